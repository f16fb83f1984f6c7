// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <string>
#include <string_view>

namespace glassnet {

// The core speaks English: names and sentences of it are translated on their way to the screen.
[[nodiscard]] inline QString translatedCore(std::string_view text)
{
    return QCoreApplication::translate("Core", std::string(text).c_str());
}

} // namespace glassnet
