// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

#include <cstdint>

namespace glassnet {

class Session;

// One drag, or one round of the wheel: while it lives training holds, and all its edits are one
// entry on the undo stack.
class Gesture
{
public:
    explicit Gesture(Session &session);
    ~Gesture();

    Gesture(const Gesture &) = delete;
    Gesture &operator=(const Gesture &) = delete;

    [[nodiscard]] std::uint64_t id() const { return m_id; } // never 0

private:
    QPointer<Session> m_session;
    std::uint64_t m_id;
};

} // namespace glassnet
