// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/whymatrices.h"

#include "core/training/problem.h"
#include "support/golden.h"
#include "support/networks.h"
#include "support/randomproblem.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace glassnet;

namespace {

nn::SampleInspection seenOf(const nn::TrainingRun &run, nn::Index sample = 0)
{
    return nn::inspectSample(run.network(), run.data->train.inputs.col(sample),
                             run.data->train.targets.col(sample), run.settings.loss);
}

QStringList textsOf(const std::vector<WhyLine> &lines)
{
    QStringList texts;
    for (const WhyLine &line : lines) {
        texts += formulas::toText(line.formula);
    }
    return texts;
}

QString lineWith(const QStringList &lines, const QString &begin)
{
    const auto found
        = std::ranges::find_if(lines, [&](const QString &line) { return line.startsWith(begin); });
    return found == lines.end() ? QString() : *found;
}

// "[1 2; −3 4]"
nn::Matrix matrixIn(QString text)
{
    text.replace(u'−', u'-');
    const QStringList rows = text.mid(1, text.size() - 2).split(QStringLiteral("; "));
    nn::Matrix matrix(rows.size(), rows.front().split(u' ').size());
    for (nn::Index row = 0; row < matrix.rows(); ++row) {
        const QStringList cells = rows[row].split(u' ');
        for (nn::Index column = 0; column < matrix.cols(); ++column) {
            matrix(row, column) = cells[column].toDouble();
        }
    }
    return matrix;
}

// All matrices in a line, in their order.
std::vector<nn::Matrix> matricesIn(const QString &line)
{
    static const QRegularExpression brackets(QStringLiteral("\\[[^\\]]*\\]"));
    std::vector<nn::Matrix> matrices;
    auto found = brackets.globalMatch(line);
    while (found.hasNext()) {
        matrices.push_back(matrixIn(found.next().captured()));
    }
    return matrices;
}

bool isTo5Digits(const nn::Matrix &shown, const nn::Matrix &value)
{
    return shown.rows() == value.rows() && shown.cols() == value.cols()
           && ((shown - value).array().abs() <= 5.1e-5 * value.array().abs()).all();
}

void collectIds(const Formula &formula, std::set<QString> &ids)
{
    ids.insert(formula.id());
    for (const Formula &part : formula.parts()) {
        collectIds(part, ids);
    }
}

} // namespace

class tst_WhyMatrices : public QObject
{
    Q_OBJECT

private slots:
    void tutorialFourIsWrittenWithItsNames();
    void tutorialFoursNumbersStandThere();
    void everyNumberIsThatOfTheInspection_data();
    void everyNumberIsThatOfTheInspection();
    void whoMultipliesWhatIsWrittenGetsTheResult();
    void anOutputsDeltaFollowsItsLoss_data();
    void anOutputsDeltaFollowsItsLoss();
    void numbersHaveTheNamesOfTheNetworkAndLettersHaveNone();
    void aLargeLayerIsToldByItsShapeAndItsFirstNumbers();
};

void tst_WhyMatrices::tutorialFourIsWrittenWithItsNames()
{
    const nn::TrainingRun run = nn::tutorial004().start;
    const QStringList lines = textsOf(matrixLines(run.network(), seenOf(run)));
    for (const char *begin : {"z1 = W1 x = [", "a1 = f(z1) = [", "z2 = W2 a1 = [", "ŷ = f(z2) = [",
                              "f′(z2) = [", "δ3 = (ŷ − y) ∘ f′(z2) = ([", "djdW2 = δ3 a1ᵀ = [",
                              "δ2 = W2ᵀ δ3 ∘ f′(z1) = [", "djdW1 = δ2 xᵀ = ["}) {
        QVERIFY2(!lineWith(lines, begin).isEmpty(), begin);
    }
    QVERIFY(lineWith(lines, "djdb").isEmpty()); // the tutorial has no biases
}

