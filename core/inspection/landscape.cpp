// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/landscape.h"

#include "core/training/stepper.h"

#include <cassert>

namespace nn {

namespace {

TrainingRun runOf(const Network &network, const Samples &samples, Loss loss)
{
    TrainingSettings settings;
    settings.loss = loss;
    settings.batchSize.reset(); // all samples at once, as they are looked at here
    auto data = std::make_shared<TrainingData>();
    data->train = samples;
    return beginRun(network, settings, std::move(data));
}

// objective() of one network with ever other weights, by the kernels that train: a surface takes
// hundreds of passes, and the reference pass is ten times as slow.
class LossMeter
{
public:
    LossMeter(const Network &network, const Samples &samples, Loss loss, Reduction reduction)
        : m_run(runOf(network, samples, loss))
        , m_factor(1.0)
    {
        const auto count = static_cast<double>(samples.count());
        if (reduction != shownReduction(loss)) {
            m_factor = reduction == Reduction::Sum ? count : 1.0 / count;
        }
    }

    void setValue(const ParameterRef &at, double value)
    {
        m_run.learned.network.setValue(at, value);
    }
    [[nodiscard]] double loss()
    {
        m_stepper.attach(m_run);
        return m_factor * m_stepper.trainLoss(m_run);
    }

private:
    TrainingRun m_run;
    Stepper m_stepper;
    double m_factor;
};

} // namespace

Reduction shownReduction(Loss loss)
{
    return isShownAsSum(loss) ? Reduction::Sum : Reduction::Mean;
}

double workOfPass(const Network &network, Index samples)
{
    constexpr double activationWork = 8.0;
    double units = 0.0;
    for (const LayerSpec &layer : network.layers()) {
        units += static_cast<double>(layer.units);
    }
    return static_cast<double>(samples)
           * (static_cast<double>(network.parameterCount()) + activationWork * units);
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
    LossMeter meter(network, samples, loss, reduction);
    for (Index i = 0; i < values.size(); ++i) {
        meter.setValue(parameter, values(i));
        slice.losses(i) = meter.loss();
    }
    return slice;
}

Matrix lossGrid(const Network &network, const Samples &samples, Loss loss, Reduction reduction,
                const ParameterRef &first, const Vector &firstValues, const ParameterRef &second,
                const Vector &secondValues)
{
    assert(first != second);
    Matrix losses(firstValues.size(), secondValues.size());
    LossMeter meter(network, samples, loss, reduction);
    for (Index j = 0; j < secondValues.size(); ++j) {
        meter.setValue(second, secondValues(j));
        for (Index i = 0; i < firstValues.size(); ++i) {
            meter.setValue(first, firstValues(i));
            losses(i, j) = meter.loss();
        }
    }
    return losses;
}

} // namespace nn
