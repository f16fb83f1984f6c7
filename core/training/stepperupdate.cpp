// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Stepper::Memory that turns a gradient into a step.
#include "core/training/steppermemory.h"

#include "core/overloaded.h"

#include <algorithm>
#include <cmath>

namespace nn {

namespace {

void describeAdam(kernels::Update &step, double beta1, double beta2, double epsilon,
                  std::int64_t steps)
{
    const auto t = static_cast<double>(steps);
    step.rule = kernels::Rule::Adam;
    step.firstDecay = beta1;
    step.decay = beta2;
    step.epsilon = epsilon;
    // The moments start at zero and are biased towards it; the powers of β undo that.
    step.firstCorrection = 1.0 - std::pow(beta1, t);
    step.secondCorrection = std::sqrt(1.0 - std::pow(beta2, t));
}

void describe(kernels::Update &step, const OptimizerRule &rule, std::int64_t steps)
{
    std::visit(Overloaded{
                   [&](const Sgd &) { step.rule = kernels::Rule::Sgd; },
                   [&](const Momentum &r) {
                       step.rule = kernels::Rule::Momentum;
                       step.momentum = r.momentum;
                   },
                   [&](const Nesterov &r) {
                       step.rule = kernels::Rule::Nesterov;
                       step.momentum = r.momentum;
                   },
                   [&](const AdaGrad &r) {
                       step.rule = kernels::Rule::AdaGrad;
                       step.epsilon = r.epsilon;
                   },
                   [&](const RmsProp &r) {
                       step.rule = kernels::Rule::RmsProp;
                       step.decay = r.decay;
                       step.epsilon = r.epsilon;
                       step.momentum = r.momentum;
                       step.centred = r.centred;
                   },
                   [&](const Adam &r) {
                       describeAdam(step, r.beta1, r.beta2, r.epsilon, steps);
                       step.keepsLargest = r.amsgrad;
                   },
                   [&](const AdamW &r) {
                       describeAdam(step, r.beta1, r.beta2, r.epsilon, steps);
                       step.weightDecay = r.weightDecay;
                   },
               },
               rule);
}

} // namespace

kernels::Update Stepper::Memory::stepOf(const TrainingRun &run, Index samples) const
{
    const TrainingSettings &settings = run.settings;
    const std::int64_t steps = run.learned.optimizer.steps;
    kernels::Update step;
    step.isFirst = steps == 1;
    step.scale = settings.reduction == Reduction::Mean ? 1.0 / static_cast<double>(samples) : 1.0;
    step.rate = rateOfUpdate(run, run.learned.position.used, run.learned.position.seen);
    step.l1 = settings.penalty.l1Kills ? 0.0 : settings.penalty.l1;
    step.l2 = settings.penalty.l2;
    describe(step, settings.optimizer, steps);
    return step;
}

double Stepper::Memory::updateStretch(TrainingRun &run, const kernels::Functions &functions,
                                      const kernels::Update &step, Index begin, Index end)
{
    std::vector<ParameterVector> &moments = run.learned.optimizer.moments;
    kernels::UpdateTarget target{
        .parameters = run.learned.network.parameters().data() + begin,
        .gradient = gradient.data() + begin,
        .trainable = isAllTrainable ? nullptr : run.network().trainable().data() + begin,
        .moments = {},
        .size = end - begin,
    };
    // A centred RMSProp keeps its mean in the third place also without momentum.
    for (std::size_t i = 0; i < moments.size(); ++i) {
        target.moments[i] = moments[i].data() + begin;
    }
    return functions.update(step, target);
}

double Stepper::Memory::update(TrainingRun &run, const kernels::Functions &functions, Index samples)
{
    const kernels::Update step = stepOf(run, samples);
    const Penalty &penalty = run.settings.penalty;
    const bool kills = penalty.l1Kills && penalty.l1 > 0.0;
    if (kills) {
        std::copy_n(run.network().parameters().data(), m_layout.size(), m_before.data());
    }
    const bool sparesBiases
        = !penalty.onBiases && (step.l1 > 0.0 || step.l2 > 0.0 || step.weightDecay > 0.0);
    double probe = 0.0;
    if (!sparesBiases) {
        probe = updateStretch(run, functions, step, 0, m_layout.size());
    } else {
        kernels::Update bare = step;
        bare.l1 = bare.l2 = bare.weightDecay = 0.0;
        for (Index l = 0; l < m_layout.layerCount(); ++l) {
            const Index biases = m_layout.biasOffset(l);
            probe += updateStretch(run, functions, step, m_layout.offset(l), biases);
            probe += updateStretch(run, functions, bare, biases, biases + m_layout.stride(l));
        }
    }
    if (kills) {
        applyKillingPenalty(run, step.rate);
    }
    if (run.settings.slips.overwrittenWeights) {
        overwriteFirstLayer(run, step.rate * step.scale);
    }
    return probe;
}

// Tutorial 000's slip: W1 = η dW1.
void Stepper::Memory::overwriteFirstLayer(TrainingRun &run, double factor)
{
    double *parameters = run.learned.network.parameters().data();
    const double *trainable = run.network().trainable().data();
    for (Index i = m_layout.offset(0); i < m_layout.biasOffset(0); ++i) {
        if (trainable[i] != 0.0) {
            parameters[i] = factor * gradient[static_cast<std::size_t>(i)];
        }
    }
}

// Playground's L1: from the weight w before the step and w' after it, w'' = w' − η λ sign(w);
// where w' and w'' lie on different sides of zero the weight stays there for good.
void Stepper::Memory::applyKillingPenalty(TrainingRun &run, double rate)
{
    Network &network = run.learned.network;
    const double pull = rate * run.settings.penalty.l1;
    for (Index l = 0; l < m_layout.layerCount(); ++l) {
        for (Index from = 0; from < m_layout.inputs(l); ++from) {
            for (Index to = 0; to < m_layout.units(l); ++to) {
                const WeightRef at{.layer = l, .to = to, .from = from};
                if (network.isFrozen(at)) {
                    continue;
                }
                const double before = m_before[static_cast<std::size_t>(m_layout.position(at))];
                const double stepped = network.value(at);
                const double sign = before > 0.0 ? 1.0 : (before < 0.0 ? -1.0 : 0.0);
                const double pulled = stepped - pull * sign;
                const bool dies = stepped * pulled < 0.0;
                network.setValue(at, dies ? 0.0 : pulled);
                if (dies) {
                    network.setFrozen(at, true);
                    isAllTrainable = false;
                }
            }
        }
    }
}

} // namespace nn
