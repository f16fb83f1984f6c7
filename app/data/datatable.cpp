// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/datatable.h"

#include "app/data/datadelegate.h"
#include "app/data/datapaste.h"
#include "app/data/datatablemodel.h"
#include "app/document/dataedits.h"
#include "app/look/notebubble.h"
#include "app/look/panelparts.h"
#include "app/look/theme.h"
#include "app/text/coretext.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>

namespace glassnet {

namespace {

constexpr int mostRowsShown = 9; // more of them scroll
constexpr int fewestRowsShown = 3;

} // namespace

DataTable::DataTable(Session &session, QWidget *parent)
    : QTableView(parent)
    , m_session(session)
    , m_model(new DataTableModel(session, this))
{
    makeActions(); // first: a model that is set changes the selection
    setModel(m_model);
    setItemDelegate(new DataDelegate(this));
    setUp();
    followClipboard();
    fitColumns();
    countRows();
    connect(m_model, &DataTableModel::refused, this, &DataTable::refuse);
    connect(m_model, &QAbstractItemModel::modelReset, this, &DataTable::countRows);
    connect(m_model, &QAbstractItemModel::modelReset, this, &DataTable::fitColumns);
    connect(m_model, &QAbstractItemModel::headerDataChanged, this, &DataTable::fitColumns);
    connect(&session, &Session::frameChanged, this, &DataTable::showOutputs);
    connect(&session, &Session::probeChanged, this, &DataTable::followProbe);
    connect(&session, &Session::runChanged, this, &DataTable::followRun);
    followProbe();
}

void DataTable::setUp()
{
    setObjectName(QStringLiteral("samples"));
    setAccessibleName(tr("Samples"));
    setSelectionBehavior(SelectRows);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.92); // more of a row at a glance
    setFont(small);
    small.setPointSizeF(small.pointSizeF() * 0.95);
    horizontalHeader()->setFont(small);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(DataColumnWidths::leastPadding);
    auto *corner = new QWidget;
    corner->setBackgroundRole(QPalette::Base);
    corner->setAutoFillBackground(true);
    setCornerWidget(corner);
}

void DataTable::makeActions()
{
    m_clipboard = {.cut = new QAction(tr("Cu&t"), this),
                   .copy = new QAction(tr("&Copy"), this),
                   .paste = new QAction(tr("&Paste"), this)};
    connect(m_clipboard.cut, &QAction::triggered, this, &DataTable::cutChosen);
    connect(m_clipboard.copy, &QAction::triggered, this, &DataTable::copyChosen);
    connect(m_clipboard.paste, &QAction::triggered, this, &DataTable::pasteRows);
    connect(QApplication::clipboard(), &QClipboard::dataChanged, this, &DataTable::followClipboard);
}

void DataTable::followClipboard()
{
    const bool isChosen = selectionModel()->hasSelection();
    m_clipboard.cut->setEnabled(isChosen);
    m_clipboard.copy->setEnabled(isChosen);
    m_clipboard.paste->setEnabled(hasTextToPaste());
}

void DataTable::followRun()
{
    const QScopedValueRollback following(m_isFollowing, true);
    m_model->follow();
    followProbe();
}

void DataTable::followProbe()
{
    const QScopedValueRollback following(m_isFollowing, true);
    const auto row = m_session.probe().row;
    if (!row) {
        clearSelection();
    } else if (*row < m_model->rowCount()
               && (currentIndex().row() != *row || !selectionModel()->hasSelection())) {
        const int column = std::max(currentIndex().column(), 0);
        setCurrentIndex(m_model->index(static_cast<int>(*row), column));
    }
}

void DataTable::showOutputs()
{
    followRun();
    const int bottom = rowAt(viewport()->height() - 1);
    m_model->showOutputs(std::max(rowAt(0), 0), bottom < 0 ? m_model->rowCount() - 1 : bottom);
}

void DataTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    choose(current);
}

// The current row may be chosen again, after somebody else has been asked about.
void DataTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    followClipboard();
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (!selected.isEmpty() && rows.size() == 1) {
        choose(rows.front());
    }
}

void DataTable::choose(const QModelIndex &index)
{
    if (!m_isFollowing && index.isValid()) {
        m_session.setProbe(m_session.probe().withRow(index.row()));
    }
}

void DataTable::fitColumns()
{
    m_widths = DataColumnWidths(*m_model, m_session.run().network(), fontMetrics(),
                                horizontalHeader()->fontMetrics());
    // A bar at the side that only comes with one below would take the room that makes both needed.
    setVerticalScrollBarPolicy(m_model->rowCount() > mostRowsShown ? Qt::ScrollBarAsNeeded
                                                                   : Qt::ScrollBarAlwaysOff);
    shareRoom();
    updateGeometry();
}

void DataTable::shareRoom()
{
    const std::vector<int> widths = m_widths.in(viewport()->width());
    for (std::size_t column = 0; column < widths.size(); ++column) {
        setColumnWidth(static_cast<int>(column), widths[column]);
    }
    updateGeometries(); // a scroll bar that is not needed any more goes at once
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareRoom();
}

