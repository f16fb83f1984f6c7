// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listed.h"

#include <algorithm>

namespace nn {

Error listed(std::span<const Error> items)
{
    constexpr std::size_t most = 5;
    Error list = items.front();
    for (const Error &item : items.subspan(1, std::min(items.size(), most) - 1)) {
        list = failure("%1, %2", list, item);
    }
    return items.size() > most ? failure("%1, …", list) : list;
}

} // namespace nn
