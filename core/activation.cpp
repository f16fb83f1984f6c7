// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activation.h"

#include "core/translatable.h"

#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>

namespace nn {

namespace {

double sigmoid(double z)
{
    // Each branch exponentiates a number that is not positive, so nothing overflows and a
    // small result keeps all its digits.
    if (z >= 0.0) {
        return 1.0 / (1.0 + std::exp(-z));
    }
    const double e = std::exp(z);
    return e / (1.0 + e);
}

double normalDistribution(double z)
{
    return 0.5 * std::erfc(-z * std::numbers::sqrt2 / 2.0);
}

double normalDensity(double z)
{
    constexpr double factor = std::numbers::inv_sqrtpi / std::numbers::sqrt2;
    return factor * std::exp(-0.5 * z * z);
}

double tanhDerivative(double z)
{
    // 1/cosh², written so that a large |z| neither overflows nor cancels.
    const double e = std::exp(-2.0 * std::abs(z));
    return 4.0 * e / ((1.0 + e) * (1.0 + e));
}

Matrix softmax(const Matrix &z)
{
    // exp() overflows beyond 709; shifting by the maximum changes nothing but that.
    Matrix a = (z.rowwise() - z.colwise().maxCoeff()).array().exp().matrix();
    a.array().rowwise() /= a.colwise().sum().array().eval();
    return a;
}

} // namespace

std::string_view key(Activation activation)
{
    switch (activation) {
    case Activation::Sigmoid: return "sigmoid";
    case Activation::Tanh: return "tanh";
    case Activation::Relu: return "relu";
    case Activation::LeakyRelu: return "leaky_relu";
    case Activation::Elu: return "elu";
    case Activation::Softplus: return "softplus";
    case Activation::Silu: return "silu";
    case Activation::Gelu: return "gelu";
    case Activation::Sine: return "sine";
    case Activation::Linear: return "linear";
    case Activation::Step: return "step";
    case Activation::Softmax: return "softmax";
    }
    return {};
}

std::string_view displayName(Activation activation)
{
    switch (activation) {
    case Activation::Sigmoid: return translatable("Sigmoid");
    case Activation::Tanh: return translatable("Tanh");
    case Activation::Relu: return translatable("ReLU");
    case Activation::LeakyRelu: return translatable("Leaky ReLU");
    case Activation::Elu: return translatable("ELU");
    case Activation::Softplus: return translatable("Softplus");
    case Activation::Silu: return translatable("SiLU");
    case Activation::Gelu: return translatable("GELU");
    case Activation::Sine: return translatable("Sine");
    case Activation::Linear: return translatable("Linear");
    case Activation::Step: return translatable("Step");
    case Activation::Softmax: return translatable("Softmax");
    }
    return {};
}

bool usesSlope(Activation activation)
{
    return activation == Activation::LeakyRelu || activation == Activation::Elu;
}

double defaultSlope(Activation activation)
{
    return activation == Activation::LeakyRelu ? 0.01 : 1.0;
}

OutputRange outputRange(Activation activation, double slope)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    switch (activation) {
    case Activation::Sigmoid:
    case Activation::Step:
    case Activation::Softmax: return {0.0, 1.0};
    case Activation::Tanh:
    case Activation::Sine: return {-1.0, 1.0};
    case Activation::Relu:
    case Activation::Softplus: return {0.0, infinity};
    case Activation::Elu: return {slope > 0.0 ? -slope : 0.0, infinity};
    // The minima of z·sigmoid(z) and z·Φ(z), found where the derivative changes its sign.
    case Activation::Silu: return {-0.27846454276107380, infinity};
    case Activation::Gelu: return {-0.16997120747990369, infinity};
    case Activation::LeakyRelu: return {slope > 0.0 ? -infinity : 0.0, infinity};
    case Activation::Linear: return {-infinity, infinity};
    }
    return {-infinity, infinity};
}

double activate(Activation activation, double slope, double z)
{
    switch (activation) {
    case Activation::Sigmoid: return sigmoid(z);
    case Activation::Tanh: return std::tanh(z);
    case Activation::Relu: return z <= 0.0 ? 0.0 : z;
    case Activation::LeakyRelu: return z <= 0.0 ? slope * z : z;
    case Activation::Elu: return z <= 0.0 ? slope * std::expm1(z) : z;
    case Activation::Softplus: return (z <= 0.0 ? 0.0 : z) + std::log1p(std::exp(-std::abs(z)));
    case Activation::Silu: return z * sigmoid(z);
    case Activation::Gelu: return z * normalDistribution(z);
    case Activation::Sine: return std::sin(z);
    case Activation::Linear: return z;
    case Activation::Step: return z < 0.0 ? 0.0 : (z >= 0.0 ? 1.0 : z);
    case Activation::Softmax: break;
    }
    assert(false && "softmax has no value of one neuron alone");
    return std::numeric_limits<double>::quiet_NaN();
}

double derivative(Activation activation, double slope, double z)
{
    switch (activation) {
    case Activation::Sigmoid: return sigmoid(z) * sigmoid(-z);
    case Activation::Tanh: return tanhDerivative(z);
    case Activation::Relu: return z > 0.0 ? 1.0 : 0.0;
    case Activation::LeakyRelu: return z > 0.0 ? 1.0 : slope;
    case Activation::Elu: return z > 0.0 ? 1.0 : slope * std::exp(z);
    case Activation::Softplus: return sigmoid(z);
    case Activation::Silu: return sigmoid(z) * (1.0 + z * sigmoid(-z));
    case Activation::Gelu: return normalDistribution(z) + z * normalDensity(z);
    case Activation::Sine: return std::cos(z);
    case Activation::Linear: return 1.0;
    case Activation::Step: return 0.0;
    case Activation::Softmax: break;
    }
    assert(false && "softmax has no derivative of one neuron alone");
    return std::numeric_limits<double>::quiet_NaN();
}

Matrix activate(Activation activation, double slope, const Matrix &z)
{
    if (activation == Activation::Softmax) {
        return softmax(z);
    }
    return z.unaryExpr([=](double value) { return activate(activation, slope, value); });
}

Matrix backward(Activation activation, double slope, const Matrix &z, const Matrix &a,
                const Matrix &da)
{
    if (activation == Activation::Softmax) {
        const auto shared = (a.array() * da.array()).colwise().sum().eval();
        return (a.array() * (da.array().rowwise() - shared)).matrix();
    }
    return da.cwiseProduct(
        z.unaryExpr([=](double value) { return derivative(activation, slope, value); }));
}

} // namespace nn
