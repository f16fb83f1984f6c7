// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/snapshot.h"

#include <QString>
#include <QStringList>
#include <QWidget>

namespace glassnet {

// What the counters say of a snapshot; numbers that are not there are left out, never shown as
// NaN.
struct CounterTexts
{
    QString epochs; // "1 240"
    QString unit; // "epochs"
    QString sample; // "sample 4 of 4"
    QString detail; // "sample 4 of 4 · update 1640"
    QStringList losses; // "loss 0.0067", or with test samples "train 0.005" and "test 0.035"

    friend bool operator==(const CounterTexts &, const CounterTexts &) = default;
};

[[nodiscard]] CounterTexts counterTexts(const Snapshot &snapshot);

// Samples, updates and epochs, painted: the width stays, so that numbers do not dance and no
// frame asks for a new layout.
class TransportCounters : public QWidget
{
    Q_OBJECT

public:
    explicit TransportCounters(QWidget *parent = nullptr);

    void showSnapshot(const Snapshot &snapshot);
    // Compact: the losses alone beneath the epochs, one a line; the rest is in the tip.
    void setCompact(bool isCompact);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] QString text() const; // all of it in one line

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QStringList lines() const; // beneath the epochs
    [[nodiscard]] QString widestDetail() const;
    [[nodiscard]] QFont bigFont() const;
    [[nodiscard]] QFont smallFont() const;

    CounterTexts m_texts;
    bool m_isCompact = false;
};

} // namespace glassnet
