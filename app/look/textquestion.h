// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace glassnet {

// Asks for one line of text, in a dialog that takes no answer which the check refuses; the sentence
// then stands at the field. Nothing where it was cancelled.
[[nodiscard]] std::optional<QString>
askText(QWidget *parent, const QString &title, const QString &label, const QString &suggestion,
        const std::function<nn::Result<nn::Done>(const QString &text)> &check);

} // namespace glassnet
