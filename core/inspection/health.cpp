// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/health.h"

#include "core/inspection/neuronhealth.h"
#include "core/inspection/traininghealth.h"
#include "core/inspection/twins.h"

#include <iterator>

namespace nn {

namespace {

void append(std::vector<Finding> &all, std::vector<Finding> more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

} // namespace

std::vector<Finding> healthOf(const TrainingRun &run, const HealthOptions &options)
{
    return run.data->train.count() > 0 ? healthOf(run, measureHealth(run, options))
                                       : std::vector<Finding>();
}

std::vector<Finding> healthOf(const TrainingRun &run, const HealthFigures &figures)
{
    std::vector<Finding> findings = trainingHealth(run, figures);
    append(findings, layerHealth(run, figures));
    append(findings, neuronHealth(run, figures));
    append(findings, twinsOf(run));
    return findings;
}

bool isLearned(const HealthFigures &figures)
{
    return figures.loss - figures.lowestLoss
           < learnedShare * (figures.lossOfGuessing - figures.lowestLoss);
}

} // namespace nn
