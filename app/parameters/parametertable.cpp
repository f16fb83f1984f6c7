// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parameters/parametertable.h"

#include "app/look/panelparts.h"
#include "app/look/theme.h"
#include "app/parameters/parametermodel.h"
#include "app/text/coretext.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

namespace glassnet {

namespace {

// The chosen row in the soft colour that it has in the table of samples.
class SoftSelection final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Theme &theme = Theme::of(option->palette);
        option->palette.setColor(QPalette::Highlight, mixed(theme.accent, theme.card, 0.12));
        option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
    }
};

} // namespace

ParameterTable::ParameterTable(Session &session, QWidget *parent)
    : QTableView(parent)
    , m_session(session)
    , m_model(new ParameterModel(session, this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ParameterModel::SortRole);
    m_sorted->setDynamicSortFilter(false); // rows do not run about while it trains
    setModel(m_sorted);
    setUp();
    connect(m_model, &ParameterModel::refused, this, &ParameterTable::refuse);
    connect(&session, &Session::frameChanged, this, &ParameterTable::follow);
    connect(&session, &Session::runChanged, this, &ParameterTable::follow);
    connect(&session, &Session::selectionChanged, this, &ParameterTable::followSelection);
}

void ParameterTable::setUp()
{
    setObjectName(QStringLiteral("parameters"));
    setAccessibleName(tr("Weights and biases"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setItemDelegate(new SoftSelection(this));
    setShowGrid(false);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(ParameterModel::Name, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(ParameterModel::Frozen, QHeaderView::ResizeToContents);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.92); // more at a glance, as in the table of samples
    setFont(small);
    horizontalHeader()->setFont(small);
    setSortingEnabled(true);
    sortByColumn(ParameterModel::Name, Qt::AscendingOrder);
}

void ParameterTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    m_session.askForGradient(this, true);
    follow();
    followSelection();
}

void ParameterTable::hideEvent(QHideEvent *event)
{
    QTableView::hideEvent(event);
    m_session.askForGradient(this, false);
}

void ParameterTable::follow()
{
    if (isVisible()) {
        m_model->follow();
    }
}

void ParameterTable::followSelection()
{
    const Element &selected = m_session.selected();
    std::optional<nn::ParameterRef> parameter;
    if (const auto *weight = std::get_if<nn::WeightRef>(&selected)) {
        parameter = *weight;
    } else if (const auto *bias = std::get_if<nn::BiasRef>(&selected)) {
        parameter = *bias;
    }
    const QScopedValueRollback following(m_isFollowing, true);
    const auto row = parameter ? m_model->rowOf(*parameter) : std::nullopt;
    if (!row) {
        clearSelection();
        return;
    }
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(*row, ParameterModel::Value));
    if (index.row() != currentIndex().row() || !selectionModel()->hasSelection()) {
        setCurrentIndex(index);
    }
}

void ParameterTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_isFollowing && current.isValid()) {
        const nn::ParameterRef &at = m_model->parameterAt(m_sorted->mapToSource(current).row());
        m_session.select(std::visit([](auto ref) { return Element(ref); }, at));
    }
}

// From value to value: nothing else is typed.
QModelIndex ParameterTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action != MoveNext && action != MovePrevious) {
        return QTableView::moveCursor(action, modifiers);
    }
    const int row = currentIndex().row() + (action == MoveNext ? 1 : -1);
    return m_sorted->index(row, ParameterModel::Value); // none behind the ends
}

void ParameterTable::refuse(const QModelIndex &index, const nn::Error &reason)
{
    const QModelIndex shown = m_sorted->mapFromSource(index);
    panels::refuse(m_session, sentenceOf(reason), *viewport(), visualRect(shown));
}

} // namespace glassnet
