// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/predict/personlistmodel.h"

#include "app/document/askededits.h"
#include "app/look/theme.h"
#include "app/text/unittext.h"
#include "core/data/personcheck.h"
#include "core/pass.h"

#include <QApplication>
#include <QPalette>

#include <cmath>
#include <limits>

namespace glassnet {

PersonListModel::PersonListModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    connect(&session, &Session::viewChanged, this, &PersonListModel::follow);
    connect(&session, &Session::loaded, this, &PersonListModel::follow);
    connect(&session, &Session::frameChanged, this, &PersonListModel::askNetwork);
    follow();
}

int PersonListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

int PersonListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PersonListModel::data(const QModelIndex &index, int role) const
{
    const auto row = static_cast<std::size_t>(index.row());
    const bool isName = index.column() == Name;
    const bool isAnswered = row < m_answers.size();
    switch (role) {
    case Qt::DisplayRole:
        if (!isName) {
            return isAnswered ? answerText(m_answers[row], m_target, m_areShares) : QString();
        }
        [[fallthrough]];
    case Qt::EditRole: return isName ? QString::fromStdString(m_people[row].name) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (isName ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::ToolTipRole: return measuresOf(m_people[row]);
    case Qt::ForegroundRole:
        if (!isName && isAnswered && m_answers[row].classIndex
            && std::isfinite(m_answers[row].value)) {
            const Theme &theme = Theme::of(QApplication::palette());
            return theme.classColor(static_cast<int>(*m_answers[row].classIndex),
                                    static_cast<int>(m_target.classes.size()));
        }
        return {};
    default: return {};
    }
}

QVariant PersonListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Name ? tr("Person") : tr("Answer");
}

Qt::ItemFlags PersonListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Name ? flags | Qt::ItemIsEditable : flags;
}

bool PersonListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().trimmed();
    const auto row = static_cast<std::size_t>(index.row());
    if (role != Qt::EditRole || name.toStdString() == m_people[row].name) {
        return false;
    }
    if (name.isEmpty()) {
        emit refused(index, nn::failure("A person in the list needs a name."));
        return false;
    }
    std::vector<nn::PersonAsked> people = m_people;
    people[row].name = name.toStdString();
    const edits::Outcome outcome
        = edits::setPeopleAsked(m_session, std::move(people), tr("Rename Person to %1").arg(name));
    if (!outcome) {
        emit refused(index, outcome.error());
    }
    return outcome.hasValue();
}

const nn::PersonAsked &PersonListModel::personAt(int row) const
{
    return m_people[static_cast<std::size_t>(row)];
}

void PersonListModel::follow()
{
    const std::vector<nn::PersonAsked> &people = m_session.view().peopleAsked;
    if (people == m_people) {
        return;
    }
    if (people.size() == m_people.size()) {
        m_people = people;
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else {
        beginResetModel();
        m_people = people;
        m_answers.clear();
        endResetModel();
    }
    askNetwork();
}

// What fits other data than the frame's is on its way and asked about with the next frame.
void PersonListModel::askNetwork()
{
    const SnapshotPtr &snapshot = m_session.frame().snapshot;
    if (!snapshot || m_people.empty()) {
        return;
    }
    const nn::Index columns = snapshot->dataset().columnCount();
    nn::Matrix values(columns, static_cast<nn::Index>(m_people.size()));
    for (nn::Index i = 0; i < values.cols(); ++i) {
        const nn::Vector &person = m_people[static_cast<std::size_t>(i)].values;
        if (person.size() != columns) {
            return;
        }
        values.col(i) = person;
    }
    const nn::Matrix outputs
        = nn::predict(snapshot->network(), nn::inputsOf(snapshot->preparation(), values));
    nn::Answer unknown;
    unknown.value = std::numeric_limits<double>::quiet_NaN();
    std::vector<nn::Answer> answers;
    for (nn::Index i = 0; i < outputs.cols(); ++i) {
        answers.push_back(nn::impossibleColumns(snapshot->dataset(), values.col(i)).empty()
                              ? nn::answerOf(outputs.col(i), snapshot->preparation())
                              : unknown);
    }
    const bool areAllShares = nn::areShares(snapshot->network());
    const bool isSame = answers == m_answers && m_target == snapshot->dataset().target
                        && m_areShares == areAllShares;
    if (!isSame) {
        m_answers = std::move(answers);
        m_target = snapshot->dataset().target;
        m_areShares = areAllShares;
        emit dataChanged(index(0, Answer), index(rowCount() - 1, Answer),
                         {Qt::DisplayRole, Qt::ForegroundRole});
    }
}

QString PersonListModel::measuresOf(const nn::PersonAsked &person) const
{
    const std::vector<nn::Column> &columns = m_session.origin().dataset.columns;
    if (person.values.size() != static_cast<nn::Index>(columns.size())) {
        return {};
    }
    QStringList measures;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Notation notation{.unit = columns[i].unit};
        measures += tr("%1 %2 %3")
                        .arg(titleOf(columns[i].name),
                             textOf(person.values(static_cast<nn::Index>(i)), notation),
                             symbolOf(notation));
    }
    return measures.join(QStringLiteral(", "));
}

} // namespace glassnet
