// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"
#include "app/look/clipboardowner.h"

#include <QTableView>

class QSortFilterProxyModel;

namespace glassnet {

class ParameterModel;

// All weights and biases as a table that can be sorted and edited; Tab goes from value to value.
// Values can be copied and pasted as a column, and set together. The current row is what is
// selected in the network. Follows the run only while it is to be seen.
class ParameterTable final : public QTableView, public ClipboardOwner
{
    Q_OBJECT

public:
    explicit ParameterTable(Session &session, QWidget *parent = nullptr);

    void copyChosen();
    void pasteColumn(); // from the current row downward, in the present order
    void askForValue(); // of all, or of the chosen rows where there are several

    [[nodiscard]] ClipboardActions clipboardActions() const override { return m_clipboard; }

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUp();
    void makeActions();
    void followClipboard();
    void set(const std::vector<nn::ParameterRef> &which, const std::vector<double> &values);
    [[nodiscard]] nn::ParameterRef parameterAt(int row) const; // as it is sorted
    [[nodiscard]] std::vector<nn::ParameterRef> chosen() const; // as they are sorted
    [[nodiscard]] std::vector<nn::ParameterRef> parametersFrom(int row) const;
    void follow();
    void followSelection();
    void refuse(const QModelIndex &index, const nn::Error &reason);

    Session &m_session;
    ParameterModel *m_model;
    QSortFilterProxyModel *m_sorted;
    ClipboardActions m_clipboard;
    bool m_isFollowing = false; // the choice changes because the session's did
};

} // namespace glassnet
