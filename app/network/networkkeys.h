// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <utility>
#include <vector>

class QKeyEvent;

namespace glassnet {

class NetworkEditing;
class NetworkInteraction;
class NetworkView;

// The keyboard in the network view: which key does what, and what Tab and the focus select.
class NetworkKeys : public QObject
{
    Q_OBJECT

public:
    NetworkKeys(NetworkView &view, NetworkInteraction &interaction);

    // Keys and what they do, for a sheet of shortcuts.
    [[nodiscard]] static std::vector<std::pair<QString, QString>> keys();

    // What Tab does. False where the view has no element to go on to.
    bool selectNext(bool isForward);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isMine(const QKeyEvent &event) const;
    bool press(const QKeyEvent &event);
    void release(const QKeyEvent &event);
    void act(const QKeyEvent &event);
    bool changeByKey(const QKeyEvent &event);
    bool cancel();
    void selectFirst(Qt::FocusReason reason);
    bool selectBeside(bool isForward); // in reading order; false at the end

    NetworkView &m_view;
    NetworkInteraction &m_interaction;
    NetworkEditing &m_editing;
};

} // namespace glassnet
