// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"
#include "app/look/clipboardowner.h"

#include <QWidget>

class QModelIndex;
class QPushButton;
class QTableView;

namespace glassnet {

class PersonListModel;

// The people asked about: choose one to have the numbers above, keep the present one, rename and
// remove.
class PersonList final : public QWidget, public ClipboardOwner
{
    Q_OBJECT

public:
    explicit PersonList(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] ClipboardActions clipboardActions() const override { return m_clipboard; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildView();
    void keepPerson();
    void rename();
    void remove();
    void copy() const; // the chosen person with the answer, for a spreadsheet
    void choose(int row);
    void refuse(const QModelIndex &index, const nn::Error &reason);
    void fitHeight();
    void showState();
    [[nodiscard]] QString freeName() const;

    Session &m_session;
    PersonListModel *m_model;
    QTableView *m_view;
    QPushButton *m_keep;
    QPushButton *m_rename;
    QPushButton *m_remove;
    ClipboardActions m_clipboard;
    std::string m_dataName; // of the data that the people were counted for
    int m_mostRows = 0;
};

} // namespace glassnet
