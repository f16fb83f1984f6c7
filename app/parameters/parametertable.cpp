// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parameters/parametertable.h"

#include "app/document/networkedits.h"
#include "app/look/panelparts.h"
#include "app/look/textquestion.h"
#include "app/look/theme.h"
#include "app/parameters/parametercolumn.h"
#include "app/parameters/parametermodel.h"
#include "app/text/coretext.h"
#include "app/text/numbers.h"
#include "app/text/unittext.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include <algorithm>

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
    makeActions(); // before there is a selection that they follow
    setModel(m_sorted);
    setUp();
    followClipboard();
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
    setSelectionMode(ExtendedSelection);
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

void ParameterTable::makeActions()
{
    m_clipboard
        = {.copy = new QAction(tr("&Copy"), this), .paste = new QAction(tr("&Paste"), this)};
    connect(m_clipboard.copy, &QAction::triggered, this, &ParameterTable::copyChosen);
    connect(m_clipboard.paste, &QAction::triggered, this, &ParameterTable::pasteColumn);
    connect(QApplication::clipboard(), &QClipboard::dataChanged, this,
            &ParameterTable::followClipboard);
}

void ParameterTable::followClipboard()
{
    m_clipboard.copy->setEnabled(selectionModel() != nullptr && selectionModel()->hasSelection());
    m_clipboard.paste->setEnabled(hasTextToPaste());
}

nn::ParameterRef ParameterTable::parameterAt(int row) const
{
    return m_model->parameterAt(m_sorted->mapToSource(m_sorted->index(row, 0)).row());
}

std::vector<nn::ParameterRef> ParameterTable::parametersFrom(int row) const
{
    std::vector<nn::ParameterRef> parameters;
    for (; row < m_sorted->rowCount(); ++row) {
        parameters.push_back(parameterAt(row));
    }
    return parameters;
}

std::vector<nn::ParameterRef> ParameterTable::chosen() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, [](const QModelIndex &index) { return index.row(); });
    std::vector<nn::ParameterRef> parameters;
    for (const QModelIndex &index : std::as_const(rows)) {
        parameters.push_back(parameterAt(index.row()));
    }
    return parameters;
}

void ParameterTable::copyChosen()
{
    std::vector<double> values;
    for (const nn::ParameterRef &at : chosen()) {
        values.push_back(m_session.run().network().value(at));
    }
    QApplication::clipboard()->setText(columnText(values));
}

void ParameterTable::pasteColumn()
{
    const std::vector<nn::ParameterRef> below = parametersFrom(std::max(currentIndex().row(), 0));
    const nn::Result<std::vector<double>> values
        = columnIn(QApplication::clipboard()->text(), below.size());
    if (!values) {
        panels::refuse(m_session, sentenceOf(values.error()), *viewport(),
                       visualRect(currentIndex()));
        return;
    }
    set(below, *values);
}

// As many as there are values.
void ParameterTable::set(const std::vector<nn::ParameterRef> &which,
                         const std::vector<double> &values)
{
    std::vector<nn::SetParameter> all;
    for (std::size_t i = 0; i < values.size(); ++i) {
        all.push_back({.at = which[i], .value = values[i]});
    }
    panels::report(m_session, edits::setParameters(m_session, all), *viewport(),
                   visualRect(currentIndex()));
}

void ParameterTable::askForValue()
{
    std::vector<nn::ParameterRef> which = chosen();
    if (which.size() < 2) {
        which = parametersFrom(0);
    }
    if (which.empty()) {
        return;
    }
    const double present = m_session.run().network().value(which.front());
    const auto text = askText(
        this, tr("Set Values"),
        tr("The value of %n weights and biases:", nullptr, static_cast<int>(which.size())),
        asTyped(fullNumber(present)), [](const QString &typed) -> nn::Result<nn::Done> {
            const nn::Result<double> number = numberIn(typed, {});
            return number ? nn::Result<nn::Done>(nn::Done{}) : number.error();
        });
    if (text) {
        set(which, std::vector<double>(which.size(), *numberIn(*text, {})));
    }
}

void ParameterTable::contextMenuEvent(QContextMenuEvent *event)
{
    const auto count = static_cast<int>(chosen().size());
    QMenu menu(this);
    menu.addActions({m_clipboard.copy, m_clipboard.paste});
    menu.addSeparator();
    menu.addAction(count > 1 ? tr("&Set %n Chosen To…", nullptr, count) : tr("&Set All To…"), this,
                   &ParameterTable::askForValue);
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    menu.exec(isByKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                      : event->globalPos());
}

void ParameterTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        m_clipboard.copy->trigger();
    } else if (event->matches(QKeySequence::Paste)) {
        m_clipboard.paste->trigger();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void ParameterTable::selectionChanged(const QItemSelection &selected,
                                      const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    followClipboard();
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
        // Not the view's own, which would add to what is chosen while Ctrl is held elsewhere.
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect
                                                     | QItemSelectionModel::Rows);
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
