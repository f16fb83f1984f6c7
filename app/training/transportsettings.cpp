// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/transportsettings.h"

#include "app/document/networkedits.h"
#include "app/look/notebubble.h"
#include "app/look/panelparts.h"
#include "app/text/coretext.h"
#include "app/text/numbers.h"
#include "app/training/transportrate.h"
#include "core/text/expression.h"

#include <QComboBox>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include <cmath>

namespace glassnet {

namespace {

// The activation that all hidden layers share; nothing where they differ or there are none.
std::optional<nn::Activation> hiddenActivation(const nn::Network &network)
{
    for (nn::Index layer = 1; layer + 1 < network.layerCount(); ++layer) {
        if (network.layer(layer).activation != network.layer(0).activation) {
            return std::nullopt;
        }
    }
    return network.layerCount() > 1 ? std::optional(network.layer(0).activation) : std::nullopt;
}

nn::Result<nn::Done> whetherFits(nn::Loss loss, const nn::TrainingRun &run)
{
    const nn::Network &network = run.network();
    const nn::Result<nn::Done> pair
        = nn::checkPair(loss, network.layer(network.layerCount() - 1).activation);
    return pair ? nn::checkTargets(loss, run.data->train.targets) : pair;
}

void select(QComboBox &box, int index)
{
    if (box.currentIndex() != index) {
        const QSignalBlocker blocker(box);
        box.setCurrentIndex(index);
    }
}

} // namespace

const std::vector<nn::OptimizerRule> &commonOptimizers()
{
    static const std::vector<nn::OptimizerRule> rules{nn::Sgd{},     nn::Momentum{}, nn::Nesterov{},
                                                      nn::AdaGrad{}, nn::RmsProp{},  nn::Adam{},
                                                      nn::AdamW{}};
    return rules;
}

QString batchText(std::optional<nn::Index> size)
{
    return size ? wholeNumber(*size) : TransportSettings::tr("all");
}

std::optional<std::optional<nn::Index>> batchSizeIn(const QString &text)
{
    const QString plain = text.trimmed();
    if (plain.compare(TransportSettings::tr("all"), Qt::CaseInsensitive) == 0) {
        return std::optional<nn::Index>();
    }
    bool isNumber = false;
    const qlonglong size = QLocale().toLongLong(plain, &isNumber);
    if (!isNumber || size < 1) {
        return std::nullopt;
    }
    return std::optional<nn::Index>(size);
}

TransportSettings::TransportSettings(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_rate(new TransportRate(session))
    , m_activation(panels::choices(tr("Activation of the hidden layers")))
    , m_loss(panels::choices(tr("Loss")))
    , m_optimizer(panels::choices(tr("Optimiser")))
    , m_batch(panels::choices(tr("Batch size")))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    fillChoices();
    m_rateCaption = addField(tr("&Learning rate"), m_rate);
    addField(tr("A&ctivation"), m_activation);
    addField(tr("L&oss"), m_loss);
    addField(tr("Opt&imiser"), m_optimizer);
    addField(tr("&Batch"), m_batch);
    setRoom(Room::Full);
    showRun();
    connect(m_activation, &QComboBox::activated, this, &TransportSettings::chooseActivation);
    connect(m_loss, &QComboBox::activated, this, &TransportSettings::chooseLoss);
    connect(m_optimizer, &QComboBox::activated, this, &TransportSettings::chooseOptimizer);
    connect(m_batch, &QComboBox::activated, this, &TransportSettings::takeBatchSize);
    connect(m_batch->lineEdit(), &QLineEdit::editingFinished, this,
            &TransportSettings::takeBatchSize);
    panels::returnFocusAfterEnter(*m_batch->lineEdit());
    m_batch->installEventFilter(this);
}

// Escape brings back the batch size that holds, and so does leaving one that was refused.
bool TransportSettings::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_batch && event->type() == QEvent::FocusOut
        && m_batch->lineEdit()->isModified()) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason) {
            QMetaObject::invokeMethod(this, &TransportSettings::takeBatchSize,
                                      Qt::QueuedConnection);
        }
    }
    if (watched == m_batch && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && m_batch->lineEdit()->isModified()) {
        NoteBubble::hideAt(*m_batch);
        m_batch->lineEdit()->setModified(false);
        showRun();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QLabel *TransportSettings::addField(const QString &caption, QWidget *field)
{
    QLabel *label = panels::caption(caption, field);
    auto *column = new QVBoxLayout;
    column->setSpacing(1);
    column->addStretch();
    column->addWidget(label);
    column->addWidget(field);
    column->addStretch();
    static_cast<QHBoxLayout *>(layout())->addLayout(column);
    return label;
}

void TransportSettings::fillChoices()
{
    for (const nn::Activation activation : nn::allActivations) {
        if (activation != nn::Activation::Softmax) { // only at the output
            m_activation->addItem(translatedCore(nn::displayName(activation)),
                                  static_cast<int>(activation));
        }
    }
    m_activation->setPlaceholderText(tr("mixed"));
    for (const nn::Loss loss : nn::allLosses) {
        m_loss->addItem(translatedCore(nn::displayName(loss)), static_cast<int>(loss));
    }
    for (const nn::OptimizerRule &rule : commonOptimizers()) {
        m_optimizer->addItem(translatedCore(nn::displayName(rule)));
    }
    m_batch->setEditable(true);
    m_batch->setInsertPolicy(QComboBox::NoInsert);
    m_batch->lineEdit()->setAccessibleName(m_batch->accessibleName());
    panels::leaveUndoToWindow(*m_batch->lineEdit());
    for (const int size : {1, 2, 4, 8, 10, 16, 32, 64}) {
        m_batch->addItem(batchText(size));
    }
    m_batch->addItem(batchText(std::nullopt));
    m_batch->setToolTip(tr("How many samples make one update: a number, or \"all\"."));
}

void TransportSettings::setRoom(Room room)
{
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const auto inDigits = [digit, room](int full, int compact, int narrow) {
        return digit * (room == Room::Full ? full : room == Room::Compact ? compact : narrow);
    };
    m_rateCaption->setText(room == Room::Full ? tr("&Learning rate")
                                              : tr("&Rate", "learning rate"));
    m_rate->setFixedWidth(inDigits(9, 8, 7));
    m_activation->setFixedWidth(inDigits(12, 11, 10));
    m_loss->setFixedWidth(inDigits(20, 12, 10));
    m_optimizer->setFixedWidth(inDigits(11, 10, 8));
    m_batch->setFixedWidth(inDigits(7, 7, 6));
    layout()->setSpacing(room == Room::Full ? 8 : 5);
}

void TransportSettings::follow()
{
    const nn::TrainingRun &run = m_session.run();
    if (run.settings == m_shownSettings && run.data == m_shownData
        && run.network().layers() == m_shownLayers) {
        return;
    }
    showRun();
}

void TransportSettings::showRun()
{
    const nn::TrainingRun &run = m_session.run();
    m_shownSettings = run.settings;
    m_shownData = run.data;
    m_shownLayers = run.network().layers();
    m_rate->showRate(run.settings.learningRate);
    const std::optional<nn::Activation> hidden = hiddenActivation(run.network());
    m_activation->setEnabled(run.network().layerCount() > 1);
    m_activation->setToolTip(m_activation->isEnabled()
                                 ? tr("What the neurons of all hidden layers do with their sums.")
                                 : tr("The network has no hidden layer."));
    select(*m_activation, hidden ? m_activation->findData(static_cast<int>(*hidden)) : -1);
    select(*m_optimizer, static_cast<int>(run.settings.optimizer.index()));
    showLosses();
    showBatchSize();
}

void TransportSettings::showLosses()
{
    const nn::TrainingRun &run = m_session.run();
    select(*m_loss, m_loss->findData(static_cast<int>(run.settings.loss)));
    m_loss->setToolTip(m_loss->currentText());
    auto *items = qobject_cast<QStandardItemModel *>(m_loss->model());
    for (int i = 0; i < m_loss->count(); ++i) {
        const auto loss = static_cast<nn::Loss>(m_loss->itemData(i).toInt());
        const nn::Result<nn::Done> fit = whetherFits(loss, run);
        if (items->item(i)->isEnabled() != fit.hasValue()) {
            items->item(i)->setEnabled(fit.hasValue());
            items->item(i)->setToolTip(fit ? QString() : sentenceOf(fit.error()));
        }
    }
}

void TransportSettings::showBatchSize()
{
    if (m_batch->lineEdit()->isModified()) {
        return;
    }
    const QString text = batchText(m_session.run().settings.batchSize);
    if (m_batch->currentText() != text) {
        const QSignalBlocker blocker(m_batch);
        m_batch->setEditText(text);
    }
}

void TransportSettings::chooseActivation(int index)
{
    const auto activation = static_cast<nn::Activation>(m_activation->itemData(index).toInt());
    if (hiddenActivation(m_session.run().network()) != activation) {
        panels::report(m_session, edits::setHiddenActivation(m_session, activation), *m_activation);
    }
    showRun();
}

void TransportSettings::chooseLoss(int index)
{
    nn::TrainingSettings settings = m_session.run().settings;
    settings.loss = static_cast<nn::Loss>(m_loss->itemData(index).toInt());
    if (settings.loss != m_session.run().settings.loss) {
        panels::changeSettings(m_session, settings, *m_loss);
    }
    showRun();
}

void TransportSettings::chooseOptimizer(int index)
{
    nn::TrainingSettings settings = m_session.run().settings;
    if (static_cast<int>(settings.optimizer.index()) != index) {
        settings.optimizer = commonOptimizers().at(static_cast<std::size_t>(index));
        panels::changeSettings(m_session, settings, *m_optimizer);
    }
    showRun();
}

// What is refused stays to be mended while the focus does.
void TransportSettings::takeBatchSize()
{
    if (!m_batch->hasFocus() && panels::isStillAt(*m_batch)) {
        return; // the person comes back to it
    }
    if (!m_batch->lineEdit()->isModified()
        && m_batch->currentText() == batchText(m_session.run().settings.batchSize)) {
        return; // taken already
    }
    const auto size = batchSizeIn(m_batch->currentText());
    nn::TrainingSettings settings = m_session.run().settings;
    bool isTaken = false;
    if (!size) {
        panels::refuse(m_session,
                       tr("'%1' is no batch size: a whole number from 1, or \"%2\".")
                           .arg(m_batch->currentText(), batchText(std::nullopt)),
                       *m_batch);
    } else if (settings.batchSize != *size) {
        settings.batchSize = *size;
        isTaken = panels::changeSettings(m_session, settings, *m_batch);
    } else {
        isTaken = true;
    }
    if (isTaken || !m_batch->hasFocus()) {
        m_batch->lineEdit()->setModified(false);
        showRun();
    }
}

} // namespace glassnet
