// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "core/pass.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace nn {

namespace {

// Whether numbers broke is asked once for this many updates; finding the update that did it
// means going through so many again.
constexpr std::int64_t stretchUpdates = 256;

std::optional<ParameterRef> firstBroken(const Network &network)
{
    const std::vector<ParameterRef> list = network.parameterList();
    const auto isBroken = [&](const ParameterRef &at) { return !std::isfinite(network.value(at)); };
    const auto found = std::ranges::find_if(list, isBroken);
    return found != list.end() ? std::optional(*found) : std::nullopt;
}

// What a pass over the training samples finds broken.
std::optional<Breakdown> brokenPass(const TrainingRun &run)
{
    const Samples &train = run.data->train;
    const Trace forward = trace(run.network(), train.inputs);
    for (std::size_t layer = 0; layer < forward.activations.size(); ++layer) {
        const Matrix &a = forward.activations[layer];
        for (Index neuron = 0; neuron < a.rows(); ++neuron) {
            if (!a.row(neuron).allFinite()) {
                return Breakdown{.what = Breakdown::What::Activation,
                                 .parameter = {},
                                 .neuron = {static_cast<Index>(layer), neuron},
                                 .update = run.counters().updates};
            }
        }
    }
    const Vector losses
        = sampleLosses(run.settings.loss, outputLayer(run.network(), forward), train.targets);
    if (!losses.allFinite()) {
        return Breakdown{.what = Breakdown::What::Loss,
                         .parameter = {},
                         .neuron = {},
                         .update = run.counters().updates};
    }
    return std::nullopt;
}

} // namespace

