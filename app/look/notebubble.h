// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QMetaObject>
#include <QPointer>
#include <QTimer>

#include <vector>

namespace glassnet {

// A sentence beside the widget that it is about: what was refused and why, or a remark on what was
// taken. It lies over the window, so that nothing in the layout moves; a window has one. A refused
// text keeps it until it is touched or left; else it stays for as long as it takes to read, or
// until something else is done. Clicks pass through it.
class NoteBubble final : public QLabel
{
    Q_OBJECT

public:
    enum class Kind { Refusal, Remark };

    // About a widget, or a part of it.
    static void show(QWidget &anchor, const QString &sentence, Kind kind, const QRect &part = {});
    static void hideAt(const QWidget &anchor); // if it is about that widget
    static void hideIn(const QWidget &window);
    static void forget(); // in every window, unless it is about a text that is still typed
    // What is said about the widget; empty for nothing.
    [[nodiscard]] static QString sentenceAt(const QWidget &anchor);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    explicit NoteBubble(QWidget *window);

    [[nodiscard]] static NoteBubble *in(const QWidget &window);
    void say(QWidget &anchor, const QString &sentence, Kind kind, const QRect &part);
    [[nodiscard]] bool isTyped() const;
    void watch(QWidget &anchor);
    void leaveAnchor();
    void end();
    void moveToAnchor();

    QPointer<QWidget> m_anchor; // what it is about
    QRect m_part;
    Kind m_kind = Kind::Refusal;
    QTimer m_end;
    std::vector<QPointer<QWidget>> m_watched; // the anchor and all around it
    QMetaObject::Connection m_textConnection;
    QString m_description; // of the anchor, for screen readers, while nothing is said
};

} // namespace glassnet
