// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/probe.h"
#include "app/worker/frame.h"
#include "core/project/viewstate.h"

#include <functional>
#include <memory>

namespace glassnet {

class PictureThread;

// Which pictures a session asks for: of the newest snapshot, what the views look at, in the colours
// of the theme. They come back as frames.
class SessionPictures
{
public:
    // `notify` is called on the thread of pictures when a frame is to be had.
    explicit SessionPictures(std::function<void()> notify);
    ~SessionPictures();

    // What the surface looks at, in the units of the data; until it says so it is the default
    // range. True if that is something else than before.
    [[nodiscard]] bool setSurface(const nn::GridAxis &across, const nn::GridAxis &down);
    void forgetSurface(); // other data have come
    [[nodiscard]] bool setColors(const std::array<QRgb, 256> &colors); // likewise

    [[nodiscard]] bool setExplained(const std::optional<ExplanationRequest> &explained); // likewise
    // Likewise; of networks that are not large the health is always told.
    [[nodiscard]] bool setFindsHealth(bool finds);
    [[nodiscard]] bool setCurve(const std::optional<CurveRequest> &curve); // likewise
    [[nodiscard]] bool setHasGradient(bool has); // likewise
    [[nodiscard]] bool setStaged(const std::optional<nn::ParameterRef> &parameter); // likewise
    [[nodiscard]] bool setHill(const std::optional<HillRequest> &hill); // likewise
    [[nodiscard]] bool setPulled(const std::optional<nn::ParameterRef> &pulled); // likewise
    [[nodiscard]] bool needsWay() const { return m_request.hill.has_value(); }
    // The last update is explained, and what it changed stands beside the gradient.
    [[nodiscard]] bool needsLastUpdate() const
    {
        return m_request.hasGradient || (m_request.explained && m_request.explained->isOfLast);
    }

    // Columns that do not vary on the surface are held at these values; they may be of other data.
    void request(const SnapshotPtr &snapshot, nn::NeuronRef neuron, bool isDiscrete,
                 const nn::Vector &values);
    [[nodiscard]] std::shared_ptr<const Frame> takeFrame(); // null if there is none

private:
    PictureRequest m_request;
    bool m_hasOwnSurface = false; // a view has said what it looks at
    std::unique_ptr<PictureThread> m_thread;
};

} // namespace glassnet
