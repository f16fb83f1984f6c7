// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/whypanel.h"

#include "app/document/networkedits.h"
#include "app/document/settingsedits.h"
#include "app/formula/formulaview.h"
#include "app/network/networkvalues.h"
#include "app/why/curveview.h"
#include "core/training/problem.h"
#include "support/panelinteraction.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

using namespace glassnet;
using support::control;

class tst_WhyPanel : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::useDefaultLook(); }
    void cleanup();

    void nothingSelectedSaysWhatToDo();
    void theUpdateJustMadeIsExplainedWithItsOldValues();
    void theWayForwardOfTheUpdateJustMadeHasTheOldWeights();
    void theNextUpdateEndsAtTheValueThatTheStepMakes();
    void withoutAStepSinceAnEditTheNextUpdateIsToldForIt();
    void tutorialThreesNumbersStandThereFactorByFactor();
    void whoComputesWithTheNumbersShownGetsTheProductShown_data();
    void whoComputesWithTheNumbersShownGetsTheProductShown();
    void theDeltaFormEndsAtTheSameDerivative();
    void matricesShowWholeLayersOfTheSameSample();
    void aNeuronTellsItsSumAndItsDelta();
    void aBatchIsWalkedThroughSampleBySample();
    void aFrozenWeightSaysSo();
    void aFormulaAndTheNetworkPointAtEachOther();
    void aHiddenPanelAsksForNothing();
    void aHiddenPanelLeavesTheMarksOfTheNetwork();
    void withNothingSelectedTheNetworkTellsHowItIs();
    void aDerivativeOfNothingTellsWhy();
    void theLossAlongAWeightIsDrawnWithItsTangent();
    void draggingThePointChangesTheWeightInOneStep();
    void theArrowKeysMoveThePoint();
    void aNeuronsCurveIsItsActivation();
    void aStepCannotBeLearnedByGradient();
    void numbersFollowTheLanguage();

private:
    void open(nn::TrainingRun run);
    void select(const Element &element);
    [[nodiscard]] FormulaView &view() const { return control<FormulaView>(*m_panel, "why"); }
    [[nodiscard]] QStringList lines() const;
    [[nodiscard]] QString lineWith(const QString &begin) const;
    [[nodiscard]] CurveView &curve() const { return control<CurveView>(*m_panel, "curve"); }
    void showCurve()
    {
        support::choose(control<QComboBox>(*m_panel, "form"), "Curve");
        QTRY_VERIFY(curve().curve());
    }
    void step() { m_session->step(nn::StepUnit::Sample); }
    [[nodiscard]] double shownAtTheEnd(const QString &line) const;

    std::unique_ptr<Session> m_session;
    std::unique_ptr<WhyPanel> m_panel;
};

namespace {

// All weights 1, all biases 0, with Alice first: tutorial 003's worked example.
nn::TrainingRun aliceRun()
{
    nn::TrainingRun run = support::defaultRunOf(nn::BuiltIn::FourPeople);
    for (const nn::ParameterRef &at : run.network().parameterList()) {
        run.learned.network.setValue(at, std::holds_alternative<nn::WeightRef>(at) ? 1.0 : 0.0);
    }
    return run;
}

double numberIn(QString text)
{
    return text.replace(u'−', u'-').toDouble();
}

} // namespace

void tst_WhyPanel::open(nn::TrainingRun run)
{
    m_panel.reset();
    m_session = std::make_unique<Session>(std::move(run));
    m_panel = std::make_unique<WhyPanel>(*m_session);
    support::show(*m_panel, 480, 400);
    QTRY_VERIFY(m_session->frame().snapshot);
}

void tst_WhyPanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
    QLocale::setDefault(QLocale::c());
}

void tst_WhyPanel::select(const Element &element)
{
    m_session->select(element);
    const nn::Network &network = m_session->run().network();
    const auto *neuron = std::get_if<nn::NeuronRef>(&element);
    const std::string name
        = neuron != nullptr ? network.name(*neuron) : network.name(*parameterOf(element));
    QTRY_VERIFY(m_panel->summary().contains(QString::fromStdString(name) + " ·"));
}

QStringList tst_WhyPanel::lines() const
{
    QStringList texts;
    for (const Formula &line : view().lines()) {
        texts += formulas::toText(line);
    }
    return texts;
}

