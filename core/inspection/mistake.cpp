// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/mistake.h"

#include <cassert>

namespace nn {

namespace {

Error describeForgottenFactor(const Mistake &mistake, const Network &network)
{
    if (!mistake.layer) {
        return failure("The factor %1 is missing.", nameOf(*mistake.about, network));
    }
    const Index layer = *mistake.layer + 1;
    if (mistake.about->kind == QuantityKind::ActivationGradient) {
        return failure("The derivative of the loss by the outputs is missing.");
    }
    if (mistake.about->kind == QuantityKind::Weight) {
        return failure("On the way back the weights of layer %1 are missing.", layer);
    }
    if (mistake.about->kind == QuantityKind::NeuronFactor) {
        return failure("On the way back the weights and slopes of layer %1 are missing.", layer);
    }
    return failure("The slopes f′ of layer %1 are missing.", layer);
}

Error describeOldWeight(const Mistake &mistake)
{
    if (mistake.layer) {
        return failure("Layer %1 was not updated.", *mistake.layer + 1);
    }
    return mistake.about ? failure("The biases were not updated.")
                         : failure("That is the value before the update.");
}

// The same sentence with the layer, if the mistake was made in one.
Error placed(const Mistake &mistake, Error everywhere, Error inLayer)
{
    if (mistake.layer) {
        inLayer.arguments.push_back(argument(*mistake.layer + 1));
        return inLayer;
    }
    return everywhere;
}

} // namespace

Error describe(const Mistake &mistake, const Network &network)
{
    switch (mistake.kind) {
    case MistakeKind::ForgottenMinus: return failure("The sign is wrong; the rest is right.");
    case MistakeKind::AddedStep: return failure("The step was added; it has to be subtracted.");
    case MistakeKind::ForgottenRate:
        return failure("The step was not multiplied by the learning rate.");
    case MistakeKind::ForgottenTwo:
        return failure("The factor 2 from the derivative of the square is missing.");
    case MistakeKind::ExtraTwo:
        return failure("There is a factor 2 too much: the ½ of this loss cancels it.");
    case MistakeKind::ForgottenHalf: return failure("The factor ½ of this loss is missing.");
    case MistakeKind::ExtraHalf:
        return failure("There is a factor ½ too much: this loss has none.");
    case MistakeKind::ActivationForSlope:
        return placed(mistake, failure("The activation f was used where its slope f′ belongs."),
                      failure("In layer %1 the activation f was used where its slope f′ belongs."));
    case MistakeKind::SumForActivation:
        return placed(
            mistake, failure("The weighted sum was used where the activation belongs."),
            failure("In layer %1 the weighted sum was used where the activation belongs."));
    case MistakeKind::ActivationForSum:
        return placed(mistake,
                      failure("The slope f′ was taken at the activation; it belongs at the "
                              "weighted sum."),
                      failure("In layer %1 the slope f′ was taken at the activation; it belongs "
                              "at the weighted sum."));
    case MistakeKind::ForgottenBias:
        return placed(mistake, failure("The bias is missing from the weighted sum."),
                      failure("In layer %1 the bias is missing from the weighted sum."));
    case MistakeKind::ForgottenInput:
        return mistake.about ? failure("The factor %1 is missing: what the weight multiplies.",
                                       nameOf(*mistake.about, network))
                             : failure("What the weights multiply is missing.");
    case MistakeKind::ForgottenFactor: return describeForgottenFactor(mistake, network);
    case MistakeKind::UpdatedWeight:
        return failure("Updated weights were used where the old ones belong.");
    case MistakeKind::OldWeight: return describeOldWeight(mistake);
    case MistakeKind::UpdatedFrozen: return failure("What is frozen was updated too.");
    case MistakeKind::SumForMean:
        return failure("The outputs were added up; this loss takes their mean.");
    case MistakeKind::MeanForSum:
        return failure("The mean of the outputs was taken; this loss adds them up.");
    case MistakeKind::ForgottenPath:
        return failure("The way through %1 is missing.", nameOf(*mistake.about, network));
    case MistakeKind::OverwrittenWeight:
        return failure("The step took the place of the old value; it has to be subtracted from "
                       "it.");
    case MistakeKind::RoundedOutput:
        return failure("The output was rounded to 0 or 1 before the derivative was taken.");
    case MistakeKind::HalfCrossEntropy:
        return failure("Half of the cross-entropy is missing: the part with 1 − y.");
    case MistakeKind::Neighbour:
        return failure("That is the value of %1.", nameOf(*mistake.about, network));
    case MistakeKind::OtherSample:
        return failure("That is the value for sample %1.", *mistake.sample + 1);
    }
    assert(false);
    return {};
}

} // namespace nn
