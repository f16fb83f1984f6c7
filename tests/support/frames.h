// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/theme.h"
#include "app/worker/frame.h"

#include <QString>

class QWidget;

// Frames made at once, without threads, for tests of views.
namespace support {

// The run at its present moment, paused, with its pictures over a range that holds all samples.
[[nodiscard]] glassnet::Frame frameOf(const nn::TrainingRun &run,
                                      const glassnet::Theme &theme = glassnet::Theme::light());

// The tutorials' problem after so many epochs.
[[nodiscard]] glassnet::Frame tutorialFrame(std::int64_t epochs, const glassnet::Theme &theme
                                                                 = glassnet::Theme::light());

// Playground's spiral with seven inputs and three hidden layers of eight, after so many epochs.
[[nodiscard]] glassnet::Frame spiralFrame(std::int64_t epochs,
                                          const glassnet::Theme &theme = glassnet::Theme::light());

// Saves a picture of the widget for people to look at, in the build folder's `screenshots`.
void saveShot(QWidget &widget, const QString &name);

} // namespace support
