// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/datatablemodel.h"
#include "app/document/dataedits.h"
#include "app/text/unittext.h"

#include <algorithm>

// The half of the table that changes: cells that are edited, data and outputs that arrive.
namespace glassnet {

Qt::ItemFlags DataTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const DataField field = fieldOf(index.column());
    const bool isResult = field == DataField::Output || field == DataField::Mark;
    return isResult ? flags : flags | Qt::ItemIsEditable;
}

bool DataTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Column column = at(index.column());
    if (role != Qt::EditRole || value == editValue(index.row(), column)) {
        return false;
    }
    const bool isChoice = choicesFor(column).isValid();
    const edits::Outcome outcome = isChoice ? takeChoice(index.row(), column, value.toInt())
                                            : takeText(index.row(), column, value.toString());
    if (!outcome) {
        emit refused(index, outcome.error());
    }
    return outcome.hasValue();
}

edits::Outcome DataTableModel::takeText(nn::Index row, const Column &column, const QString &text)
{
    if (column.field == DataField::Name) {
        return edits::setName(m_session, row, text.trimmed());
    }
    const bool isValue = column.field == DataField::Value;
    const Notation notation{
        .unit = isValue ? dataset().columns[static_cast<std::size_t>(column.index)].unit
                        : nn::Unit::None};
    const nn::Result<double> number = numberIn(text, notation);
    if (!number) {
        return number.error();
    }
    return isValue ? edits::setValue(m_session, row, column.index, *number)
                   : edits::setTarget(m_session, row, *number);
}

edits::Outcome DataTableModel::takeChoice(nn::Index row, const Column &column, int choice)
{
    return column.field == DataField::Role
               ? edits::setRole(m_session, row, static_cast<nn::Role>(choice))
               : edits::setTarget(m_session, row, static_cast<double>(choice));
}

void DataTableModel::follow()
{
    if (m_session.run().data == m_data) {
        return;
    }
    const std::shared_ptr<const nn::TrainingData> data = m_session.run().data;
    std::vector<Column> columns = columnsOf(data->origin->dataset);
    if (columns != m_columns || data->origin->dataset.sampleCount() != dataset().sampleCount()) {
        beginResetModel();
        m_data = data;
        m_columns = std::move(columns);
        endResetModel();
        return;
    }
    m_data = data;
    m_columns = std::move(columns); // other decimals, perhaps
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void DataTableModel::showOutputs(int firstVisible, int lastVisible)
{
    m_pictures = m_session.frame().pictures;
    const int last = std::min(lastVisible, rowCount() - 1);
    const int mark = columnOf(DataField::Mark);
    const int output = columnOf(DataField::Output);
    if (firstVisible >= 0 && firstVisible <= last) {
        emit dataChanged(index(firstVisible, output), index(last, std::max(mark, output)),
                         {Qt::DisplayRole, RightRole});
    }
}

} // namespace glassnet
