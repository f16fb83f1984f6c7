// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/preferencesdialog.h"

#include "app/document/preferences.h"
#include "app/look/appearance.h"
#include "app/look/panelparts.h"
#include "app/text/language.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace glassnet {

namespace {

QGroupBox *colorsBox(Appearance &appearance)
{
    auto *colors = new QGroupBox(PreferencesDialog::tr("Colours"));
    auto *column = new QVBoxLayout(colors);
    const std::pair<ThemeChoice, QString> choices[] = {
        {ThemeChoice::System, PreferencesDialog::tr("&Follow the system")},
        {ThemeChoice::Light, PreferencesDialog::tr("&Light")},
        {ThemeChoice::Dark, PreferencesDialog::tr("&Dark")},
    };
    for (const auto &[choice, text] : choices) {
        auto *button = new QRadioButton(text);
        button->setChecked(appearance.choice() == choice);
        QObject::connect(button, &QRadioButton::clicked, &appearance,
                         [&appearance, choice = choice] { appearance.choose(choice); });
        column->addWidget(button);
    }
    return colors;
}

QGroupBox *languageBox(Preferences &preferences)
{
    auto *box = new QGroupBox(PreferencesDialog::tr("Language"));
    auto *choice = panels::choices(PreferencesDialog::tr("Language"));
    choice->setObjectName(QStringLiteral("language"));
    choice->addItem(PreferencesDialog::tr("As the system"), QString());
    for (const Language &language : languages()) {
        choice->addItem(language.name, language.code);
    }
    choice->setCurrentIndex(std::max(choice->findData(preferences.language()), 0));
    auto *later = panels::remark(PreferencesDialog::tr("When Glassnet is started the next time."));
    QObject::connect(choice, &QComboBox::activated, box, [&preferences, choice] {
        preferences.setLanguage(choice->currentData().toString());
    });
    auto *column = new QVBoxLayout(box);
    column->addWidget(choice);
    column->addWidget(later);
    return box;
}

} // namespace

PreferencesDialog::PreferencesDialog(Appearance &appearance, Preferences &preferences,
                                     QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Preferences"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(colorsBox(appearance));
    layout->addWidget(languageBox(preferences));
    layout->addWidget(buttons);
    setMinimumWidth(320);
}

} // namespace glassnet
