// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/tug.h"

#include "app/text/numbers.h"
#include "app/text/samplenames.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr int digits = 4;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Tug)
};

QString derivativeText(const QString &parameter, double derivative)
{
    return QStringLiteral("∂L/∂%1 = %2").arg(parameter, plainNumber(derivative, digits));
}

} // namespace

double Tug::cancelled() const
{
    const double all = down - up;
    return all > 0.0 ? 1.0 - std::abs(down + up) / all : 0.0;
}

std::optional<Tug> tugOf(const Frame &frame)
{
    if (!frame.pictures || !frame.pictures->pulls) {
        return std::nullopt;
    }
    const nn::SampleGradients &pulls = *frame.pictures->pulls;
    const nn::Dataset &dataset = frame.snapshot->dataset();
    const std::vector<nn::Index> rows = nn::rowsOf(dataset, nn::Role::Train);
    Tug tug{.parameter = QString::fromStdString(frame.snapshot->network().name(pulls.parameter)),
            .arrows = {},
            .samples = pulls.sampleCount,
            .idle = pulls.idle,
            .down = pulls.otherDown.sum,
            .up = pulls.otherUp.sum,
            .derivative = pulls.derivative,
            .isMean = pulls.reduction == nn::Reduction::Mean};
    for (const nn::SampleDerivative &sample : pulls.down) {
        tug.down += sample.value;
    }
    for (const nn::SampleDerivative &sample : pulls.up) {
        tug.up += sample.value;
    }
    for (const auto *side : {&pulls.down, &pulls.up}) {
        for (const nn::SampleDerivative &sample : *side) {
            const nn::Index row = rows[static_cast<std::size_t>(sample.sample)];
            tug.arrows.push_back(
                {.name = nameOfRow(dataset, row), .derivative = sample.value, .row = row});
        }
    }
    std::ranges::stable_sort(tug.arrows, [](const TugArrow &a, const TugArrow &b) {
        return std::abs(a.derivative) > std::abs(b.derivative);
    });
    for (const auto *others : {&pulls.otherDown, &pulls.otherUp}) {
        if (others->count > 0) {
            tug.arrows.push_back({.name = Text::tr("%n others", nullptr, pluralForm(others->count)),
                                  .derivative = others->sum,
                                  .row = {}});
        }
    }
    return tug;
}

QString sentenceOf(const TugArrow &arrow, const QString &parameter)
{
    const QString pulls = arrow.derivative < 0.0 ? Text::tr("%1: pulls %2 up, %3")
                                                 : Text::tr("%1: pulls %2 down, %3");
    return pulls.arg(arrow.name, parameter, derivativeText(parameter, arrow.derivative));
}

QString resultOf(const Tug &tug)
{
    const int count = pluralForm(tug.samples);
    const QString all = tug.isMean ? Text::tr("Mean of %n samples", nullptr, count)
                                   : Text::tr("Sum of %n samples", nullptr, count);
    QString text = QStringLiteral("%1: %2").arg(all, derivativeText(tug.parameter, tug.derivative));
    if (tug.down > 0.0 && tug.up < 0.0) {
        text += QStringLiteral("; ")
                + Text::tr("%1 of the pulls cancel out").arg(percentNumber(tug.cancelled()));
    }
    if (tug.idle > 0) {
        text += QStringLiteral("; ")
                + Text::tr("%n samples do not pull", nullptr, pluralForm(tug.idle));
    }
    return text;
}

} // namespace glassnet
