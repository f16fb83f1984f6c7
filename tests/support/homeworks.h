// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/homework.h"
#include "support/networks.h"
#include "support/workedexample.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

// Whose homework: Alice's step in tutorial 002 with all weights 1, and variations of it.
[[nodiscard]] inline nn::HomeworkContext alice(nn::Index person = 0,
                                               nn::Loss loss = nn::Loss::MeanSquaredError)
{
    nn::Network network = tutorialNetwork();
    network.parameters().weights(0).setOnes();
    network.parameters().weights(1).setOnes();
    nn::TrainingSettings settings = tutorialSettings();
    settings.loss = loss;
    return nn::homeworkOf(nn::beginRun(network, settings, fourPeople()), person);
}

[[nodiscard]] inline nn::HomeworkContext worked(nn::Loss loss = nn::Loss::HalfSumOfSquares)
{
    nn::TrainingRun run = workedExample();
    run.settings.loss = loss;
    return nn::homeworkOf(run, 0);
}

[[nodiscard]] inline nn::HomeworkContext crossEntropy()
{
    nn::TrainingRun run = alice().run;
    auto data = std::make_shared<nn::TrainingData>(*run.data);
    data->train.targets.setConstant(0.3);
    run.data = data;
    run.settings.loss = nn::Loss::BinaryCrossEntropy;
    return nn::homeworkOf(run, 0);
}

// One hidden neuron after the other, no weight like another: x → h1 → h2 → o1.
[[nodiscard]] inline nn::HomeworkContext chain()
{
    const nn::LayerSpec layer{.units = 1, .activation = nn::Activation::Sigmoid};
    nn::Network network(1, {layer, layer, layer});
    const nn::Vector weights{{0.7, -0.4, 1.3}};
    for (nn::Index i = 0; i < 3; ++i) {
        network.setValue(nn::WeightRef{.layer = i, .to = 0, .from = 0}, weights(i));
        network.setValue(nn::BiasRef{.layer = i, .neuron = 0}, 0.1 * static_cast<double>(i + 1));
    }
    auto data = std::make_shared<nn::TrainingData>();
    data->train = {.inputs = nn::Matrix{{1.7}}, .targets = nn::Matrix{{0.2}}};
    return nn::homeworkOf(nn::beginRun(network, tutorialSettings(), data), 0);
}

[[nodiscard]] inline nn::Quantity named(const nn::HomeworkContext &context, const std::string &name)
{
    return *nn::quantityNamed(name, context.step.network);
}

[[nodiscard]] inline double valueOf(const nn::HomeworkContext &context, const std::string &name)
{
    return *nn::valueOf(named(context, name), context.step);
}

[[nodiscard]] inline double roundedTo(double value, int digits)
{
    return QString::number(value, 'e', digits - 1).toDouble();
}

[[nodiscard]] inline nn::Verdict verdictOn(const nn::HomeworkContext &context,
                                           const std::string &name, double answer, int digits)
{
    return nn::checkAnswer(context, named(context, name), answer, digits);
}

[[nodiscard]] inline std::string sentenceOn(const nn::HomeworkContext &context,
                                            const std::string &name, double answer, int digits)
{
    return nn::describe(verdictOn(context, name, answer, digits), named(context, name),
                        context.step.network)
        .sentence();
}

[[nodiscard]] inline bool names(const nn::Verdict &verdict, nn::MistakeKind kind)
{
    return std::any_of(verdict.mistakes.begin(), verdict.mistakes.end(),
                       [&](const nn::Mistake &mistake) { return mistake.kind == kind; });
}

[[nodiscard]] inline double sigmoid(double z)
{
    return 1.0 / (1.0 + std::exp(-z));
}
