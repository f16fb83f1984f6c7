// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/exercise.h"
#include "core/inspection/formulavalue.h"
#include "support/homeworks.h"
#include "support/randomproblem.h"
#include "support/stdstring.h"
#include "support/tolerance.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using nn::Activation;
using nn::Exercise;
using nn::ExerciseChoice;
using nn::ExerciseLength;
using nn::ExerciseTopic;
using nn::HomeworkContext;
using nn::Index;
using nn::Loss;
using nn::QuantityKind;

class tst_Exercise : public QObject
{
    Q_OBJECT

private slots:
    void everySolutionEndsAtTheValueOfItsQuantity_data() { addLosses(); }
    void everySolutionEndsAtTheValueOfItsQuantity();
    void everyLineRestsOnWhatStandsBefore_data() { addLosses(); }
    void everyLineRestsOnWhatStandsBefore();
    void everyFormulaMakesItsValue_data() { addLosses(); }
    void everyFormulaMakesItsValue();
    void theTutorialsDerivativeIsWorkedOutFromTheBeginning();
    void oneLineGivesWhatItNeeds();
    void theSameSeedDrawsTheSame();
    void noQuestionComesTwiceAndTheOrderIsThatOfTheWork();
    void aTopicKeepsToItself();
    void updatesThatAreNotPlainAreNotAsked();
    void aNetworkThatFitsOnNoSheetIsRefused();
    void drawnNumbersAreShort();
    void drawnRunsSuitEveryActivationAndLoss();
    void theSameSeedDrawsTheSameNumbers();

private:
    static void addLosses();
};

namespace {

const ExerciseChoice all{.topic = ExerciseTopic::Everything,
                         .length = ExerciseLength::WholeWay,
                         .count = 10'000,
                         .seed = 1};

std::vector<Exercise> drawn(const HomeworkContext &context, const ExerciseChoice &choice)
{
    const auto exercises = nn::drawExercises(context, choice);
    return exercises ? *exercises : std::vector<Exercise>();
}

// Two layers, small enough for a sheet, whatever the activation.
HomeworkContext drawnContext(nn::Rng &rng, Loss loss)
{
    const auto any = [&] {
        return nn::allActivations[static_cast<std::size_t>(rng.below(nn::allActivations.size()))];
    };
    nn::LayerSpec hidden{.units = 1 + rng.below(3), .activation = any()};
    while (hidden.activation == Activation::Softmax) {
        hidden.activation = any();
    }
    nn::LayerSpec output{.units = 2 + rng.below(2), .activation = any()};
    while (!nn::checkPair(loss, output.activation)) {
        output.activation = any();
    }
    nn::TrainingRun like;
    like.learned.network = nn::Network(1 + rng.below(3), {hidden, output});
    like.settings.loss = loss;
    like.settings.learningRate = 0.1;
    return nn::homeworkOf(nn::exerciseRun(like, rng.next()), 0);
}

bool isOfNetwork(const std::string &name, const nn::Network &network)
{
    const auto quantity = nn::quantityNamed(name, network);
    return name == "η"
           || (quantity
               && (quantity->kind == QuantityKind::Input || quantity->kind == QuantityKind::Target
                   || quantity->kind == QuantityKind::Weight
                   || quantity->kind == QuantityKind::Bias));
}

} // namespace

void tst_Exercise::addLosses()
{
    QTest::addColumn<Loss>("loss");
    for (const Loss loss : nn::allLosses) {
        QTest::newRow(std::string(nn::key(loss)).c_str()) << loss;
    }
}

void tst_Exercise::everySolutionEndsAtTheValueOfItsQuantity()
{
    QFETCH(Loss, loss);
    nn::Rng rng(1 + static_cast<std::uint64_t>(loss));
    for (int i = 0; i < 30; ++i) {
        const HomeworkContext context = drawnContext(rng, loss);
        for (const auto length : {ExerciseLength::OneLine, ExerciseLength::WholeWay}) {
            ExerciseChoice choice = all;
            choice.length = length;
            for (const Exercise &exercise : drawn(context, choice)) {
                const nn::ChainFactor &last = exercise.solution.back();
                QCOMPARE(last.name, nn::nameOf(exercise.quantity, context.step.network));
                QCOMPARE(last.value, *nn::valueOf(exercise.quantity, context.step));
                QCOMPARE(exercise.solution.size() == 1 || exercise.given.empty(), true);
            }
        }
    }
}

