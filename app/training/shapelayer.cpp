// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/shapelayer.h"

#include "app/document/networkedits.h"
#include "app/look/panelparts.h"
#include "app/look/unitfield.h"
#include "app/text/coretext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

namespace glassnet {

namespace {

QString nameOf(nn::Activation activation)
{
    return translatedCore(nn::displayName(activation));
}

} // namespace

ShapeLayer::ShapeLayer(Session &session, nn::Index layer, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_layer(layer)
    , m_title(panels::caption({}, nullptr))
    , m_insert(panels::smallButton(QStringLiteral("+"), tr("Add a layer before this one")))
    , m_remove(panels::smallButton(QStringLiteral("×"), tr("Remove this layer")))
    , m_units(new QSpinBox)
    , m_activation(panels::choices(QString()))
    , m_slope(new UnitField(session, [this](double slope) { return takeSlope(slope); }))
    , m_slopeLabel(panels::rowLabel(tr("Slope"), m_slope))
    , m_biases(new QCheckBox(tr("Biases")))
{
    build();
    connectFields();
    showLayer();
}

void ShapeLayer::build()
{
    m_units->setObjectName(QStringLiteral("units%1").arg(m_layer));
    m_units->setRange(1, static_cast<int>(nn::maximumUnits));
    m_units->setKeyboardTracking(false);
    m_units->setAlignment(Qt::AlignRight);
    panels::spareFromWheel(m_units);
    panels::leaveUndoToWindow(*m_units->findChild<QLineEdit *>());
    m_activation->setObjectName(QStringLiteral("activation%1").arg(m_layer));
    m_slope->setObjectName(QStringLiteral("slope%1").arg(m_layer));
    m_slope->setToolTip(tr("The slope of the activation below 0"));
    m_biases->setObjectName(QStringLiteral("biases%1").arg(m_layer));
    m_insert->setObjectName(QStringLiteral("insert%1").arg(m_layer));
    m_remove->setObjectName(QStringLiteral("remove%1").arg(m_layer));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_title, 0, 0, 1, 2);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(2);
    actions->addStretch();
    actions->addWidget(m_insert);
    actions->addWidget(m_remove);
    grid->addLayout(actions, 0, 2, 1, 2);
    grid->addWidget(m_units, 1, 0);
    grid->addWidget(m_activation, 1, 1);
    grid->addWidget(m_biases, 1, 2, 1, 2);
    grid->addWidget(m_slopeLabel, 2, 0);
    grid->addWidget(m_slope, 2, 1);
}

void ShapeLayer::connectFields()
{
    connect(m_units, &QSpinBox::valueChanged, this, [this](int units) {
        panels::report(m_session, edits::setUnits(m_session, m_layer, units), *m_units);
        showLayer();
    });
    connect(m_activation, &QComboBox::activated, this, &ShapeLayer::chooseActivation);
    connect(m_biases, &QCheckBox::clicked, this, [this](bool isOn) {
        panels::report(m_session, edits::setHasBiases(m_session, m_layer, isOn), *m_biases);
        showLayer();
    });
    // Queued: the layer goes away, or becomes another one, and takes its button along.
    connect(
        m_insert, &QToolButton::clicked, this,
        [this] { panels::report(m_session, edits::addLayer(m_session, m_layer), *m_insert); },
        Qt::QueuedConnection);
    connect(
        m_remove, &QToolButton::clicked, this,
        [this] { panels::report(m_session, edits::removeLayer(m_session, m_layer), *m_remove); },
        Qt::QueuedConnection);
}

void ShapeLayer::showLayer()
{
    const nn::Network &network = m_session.run().network();
    if (m_layer >= network.layerCount()) {
        return;
    }
    const nn::LayerSpec &layer = network.layer(m_layer);
    const bool isOutput = m_layer + 1 == network.layerCount();
    m_title->setText(title());
    m_units->setAccessibleName(tr("Neurons of %1").arg(title()));
    m_activation->setAccessibleName(tr("Activation of %1").arg(title()));
    m_slope->setAccessibleName(tr("Slope of %1").arg(title()));
    m_biases->setAccessibleName(tr("Biases of %1").arg(title()));
    m_units->setEnabled(!isOutput);
    m_units->setToolTip(isOutput ? tr("As many as the data need") : QString());
    m_remove->setVisible(!isOutput);
    const QSignalBlocker blocker(m_units);
    m_units->setValue(static_cast<int>(layer.units));
    if (m_activation->count() == 0
        || isOutput != (m_activation->findText(nameOf(nn::Activation::Softmax)) >= 0)) {
        m_activation->clear();
        for (const nn::Activation activation : nn::allActivations) {
            if (isOutput || activation != nn::Activation::Softmax) {
                m_activation->addItem(nameOf(activation), static_cast<int>(activation));
            }
        }
    }
    m_activation->setCurrentIndex(m_activation->findData(static_cast<int>(layer.activation)));
    m_slope->setVisible(nn::usesSlope(layer.activation));
    m_slopeLabel->setVisible(nn::usesSlope(layer.activation));
    m_slope->setValue(layer.slope);
    m_biases->setChecked(layer.hasBiases);
}

void ShapeLayer::chooseActivation()
{
    const auto activation = static_cast<nn::Activation>(m_activation->currentData().toInt());
    if (activation != m_session.run().network().layer(m_layer).activation) {
        const double slope = nn::defaultSlope(activation);
        panels::report(m_session, edits::setActivation(m_session, m_layer, activation, slope),
                       *m_activation);
    }
    showLayer();
}

edits::Outcome ShapeLayer::takeSlope(double slope)
{
    const nn::Activation activation = m_session.run().network().layer(m_layer).activation;
    return edits::setActivation(m_session, m_layer, activation, slope);
}

// "Layer 1 · h1–h8"
QString ShapeLayer::title() const
{
    const nn::Network &network = m_session.run().network();
    const nn::Index units = network.layer(m_layer).units;
    const auto nameAt = [&](nn::Index neuron) {
        return QString::fromStdString(network.name({.layer = m_layer, .neuron = neuron}));
    };
    const QString neurons = units == 1 ? nameAt(0) : tr("%1–%2").arg(nameAt(0), nameAt(units - 1));
    return m_layer + 1 == network.layerCount() ? tr("Output · %1").arg(neurons)
                                               : tr("Layer %1 · %2").arg(m_layer + 1).arg(neurons);
}

} // namespace glassnet
