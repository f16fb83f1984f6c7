// SPDX-License-Identifier: GPL-3.0-or-later
// Which pictures a session asks for, and how they come back.
#include "app/document/defaultview.h"
#include "app/document/session.h"
#include "app/worker/fieldrenderer.h"

namespace glassnet {

namespace {

// A frame that shows nothing of the edits on their way would make the picture jump back under the
// hand; after so many milliseconds without one, an old frame is better than none.
constexpr qint64 longestWait = 50;

constexpr nn::Index overviewPoints = 48; // a side

} // namespace

void Session::setSurfaceGrid(const nn::GridAxis &across, const nn::GridAxis &down)
{
    m_hasOwnSurface = true;
    if (m_request.surface.across != across || m_request.surface.down != down) {
        m_request.surface.across = across;
        m_request.surface.down = down;
        requestPictures();
    }
}

nn::GridAxis Session::defaultAxis(nn::Index column) const
{
    return glassnet::defaultAxis(origin(), column);
}

void Session::setColors(const std::array<QRgb, 256> &colors)
{
    if (m_request.colors != colors) {
        m_request.colors = colors;
        requestPictures();
    }
}

void Session::collectFrame()
{
    const std::shared_ptr<const Frame> frame = m_renderer->takeFrame();
    if (!frame) {
        return;
    }
    const bool isOld = frame->snapshot->revision < m_revision && m_frame.snapshot
                       && frame->snapshot->revision <= m_frame.snapshot->revision;
    if (isOld && m_sinceFrame.elapsed() < longestWait) {
        return;
    }
    m_frame = *frame;
    m_sinceFrame.restart();
    emit frameChanged(m_frame);
}

// The pictures of the newest snapshot; what is asked of it must be there.
void Session::requestPictures()
{
    if (!m_snapshot) {
        return;
    }
    const nn::DataOrigin &shown = *m_snapshot->run.data->origin;
    PictureRequest request = m_request;
    request.isDiscrete = m_view.isDiscrete;
    request.neuron = shownNeuron();
    const nn::Index columns = shown.dataset.columnCount();
    if (!exists(request.neuron, m_snapshot->network())) {
        request.neuron = {.layer = m_snapshot->network().layerCount() - 1, .neuron = 0};
    }
    if (columns >= 2) {
        request.overview.across = glassnet::defaultAxis(shown, 0);
        request.overview.down = glassnet::defaultAxis(shown, 1);
        if (!m_hasOwnSurface) {
            request.surface = request.overview;
        }
        request.overview.across.count = overviewPoints;
        request.overview.down.count = overviewPoints;
    }
    const nn::Vector values = shownValues();
    const bool areHeld = columns > 2 && values.size() == columns;
    request.surface.held = areHeld ? values : nn::Vector(nn::Vector::Zero(columns));
    request.overview.held = request.surface.held;
    m_renderer->request(m_snapshot, request);
}

} // namespace glassnet
