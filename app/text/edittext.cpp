// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/edittext.h"

#include "app/text/coretext.h"
#include "app/text/numbers.h"
#include "app/text/samplenames.h"

#include <QCoreApplication>

namespace glassnet {

namespace {

using Kind = nn::EditName::Kind;

struct EditText
{
    Q_DECLARE_TR_FUNCTIONS(EditText)
};

constexpr int digits = 4; // of a number on the loss chart

// Edits that are about one layer; 0 is the output layer.
QString ofLayer(std::int64_t number, const QString &hidden, const QString &output)
{
    return number > 0 ? hidden.arg(number) : output;
}

} // namespace

QString menuText(const nn::EditName &name)
{
    const QString called = QString::fromStdString(name.name);
    const QString term = translatedCore(name.term);
    const auto count = static_cast<int>(name.number);
    const QString sample = called.isEmpty() ? defaultSampleName(name.number) : called;
    switch (name.kind) {
    case Kind::None: return {};
    case Kind::Words: return called;
    case Kind::SetWeight: return EditText::tr("Change Weight %1").arg(called);
    case Kind::SetBias: return EditText::tr("Change Bias %1").arg(called);
    case Kind::Freeze: return EditText::tr("Freeze %1").arg(called);
    case Kind::Unfreeze: return EditText::tr("Unfreeze %1").arg(called);
    case Kind::SetActivation:
        return ofLayer(name.number, EditText::tr("Change Activation of Layer %1"),
                       EditText::tr("Change Activation of the Output Layer"));
    case Kind::AddBiases:
        return ofLayer(name.number, EditText::tr("Add Biases of Layer %1"),
                       EditText::tr("Add Biases of the Output Layer"));
    case Kind::RemoveBiases:
        return ofLayer(name.number, EditText::tr("Remove Biases of Layer %1"),
                       EditText::tr("Remove Biases of the Output Layer"));
    case Kind::AddNeuron:
        return ofLayer(name.number, EditText::tr("Add Neuron to Layer %1"),
                       EditText::tr("Add Neuron to the Output Layer"));
    case Kind::RemoveNeuron:
        return ofLayer(name.number, EditText::tr("Remove Neuron from Layer %1"),
                       EditText::tr("Remove Neuron from the Output Layer"));
    case Kind::AddLayer: return EditText::tr("Add Layer");
    case Kind::RemoveLayer: return EditText::tr("Remove Layer");
    case Kind::SetInputs: return EditText::tr("Change Inputs");
    case Kind::SetLearningRate: return EditText::tr("Change Learning Rate");
    case Kind::SetLoss: return EditText::tr("Change Loss");
    case Kind::SetOptimizer: return EditText::tr("Change Optimiser");
    case Kind::SetBatchSize: return EditText::tr("Change Batch Size");
    case Kind::SetOther: return EditText::tr("Change %1", "a setting").arg(term);
    case Kind::Reset: return EditText::tr("Reset");
    case Kind::NewStart: return EditText::tr("New Start");
    case Kind::ChooseData: return EditText::tr("Choose %1").arg(term);
    case Kind::ChangeSample: return EditText::tr("Change %1", "a sample").arg(sample);
    case Kind::MoveSample: return EditText::tr("Move %1").arg(sample);
    case Kind::SetTarget: return EditText::tr("Change Target of %1").arg(sample);
    case Kind::RenameSample: return EditText::tr("Rename %1").arg(sample);
    case Kind::TrainOnSample: return EditText::tr("Train on %1").arg(sample);
    case Kind::TestOnSample: return EditText::tr("Test on %1").arg(sample);
    case Kind::TrainOnSamples: return EditText::tr("Train on %n Samples", nullptr, count);
    case Kind::TestOnSamples: return EditText::tr("Test on %n Samples", nullptr, count);
    case Kind::AddSample:
        return name.name.empty() ? EditText::tr("Add Sample") : EditText::tr("Add %1").arg(called);
    case Kind::RemoveSample: return EditText::tr("Remove %1").arg(sample);
    case Kind::RemoveSamples: return EditText::tr("Remove %n Samples", nullptr, count);
    case Kind::PasteSamples: return EditText::tr("Paste Samples");
    case Kind::SetScaling: return EditText::tr("Change Scaling");
    case Kind::SetUnit: return EditText::tr("Change Unit");
    }
    return {};
}

QString branchText(const nn::EditName &name)
{
    if (name.isUndone) {
        nn::EditName done = name;
        done.isUndone = false;
        return EditText::tr("undo: %1").arg(branchText(done));
    }
    switch (name.kind) {
    case Kind::SetWeight:
    case Kind::SetBias:
        return EditText::tr("%1 = %2").arg(QString::fromStdString(name.name),
                                           plainNumber(name.to, digits));
    case Kind::SetLearningRate:
        return EditText::tr("rate %1 → %2")
            .arg(plainNumber(name.from, digits), plainNumber(name.to, digits));
    case Kind::SetBatchSize:
        return name.number > 0 ? EditText::tr("batch %1").arg(name.number)
                               : EditText::tr("full batch");
    case Kind::SetActivation:
    case Kind::SetLoss:
    case Kind::SetOptimizer:
    case Kind::ChooseData: return translatedCore(name.term);
    case Kind::Reset: return EditText::tr("reset");
    case Kind::NewStart: return EditText::tr("seed %1").arg(QString::fromStdString(name.name));
    default: return menuText(name);
    }
}

} // namespace glassnet
