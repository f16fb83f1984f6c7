// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ends each of baseline.cpp, v3.cpp and v4.cpp: the table of the functions compiled there.

#include "core/kernels/batchinnermost.h"
#include "core/kernels/field.h"
#include "core/kernels/neuroninnermost.h"
#include "core/kernels/optimizer.h"
#include "core/kernels/persample.h"
#include "core/kernels/smallest.h"

namespace {

constexpr nn::kernels::Functions theseFunctions{
    .gradientByNeuron = gradientByNeuron,
    .gradientByBatch = gradientByBatch,
    .trainByNeuron = trainByNeuron,
    .trainSmallest = trainSmallest,
    .lossByNeuron = lossByNeuron,
    .lossByBatch = lossByBatch,
    .update = update,
    .transposeWeights = transposeWeights,
    .field = field,
};

} // namespace
