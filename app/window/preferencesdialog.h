// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace glassnet {

class Appearance;
class Preferences;

// What holds for all documents; every choice counts at once, but for the
// language, which the window takes when it is opened the next time.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    PreferencesDialog(Appearance &appearance, Preferences &preferences, QWidget *parent = nullptr);
};

} // namespace glassnet
