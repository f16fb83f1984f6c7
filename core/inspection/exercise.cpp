// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/exercise.h"

#include "core/random/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string>
#include <utility>

namespace nn {

namespace {

using Kind = QuantityKind;

bool isAbout(ExerciseTopic topic, Kind kind)
{
    switch (kind) {
    case Kind::Input:
    case Kind::Weight:
    case Kind::Bias:
    case Kind::Target:
    case Kind::NewLoss: return false; // given, or too long
    case Kind::Sum:
    case Kind::Activation:
    case Kind::Loss: return topic == ExerciseTopic::Everything || topic == ExerciseTopic::Forward;
    case Kind::ActivationGradient:
    case Kind::Slope:
    case Kind::Delta:
    case Kind::NeuronFactor:
    case Kind::ParameterFactor:
    case Kind::Partial:
        return topic == ExerciseTopic::Everything || topic == ExerciseTopic::Backward;
    case Kind::NewValue:
        return topic == ExerciseTopic::Everything || topic == ExerciseTopic::Update;
    }
    return false;
}

// What the lines of a solution rest on.
class Solver
{
public:
    explicit Solver(const HomeworkContext &context)
        : m_context(context)
    {
    }

    // Nothing where a line has no formula, or a name in it that is no quantity.
    [[nodiscard]] std::optional<Exercise> solved(const Quantity &quantity, ExerciseLength length)
    {
        Exercise exercise{.quantity = quantity, .given = {}, .solution = {}};
        const auto line = workedLine(quantity, m_context);
        if (!line || !std::isfinite(line->value)) {
            return std::nullopt;
        }
        if (length == ExerciseLength::WholeWay) {
            m_done.clear();
            return addWay(*line, exercise) ? std::optional(std::move(exercise)) : std::nullopt;
        }
        for (const NamedNumber &number : line->numbers) {
            const bool isKnown
                = isFromTheBeginning(number.name)
                  || std::ranges::any_of(exercise.given, [&](const NamedNumber &given) {
                         return given.name == number.name;
                     });
            if (!isKnown) {
                exercise.given.push_back(number);
            }
        }
        exercise.solution.push_back(*line);
        return exercise;
    }

private:
    [[nodiscard]] bool isFromTheBeginning(const std::string &name) const
    {
        if (name == "η") {
            return true;
        }
        const auto quantity = quantityNamed(name, m_context.step.network);
        return quantity
               && (quantity->kind == Kind::Input || quantity->kind == Kind::Target
                   || quantity->kind == Kind::Weight || quantity->kind == Kind::Bias);
    }

    // The lines of what it rests on, then the line itself; each once.
    bool addWay(const ChainFactor &line, Exercise &exercise)
    {
        for (const NamedNumber &number : line.numbers) {
            if (isFromTheBeginning(number.name) || m_done.contains(number.name)) {
                continue;
            }
            const auto quantity = quantityNamed(number.name, m_context.step.network);
            const auto below = quantity ? workedLine(*quantity, m_context) : std::nullopt;
            if (!below || !addWay(*below, exercise)) {
                return false;
            }
        }
        m_done.insert(line.name);
        exercise.solution.push_back(line);
        return true;
    }

