// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/timelinejson.h"

#include "core/project/datajson.h"
#include "core/project/networkjson.h"
#include "core/project/settingsjson.h"

#include <algorithm>
#include <cassert>

namespace nn {

namespace {

// More than a timeline keeps within its usual budget.
constexpr std::size_t mostBranches = 16384;

template <typename T>
void addOnce(std::vector<std::shared_ptr<const T>> &list, const std::shared_ptr<const T> &part)
{
    if (part && std::ranges::find(list, part) == list.end()) {
        list.push_back(part);
    }
}

template <typename T>
OrderedJson placeOf(const std::vector<std::shared_ptr<const T>> &list,
                    const std::shared_ptr<const T> &part)
{
    assert(part);
    return std::ranges::find(list, part) - list.begin();
}

template <typename T>
std::shared_ptr<const T> partAt(const JsonNode &node,
                                const std::vector<std::shared_ptr<const T>> &list)
{
    node.require(!list.empty(), translatable("'%1' names a part that the file does not have."));
    if (list.empty()) {
        return nullptr;
    }
    const std::int64_t at = node.whole(0, static_cast<std::int64_t>(list.size()) - 1);
    return list[static_cast<std::size_t>(at)];
}

// All of a run but what is learned, which is the same all along a branch.
void writeFrame(OrderedJson &json, const TrainingRun &run, const SharedParts &parts)
{
    json["data"] = placeOf(parts.data, run.data);
    json["start"] = placeOf(parts.starts, run.start);
    json["settings"] = jsonOf(run.settings);
}

TrainingRun frameAt(const JsonNode &node, const SharedParts &parts)
{
    return {.learned = {},
            .settings = settingsAt(node["settings"]),
            .data = partAt(node["data"], parts.data),
            .start = partAt(node["start"], parts.starts)};
}

OrderedJson jsonOf(const LossHistory &losses)
{
    OrderedJson points = OrderedJson::array();
    for (const LossHistory::Point &point : losses.points()) {
        points.push_back(OrderedJson::array({point.epoch, point.train, point.test}));
    }
    return {{"stride", losses.stride()}, {"points", std::move(points)}};
}

LossHistory lossesAt(const JsonNode &node)
{
    std::vector<LossHistory::Point> points;
    const JsonNode list = node["points"];
    const std::size_t count = std::min(list.size(), LossHistory::defaultCapacity);
    for (std::size_t i = 0; i < count && !node.isRefused(); ++i) {
        const JsonNode point = list.at(i);
        points.push_back({.epoch = point.at(0).number(),
                          .train = point.at(1).number(),
                          .test = point.at(2).numberOrGap()});
    }
    auto losses = LossHistory::restored(std::move(points), node["stride"].count());
    node.require(
        losses.has_value(),
        translatable("'%1' is a record of losses that is not in order or holds what no loss is."));
    return losses.value_or(LossHistory());
}

// Only what the kind says something with.
OrderedJson jsonOf(const EditName &name)
{
    OrderedJson json{{"kind", keyOf(name.kind)}};
    if (name.isUndone) {
        json["isUndone"] = true;
    }
    if (!name.name.empty()) {
        json["name"] = name.name;
    }
    if (!name.term.empty()) {
        json["term"] = name.term;
    }
    if (name.number != 0) {
        json["number"] = name.number;
    }
    if (name.from != 0.0) {
        json["from"] = name.from;
    }
    if (name.to != 0.0) {
        json["to"] = name.to;
    }
    return json;
}

EditName editNameAt(const JsonNode &node)
{
    EditName name{.kind = node["kind"].oneOf<EditName::Kind>()};
    name.isUndone = node.has("isUndone") && node["isUndone"].flag();
    name.name = node.has("name") ? node["name"].text(longestText) : std::string();
    name.term = node.has("term") ? node["term"].text() : std::string();
    name.number = node.has("number") ? node["number"].count() : 0;
    name.from = node.has("from") ? node["from"].number() : 0.0;
    name.to = node.has("to") ? node["to"].number() : 0.0;
    return name;
}

OrderedJson jsonOf(const KeptBranch &kept, const SharedParts &parts)
{
    const Branch &branch = kept.branch;
    OrderedJson json{{"number", branch.number},
                     {"origin", branch.origin ? jsonOf(*branch.origin) : OrderedJson()},
                     {"firstSample", branch.firstSample},
                     {"lastSample", branch.lastSample},
                     {"begunBy", jsonOf(branch.begunBy)},
                     {"losses", jsonOf(branch.losses)}};
    writeFrame(json, *kept.states.front(), parts);
    json["states"] = OrderedJson::array();
    for (const auto &state : kept.states) {
        json["states"].push_back(jsonOf(state->learned));
    }
    return json;
}

KeptBranch branchAt(const JsonNode &node, const SharedParts &parts)
{
    KeptBranch kept;
    kept.branch.number = static_cast<std::size_t>(node["number"].count());
    if (const JsonNode origin = node["origin"]; !origin.isNull()) {
        kept.branch.origin = momentAt(origin);
    }
    kept.branch.firstSample = node["firstSample"].count();
    kept.branch.lastSample = node["lastSample"].count();
    kept.branch.begunBy = node.has("label") ? EditName{.kind = EditName::Kind::Words,
                                                       .name = node["label"].text(longestText)}
                                            : editNameAt(node["begunBy"]);
    kept.branch.losses = lossesAt(node["losses"]);
    const TrainingRun frame = frameAt(node, parts);
    const JsonNode states = node["states"];
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (std::optional<Learned> learned = learnedAt(states.at(i))) {
            auto state = std::make_shared<TrainingRun>(frame);
            state->learned = std::move(*learned);
            kept.states.push_back(std::move(state));
        }
    }
    return kept;
}

} // namespace

