// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"

#include <QTableView>

class QSortFilterProxyModel;

namespace glassnet {

class ParameterModel;

// All weights and biases as a table that can be sorted and edited; Tab goes from value to value.
// The chosen row is what is selected in the network. Follows the run only while it is to be seen.
class ParameterTable final : public QTableView
{
    Q_OBJECT

public:
    explicit ParameterTable(Session &session, QWidget *parent = nullptr);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUp();
    void follow();
    void followSelection();
    void refuse(const QModelIndex &index, const nn::Error &reason);

    Session &m_session;
    ParameterModel *m_model;
    QSortFilterProxyModel *m_sorted;
    bool m_isFollowing = false; // the choice changes because the session's did
};

} // namespace glassnet
