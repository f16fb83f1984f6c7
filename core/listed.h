// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <span>

namespace nn {

// For sentences: "3, 4, 7, …", no more than five of them. There must be one.
[[nodiscard]] Error listed(std::span<const Error> items);

} // namespace nn
