// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/builtin.h"
#include "core/training/problem.h"

#include <QString>

#include <functional>
#include <vector>

class QMenu;
class QMenuBar;

namespace glassnet {

struct Actions;

// A whole problem to begin with.
struct OfferedProblem
{
    QString text; // with a mnemonic
    std::function<nn::Problem()> make;
};
[[nodiscard]] const std::vector<OfferedProblem> &offeredProblems();

// The menus that are filled by others: with the cards, the files opened recently, and so on.
struct Menus
{
    QMenu *recent = nullptr;
    QMenu *cards = nullptr;
    QMenu *view = nullptr;
};

// What the entries that are made here do.
struct MenuTargets
{
    std::function<void(const OfferedProblem &)> begin;
    std::function<void(nn::BuiltIn)> chooseData;
};

[[nodiscard]] Menus fillMenuBar(QMenuBar &bar, const Actions &actions, const MenuTargets &targets);

// A mnemonic for every entry that has none, each letter once; entries that share all their
// letters with others go without.
void giveMnemonics(QMenu &menu);

} // namespace glassnet
