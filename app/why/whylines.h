// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/element.h"
#include "app/formula/formula.h"
#include "app/worker/frame.h"

#include <vector>

namespace glassnet {

// One line of the panel.
struct WhyLine
{
    enum class Kind : std::uint8_t { Heading, Formula, Remark };

    Kind kind = Kind::Formula;
    Formula formula; // words, for what is no formula

    friend bool operator==(const WhyLine &, const WhyLine &) = default;
};

// How ∂L/∂w1 is put together.
enum class WhyForm : std::uint8_t {
    Ways, // a product of derivatives along each way to the outputs, the largest first
    Deltas, // layer by layer, with δ for the derivative by a weighted sum
    Matrices // whole layers at once, as tutorial 004 writes it; also of what is not selected
};

// The explanation of a frame that has one, in words and formulas: the sample, its derivative with
// names and with numbers, the finite-difference check, the update. Numbers are written with as many
// digits as whoever computes with them needs to get what stands behind the equals sign.
[[nodiscard]] std::vector<WhyLine> whyLines(const Frame &frame, const Element &selected,
                                            WhyForm form);

// What keeps the network of a frame from learning, and what to do: of one neuron, or of all where
// nothing is selected.
[[nodiscard]] std::vector<WhyLine> healthLines(const Frame &frame, const Element &selected);

// With the values before the explained update; the frame must have an explanation.
[[nodiscard]] const nn::TrainingRun &explainedRun(const Frame &frame);

// Of the training sample at that place of the update.
[[nodiscard]] QString explainedSample(const Frame &frame, std::size_t place);

} // namespace glassnet
