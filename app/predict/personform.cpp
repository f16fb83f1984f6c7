// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/predict/personform.h"

#include "app/document/askededits.h"
#include "app/look/panelparts.h"
#include "app/look/unitfield.h"
#include "core/data/units.h"
#include "core/limits.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <numeric>

namespace glassnet {

namespace {

int rankOf(nn::Unit unit)
{
    if (unit == nn::Unit::None) {
        return 2;
    }
    return nn::areConvertible(unit, nn::Unit::Inch) ? 0 : 1;
}

// Lengths, weights, all else; within these as in the data.
std::vector<nn::Index> spokenOrder(const std::vector<nn::Column> &columns)
{
    std::vector<nn::Index> order(columns.size());
    std::iota(order.begin(), order.end(), 0);
    const auto rank = [&columns](nn::Index column) {
        return rankOf(columns[static_cast<std::size_t>(column)].unit);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&rank](nn::Index a, nn::Index b) { return rank(a) < rank(b); });
    return order;
}

} // namespace

PersonForm::PersonForm(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_trial(session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    connect(&session, &Session::probeChanged, this, &PersonForm::follow);
    connect(&session, &Session::viewChanged, this, &PersonForm::follow);
    connect(&session, &Session::frameChanged, this, &PersonForm::follow);
    connect(&session, &Session::loaded, this, &PersonForm::follow);
    follow();
}

std::vector<nn::Unit> PersonForm::units() const
{
    std::vector<nn::Unit> units;
    for (const Notation &notation : m_notations) {
        units.push_back(notation.unit);
    }
    return units;
}

void PersonForm::follow()
{
    if (m_session.origin().dataset.columns != m_columns) {
        build();
    }
    showNotations();
    showPerson();
}

void PersonForm::build()
{
    m_columns = m_session.origin().dataset.columns;
    m_notations.clear();
    for (const nn::Column &column : m_columns) {
        m_notations.push_back({.unit = column.unit});
    }
    m_trial.forget();
    m_rows.clear();
    m_page = std::make_unique<QWidget>();
    auto *grid = new QGridLayout(m_page.get());
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(7);
    grid->setColumnStretch(1, 1);
    for (const nn::Index column : spokenOrder(m_columns)) {
        addRow(*grid, column);
    }
    layout()->addWidget(m_page.get());
    m_page->show();
}

void PersonForm::addRow(QGridLayout &grid, nn::Index column)
{
    const nn::Column &described = m_columns[static_cast<std::size_t>(column)];
    auto *field = new UnitField(m_session,
                                [this, column](double value) { return takeValue(column, value); });
    panels::returnFocusAfterEnter(*field);
    field->setObjectName(QStringLiteral("person%1").arg(column));
    field->setStep(1.0);
    const int row = grid.rowCount();
    grid.addWidget(panels::rowLabel(titleOf(described.name), field), row, 0);
    grid.addWidget(field, row, 1);
    QComboBox *unit = unitChoices(column);
    if (unit != nullptr) {
        grid.addWidget(unit, row, 2);
    }
    m_rows.push_back({column, field, unit});
    connect(field, &UnitField::typed, this, [=, this](double value) { tryValue(column, value); });
    connect(field, &UnitField::abandoned, this, [this] { m_trial.takeBack(); });
}

QComboBox *PersonForm::unitChoices(nn::Index column)
{
    const nn::Unit unit = unitOf(column);
    if (unit == nn::Unit::None) {
        return nullptr;
    }
    const QString title = titleOf(m_columns[static_cast<std::size_t>(column)].name);
    QComboBox *box = panels::unitChoices(tr("Unit of %1").arg(title),
                                         QStringLiteral("personUnit%1").arg(column));
    for (const Notation &notation : notationsFor(unit)) {
        box->addItem(symbolOf(notation));
    }
    connect(box, &QComboBox::activated, this,
            [=, this](int index) { chooseNotation(column, index); });
    return box;
}

// What is kept in the view may be of other data that were looked at before.
Notation PersonForm::keptNotation(nn::Index column) const
{
    const nn::ViewState &view = m_session.view();
    const auto at = static_cast<std::size_t>(column);
    const bool isKept
        = at < view.personUnits.size() && nn::areConvertible(view.personUnits[at], unitOf(column));
    const nn::Unit unit = isKept ? view.personUnits[at] : unitOf(column);
    return {.unit = unit,
            .isFeetAndInches
            = unit == nn::Unit::Inch && at < view.personInFeet.size() && view.personInFeet[at]};
}

void PersonForm::showNotations()
{
    for (const Row &row : m_rows) {
        Notation &notation = m_notations[static_cast<std::size_t>(row.column)];
        notation = keptNotation(row.column);
        if (row.field->notation() != notation) {
            row.field->setNotation(notation);
        }
        if (row.unit != nullptr) {
            const auto all = notationsFor(notation.unit);
            const auto at = std::find(all.begin(), all.end(), notation) - all.begin();
            row.unit->setCurrentIndex(static_cast<int>(at));
        }
    }
}

void PersonForm::showPerson()
{
    const nn::Vector &person = m_session.probe().person;
    if (person.size() != static_cast<nn::Index>(m_columns.size())) {
        return; // of other data, which is on its way
    }
    for (const Row &row : m_rows) {
        const nn::Unit typed = row.field->notation().unit;
        row.field->setValue(nn::convert(person(row.column), unitOf(row.column), typed));
    }
}

void PersonForm::chooseNotation(nn::Index column, int index)
{
    const auto at = static_cast<std::size_t>(column);
    m_notations[at] = notationsFor(unitOf(column))[static_cast<std::size_t>(index)];
    nn::ViewState view = m_session.view();
    view.personUnits = units();
    view.personInFeet.clear();
    for (const Notation &notation : m_notations) {
        view.personInFeet.push_back(notation.isFeetAndInches);
    }
    m_session.setView(view);
    follow();
}

std::optional<nn::Vector> PersonForm::personWith(nn::Index column, double typed) const
{
    nn::Vector person = m_session.probe().person;
    if (person.size() != static_cast<nn::Index>(m_columns.size())) {
        return std::nullopt;
    }
    const nn::Unit unit = m_notations[static_cast<std::size_t>(column)].unit;
    person(column) = nn::convert(typed, unit, unitOf(column));
    return person;
}

void PersonForm::tryValue(nn::Index column, double typed)
{
    const auto person = personWith(column, typed);
    if (person && nn::areValues(*person)) {
        m_trial.show({.row = std::nullopt, .person = *person});
    }
}

// The step that can be undone leads from what was there before the first key, not from what was
// tried in between.
edits::Outcome PersonForm::takeValue(nn::Index column, double typed)
{
    const auto person = personWith(column, typed);
    m_trial.takeBack();
    return person ? edits::setPerson(m_session, *person) : nn::Done{};
}

nn::Unit PersonForm::unitOf(nn::Index column) const
{
    return m_columns[static_cast<std::size_t>(column)].unit;
}

} // namespace glassnet
