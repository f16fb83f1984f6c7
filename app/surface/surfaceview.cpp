// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/surface/surfaceview.h"

#include "app/surface/surfaceinteraction.h"
#include "app/surface/surfacetext.h"

#include <QAccessible>
#include <QAction>
#include <QFocusEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QToolTip>

namespace glassnet {

SurfaceView::SurfaceView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_probe(session.probe())
    , m_interaction(std::make_unique<SurfaceInteraction>(*this, session))
{
    setAccessibleName(tr("Decision surface"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    makePlot();
    makeActions();
    follow(session);
    restyle();
}

SurfaceView::~SurfaceView() = default;

void SurfaceView::makeActions()
{
    m_discrete = new QAction(tr("&Discrete Surface"), this);
    m_discrete->setIconText(tr("Discrete")); // on the card
    m_discrete->setCheckable(true);
    m_discrete->setToolTip(tr("Show which side of the boundary, not how far from it"));
    m_fit = new QAction(tr("&Fit"), this);
    m_fit->setToolTip(tr("Show all samples and the person (0)"));
    connect(m_fit, &QAction::triggered, this, &SurfaceView::fit);
    connect(m_discrete, &QAction::triggered, this, [this](bool isDiscrete) {
        nn::ViewState view = m_session.view();
        view.isDiscrete = isDiscrete;
        m_session.setView(view);
    });
}

void SurfaceView::follow(Session &session)
{
    const auto takeView = [this] { m_discrete->setChecked(m_session.view().isDiscrete); };
    takeView();
    connect(&session, &Session::viewChanged, this, takeView);
    connect(&session, &Session::frameChanged, this, &SurfaceView::setFrame);
    connect(&session, &Session::probeChanged, this, &SurfaceView::takeProbe);
    connect(&session, &Session::loaded, this, &SurfaceView::takeRange);
    m_frame = session.frame();
    takeRange();
}

QString SurfaceView::description() const
{
    return m_frame.snapshot ? surfaceDescription(m_frame) : QString();
}

QString SurfaceView::readout() const
{
    return m_readout->text();
}

bool SurfaceView::hasPlane() const
{
    return m_frame.snapshot && m_frame.snapshot->dataset().columnCount() >= 2;
}

std::optional<nn::Index> SurfaceView::selectedRow() const
{
    const bool isThere
        = hasPlane() && m_probe.row && *m_probe.row < m_frame.snapshot->dataset().sampleCount();
    return isThere ? m_probe.row : std::nullopt;
}

std::optional<nn::Index> SurfaceView::rowAt(const QPointF &pixel) const
{
    return hasPlane() ? SurfaceSamples::rowAt(pixel, m_map, m_frame.snapshot->dataset())
                      : std::nullopt;
}

bool SurfaceView::isPersonAt(const QPointF &pixel) const
{
    return hasPlane() && SurfaceSamples::isPersonAt(pixel, m_map, m_probe);
}

QPointF SurfaceView::pixelOf(const Eigen::Vector2d &values) const
{
    return m_map.toPixel(values.x(), values.y());
}

void SurfaceView::lookAt(const PlaneRange &range)
{
    m_isFitted = false;
    setRange(range);
    keepRange();
}

void SurfaceView::hover(std::optional<QPointF> pixel)
{
    m_mouse = pixel;
    const bool isInside = pixel && hasPlane() && m_map.pixels.contains(*pixel);
    const QString text = isInside ? pointText(m_frame, m_map.toShortValues(*pixel)) : QString();
    if (text != m_readout->text()) {
        m_readout->setText(text);
    }
}

void SurfaceView::setFrame(const Frame &frame)
{
    m_frame = frame;
    if (isVisible()) {
        showFrame();
    }
}

void SurfaceView::fit()
{
    m_isFitted = true;
    if (hasPlane()) {
        setRange(fittedRange(*m_frame.snapshot->run.data->origin, m_probe.person));
    }
    keepRange();
}

void SurfaceView::showFrame()
{
    if (hasPlane() && m_frame.snapshot->run.data->origin != m_origin) {
        adopt(m_frame.snapshot->run.data->origin);
    }
    requestSurface();
    updateSummary();
    hover(m_mouse);
    replot();
}

void SurfaceView::takeProbe()
{
    m_probe = m_session.probe();
    if (isVisible() && hasPlane()) {
        refit();
        replot();
    }
}

// Other columns are looked at anew; a sample that moved only if it would be out of sight.
void SurfaceView::adopt(const std::shared_ptr<const nn::DataOrigin> &origin)
{
    const auto areOther = [](const nn::Dataset &a, const nn::Dataset &b) {
        return a.columns != b.columns || a.name != b.name;
    };
    const bool isOther = !m_origin || areOther(m_origin->dataset, origin->dataset);
    if (isOther && !m_isFitted && areOther(m_session.origin().dataset, origin->dataset)) {
        return; // of the document before, whose frames may come late
    }
    m_origin = origin;
    if (isOther) {
        fit();
    } else {
        refit();
    }
}

void SurfaceView::refit()
{
    if (!m_isFitted || m_interaction->isBusy()) {
        return;
    }
    const nn::DataOrigin &origin = *m_frame.snapshot->run.data->origin;
    const PlaneRange fitted = fittedRange(origin, m_probe.person);
    if (isOutgrown(m_map.range, neededRange(origin, m_probe.person), fitted)) {
        setRange(fitted);
    }
}

void SurfaceView::updateSummary()
{
    const bool hasNeuron = hasPlane() && m_frame.pictures;
    const QString summary = hasNeuron ? surfaceSummary(m_frame) : QString();
    if (summary != m_summary) {
        m_summary = summary;
        emit summaryChanged();
    }
    if (QAccessible::isActive()) {
        setAccessibleDescription(description());
    }
}

bool SurfaceView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && hasPlane()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const std::optional<nn::Index> row = rowAt(help->pos());
        QToolTip::showText(help->globalPos(), row ? rowText(m_frame, *row) : readout(), this);
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

void SurfaceView::changeEvent(QEvent *event)
{
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::FontChange
        || type == QEvent::LocaleChange) {
        restyle();
    }
    QWidget::changeEvent(event);
}

void SurfaceView::resizeEvent(QResizeEvent *)
{
    layOut();
    requestSurface();
    replot();
}

void SurfaceView::showEvent(QShowEvent *)
{
    layOut();
    showFrame();
}

} // namespace glassnet
