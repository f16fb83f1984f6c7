// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/hessian.h"

#include <Eigen/Eigenvalues>

#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace nn {

namespace {

// A matrix of dual numbers: values and their rates of change.
struct Dual
{
    Matrix value;
    Matrix rate;
};

Dual product(const Matrix &w, const Matrix &wRate, const Dual &x)
{
    return {.value = w * x.value, .rate = wRate * x.value + w * x.rate};
}

Dual activate(const LayerSpec &spec, const Dual &z)
{
    Dual a{.value = activate(spec.activation, spec.slope, z.value), .rate = {}};
    // The Jacobian is symmetric for Softmax and diagonal else, so it is its own transpose.
    a.rate = backward(spec.activation, spec.slope, z.value, a.value, z.rate);
    return a;
}

// dz = da ∘ f'(z), and for Softmax a ∘ (da − Σ a·da), with the product rule.
Dual backward(const LayerSpec &spec, const Dual &z, const Dual &a, const Dual &da)
{
    Dual dz{.value = backward(spec.activation, spec.slope, z.value, a.value, da.value),
            .rate = backward(spec.activation, spec.slope, z.value, a.value, da.rate)};
    if (spec.activation == Activation::Softmax) {
        const auto shared = (a.value.array() * da.value.array()).colwise().sum().eval();
        const auto sharedRate = (a.rate.array() * da.value.array()).colwise().sum().eval();
        dz.rate.array() += a.rate.array() * (da.value.array().rowwise() - shared)
                           - a.value.array().rowwise() * sharedRate;
        return dz;
    }
    const Matrix curvatures = z.value.unaryExpr(
        [&](double sum) { return secondDerivative(spec.activation, spec.slope, sum); });
    dz.rate.array() += da.value.array() * curvatures.array() * z.rate.array();
    return dz;
}

// outputGradient() and its rate of change; not for the cross-entropies.
Dual lossGradient(Loss loss, const OutputLayer &output, const Dual &a, const Matrix &targets)
{
    Dual da{.value = outputGradient(loss, output, targets), .rate = a.rate};
    switch (loss) {
    case Loss::MeanSquaredError: da.rate *= 2.0 / static_cast<double>(a.rate.rows()); break;
    case Loss::HalfSumOfSquares:
    case Loss::MeanHalfSquaredError: break;
    case Loss::Hinge: // made of straight lines
    case Loss::BinaryCrossEntropy:
    case Loss::SoftmaxCrossEntropy: // δ alone is defined, see lossDelta
        da.rate.setZero();
        break;
    }
    return da;
}

// outputDelta() and its rate of change: a − t for the cross-entropies.
Dual lossDelta(Loss loss, const LayerSpec &spec, const Dual &z, const Dual &a,
               const Matrix &targets)
{
    const OutputLayer output{
        .activation = spec.activation, .slope = spec.slope, .z = z.value, .a = a.value};
    if (loss == Loss::BinaryCrossEntropy) {
        return {.value = outputDelta(loss, output, targets),
                .rate = a.rate / static_cast<double>(a.rate.rows())};
    }
    if (loss == Loss::SoftmaxCrossEntropy) {
        const auto total = targets.colwise().sum().array().eval();
        return {.value = outputDelta(loss, output, targets),
                .rate = (a.rate.array().rowwise() * total).matrix()};
    }
    return backward(spec, z, a, lossGradient(loss, output, a, targets));
}

struct DualTrace
{
    std::vector<Dual> x; // what goes into each layer
    std::vector<Dual> z;
    std::vector<Dual> a;
};

DualTrace dualTrace(const Network &network, const ParameterVector &direction, const Matrix &inputs)
{
    DualTrace trace;
    Dual x{.value = inputs, .rate = Matrix::Zero(inputs.rows(), inputs.cols())};
    for (Index layer = 0; layer < network.layerCount(); ++layer) {
        Dual z = product(network.parameters().weights(layer), direction.weights(layer), x);
        z.value.colwise() += network.parameters().biases(layer);
        z.rate.colwise() += direction.biases(layer);
        Dual a = activate(network.layer(layer), z);
        trace.x.push_back(std::move(x));
        trace.z.push_back(std::move(z));
        trace.a.push_back(a);
        x = std::move(a);
    }
    return trace;
}

double sigmoid(double z)
{
    return activate(Activation::Sigmoid, 1.0, z);
}

} // namespace

