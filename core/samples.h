// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <memory>

namespace nn {

struct DataOrigin;

// Samples as a network sees them: scaled inputs and coded targets, one column a sample.
struct Samples
{
    Matrix inputs; // input count × samples
    Matrix targets; // output count × samples

    [[nodiscard]] Index count() const { return inputs.cols(); }

    friend bool operator==(const Samples &a, const Samples &b)
    {
        return sameValues(a.inputs, b.inputs) && sameValues(a.targets, b.targets);
    }
};

// What a run trains on and what it is tested on; the test part may be empty.
struct TrainingData
{
    Samples train;
    Samples test;
    // What they were made from, for people; null where nobody said. Not compared.
    std::shared_ptr<const DataOrigin> origin = nullptr;

    friend bool operator==(const TrainingData &a, const TrainingData &b)
    {
        return a.train == b.train && a.test == b.test;
    }
};

} // namespace nn
