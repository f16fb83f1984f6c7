// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Activations and their derivatives on vectors. Like vector.h for kernel files only.

#include "core/activation.h"
#include "core/kernels/vector.h"

namespace {

using nn::Activation;

// Functions that are not worth a polynomial of their own go through libm, lane by lane.
template <typename T, typename Function>
GLASSNET_INLINE VectorOf<T> laneByLane(VectorOf<T> x, Function function)
{
    for (int i = 0; i < lanes<T>; ++i) {
        x[i] = static_cast<T>(function(static_cast<double>(x[i])));
    }
    return x;
}

GLASSNET_INLINE double normalDistribution(double z)
{
    return 0.5 * __builtin_erfc(-z * 0x1.6a09e667f3bcdp-1);
}

GLASSNET_INLINE double normalDensity(double z)
{
    return 0x1.9884533d43651p-2 * __builtin_exp(-0.5 * z * z);
}

// f(z). The activation is a template argument: the choice is made once a layer, not once a lane.
template <Activation activation, typename T>
GLASSNET_INLINE VectorOf<T> activated(VectorOf<T> z, T slope)
{
    switch (activation) {
    case Activation::Sigmoid: return sigmoid<T>(z);
    case Activation::Tanh: return hyperbolicTangent<T>(z);
    // Compared this way round a NaN stays one.
    case Activation::Relu: return z <= T(0) ? VectorOf<T>{} : z;
    case Activation::LeakyRelu: return z <= T(0) ? slope * z : z;
    case Activation::Elu: return z <= T(0) ? slope * exponentialMinusOne<T>(z) : z;
    case Activation::Softplus:
        return laneByLane<T>(z, [](double v) {
            return (v <= 0.0 ? 0.0 : v) + __builtin_log1p(__builtin_exp(-__builtin_fabs(v)));
        });
    case Activation::Silu: return z * sigmoid<T>(z);
    case Activation::Gelu:
        return laneByLane<T>(z, [](double v) { return v * normalDistribution(v); });
    case Activation::Sine: return laneByLane<T>(z, [](double v) { return __builtin_sin(v); });
    case Activation::Step: return z < T(0) ? VectorOf<T>{} : (z >= T(0) ? all<T>(1) : z);
    case Activation::Linear:
    case Activation::Softmax: break;
    }
    return z;
}

// Whether f' can be had from a = f(z) alone; the others keep z.
constexpr bool derivesFromOutput(Activation activation)
{
    switch (activation) {
    case Activation::Softplus:
    case Activation::Silu:
    case Activation::Gelu:
    case Activation::Sine: return false;
    case Activation::Sigmoid:
    case Activation::Tanh:
    case Activation::Relu:
    case Activation::LeakyRelu:
    case Activation::Elu:
    case Activation::Linear:
    case Activation::Step:
    case Activation::Softmax: break;
    }
    return true;
}

// f'(z) from `kept`, which is a = f(z) or, where that does not suffice, z.
template <Activation activation, typename T>
GLASSNET_INLINE VectorOf<T> derived(VectorOf<T> kept, T slope)
{
    switch (activation) {
    case Activation::Sigmoid: return kept * (T(1) - kept);
    case Activation::Tanh: return T(1) - kept * kept;
    case Activation::Relu: return kept > T(0) ? all<T>(1) : VectorOf<T>{};
    case Activation::LeakyRelu: return kept > T(0) ? all<T>(1) : all<T>(slope);
    case Activation::Elu: return kept > T(0) ? all<T>(1) : kept + slope; // slope·e^z
    case Activation::Softplus: return sigmoid<T>(kept);
    case Activation::Silu: {
        const VectorOf<T> s = sigmoid<T>(kept);
        return s * (T(1) + kept * (T(1) - s));
    }
    case Activation::Gelu:
        return laneByLane<T>(kept,
                             [](double v) { return normalDistribution(v) + v * normalDensity(v); });
    case Activation::Sine: return laneByLane<T>(kept, [](double v) { return __builtin_cos(v); });
    case Activation::Step: return VectorOf<T>{};
    case Activation::Linear:
    case Activation::Softmax: break;
    }
    return all<T>(1);
}

// Calls function<activation>() with the run-time value as a compile-time one.
template <typename Function>
GLASSNET_INLINE void withActivation(Activation activation, Function &&function)
{
    switch (activation) {
    case Activation::Sigmoid: return function.template operator()<Activation::Sigmoid>();
    case Activation::Tanh: return function.template operator()<Activation::Tanh>();
    case Activation::Relu: return function.template operator()<Activation::Relu>();
    case Activation::LeakyRelu: return function.template operator()<Activation::LeakyRelu>();
    case Activation::Elu: return function.template operator()<Activation::Elu>();
    case Activation::Softplus: return function.template operator()<Activation::Softplus>();
    case Activation::Silu: return function.template operator()<Activation::Silu>();
    case Activation::Gelu: return function.template operator()<Activation::Gelu>();
    case Activation::Sine: return function.template operator()<Activation::Sine>();
    case Activation::Linear: return function.template operator()<Activation::Linear>();
    case Activation::Step: return function.template operator()<Activation::Step>();
    case Activation::Softmax: return function.template operator()<Activation::Softmax>();
    }
}

} // namespace
