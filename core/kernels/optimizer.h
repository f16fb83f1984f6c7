// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One step of an optimiser over a stretch of parameters. The rules are those of torch.optim
// (see core/training/settings.h); frozen parameters and padding keep their values.

#include "core/kernels/kernels.h"
#include "core/kernels/vector.h"

namespace {

using nn::Index;
using nn::kernels::Rule;
using nn::kernels::Update;
using nn::kernels::UpdateTarget;

GLASSNET_INLINE Doubles squareRoot(Doubles x)
{
    for (int i = 0; i < lanes<double>; ++i) {
        x[i] = __builtin_sqrt(x[i]);
    }
    return x;
}

GLASSNET_INLINE Doubles signOf(Doubles x)
{
    const Doubles one = all(1.0);
    return x > 0.0 ? one : (x < 0.0 ? -one : Doubles{});
}

// What is subtracted from the parameters; updates the moments at `at`.
template <Rule rule>
GLASSNET_INLINE Doubles stepOf(const Update &u, const UpdateTarget &t, Index at, Doubles g)
{
    if constexpr (rule == Rule::Momentum) {
        const Doubles buffer = u.isFirst ? g : u.momentum * load(t.moments[0] + at) + g;
        store(t.moments[0] + at, buffer);
        return u.rate * buffer;
    } else if constexpr (rule == Rule::Nesterov) {
        const Doubles buffer = u.isFirst ? g : u.momentum * load(t.moments[0] + at) + g;
        store(t.moments[0] + at, buffer);
        return u.rate * (g + u.momentum * buffer);
    } else if constexpr (rule == Rule::AdaGrad) {
        const Doubles sum = load(t.moments[0] + at) + g * g;
        store(t.moments[0] + at, sum);
        return u.rate * g / (squareRoot(sum) + u.epsilon);
    } else if constexpr (rule == Rule::RmsProp) {
        const Doubles square = u.decay * load(t.moments[0] + at) + (1.0 - u.decay) * g * g;
        store(t.moments[0] + at, square);
        Doubles spread = square;
        if (u.centred) {
            const Doubles mean = u.decay * load(t.moments[2] + at) + (1.0 - u.decay) * g;
            store(t.moments[2] + at, mean);
            // Rounding can make the difference negative where the gradient does not change.
            const Doubles variance = square - mean * mean;
            spread = variance < 0.0 ? Doubles{} : variance;
        }
        const Doubles scaled = g / (squareRoot(spread) + u.epsilon);
        if (u.momentum == 0.0) {
            return u.rate * scaled;
        }
        const Doubles buffer = u.momentum * load(t.moments[1] + at) + scaled;
        store(t.moments[1] + at, buffer);
        return u.rate * buffer;
    } else if constexpr (rule == Rule::Adam) {
        const Doubles mean = u.firstDecay * load(t.moments[0] + at) + (1.0 - u.firstDecay) * g;
        const Doubles square = u.decay * load(t.moments[1] + at) + (1.0 - u.decay) * g * g;
        store(t.moments[0] + at, mean);
        store(t.moments[1] + at, square);
        Doubles spread = square;
        if (u.keepsLargest) {
            const Doubles largest = load(t.moments[2] + at);
            spread = square < largest ? largest : square;
            store(t.moments[2] + at, spread);
        }
        return u.rate / u.firstCorrection * mean
               / (squareRoot(spread) / u.secondCorrection + u.epsilon);
    } else {
        return u.rate * g;
    }
}

// The commonest case by itself: plain SGD with every parameter trainable. A gradient that is
// not finite makes a parameter that is not.
double plainSgd(const Update &u, const UpdateTarget &t)
{
    Doubles probe{};
    for (Index at = 0; at < t.size; at += lanes<double>) {
        const Doubles g = load(t.gradient + at) * u.scale;
        const Doubles moved = load(t.parameters + at) - u.rate * g;
        store(t.parameters + at, moved);
        probe += moved * 0.0;
    }
    return sumOfLanes<double>(probe);
}

template <Rule rule, bool isPlain>
GLASSNET_INLINE double updateWith(const Update &u, const UpdateTarget &t)
{
    Doubles probe{};
    for (Index at = 0; at < t.size; at += lanes<double>) {
        const Doubles raw = load(t.gradient + at);
        const Doubles trainable = t.trainable != nullptr ? load(t.trainable + at) : all(1.0);
        const Doubles p = load(t.parameters + at);
        Doubles g = raw * u.scale;
        if constexpr (!isPlain) {
            g += u.l2 * p + u.l1 * signOf(p);
        }
        g = trainable != 0.0 ? g : Doubles{};
        Doubles moved = p;
        if constexpr (!isPlain) {
            moved -= u.rate * u.weightDecay * p;
        }
        moved -= stepOf<rule>(u, t, at, g);
        moved = trainable != 0.0 ? moved : p;
        store(t.parameters + at, moved);
        // 0 where both are finite, else NaN.
        probe += raw * 0.0 + moved * 0.0;
    }
    return sumOfLanes<double>(probe);
}

template <bool isPlain>
GLASSNET_INLINE double updateByRule(const Update &u, const UpdateTarget &t)
{
    switch (u.rule) {
    case Rule::Sgd: return updateWith<Rule::Sgd, isPlain>(u, t);
    case Rule::Momentum: return updateWith<Rule::Momentum, isPlain>(u, t);
    case Rule::Nesterov: return updateWith<Rule::Nesterov, isPlain>(u, t);
    case Rule::AdaGrad: return updateWith<Rule::AdaGrad, isPlain>(u, t);
    case Rule::RmsProp: return updateWith<Rule::RmsProp, isPlain>(u, t);
    case Rule::Adam: return updateWith<Rule::Adam, isPlain>(u, t);
    }
    return 0.0;
}

double update(const Update &u, const UpdateTarget &t)
{
    const bool isPlain = u.l1 == 0.0 && u.l2 == 0.0 && u.weightDecay == 0.0;
    if (isPlain && u.rule == Rule::Sgd && t.trainable == nullptr) {
        return plainSgd(u, t);
    }
    return isPlain ? updateByRule<true>(u, t) : updateByRule<false>(u, t);
}

} // namespace
