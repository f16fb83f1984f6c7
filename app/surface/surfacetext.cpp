// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/surface/surfacetext.h"

#include "app/surface/surfacepicture.h"
#include "app/surface/surfacesamples.h"
#include "app/text/numbers.h"
#include "app/text/samplenames.h"
#include "app/text/unittext.h"

#include <QCoreApplication>
#include <QStringList>

namespace glassnet {

namespace {

struct SurfaceText
{
    Q_DECLARE_TR_FUNCTIONS(SurfaceText)
};

QString measureText(const nn::Column &column, double value)
{
    if (column.unit == nn::Unit::None) {
        return SurfaceText::tr("%1 = %2").arg(columnName(column.name), plainNumber(value));
    }
    const Notation notation{.unit = column.unit, .isFeetAndInches = false};
    return SurfaceText::tr("%1 %2").arg(textOf(value, notation), symbolOf(notation));
}

QString placeText(const nn::Dataset &dataset, const Eigen::Vector2d &point)
{
    return SurfaceText::tr("%1, %2").arg(measureText(dataset.columns[0], point.x()),
                                         measureText(dataset.columns[1], point.y()));
}

QString neuronName(const Frame &frame)
{
    return QString::fromStdString(frame.snapshot->network().name(frame.pictures->request.neuron));
}

QString targetText(const nn::Dataset &dataset, nn::Index row)
{
    const double target = dataset.targets(row);
    return dataset.target.isNumeric() ? SurfaceText::tr("target %1").arg(plainNumber(target))
                                      : classNameOf(dataset.target, static_cast<nn::Index>(target));
}

} // namespace

QString axisTitle(const nn::Column &column)
{
    const QString name = titleOf(column.name);
    return column.unit == nn::Unit::None
               ? name
               : SurfaceText::tr("%1 (%2)").arg(name, symbolOf(Notation{.unit = column.unit}));
}

QString pointText(const Frame &frame, const Eigen::Vector2d &point)
{
    const QString place = placeText(frame.snapshot->dataset(), point);
    if (!frame.pictures) {
        return place;
    }
    const std::optional<double> value = valueAt(*frame.pictures, point);
    return value
               ? SurfaceText::tr("%1: %2 = %3").arg(place, neuronName(frame), outputNumber(*value))
               : place;
}

QString rowText(const Frame &frame, nn::Index row)
{
    const nn::Dataset &dataset = frame.snapshot->dataset();
    const bool isTest = dataset.roles[static_cast<std::size_t>(row)] == nn::Role::Test;
    QStringList parts{nameOfRow(dataset, row), targetText(dataset, row),
                      isTest ? SurfaceText::tr("for testing") : SurfaceText::tr("for training"),
                      pointText(frame, dataset.values.col(row).head<2>())};
    if (const std::optional<bool> right = isRight(frame, row)) {
        parts << (*right ? SurfaceText::tr("right") : SurfaceText::tr("wrong"));
    }
    return parts.join(QStringLiteral(" · "));
}

QString surfaceSummary(const Frame &frame)
{
    const bool isOutput
        = frame.pictures->request.neuron.layer + 1 == frame.snapshot->network().layerCount();
    return (isOutput ? SurfaceText::tr("output %1") : SurfaceText::tr("neuron %1"))
        .arg(neuronName(frame));
}

QString surfaceDescription(const Frame &frame)
{
    const nn::Dataset &dataset = frame.snapshot->dataset();
    if (!frame.pictures || dataset.columnCount() < 2) {
        return {};
    }
    const QString surface = SurfaceText::tr("Decision surface of %1 over %2 and %3")
                                .arg(neuronName(frame), columnName(dataset.columns[0].name),
                                     columnName(dataset.columns[1].name));
    if (dataset.target.isNumeric()) {
        return surface;
    }
    qint64 right = 0;
    for (nn::Index row = 0; row < dataset.sampleCount(); ++row) {
        right += isRight(frame, row) == true ? 1 : 0;
    }
    return SurfaceText::tr("%1; %2 of %3 right")
        .arg(surface, countNumber(right), countNumber(dataset.sampleCount()));
}

} // namespace glassnet
