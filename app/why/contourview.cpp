// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/contourview.h"

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
constexpr int tickDistance = 70;
constexpr std::size_t labelledLevels = 4; // every so many contour lines one has its number

// Of a contour line, where it runs through the middle of its points.
const nn::Polyline *longest(const std::vector<nn::Polyline> &lines)
{
    const auto found = std::ranges::max_element(lines, {}, [](const auto &l) { return l.size(); });
    return found != lines.end() ? &*found : nullptr;
}

} // namespace

ContourView::ContourView(Session &session, QWidget *parent)
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
    addPlotLayer(*m_plot, QStringLiteral("overlay"), [this](QPainter &painter) { draw(painter); });
    restyle();
}

bool ContourView::isOver(const HillRequest &request) const
{
    return m_picture && m_picture->hill->request == request;
}

void ContourView::setPicture(const std::optional<HillPicture> &picture)
{
    if (!picture && !m_picture) {
        m_plot->replot(QCustomPlot::rpQueuedReplot); // why there is none may be another reason
        return;
    }
    if (m_gesture.isUnderWay() && picture && isOver(picture->hill->request)) {
        m_way = picture->hill->way;
        setAccessibleDescription(picture->description());
        m_plot->replot(QCustomPlot::rpQueuedReplot);
        return;
    }
    if (!picture || !isOver(picture->hill->request)) {
        finish();
    }
    m_picture = picture;
    m_way = picture ? picture->hill->way : std::vector<Hill::Step>();
    setAccessibleDescription(picture ? picture->description() : QString());
    showPicture();
}

// The highest row of the grid is on top of the picture.
void ContourView::showPicture()
{
    m_heat = QImage();
    if (m_picture) {
        const nn::LossSurface &surface = m_picture->hill->surface;
        const Theme &theme = Theme::of(palette());
        const auto columns = static_cast<int>(surface.losses.rows());
        const auto rows = static_cast<int>(surface.losses.cols());
        m_heat = QImage(columns, rows, QImage::Format_RGB32);
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column) {
                const double height = m_picture->heightOf(surface.losses(column, row));
                m_heat.setPixel(column, rows - 1 - row, hillColor(theme, height).rgb());
            }
        }
        const auto setRange = [](QCPAxis &axis, const nn::Vector &values) {
            axis.setRange(values(0), values(values.size() - 1));
        };
        setRange(*m_plot->xAxis, surface.firstValues);
        setRange(*m_plot->yAxis, surface.secondValues);
        m_plot->xAxis->setLabel(m_picture->first);
        m_plot->yAxis->setLabel(m_picture->second);
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

PlotMap ContourView::map() const
{
    return {.range = {.left = m_plot->xAxis->range().lower,
                      .right = m_plot->xAxis->range().upper,
                      .bottom = m_plot->yAxis->range().lower,
                      .top = m_plot->yAxis->range().upper},
            .area = QRectF(m_plot->axisRect()->rect())};
}

QPointF ContourView::presentPixel() const
{
    return m_way.empty() ? QPointF() : map().toPixel(m_way.back().first, m_way.back().second);
}

void ContourView::draw(QPainter &painter) const
{
    const Theme &theme = Theme::of(palette());
    if (!m_picture) {
        if (m_session.isPlaying()) { // with much data it would slow down every frame
            painter.setPen(theme.muted);
            painter.drawText(m_plot->rect().adjusted(12, 0, -12, 0),
                             Qt::AlignCenter | Qt::TextWordWrap,
                             tr("Here the hill is drawn while training rests."));
        }
        return;
    }
    const QRectF area = map().area;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setClipRect(area.adjusted(-8, -8, 8, 8));
    painter.setFont(smallFont(font()));
    // The outermost points are on the frame: half a pixel of the picture is outside of it.
    painter.drawImage(area, m_heat, QRectF(0.5, 0.5, m_heat.width() - 1.0, m_heat.height() - 1.0));
    drawLevels(painter);
    drawWay(painter);
    drawLowest(painter);
    painter.setPen(QPen(hasFocus() ? theme.text : theme.card, 1.5));
    painter.setBrush(theme.gradient);
    painter.drawEllipse(presentPixel(), pointRadius, pointRadius);
    painter.restore();
}

void ContourView::drawLevels(QPainter &painter) const
{
    const Theme &theme = Theme::of(palette());
    const PlotMap map = this->map();
    const auto &levels = m_picture->hill->surface.levels;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(mixed(theme.text, theme.card, 0.45), 1));
    for (const nn::LossSurface::Level &level : levels) {
        for (const nn::Polyline &line : level.lines) {
            QPolygonF pixels;
            for (const Eigen::Vector2d &point : line) {
                pixels << map.toPixel(point.x(), point.y());
            }
            painter.drawPolyline(pixels);
        }
    }
    for (std::size_t i = labelledLevels - 1; i < levels.size(); i += labelledLevels) {
        const nn::Polyline *line = longest(levels[i].lines);
        if (line == nullptr) {
            continue;
        }
        const Eigen::Vector2d &middle = (*line)[line->size() / 2];
        const QString text = plainNumber(levels[i].loss, 3);
        QRectF box = painter.boundingRect(QRectF(), Qt::AlignLeft, text).adjusted(-2, 0, 2, 0);
        box.moveCenter(map.toPixel(middle.x(), middle.y()));
        if (map.area.contains(box)) {
            painter.fillRect(box, theme.card);
            painter.drawText(box, Qt::AlignCenter, text);
        }
    }
}

