// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/theme.h"
#include "app/loss/losschart.h"
#include "app/loss/lossinteraction.h"
#include "app/loss/lossview.h"
#include "app/plot/plotstyle.h"

#include <QPainter>

#include <qcustomplot.h>

#include <algorithm>

namespace glassnet {

namespace {

constexpr int edge = 14; // at the right
constexpr int small = 140; // a height below which the legend and the axis' name are left out

// On the card's own colour, so that no grid line runs through it.
void drawSentence(QPainter &painter, const QRectF &area, const Theme &theme, const QFont &font,
                  const QString &text)
{
    constexpr int flags = Qt::AlignCenter | Qt::TextWordWrap;
    painter.setFont(font);
    const QRectF place = painter.boundingRect(area, flags, text);
    painter.fillRect(place.adjusted(-8.0, -2.0, 8.0, 2.0), theme.card);
    painter.setPen(theme.muted);
    painter.drawText(area, flags, text);
}

} // namespace

void LossView::makePlot()
{
    m_plot = new QCustomPlot(this);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->axisRect()->setAutoMargins(QCP::msNone);
    m_chart = std::make_unique<LossChart>(*m_plot);
    addPlotLayer(*m_plot, QStringLiteral("overlay"), [this](QPainter &painter) { draw(painter); });
}

void LossView::refit()
{
    if (!m_shown) {
        return;
    }
    LossMap &map = m_overlay.map;
    if (m_isFitted) {
        const LossRange epochs = fittedEpochs(m_lineage, m_branchLines);
        map.range.from = epochs.from;
        map.range.to = epochs.to;
    }
    if (m_isLossFitted) {
        map.range = fittedLosses(map.range, m_points, map.isLogarithmic, m_isFitted);
    }
    m_chart->setRange(map.range);
    if (tickLabelWidth(*m_plot) != m_labelWidth) {
        layOut();
    }
}

// A range that somebody chose goes into the file.
void LossView::keepRange()
{
    const LossRange &range = m_overlay.map.range;
    nn::ViewState view = m_session.view();
    view.lookedAt.epochs.reset();
    view.lookedAt.losses.reset();
    if (!m_isFitted) {
        view.lookedAt.epochs = nn::Span{range.from, range.to};
    }
    if (!m_isLossFitted) {
        view.lookedAt.losses = nn::Span{range.lowest, range.highest};
    }
    m_session.setView(view);
}

void LossView::takeRange()
{
    const nn::LookedAt looked = m_session.view().lookedAt;
    m_asked.reset();
    m_isFitted = !looked.epochs;
    m_isLossFitted = !looked.losses;
    LossRange range = m_overlay.map.range;
    if (looked.epochs) {
        range.from = looked.epochs->from;
        range.to = looked.epochs->to;
    }
    if (looked.losses) {
        range.lowest = looked.losses->from;
        range.highest = looked.losses->to;
    }
    m_overlay.map.range = kept(range, m_overlay.map.isLogarithmic);
    refit();
    replot();
}

void LossView::layOut()
{
    const bool isSmall = height() < small;
    const int line = QFontMetrics(smallFont(font())).height();
    m_labelWidth = tickLabelWidth(*m_plot);
    const int left = m_labelWidth + 16;
    const int top = isSmall ? 6 : line + 10;
    const int bottom = line + 8 + (isSmall ? 0 : line + 5);
    m_plot->axisRect()->setMargins({left, top, edge, bottom});
    const QSizeF size(std::max(1, width() - left - edge), std::max(1, height() - top - bottom));
    m_overlay.map.area = QRectF(QPointF(left, top - 1.0), size);
    m_overlay.strip = isSmall ? QRectF() : QRectF(left, 2.0, size.width(), line);
    m_plot->xAxis->setLabel(isSmall ? QString() : tr("Epoch"));
    setTicks(*m_plot, static_cast<int>(size.width() / 100.0),
             static_cast<int>(size.height() / 40.0), m_overlay.map.isLogarithmic);
    m_plot->setGeometry(rect()); // last, as the plot draws itself at once
}

void LossView::restyle()
{
    const Theme &theme = Theme::of(palette());
    stylePlot(*m_plot, theme, font(), PlotGrid::Horizontal);
    m_plot->xAxis->setLabelColor(theme.muted);
    m_chart->setStyle(theme);
    layOut();
    replot();
}

void LossView::replot()
{
    if (isVisible()) {
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    }
}

void LossView::draw(QPainter &painter)
{
    if (!m_shown) {
        return;
    }
    const Theme &theme = Theme::of(palette());
    m_overlay.shown = m_overlay.hovered.value_or(nn::LossHistory::Point{
        .epoch = m_overlay.now, .train = m_shown->trainLoss, .test = m_shown->testLoss});
    drawOverlay(painter, m_overlay, theme, font());
    if (!hasLine()) {
        drawSentence(painter, m_overlay.map.area, theme, font(),
                     tr("The loss is drawn here as soon as something is trained."));
    }
    if (m_showsFocus) {
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(m_overlay.map.area.adjusted(-2.0, -2.0, 2.0, 2.0));
    }
}

void LossView::changeEvent(QEvent *event)
{
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::FontChange
        || type == QEvent::LocaleChange) {
        restyle();
    }
    QWidget::changeEvent(event);
}

void LossView::resizeEvent(QResizeEvent *)
{
    layOut();
    replot();
}

void LossView::showEvent(QShowEvent *)
{
    layOut();
    showSnapshot();
    replot();
}

} // namespace glassnet
