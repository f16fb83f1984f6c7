// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/predict/personlist.h"

#include "app/document/askededits.h"
#include "app/look/notebubble.h"
#include "app/look/panelparts.h"
#include "app/predict/personlistmodel.h"
#include "app/text/coretext.h"
#include "app/text/numbers.h"
#include "app/text/samplenames.h"
#include "app/text/unittext.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace glassnet {

namespace {

constexpr int mostRows = 6; // more of them scroll

QPushButton *namedButton(const QString &text, const QString &objectName, const QString &tip)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setToolTip(tip);
    button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return button;
}

} // namespace

PersonList::PersonList(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new PersonListModel(session, this))
    , m_view(new QTableView)
    , m_keep(namedButton(tr("+ &Keep"), QStringLiteral("keepPerson"),
                         tr("Keep these numbers in the list")))
    , m_rename(namedButton(tr("Rena&me"), QStringLiteral("renamePerson"),
                           tr("Give the chosen person another name (F2)")))
    , m_remove(namedButton(tr("Remove"), QStringLiteral("removePerson"),
                           tr("Take the chosen person from the list (Del)")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_clipboard.copy = new QAction(this);
    connect(m_clipboard.copy, &QAction::triggered, this, &PersonList::copy);
    buildView();
    layout->addWidget(panels::caption(tr("People asked about"), m_view));
    layout->addWidget(m_view);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_keep, m_rename, m_remove}) {
        buttons->addWidget(button);
    }
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_keep, &QPushButton::clicked, this, &PersonList::keepPerson);
    connect(m_rename, &QPushButton::clicked, this, &PersonList::rename);
    connect(m_remove, &QPushButton::clicked, this, &PersonList::remove);
    connect(&session, &Session::probeChanged, this, &PersonList::showState);
    fitHeight();
    showState();
}

void PersonList::buildView()
{
    m_view->setModel(m_model);
    m_view->setObjectName(QStringLiteral("peopleAsked"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->horizontalHeader()->hide();
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->installEventFilter(this);
    setFocusProxy(m_view);
    connect(m_view, &QTableView::clicked, this,
            [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PersonList::showState);
    connect(m_model, &PersonListModel::refused, this, &PersonList::refuse);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PersonList::fitHeight);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PersonList::showState);
}

bool PersonList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        const int key = press->key();
        if (press->matches(QKeySequence::Copy)) {
            m_clipboard.copy->trigger();
            return true;
        }
        if (key == Qt::Key_Delete) {
            remove();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            choose(m_view->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PersonList::keepPerson()
{
    std::vector<nn::PersonAsked> people = m_session.view().peopleAsked;
    const QString name = freeName();
    people.push_back({.name = name.toStdString(), .values = m_session.probe().person});
    if (panels::report(m_session,
                       edits::setPeopleAsked(m_session, std::move(people), tr("Keep %1").arg(name)),
                       *m_keep)) {
        m_view->setCurrentIndex(m_model->index(m_model->rowCount() - 1, PersonListModel::Name));
        rename();
    }
}

void PersonList::rename()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid()) {
        m_view->edit(current.siblingAtColumn(PersonListModel::Name));
    }
}

void PersonList::remove()
{
    const int row = m_view->currentIndex().row();
    if (row < 0) {
        return;
    }
    std::vector<nn::PersonAsked> people = m_session.view().peopleAsked;
    const QString name = QString::fromStdString(m_model->personAt(row).name);
    people.erase(people.begin() + row);
    if (panels::report(
            m_session,
            edits::setPeopleAsked(m_session, std::move(people), tr("Remove %1").arg(name)),
            *m_remove)) {
        const int next = std::min(row, m_model->rowCount() - 1);
        m_view->setCurrentIndex(m_model->index(next, PersonListModel::Name));
    }
}

void PersonList::copy() const
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid()) {
        return;
    }
    const nn::PersonAsked &person = m_model->personAt(current.row());
    QStringList cells{QString::fromStdString(person.name)};
    for (const double value : person.values) {
        cells += fullNumber(value);
    }
    cells += current.siblingAtColumn(PersonListModel::Answer).data().toString();
    QApplication::clipboard()->setText(cells.join(QLatin1Char('\t')) + QLatin1Char('\n'));
}

void PersonList::choose(int row)
{
    if (row >= 0) {
        panels::report(m_session, edits::setPerson(m_session, m_model->personAt(row).values),
                       *m_view);
    }
}

void PersonList::refuse(const QModelIndex &index, const nn::Error &reason)
{
    NoteBubble::show(*m_view->viewport(), sentenceOf(reason), NoteBubble::Kind::Refusal,
                     m_view->visualRect(index));
    m_session.say(sentenceOf(reason));
}

// Who is removed leaves room behind, so that the buttons stay under the mouse; other data bring
// their own people.
void PersonList::fitHeight()
{
    const std::string &name = m_session.origin().dataset.name;
    if (std::exchange(m_dataName, name) != name) {
        m_mostRows = 0;
    }
    m_mostRows = std::max(m_mostRows, m_model->rowCount());
    const int rows = std::min(m_mostRows, mostRows);
    m_view->setVisible(rows > 0);
    m_view->setFixedHeight(rows * m_view->verticalHeader()->defaultSectionSize() + 2);
}

void PersonList::showState()
{
    const bool isChosen = m_view->currentIndex().isValid();
    m_keep->setEnabled(m_session.probe().inputs.size() == 0); // else nobody's numbers are shown
    m_rename->setEnabled(isChosen);
    m_remove->setEnabled(isChosen);
    m_clipboard.copy->setEnabled(isChosen);
}

QString PersonList::freeName() const
{
    const std::vector<nn::PersonAsked> &people = m_session.view().peopleAsked;
    for (std::size_t number = people.size() + 1;; ++number) {
        const QString name = defaultPersonName(static_cast<qint64>(number));
        const auto isTaken
            = [&name](const nn::PersonAsked &person) { return person.name == name.toStdString(); };
        if (std::none_of(people.begin(), people.end(), isTaken)) {
            return name;
        }
    }
}

} // namespace glassnet
