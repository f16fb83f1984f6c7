// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/gradientcheck.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace nn {

namespace {

// loss(p) as a function of one number; p is the present value.
template <typename LossAt>
double centralDifference(double p, const LossAt &lossAt)
{
    static const double rootOfEpsilon = std::cbrt(std::numeric_limits<double>::epsilon());
    const double h = rootOfEpsilon * std::max(1.0, std::abs(p));
    // Divided by the distance of the two numbers as they are, rounded.
    const double up = p + h;
    const double down = p - h;
    return (lossAt(up) - lossAt(down)) / (up - down);
}

double errorOf(double analytic, double numeric, double loss)
{
    const double distance = std::abs(analytic - numeric);
    const double scale = std::max({std::abs(analytic), std::abs(numeric), std::abs(loss)});
    return distance == 0.0 ? 0.0 : distance / scale;
}

GradientCheck withWorst(std::vector<DerivativeCheck> derivatives)
{
    GradientCheck check{.derivatives = std::move(derivatives), .worst = 0};
    for (std::size_t i = 1; i < check.derivatives.size(); ++i) {
        const double largest = check.derivatives[check.worst].error;
        const double error = check.derivatives[i].error;
        if (error > largest || (std::isnan(error) && !std::isnan(largest))) {
            check.worst = i;
        }
    }
    return check;
}

} // namespace

GradientCheck checkParameters(const Network &network, const Samples &samples, Loss loss,
                              Reduction reduction, const ParameterVector &gradient,
                              std::span<const ParameterRef> parameters)
{
    assert(gradient.layout() == network.parameters().layout());
    Network moved = network;
    const double present = objective(network, samples, loss, reduction);
    std::vector<DerivativeCheck> derivatives;
    for (const ParameterRef &at : parameters) {
        const double numeric = centralDifference(network.value(at), [&](double value) {
            moved.setValue(at, value);
            return objective(moved, samples, loss, reduction);
        });
        moved.setValue(at, network.value(at));
        const double analytic = std::visit([&](auto ref) { return gradient[ref]; }, at);
        DerivativeCheck &check = derivatives.emplace_back();
        std::visit([&](auto ref) { check.at = ref; }, at);
        check.analytic = analytic;
        check.numeric = numeric;
        check.error = errorOf(analytic, numeric, present);
    }
    return withWorst(std::move(derivatives));
}

GradientCheck checkInputs(const Network &network, const Samples &samples, Loss loss,
                          Reduction reduction, const Matrix &inputGradient)
{
    assert(inputGradient.rows() == samples.inputs.rows()
           && inputGradient.cols() == samples.inputs.cols());
    Samples moved = samples;
    const double present = objective(network, samples, loss, reduction);
    std::vector<DerivativeCheck> derivatives;
    for (Index sample = 0; sample < samples.count(); ++sample) {
        for (Index input = 0; input < samples.inputs.rows(); ++input) {
            double &x = moved.inputs(input, sample);
            const double numeric
                = centralDifference(samples.inputs(input, sample), [&](double value) {
                      x = value;
                      return objective(network, moved, loss, reduction);
                  });
            x = samples.inputs(input, sample);
            const double analytic = inputGradient(input, sample);
            derivatives.push_back({.at = InputRef{.input = input, .sample = sample},
                                   .analytic = analytic,
                                   .numeric = numeric,
                                   .error = errorOf(analytic, numeric, present)});
        }
    }
    return withWorst(std::move(derivatives));
}

} // namespace nn
