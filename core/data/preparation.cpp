// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/preparation.h"

#include "core/data/dataorigin.h"
#include "core/limits.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace nn {

namespace {

bool isDivisor(double value)
{
    return std::abs(value) >= smallestDivisor && std::abs(value) <= largestValue;
}

Result<Done> checkScaler(const Dataset &dataset, const Scaler &scaler)
{
    const Index columns = dataset.columnCount();
    if (scaler.shift.size() != columns || scaler.scale.size() != columns) {
        return failure("The scaling is made for another number of columns: %1, not %2.",
                       scaler.shift.size(), columns);
    }
    for (Index column = 0; column < columns; ++column) {
        const bool isGood
            = std::abs(scaler.shift(column)) <= largestValue && isDivisor(scaler.scale(column));
        if (!isGood) {
            return failure("Column '%1' cannot be scaled: what is taken off must lie within ±%2, "
                           "and what it is divided by between %3 and %2 in size.",
                           dataset.columns[static_cast<std::size_t>(column)].name, largestValue,
                           smallestDivisor);
        }
    }
    return Done{};
}

Result<Done> checkInputs(const Dataset &dataset, const std::vector<DerivedInput> &inputs)
{
    if (inputs.empty()) {
        return failure("No input is switched on.");
    }
    for (const DerivedInput &input : inputs) {
        if (columnsNeeded(input) > dataset.columnCount()) {
            return failure("The input %1 needs column %2, but the data have %3.",
                           displayName(input), columnsNeeded(input), dataset.columnCount());
        }
    }
    return Done{};
}

Result<Done> checkCoding(const TargetColumn &target, TargetCoding coding)
{
    const std::size_t classes = target.classes.size();
    switch (coding) {
    case TargetCoding::ZeroOne:
    case TargetCoding::MinusOnePlusOne:
        if (target.isNumeric()) {
            return failure("Column '%1' holds numbers, not classes.", target.name);
        }
        if (classes != 2) {
            return counted("Column '%2' has %1 classes; a single output tells two apart.",
                           "Column '%2' has %1 class; a single output tells two apart.", classes,
                           target.name);
        }
        return Done{};
    case TargetCoding::OneHot:
        if (target.isNumeric()) {
            return failure("Column '%1' holds numbers, not classes.", target.name);
        }
        if (classes < 2) {
            return failure("Column '%1' has a single class; there is nothing to tell apart.",
                           target.name);
        }
        return Done{};
    case TargetCoding::Number:
        if (!target.isNumeric()) {
            return failure("Column '%1' holds classes, not numbers.", target.name);
        }
        return Done{};
    }
    assert(false);
    return Done{};
}

Result<Done> check(const Dataset &dataset, const Preparation &preparation)
{
    if (const auto valid = validate(dataset); !valid) {
        return valid;
    }
    if (dataset.count(Role::Train) == 0) {
        return failure("The data have no training samples.");
    }
    if (const auto scaler = checkScaler(dataset, preparation.scaler); !scaler) {
        return scaler;
    }
    if (const auto inputs = checkInputs(dataset, preparation.inputs); !inputs) {
        return inputs;
    }
    if (const auto coding = checkCoding(dataset.target, preparation.coding); !coding) {
        return coding;
    }
    if (!isDivisor(preparation.targetDivisor)) {
        return failure("The targets can be divided only by a number between %1 and %2 in size.",
                       smallestDivisor, largestValue);
    }
    return Done{};
}

// (outputs × samples)
Matrix codedTargets(const Dataset &dataset, const Preparation &preparation)
{
    const auto targets = dataset.targets.transpose();
    switch (preparation.coding) {
    case TargetCoding::ZeroOne: return targets;
    case TargetCoding::MinusOnePlusOne: return (2.0 * targets.array() - 1.0).matrix();
    case TargetCoding::OneHot: {
        Matrix coded = Matrix::Zero(outputsNeeded(dataset.target, preparation.coding),
                                    dataset.sampleCount());
        for (Index sample = 0; sample < coded.cols(); ++sample) {
            coded(static_cast<Index>(dataset.targets(sample)), sample) = 1.0;
        }
        return coded;
    }
    case TargetCoding::Number: return targets / preparation.targetDivisor;
    }
    assert(false);
    return {};
}

Result<Done> checkFinite(const Preparation &preparation, const Samples &all)
{
    for (Index sample = 0; sample < all.count(); ++sample) {
        for (Index input = 0; input < all.inputs.rows(); ++input) {
            if (!(std::abs(all.inputs(input, sample)) <= largestInput)) {
                const auto place = static_cast<std::size_t>(input);
                return failure("Sample %1: the input %2 is too large to compute.", sample + 1,
                               displayName(preparation.inputs[place]));
            }
        }
        if (!(all.targets.col(sample).cwiseAbs().maxCoeff() <= largestInput)) {
            return failure("Sample %1: the target divided by the divisor is too large to compute.",
                           sample + 1);
        }
    }
    return Done{};
}

} // namespace

