// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/shapeform.h"

#include "app/look/panelparts.h"
#include "app/look/unitfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

namespace glassnet {

ShapeForm::ShapeForm(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(session.run().settings)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    connect(&session, &Session::runChanged, this, &ShapeForm::follow);
}

void ShapeForm::addHeading(const QString &text)
{
    QLabel *label = panels::caption(text, nullptr);
    label->setContentsMargins(0, 8, 0, 0);
    m_grid->addWidget(label, m_grid->rowCount(), 0, 1, 2);
}

void ShapeForm::addNumber(const QString &name, const QString &objectName, NumberIn number)
{
    auto *label = panels::rowLabel(name, nullptr);
    auto *field = new UnitField(m_session, [this, number, label](double value) {
        nn::TrainingSettings settings = m_session.run().settings;
        if (double *at = number(settings)) {
            *at = value;
        }
        return panels::takeSettings(m_session, settings, *label->buddy());
    });
    label->setBuddy(field);
    field->setAccessibleName(QString(name).remove(QLatin1Char('&')));
    field->setObjectName(objectName);
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(field, row, 1);
    m_numbers.push_back({label, field, number});
    showSettings();
}

void ShapeForm::addSwitch(const QString &name, const QString &objectName, SwitchIn at)
{
    auto *box = new QCheckBox(name);
    box->setObjectName(objectName);
    m_grid->addWidget(box, m_grid->rowCount(), 0, 1, 2);
    m_switches.push_back({box, at});
    connect(box, &QCheckBox::clicked, this, [this, at, box](bool isOn) {
        change(*box, [&](nn::TrainingSettings &settings) {
            if (bool *value = at(settings)) {
                *value = isOn;
            }
        });
    });
    showSettings();
}

void ShapeForm::addChoice(const QString &name, const QString &objectName, Choice choice)
{
    QComboBox *box = panels::choices(QString());
    box->setObjectName(objectName);
    box->addItems(choice.names);
    const int row = m_grid->rowCount();
    m_grid->addWidget(panels::rowLabel(name, box), row, 0);
    m_grid->addWidget(box, row, 1);
    m_choices.push_back({box, choice});
    connect(box, &QComboBox::activated, this, [this, choice, box](int index) {
        change(*box, [&](nn::TrainingSettings &settings) {
            if (choice.shown(settings) != index) {
                choice.choose(settings, index);
            }
        });
    });
    showSettings();
}

template <typename Change>
void ShapeForm::change(QWidget &anchor, const Change &change)
{
    nn::TrainingSettings settings = m_session.run().settings;
    change(settings);
    panels::changeSettings(m_session, settings, anchor);
    showSettings(); // after a refusal as it was
}

void ShapeForm::follow()
{
    if (m_session.run().settings != m_settings) {
        showSettings();
    }
}

void ShapeForm::showSettings()
{
    m_settings = m_session.run().settings;
    for (const NumberRow &row : m_numbers) {
        const double *number = row.number(m_settings);
        row.label->setVisible(number != nullptr);
        row.field->setVisible(number != nullptr);
        row.field->setValue(number != nullptr ? *number : 0.0);
    }
    for (const SwitchRow &row : m_switches) {
        const bool *value = row.at(m_settings);
        row.box->setVisible(value != nullptr);
        row.box->setChecked(value != nullptr && *value);
    }
    for (const ChoiceRow &row : m_choices) {
        row.box->setCurrentIndex(row.choice.shown(m_settings));
    }
}

} // namespace glassnet
