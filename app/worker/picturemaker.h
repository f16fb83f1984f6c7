// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/frame.h"

#include <memory>
#include <stop_token>

namespace glassnet {

// The grid with as many points as a network of so many parameters can be asked for in a frame;
// the grid's own counts are the most.
[[nodiscard]] nn::Grid sampledGrid(nn::Grid grid, nn::Index parameters);

// Makes the pictures of snapshots. Keeps its memory from one to the next; not for two threads.
class PictureMaker
{
public:
    // Null if it was told to stop.
    [[nodiscard]] std::shared_ptr<const Pictures>
    make(const Snapshot &snapshot, const PictureRequest &request, const std::stop_token &stop = {});

private:
    void drawSurface(const Snapshot &snapshot, Pictures &into) const;
    void drawNeurons(const Snapshot &snapshot, Pictures &into) const;
    void drawInputs(const Snapshot &snapshot, Pictures &into);
    static void answerRows(const Snapshot &snapshot, Pictures &into);

    HillMaker m_hillMaker;
    nn::FieldSampler m_sampler;
    nn::Field m_surface;
    nn::Field m_overview;
    // The pictures of the inputs follow from these alone and are drawn again when they change.
    std::shared_ptr<const nn::DataOrigin> m_inputsOf;
    PictureRequest m_inputsFor;
    std::vector<QImage> m_inputs;
};

} // namespace glassnet
