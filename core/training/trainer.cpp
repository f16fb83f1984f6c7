// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "core/pass.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace nn {

namespace {

// Whether numbers broke is asked once for this many updates; finding the update that did it
// means going through so many again.
constexpr std::int64_t stretchUpdates = 256;

// Sums of inputs times weights can only overflow where a weight is larger than this, even if every
// layer passes on what it gets. The kernels leave the question open, and some of their functions
// make a number of what is none: there, and only there, every output is looked at.
double largestHarmless(const Network &network)
{
    constexpr double digits = 270.0; // from the largest input, 10³⁰, to the end of numbers
    Index widest = network.inputCount();
    for (const LayerSpec &layer : network.layers()) {
        widest = std::max(widest, layer.units);
    }
    return std::pow(10.0, digits / static_cast<double>(network.layerCount()))
           / static_cast<double>(widest + 1);
}

// NaN if one of them is.
double largestSize(const ParameterVector &parameters)
{
    return Eigen::Map<const Eigen::ArrayXd>(parameters.data(), parameters.size())
        .abs()
        .maxCoeff<Eigen::PropagateNaN>();
}

bool hasFiniteOutputs(const Network &network, const Samples &samples)
{
    return samples.count() == 0 || predict(network, samples.inputs).allFinite();
}

std::optional<ParameterRef> firstBroken(const Network &network)
{
    const std::vector<ParameterRef> list = network.parameterList();
    const auto isBroken = [&](const ParameterRef &at) { return !std::isfinite(network.value(at)); };
    const auto found = std::ranges::find_if(list, isBroken);
    return found != list.end() ? std::optional(*found) : std::nullopt;
}

constexpr double unknownLoss = std::numeric_limits<double>::quiet_NaN();

const Divergence lossBroke{
    .what = Divergence::What::Loss, .parameter = {}, .neuron = {}, .update = {}};

// What a pass over the training samples finds broken.
std::optional<Divergence> brokenPass(const TrainingRun &run)
{
    const Samples &train = run.data->train;
    const Trace forward = trace(run.network(), train.inputs);
    for (std::size_t layer = 0; layer < forward.activations.size(); ++layer) {
        const Matrix &a = forward.activations[layer];
        for (Index neuron = 0; neuron < a.rows(); ++neuron) {
            if (!a.row(neuron).allFinite()) {
                Divergence divergence = lossBroke;
                divergence.what = Divergence::What::Activation;
                divergence.neuron = {static_cast<Index>(layer), neuron};
                return divergence;
            }
        }
    }
    const Vector losses
        = sampleLosses(run.settings.loss, outputLayer(run.network(), forward), train.targets);
    return losses.allFinite() ? std::nullopt : std::optional(lossBroke);
}

ParameterRef mostMoved(const Network &before, const Network &after)
{
    const auto way
        = [&](const ParameterRef &at) { return std::abs(after.value(at) - before.value(at)); };
    const std::vector<ParameterRef> list = before.parameterList();
    return *std::ranges::max_element(list, {}, way);
}

std::int64_t sumWithoutOverflow(std::int64_t a, std::int64_t b)
{
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    return b > most - a ? most : a + b;
}

} // namespace

Error describe(const Divergence &divergence, const Network &network)
{
    const std::int64_t update = divergence.update.value_or(0);
    const std::string parameter = network.name(divergence.parameter);
    const bool isByUpdate = divergence.update.has_value();
    switch (divergence.what) {
    case Divergence::What::Parameter:
        return failure("Update %1 would make %2 infinite or undefined.", update, parameter);
    case Divergence::What::Activation:
        return isByUpdate ? failure("Update %1, which moves %2 most, would make the output of %3 "
                                    "infinite or undefined.",
                                    update, parameter, network.name(divergence.neuron))
                          : failure("With these values the output of %1 is infinite or undefined.",
                                    network.name(divergence.neuron));
    case Divergence::What::Loss: break;
    }
    return isByUpdate ? failure("Update %1, which moves %2 most, would make the loss infinite or "
                                "undefined.",
                                update, parameter)
                      : failure("With these values the loss is infinite or undefined.");
}

Trainer::Trainer(TrainingRun run)
    : Trainer(std::move(run), Options())
{
}

Trainer::Trainer(TrainingRun run, Options options)
    : m_run(std::move(run))
    , m_stepper(options.level)
    , m_timeline(options.timelineBudget)
{
    assert(check(m_run));
    m_stepper.attach(m_run);
    m_timeline.beginBranch(std::make_shared<const TrainingRun>(m_run), std::nullopt);
    recordLosses();
}

Trainer::Trainer(TrainingRun run, Timeline timeline, Options options)
    : m_run(std::move(run))
    , m_stepper(options.level)
    , m_timeline(std::move(timeline))
{
    assert(check(m_run));
    assert(m_timeline.before(now()));
    m_stepper.attach(m_run);
}

void Trainer::advance(StepUnit unit, std::int64_t count)
{
    m_divergence.reset();
    const Stepper::Until until = target(unit, count);
    while (!until.isReachedBy(m_run.counters())) {
        const Counters &counters = m_run.counters();
        const std::int64_t recordEpoch = losses().nextEpoch(counters.epochs);
        Stepper::Until stretch = until;
        stretch.updates = std::min(stretch.updates, counters.updates + stretchUpdates);
        stretch.epochs = std::min(stretch.epochs, recordEpoch);
        m_lastFinite = m_run.learned;
        const std::int64_t updates = counters.updates;
        m_trainLoss.reset();
        const bool wasFinite = m_stepper.advance(m_run, stretch);
        const bool isFinite = wasFinite && (counters.updates == updates || isSound());
        if (!isFinite && findDivergence(stretch)) {
            return;
        }
        if (counters.epochs == recordEpoch) {
            recordLosses();
        }
        m_timeline.note(m_run);
    }
}

