// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/editname.h"
#include "core/training/losshistory.h"
#include "core/training/trainingrun.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace nn {

// A moment that a run has been at: a branch of its history, and how many samples had been seen.
struct Moment
{
    std::size_t branch = 0; // 0 is the first one; numbers are never used again
    std::int64_t samples = 0;

    friend bool operator==(const Moment &, const Moment &) = default;
};

// An edit as whoever made it tells it from others, and whether it was done or taken back.
struct EditMark
{
    std::uint64_t id = 0;
    bool isUndone = false;

    friend bool operator==(const EditMark &, const EditMark &) = default;
};

// One uninterrupted stretch of training. An edit ends it and begins another.
struct Branch
{
    std::size_t number = 0;
    std::optional<Moment> origin; // where it left another branch; nothing for the first
    std::int64_t firstSample = 0;
    std::int64_t lastSample = 0; // the furthest it has come
    EditName begunBy = {}; // the edit that began it; none for the first
    std::vector<EditMark> edits = {}; // all that were made at its beginning; not kept in files
    LossHistory losses;
};

// A timeline as a value, to be put into a file.
struct KeptBranch
{
    Branch branch;
    std::vector<std::shared_ptr<const TrainingRun>> states; // by samples, the first one first
};
struct KeptTimeline
{
    std::vector<KeptBranch> branches; // by number
    std::size_t present = 0;
    std::size_t nextNumber = 0;
};

// The states a run has passed, bounded in memory: of each branch the first one, and after it
// checkpoints that grow sparser as the branch grows longer. Any moment between two checkpoints
// is reached by training on from the earlier one, to the same bits. When even that is too much,
// the oldest branch is forgotten, though never the first one of all and the present one; a branch
// that left a forgotten one cannot be followed back across its edit.
class Timeline
{
public:
    static constexpr std::size_t defaultBudget = std::size_t{64} << 20;

    // The budget, in bytes, holds as long as it has room for the first states and the data of two
    // branches.
    explicit Timeline(std::size_t budget = defaultBudget);

    // Begins a branch with this first state and makes it the present one. A present branch that
    // no step has been made on is replaced, as only the last of several edits at one moment
    // needs to be kept; an edit without a name then leaves the one it had. The marks of all remain.
    void beginBranch(std::shared_ptr<const TrainingRun> first, std::optional<Moment> origin,
                     EditName begunBy = {}, std::optional<EditMark> mark = {});

    // Forgets a branch that is of no more use: no step was made on it, no other left it, and it
    // is neither the present one nor the first.
    void forgetUntouched(std::size_t branch);

    // Goes back (or on) to a branch that exists.
    void setPresent(std::size_t branch);
    [[nodiscard]] const Branch &present() const;
    [[nodiscard]] Branch &present();
    [[nodiscard]] const Branch *find(std::size_t branch) const;
    [[nodiscard]] std::vector<const Branch *> branches() const; // oldest first

    // Tells the present branch how far it has come; keeps the state if a checkpoint is due.
    void note(const TrainingRun &run);

    // The last kept state of the branch that is not after the moment; null for a moment the
    // branch has not been at or that is forgotten.
    [[nodiscard]] std::shared_ptr<const TrainingRun> before(const Moment &moment) const;

    // A kept state on the way to a moment.
    struct Passed
    {
        std::shared_ptr<const TrainingRun> state;
        std::size_t branch = 0; // between two of different branches lies an edit
    };
    // The way to a moment, oldest first: states that are kept of its branch and of those that it
    // comes from, each up to where it was left, as far back as they are not forgotten. Of more
    // than `most` (at least 2) evenly spread ones, the first and the last among them.
    [[nodiscard]] std::vector<Passed> passed(const Moment &moment, std::size_t most) const;

    // Of each branch the first state and about evenly spread ones of the others.
    [[nodiscard]] KeptTimeline kept(std::size_t statesPerBranch = 16) const;
    // Refuses branches and states that cannot be those of a run; the sentence names the branch.
    [[nodiscard]] static Result<Timeline> restored(KeptTimeline kept,
                                                   std::size_t budget = defaultBudget);

    [[nodiscard]] std::size_t bytes() const { return m_bytes; } // an estimate of what is kept

private:
    struct Entry
    {
        Branch branch;
        std::vector<std::shared_ptr<const TrainingRun>> states; // by samples; never empty
        std::int64_t spacing = 1; // samples between two checkpoints
        std::size_t fixedBytes = 0; // its record of losses, and its data where that is new
    };

    [[nodiscard]] const Entry *entry(std::size_t branch) const;
    [[nodiscard]] Entry &presentEntry();
    [[nodiscard]] bool isUntouched(const Entry &entry) const;
    void add(Branch branch, std::vector<std::shared_ptr<const TrainingRun>> states);
    void forget(std::size_t index);
    void fitBudget();
    bool thinLargest();
    bool forgetOldest();

    std::vector<Entry> m_entries;
    std::size_t m_present = 0;
    std::size_t m_nextNumber = 0;
    std::size_t m_budget;
    std::size_t m_bytes = 0;
};

} // namespace nn