void tst_WhyMatrices::tutorialFoursNumbersStandThere()
{
    const nn::TrainingRun run = nn::tutorial004().start;
    const QStringList lines = textsOf(matrixLines(run.network(), seenOf(run)));
    const nlohmann::json &weights = tutorialEntries().at("s4_W1_W2")["expected"];
    const nn::Matrix w1 = matrixOf(weights["W1"]).transpose(); // a sample is a row there
    const nn::Matrix w2 = matrixOf(weights["W2"]).transpose();
    const nn::Matrix x{{0.96702984}, {0.54723225}};
    const auto sigmoid
        = [](const nn::Matrix &z) -> nn::Matrix { return 1.0 / (1.0 + (-z.array()).exp()); };
    const nn::Matrix a1 = sigmoid(w1 * x);
    const nn::Matrix yHat = sigmoid(w2 * a1);
    const nn::Matrix delta3 = (yHat.array() - 1.51426209) * yHat.array() * (1.0 - yHat.array());
    const nn::Matrix delta2 = (w2.transpose() * delta3).array() * a1.array() * (1.0 - a1.array());
    QVERIFY(isTo5Digits(matricesIn(lineWith(lines, "z1 = ")).front(), w1));
    QVERIFY(isTo5Digits(matricesIn(lineWith(lines, "a1 = ")).back(), a1));
    QVERIFY(isTo5Digits(matricesIn(lineWith(lines, "δ3 = ")).back(), delta3));
    QVERIFY(isTo5Digits(matricesIn(lineWith(lines, "δ2 = ")).back(), delta2));
    QVERIFY(isTo5Digits(matricesIn(lineWith(lines, "djdW2 = ")).back(), delta3 * a1.transpose()));
    QVERIFY(isTo5Digits(matricesIn(lineWith(lines, "djdW1 = ")).back(), delta2 * x.transpose()));
    QVERIFY(lineWith(lines, "δ3 = ").contains("1.5143"));
}

void tst_WhyMatrices::everyNumberIsThatOfTheInspection_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 5; ++seed) {
        QTest::addRow("%d", seed) << seed;
    }
}

void tst_WhyMatrices::everyNumberIsThatOfTheInspection()
{
    QFETCH(const int, seed);
    nn::Rng rng(static_cast<std::uint64_t>(seed));
    const RandomShape shape{.inputCount = 3, .layers = {{.units = 4}, {.units = 5}, {.units = 2}}};
    const RandomProblem problem = randomProblem(rng, shape, nn::Loss::MeanSquaredError, 1);
    const nn::SampleInspection seen
        = nn::inspectSample(problem.network, problem.samples.inputs.col(0),
                            problem.samples.targets.col(0), nn::Loss::MeanSquaredError);
    const QStringList lines = textsOf(matrixLines(problem.network, seen));
    const auto shown = [&](const QString &name) {
        return matricesIn(lineWith(lines, name + QStringLiteral(" = "))).back();
    };
    for (nn::Index layer = 0; layer < 3; ++layer) {
        const nn::LayerInspection &of = seen.layers[static_cast<std::size_t>(layer)];
        const QString number = QString::number(layer + 1);
        QVERIFY(isTo5Digits(shown("z" + number), of.preActivations));
        QVERIFY(isTo5Digits(shown(layer == 2 ? "ŷ" : "a" + number), of.activations));
        QVERIFY(isTo5Digits(shown("f′(z" + number + ")"), of.slopes));
        QVERIFY(isTo5Digits(shown("δ" + QString::number(layer + 2)), of.deltas));
        QVERIFY(isTo5Digits(shown("djdW" + number), seen.parameterGradients.weights(layer)));
        QVERIFY(isTo5Digits(shown("djdb" + number), seen.parameterGradients.biases(layer)));
    }
}

void tst_WhyMatrices::whoMultipliesWhatIsWrittenGetsTheResult()
{
    const nn::TrainingRun run = nn::tutorial002().start;
    const QStringList lines = textsOf(matrixLines(run.network(), seenOf(run)));
    for (const char *begin : {"z1 = W1 x + b1", "z2 = W2 a1 + b2"}) {
        const std::vector<nn::Matrix> z = matricesIn(lineWith(lines, begin));
        QCOMPARE(z.size(), 4U);
        QVERIFY(isTo5Digits(z[3], z[0] * z[1] + z[2]));
    }
    for (const char *begin : {"djdW2 = ", "djdW1 = "}) {
        const std::vector<nn::Matrix> product = matricesIn(lineWith(lines, begin));
        QCOMPARE(product.size(), 3U);
        QVERIFY(isTo5Digits(product[2], product[0] * product[1]));
    }
}