QString tst_WhyPanel::lineWith(const QString &begin) const
{
    const QStringList all = lines();
    for (const QString &line : all) {
        if (line.startsWith(begin)) {
            return line;
        }
    }
    return {};
}

double tst_WhyPanel::shownAtTheEnd(const QString &line) const
{
    return numberIn(line.section(QStringLiteral(" = "), -1));
}

void tst_WhyPanel::nothingSelectedSaysWhatToDo()
{
    open(aliceRun());
    const auto labels = m_panel->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().contains("Select a weight");
    }));
}

void tst_WhyPanel::theUpdateJustMadeIsExplainedWithItsOldValues()
{
    open(aliceRun());
    select(nn::WeightRef{});
    step();
    QTRY_VERIFY(!lineWith("The update just made, number 1").isEmpty());
    const QString update = lineWith("w1 ←");
    QVERIFY2(update.startsWith("w1 ← w1 − η · ∂L/∂w1 = 1 − 0.1 · 0.0214"), qPrintable(update));
    const double now = m_session->run().network().value(nn::WeightRef{});
    QVERIFY(std::abs(shownAtTheEnd(update) - now) < 1e-5);
    QVERIFY(lineWith("Alice").contains("y = 1"));
}

void tst_WhyPanel::theWayForwardOfTheUpdateJustMadeHasTheOldWeights()
{
    open(aliceRun());
    select(nn::NeuronRef{.layer = 0, .neuron = 0});
    step();
    QTRY_VERIFY(m_session->frame().pictures->explainsLast);
    QVERIFY(m_session->run().network().value(nn::WeightRef{}) != 1.0);
    QCOMPARE(lineWith("sum_h1 = "),
             "sum_h1 = w1 · x1 + w2 · x2 + b1 = 1 · (−2) + 1 · (−1) + 0 = −3");
    support::choose(control<QComboBox>(*m_panel, "form"), "Matrices");
    QVERIFY(!lineWith("z1 = W1 x + b1 = [1 1; 1 1] [−2; −1] + [0; 0] = [−3; −3]").isEmpty());
}

void tst_WhyPanel::theNextUpdateEndsAtTheValueThatTheStepMakes()
{
    open(aliceRun());
    control<QComboBox>(*m_panel, "update").setCurrentIndex(1);
    select(nn::WeightRef{});
    QTRY_VERIFY(!lineWith("The next update, number 1").isEmpty());
    const double told = shownAtTheEnd(lineWith("w1 ←"));
    step();
    QTRY_COMPARE(m_session->run().counters().updates, 1);
    QVERIFY(std::abs(told - m_session->run().network().value(nn::WeightRef{})) < 1e-5);
    QTRY_VERIFY(lineWith("Bob").contains("y = 0"));
}

void tst_WhyPanel::withoutAStepSinceAnEditTheNextUpdateIsToldForIt()
{
    open(aliceRun());
    select(nn::WeightRef{});
    step();
    QTRY_VERIFY(!lineWith("The update just made").isEmpty());
    QVERIFY(edits::setParameter(*m_session, nn::WeightRef{}, 0.5));
    QTRY_VERIFY(!lineWith("No update has been made").isEmpty());
    QVERIFY(!lineWith("The next update, number 2").isEmpty());
    QVERIFY(lineWith("w1 ←").contains("0.5 − 0.1"));
}

void tst_WhyPanel::tutorialThreesNumbersStandThereFactorByFactor()
{
    open(aliceRun());
    select(nn::WeightRef{});
    QVERIFY(!lines().filter("∂L/∂w1 = ∂L/∂o1 · ∂o1/∂h1 · ∂h1/∂w1").isEmpty());
    QVERIFY(std::abs(shownAtTheEnd(lineWith("∂L/∂o1")) + 0.952) < 0.001);
    QVERIFY(std::abs(shownAtTheEnd(lineWith("∂o1/∂h1")) - 0.249) < 0.001);
    QVERIFY(std::abs(shownAtTheEnd(lineWith("∂h1/∂w1")) + 0.0904) < 0.0001);
    const QStringList derivatives = lines().filter("∂L/∂w1 = ");
    QVERIFY(std::abs(shownAtTheEnd(derivatives.at(1)) - 0.0214695353) < 1e-6);
    QVERIFY(!lineWith("Measured by moving w1").isEmpty());
}

