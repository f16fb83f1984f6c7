// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/predict/inputform.h"

#include "app/document/askededits.h"
#include "app/look/panelparts.h"
#include "app/look/unitfield.h"
#include "core/limits.h"

#include <QGridLayout>
#include <QLabel>

namespace glassnet {

InputForm::InputForm(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_trial(session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    connect(&session, &Session::probeChanged, this, &InputForm::follow);
    connect(&session, &Session::runChanged, this, &InputForm::follow);
    connect(&session, &Session::loaded, this, &InputForm::follow);
    follow();
}

void InputForm::follow()
{
    const nn::Vector &inputs = m_session.probe().inputs;
    const std::vector<nn::DerivedInput> &described = m_session.origin().preparation.inputs;
    if (inputs.size() == 0 || inputs.size() != static_cast<nn::Index>(described.size())) {
        m_trial.forget();
        return; // hidden, or of a network that is on its way
    }
    if (m_inputs != described) {
        m_inputs = described;
        build();
    }
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i]->setValue(inputs(static_cast<nn::Index>(i)));
    }
}

void InputForm::build()
{
    m_trial.forget();
    m_fields.clear();
    m_page = std::make_unique<QWidget>();
    auto *grid = new QGridLayout(m_page.get());
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(7);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < m_inputs.size(); ++i) {
        const auto input = static_cast<nn::Index>(i);
        const QString name = QString::fromStdString(nn::displayName(m_inputs[i]));
        auto *field = new UnitField(
            m_session, [this, input](double value) { return takeValue(input, value); });
        panels::returnFocusAfterEnter(*field);
        field->setObjectName(QStringLiteral("input%1").arg(input));
        field->setStep(1.0);
        const int row = grid->rowCount();
        grid->addWidget(panels::rowLabel(name, field), row, 0);
        grid->addWidget(field, row, 1);
        const QString words = tr("%1, as the network sees it").arg(name);
        field->setAccessibleName(words);
        field->setToolTip(words);
        m_fields.push_back(field);
        connect(field, &UnitField::typed, this,
                [this, input](double value) { tryValue(input, value); });
        connect(field, &UnitField::abandoned, this, [this] { m_trial.takeBack(); });
    }
    layout()->addWidget(m_page.get());
    m_page->show();
}

// Nothing where no inputs are given any more: a field that is hidden takes what was typed.
std::optional<nn::Vector> InputForm::inputsWith(nn::Index input, double typed) const
{
    nn::Vector inputs = m_session.probe().inputs;
    if (input >= inputs.size()) {
        return std::nullopt;
    }
    inputs(input) = typed;
    return inputs;
}

void InputForm::tryValue(nn::Index input, double typed)
{
    const auto inputs = inputsWith(input, typed);
    if (inputs && nn::areValues(*inputs)) {
        m_trial.show({.row = std::nullopt, .person = m_session.probe().person, .inputs = *inputs});
    }
}

// The step that can be undone leads from what was there before the first key.
edits::Outcome InputForm::takeValue(nn::Index input, double typed)
{
    const auto inputs = inputsWith(input, typed);
    m_trial.takeBack();
    return inputs ? edits::giveInputs(m_session, *inputs) : nn::Done{};
}

} // namespace glassnet
