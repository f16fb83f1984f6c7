// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace nn {

// The text of a file as UTF-8.
struct DecodedText
{
    std::size_t markSize = 0; // bytes of the byte order mark in front
    std::optional<std::string> converted; // set when the bytes were not UTF-8 but Windows-1252

    [[nodiscard]] std::string_view viewOf(std::string_view bytes) const
    {
        return converted ? std::string_view(*converted) : bytes.substr(markSize);
    }
};

// Refuses UTF-16, NUL bytes and what is neither UTF-8 nor Windows-1252.
[[nodiscard]] Result<DecodedText> decodeText(std::string_view bytes);

// The first place at or behind a position where a UTF-8 character ends; at most the size.
[[nodiscard]] std::size_t characterEnd(std::string_view text, std::size_t position);

} // namespace nn
