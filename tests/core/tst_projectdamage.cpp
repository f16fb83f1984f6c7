// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/random.h"
#include "core/training/problem.h"
#include "support/editnames.h"
#include "support/projects.h"

#include <QTest>
#include <nlohmann/json.hpp>

#include <array>
#include <utility>

using nn::Index;
using nn::StepUnit;
using Json = nlohmann::json;

namespace {

// Small, but with everything in it: moments, carried samples, a frozen weight, two branches.
std::string smallFile()
{
    nn::TrainingRun run = nn::tutorial002().start;
    run.settings.optimizer = nn::Momentum();
    run.settings.batchSize = 3;
    run.settings.shortBatch = nn::ShortBatch::Carry;
    run.settings.order = nn::SampleOrder::ShuffledEachEpoch;
    run.learned.optimizer
        = nn::freshState(run.settings.optimizer, run.network().parameters().layout());
    nn::Trainer trainer(run);
    trainer.advance(StepUnit::Sample, 9);
    (void)trainer.apply(nn::SetFrozen{.at = nn::WeightRef{}, .frozen = true}, words("w1"));
    trainer.advance(StepUnit::Sample, 5);
    nn::ViewState view;
    view.person = nn::Vector{{128.0, 63.0}};
    view.peopleAsked = {{.name = "Emily", .values = view.person}};
    return nn::toJson(saved(trainer, view));
}

// What is refused gives a sentence; what is opened can be trained, travelled and saved.
bool isSound(const std::string &text)
{
    const nn::Result<nn::Project> project = nn::projectFromJson(text);
    if (!project) {
        return !project.error().sentence().empty();
    }
    const auto isWhole = [](const nn::TrainingRun &run) { return run.data && run.start; };
    for (const nn::KeptBranch &branch : project->timeline.branches) {
        if (!isWhole(*branch.states.front())) {
            return false;
        }
    }
    if (!isWhole(project->run) || !nn::check(project->run)) {
        return false;
    }
    nn::Trainer trainer = opened(*project);
    trainer.advance(StepUnit::Sample, 3);
    trainer.advance(StepUnit::Epoch);
    (void)trainer.stepBack(StepUnit::Sample);
    const bool isThere
        = trainer.goTo({.branch = 0, .samples = trainer.timeline().find(0)->firstSample});
    return isThere && nn::projectFromJson(nn::toJson(*project)).hasValue();
}

// The values of a document, the whole first.
void collect(Json &json, std::vector<Json *> &places)
{
    places.push_back(&json);
    if (json.is_structured()) {
        for (Json &child : json) {
            collect(child, places);
        }
    }
}

template <typename T>
T &anyOf(std::vector<T> &list, nn::Rng &random)
{
    return list[static_cast<std::size_t>(random.below(static_cast<Index>(list.size())))];
}

std::vector<Json> oddValues()
{
    return {nullptr,
            true,
            0,
            1,
            -1,
            2,
            3,
            1024,
            1025,
            -0.0,
            0.5,
            1e308,
            1e-308,
            -1e308,
            "",
            "x",
            "0",
            "sgd",
            "adam",
            "none",
            Json::array(),
            Json::object(),
            {1, 2},
            {1.5, "a"},
            std::uint64_t{1} << 53,
            (std::uint64_t{1} << 53) + 1,
            std::numeric_limits<std::int64_t>::max(),
            std::numeric_limits<std::int64_t>::min(),
            std::numeric_limits<std::uint64_t>::max(),
            1'000'000'000};
}

} // namespace

class tst_ProjectDamage : public QObject
{
    Q_OBJECT

private slots:
    void theWholeFileIsOpened();
    void everyTruncationIsRefused();
    void changedBytesAreRefusedOrHarmless();
    void changedValuesAreRefusedOrHarmless();
    void nullAnywhereIsRefusedOrHarmless();
    void missingAndMisplacedPartsAreRefusedOrHarmless();
    void deepNestingIsRefused_data();
    void deepNestingIsRefused();
    void aFewLinesDoNotFillTheMemory();
};

void tst_ProjectDamage::theWholeFileIsOpened()
{
    QVERIFY(nn::projectFromJson(smallFile()));
    QVERIFY(isSound(smallFile()));
}

void tst_ProjectDamage::everyTruncationIsRefused()
{
    const std::string file = smallFile();
    // The newline at the end may be missing.
    for (std::size_t length = 0; length + 1 < file.size(); ++length) {
        const nn::Result<nn::Project> result
            = nn::projectFromJson(std::string_view(file).substr(0, length));
        QVERIFY2(!result, std::to_string(length).c_str());
    }
}

void tst_ProjectDamage::changedBytesAreRefusedOrHarmless()
{
    const std::string file = smallFile();
    constexpr std::string_view odd = "0123456789-+.eE\"\\{}[],:ntf \n\0\x80\xff";
    nn::Rng random(1);
    for (int i = 0; i < 1200; ++i) {
        std::string text = file;
        for (Index changes = random.below(3); changes >= 0; --changes) {
            const auto at = static_cast<std::size_t>(random.below(static_cast<Index>(text.size())));
            const char byte
                = odd[static_cast<std::size_t>(random.below(static_cast<Index>(odd.size())))];
            switch (random.below(3)) {
            case 0: text[at] = byte; break;
            case 1: text.insert(at, 1, byte); break;
            default: text.erase(at, static_cast<std::size_t>(1 + random.below(20))); break;
            }
        }
        QVERIFY2(isSound(text), text.c_str());
    }
}

void tst_ProjectDamage::changedValuesAreRefusedOrHarmless()
{
    const Json file = Json::parse(smallFile());
    std::vector<Json> odd = oddValues();
    nn::Rng random(2);
    for (int i = 0; i < 1800; ++i) {
        Json json = file;
        std::vector<Json *> places;
        collect(json, places);
        *anyOf(places, random) = anyOf(odd, random);
        const std::string text = json.dump();
        QVERIFY2(isSound(text), text.c_str());
    }
}

void tst_ProjectDamage::nullAnywhereIsRefusedOrHarmless()
{
    Json json = Json::parse(smallFile());
    std::vector<Json *> places;
    collect(json, places);
    for (Json *place : places) {
        Json before = std::exchange(*place, nullptr); // its children stay where they are
        const std::string text = json.dump();
        *place = std::move(before);
        QVERIFY2(isSound(text), text.c_str());
    }
}

void tst_ProjectDamage::missingAndMisplacedPartsAreRefusedOrHarmless()
{
    const Json file = Json::parse(smallFile());
    nn::Rng random(3);
    for (int i = 0; i < 1200; ++i) {
        Json json = file;
        std::vector<Json *> places;
        collect(json, places);
        Json &place = *anyOf(places, random);
        const Json other = *anyOf(places, random);
        const bool isFilled = place.is_structured() && !place.empty();
        if (isFilled && random.below(2) == 0) {
            const auto at = random.below(static_cast<Index>(place.size()));
            place.erase(std::next(place.begin(), at));
        } else if (place.is_array() && random.below(2) == 0) {
            place.push_back(other);
        } else {
            place = other;
        }
        const std::string text = json.dump();
        QVERIFY2(isSound(text), text.c_str());
    }
}

void tst_ProjectDamage::deepNestingIsRefused_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("lists") << "[";
    QTest::newRow("objects") << "{\"a\":";
    QTest::newRow("lists in objects") << "{\"format\":[";
}

