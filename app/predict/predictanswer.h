// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataorigin.h"
#include "core/network.h"

#include <QWidget>

class QLabel;

namespace glassnet {

class PredictBar;
class PredictShares;

// What a network says about somebody: the class with its share in its colour, the outputs as they
// are, and where they lie.
class PredictAnswer final : public QWidget
{
    Q_OBJECT

public:
    explicit PredictAnswer(QWidget *parent = nullptr);

    // The values are in the units of the columns.
    void showAnswer(const nn::Network &network, const nn::DataOrigin &origin,
                    const nn::Vector &values);

    // To inputs that are given as they are; the single output with ten digits, as nobody knows how
    // far such numbers go.
    void showAnswerTo(const nn::Network &network, const nn::DataOrigin &origin,
                      const nn::Vector &inputs);

    // Nobody whom a network could be asked about.
    void showNothing();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showResult(const nn::Network &network, const nn::DataOrigin &origin,
                    const nn::Vector &outputs, const QString &output);
    void nameClass(std::optional<nn::Index> named);
    void showOutput(const nn::Network &network, const QString &output);
    void showBar(const nn::DataOrigin &origin, double output);
    void showShares(const nn::TargetColumn &target, const nn::Vector &outputs, bool arePercent);
    void paintTitle();

    QLabel *m_title;
    QLabel *m_output;
    PredictBar *m_bar;
    QLabel *m_low;
    QLabel *m_high;
    PredictShares *m_shares;
    std::optional<nn::Index> m_class;
    int m_classCount = 0;
};

} // namespace glassnet