double secondDerivative(Activation activation, double slope, double z)
{
    switch (activation) {
    case Activation::Sigmoid: // f' (1 − 2f), and 1 − f(z) = f(−z)
        return sigmoid(z) * sigmoid(-z) * (sigmoid(-z) - sigmoid(z));
    case Activation::Tanh: // −2 f f'
        return -2.0 * std::tanh(z) * derivative(activation, slope, z);
    case Activation::Elu: return z > 0.0 ? 0.0 : slope * std::exp(z);
    case Activation::Softplus: return sigmoid(z) * sigmoid(-z);
    case Activation::Silu: // 2s' + z s'' with s = sigmoid
        return sigmoid(z) * sigmoid(-z) * (2.0 + z * (sigmoid(-z) - sigmoid(z)));
    case Activation::Gelu: // (2 − z²) φ(z) with the normal density φ
        return (2.0 - z * z) * std::exp(-0.5 * z * z) * std::numbers::inv_sqrtpi
               / std::numbers::sqrt2;
    case Activation::Sine: return -std::sin(z);
    case Activation::Relu:
    case Activation::LeakyRelu:
    case Activation::Linear:
    case Activation::Step: return 0.0;
    case Activation::Softmax: break;
    }
    assert(false && "softmax has no second derivative of one neuron alone");
    return std::numeric_limits<double>::quiet_NaN();
}

// backpropagate() with the product rule beside each line:
//   dW = dz xᵀ      rate: dz' xᵀ + dz x'ᵀ
//   db = Σ dz       rate: Σ dz'
//   dx = Wᵀ dz      rate: W'ᵀ dz + Wᵀ dz'
GradientChange gradientChange(const Network &network, const Samples &samples, Loss loss,
                              Reduction reduction, const ParameterVector &direction)
{
    assert(direction.layout() == network.parameters().layout());
    const DualTrace trace = dualTrace(network, direction, samples.inputs);
    Dual dz
        = lossDelta(loss, network.layers().back(), trace.z.back(), trace.a.back(), samples.targets);
    if (reduction == Reduction::Mean) {
        dz.value /= static_cast<double>(samples.count());
        dz.rate /= static_cast<double>(samples.count());
    }
    GradientChange result{.gradient = ParameterVector(network.parameters().layout()),
                          .change = ParameterVector(network.parameters().layout())};
    for (Index layer = network.layerCount() - 1; layer >= 0; --layer) {
        const auto at = static_cast<std::size_t>(layer);
        const Dual &x = trace.x[at];
        result.gradient.weights(layer) = dz.value * x.value.transpose();
        result.change.weights(layer)
            = dz.rate * x.value.transpose() + dz.value * x.rate.transpose();
        if (network.layer(layer).hasBiases) {
            result.gradient.biases(layer) = dz.value.rowwise().sum();
            result.change.biases(layer) = dz.rate.rowwise().sum();
        }
        if (layer > 0) {
            const Dual dx = product(network.parameters().weights(layer).transpose(),
                                    direction.weights(layer).transpose(), dz);
            dz = backward(network.layer(layer - 1), trace.z[at - 1], trace.a[at - 1], dx);
        }
    }
    return result;
}

Result<Matrix> hessian(const Network &network, const Samples &samples, Loss loss,
                       Reduction reduction)
{
    const std::vector<ParameterRef> parameters = network.parameterList();
    const auto count = static_cast<Index>(parameters.size());
    if (count > maximumHessianParameters) {
        return counted("The Hessian is computed for up to %1 parameters; this network has %2.",
                       "The Hessian is computed for up to %1 parameter; this network has %2.",
                       maximumHessianParameters, count);
    }
    Matrix result(count, count);
    ParameterVector direction(network.parameters().layout());
    for (Index j = 0; j < count; ++j) {
        const ParameterRef &along = parameters[static_cast<std::size_t>(j)];
        std::visit([&](auto at) { direction[at] = 1.0; }, along);
        const ParameterVector change
            = gradientChange(network, samples, loss, reduction, direction).change;
        std::visit([&](auto at) { direction[at] = 0.0; }, along);
        for (Index i = 0; i < count; ++i) {
            result(i, j) = std::visit([&](auto at) { return change[at]; },
                                      parameters[static_cast<std::size_t>(i)]);
        }
    }
    return result;
}

Spectrum spectrum(const Matrix &hessian)
{
    assert(hessian.rows() == hessian.cols() && hessian.allFinite());
    const Eigen::SelfAdjointEigenSolver<Matrix> solver(hessian);
    assert(solver.info() == Eigen::Success);
    Spectrum result{.eigenvalues = solver.eigenvalues(), .eigenvectors = solver.eigenvectors()};
    for (Index j = 0; j < result.eigenvectors.cols(); ++j) {
        Index largest = 0;
        result.eigenvectors.col(j).cwiseAbs().maxCoeff(&largest);
        if (result.eigenvectors(largest, j) < 0.0) {
            result.eigenvectors.col(j) *= -1.0;
        }
    }
    return result;
}

} // namespace nn
