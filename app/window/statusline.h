// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/snapshot.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace glassnet {

class Session;
struct Frame;

// Below the cards: whether training runs and how fast, what is trained on what, and, for a while,
// what was refused and why: until it was read or something else was done.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(Session &session, QWidget *parent = nullptr);

    void showSentence(const QString &sentence); // for a while
    void showTip(const QString &tip); // until an empty one comes

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *addField();
    void setMessage(const QString &message);
    void showMessage();
    void forget();
    void showFrame(const Frame &frame);
    void showDocument(const Snapshot &snapshot);
    void showRates(const Snapshot &snapshot);

    QLabel *m_state;
    QLabel *m_speed;
    QLabel *m_frameRate;
    QLabel *m_document;
    QLabel *m_seed;
    QLabel *m_message;
    QString m_wholeMessage; // of which as much is shown as there is room for
    QTimer m_messageEnd;
    QElapsedTimer m_sinceRates;
    RunState m_shownState = RunState::Paused;
    int m_framesShown = 0;
    bool m_isFrameNew = false;
};

// "4 people · 2-2-1"
[[nodiscard]] QString documentText(const nn::TrainingRun &run);

} // namespace glassnet
