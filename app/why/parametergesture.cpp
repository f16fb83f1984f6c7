// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/parametergesture.h"

#include "app/document/networkedits.h"
#include "app/document/session.h"

#include <algorithm>

namespace glassnet {

ParameterGesture::ParameterGesture(Session &session)
    : m_session(session)
{
}

edits::Outcome ParameterGesture::set(const std::vector<nn::SetParameter> &values)
{
    if (!m_gesture) {
        m_gesture.emplace(m_session);
        m_before = values;
        for (nn::SetParameter &before : m_before) {
            before.value = m_session.run().network().value(before.at);
        }
    }
    return edits::setParameters(m_session, values, &*m_gesture);
}

bool ParameterGesture::isUnchanged() const
{
    const nn::Network &network = m_session.run().network();
    return std::ranges::all_of(m_before, [&](const nn::SetParameter &before) {
        return network.has(before.at) && network.value(before.at) == before.value;
    });
}

void ParameterGesture::finish()
{
    if (m_gesture && isUnchanged()) {
        m_gesture->takeBack();
    }
    m_gesture.reset();
}

void ParameterGesture::giveUp()
{
    if (m_gesture) {
        m_gesture->takeBack();
    }
    m_gesture.reset();
}

} // namespace glassnet
