// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/frame.h"

#include <QColor>
#include <QString>

#include <optional>

namespace glassnet {

struct Theme;

// The hill of a frame with the names of what it is over.
struct HillPicture
{
    std::shared_ptr<const Hill> hill; // never null
    QString first; // "w1"
    QString second;
    QString whose; // "all samples", "Alice"

    // How high a loss stands, 0 at the lowest and 1 at the highest point of the grid; NaN for one
    // that is no finite number.
    [[nodiscard]] double heightOf(double loss) const;
    [[nodiscard]] QString description() const; // for those who do not see it
};

// Nothing where the frame has none.
[[nodiscard]] std::optional<HillPicture> hillPictureOf(const Frame &frame);

// The darker or brighter the higher; as fine near the bottom as the levels are.
[[nodiscard]] QColor hillColor(const Theme &theme, double height);

} // namespace glassnet