std::vector<nn::Index> DataTable::chosenRows() const
{
    std::vector<nn::Index> rows;
    const QModelIndexList indexes = selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes) {
        rows.push_back(index.row());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

// The person who is asked about, with the class of the chosen sample: somebody to begin with.
void DataTable::addSample()
{
    const nn::Dataset &dataset = m_session.origin().dataset;
    const nn::Index count = dataset.sampleCount();
    const nn::Index like = currentIndex().isValid() ? currentIndex().row() : count - 1;
    const double target = dataset.targets(std::clamp<nn::Index>(like, 0, count - 1));
    if (panels::report(m_session,
                       edits::addRow(m_session, m_session.probe().person, target, QString()),
                       *this)) {
        followRun();
        const int column = m_model->hasNames() ? 0 : 1;
        const QModelIndex added = m_model->index(m_model->rowCount() - 1, column);
        setFocus();
        setCurrentIndex(added);
        edit(added);
    }
}

void DataTable::removeChosen()
{
    panels::report(m_session, edits::removeRows(m_session, chosenRows()), *this);
}

void DataTable::cutChosen()
{
    copyChosen();
    removeChosen();
}

void DataTable::copyChosen()
{
    const std::string text = copiedRows(m_session.origin().dataset, chosenRows());
    QApplication::clipboard()->setText(QString::fromStdString(text));
}

void DataTable::pasteRows()
{
    std::optional<DataCell> from;
    if (currentIndex().isValid()) {
        const nn::Index columns = m_session.origin().dataset.columnCount();
        // Behind the target there is nothing to write to.
        from = {.row = currentIndex().row(),
                .field = std::min<nn::Index>(currentIndex().column(), columns + 1)};
    }
    nn::DataOrigin origin = m_session.origin();
    auto dataset
        = withPasted(origin.dataset, QApplication::clipboard()->text().toStdString(), from);
    if (!dataset) {
        panels::refuse(m_session, sentenceOf(dataset.error()), *this);
        return;
    }
    origin.dataset = std::move(dataset).value();
    panels::report(
        m_session,
        edits::setData(m_session, std::move(origin), {.kind = nn::EditName::Kind::PasteSamples}),
        *this);
}

void DataTable::setChosenRole(nn::Role role)
{
    nn::DataOrigin origin = m_session.origin();
    for (const nn::Index row : chosenRows()) {
        origin.dataset.roles[static_cast<std::size_t>(row)] = role;
    }
    if (!(origin.dataset == m_session.origin().dataset)) {
        const nn::EditName name{.kind = role == nn::Role::Train ? nn::EditName::Kind::TrainOnSamples
                                                                : nn::EditName::Kind::TestOnSamples,
                                .number = static_cast<std::int64_t>(chosenRows().size())};
        panels::report(m_session, edits::setData(m_session, std::move(origin), name), *this);
    }
}

void DataTable::refuse(const QModelIndex &index, const nn::Error &reason)
{
    m_isRefused = true;
    QWidget *editor = indexWidget(index);
    panels::refuse(m_session, sentenceOf(reason), editor != nullptr ? *editor : *viewport(),
                   editor != nullptr ? QRect() : visualRect(index));
}

void DataTable::commitData(QWidget *editor)
{
    m_isRefused = false;
    QTableView::commitData(editor);
}

// What is refused stays to be mended, unless the person has gone elsewhere.
void DataTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool isGivenUp = hint == QAbstractItemDelegate::RevertModelCache;
    if (std::exchange(m_isRefused, false) && !isGivenUp && editor->hasFocus()) {
        return;
    }
    // Who has gone elsewhere still hears why the cell is what it was.
    const QString refusal = isGivenUp ? QString() : NoteBubble::sentenceAt(*editor);
    const QRect cell = editor->geometry();
    QTableView::closeEditor(editor, hint);
    if (refusal.isEmpty()) {
        return;
    }
    NoteBubble::show(*viewport(), refusal, NoteBubble::Kind::Refusal, cell);
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cut)) {
        m_clipboard.cut->trigger();
    } else if (event->matches(QKeySequence::Copy)) {
        m_clipboard.copy->trigger();
    } else if (event->matches(QKeySequence::Paste)) {
        m_clipboard.paste->trigger();
    } else if (event->matches(QKeySequence::Delete)) {
        removeChosen();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void DataTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isChosen = selectionModel()->hasSelection();
    QMenu menu(this);
    const auto add = [&menu](const QString &text, bool isEnabled, auto &&act) {
        QAction *action = menu.addAction(text);
        action->setEnabled(isEnabled);
        QObject::connect(action, &QAction::triggered, &menu, act);
    };
    menu.addActions({m_clipboard.cut, m_clipboard.copy, m_clipboard.paste});
    menu.addSeparator();
    add(tr("Use for &Training"), isChosen, [this] { setChosenRole(nn::Role::Train); });
    add(tr("Use for T&esting"), isChosen, [this] { setChosenRole(nn::Role::Test); });
    menu.addSeparator();
    add(tr("&Remove"), isChosen, [this] { removeChosen(); });
    menu.exec(event->globalPos());
}

// Rows that are removed leave room behind, so that the buttons below stay under the mouse; other
// data make the table as high as they need.
void DataTable::countRows()
{
    const std::string &name = m_session.origin().dataset.name;
    if (std::exchange(m_dataName, name) != name) {
        m_mostRows = 0;
    }
    m_mostRows = std::max(m_mostRows, m_model->rowCount());
}

QSize DataTable::sizeHint() const
{
    const int rows = std::clamp(m_mostRows, fewestRowsShown, mostRowsShown);
    return {200, horizontalHeader()->sizeHint().height()
                     + rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth() + 2};
}

QSize DataTable::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

} // namespace glassnet
