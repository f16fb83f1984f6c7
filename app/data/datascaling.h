// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/outcome.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;

namespace glassnet {

class UnitField;

// What is done to the columns before the network sees them, all of it visible, and the units in
// which the data are kept.
class DataScaling final : public QWidget
{
    Q_OBJECT

public:
    explicit DataScaling(Session &session, QWidget *parent = nullptr);

private:
    struct Row
    {
        UnitField *shift = nullptr; // of the scaling by constants
        QLabel *formula = nullptr; // of the others
        QComboBox *unit = nullptr; // null for plain numbers
    };

    void follow();
    void build();
    void addRow(QGridLayout &grid, nn::Index column);
    [[nodiscard]] QComboBox *unitChoices(nn::Index column);
    void showScaling();
    void chooseScaling(int index);
    edits::Outcome takeShift(nn::Index column, double value);
    [[nodiscard]] const nn::Preparation &preparation() const;
    [[nodiscard]] QString shiftText() const;

    Session &m_session;
    std::shared_ptr<const nn::TrainingData> m_data; // that is shown
    std::vector<nn::Column> m_columns;
    QComboBox *m_scaling;
    std::unique_ptr<QWidget> m_page; // the rows, made anew for other columns
    std::vector<Row> m_rows; // one a column
};

} // namespace glassnet
