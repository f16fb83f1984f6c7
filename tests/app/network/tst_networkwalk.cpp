// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkwalk.h"

#include "app/look/theme.h"
#include "app/network/networkwalktext.h"
#include "support/frames.h"
#include "support/panelinteraction.h"

#include <QSignalSpy>

using namespace glassnet;
using nn::Stage;

class tst_NetworkWalk : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::useDefaultLook(); }

    void signalsReachTheLayersOneAfterTheOther();
    void withoutMotionEverythingStandsThereAtOnce();
    void goingBackDoesNotMove();
    void otherNumbersOnTheWayDoNotStopTheSignals();
    void outputsAreEmptyUntilTheyAreComputed();
    void backwardTheLinksTellTheirDerivatives();
    void theUpdateTellsTheNewValues();
    void withinABatchTheUpdateStillTellsDerivatives();
    void theSwitchTellsTheGradientOfAllSamples();
};

namespace {

constexpr nn::WeightRef w1{.layer = 0, .to = 0, .from = 0};
constexpr nn::NeuronRef h1{.layer = 0, .neuron = 0};
constexpr nn::NeuronRef h2{.layer = 0, .neuron = 1};
constexpr nn::NeuronRef o1{.layer = 1, .neuron = 0};

// A scene of the tutorials' problem after an epoch, with the stages of its next sample.
NetworkScene sceneAt(const nn::StagePosition &position, std::optional<nn::Index> batchSize = 1)
{
    nn::TrainingRun run = support::defaultRunOf(nn::BuiltIn::FourPeople);
    run.settings.batchSize = batchSize;
    const Frame frame = support::frameOf(run);
    NetworkScene scene;
    scene.theme = &Theme::light();
    scene.pictures = frame.pictures;
    scene.values = NetworkValues(frame.snapshot, {.row = 0, .person = {}});
    scene.walk = NetworkWalk{
        .position = position,
        .current = {},
        .progress = 1.0,
        .stages = std::make_shared<const nn::SampleStages>(nn::stagesOfNextSample(run, w1))};
    return scene;
}

double numberIn(const QString &text)
{
    QString number = text.section(u' ', -1);
    return number.replace(u'−', u'-').toDouble();
}

} // namespace

void tst_NetworkWalk::signalsReachTheLayersOneAfterTheOther()
{
    const nn::Network network = support::defaultRunOf(nn::BuiltIn::FourPeople).network();
    NetworkMotion motion(nullptr);
    motion.walkTo({}, network, nullptr);
    QVERIFY(motion.walk()->current.empty());
    std::vector<NetworkWalk> seen;
    connect(&motion, &NetworkMotion::changed, this, [&] { seen.push_back(*motion.walk()); });
    motion.walkTo({Stage::Forward, 3}, network, nullptr);
    QTRY_VERIFY(!seen.empty() && seen.back().progress == 1.0 && seen.back().position.computed == 3);
    bool runsToHidden = false;
    bool runsToOutput = false;
    for (const NetworkWalk &walk : seen) {
        if (walk.current == std::vector{h1, h2} && walk.progress < 1.0) {
            runsToHidden = true;
            QCOMPARE(walk.position.computed, 0); // nothing is written before it arrives
            QVERIFY(!runsToOutput);
        } else if (walk.current == std::vector{o1} && walk.progress < 1.0) {
            runsToOutput = true;
            QCOMPARE(walk.position.computed, 2);
        }
    }
    QVERIFY(runsToHidden && runsToOutput);
    QSignalSpy changed(&motion, &NetworkMotion::changed);
    QTest::qWait(50);
    QCOMPARE(changed.count(), 0); // and then all is quiet
}

void tst_NetworkWalk::withoutMotionEverythingStandsThereAtOnce()
{
    const nn::Network network = support::defaultRunOf(nn::BuiltIn::FourPeople).network();
    NetworkMotion motion(nullptr);
    motion.setMoving(false);
    motion.walkTo({}, network, nullptr);
    motion.walkTo({Stage::Forward, 3}, network, nullptr);
    QCOMPARE(motion.walk()->position.computed, 3);
    QCOMPARE(motion.walk()->progress, 1.0);
    QVERIFY(motion.walk()->current == std::vector{o1}); // the links that were used last
    motion.walkTo({Stage::Backward, 1}, network, nullptr);
    QVERIFY(motion.walk()->current == std::vector{o1});
}

void tst_NetworkWalk::goingBackDoesNotMove()
{
    const nn::Network network = support::defaultRunOf(nn::BuiltIn::FourPeople).network();
    NetworkMotion motion(nullptr);
    motion.walkTo({Stage::Forward, 3}, network, nullptr);
    motion.walkTo({Stage::Forward, 1}, network, nullptr);
    QCOMPARE(motion.walk()->position.computed, 1);
    QCOMPARE(motion.walk()->progress, 1.0);
    QVERIFY(motion.walk()->current == std::vector{h1});
}

