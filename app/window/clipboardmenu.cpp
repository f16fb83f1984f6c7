// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/clipboardmenu.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

namespace glassnet {

namespace {

// Spin boxes and lists have the focus in place of the field in them.
QLineEdit *fieldOf(QWidget *focus)
{
    if (auto *box = qobject_cast<QComboBox *>(focus)) {
        return box->lineEdit();
    }
    if (auto *box = qobject_cast<QAbstractSpinBox *>(focus)) {
        return box->findChild<QLineEdit *>();
    }
    return qobject_cast<QLineEdit *>(focus);
}

// The widget that has the focus, or the one that has handed it on; not a button that lies on it.
const ClipboardOwner *ownerOf(const QWidget *focus)
{
    for (const QWidget *widget = focus; widget != nullptr; widget = widget->parentWidget()) {
        const auto *owner = dynamic_cast<const ClipboardOwner *>(widget);
        if (owner != nullptr && (widget == focus || widget->focusProxy() == focus)) {
            return owner;
        }
    }
    return nullptr;
}

// The keyboard is in the menus for a moment: what they do is for the place it came from.
bool isMenu(const QWidget *focus)
{
    return qobject_cast<const QMenuBar *>(focus) != nullptr
           || qobject_cast<const QMenu *>(focus) != nullptr;
}

} // namespace

ClipboardMenu::ClipboardMenu(const ClipboardActions &entries, QObject *parent)
    : QObject(parent)
    , m_entries(entries)
    , m_fieldActions{new QAction(this), new QAction(this), new QAction(this)}
{
    const auto inField = [this](auto QLineEdit::*act) {
        return [this, act] {
            if (m_field) {
                (m_field->*act)();
            }
        };
    };
    connect(m_fieldActions.cut, &QAction::triggered, this, inField(&QLineEdit::cut));
    connect(m_fieldActions.copy, &QAction::triggered, this, inField(&QLineEdit::copy));
    connect(m_fieldActions.paste, &QAction::triggered, this, inField(&QLineEdit::paste));
    connect(QApplication::clipboard(), &QClipboard::dataChanged, this, &ClipboardMenu::followField);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *focus) { follow(focus); });
    qApp->installEventFilter(this);
    follow(QApplication::focusWidget());
}

// A text field deletes a word with the key that removes a row elsewhere; it does not say by itself
// that the key is its own.
bool ClipboardMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_field
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::DeleteEndOfWord)) {
        event->accept();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void ClipboardMenu::follow(QWidget *focus)
{
    if (isMenu(focus)) {
        return;
    }
    for (const QMetaObject::Connection &connection : std::exchange(m_connections, {})) {
        disconnect(connection);
    }
    m_field = fieldOf(focus);
    ClipboardActions actions;
    if (m_field) {
        actions = m_fieldActions;
        m_connections.push_back(
            connect(m_field, &QLineEdit::selectionChanged, this, &ClipboardMenu::followField));
        followField();
    } else if (const ClipboardOwner *owner = ownerOf(focus)) {
        actions = owner->clipboardActions();
    }
    stand(m_entries.cut, actions.cut);
    stand(m_entries.copy, actions.copy);
    stand(m_entries.paste, actions.paste);
}

void ClipboardMenu::followField()
{
    if (!m_field) {
        return;
    }
    const bool canWrite = !m_field->isReadOnly() && m_field->isEnabled();
    m_fieldActions.copy->setEnabled(m_field->hasSelectedText());
    m_fieldActions.cut->setEnabled(m_field->hasSelectedText() && canWrite);
    m_fieldActions.paste->setEnabled(canWrite && hasTextToPaste());
}

void ClipboardMenu::stand(QAction *entry, QAction *action)
{
    entry->setEnabled(action != nullptr && action->isEnabled());
    if (action == nullptr) {
        return;
    }
    m_connections.push_back(connect(action, &QAction::enabledChanged, entry, &QAction::setEnabled));
    m_connections.push_back(connect(entry, &QAction::triggered, action, &QAction::trigger));
    // What has the focus may go away with its actions before another has it.
    m_connections.push_back(
        connect(action, &QObject::destroyed, entry, [entry] { entry->setEnabled(false); }));
}

} // namespace glassnet
