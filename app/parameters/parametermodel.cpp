// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parameters/parametermodel.h"

#include "app/document/networkedits.h"
#include "app/text/numbers.h"
#include "app/text/unittext.h"

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr int allDigits = 17;
constexpr int valueDigits = 4;
constexpr int derivativeDigits = 2; // all of them are in the tool tip

} // namespace

ParameterModel::ParameterModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    follow();
}

int ParameterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_parameters.size());
}

int ParameterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

const nn::ParameterRef &ParameterModel::parameterAt(int row) const
{
    return m_parameters[static_cast<std::size_t>(row)];
}

std::optional<int> ParameterModel::rowOf(const nn::ParameterRef &parameter) const
{
    const auto found = std::ranges::find(m_parameters, parameter);
    return found != m_parameters.end()
               ? std::optional(static_cast<int>(found - m_parameters.begin()))
               : std::nullopt;
}

std::optional<double> ParameterModel::number(int row, int column) const
{
    const nn::ParameterRef &at = parameterAt(row);
    if (column == Value) {
        return m_session.run().network().value(at);
    }
    const bool isKnown = m_snapshot && m_pictures && m_snapshot->network().has(at);
    if (!isKnown) {
        return std::nullopt;
    }
    if (column == Gradient && m_pictures->gradient) {
        return std::visit([this](auto ref) { return (*m_pictures->gradient)[ref]; }, at);
    }
    if (column == Change && m_snapshot->beforeUpdate) {
        return m_snapshot->network().value(at) - m_snapshot->beforeUpdate->network().value(at);
    }
    return std::nullopt;
}

QVariant ParameterModel::data(const QModelIndex &index, int role) const
{
    const int column = index.column();
    const nn::ParameterRef &at = parameterAt(index.row());
    const bool isNumber = column == Value || column == Gradient || column == Change;
    switch (role) {
    case Qt::DisplayRole:
        if (column == Name) {
            return QString::fromStdString(m_names[static_cast<std::size_t>(index.row())]);
        }
        if (isNumber) {
            const std::optional<double> shown = number(index.row(), column);
            const int digits = column == Value ? valueDigits : derivativeDigits;
            return shown ? plainNumber(*shown, digits) : QStringLiteral("—");
        }
        return {};
    case Qt::ToolTipRole: {
        const std::optional<double> shown = isNumber ? number(index.row(), column) : std::nullopt;
        return shown ? QVariant(plainNumber(*shown, allDigits)) : QVariant();
    }
    case Qt::EditRole:
        return column == Value ? QVariant(asTyped(fullNumber(*number(index.row(), Value))))
                               : QVariant();
    case Qt::CheckStateRole:
        return column == Frozen
                   ? QVariant(m_session.run().network().isFrozen(at) ? Qt::Checked : Qt::Unchecked)
                   : QVariant();
    case Qt::TextAlignmentRole:
        return isNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole:
        return column == Frozen
                   ? QVariant(m_session.run().network().isFrozen(at) ? tr("frozen") : tr("free"))
                   : data(index, Qt::DisplayRole);
    case SortRole: {
        if (column == Frozen) {
            return m_session.run().network().isFrozen(at);
        }
        const std::optional<double> shown = isNumber ? number(index.row(), column) : std::nullopt;
        const double value = shown.value_or(0.0);
        return column == Name ? QVariant(index.row())
                              : QVariant(column == Value ? value : std::abs(value));
    }
    default: return {};
    }
}

QVariant ParameterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::ToolTipRole && section == Gradient) {
        return tr("The derivative of the training loss by it");
    }
    if (role == Qt::ToolTipRole && section == Change) {
        return tr("What the last update changed");
    }
    const bool isFrozen = section == Frozen;
    if (isFrozen && (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)) {
        return tr("Frozen");
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name: return tr("Name");
    case Value: return tr("Value");
    case Gradient: return tr("Gradient");
    case Change: return tr("Change");
    case Frozen: return QStringLiteral("❄"); // the numbers need the room
    default: return {};
    }
}

Qt::ItemFlags ParameterModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    switch (index.column()) {
    case Value: return flags | Qt::ItemIsEditable;
    case Frozen: return flags | Qt::ItemIsUserCheckable;
    default: return flags;
    }
}

bool ParameterModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const nn::ParameterRef at = parameterAt(index.row());
    edits::Outcome outcome = nn::Done{};
    if (index.column() == Frozen && role == Qt::CheckStateRole) {
        outcome = edits::setFrozen(m_session, at, value.toInt() == Qt::Checked);
    } else if (index.column() == Value && role == Qt::EditRole
               && value != index.data(Qt::EditRole)) {
        const nn::Result<double> number = numberIn(value.toString(), {});
        outcome
            = number ? edits::setParameter(m_session, at, *number) : edits::Outcome(number.error());
    } else {
        return false;
    }
    if (!outcome) {
        emit refused(index, outcome.error());
        return false;
    }
    emit dataChanged(index, index);
    return true;
}

void ParameterModel::follow()
{
    m_snapshot = m_session.frame().snapshot;
    m_pictures = m_session.frame().pictures;
    const nn::Network &network = m_session.run().network();
    std::vector<nn::ParameterRef> parameters = network.parameterList();
    if (parameters != m_parameters) {
        beginResetModel();
        m_parameters = std::move(parameters);
        m_names.clear();
        for (const nn::ParameterRef &at : m_parameters) {
            m_names.push_back(network.name(at));
        }
        endResetModel();
    } else if (!m_parameters.empty()) {
        emit dataChanged(index(0, Value), index(rowCount() - 1, Frozen));
    }
}

} // namespace glassnet
