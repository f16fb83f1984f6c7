// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plot/plotview.h"

#include "app/look/theme.h"
#include "app/plot/plotstyle.h"

#include <QAccessible>
#include <QAction>
#include <QFocusEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <qcustomplot.h>

namespace glassnet {

namespace {

constexpr int edge = 12; // around a sentence

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

PlotView::PlotView(Session &session, const QString &fitToolTip, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_frame(session.frame())
    , m_plot(new QCustomPlot(this))
    , m_fit(new QAction(tr("&Fit"), this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    makePlot();
    m_fit->setToolTip(fitToolTip);
    connect(m_fit, &QAction::triggered, this, &PlotView::fit);
    connect(&session, &Session::viewChanged, this, &PlotView::takeView);
    connect(&session, &Session::frameChanged, this, &PlotView::setFrame);
    connect(&session, &Session::loaded, this, &PlotView::takeRange);
}

void PlotView::makePlot()
{
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setPlottingHints(QCP::phFastPolylines | QCP::phCacheLabels);
    m_plot->axisRect()->setAutoMargins(QCP::msNone);
    addPlotLayer(*m_plot, QStringLiteral("main"), [this](QPainter &painter) { drawAll(painter); });
}

void PlotView::start()
{
    takeView();
    takeRange();
    restyle();
}

QAction *PlotView::makeOption(const QString &text, const QString &shortText, const QString &toolTip)
{
    auto *action = new QAction(text, this);
    action->setIconText(shortText);
    action->setCheckable(true);
    action->setToolTip(toolTip);
    return action;
}

void PlotView::lookAt(const PlotRange &range, bool isUpChosen)
{
    m_isFitted = false;
    m_isUpFitted = m_isUpFitted && !isUpChosen;
    setRange(shownRange(range));
    keepRange();
}

void PlotView::fit()
{
    m_isFitted = true;
    m_isUpFitted = true;
    setRange(shownRange(m_map.range));
    keepRange();
}

// A range that somebody chose goes into the file.
void PlotView::keepRange()
{
    const PlotRange &range = m_map.range;
    Chosen chosen;
    if (!m_isFitted) {
        chosen.across = nn::Span{.from = range.left, .to = range.right};
    }
    if (!m_isUpFitted) {
        chosen.up = nn::Span{.from = range.bottom, .to = range.top};
    }
    nn::ViewState view = m_session.view();
    keep(chosen, view.lookedAt);
    m_session.setView(view);
}

void PlotView::takeRange()
{
    const Chosen chosen = chosenIn(m_session.view().lookedAt);
    m_isFitted = !chosen.across;
    m_isUpFitted = !chosen.up;
    PlotRange range = m_map.range;
    if (chosen.across) {
        range.left = chosen.across->from;
        range.right = chosen.across->to;
    }
    if (chosen.up) {
        range.bottom = chosen.up->from;
        range.top = chosen.up->to;
    }
    setRange(shownRange(range));
}

void PlotView::setRange(const PlotRange &range)
{
    m_map.range = range;
    m_plot->xAxis->setRange(range.left, range.right);
    m_plot->yAxis->setRange(range.bottom, range.top);
    if (tickLabelWidth(*m_plot) != m_tickLabelWidth) {
        layOut();
    }
    mapChanged();
    replot();
}

void PlotView::setLogarithmic(bool isLogarithmic)
{
    if (m_map.isLogarithmic != isLogarithmic) {
        m_map.isLogarithmic = isLogarithmic;
        m_isUpFitted = true;
        layOut();
        setRange(shownRange(m_map.range));
    }
}

void PlotView::setHasAxes(bool hasAxes)
{
    m_hasAxes = hasAxes;
    m_plot->axisRect()->setVisible(hasAxes);
}

void PlotView::setSummary(const QString &summary)
{
    if (summary != m_summary) {
        m_summary = summary;
        emit summaryChanged();
    }
    if (QAccessible::isActive()) {
        setAccessibleDescription(description());
    }
}

void PlotView::setFrame(const Frame &frame)
{
    m_frame = frame;
    if (isVisible()) {
        showFrame();
    }
}

void PlotView::hover(std::optional<QPointF> pixel)
{
    m_mouse = pixel;
    showHovered();
}

std::optional<QPointF> PlotView::hoveredPixel() const
{
    return m_mouse && hasContent() && m_map.area.contains(*m_mouse) ? m_mouse : std::nullopt;
}

// To QCustomPlot the bottom of a rectangle is its last row of pixels, and the top is as far above.
void PlotView::layOut()
{
    m_tickLabelWidth = tickLabelWidth(*m_plot);
    const Axes shown = axes(m_tickLabelWidth);
    const QRect &area = shown.area;
    m_map.area = area.translated(0, -1);
    m_plot->xAxis->setLabel(shown.acrossTitle);
    m_plot->yAxis->setLabel(shown.upTitle);
    m_plot->axisRect()->setMargins({area.left(), area.top(), width() - area.left() - area.width(),
                                    height() - area.top() - area.height()});
    setTicks(*m_plot, area.width() / shown.tickDistance.width(),
             area.height() / shown.tickDistance.height(), m_map.isLogarithmic);
    m_plot->setGeometry(rect()); // last, as the plot draws itself at once
}

void PlotView::replot()
{
    if (isVisible()) {
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    }
}

void PlotView::paintOn(QCPPainter &painter) const
{
    m_plot->toPainter(&painter, width(), height());
}

void PlotView::restyle()
{
    const Theme &theme = Theme::of(palette());
    setStyle(theme);
    layOut();
    replot();
}

void PlotView::drawAll(QPainter &painter)
{
    const Theme &theme = Theme::of(palette());
    draw(painter, theme);
    const QString text = hasContent() ? QString() : emptyText();
    if (!text.isEmpty()) {
        const QRectF all = rect().adjusted(edge, edge, -edge, -edge);
        drawSentence(painter, m_hasAxes ? m_map.area : all, theme, font(), text);
    }
    if (m_showsFocus && m_hasAxes) {
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(m_map.area.adjusted(-2.0, -2.0, 2.0, 2.0));
    }
}

bool PlotView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        hover(help->pos());
        QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), this);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        const bool isByKey = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
                             || reason == Qt::ShortcutFocusReason;
        m_showsFocus = event->type() == QEvent::FocusIn && isByKey;
        replot();
    }
    return QWidget::event(event);
}

void PlotView::changeEvent(QEvent *event)
{
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::FontChange
        || type == QEvent::LocaleChange) {
        restyle();
    }
    QWidget::changeEvent(event);
}

void PlotView::resizeEvent(QResizeEvent *)
{
    layOut();
    mapChanged();
    replot();
}

void PlotView::showEvent(QShowEvent *)
{
    layOut();
    showFrame();
    replot();
}

} // namespace glassnet
