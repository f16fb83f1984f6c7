// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/theme.h"
#include "app/plot/plotstyle.h"
#include "app/surface/surfacetext.h"
#include "app/surface/surfaceview.h"

#include <QLabel>
#include <QPainter>

#include <qcustomplot.h>

#include <algorithm>

namespace glassnet {

namespace {

constexpr int edge = 12; // beside and above the square
constexpr int small = 240; // a side below which the names of the axes are left out
constexpr nn::Index finest = 128; // points a side of the surface
constexpr double pixelsPerPoint = 3.0;

} // namespace

void SurfaceView::makePlot()
{
    m_plot = new QCustomPlot(this);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setPlottingHint(QCP::phImmediateRefresh, false); // the window is painted once a frame
    m_plot->axisRect()->setAutoMargins(QCP::msNone);
    addPlotLayer(*m_plot, QStringLiteral("main"), [this](QPainter &painter) { draw(painter); });
    m_readout = new QLabel(this);
    m_readout->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_readout->setAlignment(Qt::AlignCenter);
    m_readout->setTextFormat(Qt::PlainText);
}

void SurfaceView::setRange(const PlaneRange &range)
{
    m_map.range = range;
    m_plot->xAxis->setRange(range.left, range.right);
    m_plot->yAxis->setRange(range.bottom, range.top);
    layOut();
    requestSurface();
    replot();
}

// A range that somebody chose goes into the file.
void SurfaceView::keepRange()
{
    const PlaneRange &range = m_map.range;
    nn::ViewState view = m_session.view();
    view.lookedAt.surface.reset();
    if (!m_isFitted) {
        view.lookedAt.surface = {{{range.left, range.right}, {range.bottom, range.top}}};
    }
    m_session.setView(view);
}

void SurfaceView::takeRange()
{
    const auto kept = m_session.view().lookedAt.surface;
    m_isFitted = !kept;
    if (kept) {
        const auto &[across, up] = *kept;
        m_origin = m_session.run().data->origin;
        setRange({.left = across.from, .right = across.to, .bottom = up.from, .top = up.to});
    }
}

void SurfaceView::requestSurface()
{
    if (!hasPlane() || m_map.pixels.isEmpty()) {
        return;
    }
    const auto count = [](double pixels) {
        const auto points = static_cast<nn::Index>(pixels / pixelsPerPoint) + 1;
        return std::clamp<nn::Index>(points, 2, finest);
    };
    const PlaneRange &range = m_map.range;
    m_session.setSurfaceGrid(
        {.column = 0, .from = range.left, .to = range.right, .count = count(m_map.pixels.width())},
        {.column = 1,
         .from = range.bottom,
         .to = range.top,
         .count = count(m_map.pixels.height())});
}

// A square in the middle, with the names of the axes and the line for values while there is room.
void SurfaceView::layOut()
{
    const int line = m_readout->fontMetrics().height();
    const bool isSmall = std::min(width(), height()) < small;
    const int left = tickLabelWidth(*m_plot) + 10 + (isSmall ? 2 : line + 4);
    const int below = line + 8 + (isSmall ? 0 : 2 * line + 8);
    const int side = std::max(1, std::min(width() - left - edge, height() - 4 - below));
    const int spare = std::max(0, width() - left - edge - side) / 2;
    const bool isNamed = !isSmall && m_origin;
    m_plot->xAxis->setLabel(isNamed ? axisTitle(m_origin->dataset.columns[0]) : QString());
    m_plot->yAxis->setLabel(isNamed ? axisTitle(m_origin->dataset.columns[1]) : QString());
    m_plot->axisRect()->setMargins(
        {left + spare, 4, width() - left - spare - side, height() - 4 - side});
    m_map.pixels = QRectF(left + spare, 3.0, side, side);
    m_readout->setVisible(!isSmall);
    m_readout->setGeometry(0, 4 + side + below - line - 2, width(), line);
    setTicks(*m_plot, side / 85, side / 85);
    m_plot->setGeometry(rect()); // last, as the plot draws itself at once
}

void SurfaceView::replot()
{
    if (isVisible()) {
        m_plot->axisRect()->setVisible(hasPlane());
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    }
}

void SurfaceView::draw(QPainter &painter)
{
    const Theme &theme = Theme::of(palette());
    if (!hasPlane()) {
        painter.setPen(theme.muted);
        painter.setFont(font());
        const QString text = m_frame.snapshot
                                 ? tr("A surface needs data with two columns; these have one.")
                                 : QString();
        painter.drawText(rect().adjusted(edge, edge, -edge, -edge),
                         Qt::AlignCenter | Qt::TextWordWrap, text);
        return;
    }
    if (m_frame.pictures) {
        m_picture.draw(painter, m_map, *m_frame.pictures, theme);
    }
    m_samples.draw(painter, m_map, m_frame, m_probe);
    if (m_showsFocus) {
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(m_map.pixels.adjusted(-2.0, -2.0, 2.0, 2.0));
    }
}

void SurfaceView::restyle()
{
    const Theme &theme = Theme::of(palette());
    stylePlot(*m_plot, theme, font(), PlotGrid::None);
    m_samples.setStyle(theme, smallFont(font()));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.muted);
    m_readout->setPalette(muted);
    m_readout->setFont(smallFont(font()));
    layOut();
    replot();
}

} // namespace glassnet
