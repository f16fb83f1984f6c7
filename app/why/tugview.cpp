// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/tugview.h"

#include "app/document/session.h"
#include "app/look/theme.h"
#include "app/plot/plotstyle.h"
#include "app/text/numbers.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr int gap = 8; // between texts and arrows
constexpr int head = 7; // of an arrow
constexpr int digits = 4;

} // namespace

TugView::TugView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void TugView::setTug(const std::optional<Tug> &tug)
{
    if (m_tug == tug) {
        return;
    }
    // The same sample stays chosen, wherever it stands now.
    std::optional<std::size_t> current;
    if (m_tug && tug && m_current) {
        const TugArrow &before = m_tug->arrows[*m_current];
        const auto now = std::ranges::find_if(tug->arrows, [&](const TugArrow &arrow) {
            return arrow.row == before.row && arrow.name == before.name;
        });
        if (now != tug->arrows.end()) {
            current = static_cast<std::size_t>(now - tug->arrows.begin());
        }
    }
    m_tug = tug;
    m_current = current;
    setAccessibleDescription(description());
    updateGeometry();
    update();
}

QString TugView::description() const
{
    if (!m_tug) {
        return {};
    }
    QString text = resultOf(*m_tug);
    if (m_current) {
        text
            = sentenceOf(m_tug->arrows[*m_current], m_tug->parameter) + QStringLiteral(". ") + text;
    }
    return text;
}

// Row 0 says which way is which, the last but one is the result.
QRect TugView::rowRect(std::size_t arrow) const
{
    const int height = fontMetrics().height() + 6;
    return {0, height * (static_cast<int>(arrow) + 1), width(), height};
}

QSize TugView::sizeHint() const
{
    const std::size_t arrows = m_tug ? m_tug->arrows.size() : 4;
    const int text = 2 * (fontMetrics().height() + 2); // the result may need two lines
    return {320, rowRect(arrows + 1).bottom() + 1 + text};
}

QSize TugView::minimumSizeHint() const
{
    return {140, sizeHint().height()};
}

void TugView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(palette());
    if (!m_tug) {
        if (m_session.isPlaying()) { // with very much data it would slow down every frame
            painter.setPen(theme.muted);
            painter.drawText(rect().adjusted(12, 0, -12, 0), Qt::AlignCenter | Qt::TextWordWrap,
                             tr("Here the pulls are drawn while training rests."));
        }
        return;
    }
    const QRect top(0, 0, width(), rowRect(0).height());
    painter.setFont(smallFont(font()));
    painter.setPen(theme.muted);
    painter.drawText(top.adjusted(gap, 0, -gap, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("← pull %1 down").arg(m_tug->parameter));
    painter.drawText(top.adjusted(gap, 0, -gap, 0), Qt::AlignRight | Qt::AlignVCenter,
                     tr("pull %1 up →").arg(m_tug->parameter));
    const std::size_t count = m_tug->arrows.size();
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(width() / 2, top.bottom(), width() / 2, rowRect(count).bottom());
    for (std::size_t i = 0; i < count; ++i) {
        const TugArrow &arrow = m_tug->arrows[i];
        if (m_current == i) {
            painter.setPen(hasFocus() ? QPen(theme.accent, 1) : Qt::NoPen);
            painter.setBrush(mixed(theme.accent, theme.card, 0.1));
            painter.drawRoundedRect(QRectF(rowRect(i)).adjusted(1.5, 0.5, -1.5, -0.5), 4, 4);
        }
        paintRow(painter, rowRect(i), arrow,
                 arrow.derivative < 0.0 ? theme.positive : theme.negative);
    }
    const QRect last = rowRect(count);
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(gap, last.top(), width() - gap, last.top());
    paintRow(painter, last,
             {.name = m_tug->isMean ? tr("mean") : tr("sum"),
              .derivative = m_tug->derivative,
              .row = {}},
             theme.gradient);
    painter.setPen(theme.text);
    painter.setFont(smallFont(font()));
    painter.drawText(QRect(gap, last.bottom() + 4, width() - 2 * gap, height() - last.bottom() - 4),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, resultOf(*m_tug));
}

