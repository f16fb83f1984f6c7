// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"

#include <QWidget>

class QToolButton;

namespace glassnet {

class ShapeForm;

// The settings that are seldom changed, behind a button: numbers of the optimiser, schedule of
// the rate, penalties, batches, and the tutorials' mistakes.
class ShapeSettings final : public QWidget
{
    Q_OBJECT

public:
    explicit ShapeSettings(Session &session, QWidget *parent = nullptr);

private:
    void setOpen(bool isOpen);
    void toggle();

    QToolButton *m_open;
    ShapeForm *m_form;
};

} // namespace glassnet
