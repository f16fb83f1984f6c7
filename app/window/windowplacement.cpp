// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowplacement.h"

#include <QMargins>
#include <QRegion>

#include <algorithm>

namespace glassnet {

namespace {

// What window managers put around a window; before it is shown nobody knows better.
constexpr QMargins typicalFrame(4, 40, 4, 4);
constexpr int leastTitle = 12; // pixels, by which a window can be moved

} // namespace

WindowPlacement initialPlacement(const QRect &available, const QSize &preferred)
{
    const QRect room = available.marginsRemoved(typicalFrame);
    const bool fits = preferred.width() <= room.width() && preferred.height() <= room.height();
    QRect geometry(QPoint(), preferred.boundedTo(room.size()));
    geometry.moveCenter(room.center());
    return {.normal = geometry, .isMaximized = !fits};
}

QRect reachablePlacement(const QRect &window, const QList<QRect> &screens)
{
    QRegion all;
    for (const QRect &screen : screens) {
        all += screen;
    }
    const QRect withTitle = window.adjusted(0, -leastTitle, 0, 0);
    if (screens.isEmpty() || QRegion(withTitle).subtracted(all).isEmpty()) {
        return window;
    }
    const auto shown = [&window](const QRect &screen) {
        const QRect part = window & screen;
        return part.width() * part.height();
    };
    const QRect screen = *std::ranges::max_element(screens, {}, shown);
    const QRect room = screen.marginsRemoved(typicalFrame);
    QRect geometry(window.topLeft(), window.size().boundedTo(room.size()));
    geometry.moveLeft(
        std::clamp(geometry.left(), room.left(), room.right() - geometry.width() + 1));
    geometry.moveTop(std::clamp(geometry.top(), room.top(), room.bottom() - geometry.height() + 1));
    return geometry;
}

} // namespace glassnet
