// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"
#include "app/loss/lossoverlay.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QAction;
class QCustomPlot;

namespace glassnet {

class LossChart;
class LossInteraction;

// Training and test loss over epochs, with a cursor that travels in time. While it travels, the
// line it came from stays in sight, beyond edits too; what mouse and keyboard do is the affair of
// LossInteraction.
class LossView : public QWidget
{
    Q_OBJECT

public:
    explicit LossView(Session &session, QWidget *parent = nullptr);
    ~LossView() override;

    [[nodiscard]] QString summary() const { return m_summary; } // "train — test – –"
    [[nodiscard]] QString description() const; // one sentence, for those who do not see it
    [[nodiscard]] QString readout() const; // what is under the mouse
    [[nodiscard]] QAction *logarithmicAction() const { return m_logarithmic; }
    [[nodiscard]] QAction *fitAction() const { return m_fit; }

    [[nodiscard]] bool hasLine() const { return m_points.size() > 1; }
    [[nodiscard]] const LossMap &map() const { return m_overlay.map; }
    [[nodiscard]] QPointF pixelOf(double epoch, double loss) const;
    [[nodiscard]] const LossBranches &lineage() const { return m_lineage; } // with a line only
    [[nodiscard]] const std::vector<LossBranchLine> &branchLines() const { return m_branchLines; }
    [[nodiscard]] const LossBranchLine *branchLineAt(const QPointF &pixel) const;
    [[nodiscard]] const LossMark *markUnder(double x) const { return markAt(m_overlay, x); }
    [[nodiscard]] nn::Moment now() const; // or the moment that was asked for last
    [[nodiscard]] double nowEpoch() const;

    // Goes there and keeps this line in sight.
    void travelTo(const nn::Moment &moment);
    // Goes to where another line ends; it becomes the one that is looked at.
    void returnTo(const LossBranchLine &line);
    // Looks somewhere else, until fit() is asked for.
    void lookAt(const LossRange &range, bool isLossChosen);
    void hover(std::optional<QPointF> pixel);

    [[nodiscard]] QSize sizeHint() const override { return {660, 250}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 110}; }

public slots:
    void setFrame(const glassnet::Frame &frame);
    void fit();

signals:
    void summaryChanged();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makePlot();
    void makeActions();
    void follow(Session &session);
    void takeView();
    void showSnapshot();
    void chooseTip();
    void updateBranchLines();
    void restyle();
    void layOut();
    void refit();
    void keepRange();
    void takeRange();
    void replot();
    void draw(QPainter &painter);
    void updateTexts();

    Session &m_session;
    SnapshotPtr m_snapshot;
    SnapshotPtr m_shown; // that the lines were made of
    LossBranches m_lineage;
    LossPoints m_points;
    std::vector<LossBranchLine> m_branchLines;
    LossBranchKey m_sideKey; // they were made for
    std::optional<std::size_t> m_tip; // where the line ends that is looked at
    std::optional<nn::Moment> m_asked; // of the session, while nobody else goes elsewhere
    bool m_hasArrived = false; // there
    bool m_isFitted = true;
    bool m_isLossFitted = true;
    bool m_showsFocus = false; // it came by keyboard
    LossOverlay m_overlay;
    QCustomPlot *m_plot = nullptr;
    int m_labelWidth = 0;
    std::unique_ptr<LossChart> m_chart;
    QAction *m_logarithmic = nullptr;
    QAction *m_fit = nullptr;
    QString m_summary;
    std::optional<QPointF> m_mouse;
    std::unique_ptr<LossInteraction> m_interaction;
};

} // namespace glassnet
