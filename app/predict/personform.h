// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/outcome.h"
#include "app/document/session.h"
#include "app/predict/probetrial.h"
#include "app/text/unittext.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QGridLayout;

namespace glassnet {

class UnitField;

// The numbers of the person who is asked about, one row a column, lengths first and then weights
// as people say them. What is typed is asked about at once; leaving the field makes it one step
// that can be undone.
class PersonForm final : public QWidget
{
    Q_OBJECT

public:
    explicit PersonForm(Session &session, QWidget *parent = nullptr);

    // In which the numbers are typed, one a column.
    [[nodiscard]] std::vector<nn::Unit> units() const;

private:
    struct Row
    {
        nn::Index column = 0;
        UnitField *field = nullptr;
        QComboBox *unit = nullptr; // null for plain numbers
    };

    void follow();
    void build();
    void addRow(QGridLayout &grid, nn::Index column);
    QComboBox *unitChoices(nn::Index column);
    void showPerson();
    void showNotations();
    [[nodiscard]] Notation keptNotation(nn::Index column) const;
    void chooseNotation(nn::Index column, int index);
    void tryValue(nn::Index column, double typed);
    edits::Outcome takeValue(nn::Index column, double typed);
    [[nodiscard]] std::optional<nn::Vector> personWith(nn::Index column, double typed) const;
    [[nodiscard]] nn::Unit unitOf(nn::Index column) const;

    Session &m_session;
    ProbeTrial m_trial;
    std::vector<nn::Column> m_columns;
    std::vector<Notation> m_notations; // one a column
    std::vector<Row> m_rows;
    std::unique_ptr<QWidget> m_page; // the fields, made anew for other columns
};

} // namespace glassnet
