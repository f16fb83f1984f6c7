// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/data/derivedinput.h"
#include "core/data/scaler.h"
#include "core/result.h"
#include "core/samples.h"

#include <optional>
#include <vector>

namespace nn {

// How a target becomes what the outputs should say.
enum class TargetCoding : std::uint8_t {
    ZeroOne, // two classes, one output
    MinusOnePlusOne, // two classes, one output
    OneHot, // one output per class: 1 for its own, 0 else
    Number, // one output: the target divided by the target divisor
};

// How samples in real units become what a network sees: scaled columns, inputs derived from
// them, coded targets. A query takes the same way through inputsFor(). The scaler is kept as
// fitted, so that the network's inputs keep their meaning when samples change; whoever wants
// it fitted again asks fitScaler().
struct Preparation
{
    Scaling scaling = Scaling::None; // how the scaler came about
    Scaler scaler;
    std::vector<DerivedInput> inputs;
    TargetCoding coding = TargetCoding::Number;
    double targetDivisor = 1.0; // for TargetCoding::Number, as tutorial 004 would need y/2

    friend bool operator==(const Preparation &, const Preparation &) = default;
};

// A scaler for the columns of the data set, fitted on its training samples alone. The constants,
// one per column in the column's unit, are for Scaling::ShiftByConstants and else ignored.
// Refuses a data set without training samples and another number of constants.
[[nodiscard]] Result<Scaler> fitScaler(const Dataset &dataset, Scaling scaling,
                                       const Vector &constants = {});

// Every column as it is, and the coding that suits the target: ZeroOne, OneHot or Number.
[[nodiscard]] Preparation plainPreparation(const Dataset &dataset);

// Refuses what validate() refuses, a data set without training samples, a scaler or an input
// that does not fit the columns, a coding that does not fit the target and results that are not
// finite.
[[nodiscard]] Result<TrainingData> prepare(const Dataset &dataset, const Preparation &preparation);

// The inputs (inputs × samples) for values in real units (columns × samples). The preparation
// must fit them.
[[nodiscard]] Matrix inputsOf(const Preparation &preparation,
                              const Eigen::Ref<const Matrix> &values);
// The same for one sample.
[[nodiscard]] Vector inputsFor(const Preparation &preparation,
                               const Eigen::Ref<const Vector> &values);

// The values in real units that are seen as these inputs, up to rounding. Nothing where no input
// shows a column plainly, where derived inputs contradict the plain ones, and beyond the limits
// (see limits.h).
[[nodiscard]] std::optional<Vector> valuesBehind(const Preparation &preparation,
                                                 const Eigen::Ref<const Vector> &inputs);

// Whether the network sees every column just as it is in the data, and none has a unit.
[[nodiscard]] bool seesPlainNumbers(const Preparation &preparation, const Dataset &dataset);

// How many outputs the network needs.
[[nodiscard]] Index outputsNeeded(const TargetColumn &target, TargetCoding coding);

// How many coded targets lie outside [lowest, highest]: no training can reach them with an
// output that stays within. In tutorial 004 the sum of two numbers exceeds a sigmoid's 1 in
// 4,995 of 10,000 samples.
[[nodiscard]] Index unreachableTargets(const Eigen::Ref<const Matrix> &targets, double lowest,
                                       double highest);

} // namespace nn
