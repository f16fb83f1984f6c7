// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace nn {

using Json = nlohmann::json;
// Keeps keys in the order they are written; not for reading, as it looks keys up one by one.
using OrderedJson = nlohmann::ordered_json;

// Lines are broken where objects are, so that a place can be found and lists of numbers stay on
// one line. Ends with a newline.
[[nodiscard]] std::string textOf(const OrderedJson &json);

// What is said of a file of another kind.
[[nodiscard]] Error notAProject();

// Refuses an empty text, one of another kind, a damaged one, naming the line, and what is nested
// too deeply or too large to be kept in memory. Of a key that occurs twice the last one counts.
[[nodiscard]] Result<Json> parsed(std::string_view text);

} // namespace nn
