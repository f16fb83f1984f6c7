// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/landscape.h"

#include <cassert>

namespace nn {

Reduction shownReduction(Loss loss)
{
    return isShownAsSum(loss) ? Reduction::Sum : Reduction::Mean;
}

LossSlice lossAlong(const Network &network, const Samples &samples, Loss loss, Reduction reduction,
                    const ParameterRef &parameter, const Vector &values)
{
    const Gradient here = gradient(network, samples, loss, reduction);
    LossSlice slice{
        .values = values,
        .losses = Vector(values.size()),
        .present = network.value(parameter),
        .loss = objective(network, samples, loss, reduction),
        .slope = std::visit([&](auto at) { return here.parameters[at]; }, parameter),
    };
    Network moved = network;
    for (Index i = 0; i < values.size(); ++i) {
        moved.setValue(parameter, values(i));
        slice.losses(i) = objective(moved, samples, loss, reduction);
    }
    return slice;
}

Matrix lossGrid(const Network &network, const Samples &samples, Loss loss, Reduction reduction,
                const ParameterRef &first, const Vector &firstValues, const ParameterRef &second,
                const Vector &secondValues)
{
    assert(first != second);
    Matrix losses(firstValues.size(), secondValues.size());
    Network moved = network;
    for (Index j = 0; j < secondValues.size(); ++j) {
        moved.setValue(second, secondValues(j));
        for (Index i = 0; i < firstValues.size(); ++i) {
            moved.setValue(first, firstValues(i));
            losses(i, j) = objective(moved, samples, loss, reduction);
        }
    }
    return losses;
}

} // namespace nn
