// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainingrun.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;

namespace glassnet {

class Session;
class TransportRate;

// What can be changed in mid-run: learning rate, activation of the hidden layers, loss, optimiser
// and batch size, each with its name above it. Choices that the network's output rules out stand
// in the list and say why.
class TransportSettings : public QWidget
{
    Q_OBJECT

public:
    explicit TransportSettings(Session &session, QWidget *parent = nullptr);

    void follow(); // the session's run; costs nothing when nothing has changed
    enum class Room { Full, Compact, Narrow };
    // Fields as narrow as their texts allow, or a little narrower than that.
    void setRoom(Room room);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *addField(const QString &caption, QWidget *field);
    void fillChoices();
    void showRun();
    void showLosses();
    void showBatchSize();
    void chooseActivation(int index);
    void chooseLoss(int index);
    void chooseOptimizer(int index);
    void takeBatchSize();

    Session &m_session;
    nn::TrainingSettings m_shownSettings;
    std::shared_ptr<const nn::TrainingData> m_shownData;
    std::vector<nn::LayerSpec> m_shownLayers;
    QLabel *m_rateCaption;
    TransportRate *m_rate;
    QComboBox *m_activation;
    QComboBox *m_loss;
    QComboBox *m_optimizer;
    QComboBox *m_batch;
};

// The optimisers in the order of the list, with their default numbers.
[[nodiscard]] const std::vector<nn::OptimizerRule> &commonOptimizers();

// "all", "32"; and back: nothing if the text is no batch size.
[[nodiscard]] QString batchText(std::optional<nn::Index> size);
[[nodiscard]] std::optional<std::optional<nn::Index>> batchSizeIn(const QString &text);

} // namespace glassnet
