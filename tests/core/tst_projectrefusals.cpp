// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/projectfile.h"

#include <QTest>
#include <nlohmann/json.hpp>

class tst_ProjectRefusals : public QObject
{
    Q_OBJECT

private slots:
    void filesThatCannotBeAreRefused_data();
    void filesThatCannotBeAreRefused();
};

void tst_ProjectRefusals::filesThatCannotBeAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const auto text = [](const char *name, const std::string &content, const char *sentence) {
        QTest::newRow(name) << QString::fromStdString(content) << QString::fromUtf8(sentence);
    };
    const auto row = [&](const char *name, const char *sentence,
                         const std::function<void(nlohmann::json &)> &change) {
        text(name, changed(change), sentence);
    };
    text("nothing", "", "The file is empty.");
    text("blanks", " \n\t", "The file is empty.");
    text("no JSON", "{\n \"format\": \"glassnet\",\n \"version\" 1\n}",
         "The file is damaged at line 3.");
    text("another file", "{\"layers\": []}", "The file is not a Glassnet project.");
    text("a list", "[1, 2]", "The file is not a Glassnet project.");
    text("a number beyond all bounds", "{\"format\": 1e999}",
         "The file holds a number that is too large.");
    text("nested", std::string(1'000'000, '['), "The file is nested too deeply to be a project.");
    row("another format", "The file is not a Glassnet project.",
        [](auto &json) { json["format"] = "other"; });
    row("a newer version", "The file was made by a newer version of Glassnet.",
        [](auto &json) { json["version"] = 2; });
    row("no version", "'version' is missing.", [](auto &json) { json.erase("version"); });
    row("a rate that is no number", "'run.settings.learningRate' must be a number.",
        [](auto &json) { json["run"]["settings"]["learningRate"] = "fast"; });
    row("a rate that is none", "'run': The learning rate must be a number from 0 to a million.",
        [](auto &json) { json["run"]["settings"]["learningRate"] = -1; });
    row("no optimiser", "'run.settings.optimizer' is missing.",
        [](auto &json) { json["run"]["settings"].erase("optimizer"); });
    row("an unknown optimiser", "'run.settings.optimizer.rule' has the unknown value 'lion'.",
        [](auto &json) { json["run"]["settings"]["optimizer"]["rule"] = "lion"; });
    row("an unknown activation",
        "'run.learned.network.layers[0].activation' has the unknown value 'swish'.",
        [](auto &json) { json["run"]["learned"]["network"]["layers"][0]["activation"] = "swish"; });
    row("a switch that is a number", "'view.isDiscrete' must be true or false.",
        [](auto &json) { json["view"]["isDiscrete"] = 1; });
    row("half a sample",
        "'run.learned.counters.samples' must be a whole number from 0 to "
        "9007199254740992.",
        [](auto &json) { json["run"]["learned"]["counters"]["samples"] = 10.5; });
    row("too many samples", "'now.samples' must be a whole number from 0 to 9007199254740992.",
        [](auto &json) { json["now"]["samples"] = std::uint64_t{1} << 63; });
    row("too many neurons",
        "'run.learned.network.layers[0].units' must be a whole number from 1 to 1024.",
        [](auto &json) { json["run"]["learned"]["network"]["layers"][0]["units"] = 1025; });
    row("neurons without weights",
        "'run.learned.network.parameters[0].weights' lacks some of the network's weights.",
        [](auto &json) { json["run"]["learned"]["network"]["layers"][0]["units"] = 1024; });
    row("weights that are no numbers",
        "'run.learned.network.parameters[0].weights' must be lists of 2 numbers.", [](auto &json) {
            json["run"]["learned"]["network"]["parameters"][0]["weights"][1][0] = nullptr;
        });
    row("too few biases", "'run.learned.network.parameters[0].biases' must be a list of 2.",
        [](auto &json) { json["run"]["learned"]["network"]["parameters"][0]["biases"].erase(0); });
    row("a frozen weight that is not there",
        "'run.learned.network.frozen[0]' has the unknown value 'w7'.",
        [](auto &json) { json["run"]["learned"]["network"]["frozen"] = {"w7"}; });
    row("data that are not there", "'run.data' must be a whole number from 0 to 0.",
        [](auto &json) { json["run"]["data"] = 1; });
    row("no data", "'run.data' must be a whole number from 0 to 0.",
        [](auto &json) { json["run"]["data"] = nullptr; });
    row("no start", "'run.start' must be a whole number from 0 to 0.",
        [](auto &json) { json["run"]["start"] = nullptr; });
    row("no data in the history", "'timeline.branches[0].data' must be a whole number from 0 to 0.",
        [](auto &json) { json["timeline"]["branches"][0]["data"] = nullptr; });
    row("no start in the history",
        "'timeline.branches[0].start' must be a whole number from 0 to 0.",
        [](auto &json) { json["timeline"]["branches"][0]["start"] = nullptr; });
    row("no starts", "'run.start' names a part that the file does not have.",
        [](auto &json) { json["parts"]["starts"].clear(); });
    row("no starts, and none named", "'run.start' names a part that the file does not have.",
        [](auto &json) {
            json["parts"]["starts"].clear();
            json["run"]["start"] = nullptr;
            json["timeline"]["branches"][0]["start"] = nullptr;
        });
    row("no data at all", "'run.data' names a part that the file does not have.",
        [](auto &json) { json["parts"]["data"].clear(); });
    row("a start of another shape",
        "'run': The network's start has another shape or numbers that are not finite.",
        [](auto &json) {
            nlohmann::json &network = json["parts"]["starts"][0]["network"];
            network["layers"].erase(0);
            network["parameters"].erase(0);
        });
    row("a random state of zeros",
        "'parts.starts[0].order' is four zeros, which no random generator can be at.",
        [](auto &json) {
            json["parts"]["starts"][0]["order"] = {"0", "0", "0", "0"};
        });
    row("a random state that is no number",
        "'parts.starts[0].order[2]' must be a whole number of 64 bits, as text.",
        [](auto &json) { json["parts"]["starts"][0]["order"][2] = "18446744073709551616"; });
    row("a class that is none",
        "'parts.data[0]': Sample 2, column 'gender': the target is none of the 2 classes.",
        [](auto &json) { json["parts"]["data"][0]["dataset"]["targets"][1] = 2; });
    row("losses out of order",
        "'timeline.branches[0].losses' is a record of losses that is not in order or holds what no "
        "loss is.",
        [](auto &json) {
            auto &points = json["timeline"]["branches"][0]["losses"]["points"];
            std::swap(points[0], points[1]);
        });
    row("a history with other settings",
        "Branch 0 of the history: The learning rate must be a number from 0 to a million.",
        [](auto &json) { json["timeline"]["branches"][0]["settings"]["learningRate"] = -1; });
    row("a history that lacks its beginning", "The history lacks its first or its present branch.",
        [](auto &json) { json["timeline"]["branches"].clear(); });
    const char *elsewhere = "'run' does not stand at the moment of its history that 'now' says.";
    row("a run elsewhere", elsewhere, [](auto &json) { json["now"]["samples"] = 9; });
    row("a run with other settings", elsewhere,
        [](auto &json) { json["run"]["settings"]["learningRate"] = 0.7; });
    row("a run where training did not lead", elsewhere, [](auto &json) {
        constexpr std::int64_t far = 9'000'000'000'000'000;
        json["now"]["samples"] = far;
        json["timeline"]["branches"][0]["lastSample"] = far;
        json["run"]["learned"]["counters"]["samples"] = far;
    });
    row("more epochs than there were samples for", elsewhere,
        [](auto &json) { json["run"]["learned"]["counters"]["epochs"] = std::int64_t{1} << 53; });
    row("feet that are no switches", "'view.personInFeet[1]' must be true or false.",
        [](auto &json) {
            json["view"]["personInFeet"] = {true, 1};
        });
    row("inputs of words", "'view.networkInputs' must be a list of numbers.",
        [](auto &json) {
            json["view"]["networkInputs"] = {2.0, "three"};
        });
    row("inputs that are no list", "'view.networkInputs' must be a list.",
        [](auto &json) { json["view"]["networkInputs"] = 2.0; });
    row("an input beyond all limits", "'view.networkInputs' holds a number beyond ±10¹².",
        [](auto &json) {
            json["view"]["networkInputs"] = {2.0, 2e12};
        });
    row("half a range", "'view.lookedAt.epochs' must be a list of 2.",
        [](auto &json) { json["view"]["lookedAt"]["epochs"] = {1.0}; });
    row("a range of words", "'view.lookedAt.surface' must be a list of numbers.", [](auto &json) {
        json["view"]["lookedAt"]["surface"] = {"a", "b", "c", "d"};
    });
    row("no network in what is looked at", "'view.lookedAt.network' is missing.",
        [](auto &json) { json["view"]["lookedAt"].erase("network"); });
    row("feet that are no list", "'view.personInFeet' must be a list.",
        [](auto &json) { json["view"]["personInFeet"] = nullptr; });
}

void tst_ProjectRefusals::filesThatCannotBeAreRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    const nn::Result<nn::Project> result = nn::projectFromJson(text.toStdString());
    QVERIFY(!result);
    QCOMPARE(QString::fromStdString(result.error().sentence()), sentence);
}

QTEST_GUILESS_MAIN(tst_ProjectRefusals)
#include "tst_projectrefusals.moc"
