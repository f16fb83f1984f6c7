// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/snapshot.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace glassnet {

double BranchView::epochAt(std::int64_t samples) const
{
    const auto perEpoch = static_cast<double>(first->data->train.count());
    return first->epochTime() + static_cast<double>(samples - branch->firstSample) / perEpoch;
}

std::int64_t BranchView::samplesAt(double epoch) const
{
    const auto perEpoch = static_cast<double>(first->data->train.count());
    const double samples = std::round((epoch - first->epochTime()) * perEpoch);
    const auto length = static_cast<double>(branch->lastSample - branch->firstSample);
    return branch->firstSample + static_cast<std::int64_t>(std::clamp(samples, 0.0, length));
}

const BranchView &Snapshot::present() const
{
    const auto isPresent
        = [this](const BranchView &view) { return view.branch->number == now.branch; };
    const auto found = std::ranges::find_if(branches, isPresent);
    assert(found != branches.end());
    return *found;
}

} // namespace glassnet
