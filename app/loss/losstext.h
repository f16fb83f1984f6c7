// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/loss/losslines.h"

#include <QString>

namespace glassnet {

// "epoch 120: train 0.0213, test 0.0301"
[[nodiscard]] QString lossPointText(const nn::LossHistory::Point &point);
// "Mean squared error"; of a loss that is added up, it says so
[[nodiscard]] QString lossTitle(nn::Loss loss);
// "Return to “rate 0.1 → 0.3”, epoch 410"
[[nodiscard]] QString branchLineText(const LossBranchLine &line);
// "Loss over 410 epochs: train 0.0067, from 0.3512 at the beginning. 2 edits on the way."
[[nodiscard]] QString lossDescription(const Snapshot &snapshot, const LossPoints &points,
                                      std::size_t edits);

} // namespace glassnet
