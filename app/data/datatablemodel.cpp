// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/datatablemodel.h"

#include "app/document/dataedits.h"
#include "app/look/panelparts.h"
#include "app/look/theme.h"
#include "app/text/increments.h"
#include "app/text/numbers.h"
#include "app/text/unittext.h"

#include <QApplication>
#include <QPalette>

#include <algorithm>

namespace glassnet {

namespace {

constexpr int anyDigits = -1;

// As many decimals as the numbers of a column need, so that they stand one above the other; no
// more than tell a hundredth of the largest, and `anyDigits` where no fixed number would do.
int decimalsOfColumn(const Eigen::Ref<const nn::Vector> &values)
{
    const double largest = values.size() > 0 ? values.cwiseAbs().maxCoeff() : 0.0;
    if (largest >= 1e7 || (largest > 0.0 && largest < 0.1)) {
        return anyDigits;
    }
    const int most = largest >= 2.0 ? 2 : 3;
    int decimals = 0;
    for (const double value : values) {
        decimals = std::max(decimals, decimalsOf(roundedToDecimals(value, 6), most));
    }
    return decimals;
}

QString cellText(double value, int decimals)
{
    return decimals == anyDigits ? plainNumber(value, 4) : fixedNumber(value, decimals);
}

} // namespace

DataTableModel::DataTableModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_data(session.run().data)
{
    m_columns = columnsOf(dataset());
}

const nn::Dataset &DataTableModel::dataset() const
{
    return m_data->origin->dataset;
}

std::vector<DataTableModel::Column> DataTableModel::columnsOf(const nn::Dataset &dataset) const
{
    std::vector<Column> columns{{.field = DataField::Name}};
    for (nn::Index i = 0; i < dataset.columnCount(); ++i) {
        const nn::Vector values = dataset.values.row(i);
        columns.push_back(
            {.field = DataField::Value, .index = i, .decimals = decimalsOfColumn(values)});
    }
    columns.push_back({.field = DataField::Target, .decimals = decimalsOfColumn(dataset.targets)});
    columns.push_back({.field = DataField::Output});
    if (!dataset.target.isNumeric()) {
        columns.push_back({.field = DataField::Mark});
    }
    if (dataset.count(nn::Role::Test) > 0) {
        columns.push_back({.field = DataField::Role});
    }
    return columns;
}

int DataTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(dataset().sampleCount());
}

int DataTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int DataTableModel::columnOf(DataField field) const
{
    const auto found
        = std::find_if(m_columns.begin(), m_columns.end(),
                       [field](const Column &column) { return column.field == field; });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

bool DataTableModel::hasNames() const
{
    const auto &names = dataset().sampleNames;
    return std::any_of(names.begin(), names.end(),
                       [](const std::string &name) { return !name.empty(); });
}

QVariant DataTableModel::data(const QModelIndex &index, int role) const
{
    const Column &column = at(index.column());
    const nn::Index row = index.row();
    const bool isText = column.field == DataField::Name || column.field == DataField::Role;
    const bool isTag = column.field == DataField::Target && !dataset().target.isNumeric();
    switch (role) {
    case Qt::DisplayRole: return textAt(row, column);
    case Qt::EditRole: return editValue(row, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (column.field == DataField::Mark && rightAt(row).isValid()) {
            return rightAt(row).toBool() ? tr("right") : tr("wrong");
        }
        if (column.field == DataField::Name) {
            return textAt(row, column); // which may be cut
        }
        return isTag ? classNameOf(dataset().target, static_cast<nn::Index>(dataset().targets(row)))
                     : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (isText ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::ForegroundRole:
        return column.field == DataField::Name && editValue(row, column).toString().isEmpty()
                   ? QVariant(QApplication::palette().color(QPalette::PlaceholderText))
                   : QVariant();
    case ColorRole: return isTag ? classColorAt(row) : QVariant();
    case RightRole: return column.field == DataField::Mark ? rightAt(row) : QVariant();
    case ChoicesRole: return choicesFor(column);
    default: return {};
    }
}

QString DataTableModel::textAt(nn::Index row, const Column &column) const
{
    const auto i = static_cast<std::size_t>(row);
    switch (column.field) {
    case DataField::Name:
        return dataset().sampleNames[i].empty() ? wholeNumber(row + 1)
                                                : QString::fromStdString(dataset().sampleNames[i]);
    case DataField::Value: return cellText(dataset().values(column.index, row), column.decimals);
    case DataField::Target:
        return dataset().target.isNumeric()
                   ? cellText(dataset().targets(row), column.decimals)
                   : classLetterOf(dataset().target,
                                   static_cast<nn::Index>(dataset().targets(row)));
    case DataField::Output: return outputAt(row);
    case DataField::Mark: return {};
    case DataField::Role: return dataset().roles[i] == nn::Role::Train ? tr("train") : tr("test");
    }
    return {};
}

const nn::Answer *DataTableModel::answerAt(nn::Index row) const
{
    const auto i = static_cast<std::size_t>(row);
    const bool isThere
        = m_pictures
          && m_pictures->answers.size() == static_cast<std::size_t>(dataset().sampleCount());
    return isThere ? &m_pictures->answers[i] : nullptr;
}

// The output as it is; of several outputs the class that they name.
QString DataTableModel::outputAt(nn::Index row) const
{
    const nn::Answer *answer = answerAt(row);
    if (answer == nullptr || row >= m_pictures->outputs.cols()) {
        return {};
    }
    const bool isNamed
        = m_pictures->outputs.rows() > 1 && answer->classIndex
          && static_cast<std::size_t>(*answer->classIndex) < dataset().target.classes.size();
    return isNamed ? answerText(*answer, dataset().target, nn::areShares(m_session.run().network()))
                   : outputNumber(answer->value);
}

QVariant DataTableModel::editValue(nn::Index row, const Column &column) const
{
    const auto i = static_cast<std::size_t>(row);
    switch (column.field) {
    case DataField::Name: return QString::fromStdString(dataset().sampleNames[i]);
    case DataField::Value: return fullNumber(dataset().values(column.index, row));
    case DataField::Target:
        return dataset().target.isNumeric() ? QVariant(fullNumber(dataset().targets(row)))
                                            : QVariant(static_cast<int>(dataset().targets(row)));
    case DataField::Role: return static_cast<int>(dataset().roles[i]);
    case DataField::Output:
    case DataField::Mark: break;
    }
    return {};
}

QVariant DataTableModel::classColorAt(nn::Index row) const
{
    return Theme::of(QApplication::palette())
        .classColor(static_cast<int>(dataset().targets(row)),
                    static_cast<int>(dataset().target.classes.size()));
}

QVariant DataTableModel::rightAt(nn::Index row) const
{
    const nn::Answer *answer = answerAt(row);
    const auto isRight
        = answer != nullptr ? nn::isRight(*answer, dataset().targets(row)) : std::nullopt;
    return isRight ? QVariant(*isRight) : QVariant();
}

QVariant DataTableModel::choicesFor(const Column &column) const
{
    if (column.field == DataField::Role) {
        return QStringList{tr("train"), tr("test")};
    }
    if (column.field != DataField::Target || dataset().target.isNumeric()) {
        return {};
    }
    QStringList names;
    for (std::size_t i = 0; i < dataset().target.classes.size(); ++i) {
        names += classNameOf(dataset().target, static_cast<nn::Index>(i));
    }
    return names;
}

QVariant DataTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const Column &column = at(section);
    const bool isText = column.field == DataField::Name || column.field == DataField::Role;
    switch (role) {
    case Qt::DisplayRole: return titleFor(column);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignBottom | (isText ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::ForegroundRole: return QApplication::palette().color(QPalette::PlaceholderText);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return column.field == DataField::Mark ? tr("Right or wrong") : QVariant();
    default: return {};
    }
}

// The unit stands on a line of its own, which keeps columns narrow.
QString DataTableModel::titleFor(const Column &column) const
{
    switch (column.field) {
    case DataField::Name: return hasNames() ? tr("Name") : tr("No.");
    case DataField::Value: {
        const nn::Column &described = dataset().columns[static_cast<std::size_t>(column.index)];
        const QString unit = symbolOf(Notation{.unit = described.unit});
        return unit.isEmpty() ? titleOf(described.name)
                              : titleOf(described.name) + QLatin1Char('\n') + unit;
    }
    case DataField::Target: return titleOf(dataset().target.name);
    case DataField::Output: {
        const nn::Network &network = m_session.run().network();
        return network.outputCount() > 1
                   ? tr("Answer")
                   : QString::fromStdString(network.name(nn::NeuronRef{network.layerCount() - 1}));
    }
    case DataField::Mark: return {};
    case DataField::Role: return tr("Part");
    }
    return {};
}

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
