// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/builtin.h"

#include <QPixmap>
#include <QString>

namespace glassnet {

struct Theme;

inline constexpr QSize dataPictureSize(48, 34);

// The samples of a built-in data set, as small points in their colours.
[[nodiscard]] QPixmap dataPicture(nn::BuiltIn set, const Theme &theme, qreal pixelRatio);

// What the program calls a built-in data set.
[[nodiscard]] QString displayNameOf(nn::BuiltIn set);

} // namespace glassnet
