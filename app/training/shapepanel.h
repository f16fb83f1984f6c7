// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace glassnet {

class ShapeLayer;

// The shape of the network, layer by layer, how its first weights are drawn, and the settings of
// the training that are seldom changed.
class ShapePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ShapePanel(Session &session, QWidget *parent = nullptr);

private:
    void follow();
    void build();
    [[nodiscard]] QString summary() const;

    Session &m_session;
    QLabel *m_summary;
    QVBoxLayout *m_stack;
    std::vector<ShapeLayer *> m_layers;
    nn::Index m_inputCount = 0;
    std::vector<nn::LayerSpec> m_shown;
};

} // namespace glassnet
