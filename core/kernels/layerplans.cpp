// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/layerplans.h"

namespace nn::kernels {

void describeLayers(const Network &network, std::vector<LayerPlan> &layers)
{
    const ParameterLayout &layout = network.parameters().layout();
    layers.clear();
    Index transposedOffset = 0;
    for (Index l = 0; l < network.layerCount(); ++l) {
        const LayerSpec &spec = network.layer(l);
        // The first layer's weights are never needed transposed: nothing lies below it.
        const Index transposedStride = l > 0 ? layout.stride(l - 1) : 0;
        layers.push_back({.inputs = layout.inputs(l),
                          .units = spec.units,
                          .stride = layout.stride(l),
                          .offset = layout.offset(l),
                          .biasOffset = layout.biasOffset(l),
                          .transposedOffset = transposedOffset,
                          .transposedStride = transposedStride,
                          .activation = spec.activation,
                          .slope = spec.slope});
        transposedOffset += transposedStride * spec.units;
    }
}

} // namespace nn::kernels
