// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/timeline.h"

#include <algorithm>

namespace nn {

namespace {

using States = std::vector<std::shared_ptr<const TrainingRun>>;

// At most so many, at about equal distances in samples: the first ones of a branch lie closer.
States thinned(const States &states, std::size_t count)
{
    if (states.size() <= count) {
        return states;
    }
    const auto samples = [](const auto &state) { return state->counters().samples; };
    const std::int64_t first = samples(states.front());
    const std::int64_t span = samples(states.back()) - first;
    States list{states.front()};
    for (std::size_t i = 1; i < count; ++i) {
        const std::int64_t target
            = first + span / static_cast<std::int64_t>(count - 1) * static_cast<std::int64_t>(i);
        const auto next
            = std::ranges::upper_bound(states, i + 1 < count ? target : first + span, {}, samples);
        if (*(next - 1) != list.back()) {
            list.push_back(*(next - 1));
        }
    }
    return list;
}

Error stateFailure(const Branch &branch, const Error &reason)
{
    return failure("Branch %1 of the history: %2", branch.number, reason);
}

bool areOfOneBranch(const TrainingRun &a, const TrainingRun &b)
{
    return differInLearnedOnly(a, b)
           && (a.start == b.start || (a.start && b.start && *a.start == *b.start));
}

Result<Done> checkStates(const KeptBranch &kept)
{
    const auto &[branch, states] = kept;
    if (states.empty() || std::ranges::find(states, nullptr) != states.end()) {
        return failure("Branch %1 of the history has no first state.", branch.number);
    }
    const TrainingRun &first = *states.front();
    if (const Result<Done> fits = check(first); !fits) {
        return stateFailure(branch, fits.error());
    }
    std::int64_t last = -1;
    for (const auto &state : states) {
        if (!areOfOneBranch(first, *state)) {
            return failure("Branch %1 of the history has states that do not belong together.",
                           branch.number);
        }
        if (const Result<Done> fits = checkLearned(*state); !fits) {
            return stateFailure(branch, fits.error());
        }
        if (state->counters().samples <= last) {
            return failure("Branch %1 of the history has states that are not in order.",
                           branch.number);
        }
        last = state->counters().samples;
    }
    if (first.counters().samples != branch.firstSample || last > branch.lastSample) {
        return failure(
            "Branch %1 of the history does not begin with its first state or ends before its last.",
            branch.number);
    }
    if (!LossHistory::restored(branch.losses.points(), branch.losses.stride())) {
        return failure("Branch %1 of the history has a record of losses that is not in order or "
                       "holds what no loss is.",
                       branch.number);
    }
    return Done{};
}

const Branch *find(const KeptTimeline &kept, std::size_t number)
{
    const auto found = std::ranges::find(kept.branches, number,
                                         [](const KeptBranch &b) { return b.branch.number; });
    return found != kept.branches.end() ? &found->branch : nullptr;
}

// The first branch came from nowhere; another from an older one, which may be forgotten.
Result<Done> checkOrigin(const KeptTimeline &kept, const Branch &branch)
{
    const bool isFirst = branch.number == 0;
    if (branch.origin.has_value() == isFirst) {
        return failure("Branch %1 of the history does not say where it began.", branch.number);
    }
    if (isFirst) {
        return Done{};
    }
    const Branch *origin = find(kept, branch.origin->branch);
    if (branch.origin->branch >= branch.number || branch.origin->samples < 0
        || (origin != nullptr
            && (branch.origin->samples < origin->firstSample
                || branch.origin->samples > origin->lastSample))) {
        return failure("Branch %1 of the history began at a moment that never was.", branch.number);
    }
    return Done{};
}

Result<Done> check(const KeptTimeline &kept)
{
    if (find(kept, kept.present) == nullptr || find(kept, 0) == nullptr) {
        return failure("The history lacks its first or its present branch.");
    }
    std::size_t next = 0;
    for (const KeptBranch &branch : kept.branches) {
        if (branch.branch.number < next || branch.branch.number >= kept.nextNumber) {
            return failure("Branch %1 of the history is not in order.", branch.branch.number);
        }
        next = branch.branch.number + 1;
        if (Result<Done> origin = checkOrigin(kept, branch.branch); !origin) {
            return origin;
        }
        if (Result<Done> states = checkStates(branch); !states) {
            return states;
        }
    }
    return Done{};
}

} // namespace

KeptTimeline Timeline::kept(std::size_t statesPerBranch) const
{
    KeptTimeline kept{.branches = {}, .present = m_present, .nextNumber = m_nextNumber};
    for (const Entry &entry : m_entries) {
        kept.branches.push_back(
            {.branch = entry.branch, .states = thinned(entry.states, statesPerBranch)});
    }
    return kept;
}

Result<Timeline> Timeline::restored(KeptTimeline kept, std::size_t budget)
{
    if (const Result<Done> fits = check(kept); !fits) {
        return fits.error();
    }
    Timeline timeline(budget);
    for (KeptBranch &branch : kept.branches) {
        timeline.add(std::move(branch.branch), std::move(branch.states));
    }
    timeline.m_present = kept.present;
    timeline.m_nextNumber = kept.nextNumber;
    timeline.fitBudget();
    return timeline;
}

} // namespace nn
