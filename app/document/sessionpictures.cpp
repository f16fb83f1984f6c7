// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/sessionpictures.h"

#include "app/document/defaultrange.h"
#include "app/document/element.h"
#include "app/worker/picturethread.h"

#include <utility>

namespace glassnet {

namespace {

constexpr nn::Index overviewPoints = 48; // a side

// Of networks up to this size the health is always looked at, for the marks in the drawing: it
// takes a few milliseconds at most, beside the pictures of all neurons.
constexpr nn::Index mostParametersLookedAt = 20'000;

} // namespace

SessionPictures::SessionPictures(std::function<void()> notify)
    : m_thread(std::make_unique<PictureThread>(std::move(notify)))
{
}

SessionPictures::~SessionPictures() = default;

bool SessionPictures::setSurface(const nn::GridAxis &across, const nn::GridAxis &down)
{
    m_hasOwnSurface = true;
    if (m_request.surface.across == across && m_request.surface.down == down) {
        return false;
    }
    m_request.surface.across = across;
    m_request.surface.down = down;
    return true;
}

void SessionPictures::forgetSurface()
{
    m_hasOwnSurface = false;
}

bool SessionPictures::setColors(const std::array<QRgb, 256> &colors)
{
    return std::exchange(m_request.colors, colors) != colors;
}

bool SessionPictures::setExplained(const std::optional<ExplanationRequest> &explained)
{
    return std::exchange(m_request.explained, explained) != explained;
}

bool SessionPictures::setCurve(const std::optional<CurveRequest> &curve)
{
    return std::exchange(m_request.curve, curve) != curve;
}

bool SessionPictures::setHasGradient(bool has)
{
    return std::exchange(m_request.hasGradient, has) != has;
}

bool SessionPictures::setStaged(const std::optional<nn::ParameterRef> &parameter)
{
    return std::exchange(m_request.staged, parameter) != parameter;
}

bool SessionPictures::setHill(const std::optional<HillRequest> &hill)
{
    return std::exchange(m_request.hill, hill) != hill;
}

bool SessionPictures::setPulled(const std::optional<nn::ParameterRef> &pulled)
{
    return std::exchange(m_request.pulled, pulled) != pulled;
}

bool SessionPictures::setFindsHealth(bool finds)
{
    return std::exchange(m_request.findsHealth, finds) != finds;
}

void SessionPictures::request(const SnapshotPtr &snapshot, nn::NeuronRef neuron, bool isDiscrete,
                              const nn::Vector &values)
{
    const nn::DataOrigin &shown = *snapshot->run.data->origin;
    PictureRequest request = m_request;
    request.isDiscrete = isDiscrete;
    request.findsHealth |= snapshot->network().parameterCount() <= mostParametersLookedAt;
    request.neuron = neuron;
    if (!exists(request.neuron, snapshot->network())) {
        request.neuron = {.layer = snapshot->network().layerCount() - 1, .neuron = 0};
    }
    const nn::Index columns = shown.dataset.columnCount();
    if (columns >= 2) {
        request.overview.across = defaultAxis(shown, 0);
        request.overview.down = defaultAxis(shown, 1);
        if (!m_hasOwnSurface) {
            request.surface = request.overview;
        }
        request.overview.across.count = overviewPoints;
        request.overview.down.count = overviewPoints;
    }
    const bool areHeld = columns > 2 && values.size() == columns;
    request.surface.held = areHeld ? values : nn::Vector(nn::Vector::Zero(columns));
    request.overview.held = request.surface.held;
    m_thread->request(snapshot, request);
}

std::shared_ptr<const Frame> SessionPictures::takeFrame()
{
    return m_thread->takeFrame();
}

} // namespace glassnet
