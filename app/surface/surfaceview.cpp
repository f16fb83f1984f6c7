// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/surface/surfaceview.h"

#include "app/look/theme.h"
#include "app/plot/plotstyle.h"
#include "app/surface/surfaceinteraction.h"
#include "app/surface/surfacerange.h"
#include "app/surface/surfacetext.h"

#include <QAction>
#include <QLabel>

#include <algorithm>

namespace glassnet {

SurfaceView::SurfaceView(Session &session, QWidget *parent)
    : PlotView(session, tr("Show all samples and the person (0)"), parent)
    , m_probe(session.probe())
    , m_readout(new QLabel(this))
    , m_discrete(makeOption(tr("&Discrete Surface"), tr("Discrete"),
                            tr("Show which side of the boundary, not how far from it")))
    , m_interaction(std::make_unique<SurfaceInteraction>(*this, session))
{
    setAccessibleName(tr("Decision surface"));
    m_readout->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_readout->setAlignment(Qt::AlignCenter);
    m_readout->setTextFormat(Qt::PlainText);
    connect(m_discrete, &QAction::triggered, this, &SurfaceView::setIsDiscrete);
    connect(&session, &Session::probeChanged, this, &SurfaceView::takeProbe);
    start();
}

SurfaceView::~SurfaceView() = default;

void SurfaceView::setIsDiscrete(bool isDiscrete)
{
    nn::ViewState view = session().view();
    view.isDiscrete = isDiscrete;
    session().setView(view);
}

void SurfaceView::takeView()
{
    m_discrete->setChecked(session().view().isDiscrete);
}

void SurfaceView::takeProbe()
{
    m_probe = session().probe();
    if (isVisible() && hasContent()) {
        refit();
        replot();
    }
}

void SurfaceView::takeRange()
{
    if (session().view().lookedAt.surface) {
        m_origin = session().run().data->origin;
        layOut();
    }
    PlotView::takeRange();
}

PlotView::Chosen SurfaceView::chosenIn(const nn::LookedAt &lookedAt) const
{
    if (!lookedAt.surface) {
        return {};
    }
    const auto &[across, up] = *lookedAt.surface;
    return {.across = across, .up = up};
}

void SurfaceView::keep(const Chosen &chosen, nn::LookedAt &lookedAt) const
{
    lookedAt.surface.reset();
    if (chosen.across && chosen.up) {
        lookedAt.surface = {*chosen.across, *chosen.up};
    }
}

// Stays where it is rather than look at what no axis can show.
PlotRange SurfaceView::shownRange(const PlotRange &asked) const
{
    if (isFitted()) {
        return hasContent() ? fittedRange(*frame().snapshot->run.data->origin, m_probe.person)
                            : asked;
    }
    const bool isPossible = nn::canBeLookedAt({.from = asked.left, .to = asked.right})
                            && nn::canBeLookedAt({.from = asked.bottom, .to = asked.top});
    return isPossible ? asked : map().range;
}

// A square in the middle, with the names of the axes and the line for values while there is room.
PlotView::Axes SurfaceView::axes(int tickLabelWidth)
{
    constexpr int edge = 12; // at the right
    constexpr int top = 4;
    constexpr int small = 240; // a side below which the names of the axes are left out
    constexpr int tickDistance = 85;
    const int line = m_readout->fontMetrics().height();
    const bool isSmall = std::min(width(), height()) < small;
    const int left = tickLabelWidth + 10 + (isSmall ? 2 : line + 4);
    const int below = line + 8 + (isSmall ? 0 : 2 * line + 8);
    const int side = std::max(1, std::min(width() - left - edge, height() - top - below));
    const int spare = std::max(0, width() - left - edge - side) / 2;
    m_readout->setVisible(!isSmall);
    m_readout->setGeometry(0, top + side + below - line - 2, width(), line);
    const auto title = [&](std::size_t column) {
        return !isSmall && m_origin ? axisTitle(m_origin->dataset.columns[column]) : QString();
    };
    return {.area = QRect(left + spare, top, side, side),
            .tickDistance = {tickDistance, tickDistance},
            .acrossTitle = title(0),
            .upTitle = title(1)};
}

void SurfaceView::setStyle(const Theme &theme)
{
    stylePlot(plot(), theme, font(), PlotGrid::None);
    m_samples.setStyle(theme, smallFont(font()));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.muted);
    m_readout->setPalette(muted);
    m_readout->setFont(smallFont(font()));
}

