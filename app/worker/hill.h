// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/snapshot.h"
#include "core/inspection/losssurface.h"

namespace glassnet {

// Over which two parameters the loss is to be drawn.
struct HillRequest
{
    nn::ParameterRef first;
    nn::ParameterRef second;
    std::optional<nn::Index> sample; // of the training data; nothing: the loss of all of them

    friend bool operator==(const HillRequest &, const HillRequest &) = default;
};

// The loss over two parameters with the way on which training has come. The hill is the one of the
// present moment: on its way the network has had other values of all the other parameters, and so
// has looked at another hill at every step.
struct Hill
{
    struct Step
    {
        double first = 0.0; // values of the parameters
        double second = 0.0;
        bool isAfterEdit = false; // between the step before and this one something was changed

        friend bool operator==(const Step &, const Step &) = default;
    };

    HillRequest request;
    nn::LossSurface surface;
    std::vector<Step> way; // oldest first; the present point is the last
};

// Makes hills of snapshots, over ranges that hold the way. Keeps the last surface: as long as only
// the two parameters change, the point moves on it.
class HillMaker
{
public:
    // Null where the network has no such parameters and while a large one is trained.
    [[nodiscard]] std::shared_ptr<const Hill> make(const Snapshot &snapshot,
                                                   const HillRequest &request);

private:
    struct Key // what a surface depends on
    {
        HillRequest request;
        nn::Network others; // with the two parameters 0
        std::shared_ptr<const nn::TrainingData> data;
        nn::Loss loss = nn::Loss::MeanSquaredError;
        nn::ParameterRange firstRange;
        nn::ParameterRange secondRange;
        nn::Index side = 0;

        friend bool operator==(const Key &, const Key &) = default;
    };

    Key m_key;
    nn::LossSurface m_surface;
};

} // namespace glassnet
