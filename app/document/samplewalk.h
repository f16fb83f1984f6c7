// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"
#include "core/inspection/samplestages.h"

#include <QObject>

namespace glassnet {

// A walk through the next sample's step: forward, loss, backward, update. What is shown on the way
// are numbers of the run where it stands; going on behind the update takes the step, going back
// before the inputs takes the last one back. So undo, edits and time travel work on the way: at
// another moment the walk begins anew with the sample that is due there. Ends when training plays
// and when somebody else is put to the inputs.
class SampleWalk : public QObject
{
    Q_OBJECT

public:
    enum class Stride : std::uint8_t { Stage, Neuron };

    explicit SampleWalk(Session &session, QObject *parent = nullptr);

    // Nothing while nobody walks, as when training runs by itself.
    [[nodiscard]] const std::optional<nn::StagePosition> &position() const { return m_position; }
    // Of the newest frame; null while nobody walks, and until the first frame of a walk is there.
    [[nodiscard]] std::shared_ptr<const nn::SampleStages> stages() const;
    [[nodiscard]] const Session &session() const { return m_session; }

    void goOn(Stride stride); // begins a walk if there is none
    void goBack(Stride stride);
    void end();

signals:
    void changed(); // position or stages

private:
    void begin();
    void setPosition(const nn::StagePosition &position);
    void step(const nn::StagePosition &arrival);
    void followFrame();
    void followProbe();
    void followSelection();
    [[nodiscard]] nn::ParameterRef toldParameter() const;

    // A step that has been ordered and that no frame shows yet.
    struct Step
    {
        nn::StagePosition arrival; // where the walk goes on then
        std::uint64_t revision = 0;
    };

    Session &m_session;
    std::optional<nn::StagePosition> m_position;
    std::optional<Step> m_step;
    std::int64_t m_samples = 0; // of the moment that is walked through
    std::optional<nn::Index> m_row; // of whose step it is
};

} // namespace glassnet
