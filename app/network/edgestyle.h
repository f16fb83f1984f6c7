// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QColor>

#include <cstdint>
#include <vector>

namespace glassnet {

struct Theme;

// Inputs of a network, then the units of every layer.
using NetworkShape = std::vector<nn::Index>;

enum class EdgeForm : std::uint8_t {
    Wide, // curves as wide as the weight is large
    Thin, // curves of one pixel
    Straight, // lines of one pixel, weak weights left out
};

// How the links of a network are drawn, so that their number never makes a frame late.
struct EdgeStyle
{
    EdgeForm form = EdgeForm::Wide;
    double weakest = 0.0; // left out: what is smaller than this share of the layer's largest
    nn::Index linksOfLayer = 0; // looked at in one layer at most; evenly chosen neurons of it

    friend bool operator==(const EdgeStyle &, const EdgeStyle &) = default;
};

[[nodiscard]] EdgeStyle edgeStyleOf(const NetworkShape &shape);

// Every how many neurons of a layer one is looked at, so that no more links than allowed are.
[[nodiscard]] nn::Index edgeStride(nn::Index from, nn::Index to, nn::Index allowed);

// Widths of curves grow with the weight up to a width that suits the size of the pictures.
[[nodiscard]] double edgeWidth(EdgeForm form, double weight, double pictureSize);

// Orange below 0, blue above, the fainter the smaller: opaque, as over the theme's card.
[[nodiscard]] QColor edgeColor(const Theme &theme, double weight);

} // namespace glassnet
