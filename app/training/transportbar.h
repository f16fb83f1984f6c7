// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>
#include <QWidget>

#include <vector>

namespace glassnet {

class Session;
class TransportCounters;
class TransportSettings;
class TransportSpeed;
struct Frame;

// What the bar's buttons do.
struct TransportActions
{
    QAction *reset = nullptr;
    QAction *newStart = nullptr;
    QAction *play = nullptr;
    QAction *sample = nullptr;
    QAction *batch = nullptr;
    QAction *epoch = nullptr;
    QAction *sampleBack = nullptr;
    QAction *batchBack = nullptr;
    QAction *epochBack = nullptr;
    QAction *runEpochs = nullptr;
    QAction *runUntilLoss = nullptr;
};

// The bar above the cards: starts, stops and steps training, and says how far it has come. When
// the window is narrow its parts become smaller one after the other; none is cut off.
class TransportBar : public QWidget
{
    Q_OBJECT

public:
    TransportBar(Session &session, const TransportActions &actions, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Size { Full, ShortButtons, Compact, Narrow };

    void addButtons(const TransportActions &actions);
    void addSeparator();
    QToolButton *addButton(QAction *action, Qt::ToolButtonStyle style);
    void addPlayButton(QAction *play);
    void showPlay(const QAction &play);
    void addBackMenu(const TransportActions &actions);
    void showFrame(const Frame &frame);
    [[nodiscard]] Size sizeFor(int width) const;
    void setSize(Size size);

    Session &m_session;
    std::vector<QToolButton *> m_stepButtons;
    QToolButton *m_back = nullptr;
    QToolButton *m_play = nullptr;
    TransportSpeed *m_speed;
    TransportSettings *m_settings;
    TransportCounters *m_counters;
    Size m_size = Size::Full;
    int m_neededWidths[4] = {0, 0, 0, 0};
};

} // namespace glassnet
