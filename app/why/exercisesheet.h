// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/exercise.h"

#include <QString>

#include <cstdint>

namespace glassnet {

// A sheet of exercises: what a person who works them out has before them.
struct ExerciseSheet
{
    nn::HomeworkContext context;
    std::vector<nn::Exercise> exercises;
    std::uint64_t seed = 1;
    QString sample; // "Alice"; empty where the numbers were drawn
};

// As HTML of the kind that QTextDocument reads: title, the network's numbers, the questions with
// room to answer and, on a page of their own, the solutions. Numbers are those of the window's
// language, with as many digits as whoever computes with them needs for the solutions.
[[nodiscard]] QString sheetHtml(const ExerciseSheet &sheet, bool hasSolutions);

} // namespace glassnet
