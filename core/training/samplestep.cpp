// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/samplestep.h"

#include "core/training/slips.h"
#include "core/training/stepper.h"

namespace nn {

SampleStep nextSampleStep(const TrainingRun &run, kernels::Level level)
{
    Stepper stepper(level);
    stepper.attach(run);

    SampleStep step;
    step.sample = stepper.nextSample(run);
    step.ofEpoch = run.counters().epochs + 1;
    const Samples one{run.data->train.inputs.col(step.sample),
                      run.data->train.targets.col(step.sample)};
    step.target = one.targets.col(0);
    step.forward = trace(run.network(), one.inputs);
    const OutputLayer output = outputLayer(run.network(), step.forward);
    step.output = output.a.col(0);
    step.loss = sampleLosses(run.settings.loss, output, one.targets)(0);
    step.lossGradient = outputGradient(run.settings.loss, output, one.targets).col(0);
    step.backward = backpropagate(run.network(), one.inputs, step.forward,
                                  outputDelta(run.settings.loss, output, one.targets));

    if (run.settings.slips.any()) {
        step.backward.parameters
            = slipGradient(run.network(), one, run.settings.loss, run.settings.slips);
    }

    const EpochPosition &position = run.learned.position;
    TrainingRun next = run;
    Stepper::Until until;
    until.samples = run.counters().samples + 1;
    (void)stepper.advance(next, until);
    if (next.counters().updates > run.counters().updates) {
        step.samplesInUpdate = position.carriedSamples + position.seen + 1 - position.used;
        step.after = std::move(next.learned.network);
    }
    return step;
}

} // namespace nn