void tst_WhyPanel::whoComputesWithTheNumbersShownGetsTheProductShown_data()
{
    QTest::addColumn<int>("epochs");
    QTest::newRow("fresh") << 0;
    QTest::newRow("trained") << 50;
    QTest::newRow("long trained") << 1000;
}

void tst_WhyPanel::whoComputesWithTheNumbersShownGetsTheProductShown()
{
    QFETCH(const int, epochs);
    open(aliceRun());
    if (epochs > 0) {
        support::train(*m_session, epochs);
    }
    for (const char *name : {"w1", "w4", "w6", "b1", "b3"}) {
        const auto parameter = *m_session->run().network().parameterNamed(name);
        m_panel->hide();
        m_session->select(std::visit([](auto at) { return Element(at); }, parameter));
        m_panel->show();
        const QString result = QStringLiteral("∂L/∂%1 = ").arg(name);
        QTRY_VERIFY(lines().filter(result).size() >= 2);
        double product = 1.0;
        QString shown;
        const QStringList all = lines();
        for (const QString &line : all) {
            if (line.startsWith(result)) {
                shown = line;
            } else if (line.startsWith(u'∂')) {
                product *= shownAtTheEnd(line);
            }
        }
        const double expected = shownAtTheEnd(shown);
        constexpr double halfOfTheFifthDigit = 5e-5;
        QVERIFY2(std::abs(product - expected) <= halfOfTheFifthDigit * std::abs(expected),
                 qPrintable(shown));
    }
}

void tst_WhyPanel::theDeltaFormEndsAtTheSameDerivative()
{
    open(aliceRun());
    select(nn::WeightRef{});
    const double before = shownAtTheEnd(lines().filter("∂L/∂w1 = ").at(1));
    support::choose(control<QComboBox>(*m_panel, "form"), "δ form");
    QVERIFY(!lineWith("δ_o1 = ").isEmpty());
    QVERIFY(!lineWith("δ_h1 = f′(sum_h1) · (w5 · δ_o1)").isEmpty());
    QCOMPARE(shownAtTheEnd(lineWith("∂L/∂w1 = δ_h1 · x1")), before);
}

void tst_WhyPanel::matricesShowWholeLayersOfTheSameSample()
{
    open(aliceRun());
    select(nn::WeightRef{});
    support::choose(control<QComboBox>(*m_panel, "form"), "Matrices");
    QVERIFY2(lineWith("z1 = W1 x + b1 = [1 1; 1 1] [−2; −1] + [0; 0] = [−3; −3]").size() > 0,
             qPrintable(lines().join('\n')));
    QVERIFY(!lineWith("δ3 = 2 (ŷ − y) ∘ f′(z2) = ").isEmpty());
    QVERIFY(!lineWith("δ2 = W2ᵀ δ3 ∘ f′(z1) = [1; 1] [").isEmpty());
    QVERIFY(lineWith("djdW1 = δ2 xᵀ = ").contains("0.02147"));
    QVERIFY(!lineWith("w1 ←").isEmpty()); // what becomes of it
    m_session->pointAt(nn::WeightRef{.layer = 1, .to = 0, .from = 0});
    QCOMPARE(view().rectsOf("w5").size(), 2U); // forward, and transposed on the way back
    select(nn::NeuronRef{.layer = 0, .neuron = 1});
    QTRY_VERIFY(!lineWith("djdW2 = δ3 a1ᵀ = ").isEmpty());
}

void tst_WhyPanel::aNeuronTellsItsSumAndItsDelta()
{
    open(aliceRun());
    select(nn::NeuronRef{.layer = 0, .neuron = 1});
    QVERIFY2(lineWith("sum_h2 = w3 · x1 + w4 · x2 + b2").endsWith("= −3"),
             qPrintable(lines().join('\n')));
    QVERIFY(lineWith("h2 = f(sum_h2)").endsWith("0.047426"));
    QVERIFY(lineWith("f′(sum_h2) = h2 · (1 − h2)").endsWith("0.045177"));
    QVERIFY(!lineWith("δ_h2 = ").isEmpty());
}

