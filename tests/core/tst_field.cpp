// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/field.h"
#include "core/pass.h"
#include "support/levels.h"
#include "support/networks.h"

#include <QTest>

using nn::Index;

namespace {

// Single precision: seven digits, less what a few layers of sums lose.
constexpr float singleRoundings = 3e-6F;

nn::Preparation preparationFor(Index columns, std::vector<nn::DerivedInput> inputs)
{
    nn::Preparation preparation;
    preparation.scaler = {.shift = nn::Vector::LinSpaced(columns, 0.5, 1.0),
                          .scale = nn::Vector::LinSpaced(columns, 1.5, 2.0)};
    preparation.inputs = std::move(inputs);
    return preparation;
}

// Every plane against the plain pass at a selection of points.
bool isFieldOf(const nn::Network &network, const nn::Preparation &preparation,
               const nn::Field &field)
{
    const nn::Grid &grid = field.grid();
    for (Index row = 0; row < grid.down.count; row += 1 + grid.down.count / 7) {
        for (Index column = 0; column < grid.across.count; ++column) {
            nn::Vector values = grid.held;
            values(grid.across.column) = grid.across.at(column);
            values(grid.down.column) = grid.down.at(row);
            const nn::Trace trace = nn::trace(network, nn::inputsFor(preparation, values));
            for (Index layer = 0; layer < network.layerCount(); ++layer) {
                const nn::Matrix &a = trace.activations[static_cast<std::size_t>(layer)];
                for (Index neuron = 0; neuron < a.rows(); ++neuron) {
                    const float drawn = field.plane({layer, neuron})(row, column);
                    const auto exact = static_cast<float>(a(neuron, 0));
                    if (!(std::abs(drawn - exact)
                          <= singleRoundings * std::max(1.0F, std::abs(exact)))) {
                        qWarning("layer %d neuron %d at %d, %d: %g, expected %g", int(layer),
                                 int(neuron), int(row), int(column), double(drawn), double(exact));
                        return false;
                    }
                }
            }
        }
    }
    return true;
}

nn::Grid gridOf(Index columns, Index across, Index down)
{
    return {.across = {.column = 0, .from = -3.0, .to = 2.0, .count = across},
            .down = {.column = 1, .from = -1.0, .to = 4.0, .count = down},
            .held = nn::Vector::LinSpaced(columns, 0.3, 0.9)};
}

} // namespace

class tst_Field : public QObject
{
    Q_OBJECT

private slots:
    void everyNeuronHasItsOutputsOverTheGrid_data() { addLevelRows(); }
    void everyNeuronHasItsOutputsOverTheGrid();
    void everyActivationIsSwept_data() { addLevelRows(); }
    void everyActivationIsSwept();
    void derivedInputsVaryWithTheirColumns();
    void otherInputsAreHeldAtTheGivenPoint();
    void anyTwoColumnsCanSpanTheGrid();
    void theFirstAndLastPointsAreTheEnds();
    void aSecondSweepReusesTheMemoryOfTheFirst();
    void aSweepInBandsIsTheSame();
    void aSweepThatIsStoppedSaysSo();
};

void tst_Field::everyNeuronHasItsOutputsOverTheGrid()
{
    QFETCH(nn::kernels::Level, level);
    nn::FieldSampler sampler(level);
    nn::Field field;
    const nn::Preparation preparation = preparationFor(2, {nn::plainInput(0), nn::plainInput(1)});
    std::uint64_t seed = 50;
    for (const std::vector<Index> &widths :
         std::vector<std::vector<Index>>{{1}, {2, 1}, {8, 8, 8, 1}, {17, 3}}) {
        for (const Index across : {1, 2, 15, 64, 100, 129}) {
            const nn::Network network
                = stackedNetwork(2, widths, nn::Activation::Tanh, nn::Activation::Sigmoid, ++seed);
            sampler.sample(network, preparation, gridOf(2, across, 9), field);
            QVERIFY(isFieldOf(network, preparation, field));
        }
    }
}

void tst_Field::everyActivationIsSwept()
{
    QFETCH(nn::kernels::Level, level);
    nn::FieldSampler sampler(level);
    nn::Field field;
    const nn::Preparation preparation = preparationFor(2, {nn::plainInput(0), nn::plainInput(1)});
    for (const nn::Activation activation : nn::allActivations) {
        const bool isSoftmax = activation == nn::Activation::Softmax;
        // A step jumps where single and double precision disagree about the sign of z.
        if (activation == nn::Activation::Step) {
            continue;
        }
        const nn::Network network = stackedNetwork(
            2, {5, 3}, isSoftmax ? nn::Activation::Tanh : activation, activation, 60);
        for (const Index across : {70, 64}) {
            sampler.sample(network, preparation, gridOf(2, across, 5), field);
            QVERIFY2(isFieldOf(network, preparation, field), nn::key(activation).data());
        }
    }
}

