// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/jsonkeys.h"

#include <vector>

namespace nn {

namespace {

// For enumerations that have names for files already.
template <typename E>
std::vector<Key<E>> named(std::span<const E> values)
{
    std::vector<Key<E>> list;
    for (const E value : values) {
        list.push_back({value, key(value)});
    }
    return list;
}

constexpr Key<DrawOrder> drawOrders[]{{DrawOrder::NeuronByNeuron, "neuron_by_neuron"},
                                      {DrawOrder::InputByInput, "input_by_input"}};
constexpr Key<EditName::Kind> editKinds[]{
    {EditName::Kind::None, "none"},
    {EditName::Kind::Words, "words"},
    {EditName::Kind::SetWeight, "set_weight"},
    {EditName::Kind::SetBias, "set_bias"},
    {EditName::Kind::SetWeights, "set_weights"},
    {EditName::Kind::SetBiases, "set_biases"},
    {EditName::Kind::SetWeightsAndBiases, "set_weights_and_biases"},
    {EditName::Kind::Freeze, "freeze"},
    {EditName::Kind::Unfreeze, "unfreeze"},
    {EditName::Kind::SetActivation, "set_activation"},
    {EditName::Kind::AddBiases, "add_biases"},
    {EditName::Kind::RemoveBiases, "remove_biases"},
    {EditName::Kind::AddNeuron, "add_neuron"},
    {EditName::Kind::RemoveNeuron, "remove_neuron"},
    {EditName::Kind::AddLayer, "add_layer"},
    {EditName::Kind::RemoveLayer, "remove_layer"},
    {EditName::Kind::SetInputs, "set_inputs"},
    {EditName::Kind::SetLearningRate, "set_learning_rate"},
    {EditName::Kind::SetLoss, "set_loss"},
    {EditName::Kind::SetOptimizer, "set_optimizer"},
    {EditName::Kind::SetBatchSize, "set_batch_size"},
    {EditName::Kind::SetOther, "set_other"},
    {EditName::Kind::Reset, "reset"},
    {EditName::Kind::NewStart, "new_start"},
    {EditName::Kind::ChooseData, "choose_data"},
    {EditName::Kind::ChangeSample, "change_sample"},
    {EditName::Kind::MoveSample, "move_sample"},
    {EditName::Kind::SetTarget, "set_target"},
    {EditName::Kind::RenameSample, "rename_sample"},
    {EditName::Kind::TrainOnSample, "train_on_sample"},
    {EditName::Kind::TestOnSample, "test_on_sample"},
    {EditName::Kind::TrainOnSamples, "train_on_samples"},
    {EditName::Kind::TestOnSamples, "test_on_samples"},
    {EditName::Kind::AddSample, "add_sample"},
    {EditName::Kind::RemoveSample, "remove_sample"},
    {EditName::Kind::RemoveSamples, "remove_samples"},
    {EditName::Kind::PasteSamples, "paste_samples"},
    {EditName::Kind::SetScaling, "set_scaling"},
    {EditName::Kind::SetUnit, "set_unit"},
};
constexpr Key<Factor> factors[]{{Factor::One, "one"},
                                {Factor::Identity, "identity"},
                                {Factor::Square, "square"},
                                {Factor::Sine, "sine"}};
constexpr Key<Generator> generators[]{{Generator::None, "none"},
                                      {Generator::Own, "own"},
                                      {Generator::Numpy, "numpy"},
                                      {Generator::Playground, "playground"}};
constexpr Key<SampleOrder> sampleOrders[]{{SampleOrder::AsInTable, "as_in_table"},
                                          {SampleOrder::ShuffledEachEpoch, "shuffled_each_epoch"},
                                          {SampleOrder::DrawnAtRandom, "drawn_at_random"}};
constexpr Key<Scaling> scalings[]{{Scaling::None, "none"},
                                  {Scaling::ShiftByConstants, "shift_by_constants"},
                                  {Scaling::Standardise, "standardise"},
                                  {Scaling::MinMax, "min_max"},
                                  {Scaling::MinMaxSymmetric, "min_max_symmetric"}};
constexpr Key<ShortBatch> shortBatches[]{{ShortBatch::Apply, "apply"},
                                         {ShortBatch::Carry, "carry"}};
constexpr Key<TargetCoding> codings[]{{TargetCoding::ZeroOne, "zero_one"},
                                      {TargetCoding::MinusOnePlusOne, "minus_one_plus_one"},
                                      {TargetCoding::OneHot, "one_hot"},
                                      {TargetCoding::Number, "number"}};
constexpr Key<Unit> units[]{{Unit::None, "none"},
                            {Unit::Pound, "lb"},
                            {Unit::Kilogram, "kg"},
                            {Unit::Inch, "in"},
                            {Unit::Centimetre, "cm"}};

} // namespace

template <>
std::span<const Key<Activation>> keys()
{
    static const std::vector list = named<Activation>(allActivations);
    return list;
}

template <>
std::span<const Key<BuiltIn>> keys()
{
    static const std::vector list = [] {
        std::vector<Key<BuiltIn>> sets;
        for (const BuiltInInfo &info : builtIns()) {
            sets.push_back({info.set, info.id});
        }
        return sets;
    }();
    return list;
}

template <>
std::span<const Key<DrawOrder>> keys()
{
    return drawOrders;
}

template <>
std::span<const Key<EditName::Kind>> keys()
{
    return editKinds;
}

template <>
std::span<const Key<Factor>> keys()
{
    return factors;
}

template <>
std::span<const Key<Generator>> keys()
{
    return generators;
}

template <>
std::span<const Key<Initializer>> keys()
{
    static constexpr std::array all{
        Initializer::StandardNormal, Initializer::SmallNormal, Initializer::SmallUniform,
        Initializer::Glorot,         Initializer::He,          Initializer::Zeros};
    static const std::vector list = named<Initializer>(all);
    return list;
}

template <>
std::span<const Key<Loss>> keys()
{
    static const std::vector list = named<Loss>(allLosses);
    return list;
}

template <>
std::span<const Key<Reduction>> keys()
{
    static constexpr std::array all{Reduction::Mean, Reduction::Sum};
    static const std::vector list = named<Reduction>(all);
    return list;
}

template <>
std::span<const Key<SampleOrder>> keys()
{
    return sampleOrders;
}

template <>
std::span<const Key<Scaling>> keys()
{
    return scalings;
}

template <>
std::span<const Key<ShortBatch>> keys()
{
    return shortBatches;
}

template <>
std::span<const Key<TargetCoding>> keys()
{
    return codings;
}

template <>
std::span<const Key<Unit>> keys()
{
    return units;
}

} // namespace nn
