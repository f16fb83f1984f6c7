// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/smallest.h"

#include <cmath>

namespace nn::kernels {

namespace {

double sigmoid(double z)
{
    return 1.0 / (1.0 + std::exp(-z));
}

} // namespace

// With h = f(W1 x + b1), o = f(w2 h + b3) and e the derivative of the loss by o:
//   d = e o (1 − o);  d1 = d w5 h1 (1 − h1);  d2 = d w6 h2 (1 − h2)
// and every parameter moves by its rate times δ times the input of its link.
double trainSmallest(const SmallestPlan &plan, Index first, Index updates)
{
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
    Index at = first;
    for (Index i = 0; i < updates; ++i) {
        const Index sample = plan.order != nullptr ? static_cast<Index>(plan.order[at]) : at;
        at = at + 1 == plan.sampleCount ? 0 : at + 1;
        const double x1 = plan.inputs[2 * sample];
        const double x2 = plan.inputs[2 * sample + 1];
        const double h1 = sigmoid(b1 + w1 * x1 + w2 * x2);
        const double h2 = sigmoid(b2 + w3 * x1 + w4 * x2);
        const double o = sigmoid(b3 + w5 * h1 + w6 * h2);
        const double error = o - plan.targets[sample];
        probe += error * error;
        const double d = plan.errorFactor * error * (o * (1.0 - o));
        const double d1 = d * w5 * (h1 * (1.0 - h1));
        const double d2 = d * w6 * (h2 * (1.0 - h2));
        w1 -= plan.rates[0] * (d1 * x1);
        w2 -= plan.rates[1] * (d1 * x2);
        w3 -= plan.rates[2] * (d2 * x1);
        w4 -= plan.rates[3] * (d2 * x2);
        w5 -= plan.rates[4] * (d * h1);
        w6 -= plan.rates[5] * (d * h2);
        b1 -= plan.rates[6] * d1;
        b2 -= plan.rates[7] * d2;
        b3 -= plan.rates[8] * d;
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

} // namespace nn::kernels
