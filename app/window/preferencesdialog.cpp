// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/preferencesdialog.h"

#include "app/look/appearance.h"

#include <QDialogButtonBox>
#include <QGroupBox>
#include <QRadioButton>
#include <QVBoxLayout>

namespace glassnet {

PreferencesDialog::PreferencesDialog(Appearance &appearance, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Preferences"));
    auto *colors = new QGroupBox(tr("Colours"));
    auto *column = new QVBoxLayout(colors);
    const std::pair<ThemeChoice, QString> choices[] = {
        {ThemeChoice::System, tr("&Follow the system")},
        {ThemeChoice::Light, tr("&Light")},
        {ThemeChoice::Dark, tr("&Dark")},
    };
    for (const auto &[choice, text] : choices) {
        auto *button = new QRadioButton(text);
        button->setChecked(appearance.choice() == choice);
        connect(button, &QRadioButton::clicked, &appearance,
                [&appearance, choice = choice] { appearance.choose(choice); });
        column->addWidget(button);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(colors);
    layout->addWidget(buttons);
    setMinimumWidth(320);
}

} // namespace glassnet
