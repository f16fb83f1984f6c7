// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace glassnet {

enum class IconColor {
    Text,
    OnAccent, // for what lies on the accent colour
};

// An icon of the resources ("play", "zoom-in", …), always drawn in the colours of the palette
// that the application has at the moment.
[[nodiscard]] QIcon themedIcon(const QString &name, IconColor color = IconColor::Text);

// The program's own, in its own colours.
[[nodiscard]] QIcon programIcon();

} // namespace glassnet
