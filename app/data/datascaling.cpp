// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/datascaling.h"

#include "app/document/dataedits.h"
#include "app/look/panelparts.h"
#include "app/look/unitfield.h"
#include "app/text/numbers.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <array>
#include <cmath>

namespace glassnet {

namespace {

constexpr std::array allScalings{nn::Scaling::None, nn::Scaling::ShiftByConstants,
                                 nn::Scaling::Standardise, nn::Scaling::MinMax,
                                 nn::Scaling::MinMaxSymmetric};

QString nameOf(nn::Scaling scaling)
{
    switch (scaling) {
    case nn::Scaling::None: return DataScaling::tr("None: columns as they are");
    case nn::Scaling::ShiftByConstants: return DataScaling::tr("Take off constants");
    case nn::Scaling::Standardise: return DataScaling::tr("Standardise: mean 0, deviation 1");
    case nn::Scaling::MinMax: return DataScaling::tr("From 0 to 1");
    case nn::Scaling::MinMaxSymmetric: return DataScaling::tr("From −1 to 1");
    }
    return {};
}

// Round numbers near the middle, as one would choose them by hand.
nn::Vector defaultConstants(const nn::Dataset &dataset)
{
    const nn::Vector means = dataset.values.rowwise().mean();
    return means.array().round();
}

} // namespace

DataScaling::DataScaling(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_scaling(panels::choices(QString()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    m_scaling->setObjectName(QStringLiteral("scaling"));
    for (const nn::Scaling scaling : allScalings) {
        m_scaling->addItem(nameOf(scaling));
    }
    layout->addWidget(panels::caption(tr("Shift before training"), m_scaling));
    layout->addWidget(m_scaling);
    connect(m_scaling, &QComboBox::activated, this, &DataScaling::chooseScaling);
    connect(&session, &Session::runChanged, this, &DataScaling::follow);
    follow();
}

const nn::Preparation &DataScaling::preparation() const
{
    return m_session.origin().preparation;
}

void DataScaling::follow()
{
    if (m_data == m_session.run().data) {
        return;
    }
    m_data = m_session.run().data;
    if (m_session.origin().dataset.columns != m_columns) {
        build();
    }
    showScaling();
}

void DataScaling::build()
{
    m_columns = m_session.origin().dataset.columns;
    m_rows.clear();
    m_page = std::make_unique<QWidget>();
    auto *grid = new QGridLayout(m_page.get());
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        addRow(*grid, static_cast<nn::Index>(i));
    }
    layout()->addWidget(m_page.get());
}

void DataScaling::addRow(QGridLayout &grid, nn::Index column)
{
    const QString title = titleOf(m_columns[static_cast<std::size_t>(column)].name);
    auto *shift = new UnitField(m_session,
                                [this, column](double value) { return takeShift(column, value); });
    Row row{.shift = shift, .formula = new QLabel, .unit = unitChoices(column)};
    row.shift->setObjectName(QStringLiteral("shift%1").arg(column));
    row.shift->setAccessibleName(tr("Taken off %1").arg(title));
    row.shift->setStep(1.0);
    row.formula->setForegroundRole(QPalette::PlaceholderText);
    row.formula->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.formula->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    const int line = grid.rowCount();
    grid.addWidget(panels::rowLabel(title, row.shift), line, 0);
    grid.addWidget(row.shift, line, 1);
    grid.addWidget(row.formula, line, 1);
    if (row.unit != nullptr) {
        grid.addWidget(row.unit, line, 2);
    }
    m_rows.push_back(row);
}

QComboBox *DataScaling::unitChoices(nn::Index column)
{
    const nn::Column &described = m_columns[static_cast<std::size_t>(column)];
    if (described.unit == nn::Unit::None) {
        return nullptr;
    }
    QComboBox *box = panels::unitChoices(tr("Unit of the data: %1").arg(titleOf(described.name)),
                                         QStringLiteral("dataUnit%1").arg(column));
    for (const Notation &notation : notationsFor(described.unit)) {
        if (!notation.isFeetAndInches) {
            box->addItem(symbolOf(notation), static_cast<int>(notation.unit));
        }
    }
    box->setCurrentIndex(box->findData(static_cast<int>(described.unit)));
    // Queued: other columns make other boxes, and this one must have finished speaking.
    connect(
        box, &QComboBox::activated, this,
        [=, this](int index) {
            const auto unit = static_cast<nn::Unit>(box->itemData(index).toInt());
            panels::report(m_session, edits::setUnit(m_session, column, unit), *this);
        },
        Qt::QueuedConnection);
    return box;
}

void DataScaling::showScaling()
{
    const bool isShift = preparation().scaling == nn::Scaling::ShiftByConstants;
    const bool isNone = preparation().scaling == nn::Scaling::None;
    const nn::Scaler &scaler = preparation().scaler;
    m_scaling->setItemText(static_cast<int>(nn::Scaling::ShiftByConstants),
                           isShift ? shiftText() : nameOf(nn::Scaling::ShiftByConstants));
    m_scaling->setCurrentIndex(static_cast<int>(preparation().scaling));
    m_scaling->setToolTip(m_scaling->currentText());
    bool isEmpty = isNone;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto column = static_cast<nn::Index>(i);
        const Row &row = m_rows[i];
        row.shift->setVisible(isShift);
        if (const Notation notation{.unit = m_columns[i].unit}; row.shift->notation() != notation) {
            row.shift->setNotation(notation);
        }
        row.shift->setValue(scaler.shift(column));
        row.formula->setVisible(!isShift);
        row.formula->setText(isNone ? QString()
                                    : tr("(x − %1) ÷ %2")
                                          .arg(plainNumber(scaler.shift(column)),
                                               plainNumber(scaler.scale(column))));
        isEmpty = isEmpty && row.unit == nullptr;
    }
    m_page->setVisible(!isEmpty);
}

// "Weight − 135 lb, Height − 66 in"
QString DataScaling::shiftText() const
{
    QStringList parts;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const double shift = preparation().scaler.shift(static_cast<nn::Index>(i));
        const QString text = shift < 0.0 ? tr("%1 + %2 %3") : tr("%1 − %2 %3");
        parts += text.arg(titleOf(m_columns[i].name), plainNumber(std::abs(shift)),
                          symbolOf(Notation{.unit = m_columns[i].unit}))
                     .trimmed();
    }
    return parts.join(QStringLiteral(", "));
}

void DataScaling::chooseScaling(int index)
{
    const nn::Scaling scaling = allScalings[static_cast<std::size_t>(index)];
    if (scaling != preparation().scaling) {
        const nn::Vector constants = defaultConstants(m_session.origin().dataset);
        panels::report(m_session, edits::setScaling(m_session, scaling, constants), *m_scaling);
    }
    showScaling(); // after a refusal as it was
}

edits::Outcome DataScaling::takeShift(nn::Index column, double value)
{
    nn::Vector constants = preparation().scaler.shift;
    constants(column) = value;
    return edits::setScaling(m_session, nn::Scaling::ShiftByConstants, constants);
}

} // namespace glassnet
