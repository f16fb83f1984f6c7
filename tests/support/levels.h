// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/kernels.h"

#include <QTest>

// A data row for every instruction-set level of this machine, in a column "level".
inline void addLevelRows()
{
    QTest::addColumn<nn::kernels::Level>("level");
    for (const nn::kernels::Level level : nn::kernels::availableLevels()) {
        QTest::newRow(std::string(nn::kernels::displayName(level)).c_str()) << level;
    }
}
