// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shortcutsdialog.h"

#include "app/loss/lossinteraction.h"
#include "app/network/networkkeys.h"
#include "app/surface/surfaceinteraction.h"

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

using Keys = std::vector<std::pair<QString, QString>>;

KeyHelpGroup group(const QString &title, const Keys &keys)
{
    KeyHelpGroup group{title, {}};
    for (const auto &[key, what] : keys) {
        group.keys.push_back({key, what});
    }
    return group;
}

std::vector<KeyHelpGroup> viewKeys()
{
    return {group(ShortcutsDialog::tr("Network"), NetworkKeys::keys()),
            group(ShortcutsDialog::tr("Decision surface"), SurfaceInteraction::keys()),
            group(ShortcutsDialog::tr("Loss"), LossInteraction::keys()),
            group(ShortcutsDialog::tr("Everywhere"),
                  {{ShortcutsDialog::tr("Enter"),
                    ShortcutsDialog::tr("Press the button, or open the list, that has the focus")},
                   {ShortcutsDialog::tr("Tab, Shift+Tab"),
                    ShortcutsDialog::tr("Go on to the next control, or back")}})};
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
