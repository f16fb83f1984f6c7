// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace glassnet {

// Version of the program and of the parts it is made of, with their licences.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace glassnet
