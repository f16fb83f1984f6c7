// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace glassnet {

class DataTable;

// What the network learns from: the data set and how it is drawn, its samples in a table that
// can be edited, how they are scaled, and which inputs are made of them.
class DataPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DataPanel(Session &session, QWidget *parent = nullptr);

private:
    [[nodiscard]] QHBoxLayout *buttons();
    void showWords();

    Session &m_session;
    DataTable *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace glassnet
