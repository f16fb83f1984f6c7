// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/gesture.h"

#include "app/session/session.h"

namespace glassnet {

namespace {

std::uint64_t nextId()
{
    static std::uint64_t last = 0; // gestures are made on the GUI thread alone
    return ++last;
}

} // namespace

Gesture::Gesture(Session &session)
    : m_session(&session)
    , m_id(nextId())
{
    session.hold();
}

Gesture::~Gesture()
{
    if (m_session) {
        m_session->letGo();
    }
}

} // namespace glassnet
