// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/outcome.h"
#include "app/document/session.h"
#include "app/predict/probetrial.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace glassnet {

class UnitField;

// The numbers that are given to the network's inputs as they are, one row an input, without units.
// What is typed is asked about at once; leaving the field makes it one step that can be undone.
// Empty while no inputs are given.
class InputForm final : public QWidget
{
    Q_OBJECT

public:
    explicit InputForm(Session &session, QWidget *parent = nullptr);

private:
    void follow();
    void build();
    void tryValue(nn::Index input, double typed);
    edits::Outcome takeValue(nn::Index input, double typed);
    [[nodiscard]] std::optional<nn::Vector> inputsWith(nn::Index input, double typed) const;

    Session &m_session;
    ProbeTrial m_trial;
    std::vector<nn::DerivedInput> m_inputs; // that the fields are for
    std::vector<UnitField *> m_fields;
    std::unique_ptr<QWidget> m_page; // the fields, made anew for other inputs
};

} // namespace glassnet
