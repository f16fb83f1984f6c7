// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "core/training/trainer.h"

// Projects as a window saves and opens them.

[[nodiscard]] inline nn::Project saved(const nn::Trainer &trainer, nn::ViewState view = {})
{
    return {.run = trainer.run(),
            .timeline = trainer.timeline().kept(),
            .now = trainer.now(),
            .view = std::move(view)};
}

[[nodiscard]] inline nn::Trainer opened(const nn::Project &project)
{
    return {project.run, *nn::Timeline::restored(project.timeline), {}};
}