// The arrow on one side of the middle, the name and the number on the other.
void TugView::paintRow(QPainter &painter, const QRect &row, const TugArrow &arrow,
                       const QColor &color) const
{
    double most = std::abs(m_tug->derivative);
    for (const TugArrow &other : m_tug->arrows) {
        most = std::max(most, std::abs(other.derivative));
    }
    const bool isRight = arrow.derivative < 0.0;
    const double middle = width() / 2.0;
    const double room = middle - gap;
    const double share = most > 0.0 ? std::abs(arrow.derivative) / most : 0.0;
    const double length = std::isfinite(share) ? share * room : 0.0;
    const double direction = isRight ? 1.0 : -1.0;
    const double y = row.center().y() + 0.5;
    const double tip = middle + direction * length;
    const double point = std::min<double>(head, length);
    painter.setPen(QPen(color, 3, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(middle, y), QPointF(tip - direction * point, y));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const double half = std::max(point * 0.7, 1.5);
    painter.drawPolygon(QPolygonF{QPointF(tip, y), QPointF(tip - direction * point, y - half),
                                  QPointF(tip - direction * point, y + half)});
    const Theme &theme = Theme::of(palette());
    const QRect side = isRight
                           ? QRect(gap, row.top(), static_cast<int>(middle) - 2 * gap, row.height())
                           : QRect(static_cast<int>(middle) + gap, row.top(),
                                   static_cast<int>(middle) - 2 * gap, row.height());
    const QString number = plainNumber(arrow.derivative, digits);
    const int numberWidth = fontMetrics().horizontalAdvance(number);
    const QString name
        = fontMetrics().elidedText(arrow.name, Qt::ElideRight, side.width() - numberWidth - gap);
    painter.setFont(font());
    painter.setPen(theme.text);
    painter.drawText(side, Qt::AlignVCenter | (isRight ? Qt::AlignLeft : Qt::AlignRight), name);
    painter.setPen(theme.muted);
    painter.drawText(side, Qt::AlignVCenter | (isRight ? Qt::AlignRight : Qt::AlignLeft), number);
}

std::optional<std::size_t> TugView::arrowAt(const QPointF &place) const
{
    for (std::size_t i = 0; m_tug && i < m_tug->arrows.size(); ++i) {
        if (rowRect(i).contains(place.toPoint())) {
            return i;
        }
    }
    return std::nullopt;
}

void TugView::setCurrent(std::optional<std::size_t> arrow)
{
    if (m_current != arrow) {
        m_current = arrow;
        setAccessibleDescription(description());
        update();
    }
}

void TugView::showSample()
{
    if (m_tug && m_current && m_tug->arrows[*m_current].row) {
        m_session.setProbe(
            {.row = m_tug->arrows[*m_current].row, .person = m_session.probe().person});
    }
}

bool TugView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto arrow = arrowAt(help->pos());
    QToolTip::showText(help->globalPos(),
                       arrow ? sentenceOf(m_tug->arrows[*arrow], m_tug->parameter) : QString(),
                       this, arrow ? rowRect(*arrow) : QRect());
    return true;
}

void TugView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (!m_current && m_tug && !m_tug->arrows.empty()) {
        setCurrent(0);
    }
}

void TugView::keyPressEvent(QKeyEvent *event)
{
    const std::size_t count = m_tug ? m_tug->arrows.size() : 0;
    const std::size_t now = m_current.value_or(0);
    if (count == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up: setCurrent(now > 0 ? now - 1 : 0); break;
    case Qt::Key_Down: setCurrent(m_current ? std::min(now + 1, count - 1) : 0); break;
    case Qt::Key_Home: setCurrent(0); break;
    case Qt::Key_End: setCurrent(count - 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: showSample(); break;
    default: QWidget::keyPressEvent(event); return;
    }
    emit currentMoved(rowRect(*m_current));
}

void TugView::mouseMoveEvent(QMouseEvent *event)
{
    if (const auto arrow = arrowAt(event->position())) {
        setCurrent(arrow);
    }
}

void TugView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus()) {
        setCurrent({});
    }
}

void TugView::mousePressEvent(QMouseEvent *event)
{
    if (const auto arrow = arrowAt(event->position()); arrow && event->button() == Qt::LeftButton) {
        setCurrent(arrow);
        showSample();
    }
}

} // namespace glassnet