void tst_WhyPanel::aBatchIsWalkedThroughSampleBySample()
{
    nn::TrainingRun run = aliceRun();
    run.settings.batchSize = 4;
    open(std::move(run));
    select(nn::WeightRef{});
    QVERIFY(!lineWith("g = (g1 + g2 + g3 + g4) / 4").isEmpty());
    QVERIFY(lineWith("∂L/∂w1 of each sample").contains("g2 of Bob"));
    auto &next = control<QToolButton>(*m_panel, "nextSample");
    auto &previous = control<QToolButton>(*m_panel, "previousSample");
    QVERIFY(!previous.isEnabled());
    for (const char *name : {"Bob", "Charlie", "Diana"}) {
        next.click();
        QTRY_VERIFY(!lineWith(name).isEmpty());
        QVERIFY(m_panel->summary().contains(name));
    }
    QVERIFY(!next.isEnabled());
    previous.click();
    previous.click(); // before the frame has followed the first one
    QTRY_VERIFY(!lineWith("Bob").isEmpty());
}

void tst_WhyPanel::aFrozenWeightSaysSo()
{
    open(aliceRun());
    QVERIFY(edits::setFrozen(*m_session, nn::WeightRef{}, true));
    select(nn::WeightRef{});
    QTRY_VERIFY(!lineWith("w1 is frozen").isEmpty());
    QVERIFY(lineWith("w1 ←").isEmpty());
}

void tst_WhyPanel::aFormulaAndTheNetworkPointAtEachOther()
{
    open(aliceRun());
    select(nn::WeightRef{});
    m_session->pointAt(nn::WeightRef{.layer = 1, .to = 0, .from = 0});
    QVERIFY(view().highlighted().contains("w5"));
    m_session->pointAt({});
    QVERIFY(view().highlighted().isEmpty());
    emit view().hovered("f′(sum_h2)");
    QCOMPARE(m_session->pointed(), Element(nn::NeuronRef{.layer = 0, .neuron = 1}));
    emit view().hovered("∂o1/∂h1");
    QCOMPARE(m_session->pointed(), Element(nn::NeuronRef{.layer = 0, .neuron = 0}));
    emit view().hovered("x2");
    QCOMPARE(m_session->pointed(), Element(InputRef{.input = 1}));
    emit view().hovered({});
    QCOMPARE(m_session->pointed(), Element());
}

void tst_WhyPanel::aHiddenPanelAsksForNothing()
{
    open(aliceRun());
    select(nn::WeightRef{});
    m_panel->hide();
    step();
    QTRY_VERIFY(m_session->frame().pictures && !m_session->frame().pictures->explanation);
    m_panel->show();
    QTRY_VERIFY(m_session->frame().pictures->explanation);
}

void tst_WhyPanel::aHiddenPanelLeavesTheMarksOfTheNetwork()
{
    open(aliceRun());
    QTRY_VERIFY(m_session->frame().pictures && !m_session->frame().pictures->health.empty());
    select(nn::WeightRef{});
    m_panel->hide();
    step();
    QTRY_VERIFY(!m_session->frame().pictures->explanation);
    QVERIFY(!m_session->frame().pictures->health.empty());
}

// With all weights the same, h1 and h2 will never differ.
void tst_WhyPanel::withNothingSelectedTheNetworkTellsHowItIs()
{
    open(aliceRun());
    QTRY_VERIFY(!lines().filter("h1 and h2").isEmpty());
    select(nn::NeuronRef{.layer = 0, .neuron = 1});
    QTRY_VERIFY(!lineWith("δ_h2 = ").isEmpty());
    QTRY_VERIFY(!lines().filter("h1 and h2").isEmpty());
    m_session->select({});
    QTRY_VERIFY(lineWith("δ_h2 = ").isEmpty());
}

void tst_WhyPanel::aDerivativeOfNothingTellsWhy()
{
    open(aliceRun());
    QVERIFY(edits::setParameter(*m_session, nn::WeightRef{.layer = 1, .to = 0, .from = 0}, 0.0));
    m_session->select(nn::WeightRef{});
    // The frame that comes first may not show the edit yet.
    QTRY_VERIFY(lines().filter("∂L/∂w1 = ").size() > 1
                && shownAtTheEnd(lines().filter("∂L/∂w1 = ").at(1)) == 0.0);
    QVERIFY(!lines().filter("h1").filter("weight").isEmpty());
}