// Dashed where something was changed by hand in between.
void ContourView::drawWay(QPainter &painter) const
{
    const Theme &theme = Theme::of(palette());
    const PlotMap map = this->map();
    for (std::size_t i = 1; i < m_way.size(); ++i) {
        painter.setPen(QPen(theme.text, 1.5, m_way[i].isAfterEdit ? Qt::DotLine : Qt::SolidLine));
        painter.drawLine(map.toPixel(m_way[i - 1].first, m_way[i - 1].second),
                         map.toPixel(m_way[i].first, m_way[i].second));
    }
    if (m_way.size() > 1) {
        painter.setPen(QPen(theme.text, 1.5));
        painter.setBrush(theme.card);
        painter.drawEllipse(map.toPixel(m_way.front().first, m_way.front().second), 3.0, 3.0);
    }
}

void ContourView::drawLowest(QPainter &painter) const
{
    const Theme &theme = Theme::of(palette());
    const PlotMap map = this->map();
    const nn::LossSurface::Point &lowest = m_picture->hill->surface.lowest;
    const QPointF point = map.toPixel(lowest.first, lowest.second);
    painter.setPen(QPen(theme.good, 2));
    painter.drawLine(point + QPointF(-5, -5), point + QPointF(5, 5));
    painter.drawLine(point + QPointF(-5, 5), point + QPointF(5, -5));
    const QString text = tr("lowest %1").arg(plainNumber(lowest.loss, 3));
    QRectF box = painter.boundingRect(QRectF(), Qt::AlignLeft, text).adjusted(-2, 0, 2, 0);
    const double way = 9 + box.height() / 2;
    const bool isBelow = point.y() - way - box.height() / 2 < map.area.top();
    box.moveCenter(point + QPointF(0, isBelow ? way : -way));
    box.moveLeft(std::clamp(box.left(), map.area.left() + 2,
                            std::max(map.area.right() - box.width(), map.area.left() + 2)));
    painter.fillRect(box, theme.card);
    painter.drawText(box, Qt::AlignCenter, text);
}

void ContourView::restyle()
{
    stylePlot(*m_plot, Theme::of(palette()), font(), PlotGrid::None);
    showPicture();
}

void ContourView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        restyle();
    }
}

void ContourView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setTicks(*m_plot, width() / tickDistance, std::max(2, height() / tickDistance));
}

void ContourView::setValues(double first, double second)
{
    if (!m_picture) {
        return;
    }
    const HillRequest &request = m_picture->hill->request;
    const nn::Network &network = m_session.run().network();
    if (!network.has(request.first) || !network.has(request.second)) {
        return;
    }
    const auto outcome = m_gesture.set(
        {{.at = request.first, .value = first}, {.at = request.second, .value = second}});
    if (!outcome) {
        refuse(m_session, sentenceOf(outcome.error()), *this);
    }
}

void ContourView::finish()
{
    m_gesture.finish();
    m_isDragging = false;
}

void ContourView::mousePressEvent(QMouseEvent *event)
{
    const QPointF way = event->position() - presentPixel();
    m_isDragging
        = event->button() == Qt::LeftButton && m_picture && std::hypot(way.x(), way.y()) <= grip;
}

void ContourView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDragging) {
        const Eigen::Vector2d values = map().toShortValues(event->position());
        setValues(values.x(), values.y());
    }
}

void ContourView::mouseReleaseEvent(QMouseEvent *)
{
    finish();
}

// Presses of a key that is held down are one step on the undo stack.
void ContourView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool isAcross = key == Qt::Key_Left || key == Qt::Key_Right;
    if (key == Qt::Key_Escape && m_gesture.isUnderWay()) {
        m_gesture.giveUp();
        finish();
        return;
    }
    if (!m_picture || !(isAcross || key == Qt::Key_Up || key == Qt::Key_Down)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const HillRequest &request = m_picture->hill->request;
    const nn::Network &network = m_session.run().network();
    if (!network.has(request.first) || !network.has(request.second)) {
        return;
    }
    const double size = event->modifiers().testFlag(Qt::ShiftModifier) ? 0.1 : 1.0;
    const double step = keyStep(isAcross ? map().range.width() : map().range.height()) * size;
    const double way = key == Qt::Key_Right || key == Qt::Key_Up ? step : -step;
    const double first = network.value(request.first);
    const double second = network.value(request.second);
    setValues(isAcross ? shortened(first + way, step) : first,
              isAcross ? second : shortened(second + way, step));
}

void ContourView::keyReleaseEvent(QKeyEvent *event)
{
    if (!event->isAutoRepeat() && !m_isDragging) {
        finish();
    }
    QWidget::keyReleaseEvent(event);
}

void ContourView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ContourView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    finish();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace glassnet
