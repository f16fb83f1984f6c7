// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/outcome.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace glassnet {

class UnitField;

// One layer: how many neurons, what they do with their sums, whether they have biases. At the
// output the number of neurons follows from the data.
class ShapeLayer final : public QWidget
{
    Q_OBJECT

public:
    ShapeLayer(Session &session, nn::Index layer, QWidget *parent = nullptr);

    void showLayer(); // as the session's network has it

private:
    void build();
    void connectFields();
    void chooseActivation();
    edits::Outcome takeSlope(double slope);
    [[nodiscard]] QString title() const;

    Session &m_session;
    nn::Index m_layer;
    QLabel *m_title;
    QToolButton *m_insert;
    QToolButton *m_remove;
    QSpinBox *m_units;
    QComboBox *m_activation;
    UnitField *m_slope;
    QLabel *m_slopeLabel;
    QCheckBox *m_biases;
};

} // namespace glassnet
