// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/shapepanel.h"

#include "app/document/networkedits.h"
#include "app/look/panelparts.h"
#include "app/text/numbers.h"
#include "app/training/shapelayer.h"
#include "app/training/shapesettings.h"
#include "app/training/shapestart.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace glassnet {

ShapePanel::ShapePanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_summary(panels::remark())
    , m_stack(new QVBoxLayout)
{
    m_summary->setObjectName(QStringLiteral("summary"));
    m_stack->setSpacing(10);
    QVBoxLayout *page = panels::scrollingPage(*this);
    page->addWidget(m_summary);
    page->addSpacing(6);
    page->addLayout(m_stack);
    page->addSpacing(4);
    auto *add = new QPushButton(tr("+ La&yer"));
    add->setObjectName(QStringLiteral("addLayer"));
    add->setToolTip(tr("Add a hidden layer before the output"));
    add->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    page->addWidget(add);
    page->addSpacing(8);
    page->addWidget(new ShapeStart(session));
    page->addSpacing(4);
    page->addWidget(new ShapeSettings(session));
    page->addStretch();
    connect(add, &QPushButton::clicked, this, [this, add] {
        const nn::Index output = m_session.run().network().layerCount() - 1;
        panels::report(m_session, edits::addLayer(m_session, output), *add);
    });
    connect(&session, &Session::runChanged, this, &ShapePanel::follow);
    follow();
}

void ShapePanel::follow()
{
    const nn::Network &network = m_session.run().network();
    if (network.layers() == m_shown && network.inputCount() == m_inputCount) {
        return;
    }
    m_shown = network.layers();
    m_inputCount = network.inputCount();
    build();
    for (ShapeLayer *layer : m_layers) {
        layer->showLayer();
    }
    m_summary->setText(summary());
}

// As many rows as layers; those that stay keep the focus of the keyboard.
void ShapePanel::build()
{
    while (m_layers.size() > m_shown.size()) {
        m_layers.back()->deleteLater();
        m_layers.back()->hide();
        m_stack->removeWidget(m_layers.back());
        m_layers.pop_back();
    }
    while (m_layers.size() < m_shown.size()) {
        m_layers.push_back(new ShapeLayer(m_session, static_cast<nn::Index>(m_layers.size())));
        m_stack->addWidget(m_layers.back());
    }
}

// "2-2-1 · 9 parameters: weights 6, biases 3"
QString ShapePanel::summary() const
{
    const nn::Network &network = m_session.run().network();
    QStringList widths{wholeNumber(network.inputCount())};
    for (const nn::LayerSpec &layer : network.layers()) {
        widths += wholeNumber(layer.units);
    }
    return tr("%1 · %Ln parameters: weights %2, biases %3", nullptr,
              static_cast<int>(network.parameterCount()))
        .arg(widths.join(QLatin1Char('-')), countNumber(network.weightCount()),
             countNumber(network.parameterCount() - network.weightCount()));
}

} // namespace glassnet
