// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tutorials' network in registers. What bounds it is not work but waiting, for two
// exponentials in a row and the steps between them; so whatever does not have to wait for the
// error is computed before it is there, and vectors would gain nothing.

#include "core/kernels/kernels.h"

namespace {

inline double scalarSigmoid(double z)
{
    return 1.0 / (1.0 + __builtin_exp(-z));
}

// With h = f(W1 x + b1), o = f(w5 h1 + w6 h2 + b3) and e the derivative of the loss by o:
//   d = e o (1 − o);  d1 = d w5 h1 (1 − h1);  d2 = d w6 h2 (1 − h2)
// and every parameter moves by its rate times δ times the input of its link.
double trainSmallest(const nn::kernels::SmallestPlan &plan, nn::Index first, nn::Index updates)
{
    const double *rate = plan.rates;
    double w1 = plan.weights1[0];
    double w3 = plan.weights1[1];
    double w2 = plan.weights1[plan.stride];
    double w4 = plan.weights1[plan.stride + 1];
    double b1 = plan.biases1[0];
    double b2 = plan.biases1[1];
    double w5 = plan.weights2[0];
    double w6 = plan.weights2[plan.stride];
    double b3 = plan.bias2[0];
    double probe = 0.0;
    nn::Index at = first;
    for (nn::Index i = 0; i < updates; ++i) {
        const nn::Index sample
            = plan.order != nullptr ? static_cast<nn::Index>(plan.order[at]) : at;
        at = at + 1 == plan.sampleCount ? 0 : at + 1;
        const double x1 = plan.inputs[2 * sample];
        const double x2 = plan.inputs[2 * sample + 1];
        const double h1 = scalarSigmoid(b1 + w1 * x1 + w2 * x2);
        const double h2 = scalarSigmoid(b2 + w3 * x1 + w4 * x2);
        const double share1 = w5 * (h1 * (1.0 - h1));
        const double share2 = w6 * (h2 * (1.0 - h2));
        const double o = scalarSigmoid(b3 + w5 * h1 + w6 * h2);
        const double error = o - plan.targets[sample];
        probe += error * error;
        const double d = (plan.errorFactor * error) * (o * (1.0 - o));
        const double d1 = d * share1;
        const double d2 = d * share2;
        w1 -= d1 * (rate[0] * x1);
        w2 -= d1 * (rate[1] * x2);
        w3 -= d2 * (rate[2] * x1);
        w4 -= d2 * (rate[3] * x2);
        w5 -= d * (rate[4] * h1);
        w6 -= d * (rate[5] * h2);
        b1 -= d1 * rate[6];
        b2 -= d2 * rate[7];
        b3 -= d * rate[8];
    }
    plan.weights1[0] = w1;
    plan.weights1[1] = w3;
    plan.weights1[plan.stride] = w2;
    plan.weights1[plan.stride + 1] = w4;
    plan.biases1[0] = b1;
    plan.biases1[1] = b2;
    plan.weights2[0] = w5;
    plan.weights2[plan.stride] = w6;
    plan.bias2[0] = b3;
    return probe;
}

} // namespace
