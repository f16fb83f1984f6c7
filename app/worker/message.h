// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <cstdint>
#include <future>
#include <limits>
#include <memory>
#include <optional>
#include <variant>

namespace glassnet {

inline constexpr double unlimitedSpeed = std::numeric_limits<double>::infinity();

// Trains on until told otherwise, or until a goal is reached.
struct Play
{
    std::optional<std::int64_t> epochs; // so many more
    std::optional<double> lossBelow; // asked at the end of every epoch

    friend bool operator==(const Play &, const Play &) = default;
};
struct Pause
{
};
struct StepForward
{
    nn::StepUnit unit = nn::StepUnit::Sample;
    std::int64_t count = 1;
};
struct StepBack
{
    nn::StepUnit unit = nn::StepUnit::Sample;
};
// A replay through time; a newer one takes the place of one that waits. Pauses.
struct GoTo
{
    nn::Moment moment;
};
struct ApplyEdit
{
    nn::Edit edit;
    nn::EditName name; // of the branch it begins
    // For undoing and doing again: the moment at which the run was what the edit makes it. If it
    // still is so there, the run goes to it and no branch begins.
    std::optional<nn::Moment> returnTo;
    std::optional<nn::EditMark> mark = {}; // by which the branch can be asked for it
};
// Another run altogether, with its history if it has one.
struct Load
{
    std::shared_ptr<const nn::TrainingRun> run;
    std::shared_ptr<const nn::KeptTimeline> timeline;
};
// While something is held, nothing is trained; it goes on when all is let go. Nested.
struct Hold
{
};
struct Release
{
};
struct SetSpeed
{
    double samplesPerSecond = unlimitedSpeed;
};

// From now on snapshots tell the run before the last update, which costs a part of the training.
struct KeepLastUpdate
{
    bool isKept = true;
};

// Likewise the states on the way to the present moment, which costs next to nothing.
struct KeepWay
{
    bool isKept = true;
};

// Everything about a run that a file keeps.
struct SavedRun
{
    nn::TrainingRun run;
    nn::KeptTimeline timeline;
    nn::Moment now;
};
struct Save
{
    std::shared_ptr<std::promise<SavedRun>> into;
};
// The run as it is now.
struct CopyRun
{
    std::shared_ptr<std::promise<nn::TrainingRun>> into;
};

using Order = std::variant<Play, Pause, StepForward, StepBack, GoTo, ApplyEdit, Load, Hold, Release,
                           SetSpeed, KeepLastUpdate, KeepWay, Save, CopyRun>;

// An order with its number, which a snapshot repeats that was made after it: so the sender knows
// which snapshots are older than what it asked for.
struct Message
{
    Order order;
    std::uint64_t revision = 0;
};

} // namespace glassnet
