// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pass.h"
#include "core/training/settings.h"

namespace nn {

// δ of the output layer, outputs × samples, as a program with these slips has it; without slips
// outputDelta().
[[nodiscard]] Matrix slipDelta(Loss loss, const OutputLayer &output, const Matrix &targets,
                               const Slips &slips);

// The sum over the samples of the gradients that a program with these slips would use (see
// Slips). A rounded output takes the place of the output wherever the derivative of the loss
// uses it; for the squared errors the slope of the output's activation stays the true one.
[[nodiscard]] ParameterVector slipGradient(const Network &network, const Samples &samples,
                                           Loss loss, const Slips &slips);

} // namespace nn
