// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"

#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;

namespace glassnet {

class UnitField;

// Rows that each show and change one setting of the training. A row is there only while its
// setting exists: Adam has no momentum.
class ShapeForm final : public QWidget
{
    Q_OBJECT

public:
    // Where a setting is found; null where there is none.
    using NumberIn = std::function<double *(nn::TrainingSettings &)>;
    using SwitchIn = std::function<bool *(nn::TrainingSettings &)>;
    struct Choice
    {
        QStringList names;
        std::function<int(const nn::TrainingSettings &)> shown;
        std::function<void(nn::TrainingSettings &, int)> choose;
    };

    explicit ShapeForm(Session &session, QWidget *parent = nullptr);

    void addHeading(const QString &text);
    void addNumber(const QString &name, const QString &objectName, NumberIn number);
    void addSwitch(const QString &name, const QString &objectName, SwitchIn at);
    void addChoice(const QString &name, const QString &objectName, Choice choice);
    void follow();

private:
    struct NumberRow
    {
        QLabel *label;
        UnitField *field;
        NumberIn number;
    };
    struct SwitchRow
    {
        QCheckBox *box;
        SwitchIn at;
    };
    struct ChoiceRow
    {
        QComboBox *box;
        Choice choice;
    };

    template <typename Change>
    void change(QWidget &anchor, const Change &change);
    void showSettings();

    Session &m_session;
    nn::TrainingSettings m_settings; // that are shown
    QGridLayout *m_grid;
    std::vector<NumberRow> m_numbers;
    std::vector<SwitchRow> m_switches;
    std::vector<ChoiceRow> m_choices;
};

} // namespace glassnet
