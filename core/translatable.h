// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace nn {

// Marks an English text that is shown to people, so that app/text/updatetranslations.sh finds it.
[[nodiscard]] constexpr const char *translatable(const char *english)
{
    return english;
}

// An English word or phrase of the library that is put into a sentence, and translated there.
struct Term
{
    std::string english;

    friend bool operator==(const Term &, const Term &) = default;
};

// Of a literal, which is found as well, or of a name that was marked where it is written.
[[nodiscard]] inline Term term(std::string_view english)
{
    return {std::string(english)};
}

} // namespace nn
