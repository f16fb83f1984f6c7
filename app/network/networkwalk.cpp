// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkwalk.h"

#include <QVariantAnimation>

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr int groupDuration = 420; // milliseconds: slow enough to be followed from end to end
constexpr int longestDuration = 2400;

} // namespace

NetworkMotion::NetworkMotion(QObject *parent)
    : QObject(parent)
    , m_animation(new QVariantAnimation(this))
{
    connect(m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &groups) { moveTo(groups.toDouble()); });
    connect(m_animation, &QVariantAnimation::finished, this, &NetworkMotion::arrive);
}

void NetworkMotion::walkTo(const nn::StagePosition &position, const nn::Network &network,
                           std::shared_ptr<const nn::SampleStages> stages)
{
    const bool goesOn = m_walk && position != m_goal;
    const nn::StagePosition from = m_goal;
    if (m_walk && position == m_goal) { // other numbers at the same place, perhaps on the way
        m_walk->stages = std::move(stages);
        emit changed();
        return;
    }
    m_animation->stop();
    m_goal = position;
    m_groups.clear();
    nn::StagePosition at{position.stage, 0};
    if (goesOn && from.stage == position.stage) {
        at.computed = from.computed;
    }
    const bool isPass
        = position.stage == nn::Stage::Forward || position.stage == nn::Stage::Backward;
    while (isPass && at.computed < position.computed) {
        const nn::StagePosition before = at;
        ++at.computed;
        const auto neuron = nn::currentNeuron(at, network);
        if (!neuron) {
            break;
        }
        if (m_groups.empty() || m_groups.back().neurons.front().layer != neuron->layer) {
            m_groups.push_back({.before = before, .neurons = {}});
        }
        m_groups.back().neurons.push_back(*neuron);
    }
    const auto neuron = nn::currentNeuron(position, network);
    m_last = neuron ? std::vector{*neuron} : std::vector<nn::NeuronRef>();
    if (!m_groups.empty()) {
        m_last = m_groups.back().neurons;
    }
    m_walk = NetworkWalk{
        .position = position, .current = {}, .progress = 1.0, .stages = std::move(stages)};
    if (!goesOn || !m_isMoving || m_groups.empty()) {
        arrive();
        return;
    }
    const auto groups = static_cast<double>(m_groups.size());
    m_animation->setDuration(
        std::min(groupDuration * static_cast<int>(m_groups.size()), longestDuration));
    m_animation->setStartValue(0.0);
    m_animation->setEndValue(groups);
    m_animation->start();
}

void NetworkMotion::moveTo(double groups)
{
    if (!m_walk || m_groups.empty()) {
        return;
    }
    const auto last = static_cast<double>(m_groups.size() - 1);
    const double group = std::clamp(std::floor(groups), 0.0, last);
    const Group &running = m_groups[static_cast<std::size_t>(group)];
    m_walk->position = running.before;
    m_walk->current = running.neurons;
    m_walk->progress = std::min(groups - group, 1.0);
    emit changed();
}

void NetworkMotion::arrive()
{
    if (!m_walk) {
        return;
    }
    m_walk->position = m_goal;
    m_walk->current = m_last;
    m_walk->progress = 1.0;
    emit changed();
}

void NetworkMotion::end()
{
    m_animation->stop();
    m_walk.reset();
    m_groups.clear();
    emit changed();
}

} // namespace glassnet
