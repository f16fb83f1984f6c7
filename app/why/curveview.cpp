// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/curveview.h"

#include "app/document/session.h"
#include "app/look/refusal.h"
#include "app/look/theme.h"
#include "app/plot/plotstyle.h"
#include "app/text/coretext.h"
#include "app/text/numbers.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr double pointRadius = 5.0; // pixels
constexpr double grip = 16.0; // around the point
constexpr double margin = 0.08; // of the height, above and below
constexpr int tickDistance = 70;

} // namespace

CurveView::CurveView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_gesture(session)
    , m_plot(new QCustomPlot)
{
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->addGraph();
    addPlotLayer(*m_plot, QStringLiteral("overlay"), [this](QPainter &painter) { draw(painter); });
    restyle();
}

void CurveView::setCurve(const std::optional<Curve> &curve)
{
    if (m_curve == curve) {
        return;
    }
    const bool isSame = m_curve && curve && m_curve->parameter == curve->parameter
                        && m_curve->across == curve->across;
    if (m_gesture.isUnderWay() && isSame) {
        m_curve->present = curve->present;
        m_curve->slope = curve->slope;
    } else {
        finish();
        m_curve = curve;
    }
    showCurve();
}

void CurveView::showCurve()
{
    if (!m_curve) {
        m_plot->graph(0)->setData({}, {});
    } else {
        m_plot->graph(0)->setData(m_curve->xs, m_curve->ys, true);
        m_plot->xAxis->setRange(m_curve->xs.front(), m_curve->xs.back());
        double lowest = m_curve->present.y();
        double highest = lowest;
        for (const double y : std::as_const(m_curve->ys)) {
            if (std::isfinite(y)) {
                lowest = std::min(lowest, y);
                highest = std::max(highest, y);
            }
        }
        const double height = std::max(highest - lowest, 1e-12 + 1e-6 * std::abs(highest));
        m_plot->yAxis->setRange(lowest - margin * height, highest + margin * height);
        m_plot->xAxis->setLabel(m_curve->across);
        m_plot->yAxis->setLabel(m_curve->up);
    }
    setAccessibleDescription(description());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QString CurveView::description() const
{
    if (!m_curve) {
        return {};
    }
    QString text = tr("%1 = %2 at %3 = %4, slope %5")
                       .arg(m_curve->up, plainNumber(m_curve->present.y()), m_curve->across,
                            plainNumber(m_curve->present.x()), plainNumber(m_curve->slope, 4));
    if (m_curve->minimum) {
        text += QStringLiteral("; ")
                + tr("lowest, %1, at %2")
                      .arg(plainNumber(m_curve->minimum->y(), 4),
                           plainNumber(m_curve->minimum->x(), 4));
    }
    return text;
}

PlotMap CurveView::map() const
{
    return {.range = {.left = m_plot->xAxis->range().lower,
                      .right = m_plot->xAxis->range().upper,
                      .bottom = m_plot->yAxis->range().lower,
                      .top = m_plot->yAxis->range().upper},
            .area = QRectF(m_plot->axisRect()->rect())};
}

QPointF CurveView::presentPixel() const
{
    return m_curve ? map().toPixel(m_curve->present.x(), m_curve->present.y()) : QPointF();
}

void CurveView::draw(QPainter &painter) const
{
    const Theme &theme = Theme::of(palette());
    if (!m_curve) {
        painter.setPen(theme.muted);
        if (m_session.isPlaying()) { // with much data it would slow down every frame
            painter.drawText(m_plot->rect().adjusted(12, 0, -12, 0),
                             Qt::AlignCenter | Qt::TextWordWrap,
                             tr("Here the curve is drawn while training rests."));
        }
        return;
    }
    painter.save();
    painter.setClipRect(m_plot->axisRect()->rect().adjusted(-8, -8, 8, 8));
    painter.setFont(smallFont(font()));
    drawZones(painter, theme);
    drawTangent(painter, theme);
    drawMinimum(painter, theme);
    painter.setPen(QPen(hasFocus() ? theme.text : theme.card, 1.5));
    painter.setBrush(theme.gradient);
    painter.drawEllipse(presentPixel(), pointRadius, pointRadius);
    painter.restore();
}

void CurveView::drawZones(QPainter &painter, const Theme &theme) const
{
    const PlotMap map = this->map();
    for (const Curve::Zone &zone : m_curve->zones) {
        QRectF rect = map.area;
        rect.setLeft(map.xOf(zone.from));
        rect.setRight(map.xOf(zone.to));
        painter.fillRect(rect, mixed(theme.warning, theme.card, 0.12));
        if (painter.fontMetrics().horizontalAdvance(zone.text) + 8 <= rect.width()) {
            painter.setPen(theme.muted);
            painter.drawText(rect.adjusted(4, 2, -4, 0), Qt::AlignTop | Qt::AlignHCenter,
                             zone.text);
        }
    }
}

void CurveView::drawTangent(QPainter &painter, const Theme &theme) const
{
    const PlotMap map = this->map();
    const auto at = [&](double x) {
        return map.toPixel(x, m_curve->present.y() + m_curve->slope * (x - m_curve->present.x()));
    };
    painter.setPen(QPen(theme.gradient, 1.5, Qt::DashLine));
    painter.drawLine(at(map.range.left), at(map.range.right));
    const QPointF point = presentPixel();
    const QString text = tr("slope %1").arg(plainNumber(m_curve->slope, 4));
    const QRectF box = painter.boundingRect(QRectF(), Qt::AlignLeft, text);
    const bool isRight = point.x() + 12 + box.width() < map.area.right();
    const QPointF from(isRight ? point.x() + 10 : point.x() - 10 - box.width(),
                       std::max(point.y() - 8 - box.height(), map.area.top()));
    painter.fillRect(QRectF(from, box.size()), theme.card);
    painter.drawText(QRectF(from, box.size()), Qt::AlignLeft, text);
}

void CurveView::drawMinimum(QPainter &painter, const Theme &theme) const
{
    if (!m_curve->minimum) {
        return;
    }
    const PlotMap map = this->map();
    const QPointF point = map.toPixel(m_curve->minimum->x(), m_curve->minimum->y());
    painter.setPen(QPen(theme.good, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(
        QPolygonF{point + QPointF(0, -2), point + QPointF(5, -10), point + QPointF(-5, -10)});
    const QString text
        = tr("lowest %1 at %2")
              .arg(plainNumber(m_curve->minimum->y(), 3), plainNumber(m_curve->minimum->x(), 4));
    QRectF box = painter.boundingRect(QRectF(), Qt::AlignLeft, text);
    box.moveCenter(point + QPointF(0, -14 - box.height() / 2));
    box.moveLeft(std::clamp(box.left(), map.area.left() + 2, map.area.right() - box.width()));
    painter.drawText(box, Qt::AlignLeft, text);
}

void CurveView::restyle()
{
    const Theme &theme = Theme::of(palette());
    stylePlot(*m_plot, theme, font(), PlotGrid::Horizontal);
    m_plot->graph(0)->setPen(QPen(theme.accent, 2));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void CurveView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        restyle();
    }
}

void CurveView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setTicks(*m_plot, width() / tickDistance, std::max(2, height() / tickDistance));
}

void CurveView::setValue(double value)
{
    if (!m_curve || !m_curve->parameter) {
        return;
    }
    const auto outcome = m_gesture.set({{.at = *m_curve->parameter, .value = value}});
    if (!outcome) {
        refuse(m_session, sentenceOf(outcome.error()), *this);
    }
}

void CurveView::finish()
{
    m_gesture.finish();
    m_isDragging = false;
}

void CurveView::mousePressEvent(QMouseEvent *event)
{
    const QPointF way = event->position() - presentPixel();
    m_isDragging = event->button() == Qt::LeftButton && m_curve && m_curve->parameter
                   && std::hypot(way.x(), way.y()) <= grip;
}

void CurveView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDragging) {
        setValue(map().toShortValues(event->position()).x());
    }
}

void CurveView::mouseReleaseEvent(QMouseEvent *)
{
    finish();
}

// Presses of a key that is held down are one step on the undo stack.
void CurveView::keyPressEvent(QKeyEvent *event)
{
    const bool isLeft = event->key() == Qt::Key_Left;
    if (event->key() == Qt::Key_Escape && m_gesture.isUnderWay()) {
        m_gesture.giveUp();
        finish();
    } else if ((isLeft || event->key() == Qt::Key_Right) && m_curve && m_curve->parameter) {
        const double step = keyStep(map().range.width())
                            * (event->modifiers().testFlag(Qt::ShiftModifier) ? 0.1 : 1.0);
        const double value = m_session.run().network().value(*m_curve->parameter);
        setValue(shortened(value + (isLeft ? -step : step), step));
    } else {
        QWidget::keyPressEvent(event);
    }
}

void CurveView::keyReleaseEvent(QKeyEvent *event)
{
    if (!event->isAutoRepeat() && !m_isDragging) {
        finish();
    }
    QWidget::keyReleaseEvent(event);
}

void CurveView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    finish();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace glassnet
