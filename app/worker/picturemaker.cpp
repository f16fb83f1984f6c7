// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/picturemaker.h"

#include "app/worker/slowpass.h"
#include "core/pass.h"

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

// Multiplications and additions that one sweep may cost: a few milliseconds.
constexpr double sweepBudget = 6e6;
constexpr nn::Index coarsest = 16; // points a side, however large the network

using Colors = std::array<QRgb, 256>;

QRgb colorOf(float value, const nn::OutputScale &scale, const Colors &colors, bool isDiscrete)
{
    const auto middle = static_cast<float>(scale.middle);
    if (isDiscrete) {
        return value > middle ? colors.back() : colors.front();
    }
    const auto half = static_cast<float>((scale.highest - scale.lowest) / 2.0);
    const float position = std::clamp((value - middle) / half, -1.0F, 1.0F);
    // NaN fails every comparison and is drawn like nothing.
    const float index = position >= -1.0F ? (position + 1.0F) * 127.5F : 127.5F;
    return colors[static_cast<std::size_t>(std::lround(index))];
}

// Row 0 of the plane is the lowest value; a picture for people has the highest on top.
template <typename Plane, typename ColorOf>
QImage pictureOf(const Plane &plane, bool isHighestOnTop, const ColorOf &color)
{
    const nn::Index rows = plane.rows();
    QImage image(static_cast<int>(plane.cols()), static_cast<int>(rows), QImage::Format_RGB32);
    for (nn::Index row = 0; row < rows; ++row) {
        const nn::Index line = isHighestOnTop ? rows - 1 - row : row;
        auto *pixels = reinterpret_cast<QRgb *>(image.scanLine(static_cast<int>(line)));
        for (nn::Index column = 0; column < plane.cols(); ++column) {
            pixels[column] = color(plane(row, column));
        }
    }
    return image;
}

std::optional<double> boundaryOf(const Snapshot &snapshot, nn::NeuronRef neuron)
{
    if (neuron.layer + 1 == snapshot.network().layerCount()) {
        return nn::boundaryOf(snapshot.preparation().coding);
    }
    const nn::LayerSpec &layer = snapshot.network().layer(neuron.layer);
    return nn::outputScale(layer.activation, layer.slope).middle;
}

void explainUpdate(const Snapshot &snapshot, const PictureRequest &request, Pictures &into)
{
    if (!request.explained || !snapshot.network().has(request.explained->parameter)) {
        return;
    }
    const ExplanationRequest &asked = *request.explained;
    into.explainsLast = asked.isOfLast && snapshot.beforeUpdate != nullptr;
    into.explanation = std::make_shared<const nn::Explanation>(nn::explain(
        into.explainsLast ? *snapshot.beforeUpdate : snapshot.run, asked.parameter, asked.place));
}

void drawCurve(const Snapshot &snapshot, const PictureRequest &request, Pictures &into)
{
    const nn::Samples &train = snapshot.run.data->train;
    const bool isThere = request.curve && snapshot.network().has(request.curve->parameter)
                         && request.curve->sample.value_or(0) < train.count();
    const nn::Index samples = request.curve && request.curve->sample ? 1 : train.count();
    const bool isSlow
        = static_cast<double>(samples * snapshot.network().parameterCount()) > slowPass;
    if (!isThere || (isSlow && snapshot.state == RunState::Running)) {
        return;
    }
    const nn::Loss loss = snapshot.run.settings.loss;
    const auto along = [&](const nn::Samples &some) {
        return std::make_shared<const nn::LossCurve>(nn::lossCurve(
            snapshot.network(), some, loss, nn::shownReduction(loss), request.curve->parameter));
    };
    if (const auto sample = request.curve->sample) {
        into.curve = along({train.inputs.col(*sample), train.targets.col(*sample)});
    } else {
        into.curve = along(train);
    }
}

// One pass forward and back: a hundred times as much as slowPass may be done in a frame.
void findPulls(const Snapshot &snapshot, const PictureRequest &request, Pictures &into)
{
    const nn::Samples &train = snapshot.run.data->train;
    const auto work = static_cast<double>(train.count() * snapshot.network().parameterCount());
    const bool isSlow = work > 100.0 * slowPass;
    if (!request.pulled || !snapshot.network().has(*request.pulled)
        || (isSlow && snapshot.state == RunState::Running)) {
        return;
    }
    const nn::TrainingSettings &settings = snapshot.run.settings;
    into.pulls = std::make_shared<const nn::SampleGradients>(nn::sampleGradients(
        snapshot.network(), train, settings.loss, settings.reduction, *request.pulled));
}

} // namespace

nn::Grid sampledGrid(nn::Grid grid, nn::Index parameters)
{
    const double points = sweepBudget / static_cast<double>(std::max<nn::Index>(parameters, 1));
    const auto side = std::max(coarsest, static_cast<nn::Index>(std::sqrt(points)));
    grid.across.count = std::clamp<nn::Index>(grid.across.count, 2, side);
    grid.down.count = std::clamp<nn::Index>(grid.down.count, 2, side);
    return grid;
}