void tst_WhyPanel::theLossAlongAWeightIsDrawnWithItsTangent()
{
    open(aliceRun());
    select(nn::WeightRef{});
    showCurve();
    QVERIFY(curve().isVisible());
    QVERIFY(!view().isVisible());
    const Curve all = *curve().curve();
    QCOMPARE(all.across, QString("w1"));
    QCOMPARE(all.present.x(), 1.0);
    QCOMPARE(all.present.y(), m_session->snapshot()->trainLoss);
    control<QComboBox>(*m_panel, "curveOf").setCurrentIndex(1);
    QTRY_VERIFY(*curve().curve() != all);
    QVERIFY(std::abs(curve().curve()->slope - 0.0214695353) < 1e-9);
    support::choose(control<QComboBox>(*m_panel, "form"), "Chain rule");
    QVERIFY(view().isVisible());
}

void tst_WhyPanel::draggingThePointChangesTheWeightInOneStep()
{
    open(aliceRun());
    select(nn::WeightRef{});
    showCurve();
    QTest::qWait(50); // for the axes to be laid out
    const QPoint from = curve().presentPixel().toPoint();
    QTest::mousePress(&curve(), Qt::LeftButton, {}, from);
    for (int way = 5; way <= 40; way += 5) {
        QTest::mouseMove(&curve(), from + QPoint(way, 0));
    }
    QTest::mouseRelease(&curve(), Qt::LeftButton, {}, from + QPoint(40, 0));
    const double moved = m_session->run().network().value(nn::WeightRef{});
    QVERIFY(moved > 1.1);
    QCOMPARE(m_session->undoStack()->count(), 1);
    QTRY_COMPARE(curve().curve()->present.x(), moved);
    m_session->undoStack()->undo();
    QCOMPARE(m_session->run().network().value(nn::WeightRef{}), 1.0);
}

void tst_WhyPanel::theArrowKeysMoveThePoint()
{
    open(aliceRun());
    select(nn::WeightRef{});
    showCurve();
    curve().setFocus();
    QTest::keyClick(&curve(), Qt::Key_Right);
    const double moved = m_session->run().network().value(nn::WeightRef{});
    QVERIFY(moved > 1.0);
    QTest::keyClick(&curve(), Qt::Key_Left);
    QCOMPARE(m_session->run().network().value(nn::WeightRef{}), 1.0);
    QTest::keyPress(&curve(), Qt::Key_Right);
    QTest::keyPress(&curve(), Qt::Key_Left);
    QTest::keyRelease(&curve(), Qt::Key_Left); // there and back is no step
    QCOMPARE(m_session->undoStack()->count(), 2);
}

void tst_WhyPanel::aNeuronsCurveIsItsActivation()
{
    open(aliceRun());
    select(nn::NeuronRef{.layer = 0, .neuron = 0});
    showCurve();
    const Curve shown = *curve().curve();
    QCOMPARE(shown.present.x(), -3.0);
    QCOMPARE(shown.zones.size(), std::size_t{2}); // flat at both ends
    QVERIFY(!shown.parameter);
    QVERIFY(std::abs(shown.slope - 0.0451766597) < 1e-9);
}

void tst_WhyPanel::aStepCannotBeLearnedByGradient()
{
    open(aliceRun());
    QVERIFY(edits::setActivation(*m_session, 0, nn::Activation::Step, 1.0));
    select(nn::NeuronRef{.layer = 0, .neuron = 0});
    showCurve();
    QTRY_COMPARE(curve().curve()->slope, 0.0);
    QCOMPARE(curve().curve()->zones.size(), std::size_t{1}); // all of it
    QCOMPARE(curve().curve()->zones.front().text, QString("no slope"));
    m_session->select(nn::WeightRef{});
    support::choose(control<QComboBox>(*m_panel, "form"), "Chain rule");
    QTRY_VERIFY(!lines().filter("slope").isEmpty());
}

void tst_WhyPanel::numbersFollowTheLanguage()
{
    QLocale::setDefault(QLocale(QLocale::German));
    open(aliceRun());
    select(nn::WeightRef{});
    QVERIFY(lineWith("Alice").contains("o1 = 0,52"));
}

QTEST_MAIN(tst_WhyPanel)
#include "tst_whypanel.moc"
