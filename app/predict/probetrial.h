// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"

#include <optional>
#include <utility>

namespace glassnet {

// What is shown while somebody is typing numbers to ask about, without a step to undo: the step
// that is taken at the end leads from what was there before the first key.
class ProbeTrial
{
public:
    explicit ProbeTrial(Session &session)
        : m_session(session)
    {
    }

    void show(const Probe &probe)
    {
        if (!m_before) {
            m_before = m_session.probe();
        }
        m_session.setProbe(probe);
    }
    void takeBack()
    {
        if (const auto before = std::exchange(m_before, std::nullopt)) {
            m_session.setProbe(*before);
        }
    }
    // What is shown now is no trial's.
    void forget() { m_before.reset(); }

private:
    Session &m_session;
    std::optional<Probe> m_before;
};

} // namespace glassnet
