// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/undotext.h"

#include "app/text/coretext.h"
#include "app/text/numbers.h"
#include "app/text/samplenames.h"

#include <QCoreApplication>

namespace glassnet {

namespace {

using Kind = nn::EditName::Kind;

struct UndoText
{
    Q_DECLARE_TR_FUNCTIONS(UndoText)
};

constexpr int digits = 4; // of a number on the loss chart

// Edits that are about one layer; 0 is the output layer.
QString ofLayer(std::int64_t number, const QString &hidden, const QString &output)
{
    return number > 0 ? hidden.arg(number) : output;
}

} // namespace

QString undoText(const nn::EditName &name)
{
    const QString called = QString::fromStdString(name.name);
    const QString term = translatedCore(name.term);
    const auto count = static_cast<int>(name.number);
    const QString sample = called.isEmpty() ? defaultSampleName(name.number) : called;
    switch (name.kind) {
    case Kind::None: return {};
    case Kind::Words: return called;
    case Kind::SetWeight: return UndoText::tr("Change Weight %1").arg(called);
    case Kind::SetBias: return UndoText::tr("Change Bias %1").arg(called);
    case Kind::SetWeights: return UndoText::tr("Set %n Weights", nullptr, count);
    case Kind::SetBiases: return UndoText::tr("Set %n Biases", nullptr, count);
    case Kind::SetWeightsAndBiases:
        return UndoText::tr("Set %n Weights and Biases", nullptr, count);
    case Kind::Freeze: return UndoText::tr("Freeze %1").arg(called);
    case Kind::Unfreeze: return UndoText::tr("Unfreeze %1").arg(called);
    case Kind::SetActivation:
        return ofLayer(name.number, UndoText::tr("Change Activation of Layer %1"),
                       UndoText::tr("Change Activation of the Output Layer"));
    case Kind::AddBiases:
        return ofLayer(name.number, UndoText::tr("Add Biases of Layer %1"),
                       UndoText::tr("Add Biases of the Output Layer"));
    case Kind::RemoveBiases:
        return ofLayer(name.number, UndoText::tr("Remove Biases of Layer %1"),
                       UndoText::tr("Remove Biases of the Output Layer"));
    case Kind::AddNeuron:
        return ofLayer(name.number, UndoText::tr("Add Neuron to Layer %1"),
                       UndoText::tr("Add Neuron to the Output Layer"));
    case Kind::RemoveNeuron:
        return ofLayer(name.number, UndoText::tr("Remove Neuron from Layer %1"),
                       UndoText::tr("Remove Neuron from the Output Layer"));
    case Kind::AddLayer: return UndoText::tr("Add Layer");
    case Kind::RemoveLayer: return UndoText::tr("Remove Layer");
    case Kind::SetInputs: return UndoText::tr("Change Inputs");
    case Kind::SetLearningRate: return UndoText::tr("Change Learning Rate");
    case Kind::SetLoss: return UndoText::tr("Change Loss");
    case Kind::SetOptimizer: return UndoText::tr("Change Optimiser");
    case Kind::SetBatchSize: return UndoText::tr("Change Batch Size");
    case Kind::SetOther: return UndoText::tr("Change %1", "a setting").arg(term);
    case Kind::Reset: return UndoText::tr("Reset");
    case Kind::NewStart: return UndoText::tr("New Start");
    case Kind::ChooseData: return UndoText::tr("Choose %1").arg(term);
    case Kind::ChangeSample: return UndoText::tr("Change %1", "a sample").arg(sample);
    case Kind::MoveSample: return UndoText::tr("Move %1").arg(sample);
    case Kind::SetTarget: return UndoText::tr("Change Target of %1").arg(sample);
    case Kind::RenameSample: return UndoText::tr("Rename %1").arg(sample);
    case Kind::TrainOnSample: return UndoText::tr("Train on %1").arg(sample);
    case Kind::TestOnSample: return UndoText::tr("Test on %1").arg(sample);
    case Kind::TrainOnSamples: return UndoText::tr("Train on %n Samples", nullptr, count);
    case Kind::TestOnSamples: return UndoText::tr("Test on %n Samples", nullptr, count);
    case Kind::AddSample:
        return name.name.empty() ? UndoText::tr("Add Sample") : UndoText::tr("Add %1").arg(called);
    case Kind::RemoveSample: return UndoText::tr("Remove %1").arg(sample);
    case Kind::RemoveSamples: return UndoText::tr("Remove %n Samples", nullptr, count);
    case Kind::PasteSamples: return UndoText::tr("Paste Samples");
    case Kind::SetScaling: return UndoText::tr("Change Scaling");
    case Kind::SetUnit: return UndoText::tr("Change Unit");
    }
    return {};
}

QString branchText(const nn::EditName &name)
{
    if (name.isUndone) {
        nn::EditName done = name;
        done.isUndone = false;
        return UndoText::tr("undo: %1").arg(branchText(done));
    }
    switch (name.kind) {
    case Kind::SetWeight:
    case Kind::SetBias:
        return UndoText::tr("%1 = %2").arg(QString::fromStdString(name.name),
                                           plainNumber(name.to, digits));
    case Kind::SetLearningRate:
        return UndoText::tr("rate %1 → %2")
            .arg(plainNumber(name.from, digits), plainNumber(name.to, digits));
    case Kind::SetBatchSize:
        return name.number > 0 ? UndoText::tr("batch %1").arg(name.number)
                               : UndoText::tr("full batch");
    case Kind::SetActivation:
    case Kind::SetLoss:
    case Kind::SetOptimizer:
    case Kind::ChooseData: return translatedCore(name.term);
    case Kind::Reset: return UndoText::tr("reset");
    case Kind::NewStart: return UndoText::tr("seed %1").arg(QString::fromStdString(name.name));
    default: return undoText(name);
    }
}

} // namespace glassnet