Stepper::Until Trainer::target(StepUnit unit, std::int64_t count) const
{
    const Counters &counters = m_run.counters();
    Stepper::Until until;
    switch (unit) {
    case StepUnit::Sample: until.samples = sumWithoutOverflow(counters.samples, count); break;
    case StepUnit::Batch: until.updates = sumWithoutOverflow(counters.updates, count); break;
    case StepUnit::Epoch: until.epochs = sumWithoutOverflow(counters.epochs, count); break;
    }
    // A batch that is never complete (see ShortBatch::Carry) must not keep us for ever.
    const bool neverUpdates = m_run.settings.shortBatch == ShortBatch::Carry
                              && m_run.batchSize() > m_run.data->train.count();
    if (neverUpdates && unit == StepUnit::Batch) {
        until.updates = std::numeric_limits<std::int64_t>::max();
        until.epochs = counters.epochs + 1;
    }
    return until;
}

// Whether the parameters are finite and the losses of the next update's samples. Where those have
// grown out of all proportion, the losses of all samples are asked for too.
bool Trainer::isSound()
{
    const double largest = largestSize(m_run.network().parameters());
    if (!std::isfinite(largest)
        || (largest > largestHarmless(m_run.network()) && brokenPass(m_run))) {
        return false;
    }
    const bool isWholeSet
        = m_run.batchSize() >= m_run.data->train.count() && m_run.learned.position.seen == 0;
    const double loss = isWholeSet ? trainLoss() : m_stepper.nextLoss(m_run);
    return std::isfinite(loss) && (loss <= LossHistory::largestLoss || std::isfinite(trainLoss()));
}

// Goes through the stretch again, update by update, until one leaves a state that is not sound.
// False if none does: a sum of very large finite losses can overflow.
bool Trainer::findDivergence(const Stepper::Until &until)
{
    m_run.learned = *m_lastFinite;
    m_stepper.attach(m_run);
    while (!until.isReachedBy(m_run.counters())) {
        m_lastFinite = m_run.learned;
        Stepper::Until next = until;
        next.updates = std::min(next.updates, m_run.counters().updates + 1);
        m_trainLoss.reset();
        (void)m_stepper.advance(m_run, next);
        if (m_run.counters().updates > m_lastFinite->counters.updates && !isSound()) {
            stopBefore(std::exchange(m_run.learned, *m_lastFinite));
            return true;
        }
    }
    return false;
}

// The run stands at its last sound state; `broken` is what the next update makes of it.
void Trainer::stopBefore(Learned broken)
{
    m_stepper.attach(m_run);
    m_trainLoss.reset();
    m_timeline.note(m_run);
    TrainingRun after = m_run;
    after.learned = std::move(broken);
    if (!isSound()) {
        m_divergence = brokenPass(m_run).value_or(lossBroke); // since before that update
        return;
    }
    const std::optional<ParameterRef> parameter = firstBroken(after.network());
    Divergence divergence;
    if (parameter) {
        divergence.what = Divergence::What::Parameter;
    } else if (const std::optional<Divergence> pass = brokenPass(after)) {
        divergence = *pass;
    }
    divergence.parameter = parameter.value_or(mostMoved(m_run.network(), after.network()));
    divergence.update = after.counters().updates;
    m_divergence = divergence;
}

void Trainer::recordLosses()
{
    LossHistory &history = m_timeline.present().losses;
    const double epoch = m_run.epochTime();
    if (!history.points().empty() && history.points().back().epoch >= epoch) {
        return; // retracing what is recorded
    }
    const double train = trainLoss();
    if (LossHistory::isLoss(train)) {
        const double test = testLoss();
        const double gap = std::numeric_limits<double>::quiet_NaN();
        history.record(
            {.epoch = epoch, .train = train, .test = LossHistory::isLoss(test) ? test : gap});
    }
}

double Trainer::trainLoss()
{
    if (!m_trainLoss) {
        m_trainLoss = isKnown(m_run.data->train) ? m_stepper.trainLoss(m_run) : unknownLoss;
    }
    return *m_trainLoss;
}

double Trainer::testLoss()
{
    return isKnown(m_run.data->test) ? m_stepper.testLoss(m_run) : unknownLoss;
}

// Whether all outputs for these samples are numbers.
bool Trainer::isKnown(const Samples &samples) const
{
    return largestSize(m_run.network().parameters()) <= largestHarmless(m_run.network())
           || hasFiniteOutputs(m_run.network(), samples);
}

Edit Trainer::apply(const Edit &edit, EditName name, std::optional<EditMark> mark)
{
    const Moment origin = now();
    Edit inverse = nn::apply(m_run, edit);
    m_lastFinite.reset();
    m_beforeUpdate.reset();
    m_divergence.reset();
    m_trainLoss.reset();
    m_stepper.attach(m_run);
    m_timeline.beginBranch(std::make_shared<const TrainingRun>(m_run), origin, std::move(name),
                           mark);
    recordLosses();
    if (!isSound()) {
        m_divergence = brokenPass(m_run).value_or(lossBroke);
    }
    return inverse;
}

Moment Trainer::now() const
{
    return {.branch = m_timeline.present().number, .samples = m_run.counters().samples};
}

} // namespace nn