bool SurfaceView::hasContent() const
{
    return frame().snapshot && frame().snapshot->dataset().columnCount() >= 2;
}

QString SurfaceView::emptyText() const
{
    return frame().snapshot ? tr("A surface needs data with two columns; these have one.")
                            : QString();
}

QString SurfaceView::description() const
{
    return frame().snapshot ? surfaceDescription(frame()) : QString();
}

QString SurfaceView::readout() const
{
    return m_readout->text();
}

QString SurfaceView::toolTipAt(const QPointF &pixel) const
{
    const std::optional<nn::Index> row = rowAt(pixel);
    return row ? rowText(frame(), *row) : readout();
}

std::optional<nn::Index> SurfaceView::selectedRow() const
{
    const bool isThere
        = hasContent() && m_probe.row && *m_probe.row < frame().snapshot->dataset().sampleCount();
    return isThere ? m_probe.row : std::nullopt;
}

std::optional<nn::Index> SurfaceView::rowAt(const QPointF &pixel) const
{
    return hasContent() ? SurfaceSamples::rowAt(pixel, map(), frame().snapshot->dataset())
                        : std::nullopt;
}

bool SurfaceView::isPersonAt(const QPointF &pixel) const
{
    return hasContent() && SurfaceSamples::isPersonAt(pixel, map(), m_probe);
}

void SurfaceView::showHovered()
{
    const std::optional<QPointF> pixel = hoveredPixel();
    const QString text = pixel ? pointText(frame(), map().toShortValues(*pixel)) : QString();
    if (text != m_readout->text()) {
        m_readout->setText(text);
    }
}

void SurfaceView::showFrame()
{
    setHasAxes(hasContent());
    if (hasContent() && frame().snapshot->run.data->origin != m_origin) {
        adopt(frame().snapshot->run.data->origin);
    }
    mapChanged();
    setSummary(hasContent() && frame().pictures ? surfaceSummary(frame()) : QString());
    showHovered();
    replot();
}

// Other columns are looked at anew; a sample that moved only if it would be out of sight.
void SurfaceView::adopt(const std::shared_ptr<const nn::DataOrigin> &origin)
{
    const auto areOther = [](const nn::Dataset &a, const nn::Dataset &b) {
        return a.columns != b.columns || a.name != b.name;
    };
    const bool isOther = !m_origin || areOther(m_origin->dataset, origin->dataset);
    if (isOther && !isFitted() && areOther(session().origin().dataset, origin->dataset)) {
        return; // of the document before, whose frames may come late
    }
    m_origin = origin;
    if (isOther) {
        layOut();
        fit();
    } else {
        refit();
    }
}

void SurfaceView::refit()
{
    if (!isFitted() || m_interaction->isBusy()) {
        return;
    }
    const nn::DataOrigin &origin = *frame().snapshot->run.data->origin;
    const PlotRange fitted = fittedRange(origin, m_probe.person);
    if (isOutgrown(map().range, neededRange(origin, m_probe.person), fitted)) {
        setRange(fitted);
    }
}

void SurfaceView::mapChanged()
{
    if (!hasContent() || map().area.isEmpty()) {
        return;
    }
    const auto count = [](double pixels) {
        constexpr nn::Index finest = 128; // points a side of the surface
        constexpr double pixelsPerPoint = 3.0;
        const auto points = static_cast<nn::Index>(pixels / pixelsPerPoint) + 1;
        return std::clamp<nn::Index>(points, 2, finest);
    };
    const PlotRange &range = map().range;
    const QSizeF size = map().area.size();
    session().setSurfaceGrid(
        {.column = 0, .from = range.left, .to = range.right, .count = count(size.width())},
        {.column = 1, .from = range.bottom, .to = range.top, .count = count(size.height())});
}

void SurfaceView::draw(QPainter &painter, const Theme &theme)
{
    if (!hasContent()) {
        return;
    }
    if (frame().pictures) {
        m_picture.draw(painter, map(), *frame().pictures, theme);
    }
    m_samples.draw(painter, map(), frame(), m_probe);
}

} // namespace glassnet
