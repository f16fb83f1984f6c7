// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/snapshot.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace glassnet {

namespace {

const BranchView *find(const std::vector<BranchView> &branches, std::size_t number)
{
    const auto found = std::ranges::find_if(
        branches, [number](const BranchView &view) { return view.branch->number == number; });
    return found != branches.end() ? &*found : nullptr;
}

} // namespace

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
    const BranchView *view = find(branches, now.branch);
    assert(view != nullptr);
    return *view;
}

bool Snapshot::hasEdit(std::uint64_t id) const
{
    const BranchView *view = find(branches, now.branch);
    while (view != nullptr) {
        const std::vector<nn::EditMark> &edits = view->branch->edits;
        const auto last = std::find_if(edits.rbegin(), edits.rend(),
                                       [id](const nn::EditMark &mark) { return mark.id == id; });
        if (last != edits.rend()) {
            return !last->isUndone;
        }
        if (!view->branch->origin) {
            return false;
        }
        view = find(branches, view->branch->origin->branch);
    }
    return true;
}

} // namespace glassnet
