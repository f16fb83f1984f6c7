// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/shortcutsdialog.h"

#include "app/views/networkview.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace glassnet {

namespace {

QString plain(const QString &text)
{
    QString result = text;
    return result.remove(QLatin1Char('&'));
}

void collect(const QMenu &menu, KeyHelpGroup &group)
{
    for (const QAction *action : menu.actions()) {
        if (action->menu() != nullptr) {
            collect(*action->menu(), group);
        } else if (!action->shortcuts().isEmpty()) {
            group.keys.push_back(
                {QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)
                     .replace(QStringLiteral("; "), QStringLiteral(" · ")),
                 action->statusTip().isEmpty() ? plain(action->text()) : action->statusTip()});
        }
    }
}

KeyHelpGroup networkKeys()
{
    KeyHelpGroup group{ShortcutsDialog::tr("Network"), {}};
    for (const auto &[keys, what] : NetworkView::keys()) {
        group.keys.push_back({keys, what});
    }
    return group;
}

std::vector<KeyHelpGroup> viewKeys()
{
    const auto text = [](const char *source) { return ShortcutsDialog::tr(source); };
    return {
        networkKeys(),
        {text("Decision surface"),
         {{text("Arrow keys"), text("Move the selected sample or the person; finely with Shift")},
          {text("Page Up, Page Down"), text("Select the previous or the next sample")},
          {text("Enter"), text("Select the nearest sample")},
          {text("Double click, Insert"), text("Add a sample")},
          {text("Delete"), text("Remove the selected sample")},
          {text("+, −, 0"), text("Zoom, and show everything again")}}},
        {text("Loss"),
         {{text("Left, Right"), text("Travel by an epoch; by ten with Shift")},
          {text("Page Down, Page Up"), text("Travel farther back or on")},
          {text("Home, End"), text("To the beginning, to the newest moment")},
          {text("+, −, 0"), text("Zoom, and show everything again")}}},
        {text("Everywhere"),
         {{text("Enter"), text("Press the button, or open the list, that has the focus")},
          {text("Tab, Shift+Tab"), text("Go on to the next control, or back")}}},
    };
}

} // namespace

std::vector<KeyHelpGroup> keyHelp(const QMenuBar &menus)
{
    std::vector<KeyHelpGroup> groups;
    for (const QAction *action : menus.actions()) {
        KeyHelpGroup group{plain(action->text()), {}};
        collect(*action->menu(), group);
        if (!group.keys.empty()) {
            groups.push_back(std::move(group));
        }
    }
    const std::vector<KeyHelpGroup> more = viewKeys();
    groups.insert(groups.end(), more.begin(), more.end());
    return groups;
}

ShortcutsDialog::ShortcutsDialog(const std::vector<KeyHelpGroup> &groups, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto *tree = new QTreeWidget;
    tree->setAccessibleName(windowTitle());
    tree->setColumnCount(2);
    tree->setHeaderLabels({tr("What it does"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setSelectionMode(QAbstractItemView::NoSelection);
    for (const KeyHelpGroup &group : groups) {
        auto *item = new QTreeWidgetItem(tree, {group.title});
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        item->setFont(0, bold);
        item->setFirstColumnSpanned(true);
        for (const KeyHelp &key : group.keys) {
            new QTreeWidgetItem(item, {key.what, key.keys});
        }
    }
    tree->expandAll();
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tree);
    layout->addWidget(buttons);
    resize(720, 600);
}

} // namespace glassnet
