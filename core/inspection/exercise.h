// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/chainrule.h"
#include "core/inspection/quantity.h"
#include "core/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace nn {

// Exercises about one sample's step, to be worked out on paper. All of them start from the numbers
// of the network, the sample and the learning rate.

enum class ExerciseTopic : std::uint8_t {
    Everything,
    Forward, // weighted sums, activations, the loss
    Backward, // slopes, δ, factors of the chain rule, ∂L/∂w1
    Update // w1⁺
};
inline constexpr std::array allExerciseTopics{ExerciseTopic::Everything, ExerciseTopic::Forward,
                                              ExerciseTopic::Backward, ExerciseTopic::Update};

enum class ExerciseLength : std::uint8_t {
    OneLine, // the numbers that its formula needs are given
    WholeWay // from the network's numbers alone
};

struct ExerciseChoice
{
    ExerciseTopic topic = ExerciseTopic::Everything;
    ExerciseLength length = ExerciseLength::OneLine;
    int count = 6; // of questions, from 1 on; fewer where there are not so many
    std::uint64_t seed = 1;
};

struct Exercise
{
    Quantity quantity;
    std::vector<NamedNumber> given; // besides the network's numbers: results of earlier lines
    std::vector<ChainFactor> solution; // lines that rest on those before, the last one the answer
};

inline constexpr Index mostParametersOfExercises = 60; // that anybody reads off a sheet

// Different ones, in the order of the homework; the same for the same seed. Refuses a network that
// does not fit on a sheet, and a topic of which there is nothing: updates are asked where they are
// plain gradient descent by this sample alone.
[[nodiscard]] Result<std::vector<Exercise>> drawExercises(const HomeworkContext &context,
                                                          const ExerciseChoice &choice);

// The formula by which a quantity follows from others: h1 = f(sum_h1), δ_h1 = f′(sum_h1) · (w5 ·
// δ_o1). The formula is empty for a slope that is read off its weighted sum. Nothing for what is
// given from the beginning, and for what has no formula here: ∂L/∂o1 under a cross-entropy, L⁺,
// new values of other optimisers.
[[nodiscard]] std::optional<ChainFactor> workedLine(const Quantity &quantity,
                                                    const HomeworkContext &context);

// A step of one sample with short numbers to calculate with: a run like the given one in shape,
// activations, loss and rate, plain gradient descent, with weights, biases and inputs of one
// decimal that follow from the seed, and a target that suits the loss. No weighted sum is near a
// kink and no δ is 0, where a hundred draws find such.
[[nodiscard]] TrainingRun exerciseRun(const TrainingRun &like, std::uint64_t seed);
// The same of 2-2-1 with sigmoids, the squared error and rate 0.5.
[[nodiscard]] TrainingRun exerciseRun(std::uint64_t seed);

} // namespace nn
