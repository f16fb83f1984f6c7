// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>

namespace glassnet {

// Where a window lies, without its frame. This only computes it: document/preferences keeps it from
// one run of the program to the next, and the main window applies it (MainWindow::showInPlace).
struct WindowPlacement
{
    QRect normal; // while it is not maximised
    bool isMaximized = false;

    friend bool operator==(const WindowPlacement &, const WindowPlacement &) = default;
};

// Where a window of the preferred size goes at first: into the middle of what a screen has to
// offer, frame included; maximised where it does not fit.
[[nodiscard]] WindowPlacement initialPlacement(const QRect &available, const QSize &preferred);

// The same geometry if all of it is on the screens; else one on the screen that shows most of it,
// the first if none does, with room for a frame and no larger than that.
[[nodiscard]] QRect reachablePlacement(const QRect &window, const QList<QRect> &screens);

} // namespace glassnet
