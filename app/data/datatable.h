// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/data/datacolumnwidths.h"
#include "app/document/session.h"
#include "app/look/clipboardowner.h"

#include <QTableView>

#include <vector>

namespace glassnet {

class DataTableModel;

// The samples to look at, choose, edit, copy, paste and remove. The chosen one stands at the
// network's inputs.
class DataTable final : public QTableView, public ClipboardOwner
{
    Q_OBJECT

public:
    explicit DataTable(Session &session, QWidget *parent = nullptr);

    void addSample();
    void removeChosen();
    void cutChosen();
    void copyChosen();
    void pasteRows();
    void setChosenRole(nn::Role role);

    [[nodiscard]] ClipboardActions clipboardActions() const override { return m_clipboard; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void commitData(QWidget *editor) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    void setUp();
    void makeActions();
    void followClipboard();
    void choose(const QModelIndex &index);
    void refuse(const QModelIndex &index, const nn::Error &reason);
    void countRows();
    void followRun();
    void followProbe();
    void showOutputs();
    void fitColumns();
    void shareRoom();
    [[nodiscard]] std::vector<nn::Index> chosenRows() const;

    Session &m_session;
    DataTableModel *m_model;
    ClipboardActions m_clipboard;
    std::string m_dataName; // of the data that the rows were counted for
    DataColumnWidths m_widths;
    int m_mostRows = 0; // there have been of these data; the table does not shrink under the mouse
    bool m_isRefused = false; // what the editor has just handed over
    bool m_isFollowing = false; // the choice changes because the session's did
};

} // namespace glassnet
