// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/edgestyle.h"

#include "app/look/theme.h"

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr nn::Index mostWide = 400;
constexpr nn::Index mostThin = 900;
constexpr nn::Index mostLookedAt = 1600;
constexpr double weakestShown = 0.05; // of the layer's largest, among straight lines

nn::Index linkCount(const NetworkShape &shape)
{
    nn::Index count = 0;
    for (std::size_t column = 1; column < shape.size(); ++column) {
        count += shape[column - 1] * shape[column];
    }
    return count;
}

} // namespace

EdgeStyle edgeStyleOf(const NetworkShape &shape)
{
    const nn::Index links = linkCount(shape);
    const auto layers = static_cast<nn::Index>(shape.size()) - 1;
    if (links <= mostThin) {
        return {.form = links <= mostWide ? EdgeForm::Wide : EdgeForm::Thin, .linksOfLayer = links};
    }
    return {.form = EdgeForm::Straight,
            .weakest = weakestShown,
            .linksOfLayer = links <= mostLookedAt ? links : mostLookedAt / layers};
}

nn::Index edgeStride(nn::Index from, nn::Index to, nn::Index allowed)
{
    const auto lookedAt
        = [](nn::Index neurons, nn::Index stride) { return (neurons + stride - 1) / stride; };
    nn::Index stride = 1;
    while (lookedAt(from, stride) * lookedAt(to, stride) > std::max<nn::Index>(allowed, 1)) {
        ++stride;
    }
    return stride;
}

double edgeWidth(EdgeForm form, double weight, double pictureSize)
{
    if (form != EdgeForm::Wide) {
        return 1.0;
    }
    const double widest = std::clamp(0.105 * pictureSize, 1.5, 8.0);
    const double thinnest = std::min(1.0, 0.25 * widest);
    return thinnest + std::min(widest - thinnest, 1.5 * std::abs(weight));
}

QColor edgeColor(const Theme &theme, double weight)
{
    const double strength = std::min(1.0, std::abs(weight) / 1.6);
    return mixed(weight < 0.0 ? theme.negative : theme.positive, theme.card, 0.2 + 0.7 * strength);
}

} // namespace glassnet