void tst_Exercise::everyLineRestsOnWhatStandsBefore()
{
    QFETCH(Loss, loss);
    nn::Rng rng(100 + static_cast<std::uint64_t>(loss));
    for (int i = 0; i < 30; ++i) {
        const HomeworkContext context = drawnContext(rng, loss);
        for (const auto length : {ExerciseLength::OneLine, ExerciseLength::WholeWay}) {
            ExerciseChoice choice = all;
            choice.length = length;
            for (const Exercise &exercise : drawn(context, choice)) {
                std::map<std::string, double> known;
                for (const nn::NamedNumber &number : exercise.given) {
                    QVERIFY(known.emplace(number.name, number.value).second);
                    QVERIFY(!isOfNetwork(number.name, context.step.network));
                }
                for (const nn::ChainFactor &line : exercise.solution) {
                    for (const nn::NamedNumber &number : line.numbers) {
                        const bool isKnown
                            = known.contains(number.name) && known.at(number.name) == number.value;
                        QVERIFY2(isKnown || isOfNetwork(number.name, context.step.network),
                                 (line.name + ": " + number.name).c_str());
                    }
                    QVERIFY(known.emplace(line.name, line.value).second);
                }
            }
        }
    }
}

void tst_Exercise::everyFormulaMakesItsValue()
{
    QFETCH(Loss, loss);
    nn::Rng rng(200 + static_cast<std::uint64_t>(loss));
    int computed = 0;
    for (int i = 0; i < 30; ++i) {
        const HomeworkContext context = drawnContext(rng, loss);
        for (const Exercise &exercise : drawn(context, all)) {
            for (const nn::ChainFactor &line : exercise.solution) {
                if (const auto value = nn::formulaValue(line)) {
                    ++computed;
                    QVERIFY2(std::abs(*value - line.value) <= 1e-12 * (1.0 + std::abs(*value)),
                             (line.name + " = " + line.formula).c_str());
                }
            }
        }
    }
    QVERIFY(computed > 100);
}

void tst_Exercise::theTutorialsDerivativeIsWorkedOutFromTheBeginning()
{
    const auto exercises = drawn(alice(), all);
    const auto found = std::ranges::find_if(exercises, [](const Exercise &exercise) {
        return exercise.solution.back().name == "∂L/∂w1";
    });
    QVERIFY(found != exercises.end());
    VERIFY_NEAR(found->solution.back().value, 0.0214695352658, 1e-11);
    std::string names;
    for (const nn::ChainFactor &line : found->solution) {
        names.append(names.empty() ? "" : " ").append(line.name);
    }
    QCOMPARE(names, std::string("sum_h1 h1 f′(sum_h1) sum_h2 h2 sum_o1 o1 f′(sum_o1) δ_o1 δ_h1 "
                                "∂L/∂w1"));
}

void tst_Exercise::oneLineGivesWhatItNeeds()
{
    ExerciseChoice choice = all;
    choice.length = ExerciseLength::OneLine;
    for (const Exercise &exercise : drawn(alice(), choice)) {
        std::string given;
        for (const nn::NamedNumber &number : exercise.given) {
            given.append(given.empty() ? "" : " ").append(number.name);
        }
        const std::string &name = exercise.solution.back().name;
        if (name == "sum_h1") {
            QCOMPARE(given, std::string());
        } else if (name == "L") {
            QCOMPARE(given, std::string("o1"));
        } else if (name == "δ_h1") {
            QCOMPARE(given, std::string("f′(sum_h1) δ_o1"));
        } else if (name == "w1⁺") {
            QCOMPARE(given, std::string("∂L/∂w1"));
        }
    }
}

void tst_Exercise::theSameSeedDrawsTheSame()
{
    const auto namesOf = [](std::uint64_t seed) {
        std::vector<nn::Quantity> quantities;
        for (const Exercise &exercise : drawn(alice(), {.count = 6, .seed = seed})) {
            quantities.push_back(exercise.quantity);
        }
        return quantities;
    };
    QVERIFY(namesOf(3) == namesOf(3));
    QVERIFY(namesOf(3) != namesOf(4));
    QCOMPARE(namesOf(3).size(), std::size_t{6});
}

void tst_Exercise::noQuestionComesTwiceAndTheOrderIsThatOfTheWork()
{
    const std::vector<nn::Quantity> order = nn::quantitiesOf(alice().step.network);
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        auto last = order.begin();
        for (const Exercise &exercise : drawn(alice(), {.count = 12, .seed = seed})) {
            const auto place = std::find(last, order.end(), exercise.quantity);
            QVERIFY(place != order.end());
            last = place + 1;
        }
    }
}