std::shared_ptr<const Pictures> PictureMaker::make(const Snapshot &snapshot,
                                                   const PictureRequest &request,
                                                   const std::stop_token &stop)
{
    auto pictures = std::make_shared<Pictures>();
    pictures->request = request;
    const nn::Network &network = snapshot.network();
    const nn::Index parameters = network.parameterCount();
    pictures->request.surface = sampledGrid(request.surface, parameters);
    pictures->request.overview = sampledGrid(request.overview, parameters);
    const nn::Preparation &preparation = snapshot.preparation();
    if (snapshot.dataset().columnCount() >= 2) {
        const PictureRequest &made = pictures->request;
        if (!m_sampler.sample(network, preparation, made.surface, m_surface, stop)
            || !m_sampler.sample(network, preparation, made.overview, m_overview, stop)) {
            return nullptr;
        }
        drawSurface(snapshot, *pictures);
        drawNeurons(snapshot, *pictures);
        drawInputs(snapshot, *pictures);
    }
    answerRows(snapshot, *pictures);
    explainUpdate(snapshot, request, *pictures);
    drawCurve(snapshot, request, *pictures);
    findPulls(snapshot, request, *pictures);
    if (request.hill) {
        pictures->hill = m_hillMaker.make(snapshot, *request.hill);
    }
    if (request.findsHealth) {
        pictures->health = nn::healthOf(snapshot.run);
    }
    if (request.staged && network.has(*request.staged)) {
        pictures->stages = std::make_shared<const nn::SampleStages>(
            nn::stagesOfNextSample(snapshot.run, *request.staged));
    }
    if (request.hasGradient) {
        pictures->gradient
            = nn::gradient(network, snapshot.run.data->train, snapshot.run.settings.loss,
                           snapshot.run.settings.reduction)
                  .parameters;
    }
    return stop.stop_requested() ? nullptr : pictures;
}

void PictureMaker::drawSurface(const Snapshot &snapshot, Pictures &into) const
{
    const PictureRequest &request = into.request;
    const nn::LayerSpec &layer = snapshot.network().layer(request.neuron.layer);
    const nn::OutputScale scale = nn::outputScale(layer.activation, layer.slope);
    const nn::Field::Plane plane = m_surface.plane(request.neuron);
    into.surface = pictureOf(plane, false, [&](float value) {
        return colorOf(value, scale, request.colors, request.isDiscrete);
    });
    into.values.assign(plane.data(), plane.data() + plane.size());
    const std::optional<double> boundary = boundaryOf(snapshot, request.neuron);
    if (!boundary) {
        return;
    }
    into.boundary = nn::contour(plane, static_cast<float>(*boundary));
    const auto inUnits = [](const nn::GridAxis &axis, double point) {
        const double step = (axis.to - axis.from) / static_cast<double>(axis.count - 1);
        return axis.from + point * step;
    };
    for (nn::Polyline &line : into.boundary) {
        for (Eigen::Vector2d &point : line) {
            point = {inUnits(request.surface.across, point.x()),
                     inUnits(request.surface.down, point.y())};
        }
    }
}

void PictureMaker::drawNeurons(const Snapshot &snapshot, Pictures &into) const
{
    const nn::Network &network = snapshot.network();
    for (nn::Index layer = 0; layer < network.layerCount(); ++layer) {
        const nn::LayerSpec &spec = network.layer(layer);
        const nn::OutputScale scale = nn::outputScale(spec.activation, spec.slope);
        std::vector<QImage> &row = into.neurons.emplace_back();
        for (nn::Index neuron = 0; neuron < spec.units; ++neuron) {
            const auto color = [&](float value) {
                return colorOf(value, scale, into.request.colors, into.request.isDiscrete);
            };
            row.push_back(
                pictureOf(m_overview.plane({.layer = layer, .neuron = neuron}), true, color));
        }
    }
}

// An input has no scale of its own: the largest size it has over the grid is full strength.
void PictureMaker::drawInputs(const Snapshot &snapshot, Pictures &into)
{
    const PictureRequest &request = into.request;
    const bool isSame
        = m_inputsOf == snapshot.run.data->origin && m_inputsFor.overview == request.overview
          && m_inputsFor.colors == request.colors && m_inputsFor.isDiscrete == request.isDiscrete;
    if (!isSame) {
        m_inputsOf = snapshot.run.data->origin;
        m_inputsFor = request;
        m_inputs.clear();
        const nn::Grid &grid = request.overview;
        nn::Matrix points = grid.held.replicate(1, grid.across.count * grid.down.count);
        for (nn::Index row = 0; row < grid.down.count; ++row) {
            for (nn::Index column = 0; column < grid.across.count; ++column) {
                points(grid.across.column, row * grid.across.count + column)
                    = grid.across.at(column);
                points(grid.down.column, row * grid.across.count + column) = grid.down.at(row);
            }
        }
        const nn::Matrix inputs = nn::inputsOf(snapshot.preparation(), points);
        for (nn::Index input = 0; input < inputs.rows(); ++input) {
            const Eigen::VectorXf values = inputs.row(input).cast<float>();
            const nn::Field::Plane plane(values.data(), grid.down.count, grid.across.count);
            const double most = std::max(1e-30, inputs.row(input).cwiseAbs().maxCoeff());
            const nn::OutputScale scale{.lowest = -most, .middle = 0.0, .highest = most};
            m_inputs.push_back(pictureOf(plane, true, [&](float value) {
                return colorOf(value, scale, request.colors, request.isDiscrete);
            }));
        }
    }
    into.inputs = m_inputs;
}

void PictureMaker::answerRows(const Snapshot &snapshot, Pictures &into)
{
    const nn::Preparation &preparation = snapshot.preparation();
    into.outputs
        = nn::predict(snapshot.network(), nn::inputsOf(preparation, snapshot.dataset().values));
    into.answers.reserve(static_cast<std::size_t>(into.outputs.cols()));
    for (nn::Index row = 0; row < into.outputs.cols(); ++row) {
        into.answers.push_back(nn::answerOf(into.outputs.col(row), preparation));
    }
}

} // namespace glassnet