Result<Scaler> fitScaler(const Dataset &dataset, Scaling scaling, const Vector &constants)
{
    const std::vector<Index> training = rowsOf(dataset, Role::Train);
    if (training.empty()) {
        return failure("The data have no training samples.");
    }
    const Matrix values = dataset.values(Eigen::all, training);
    switch (scaling) {
    case Scaling::None: return noScaler(dataset.columnCount());
    case Scaling::ShiftByConstants:
        if (constants.size() != dataset.columnCount()) {
            return failure("The scaling is made for another number of columns: %1, not %2.",
                           constants.size(), dataset.columnCount());
        }
        return shiftBy(constants);
    case Scaling::Standardise: return standardiser(values);
    case Scaling::MinMax: return minMaxScaler(values);
    case Scaling::MinMaxSymmetric: return symmetricMinMaxScaler(values);
    }
    assert(false);
    return noScaler(dataset.columnCount());
}

Preparation plainPreparation(const Dataset &dataset)
{
    Preparation preparation;
    preparation.scaler = noScaler(dataset.columnCount());
    for (Index column = 0; column < dataset.columnCount(); ++column) {
        preparation.inputs.push_back(plainInput(column));
    }
    if (!dataset.target.isNumeric()) {
        const bool isBinary = dataset.target.classes.size() == 2;
        preparation.coding = isBinary ? TargetCoding::ZeroOne : TargetCoding::OneHot;
    }
    return preparation;
}

Result<TrainingData> prepare(const Dataset &dataset, const Preparation &preparation)
{
    if (const auto checked = check(dataset, preparation); !checked) {
        return checked.error();
    }
    const Samples all{inputsOf(preparation, dataset.values), codedTargets(dataset, preparation)};
    if (const auto finite = checkFinite(preparation, all); !finite) {
        return finite.error();
    }
    const auto partOf = [&](Role role) {
        const std::vector<Index> samples = rowsOf(dataset, role);
        return Samples{all.inputs(Eigen::all, samples), all.targets(Eigen::all, samples)};
    };
    return TrainingData{.train = partOf(Role::Train), .test = partOf(Role::Test)};
}

Matrix inputsOf(const Preparation &preparation, const Eigen::Ref<const Matrix> &values)
{
    const Matrix scaled = preparation.scaler.apply(values);
    Matrix inputs(static_cast<Index>(preparation.inputs.size()), values.cols());
    for (Index sample = 0; sample < inputs.cols(); ++sample) {
        for (Index input = 0; input < inputs.rows(); ++input) {
            inputs(input, sample)
                = valueOf(preparation.inputs[static_cast<std::size_t>(input)], scaled.col(sample));
        }
    }
    return inputs;
}

Vector inputsFor(const Preparation &preparation, const Eigen::Ref<const Vector> &values)
{
    return inputsOf(preparation, values).col(0);
}

std::optional<Vector> valuesBehind(const Preparation &preparation,
                                   const Eigen::Ref<const Vector> &inputs)
{
    constexpr double rounding = 1e-9; // of the inputs, or of 1 for small ones
    if (inputs.size() != static_cast<Index>(preparation.inputs.size())) {
        return std::nullopt;
    }
    Vector scaled = Vector::Constant(preparation.scaler.shift.size(),
                                     std::numeric_limits<double>::quiet_NaN());
    for (Index input = 0; input < inputs.size(); ++input) {
        const DerivedInput &derived = preparation.inputs[static_cast<std::size_t>(input)];
        if (derived == plainInput(derived.i)) {
            scaled(derived.i) = inputs(input);
        }
    }
    Vector values = preparation.scaler.invert(scaled).col(0);
    if (!areValues(values)) {
        return std::nullopt;
    }
    const Vector seen = inputsFor(preparation, values);
    const auto allowed = rounding * inputs.array().abs().max(1.0);
    const bool isSame = ((seen - inputs).array().abs() <= allowed).all();
    return isSame ? std::optional(std::move(values)) : std::nullopt;
}

bool seesPlainNumbers(const Preparation &preparation, const Dataset &dataset)
{
    const Preparation plain = plainPreparation(dataset);
    const auto hasNoUnit = [](const Column &column) { return column.unit == Unit::None; };
    return preparation.scaler == plain.scaler && preparation.inputs == plain.inputs
           && std::ranges::all_of(dataset.columns, hasNoUnit);
}

Index outputsNeeded(const TargetColumn &target, TargetCoding coding)
{
    switch (coding) {
    case TargetCoding::ZeroOne:
    case TargetCoding::MinusOnePlusOne:
    case TargetCoding::Number: return 1;
    case TargetCoding::OneHot: return static_cast<Index>(target.classes.size());
    }
    assert(false);
    return 1;
}

Index unreachableTargets(const Eigen::Ref<const Matrix> &targets, double lowest, double highest)
{
    return (targets.array() < lowest || targets.array() > highest).count();
}

} // namespace nn