void tst_Exercise::aTopicKeepsToItself()
{
    const auto kindsOf = [](ExerciseTopic topic) {
        std::vector<QuantityKind> kinds;
        ExerciseChoice choice = all;
        choice.topic = topic;
        for (const Exercise &exercise : drawn(alice(), choice)) {
            kinds.push_back(exercise.quantity.kind);
        }
        return kinds;
    };
    const auto forward = kindsOf(ExerciseTopic::Forward);
    QCOMPARE(forward.size(), std::size_t{7}); // three sums, three activations, the loss
    QVERIFY(std::ranges::all_of(forward, [](QuantityKind k) { return k <= QuantityKind::Loss; }));
    const auto update = kindsOf(ExerciseTopic::Update);
    QCOMPARE(update.size(), std::size_t{9});
    QVERIFY(
        std::ranges::all_of(update, [](QuantityKind k) { return k == QuantityKind::NewValue; }));
    const auto backward = kindsOf(ExerciseTopic::Backward);
    QVERIFY(std::ranges::all_of(backward, [](QuantityKind k) {
        return k > QuantityKind::Loss && k < QuantityKind::NewValue;
    }));
    QCOMPARE(kindsOf(ExerciseTopic::Everything).size(),
             forward.size() + backward.size() + update.size());
}

void tst_Exercise::updatesThatAreNotPlainAreNotAsked()
{
    ExerciseChoice choice = all;
    choice.topic = ExerciseTopic::Update;
    nn::TrainingRun run = alice().run;
    run.settings.batchSize = 4;
    const auto ofBatch = nn::drawExercises(nn::homeworkOf(run, 0), choice);
    QVERIFY(!ofBatch && ofBatch.error().sentence().starts_with("There is nothing to ask here"));
    run = alice().run;
    run.settings.optimizer = nn::Adam();
    run.learned.optimizer
        = nn::freshState(run.settings.optimizer, run.network().parameters().layout());
    QVERIFY(!nn::drawExercises(nn::homeworkOf(run, 0), choice));
    QVERIFY(nn::drawExercises(nn::homeworkOf(run, 0), all));
}

void tst_Exercise::aNetworkThatFitsOnNoSheetIsRefused()
{
    nn::TrainingRun run = alice().run;
    run = nn::beginRun(nn::Network(2, {{.units = 20}, {.units = 1}}), run.settings, run.data);
    const auto refused = nn::drawExercises(nn::homeworkOf(run, 0), all);
    QVERIFY(!refused);
    QCOMPARE(refused.error().sentence(),
             std::string("Exercises are for networks of at most 60 weights and biases; this one "
                         "has 81."));
}

void tst_Exercise::drawnNumbersAreShort()
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const nn::TrainingRun run = nn::exerciseRun(seed);
        QCOMPARE(run.network().parameterCount(), Index{9});
        const auto isShort
            = [](double value) { return value == std::round(value * 10.0) / 10.0 && value != 0.0; };
        for (const nn::ParameterRef &at : run.network().parameterList()) {
            QVERIFY(isShort(run.network().value(at)));
            QVERIFY(std::abs(run.network().value(at)) <= 1.0);
        }
        QVERIFY(isShort(run.data->train.inputs(0, 0)) && isShort(run.data->train.inputs(1, 0)));
        const nn::StepNumbers step = nn::stepNumbers(run, 0);
        for (const nn::LayerInspection &layer : step.inspection.layers) {
            QVERIFY(layer.deltas.cwiseAbs().minCoeff() > 0.0);
        }
    }
}

void tst_Exercise::drawnRunsSuitEveryActivationAndLoss()
{
    for (const Loss loss : nn::allLosses) {
        for (const Activation output : nn::allActivations) {
            if (!nn::checkPair(loss, output)) {
                continue;
            }
            nn::TrainingRun like;
            like.learned.network = nn::Network(
                2, {{.units = 3, .activation = Activation::Relu},
                    {.units = 2, .activation = output, .slope = nn::defaultSlope(output)}});
            like.settings.loss = loss;
            for (std::uint64_t seed = 0; seed < 5; ++seed) {
                const auto outcome = nn::check(nn::exerciseRun(like, seed));
                QVERIFY2(outcome, outcome ? "" : outcome.error().sentence().c_str());
            }
        }
    }
}

void tst_Exercise::theSameSeedDrawsTheSameNumbers()
{
    QVERIFY(nn::exerciseRun(7).network() == nn::exerciseRun(7).network());
    QVERIFY(nn::exerciseRun(7).data->train.inputs == nn::exerciseRun(7).data->train.inputs);
    QVERIFY(!(nn::exerciseRun(7).network() == nn::exerciseRun(8).network()));
}

QTEST_GUILESS_MAIN(tst_Exercise)
#include "tst_exercise.moc"
