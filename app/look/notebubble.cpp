// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/notebubble.h"

#include "app/look/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>
#include <chrono>
#include <utility>

namespace glassnet {

namespace {

using namespace std::chrono_literals;

constexpr auto timeToRead = 8s;
constexpr int gap = 4; // to the anchor, and to the edge of the window
constexpr int widest = 300;
constexpr int largeAnchor = 160; // pixels high
constexpr int padding = 7;

QLineEdit *fieldOf(QWidget &anchor)
{
    auto *field = qobject_cast<QLineEdit *>(&anchor);
    return field != nullptr ? field : anchor.findChild<QLineEdit *>();
}

} // namespace

NoteBubble::NoteBubble(QWidget *window)
    : QLabel(window)
{
    setObjectName(QStringLiteral("noteBubble"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setMargin(padding);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_end.setSingleShot(true);
    m_end.setInterval(timeToRead);
    connect(&m_end, &QTimer::timeout, this, &NoteBubble::end);
}

void NoteBubble::show(QWidget &anchor, const QString &sentence, Kind kind, const QRect &part)
{
    QWidget *window = anchor.window();
    NoteBubble *bubble = in(*window);
    if (bubble == nullptr) {
        bubble = new NoteBubble(window);
    }
    bubble->say(anchor, sentence, kind, part);
}

void NoteBubble::hideAt(const QWidget &anchor)
{
    NoteBubble *bubble = in(*anchor.window());
    if (bubble != nullptr && bubble->m_anchor == &anchor) {
        bubble->end();
    }
}

void NoteBubble::hideIn(const QWidget &window)
{
    if (NoteBubble *bubble = in(window)) {
        bubble->end();
    }
}

QString NoteBubble::sentenceAt(const QWidget &anchor)
{
    const NoteBubble *bubble = in(*anchor.window());
    const bool isThere = bubble != nullptr && !bubble->isHidden() && bubble->m_anchor == &anchor;
    return isThere ? bubble->text() : QString();
}

NoteBubble *NoteBubble::in(const QWidget &window)
{
    return window.findChild<NoteBubble *>(QString(), Qt::FindDirectChildrenOnly);
}

void NoteBubble::say(QWidget &anchor, const QString &sentence, Kind kind, const QRect &part)
{
    leaveAnchor();
    m_anchor = &anchor;
    m_part = part;
    m_kind = kind;
    setText(sentence);
    m_description = anchor.accessibleDescription();
    anchor.setAccessibleDescription(sentence);
    watch(anchor);
    moveToAnchor();
    raise();
    QLabel::show();
    if (kind == Kind::Refusal && isTyped()) {
        m_end.stop();
    } else {
        m_end.start();
    }
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoteBubble::forget()
{
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        NoteBubble *bubble = in(*window);
        if (bubble != nullptr && !bubble->isTyped()) {
            bubble->end();
        }
    }
}

// Whether the anchor is a text that somebody is still at.
bool NoteBubble::isTyped() const
{
    const auto *box = qobject_cast<const QComboBox *>(m_anchor);
    const bool isField = qobject_cast<const QLineEdit *>(m_anchor) != nullptr
                         || (box != nullptr && box->isEditable());
    return isField && m_anchor->hasFocus();
}

// It goes where its anchor goes, and away with it.
void NoteBubble::watch(QWidget &anchor)
{
    for (QWidget *widget = &anchor; widget != nullptr; widget = widget->parentWidget()) {
        widget->installEventFilter(this);
        m_watched.emplace_back(widget);
        if (widget->isWindow()) {
            break;
        }
    }
    connect(&anchor, &QObject::destroyed, this, &NoteBubble::end);
    if (QLineEdit *field = fieldOf(anchor)) {
        m_textConnection = connect(field, &QLineEdit::textEdited, this, &NoteBubble::end);
    }
}

void NoteBubble::leaveAnchor()
{
    for (const QPointer<QWidget> &widget : std::exchange(m_watched, {})) {
        if (widget) {
            widget->removeEventFilter(this);
        }
    }
    disconnect(m_textConnection);
    if (m_anchor) {
        disconnect(m_anchor, &QObject::destroyed, this, nullptr);
        m_anchor->setAccessibleDescription(m_description);
    }
    m_anchor = nullptr;
}

void NoteBubble::moveToAnchor()
{
    const QWidget &window = *parentWidget();
    const QRect part = m_part.isNull() ? m_anchor->rect() : m_part;
    const QRect about(m_anchor->mapTo(&window, part.topLeft()), part.size());
    const int most = std::max(60, std::min(widest, window.width() - 2 * gap));
    const int oneLine = fontMetrics().horizontalAdvance(text()) + 2 * padding + 2;
    const int width = std::min(most, oneLine);
    const int height = heightForWidth(width);
    // Within a whole view it is at its lower edge.
    const bool isLarge = part.height() > largeAnchor;
    const int below = isLarge ? about.bottom() - height - 2 * gap : about.bottom() + 1 + gap;
    const bool fits = below + height <= window.height();
    const int left = isLarge ? about.center().x() - width / 2 : about.left();
    const int rightmost = std::max(gap, window.width() - width - gap);
    setGeometry(std::clamp(left, std::min(gap, rightmost), rightmost),
                fits ? below : std::max(0, about.top() - gap - height), width, height);
}

bool NoteBubble::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
        if (m_anchor && isVisible()) {
            moveToAnchor();
        }
        break;
    case QEvent::Hide: end(); break;
    case QEvent::FocusOut:
        if (watched == m_anchor && isVisible()) {
            m_end.start();
        }
        break;
    default: break;
    }
    return QLabel::eventFilter(watched, event);
}

void NoteBubble::end()
{
    m_end.stop();
    leaveAnchor();
    hide();
}

void NoteBubble::paintEvent(QPaintEvent *event)
{
    const Theme &theme = Theme::of(palette());
    const QColor edge = m_kind == Kind::Refusal ? theme.warning : theme.accent;
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    painter.fillRect(rect(), mixed(edge, theme.card, 0.08));
    painter.setPen(edge);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(0, 0, 3, height(), edge);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace glassnet