Error describe(const Breakdown &breakdown, const Network &network)
{
    const std::string update = std::to_string(breakdown.update);
    switch (breakdown.what) {
    case Breakdown::What::Parameter:
        return failure("Update %1 would have made %2 infinite or undefined.", update,
                       network.name(breakdown.parameter));
    case Breakdown::What::Activation:
        return failure("After update %1 the output of %2 was infinite or undefined.", update,
                       network.name(breakdown.neuron));
    case Breakdown::What::Loss: break;
    }
    return failure("After update %1 the loss was infinite or undefined.", update);
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

void Trainer::advance(StepUnit unit, std::int64_t count)
{
    m_breakdown.reset();
    const Stepper::Until until = target(unit, count);
    while (!isReached(until)) {
        const Counters &counters = m_run.counters();
        const std::int64_t recordEpoch = losses().nextEpoch(counters.epochs);
        Stepper::Until stretch = until;
        stretch.updates = std::min(stretch.updates, counters.updates + stretchUpdates);
        stretch.epochs = std::min(stretch.epochs, recordEpoch);
        m_lastFinite = m_run.learned;
        if (!m_stepper.advance(m_run, stretch) && findBreakdown(stretch)) {
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
    case StepUnit::Sample: until.samples = counters.samples + count; break;
    case StepUnit::Batch: until.updates = counters.updates + count; break;
    case StepUnit::Epoch: until.epochs = counters.epochs + count; break;
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

bool Trainer::isReached(const Stepper::Until &until) const
{
    const Counters &counters = m_run.counters();
    return counters.samples >= until.samples || counters.updates >= until.updates
           || counters.epochs >= until.epochs;
}

// Goes through the stretch again, update by update. False if nothing was broken after all: a
// sum of very large finite losses can overflow.
bool Trainer::findBreakdown(const Stepper::Until &until)
{
    m_run.learned = m_lastFinite;
    m_stepper.attach(m_run);
    while (!isReached(until)) {
        m_lastFinite = m_run.learned;
        Stepper::Until next = until;
        next.updates = std::min(next.updates, m_run.counters().updates + 1);
        if (m_stepper.advance(m_run, next)) {
            continue;
        }
        const std::int64_t update = m_run.counters().updates;
        const std::optional<ParameterRef> broken = firstBroken(m_run.network());
        TrainingRun before = m_run;
        before.learned = m_lastFinite;
        if (const std::optional<Breakdown> pass = brokenPass(before)) {
            stopBefore(*pass, true);
            return true;
        }
        if (broken) {
            stopBefore({.what = Breakdown::What::Parameter,
                        .parameter = *broken,
                        .neuron = {},
                        .update = update},
                       false);
            return true;
        }
    }
    return false;
}

// The state before the update that broke. If a pass with m_lastFinite was broken already, that
// is one update earlier still.
void Trainer::stopBefore(const Breakdown &breakdown, bool isPassBroken)
{
    m_run.learned = m_lastFinite;
    m_breakdown = breakdown;
    const Branch &branch = m_timeline.present();
    Moment moment{.branch = branch.number, .samples = m_lastFinite.counters.samples};
    std::shared_ptr<const TrainingRun> from = m_timeline.before(moment);
    while (isPassBroken && from && from->counters().updates >= breakdown.update
           && moment.samples > branch.firstSample) {
        moment.samples = from->counters().samples - 1;
        from = m_timeline.before(moment);
    }
    if (isPassBroken && from && from->counters().updates < breakdown.update) {
        Stepper::Until until;
        until.updates = breakdown.update - 1;
        replay(std::move(from), until);
        return;
    }
    m_stepper.attach(m_run);
}

void Trainer::recordLosses()
{
    LossHistory &history = m_timeline.present().losses;
    const double epoch = m_run.epochTime();
    if (!history.points().empty() && history.points().back().epoch >= epoch) {
        return; // retracing what is recorded
    }
    const double train = trainLoss();
    if (std::isfinite(train)) {
        history.record({.epoch = epoch, .train = train, .test = testLoss()});
    }
}

double Trainer::trainLoss()
{
    return m_stepper.trainLoss(m_run);
}

double Trainer::testLoss()
{
    return m_stepper.testLoss(m_run);
}

Edit Trainer::apply(const Edit &edit)
{
    const Moment origin = now();
    Edit inverse = nn::apply(m_run, edit);
    m_breakdown.reset();
    m_stepper.attach(m_run);
    m_timeline.beginBranch(std::make_shared<const TrainingRun>(m_run), origin);
    recordLosses();
    return inverse;
}

Moment Trainer::now() const
{
    return {.branch = m_timeline.present().number, .samples = m_run.counters().samples};
}

bool Trainer::goTo(const Moment &moment)
{
    std::shared_ptr<const TrainingRun> from = m_timeline.before(moment);
    if (!from) {
        return false;
    }
    m_timeline.setPresent(moment.branch);
    m_breakdown.reset();
    Stepper::Until until;
    until.samples = moment.samples;
    replay(std::move(from), until);
    return true;
}

void Trainer::replay(std::shared_ptr<const TrainingRun> from, const Stepper::Until &until)
{
    m_run = *from;
    m_stepper.attach(m_run);
    // What is replayed was finite the first time.
    (void)m_stepper.advance(m_run, until);
}

bool Trainer::stepBack(StepUnit unit)
{
    const Branch &branch = m_timeline.present();
    const Counters here = m_run.counters();
    if (here.samples == branch.firstSample) {
        return branch.origin && goTo(*branch.origin) && stepBack(unit);
    }
    const EpochPosition &position = m_run.learned.position;
    Stepper::Until until;
    switch (unit) {
    case StepUnit::Sample: return goTo({.branch = branch.number, .samples = here.samples - 1});
    case StepUnit::Batch:
        until.updates = position.used < position.seen ? here.updates : here.updates - 1;
        break;
    case StepUnit::Epoch: until.epochs = position.seen > 0 ? here.epochs : here.epochs - 1; break;
    }
    // From the last kept state before the goal; the first state of the branch if the goal lies
    // before that.
    Moment moment{.branch = branch.number, .samples = here.samples - 1};
    std::shared_ptr<const TrainingRun> from = m_timeline.before(moment);
    const auto isBefore
        = [&](const Counters &c) { return c.updates < until.updates && c.epochs < until.epochs; };
    while (from && !isBefore(from->counters()) && from->counters().samples > branch.firstSample) {
        moment.samples = from->counters().samples - 1;
        from = m_timeline.before(moment);
    }
    if (!from) {
        return false;
    }
    m_breakdown.reset();
    replay(std::move(from), until);
    return true;
}

} // namespace nn
