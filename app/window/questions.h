// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/start.h"

#include <QString>

#include <cstdint>
#include <optional>

class QWidget;

// Short questions to a person; no answer means that they thought better of it.
namespace glassnet::questions {

enum class BeforeLeaving : std::uint8_t { Save, Discard, Cancel };

[[nodiscard]] BeforeLeaving askBeforeLeaving(QWidget *parent, const QString &documentName);
[[nodiscard]] std::optional<std::int64_t> askEpochs(QWidget *parent, std::int64_t suggestion);
// As it was typed: lossIn() understands it.
[[nodiscard]] std::optional<QString> askLoss(QWidget *parent, const QString &suggestion);
[[nodiscard]] std::optional<QString> askSeed(QWidget *parent, const nn::Draw &present);
// The number or formula that was typed; refuses what no loss is below.
[[nodiscard]] nn::Result<double> lossIn(const QString &text);
void tell(QWidget *parent, const QString &sentence); // a refusal

// The one after this: 45 after 44; a text that is no whole number gets another fraction.
[[nodiscard]] std::string nextSeed(const nn::Draw &present);

} // namespace glassnet::questions