SharedParts partsOf(const TrainingRun &run, const KeptTimeline &timeline)
{
    SharedParts parts{.data = {run.data}, .starts = {}};
    addOnce(parts.starts, run.start);
    for (const KeptBranch &branch : timeline.branches) {
        addOnce(parts.data, branch.states.front()->data);
        addOnce(parts.starts, branch.states.front()->start);
    }
    return parts;
}

OrderedJson jsonOf(const SharedParts &parts)
{
    OrderedJson data = OrderedJson::array();
    for (const auto &part : parts.data) {
        assert(part->origin);
        data.push_back(jsonOf(*part->origin));
    }
    OrderedJson starts = OrderedJson::array();
    for (const auto &part : parts.starts) {
        starts.push_back(jsonOf(*part));
    }
    return {{"data", std::move(data)}, {"starts", std::move(starts)}};
}

SharedParts partsAt(const JsonNode &node)
{
    SharedParts parts;
    const JsonNode data = node["data"];
    for (std::size_t i = 0; i < data.size(); ++i) {
        parts.data.push_back(dataAt(data.at(i)));
    }
    const JsonNode starts = node["starts"];
    for (std::size_t i = 0; i < starts.size(); ++i) {
        if (std::optional<Start> start = startAt(starts.at(i))) {
            parts.starts.push_back(std::make_shared<const Start>(std::move(*start)));
        }
    }
    return parts;
}

OrderedJson jsonOf(const TrainingRun &run, const SharedParts &parts)
{
    OrderedJson json = OrderedJson::object();
    writeFrame(json, run, parts);
    json["learned"] = jsonOf(run.learned);
    return json;
}

OrderedJson jsonOf(const KeptTimeline &timeline, const SharedParts &parts)
{
    OrderedJson branches = OrderedJson::array();
    for (const KeptBranch &branch : timeline.branches) {
        branches.push_back(jsonOf(branch, parts));
    }
    return {{"present", timeline.present},
            {"nextNumber", timeline.nextNumber},
            {"branches", std::move(branches)}};
}

OrderedJson jsonOf(const Moment &moment)
{
    return {{"branch", moment.branch}, {"samples", moment.samples}};
}

std::optional<TrainingRun> runAt(const JsonNode &node, const SharedParts &parts)
{
    TrainingRun run = frameAt(node, parts);
    std::optional<Learned> learned = learnedAt(node["learned"]);
    if (!learned) {
        return std::nullopt;
    }
    run.learned = std::move(*learned);
    return run;
}

KeptTimeline timelineAt(const JsonNode &node, const SharedParts &parts)
{
    KeptTimeline timeline;
    timeline.present = static_cast<std::size_t>(node["present"].count());
    timeline.nextNumber = static_cast<std::size_t>(node["nextNumber"].count());
    const JsonNode branches = node["branches"];
    if (branches.size() > mostBranches) {
        node.refuse(failure("The file is too large to be a project."));
    }
    for (std::size_t i = 0; i < branches.size(); ++i) {
        timeline.branches.push_back(branchAt(branches.at(i), parts));
    }
    return timeline;
}

Moment momentAt(const JsonNode &node)
{
    return {.branch = static_cast<std::size_t>(node["branch"].count()),
            .samples = node["samples"].count()};
}

} // namespace nn
