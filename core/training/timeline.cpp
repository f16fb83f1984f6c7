// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/timeline.h"

#include <algorithm>
#include <cassert>

namespace nn {

namespace {

// Checkpoints of one branch beyond this many are thinned even if there is room for more.
constexpr std::size_t maximumCheckpoints = 1024;

std::size_t bytesOf(const Samples &samples)
{
    return sizeof(double)
           * static_cast<std::size_t>(samples.inputs.size() + samples.targets.size());
}

// What a kept state costs without its data, which it shares with its neighbours.
std::size_t bytesOf(const TrainingRun &run)
{
    constexpr std::size_t fixed = 1024; // specifications, layouts, bookkeeping
    const auto block = static_cast<std::size_t>(run.network().parameters().size());
    return fixed + sizeof(double) * block * (3 + run.learned.optimizer.moments.size());
}

// The mean distance of the checkpoints, in samples.
std::int64_t meanSpacing(const std::vector<std::shared_ptr<const TrainingRun>> &states)
{
    const std::int64_t span
        = states.back()->counters().samples - states.front()->counters().samples;
    const auto gaps = static_cast<std::int64_t>(std::max<std::size_t>(states.size() - 1, 1));
    return std::max<std::int64_t>(span / gaps, 1);
}

} // namespace

Timeline::Timeline(std::size_t budget)
    : m_budget(budget)
{
}

void Timeline::beginBranch(std::shared_ptr<const TrainingRun> first, std::optional<Moment> origin,
                           EditName begunBy, std::optional<EditMark> mark)
{
    std::vector<EditMark> edits;
    if (!m_entries.empty()) {
        Entry &now = presentEntry();
        if (isUntouched(now) && origin && origin->branch == m_present) {
            origin = now.branch.origin;
            edits = std::move(now.branch.edits);
            if (begunBy.kind == EditName::Kind::None) {
                begunBy = std::move(now.branch.begunBy);
            }
            forget(static_cast<std::size_t>(&now - m_entries.data()));
        }
    }
    if (mark && (edits.empty() || edits.back() != *mark)) { // a drag is hundreds of edits
        edits.push_back(*mark);
    }
    const std::int64_t samples = first->counters().samples;
    m_present = m_nextNumber++;
    add({.number = m_present,
         .origin = origin,
         .firstSample = samples,
         .lastSample = samples,
         .begunBy = std::move(begunBy),
         .edits = std::move(edits),
         .losses = LossHistory()},
        {std::move(first)});
    fitBudget();
}

void Timeline::add(Branch branch, std::vector<std::shared_ptr<const TrainingRun>> states)
{
    const TrainingRun &first = *states.front();
    std::size_t fixed = LossHistory::defaultCapacity * sizeof(LossHistory::Point);
    if (m_entries.empty() || m_entries.back().states.front()->data != first.data) {
        fixed += bytesOf(first.data->train) + bytesOf(first.data->test);
    }
    m_bytes += fixed;
    for (const auto &state : states) {
        m_bytes += bytesOf(*state);
    }
    const std::int64_t spacing = meanSpacing(states);
    m_entries.push_back({.branch = std::move(branch),
                         .states = std::move(states),
                         .spacing = spacing,
                         .fixedBytes = fixed});
}

// Whether nothing is lost with the branch: it can be left out of the chain of origins.
bool Timeline::isUntouched(const Entry &entry) const
{
    const Branch &branch = entry.branch;
    const auto leavesIt = [&](const Entry &e) {
        return e.branch.origin && e.branch.origin->branch == branch.number;
    };
    return branch.firstSample == branch.lastSample && branch.origin
           && std::ranges::none_of(m_entries, leavesIt);
}

void Timeline::forgetUntouched(std::size_t branch)
{
    const Entry *found = entry(branch);
    if (found != nullptr && branch != m_present && isUntouched(*found)) {
        forget(static_cast<std::size_t>(found - m_entries.data()));
    }
}

void Timeline::setPresent(std::size_t branch)
{
    assert(entry(branch) != nullptr);
    m_present = branch;
}

const Branch &Timeline::present() const
{
    return entry(m_present)->branch;
}

Branch &Timeline::present()
{
    return presentEntry().branch;
}

const Branch *Timeline::find(std::size_t branch) const
{
    const Entry *found = entry(branch);
    return found != nullptr ? &found->branch : nullptr;
}

std::vector<const Branch *> Timeline::branches() const
{
    std::vector<const Branch *> list;
    for (const Entry &entry : m_entries) {
        list.push_back(&entry.branch);
    }
    return list;
}

void Timeline::note(const TrainingRun &run)
{
    Entry &entry = presentEntry();
    const std::int64_t samples = run.counters().samples;
    entry.branch.lastSample = std::max(entry.branch.lastSample, samples);
    // Retracing a branch meets moments that lie before its last checkpoint.
    if (samples < entry.states.back()->counters().samples + entry.spacing) {
        return;
    }
    entry.states.push_back(std::make_shared<const TrainingRun>(run));
    m_bytes += bytesOf(run);
    fitBudget();
}

std::shared_ptr<const TrainingRun> Timeline::before(const Moment &moment) const
{
    const Entry *found = entry(moment.branch);
    if (found == nullptr || moment.samples < found->branch.firstSample
        || moment.samples > found->branch.lastSample) {
        return nullptr;
    }
    const auto isAfter = [](std::int64_t samples, const auto &state) {
        return samples < state->counters().samples;
    };
    const auto next
        = std::upper_bound(found->states.begin(), found->states.end(), moment.samples, isAfter);
    return *(next - 1);
}

std::vector<Timeline::Passed> Timeline::passed(const Moment &moment, std::size_t most) const
{
    assert(most >= 2);
    const auto isAfter = [](std::int64_t samples, const auto &state) {
        return samples < state->counters().samples;
    };
    std::vector<std::pair<const Entry *, std::size_t>> stretches; // the newest first
    std::size_t count = 0;
    std::optional<Moment> end = moment;
    while (end) {
        const Entry *found = entry(end->branch);
        if (found == nullptr) {
            break;
        }
        const auto &states = found->states;
        const auto last = std::upper_bound(states.begin(), states.end(), end->samples, isAfter);
        stretches.emplace_back(found, static_cast<std::size_t>(last - states.begin()));
        count += stretches.back().second;
        end = found->branch.origin;
    }
    std::vector<Passed> way;
    const std::size_t taken = std::min(count, most);
    std::size_t place = 0;
    for (auto stretch = stretches.rbegin(); stretch != stretches.rend(); ++stretch) {
        for (std::size_t i = 0; i < stretch->second; ++i, ++place) {
            // The next one to take, rounded so that both ends are.
            if (taken < 2 || place == (way.size() * (count - 1) + (taken - 1) / 2) / (taken - 1)) {
                way.push_back(
                    {.state = stretch->first->states[i], .branch = stretch->first->branch.number});
            }
        }
    }
    return way;
}

const Timeline::Entry *Timeline::entry(std::size_t branch) const
{
    const auto found
        = std::ranges::find(m_entries, branch, [](const Entry &e) { return e.branch.number; });
    return found != m_entries.end() ? &*found : nullptr;
}

Timeline::Entry &Timeline::presentEntry()
{
    const auto found
        = std::ranges::find(m_entries, m_present, [](const Entry &e) { return e.branch.number; });
    assert(found != m_entries.end());
    return *found;
}

void Timeline::fitBudget()
{
    const Entry &now = presentEntry();
    bool isOver = now.states.size() > maximumCheckpoints;
    while (isOver || m_bytes > m_budget) {
        if (!thinLargest() && !forgetOldest()) {
            return;
        }
        isOver = false;
    }
}

// Drops every second checkpoint of the branch that has most of them, and doubles its spacing.
bool Timeline::thinLargest()
{
    Entry &largest
        = *std::ranges::max_element(m_entries, {}, [](const Entry &e) { return e.states.size(); });
    auto &states = largest.states;
    if (states.size() < 2) {
        return false;
    }
    std::size_t kept = 1;
    for (std::size_t i = 1; i < states.size(); ++i) {
        if (i % 2 == 0) {
            states[kept++] = std::move(states[i]);
        } else {
            m_bytes -= bytesOf(*states[i]);
        }
    }
    states.resize(kept);
    largest.spacing = std::max(largest.spacing * 2, meanSpacing(states));
    return true;
}

bool Timeline::forgetOldest()
{
    // The first of all is what a reset goes back to.
    for (std::size_t i = 1; i < m_entries.size(); ++i) {
        if (m_entries[i].branch.number != m_present) {
            forget(i);
            return true;
        }
    }
    return false;
}

void Timeline::forget(std::size_t index)
{
    const Entry &entry = m_entries[index];
    m_bytes -= entry.fixedBytes;
    for (const auto &state : entry.states) {
        m_bytes -= bytesOf(*state);
    }
    m_entries.erase(m_entries.begin() + static_cast<std::ptrdiff_t>(index));
}

} // namespace nn
