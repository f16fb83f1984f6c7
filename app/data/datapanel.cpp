// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/datapanel.h"

#include "app/data/datachooser.h"
#include "app/data/datainputs.h"
#include "app/data/datascaling.h"
#include "app/data/datatable.h"
#include "app/look/panelparts.h"
#include "core/data/personcheck.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>

namespace glassnet {

DataPanel::DataPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_table(new DataTable(session))
    , m_add(new QPushButton)
    , m_remove(new QPushButton(tr("Remove")))
{
    QVBoxLayout *page = panels::scrollingPage(*this);
    page->addWidget(new DataChooser(session));
    page->addSpacing(6);
    page->addWidget(m_table);
    page->addSpacing(4);
    page->addLayout(buttons());
    page->addSpacing(2);
    page->addWidget(panels::remark(
        tr("Double-click a cell to change it; drag a point in the decision surface to move it.")));
    page->addSpacing(6);
    page->addWidget(new DataScaling(session));
    page->addSpacing(6);
    page->addWidget(new DataInputs(session));
    page->addStretch();
    connect(&session, &Session::frameChanged, this, &DataPanel::showWords);
    connect(&session, &Session::loaded, this, &DataPanel::showWords);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DataPanel::showWords);
    showWords();
}

QHBoxLayout *DataPanel::buttons()
{
    m_add->setObjectName(QStringLiteral("addSample"));
    m_add->setToolTip(tr("Add a sample with the numbers of the person who is asked about"));
    m_remove->setObjectName(QStringLiteral("removeSamples"));
    m_remove->setToolTip(tr("Remove the chosen samples (Del)"));
    connect(m_add, &QPushButton::clicked, m_table, &DataTable::addSample);
    connect(m_remove, &QPushButton::clicked, m_table, &DataTable::removeChosen);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_add);
    row->addWidget(m_remove);
    row->addStretch();
    return row;
}

// Data with measures are people, all others are samples.
void DataPanel::showWords()
{
    m_add->setText(nn::arePeople(m_session.origin().dataset) ? tr("+ Person") : tr("+ Sample"));
    m_remove->setEnabled(m_table->selectionModel()->hasSelection());
}

} // namespace glassnet
