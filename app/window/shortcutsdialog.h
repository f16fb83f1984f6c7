// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

#include <vector>

class QMenuBar;

namespace glassnet {

// What a key does, for people.
struct KeyHelp
{
    QString keys;
    QString what;
};
struct KeyHelpGroup
{
    QString title;
    std::vector<KeyHelp> keys;
};

// All actions with a shortcut, menu by menu, and the keys of the views.
[[nodiscard]] std::vector<KeyHelpGroup> keyHelp(const QMenuBar &menus);

class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const std::vector<KeyHelpGroup> &groups, QWidget *parent = nullptr);
};

} // namespace glassnet
