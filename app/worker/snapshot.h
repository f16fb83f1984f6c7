// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataorigin.h"
#include "core/training/trainer.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace glassnet {

enum class RunState : std::uint8_t { Paused, Running, BrokenDown };

// One branch of the run's history as the loss chart draws it.
struct BranchView
{
    std::shared_ptr<const nn::Branch> branch;
    std::shared_ptr<const nn::TrainingRun> first; // the state it began with

    // Epochs, with their fraction, at a count of samples; and back, kept within what the branch
    // has been at.
    [[nodiscard]] double epochAt(std::int64_t samples) const;
    [[nodiscard]] std::int64_t samplesAt(double epoch) const;
};

// Everything that one frame shows of the run, at one moment. Immutable once it has left the
// training thread.
struct Snapshot
{
    nn::TrainingRun run; // data->origin is never null here, nor is start
    nn::Moment now;
    std::vector<BranchView> branches; // oldest first, the present one among them
    double trainLoss = 0.0;
    double testLoss = 0.0; // NaN without test samples
    RunState state = RunState::Paused;
    std::optional<nn::Divergence> divergence; // set in RunState::BrokenDown
    std::uint64_t revision = 0; // of the last edit that it contains
    double samplesPerSecond = 0.0; // measured; 0 while nothing is trained
    // The run before its last update, for that one to be explained. Null unless somebody asked for
    // it (see KeepLastUpdate), and where it is not known.
    std::shared_ptr<const nn::TrainingRun> beforeUpdate = nullptr;
    // The way here, oldest first (see nn::Timeline::passed()), without the run itself. Empty unless
    // somebody asked for it (see KeepWay); shares the states with the timeline.
    std::vector<nn::Timeline::Passed> way = {};

    [[nodiscard]] const nn::Network &network() const { return run.network(); }
    [[nodiscard]] const nn::Dataset &dataset() const { return run.data->origin->dataset; }
    [[nodiscard]] const nn::Preparation &preparation() const
    {
        return run.data->origin->preparation;
    }
    [[nodiscard]] const BranchView &present() const;
    // Whether the edit was made on the way to the present moment and not taken back since. True
    // where that is not known any more, as branches on the way are forgotten.
    [[nodiscard]] bool hasEdit(std::uint64_t id) const;
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace glassnet
