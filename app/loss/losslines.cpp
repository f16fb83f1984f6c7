// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/loss/losslines.h"

#include "app/text/undotext.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace glassnet {

namespace {

constexpr std::size_t mostBranchLines = 24;

const BranchView *find(const Snapshot &snapshot, std::size_t number)
{
    const auto isIt = [number](const BranchView &view) { return view.branch->number == number; };
    const auto found = std::ranges::find_if(snapshot.branches, isIt);
    return found != snapshot.branches.end() ? &*found : nullptr;
}

// Losses of other problems have nothing to do with each other.
bool areOfOneProblem(const nn::TrainingRun &a, const nn::TrainingRun &b)
{
    const nn::Dataset &x = a.data->origin->dataset;
    const nn::Dataset &y = b.data->origin->dataset;
    const auto hasSameName = [](const nn::Column &column, const nn::Column &other) {
        return column.name == other.name;
    };
    return a.data == b.data
           || (x.name == y.name && x.target.name == y.target.name
               && std::ranges::equal(x.columns, y.columns, hasSameName));
}

bool isBefore(const nn::LossHistory::Point &point, double epoch)
{
    return point.epoch < epoch;
}

LossBranchLine branchLine(const BranchView &view, LossPoints points)
{
    return {.end = {.branch = view.branch->number, .samples = view.branch->lastSample},
            .endEpoch = view.epochAt(view.branch->lastSample),
            .label = branchText(view.branch->begunBy),
            .branch = view.branch,
            .points = std::move(points)};
}

} // namespace

LossBranches::LossBranches(const Snapshot &snapshot, std::size_t tip)
{
    const BranchView *view = find(snapshot, tip);
    assert(view != nullptr);
    std::int64_t last = view->branch->lastSample;
    double to = view->epochAt(last);
    while (view != nullptr) {
        const double from = view->first->epochTime();
        m_pieces.push_back({.view = *view, .from = from, .to = to, .lastSample = last});
        const BranchView &next = *view;
        const std::optional<nn::Moment> &origin = next.branch->origin;
        view = origin ? find(snapshot, origin->branch) : nullptr;
        if (view == nullptr || next.branch->firstSample != origin->samples
            || !areOfOneProblem(*view->first, *next.first)) {
            break;
        }
        last = origin->samples;
        to = std::min(view->epochAt(last), from); // other data begin their epoch anew
    }
    std::ranges::reverse(m_pieces);
}

const LossBranches::Piece *LossBranches::pieceOf(const nn::Moment &moment) const
{
    const auto isIn = [&](const Piece &piece) {
        const nn::Branch &branch = *piece.view.branch;
        return branch.number == moment.branch && moment.samples >= branch.firstSample
               && moment.samples <= piece.lastSample;
    };
    const auto found = std::ranges::find_if(m_pieces, isIn);
    return found != m_pieces.end() ? &*found : nullptr;
}

bool LossBranches::holds(const nn::Moment &moment) const
{
    return pieceOf(moment) != nullptr;
}

bool LossBranches::hasBranch(std::size_t number) const
{
    return std::ranges::any_of(
        m_pieces, [number](const Piece &piece) { return piece.view.branch->number == number; });
}

double LossBranches::epochOf(const nn::Moment &moment) const
{
    const Piece *piece = pieceOf(moment);
    return piece != nullptr ? piece->view.epochAt(moment.samples) : lastEpoch();
}

nn::Moment LossBranches::momentAt(double epoch) const
{
    const auto isAfter = [epoch](const Piece &piece) { return piece.from <= epoch; };
    const auto found = std::find_if(m_pieces.rbegin(), m_pieces.rend(), isAfter);
    const Piece &piece = found != m_pieces.rend() ? *found : m_pieces.front();
    return {.branch = piece.view.branch->number,
            .samples = std::min(piece.view.samplesAt(epoch), piece.lastSample)};
}

LossPoints LossBranches::pointsWith(const Snapshot &now) const
{
    LossPoints points;
    const Piece *present = pieceOf(now.now);
    for (const Piece &piece : m_pieces) {
        const LossPoints &recorded = piece.view.branch->losses.points();
        const auto end = std::upper_bound(recorded.begin(), recorded.end(), piece.to,
                                          [](double to, const auto &p) { return to < p.epoch; });
        auto middle = end;
        if (&piece == present) {
            const double epoch = piece.view.epochAt(now.now.samples);
            middle = std::lower_bound(recorded.begin(), end, epoch, isBefore);
            points.insert(points.end(), recorded.begin(), middle);
            if (middle == end || middle->epoch != epoch) {
                points.push_back({.epoch = epoch, .train = now.trainLoss, .test = now.testLoss});
            }
        } else {
            middle = recorded.begin();
        }
        points.insert(points.end(), middle, end);
    }
    return points;
}

std::vector<LossBranchLine> branchLines(const Snapshot &snapshot, const LossBranches &branches)
{
    std::vector<LossBranchLine> lines;
    const nn::TrainingRun &present = *branches.pieces().back().view.first;
    for (const BranchView &view : snapshot.branches) {
        if (!areOfOneProblem(*view.first, present)) {
            continue;
        }
        const LossPoints &recorded = view.branch->losses.points();
        auto begin = recorded.begin();
        for (const LossBranches::Piece &piece : branches.pieces()) {
            if (piece.view.branch->number != view.branch->number) {
                continue;
            }
            const bool goesOn = view.branch->lastSample > piece.lastSample;
            begin = goesOn ? std::lower_bound(recorded.begin(), recorded.end(), piece.to, isBefore)
                           : recorded.end();
            // From the last record before the edit, so that it leaves the line where it was.
            const bool isBetween = goesOn && begin != recorded.begin()
                                   && (begin == recorded.end() || begin->epoch > piece.to);
            begin = isBetween ? begin - 1 : begin;
        }
        if (recorded.end() - begin >= 2) {
            lines.push_back(branchLine(view, LossPoints(begin, recorded.end())));
        }
    }
    if (lines.size() > mostBranchLines) {
        lines.erase(lines.begin(), lines.end() - mostBranchLines);
    }
    return lines;
}

LossBranchKey branchKeyOf(const Snapshot &snapshot, std::size_t tip)
{
    LossBranchKey key{.tip = tip, .present = snapshot.now.branch, .others = {}};
    for (const BranchView &view : snapshot.branches) {
        if (view.branch->number != snapshot.now.branch) {
            key.others.push_back(view.branch);
        }
    }
    return key;
}

std::vector<LossMark> marksOf(const LossBranches &branches)
{
    std::vector<LossMark> marks;
    for (const LossBranches::Piece &piece : branches.pieces()) {
        if (piece.view.branch->origin && &piece != &branches.pieces().front()) {
            marks.push_back({.epoch = piece.from, .label = branchText(piece.view.branch->begunBy)});
        }
    }
    return marks;
}

std::optional<nn::LossHistory::Point> nearestPoint(const LossPoints &points, double epoch)
{
    const auto next = std::lower_bound(points.begin(), points.end(), epoch, isBefore);
    if (next == points.end()) {
        return points.empty() ? std::nullopt : std::optional(points.back());
    }
    const bool isFirst = next == points.begin();
    return isFirst || next->epoch - epoch <= epoch - std::prev(next)->epoch ? *next
                                                                            : *std::prev(next);
}

} // namespace glassnet
