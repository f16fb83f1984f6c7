// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/stepnumbers.h"

#include "core/training/samplestep.h"

#include <utility>

namespace nn {

namespace {

bool updatesWithOneSample(const TrainingRun &run)
{
    const EpochPosition &position = run.learned.position;
    return run.batchSize() == 1 && position.carriedSamples == 0 && position.seen == position.used;
}

// The same run with this sample as all its data. The rate of the moment is kept as a number, as
// epochs have another length there.
TrainingRun runOfOneSample(const TrainingRun &run, Index sample)
{
    auto data = std::make_shared<TrainingData>();
    data->train = {.inputs = run.data->train.inputs.col(sample),
                   .targets = run.data->train.targets.col(sample)};
    TrainingRun alone = run;
    alone.data = std::move(data);
    alone.settings.learningRate = presentRate(run);
    alone.settings.schedule = {};
    alone.settings.order = SampleOrder::AsInTable;
    alone.settings.batchSize = 1;
    alone.settings.slips = {};
    alone.learned.position
        = epochStart(run.learned.position.random, run.network().parameters().layout());
    return alone;
}

} // namespace

double presentRate(const TrainingRun &run)
{
    const EpochPosition &position = run.learned.position;
    return rateOfUpdate(run, position.used, position.seen + 1);
}

HomeworkContext homeworkOf(TrainingRun run, Index sample)
{
    StepNumbers step = stepNumbers(run, sample);
    return {.run = std::move(run), .sample = sample, .step = std::move(step)};
}

StepNumbers stepNumbers(const TrainingRun &run, Index sample)
{
    const Vector input = run.data->train.inputs.col(sample);
    const Vector target = run.data->train.targets.col(sample);
    StepNumbers numbers{.network = run.network(),
                        .inspection
                        = inspectSample(run.network(), input, target, run.settings.loss),
                        .after = std::nullopt,
                        .lossAfter = 0.0};
    if (updatesWithOneSample(run)) {
        numbers.after = nextSampleStep(runOfOneSample(run, sample)).after;
        numbers.lossAfter
            = inspectSample(*numbers.after, input, target, run.settings.loss).lossValue;
    }
    return numbers;
}

} // namespace nn