    const HomeworkContext &m_context;
    std::set<std::string> m_done;
};

// From −most to most in tenths, but not 0.
double tenths(Rng &random, Index most)
{
    const auto size = static_cast<double>(1 + random.below(most)) / 10.0;
    return random.below(2) == 0 ? size : -size;
}

Vector targetFor(const TrainingRun &like, Rng &random)
{
    const Loss loss = like.settings.loss;
    const LayerSpec &output = like.network().layers().back();
    const OutputRange range = output.activation == Activation::Softmax
                                  ? OutputRange{0.0, 1.0}
                                  : outputRange(output.activation, output.slope);
    const Index outputs = like.network().outputCount();
    Vector target(outputs);
    for (Index i = 0; i < outputs; ++i) {
        const bool isHigh = random.below(2) == 1;
        const double any = tenths(random, 10);
        if (loss == Loss::Hinge) {
            target(i) = isHigh ? 1.0 : -1.0;
        } else if (std::isfinite(range.lowest) && std::isfinite(range.highest)) {
            target(i) = isHigh ? range.highest : range.lowest;
        } else {
            target(i) = range.lowest < 0.0 ? any : std::abs(any);
        }
    }
    if (output.activation == Activation::Softmax) {
        target = Vector::Unit(outputs, random.below(outputs));
    }
    return target;
}

TrainingRun drawnRun(const TrainingRun &like, Rng &random)
{
    Network network(like.network().inputCount(), like.network().layers());
    for (const ParameterRef &at : network.parameterList()) {
        network.setValue(at, tenths(random, std::holds_alternative<WeightRef>(at) ? 10 : 5));
    }
    TrainingSettings settings;
    settings.loss = like.settings.loss;
    settings.learningRate = like.settings.learningRate;
    settings.batchSize = 1;
    auto data = std::make_shared<TrainingData>();
    data->train.inputs = Matrix(network.inputCount(), 1);
    for (Index i = 0; i < network.inputCount(); ++i) {
        data->train.inputs(i, 0) = tenths(random, 20);
    }
    data->train.targets = targetFor(like, random);
    return beginRun(std::move(network), settings, std::move(data));
}

bool isGoodToCalculate(const TrainingRun &run)
{
    constexpr double nearKink = 0.05;
    constexpr double tooSmall = 1e-4;
    const StepNumbers step = stepNumbers(run, 0);
    return std::ranges::all_of(step.inspection.layers, [](const LayerInspection &layer) {
        return layer.preActivations.cwiseAbs().minCoeff() > nearKink
               && layer.deltas.cwiseAbs().minCoeff() > tooSmall;
    });
}

} // namespace

Result<std::vector<Exercise>> drawExercises(const HomeworkContext &context,
                                            const ExerciseChoice &choice)
{
    const Network &network = context.step.network;
    if (network.parameterCount() > mostParametersOfExercises) {
        return failure("Exercises are for networks of at most %1 weights and biases; this one has "
                       "%2.",
                       mostParametersOfExercises, network.parameterCount());
    }
    Solver solver(context);
    std::vector<Exercise> all;
    for (const Quantity &quantity : quantitiesOf(network)) {
        if (isAbout(choice.topic, quantity.kind)) {
            if (auto exercise = solver.solved(quantity, choice.length)) {
                all.push_back(std::move(*exercise));
            }
        }
    }
    if (all.empty()) {
        return failure("There is nothing to ask here: an update is an exercise where every sample "
                       "makes one, by plain gradient descent.");
    }
    std::vector<std::uint32_t> order(all.size());
    std::iota(order.begin(), order.end(), 0U);
    Rng random(choice.seed);
    random.shuffle(order);
    order.resize(std::min(order.size(), static_cast<std::size_t>(std::max(choice.count, 1))));
    std::ranges::sort(order);
    std::vector<Exercise> drawn;
    for (const std::uint32_t i : order) {
        drawn.push_back(std::move(all[i]));
    }
    return drawn;
}

TrainingRun exerciseRun(const TrainingRun &like, std::uint64_t seed)
{
    constexpr int mostDraws = 100;
    Rng random(seed);
    TrainingRun run = drawnRun(like, random);
    for (int draw = 1; draw < mostDraws && !isGoodToCalculate(run); ++draw) {
        run = drawnRun(like, random);
    }
    return run;
}

TrainingRun exerciseRun(std::uint64_t seed)
{
    const LayerSpec sigmoid{.units = 1, .activation = Activation::Sigmoid};
    TrainingRun like;
    like.learned.network = Network(2, {{.units = 2, .activation = Activation::Sigmoid}, sigmoid});
    like.settings.loss = Loss::MeanSquaredError;
    like.settings.learningRate = 0.5;
    return exerciseRun(like, seed);
}

} // namespace nn
