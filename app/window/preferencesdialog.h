// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace glassnet {

class Appearance;

// What holds for all documents; every choice counts at once.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PreferencesDialog(Appearance &appearance, QWidget *parent = nullptr);
};

} // namespace glassnet
