// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/editname.h"

#include <string>
#include <utility>

// An edit by words of a test's own, where it does not matter what kind it is of.
inline nn::EditName words(std::string text)
{
    return {.kind = nn::EditName::Kind::Words, .name = std::move(text)};
}
