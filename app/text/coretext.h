// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <string_view>

namespace glassnet {

// The core speaks English: names and sentences of it are translated on their way to the screen.
[[nodiscard]] QString translatedCore(std::string_view text);
[[nodiscard]] QString sentenceOf(const nn::Error &error);

} // namespace glassnet