void tst_Field::derivedInputsVaryWithTheirColumns()
{
    const auto &inputs = nn::playgroundInputs();
    const nn::Preparation preparation = preparationFor(2, {inputs.begin(), inputs.end()});
    const nn::Network network
        = stackedNetwork(7, {6, 1}, nn::Activation::Tanh, nn::Activation::Tanh, 70);
    nn::FieldSampler sampler;
    nn::Field field;
    sampler.sample(network, preparation, gridOf(2, 50, 40), field);
    QVERIFY(isFieldOf(network, preparation, field));
}

void tst_Field::otherInputsAreHeldAtTheGivenPoint()
{
    const nn::Preparation preparation = preparationFor(
        4, {nn::plainInput(3), nn::productInput(0, 2), nn::plainInput(1), nn::sineInput(2)});
    const nn::Network network
        = stackedNetwork(4, {5, 1}, nn::Activation::Sigmoid, nn::Activation::Sigmoid, 71);
    nn::FieldSampler sampler;
    nn::Field field;
    nn::Grid grid = gridOf(4, 33, 20);
    sampler.sample(network, preparation, grid, field);
    QVERIFY(isFieldOf(network, preparation, field));
    const float before = field.plane({1, 0})(3, 3);
    grid.held(3) += 1.0;
    sampler.sample(network, preparation, grid, field);
    QVERIFY(isFieldOf(network, preparation, field));
    QVERIFY(field.plane({1, 0})(3, 3) != before);
}

void tst_Field::anyTwoColumnsCanSpanTheGrid()
{
    const nn::Preparation preparation = preparationFor(
        3, {nn::plainInput(0), nn::plainInput(1), nn::productInput(1, 2), nn::squareInput(2)});
    const nn::Network network
        = stackedNetwork(4, {5, 2}, nn::Activation::Tanh, nn::Activation::Tanh, 72);
    nn::FieldSampler sampler;
    nn::Field field;
    for (const auto &[across, down] : {std::pair(2, 0), std::pair(1, 2), std::pair(0, 1)}) {
        nn::Grid grid = gridOf(3, 20, 10);
        grid.across.column = across;
        grid.down.column = down;
        sampler.sample(network, preparation, grid, field);
        QVERIFY(isFieldOf(network, preparation, field));
    }
}

void tst_Field::theFirstAndLastPointsAreTheEnds()
{
    const nn::GridAxis axis{.column = 0, .from = -6.0, .to = 6.0, .count = 5};
    QCOMPARE(axis.at(0), -6.0);
    QCOMPARE(axis.at(2), 0.0);
    QCOMPARE(axis.at(4), 6.0);
    const nn::GridAxis single{.column = 0, .from = 2.0, .to = 6.0, .count = 1};
    QCOMPARE(single.at(0), 2.0);
}

void tst_Field::aSecondSweepReusesTheMemoryOfTheFirst()
{
    const nn::Preparation preparation = preparationFor(2, {nn::plainInput(0), nn::plainInput(1)});
    const nn::Network network
        = stackedNetwork(2, {8, 1}, nn::Activation::Tanh, nn::Activation::Tanh, 73);
    nn::FieldSampler sampler;
    nn::Field field;
    sampler.sample(network, preparation, gridOf(2, 64, 64), field);
    const float *first = field.plane({0, 0}).data();
    sampler.sample(network, preparation, gridOf(2, 64, 64), field);
    QCOMPARE(field.plane({0, 0}).data(), first);
}

void tst_Field::aSweepInBandsIsTheSame()
{
    // So large that a band is a few rows, and their number does not divide the height.
    const nn::Preparation preparation = preparationFor(2, {nn::plainInput(0), nn::plainInput(1)});
    const nn::Network network
        = stackedNetwork(2, {24, 24, 1}, nn::Activation::Tanh, nn::Activation::Tanh, 74);
    nn::FieldSampler sampler;
    nn::Field field;
    QVERIFY(sampler.sample(network, preparation, gridOf(2, 1200, 41), field));
    QVERIFY(isFieldOf(network, preparation, field));
}

void tst_Field::aSweepThatIsStoppedSaysSo()
{
    const nn::Preparation preparation = preparationFor(2, {nn::plainInput(0), nn::plainInput(1)});
    const nn::Network network
        = stackedNetwork(2, {4, 1}, nn::Activation::Tanh, nn::Activation::Tanh, 75);
    nn::FieldSampler sampler;
    nn::Field field;
    std::stop_source source;
    QVERIFY(sampler.sample(network, preparation, gridOf(2, 9, 9), field, source.get_token()));
    source.request_stop();
    QVERIFY(!sampler.sample(network, preparation, gridOf(2, 9, 9), field, source.get_token()));
    QVERIFY(sampler.sample(network, preparation, gridOf(2, 9, 9), field));
    QVERIFY(isFieldOf(network, preparation, field));
}

QTEST_GUILESS_MAIN(tst_Field)
#include "tst_field.moc"
