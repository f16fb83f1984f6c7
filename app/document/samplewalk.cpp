// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/samplewalk.h"

#include "app/text/samplenames.h"

#include <utility>

namespace glassnet {

SampleWalk::SampleWalk(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &Session::frameChanged, this, &SampleWalk::followFrame);
    connect(&session, &Session::probeChanged, this, &SampleWalk::followProbe);
    connect(&session, &Session::selectionChanged, this, &SampleWalk::followSelection);
    connect(&session, &Session::loaded, this, &SampleWalk::end);
    connect(&session, &Session::playingChanged, this, [this](bool isPlaying) {
        if (isPlaying) {
            end();
        }
    });
}

std::shared_ptr<const nn::SampleStages> SampleWalk::stages() const
{
    const auto &pictures = m_session.frame().pictures;
    return m_position && pictures ? pictures->stages : nullptr;
}

void SampleWalk::goOn(Stride stride)
{
    if (!m_position) {
        begin();
        return;
    }
    if (m_step || !stages()) {
        return; // one after the other, however fast the key repeats
    }
    const nn::Index neurons = nn::neuronCount(m_session.run().network());
    const auto next = stride == Stride::Stage ? nn::nextStage(*m_position, neurons)
                                              : nn::nextNeuron(*m_position, neurons);
    if (next) {
        setPosition(*next);
        return;
    }
    m_session.step(nn::StepUnit::Sample);
    step({});
}

void SampleWalk::goBack(Stride stride)
{
    if (!m_position || m_step) {
        return;
    }
    const nn::Index neurons = nn::neuronCount(m_session.run().network());
    const auto previous = stride == Stride::Stage ? nn::previousStage(*m_position, neurons)
                                                  : nn::previousNeuron(*m_position, neurons);
    if (previous) {
        setPosition(*previous);
        return;
    }
    m_session.stepBack(nn::StepUnit::Sample);
    step({.stage = nn::Stage::Update});
}

void SampleWalk::end()
{
    if (!std::exchange(m_position, std::nullopt)) {
        return;
    }
    m_step.reset();
    m_row.reset();
    m_session.setStaged({});
    emit changed();
}

void SampleWalk::begin()
{
    const SnapshotPtr &snapshot = m_session.snapshot();
    if (!snapshot || snapshot->run.data->train.count() == 0) {
        return;
    }
    if (m_session.isPlaying()) {
        m_session.pause();
    }
    m_samples = snapshot->now.samples;
    m_position = nn::StagePosition();
    m_session.setStaged(toldParameter());
    emit changed();
}

void SampleWalk::setPosition(const nn::StagePosition &position)
{
    m_position = position;
    emit changed();
}

void SampleWalk::step(const nn::StagePosition &arrival)
{
    m_step = Step{.arrival = arrival, .revision = m_session.revision()};
}

void SampleWalk::followFrame()
{
    if (!m_position) {
        return;
    }
    if (m_session.isPlaying()) {
        end(); // nobody walks through steps that rush by
        return;
    }
    const Frame &frame = m_session.frame();
    const std::optional<Step> step
        = m_step && frame.snapshot->revision >= m_step->revision ? m_step : std::nullopt;
    if (frame.snapshot->now.samples != m_samples) {
        m_samples = frame.snapshot->now.samples;
        m_position = step ? step->arrival : nn::StagePosition();
    }
    if (step) {
        m_step.reset(); // arrived, or there was nowhere to go
    }
    // A network that has become smaller has less to walk through.
    const nn::Index neurons = nn::neuronCount(frame.snapshot->network());
    m_position->computed = std::min(m_position->computed, neurons);
    m_session.setStaged(toldParameter());
    if (const auto seen = stages()) {
        const nn::Dataset &dataset = frame.snapshot->dataset();
        m_row = rowOfSample(dataset, nn::Role::Train, seen->sample);
        m_session.setProbe({.row = m_row, .person = m_session.probe().person});
    }
    emit changed();
}

// Whoever looks at somebody else has left.
void SampleWalk::followProbe()
{
    if (m_row && m_session.probe().row != m_row) {
        end();
    }
}

void SampleWalk::followSelection()
{
    if (m_position) {
        m_session.setStaged(toldParameter());
    }
}

// The selected weight or bias, else the first one that learns.
nn::ParameterRef SampleWalk::toldParameter() const
{
    const nn::Network &network = m_session.run().network();
    const Element &selected = m_session.selected();
    if (const auto *weight = std::get_if<nn::WeightRef>(&selected);
        weight && network.has(*weight)) {
        return *weight;
    }
    if (const auto *bias = std::get_if<nn::BiasRef>(&selected); bias && network.has(*bias)) {
        return *bias;
    }
    const std::vector<nn::ParameterRef> all = network.parameterList();
    const auto learning
        = std::ranges::find_if(all, [&](const auto &at) { return !network.isFrozen(at); });
    return learning != all.end() ? *learning : all.front();
}

} // namespace glassnet
