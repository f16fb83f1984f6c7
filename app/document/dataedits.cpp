// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/dataedits.h"

#include "app/document/pushedit.h"
#include "app/text/samplenames.h"
#include "core/data/units.h"
#include "core/limits.h"
#include "core/training/refit.h"

#include <algorithm>
#include <cmath>

namespace glassnet::edits {

namespace {

bool hasRow(const Session &session, nn::Index row)
{
    return row >= 0 && row < session.origin().dataset.sampleCount();
}

bool hasColumn(const Session &session, nn::Index column)
{
    return column >= 0 && column < session.origin().dataset.columnCount();
}

nn::Error noSuchCell()
{
    return nn::failure("The data have no such row or column.");
}

using Kind = nn::EditName::Kind;

// What is done to a row, which has a name or else a number.
nn::EditName editOf(const nn::Dataset &data, nn::Index row, Kind kind)
{
    return {
        .kind = kind, .name = data.sampleNames[static_cast<std::size_t>(row)], .number = row + 1};
}

// The data with one of their rows changed. They are no longer what was drawn.
template <typename Change>
Outcome changeRow(Session &session, nn::Index row, Kind kind, const Gesture *gesture,
                  const Change &change)
{
    if (!hasRow(session, row)) {
        return noSuchCell();
    }
    nn::DataOrigin origin = session.origin();
    change(origin.dataset);
    const nn::EditName name = editOf(session.origin().dataset, row, kind);
    return setData(session, std::move(origin), name, gesture);
}

bool areNamed(const nn::Dataset &data)
{
    return std::ranges::any_of(data.sampleNames,
                               [](const std::string &name) { return !name.empty(); });
}

bool areOthersNamed(nn::Dataset data, nn::Index row)
{
    data.sampleNames[static_cast<std::size_t>(row)].clear();
    return areNamed(data);
}

bool isTutorialSet(nn::BuiltIn set)
{
    return nn::infoOf(set).group == nn::BuiltInGroup::Tutorials;
}

// Whether the network that learns the one set is asked to learn the other.
bool keepsNetwork(const std::optional<nn::BuiltInChoice> &before, const nn::BuiltInChoice &after)
{
    if (!before) {
        return false;
    }
    const bool isSameGroup = nn::infoOf(before->set).group == nn::infoOf(after.set).group;
    return before->set == after.set || (isSameGroup && !isTutorialSet(after.set));
}

nn::Result<nn::TrainingRun> runOn(const Session &session, const nn::BuiltInChoice &choice)
{
    const nn::DataOrigin &before = session.origin();
    if (!keepsNetwork(before.choice, choice)) {
        return nn::defaultRun(choice);
    }
    nn::Result<nn::DrawnDataset> drawn = nn::makeBuiltIn(choice);
    if (!drawn) {
        return drawn.error();
    }
    nn::Result<nn::Preparation> preparation = nn::defaultPreparation(choice.set, drawn->dataset);
    if (!preparation) {
        return preparation.error();
    }
    nn::DataOrigin origin{.dataset = drawn->dataset, .preparation = *preparation, .choice = choice};
    if (before.dataset.columnCount() == drawn->dataset.columnCount()) {
        origin.preparation.inputs = before.preparation.inputs;
    }
    return nn::refitted(session.run(), std::move(origin));
}

bool isSameKind(const nn::DataOrigin &a, const nn::DataOrigin &b)
{
    return a.preparation.inputs.size() == b.preparation.inputs.size()
           && nn::outputsNeeded(a.dataset.target, a.preparation.coding)
                  == nn::outputsNeeded(b.dataset.target, b.preparation.coding)
           && a.preparation.coding == b.preparation.coding;
}

} // namespace

Outcome setData(Session &session, nn::DataOrigin origin, const nn::EditName &name,
                const Gesture *gesture)
{
    if (!isSameKind(origin, session.origin())) {
        const HeldTraining still(session);
        return push(session, nn::refitted(session.run(), std::move(origin)), name, gesture);
    }
    if (origin.choice && !(origin.dataset == session.origin().dataset)) {
        origin.choice.reset();
    }
    auto data = nn::prepared(std::move(origin));
    if (!data) {
        return data.error();
    }
    return push(session, nn::SetData{.data = *data}, name, gesture);
}

Outcome setValue(Session &session, nn::Index row, nn::Index column, double value)
{
    if (!hasColumn(session, column)) {
        return noSuchCell();
    }
    return changeRow(session, row, Kind::ChangeSample, nullptr,
                     [&](nn::Dataset &data) { data.values(column, row) = value; });
}

Outcome moveSample(Session &session, nn::Index row, double across, double down,
                   const Gesture *gesture)
{
    if (!hasColumn(session, 1)) {
        return noSuchCell();
    }
    return changeRow(session, row, Kind::MoveSample, gesture, [&](nn::Dataset &data) {
        data.values(0, row) = across;
        data.values(1, row) = down;
    });
}

Outcome setTarget(Session &session, nn::Index row, double target)
{
    return changeRow(session, row, Kind::SetTarget, nullptr,
                     [&](nn::Dataset &data) { data.targets(row) = target; });
}

Outcome setName(Session &session, nn::Index row, const QString &name)
{
    if (name.isEmpty() && hasRow(session, row) && areOthersNamed(session.origin().dataset, row)) {
        return nn::failure("A sample among others with names needs one too.");
    }
    return changeRow(session, row, Kind::RenameSample, nullptr, [&](nn::Dataset &data) {
        data.sampleNames[static_cast<std::size_t>(row)] = name.toStdString();
    });
}

Outcome setRole(Session &session, nn::Index row, nn::Role role)
{
    const Kind kind = role == nn::Role::Train ? Kind::TrainOnSample : Kind::TestOnSample;
    return changeRow(session, row, kind, nullptr,
                     [&](nn::Dataset &data) { data.roles[static_cast<std::size_t>(row)] = role; });
}

Outcome addRow(Session &session, const nn::Vector &values, double target, const QString &name)
{
    nn::DataOrigin origin = session.origin();
    nn::Dataset &data = origin.dataset;
    if (values.size() != data.columnCount()) {
        return noSuchCell();
    }
    const nn::Index row = data.sampleCount();
    data.values.conservativeResize(Eigen::NoChange, row + 1);
    data.values.col(row) = values;
    data.targets.conservativeResize(row + 1);
    data.targets(row) = target;
    const QString called = name.isEmpty() && areNamed(data) ? defaultNameOfRow(data, row) : name;
    data.sampleNames.push_back(called.toStdString());
    data.roles.push_back(nn::Role::Train);
    const nn::EditName edit = editOf(data, row, Kind::AddSample);
    const Outcome outcome = setData(session, std::move(origin), edit);
    if (outcome) {
        session.setProbe({.row = row, .person = session.probe().person});
    }
    return outcome;
}

Outcome removeRows(Session &session, std::vector<nn::Index> rows)
{
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    if (rows.empty()) {
        return nn::Done{};
    }
    if (!hasRow(session, rows.front()) || !hasRow(session, rows.back())) {
        return noSuchCell();
    }
    nn::DataOrigin origin = session.origin();
    const nn::Dataset before = origin.dataset;
    nn::Dataset &data = origin.dataset;
    std::vector<nn::Index> kept;
    for (nn::Index row = 0; row < before.sampleCount(); ++row) {
        if (!std::ranges::binary_search(rows, row)) {
            kept.push_back(row);
        }
    }
    data.values = before.values(Eigen::all, kept);
    data.targets = before.targets(kept);
    data.sampleNames.clear();
    data.roles.clear();
    for (const nn::Index row : kept) {
        data.sampleNames.push_back(before.sampleNames[static_cast<std::size_t>(row)]);
        data.roles.push_back(before.roles[static_cast<std::size_t>(row)]);
    }
    if (data.count(nn::Role::Train) == 0) {
        return nn::failure("At least one training sample has to stay: there would be nothing to "
                           "learn from.");
    }
    const nn::EditName edit = rows.size() == 1
                                  ? editOf(before, rows.front(), Kind::RemoveSample)
                                  : nn::EditName{.kind = Kind::RemoveSamples,
                                                 .number = static_cast<nn::Index>(rows.size())};
    return setData(session, std::move(origin), edit);
}

Outcome setScaling(Session &session, nn::Scaling scaling, const nn::Vector &constants)
{
    nn::DataOrigin origin = session.origin();
    nn::Result<nn::Scaler> scaler = nn::fitScaler(origin.dataset, scaling, constants);
    if (!scaler) {
        return scaler.error();
    }
    if (origin.preparation.scaling == scaling && origin.preparation.scaler == *scaler) {
        return nn::Done{};
    }
    origin.preparation.scaling = scaling;
    origin.preparation.scaler = *scaler;
    return setData(session, std::move(origin), {.kind = Kind::SetScaling});
}

// The same people in another unit: what the network sees stays what it is.
Outcome setUnit(Session &session, nn::Index column, nn::Unit unit)
{
    if (!hasColumn(session, column)) {
        return noSuchCell();
    }
    nn::DataOrigin origin = session.origin();
    const nn::Unit before = origin.dataset.columns[static_cast<std::size_t>(column)].unit;
    if (before == unit) {
        return nn::Done{};
    }
    nn::Result<nn::Dataset> converted = nn::withColumnIn(origin.dataset, column, unit);
    if (!converted) {
        return converted.error();
    }
    if (!movedTo(session.askedState(), converted->columns)) {
        return nn::failure("Somebody who is asked about would be beyond ±%1 in that unit.",
                           nn::largestValue);
    }
    origin.dataset = *converted;
    nn::Scaler &scaler = origin.preparation.scaler;
    scaler.shift(column) = nn::convert(scaler.shift(column), before, unit);
    scaler.scale(column) = nn::convert(scaler.scale(column), before, unit);
    origin.choice.reset();
    auto data = nn::prepared(std::move(origin));
    if (!data) {
        return data.error();
    }
    return push(session, nn::SetData{.data = *data}, {.kind = Kind::SetUnit});
}

Outcome chooseBuiltIn(Session &session, const nn::BuiltInChoice &choice)
{
    return push(session, runOn(session, choice),
                {.kind = Kind::ChooseData, .term = std::string(nn::infoOf(choice.set).name)});
}

} // namespace glassnet::edits
