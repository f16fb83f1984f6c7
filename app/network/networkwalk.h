// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/samplestages.h"

#include <QObject>

#include <memory>
#include <vector>

class QVariantAnimation;

namespace glassnet {

// Where a walk through a sample's step stands, as the drawing shows it.
struct NetworkWalk
{
    nn::StagePosition position; // what is written already
    // Those that signals run to, from the left in Stage::Forward and from the right in
    // Stage::Backward, and how far they have come: 1 where all is at rest.
    std::vector<nn::NeuronRef> current;
    double progress = 1.0;
    std::shared_ptr<const nn::SampleStages> stages; // null until they are there
};

// Lets the drawing follow a walk: layer by layer the signals run along the links, and what they
// bring is written where they arrive. Without motion everything stands there at once. Nothing runs
// while nothing moves.
class NetworkMotion : public QObject
{
    Q_OBJECT

public:
    explicit NetworkMotion(QObject *parent);

    void setMoving(bool isMoving) { m_isMoving = isMoving; }
    [[nodiscard]] bool isMoving() const { return m_isMoving; }

    void walkTo(const nn::StagePosition &position, const nn::Network &network,
                std::shared_ptr<const nn::SampleStages> stages);
    void end();

    [[nodiscard]] const std::optional<NetworkWalk> &walk() const { return m_walk; }

signals:
    void changed();

private:
    // The neurons of one layer, which signals reach together.
    struct Group
    {
        nn::StagePosition before;
        std::vector<nn::NeuronRef> neurons;
    };

    void moveTo(double groups);
    void arrive();

    std::optional<NetworkWalk> m_walk;
    nn::StagePosition m_goal;
    std::vector<Group> m_groups;
    std::vector<nn::NeuronRef> m_last; // whom the signals have reached when all is at rest
    QVariantAnimation *m_animation;
    bool m_isMoving = true;
};

} // namespace glassnet
