// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/hill.h"
#include "app/worker/snapshot.h"
#include "core/data/answer.h"
#include "core/inspection/contour.h"
#include "core/inspection/explanation.h"
#include "core/inspection/field.h"
#include "core/inspection/health.h"
#include "core/inspection/losscurve.h"
#include "core/inspection/samplestages.h"
#include "core/inspection/samplegradients.h"

#include <QImage>

#include <array>
#include <memory>
#include <vector>

namespace glassnet {

// What of an update is to be explained.
struct ExplanationRequest
{
    nn::ParameterRef parameter;
    bool isOfLast = false; // of the update just made; of the next where there was none
    std::size_t place = 0; // of the sample to look at among those of the update

    friend bool operator==(const ExplanationRequest &, const ExplanationRequest &) = default;
};

// Along which parameter the loss is to be drawn.
struct CurveRequest
{
    nn::ParameterRef parameter;
    std::optional<nn::Index> sample; // of the training data; nothing: the loss of all of them

    friend bool operator==(const CurveRequest &, const CurveRequest &) = default;
};

// What pictures are to be made of a snapshot. The grids are in the units of the data.
struct PictureRequest
{
    nn::Grid surface; // what the surface view looks at
    nn::Grid overview; // behind the small picture in every neuron
    nn::NeuronRef neuron; // whose output the surface shows
    bool isDiscrete = false; // two colours, meeting at the boundary
    std::array<QRgb, 256> colors = {}; // lowest to highest
    std::optional<ExplanationRequest> explained = {};
    bool findsHealth = false; // what keeps the network from learning
    std::optional<CurveRequest> curve = {};
    bool hasGradient = false; // of every parameter
    // The next sample's step in its stages, with the update of this parameter.
    std::optional<nn::ParameterRef> staged = {};
    std::optional<HillRequest> hill = {};
    std::optional<nn::ParameterRef> pulled = {}; // which samples pull it which way

    friend bool operator==(const PictureRequest &, const PictureRequest &) = default;
};

// The pictures of a snapshot, sampled and coloured off the GUI thread. Immutable.
struct Pictures
{
    PictureRequest request;
    QImage surface; // request.surface.down.count rows; the first is the lowest value of its axis
    std::vector<float> values; // of the surface, row by row as the picture
    // Where the neuron's output crosses the boundary, in the units of the data; empty for a
    // neuron whose output is not compared with anything.
    std::vector<nn::Polyline> boundary;
    std::vector<QImage> inputs; // one a network input; the highest value of `down` on top
    std::vector<std::vector<QImage>> neurons; // a layer, a neuron; likewise
    nn::Matrix outputs; // outputs × rows of the data set
    std::vector<nn::Answer> answers; // one a row of the data set
    // Of request.explained. Null where nothing was asked for or the network has no such parameter.
    std::shared_ptr<const nn::Explanation> explanation;
    bool explainsLast = false; // the update that led to the snapshot, not the one after it
    // Where they were asked for, too.
    std::vector<nn::Finding> health;
    // Null as well where it has no such parameter, and while a large one is trained.
    std::shared_ptr<const nn::LossCurve> curve;
    std::optional<nn::ParameterVector> gradient; // of the loss of all training samples
    std::shared_ptr<const nn::SampleStages> stages; // null without such a parameter
    std::shared_ptr<const Hill> hill; // null as the curve is
    std::shared_ptr<const nn::SampleGradients> pulls; // likewise; of all training samples
};

// What all views draw, so that all show the same moment.
struct Frame
{
    SnapshotPtr snapshot;
    std::shared_ptr<const Pictures> pictures;
};

} // namespace glassnet
