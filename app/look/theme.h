// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace glassnet {

// The colours of the window, light or dark. Orange to blue through a neutral middle for values
// and weights, told apart also by people who see no red or green.
struct Theme
{
    QColor background;
    QColor card;
    QColor line; // borders, grid lines
    QColor text;
    QColor muted; // small remarks
    QColor accent; // what can be pressed or is selected
    QColor soft; // fields and buttons
    QColor negative; // class 0, weights below 0
    QColor positive; // class 1, weights above 0
    QColor gradient; // gradients, test curves
    QColor middle; // a value of nothing
    QColor good;
    QColor warning;

    [[nodiscard]] static const Theme &light();
    [[nodiscard]] static const Theme &dark();
    // The theme that a palette was made from; widgets ask for it with their own palette().
    [[nodiscard]] static const Theme &of(const QPalette &palette);

    [[nodiscard]] QPalette palette() const;
    // From −1 (negative) through 0 (middle) to 1 (positive); beyond is drawn like the end.
    [[nodiscard]] QColor valueColor(double value) const;
    [[nodiscard]] std::array<QRgb, 256> valueColors() const; // the same from −1 to 1

    // Class i of so many: two are negative and positive, more get colours of their own.
    [[nodiscard]] QColor classColor(int index, int count) const;
};

// What an opaque stroke of this opacity over that background looks like: translucent strokes
// cost ten times as much.
[[nodiscard]] QColor mixed(const QColor &over, const QColor &under, double opacity);

} // namespace glassnet
