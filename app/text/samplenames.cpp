// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/samplenames.h"

#include "app/text/numbers.h"
#include "core/data/personcheck.h"

#include <QCoreApplication>

namespace glassnet {

QString nameOfRow(const nn::Dataset &dataset, nn::Index row)
{
    const std::string &name = dataset.sampleNames[static_cast<std::size_t>(row)];
    return name.empty() ? defaultNameOfRow(dataset, row) : QString::fromStdString(name);
}

QString defaultNameOfRow(const nn::Dataset &dataset, nn::Index row)
{
    return nn::arePeople(dataset) ? defaultPersonName(row + 1) : defaultSampleName(row + 1);
}

QString defaultSampleName(qint64 number)
{
    return QCoreApplication::translate("Samples", "Sample %1").arg(wholeNumber(number));
}

QString defaultPersonName(qint64 number)
{
    return QCoreApplication::translate("Samples", "Person %1").arg(wholeNumber(number));
}

nn::Index rowOfSample(const nn::Dataset &dataset, nn::Role role, nn::Index number)
{
    nn::Index row = 0;
    while (dataset.roles[static_cast<std::size_t>(row)] != role || number-- > 0) {
        ++row;
    }
    return row;
}

QString nameOfSample(const nn::Dataset &dataset, nn::Role role, nn::Index number)
{
    return nameOfRow(dataset, rowOfSample(dataset, role, number));
}

} // namespace glassnet
