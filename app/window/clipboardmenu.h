// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/clipboardowner.h"

#include <QMetaObject>
#include <QObject>
#include <QPointer>

#include <vector>

class QLineEdit;
class QWidget;

namespace glassnet {

// Lets the window's Cut, Copy and Paste be those of whatever has the focus: a text field, or a
// ClipboardOwner; elsewhere they are disabled. No key event is made up: an entry triggers the
// action behind it, which knows nothing of keys. Keys that edit a text stay with the field.
class ClipboardMenu : public QObject
{
    Q_OBJECT

public:
    // The entries are actions of the window.
    explicit ClipboardMenu(const ClipboardActions &entries, QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *focus);
    void followField();
    void stand(QAction *entry, QAction *action);

    ClipboardActions m_entries;
    ClipboardActions m_fieldActions; // of the text field that has the focus
    QPointer<QLineEdit> m_field;
    std::vector<QMetaObject::Connection> m_connections; // to what has the focus
};

} // namespace glassnet
