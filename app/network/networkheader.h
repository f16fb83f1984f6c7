// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/networklayout.h"
#include "core/result.h"

#include <QObject>
#include <QWidget>

#include <vector>

class QAbstractButton;

namespace glassnet {

class Session;

// Over a hidden layer: one neuron less, how many there are (which opens a menu), one more.
class NetworkLayerControl : public QWidget
{
    Q_OBJECT

public:
    NetworkLayerControl(Session &session, nn::Index layer, QWidget *parent);

    void setUnits(nn::Index units);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showMenu();

    Session &m_session;
    nn::Index m_layer;
    nn::Index m_units = 0;
    QAbstractButton *m_fewer;
    QAbstractButton *m_count;
    QAbstractButton *m_more;
};

// The controls over all layers and the button for another layer, as children of the view.
class NetworkHeader : public QObject
{
    Q_OBJECT

public:
    NetworkHeader(Session &session, QWidget *view);

    void layOut(const NetworkLayout &layout);
    void setVisible(bool isVisible);
    [[nodiscard]] bool holds(const QWidget *widget) const; // one of its controls

private:
    void showControls();

    Session &m_session;
    QWidget *m_view;
    std::vector<NetworkLayerControl *> m_layers;
    QAbstractButton *m_add;
    bool m_isVisible = false;
    bool m_fits = true; // columns are far enough apart
};

} // namespace glassnet