void tst_ProjectDamage::deepNestingIsRefused()
{
    QFETCH(QString, piece);
    const nn::Result<nn::Project> result
        = nn::projectFromJson(piece.repeated(1'000'000).toStdString());
    QVERIFY(!result);
    QCOMPARE(QString::fromStdString(result.error().sentence()),
             "The file is nested too deeply to be a project.");
}

void tst_ProjectDamage::aFewLinesDoNotFillTheMemory()
{
    Json json = Json::parse(smallFile());
    // Every layer as large as it may be: 64 GB, if the numbers were there.
    Json &network = json["run"]["learned"]["network"];
    network["inputs"] = 1024;
    network["layers"][0]["units"] = 1024;
    for (int i = 0; i < 62; ++i) {
        network["layers"].push_back(network["layers"][0]);
        network["parameters"].push_back(network["parameters"][0]);
    }
    const nn::Result<nn::Project> large = nn::projectFromJson(json.dump());
    QVERIFY(!large);
    QCOMPARE(QString::fromStdString(large.error().sentence()),
             "'run.learned.network.parameters[0].weights' lacks some of the network's weights.");

    json = Json::parse(smallFile());
    Json &inputs = json["parts"]["data"][0]["preparation"]["inputs"];
    while (inputs.size() < 2000) {
        inputs.push_back(inputs[0]);
    }
    const nn::Result<nn::Project> wide = nn::projectFromJson(json.dump());
    QVERIFY(!wide);
    QCOMPARE(QString::fromStdString(wide.error().sentence()),
             "'parts.data[0]': A network has at most 1024 inputs and as many outputs.");

    const nn::Result<nn::Project> manyValues
        = nn::projectFromJson('[' + std::string(40'000'000, ',') + ']');
    QVERIFY(!manyValues);
    QCOMPARE(QString::fromStdString(manyValues.error().sentence()),
             "The file is too large to be a project.");
}

QTEST_GUILESS_MAIN(tst_ProjectDamage)
#include "tst_projectdamage.moc"