void tst_NetworkWalk::otherNumbersOnTheWayDoNotStopTheSignals()
{
    const nn::TrainingRun run = support::defaultRunOf(nn::BuiltIn::FourPeople);
    NetworkMotion motion(nullptr);
    motion.walkTo({}, run.network(), nullptr);
    motion.walkTo({Stage::Forward, 3}, run.network(), nullptr);
    const auto stages = std::make_shared<const nn::SampleStages>(nn::stagesOfNextSample(run, w1));
    motion.walkTo({Stage::Forward, 3}, run.network(), stages);
    QVERIFY(motion.walk()->progress < 1.0);
    QCOMPARE(motion.walk()->stages, stages);
    QTRY_COMPARE(motion.walk()->position.computed, 3);
    QCOMPARE(motion.walk()->stages, stages);
}

void tst_NetworkWalk::outputsAreEmptyUntilTheyAreComputed()
{
    const NetworkScene scene = sceneAt({Stage::Forward, 1});
    const nn::LayerInspection &hidden = scene.walk->stages->inspection.layers.front();
    QCOMPARE(QString::number(hidden.activations(0), 'f', 3), walktext::outputText(scene, h1));
    QVERIFY(walktext::resultText(scene, h1).startsWith("sum = "));
    QVERIFY(std::abs(numberIn(walktext::resultText(scene, h1)) - hidden.preActivations(0)) < 0.01);
    QVERIFY(walktext::outputText(scene, h2).isEmpty());
    QVERIFY(walktext::resultText(scene, h2).isEmpty());
    QVERIFY(walktext::outputText(scene, o1).isEmpty());
    QVERIFY(walktext::labelText(scene, w1, true).startsWith("w1 = "));
    const NetworkScene loss = sceneAt({Stage::Loss, 0});
    QVERIFY(walktext::resultText(loss, o1).startsWith("L = "));
    QVERIFY(!walktext::outputText(loss, o1).isEmpty());
}

void tst_NetworkWalk::backwardTheLinksTellTheirDerivatives()
{
    const NetworkScene scene = sceneAt({Stage::Backward, 1});
    constexpr nn::WeightRef w5{.layer = 1, .to = 0, .from = 0};
    QVERIFY(walktext::resultText(scene, o1).startsWith("δ = "));
    QVERIFY(walktext::hasGradient(scene, w5));
    QVERIFY(walktext::labelText(scene, w5, true).startsWith("∂L/∂w5 = "));
    QVERIFY(std::abs(numberIn(walktext::labelText(scene, w5, true))
                     - scene.walk->stages->inspection.parameterGradients[w5])
            < 0.001);
    QVERIFY(!walktext::hasGradient(scene, w1)); // the signal has not come so far
    QVERIFY(walktext::labelText(scene, w1, true).startsWith("w1 = "));
    QVERIFY(walktext::resultText(scene, h1).isEmpty());
}

void tst_NetworkWalk::theUpdateTellsTheNewValues()
{
    const NetworkScene scene = sceneAt({Stage::Update, 0});
    QVERIFY(walktext::labelText(scene, w1, true).startsWith("w1 → "));
    QVERIFY(std::abs(numberIn(walktext::labelText(scene, w1, true))
                     - scene.walk->stages->after->value(w1))
            < 0.01);
    QVERIFY(walktext::resultText(scene, h1).startsWith("b1 → "));
    QVERIFY(!walktext::isGradient(scene));
}

void tst_NetworkWalk::withinABatchTheUpdateStillTellsDerivatives()
{
    const NetworkScene scene = sceneAt({Stage::Update, 0}, 4);
    QVERIFY(!scene.walk->stages->after);
    QVERIFY(walktext::labelText(scene, w1, true).startsWith("∂L/∂w1 = "));
    QVERIFY(walktext::resultText(scene, h1).startsWith("∂L/∂b1 = "));
}

void tst_NetworkWalk::theSwitchTellsTheGradientOfAllSamples()
{
    NetworkScene scene = sceneAt({});
    scene.walk.reset();
    QVERIFY(walktext::labelText(scene, w1, true).startsWith("w1 = "));
    scene.hasGradients = true;
    QVERIFY(walktext::labelText(scene, w1, true).startsWith("w1 = ")); // not yet there
    const nn::TrainingRun &run = scene.values.snapshot().run;
    auto pictures = std::make_shared<Pictures>(*scene.pictures);
    pictures->gradient
        = nn::gradient(run.network(), run.data->train, run.settings.loss, run.settings.reduction)
              .parameters;
    scene.pictures = pictures;
    QVERIFY(walktext::labelText(scene, w1, true).startsWith("∂L/∂w1 = "));
    QVERIFY(std::abs(numberIn(walktext::labelText(scene, w1, false)) - (*pictures->gradient)[w1])
            < 0.001);
    QVERIFY(walktext::resultText(scene, h1).startsWith("∂L/∂b1 = "));
}

QTEST_MAIN(tst_NetworkWalk)
#include "tst_networkwalk.moc"
