// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/snapshot.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace glassnet {

class Session;
struct Frame;

// Appears when numbers broke: says which at which update, and offers the way back. The run stands
// in its last finite state meanwhile.
class DivergenceBar : public QWidget
{
    Q_OBJECT

public:
    explicit DivergenceBar(Session &session, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showFrame(const Frame &frame);
    void goBack();
    void dismiss();

    Session &m_session;
    QLabel *m_sentence;
    QPushButton *m_goBack;
    std::optional<nn::Divergence> m_shown;
    SnapshotPtr m_snapshot; // the one it is about
};

// Where the run was sound: where the present branch had its lowest recorded loss, or before the
// edit that began it if that put in the values that broke.
[[nodiscard]] nn::Moment soundMoment(const Snapshot &snapshot);

} // namespace glassnet
