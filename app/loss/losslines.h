// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/snapshot.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace glassnet {

using LossPoints = std::vector<nn::LossHistory::Point>;

// The line that leads from the beginning of a run's history to the end of one branch: each
// branch is followed up to the edit by which the next one left it. A branch that counts its
// samples anew, after a reset, begins a line of its own, and so does one on another data set.
class LossBranches
{
public:
    struct Piece
    {
        BranchView view;
        double from = 0.0; // epochs
        double to = 0.0;
        std::int64_t lastSample = 0; // of the piece; the branch may go on
    };

    LossBranches() = default;
    // The snapshot must have the branch.
    LossBranches(const Snapshot &snapshot, std::size_t tip);

    [[nodiscard]] const std::vector<Piece> &pieces() const { return m_pieces; } // oldest first
    [[nodiscard]] double firstEpoch() const { return m_pieces.front().from; }
    [[nodiscard]] double lastEpoch() const { return m_pieces.back().to; }
    [[nodiscard]] bool holds(const nn::Moment &moment) const;
    [[nodiscard]] bool hasBranch(std::size_t number) const;
    [[nodiscard]] double epochOf(const nn::Moment &moment) const; // that it holds
    // The moment nearest to an epoch; at an edit the one after it.
    [[nodiscard]] nn::Moment momentAt(double epoch) const;

    // What was recorded, and the losses of this very moment, which may lie between two records.
    [[nodiscard]] LossPoints pointsWith(const Snapshot &now) const;

private:
    [[nodiscard]] const Piece *pieceOf(const nn::Moment &moment) const;

    std::vector<Piece> m_pieces;
};

// What else was tried: another branch, or the rest of one after an edit.
struct LossBranchLine
{
    nn::Moment end; // to return to
    double endEpoch = 0.0;
    QString label; // of the edit that began it
    std::shared_ptr<const nn::Branch> branch; // of the points
    LossPoints points;
};

// The newest so many of them, on the same data set.
[[nodiscard]] std::vector<LossBranchLine> branchLines(const Snapshot &snapshot,
                                                      const LossBranches &branches);

// What branch lines follow from: while a branch is trained, those beside it stay what they are.
struct LossBranchKey
{
    std::size_t tip = 0;
    std::size_t present = 0;
    std::vector<std::shared_ptr<const nn::Branch>> others;

    friend bool operator==(const LossBranchKey &, const LossBranchKey &) = default;
};
[[nodiscard]] LossBranchKey branchKeyOf(const Snapshot &snapshot, std::size_t tip);

// An edit on the way.
struct LossMark
{
    double epoch = 0.0;
    QString label;
};
[[nodiscard]] std::vector<LossMark> marksOf(const LossBranches &branches);

// The point recorded nearest to an epoch; nothing if there is none.
[[nodiscard]] std::optional<nn::LossHistory::Point> nearestPoint(const LossPoints &points,
                                                                 double epoch);

} // namespace glassnet
