// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"

#include "core/project/timelinejson.h"
#include "core/project/viewjson.h"

namespace nn {

namespace {

constexpr std::string_view format = "glassnet";
constexpr std::int64_t version = 1;

void checkHead(const JsonPlace &file)
{
    if (!file.has("format") || !file["format"].isText(format)) {
        file.refuse(failure("The file is not a Glassnet project."));
        return;
    }
    constexpr std::int64_t anyVersion = 1'000'000;
    if (file["version"].whole(1, anyVersion) > version) {
        file.refuse(failure("The file was made by a newer version of Glassnet."));
    }
}

// Whether the run stands at its moment of the present branch. Where exactly it came from is not
// replayed: that could take as long as the training did.
Result<Done> checkPlace(const Project &project)
{
    if (const Result<Done> fits = check(project.run); !fits) {
        return fits;
    }
    const Result<Timeline> timeline = Timeline::restored(project.timeline);
    if (!timeline) {
        return timeline.error();
    }
    const std::shared_ptr<const TrainingRun> state = timeline->before(project.now);
    if (!state || project.now.branch != project.timeline.present
        || project.now.samples != project.run.counters().samples
        || !differInLearnedOnly(*state, project.run)) {
        return failure("The run does not stand where its history says.");
    }
    return Done{};
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
    const JsonPlace file(*json, reading);
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
        if (const Result<Done> fits = checkPlace(project); !fits) {
            return fits.error();
        }
        project.view = viewAt(file["view"], project.run);
    }
    if (reading.refusal) {
        return *reading.refusal;
    }
    return project;
}

} // namespace nn
