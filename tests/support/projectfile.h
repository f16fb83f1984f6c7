// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/problem.h"
#include "support/networks.h"
#include "support/projects.h"

#include <nlohmann/json.hpp>

#include <array>
#include <functional>
#include <string>

// A small project, and its file with a change in it.

[[nodiscard]] inline nn::TrainingRun smallRun(nn::TrainingSettings settings = tutorialSettings())
{
    nn::TrainingRun run = nn::tutorial002().start;
    run.settings = settings;
    run.learned.optimizer = nn::freshState(settings.optimizer, run.network().parameters().layout());
    return run;
}

// Other than usual in everything.
[[nodiscard]] inline nn::ViewState lookedAt()
{
    return {.shownNeuron = nn::NeuronRef{.layer = 0, .neuron = 1},
            .isDiscrete = true,
            .isLogarithmic = true,
            .selectedRow = 3,
            .person = nn::Vector{{150.1, -0.0}},
            .networkInputs = nn::Vector{{2.0, 1.0 / 3.0}},
            .personUnits = {nn::Unit::Kilogram, nn::Unit::Inch},
            .personInFeet = {false, true},
            .peopleAsked = {{.name = "Emily", .values = nn::Vector{{128.0, 63.0}}},
                            {.name = "", .values = nn::Vector{{1.0 / 3.0, 1e-300}}}},
            .samplesPerSecond = 12.5,
            .lookedAt
            = {.surface = std::array{nn::Span{100.0, 1.0 / 3.0 + 200.0}, nn::Span{-5.0, 5.0}},
               .epochs = nn::Span{0.5, 900.0},
               .losses = nn::Span{1e-9, 0.5},
               .network = nn::Zoom{.factor = 2.5, .left = -0.75, .top = -0.0}}};
}

// The file of a small run, changed as a whole.
[[nodiscard]] inline std::string changed(const std::function<void(nlohmann::json &)> &change)
{
    nn::Trainer trainer(smallRun());
    trainer.advance(nn::StepUnit::Sample, 10);
    nlohmann::json json = nlohmann::json::parse(nn::toJson(saved(trainer, lookedAt())));
    change(json);
    return json.dump(1);
}
