// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"

#include "core/project/timelinejson.h"
#include "core/project/viewjson.h"

namespace nn {

namespace {

constexpr std::string_view format = "glassnet";
constexpr std::int64_t version = 1;

void checkHead(const JsonNode &file)
{
    if (!file.has("format") || !file["format"].isText(format)) {
        file.refuse(notAProject());
        return;
    }
    constexpr std::int64_t anyVersion = 1'000'000;
    if (file["version"].whole(1, anyVersion) > version) {
        file.refuse(failure("The file was made by a newer version of Glassnet."));
    }
}

// Whether the samples that were seen from one state of a branch to the other are as many as the
// epochs in between have.
bool isCountOfEpochs(const TrainingRun &from, const TrainingRun &to)
{
    const std::int64_t count = from.data->train.count();
    const std::int64_t samples = to.counters().samples - from.counters().samples;
    const std::int64_t epochs = to.counters().epochs - from.counters().epochs;
    return epochs >= 0 && epochs <= samples / count + 1
           && samples == epochs * count + to.learned.position.seen - from.learned.position.seen;
}

// Refuses a run that does not stand at its moment of the present branch. Where exactly it came
// from is not replayed: that could take as long as the training did.
void checkPlace(const Project &project, const JsonNode &file)
{
    if (const Result<Done> fits = check(project.run); !fits) {
        file["run"].refuseAll(fits.error());
        return;
    }
    const Result<Timeline> timeline = Timeline::restored(project.timeline);
    if (!timeline) {
        file.refuse(timeline.error());
        return;
    }
    const std::shared_ptr<const TrainingRun> state = timeline->before(project.now);
    const bool isThere = state && project.now.branch == project.timeline.present
                         && project.now.samples == project.run.counters().samples
                         && differInLearnedOnly(*state, project.run)
                         && isCountOfEpochs(*state, project.run);
    file["run"].require(
        isThere, translatable("'%1' does not stand at the moment of its history that 'now' says."));
}

} // namespace

std::string toJson(const Project &project)
{
    const SharedParts parts = partsOf(project.run, project.timeline);
    OrderedJson json{{"format", format}, {"version", version}};
    json["parts"] = jsonOf(parts);
    json["run"] = jsonOf(project.run, parts);
    json["timeline"] = jsonOf(project.timeline, parts);
    json["now"] = jsonOf(project.now);
    json["view"] = jsonOf(project.view);
    return textOf(json);
}

Result<Project> projectFromJson(std::string_view text)
{
    const Result<Json> json = parsed(text);
    if (!json) {
        return json.error();
    }
    JsonReading reading;
    const JsonNode file(*json, reading);
    checkHead(file);
    const SharedParts parts = partsAt(file["parts"]);
    std::optional<TrainingRun> run = runAt(file["run"], parts);
    if (reading.refusal || !run) {
        return reading.refusal.value_or(Error());
    }
    Project project{.run = std::move(*run),
                    .timeline = timelineAt(file["timeline"], parts),
                    .now = momentAt(file["now"]),
                    .view = {}};
    if (!reading.refusal) {
        checkPlace(project, file);
    }
    if (!reading.refusal) {
        project.view = viewAt(file["view"], project.run);
    }
    if (reading.refusal) {
        return *reading.refusal;
    }
    return project;
}

} // namespace nn