void tst_WhyMatrices::anOutputsDeltaFollowsItsLoss_data()
{
    QTest::addColumn<int>("loss");
    QTest::addColumn<int>("activation");
    QTest::addColumn<int>("outputs");
    QTest::addColumn<QString>("formula");
    const auto row = [](nn::Loss loss, nn::Activation output, int outputs, const char *formula) {
        QTest::addRow("%d %d %d", int(loss), int(output), outputs)
            << int(loss) << int(output) << outputs << QString(formula);
    };
    using nn::Activation;
    using nn::Loss;
    row(Loss::MeanSquaredError, Activation::Sigmoid, 1, "2 (ŷ − y) ∘ f′(z2)");
    row(Loss::MeanSquaredError, Activation::Tanh, 3, "2 (ŷ − y) / 3 ∘ f′(z2)");
    row(Loss::HalfSumOfSquares, Activation::Linear, 2, "(ŷ − y) ∘ f′(z2)");
    row(Loss::MeanHalfSquaredError, Activation::Tanh, 1, "(ŷ − y) ∘ f′(z2)");
    row(Loss::BinaryCrossEntropy, Activation::Sigmoid, 1, "ŷ − y");
    row(Loss::BinaryCrossEntropy, Activation::Sigmoid, 2, "(ŷ − y) / 2");
    row(Loss::SoftmaxCrossEntropy, Activation::Softmax, 3, "ŷ − y");
    row(Loss::SoftmaxCrossEntropy, Activation::Softmax, 2, "ŷ · Σy − y"); // targets of any sum
    row(Loss::MeanSquaredError, Activation::Softmax, 3, "ŷ ∘ (∂L/∂ŷ − Σ ŷ·∂L/∂ŷ)");
    row(Loss::Hinge, Activation::Tanh, 1, "∂L/∂ŷ ∘ f′(z2)");
}

void tst_WhyMatrices::anOutputsDeltaFollowsItsLoss()
{
    QFETCH(const int, loss);
    QFETCH(const int, activation);
    QFETCH(const int, outputs);
    QFETCH(const QString, formula);
    nn::Rng rng(3);
    const RandomShape shape{
        .inputCount = 2,
        .layers = {{.units = 3},
                   {.units = outputs, .activation = static_cast<nn::Activation>(activation)}}};
    const auto of = static_cast<nn::Loss>(loss);
    const RandomProblem problem = randomProblem(rng, shape, of, 1);
    const bool isClass = of == nn::Loss::SoftmaxCrossEntropy && formula == QString("ŷ − y");
    const nn::Vector target
        = isClass ? nn::Vector::Unit(outputs, 0) : nn::Vector(problem.samples.targets.col(0));
    const nn::SampleInspection seen
        = nn::inspectSample(problem.network, problem.samples.inputs.col(0), target, of);
    const QString line = lineWith(textsOf(matrixLines(problem.network, seen)), "δ3 = ");
    QVERIFY2(line.startsWith("δ3 = " + formula + " = "), qPrintable(line));
    QVERIFY2(!line.section(" = ", 2).contains(u'ŷ'), qPrintable(line));
    QVERIFY2(isTo5Digits(matricesIn(line).back(), seen.layers.back().deltas), qPrintable(line));
}

void tst_WhyMatrices::numbersHaveTheNamesOfTheNetworkAndLettersHaveNone()
{
    const nn::TrainingRun run = nn::tutorial002().start;
    std::set<QString> ids;
    for (const WhyLine &line : matrixLines(run.network(), seenOf(run))) {
        collectIds(line.formula, ids);
    }
    for (const char *id : {"x1", "w1", "w6", "b1", "b3", "h2", "o1", "sum_h1", "f′(sum_o1)", "δ_h2",
                           "∂L/∂w4", "∂L/∂b3"}) {
        QVERIFY2(ids.contains(id), id);
    }
    for (const char *letters : {"W1", "z1", "a1", "δ2", "ŷ", "W2ᵀ", "f′(z1)"}) {
        QVERIFY2(!ids.contains(letters), letters);
    }
}

void tst_WhyMatrices::aLargeLayerIsToldByItsShapeAndItsFirstNumbers()
{
    const nn::Network network
        = stackedNetwork(2, {7, 6, 1}, nn::Activation::Tanh, nn::Activation::Sigmoid, 42);
    const nn::SampleInspection seen = nn::inspectSample(
        network, nn::Vector{{1.0, -1.0}}, nn::Vector{{1.0}}, nn::Loss::MeanSquaredError);
    const QStringList lines = textsOf(matrixLines(network, seen));
    const QString z1 = lineWith(lines, "z1 = ");
    QVERIFY2(z1.contains("; ⋮ ⋮] 7×2"), qPrintable(z1));
    QCOMPARE(z1.count(u';'), 3 * 3 + 1); // three rows and dots each; the inputs are written out
    const QString z2 = lineWith(lines, "z2 = ");
    QVERIFY2(z2.contains("⋯] 6×7"), qPrintable(z2));
    QVERIFY(lineWith(lines, "z3 = ").endsWith("]")); // six are not many
    QVERIFY2(lineWith(lines, "djdW2 = ").contains("⋯] 6×7"), qPrintable(lines.join('\n')));
    QVERIFY(lineWith(lines, "δ2 = ").contains("⋱] 7×") == false);
}

QTEST_MAIN(tst_WhyMatrices)
#include "tst_whymatrices.moc"
