// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/frame.h"

#include <QString>

#include <optional>
#include <vector>

namespace glassnet {

// Which training sample pulls a weight or bias which way, as it is drawn: training goes against
// the derivative, so that a negative one pulls to the right, up.
struct TugArrow
{
    QString name; // "Alice", or how many others
    double derivative = 0.0; // ∂L/∂w1 of the sample; of others their sum
    std::optional<nn::Index> row; // of the data set; nothing for others

    friend bool operator==(const TugArrow &, const TugArrow &) = default;
};

struct Tug
{
    QString parameter = {}; // "w1"
    std::vector<TugArrow> arrows = {}; // the strongest first, others last
    nn::Index samples = 0;
    nn::Index idle = 0; // samples that do not pull
    double down = 0.0; // the sum of all positive derivatives
    double up = 0.0; // and of all negative ones
    double derivative = 0.0; // of the loss of all: the mean, or the sum
    bool isMean = true;

    friend bool operator==(const Tug &, const Tug &) = default;

    // How much of the pulls cancels out, from 0 (all pull the same way) to 1.
    [[nodiscard]] double cancelled() const;
};

// Nothing where the frame has no such answer.
[[nodiscard]] std::optional<Tug> tugOf(const Frame &frame);

// One arrow in words: "Alice pulls w1 up: ∂L/∂w1 = −0.02".
[[nodiscard]] QString sentenceOf(const TugArrow &arrow, const QString &parameter);
// What comes of all: "The mean of 4: …", and how much cancels out.
[[nodiscard]] QString resultOf(const Tug &tug);

} // namespace glassnet
