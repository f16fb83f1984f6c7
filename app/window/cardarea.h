// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

#include <vector>

class QAction;

namespace glassnet {

class Card;
class DataPanel;
class LossView;
class NetworkView;
class PredictPanel;
class SampleWalk;
class Session;
class ShapePanel;
class SurfaceView;
class WhyPanel;
struct StageActions;

// The cards of the window and how they lie: a main window within the main window, that has
// nothing but docks.
class CardArea : public QMainWindow
{
    Q_OBJECT

public:
    explicit CardArea(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<Card *> &cards() const { return m_cards; }
    [[nodiscard]] NetworkView *network() const { return m_network; }
    // How surface and loss are drawn.
    [[nodiscard]] QList<QAction *> switches() const;

    // What leads through a sample's step, in the network's card.
    void addStages(SampleWalk &walk, const StageActions &actions);

    void fit(); // all views
    void resetLayout();
    [[nodiscard]] QByteArray layoutState() const;
    // False, and nothing changes, for a layout of another version.
    bool restoreLayout(const QByteArray &state);

    [[nodiscard]] QMenu *createPopupMenu() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeSideCards(Session &session);
    void makeViewCards(Session &session);
    void arrange();
    void shareRoom();

    NetworkView *m_network;
    QWidget *m_networkRoom; // the view, and under it the stages
    SurfaceView *m_surface;
    LossView *m_loss;
    WhyPanel *m_why;
    Card *m_sideCard = nullptr;
    Card *m_predictCard = nullptr;
    Card *m_networkCard = nullptr;
    Card *m_surfaceCard = nullptr;
    Card *m_lossCard = nullptr;
    Card *m_whyCard = nullptr;
    std::vector<Card *> m_cards;
    bool m_needsRoom = true; // the default sizes are yet to be given, once there is room to share
};

} // namespace glassnet
