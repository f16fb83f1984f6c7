// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/loss/lossoverlay.h"
#include "app/plot/plotview.h"

#include <memory>
#include <optional>
#include <vector>

namespace glassnet {

class LossChart;
class LossInteraction;

// Training and test loss over epochs, with a cursor that travels in time. While it travels, the
// line it came from stays in sight, beyond edits too.
class LossView : public PlotView
{
    Q_OBJECT

public:
    explicit LossView(Session &session, QWidget *parent = nullptr);
    ~LossView() override;

    [[nodiscard]] bool hasContent() const override { return m_points.size() > 1; } // a line
    [[nodiscard]] QString description() const override;
    [[nodiscard]] QString readout() const override;
    [[nodiscard]] QAction *logarithmicAction() const { return m_logarithmic; }

    [[nodiscard]] const LossBranches &branches() const { return m_branches; } // with a line only
    [[nodiscard]] const std::vector<LossBranchLine> &branchLines() const { return m_branchLines; }
    [[nodiscard]] const LossBranchLine *branchLineAt(const QPointF &pixel) const;
    [[nodiscard]] nn::Moment now() const; // or the moment that was asked for last
    [[nodiscard]] double nowEpoch() const;

    // Goes there and keeps this line in sight.
    void travelTo(const nn::Moment &moment);
    // Goes to where another line ends; it becomes the one that is looked at.
    void returnTo(const LossBranchLine &line);

    [[nodiscard]] QSize sizeHint() const override { return {660, 250}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 110}; }

protected:
    [[nodiscard]] Axes axes(int tickLabelWidth) override;
    [[nodiscard]] PlotRange shownRange(const PlotRange &asked) const override;
    [[nodiscard]] Chosen chosenIn(const nn::LookedAt &lookedAt) const override;
    void keep(const Chosen &chosen, nn::LookedAt &lookedAt) const override;
    [[nodiscard]] QString emptyText() const override;
    void setStyle(const Theme &theme) override;
    void showFrame() override;
    void showHovered() override;
    void draw(QPainter &painter, const Theme &theme) override;
    void takeView() override;
    void takeRange() override;

private:
    void setIsLogarithmic(bool isLogarithmic);
    void chooseTip();
    void updateBranchLines();

    SnapshotPtr m_shown; // that the lines were made of
    LossBranches m_branches;
    LossPoints m_points;
    std::vector<LossBranchLine> m_branchLines;
    LossBranchKey m_branchKey; // they were made for
    std::optional<std::size_t> m_tip; // where the line ends that is looked at
    std::optional<nn::Moment> m_asked; // of the session, while nobody else goes elsewhere
    bool m_hasArrived = false; // there
    LossOverlay m_overlay;
    std::unique_ptr<LossChart> m_chart;
    QAction *m_logarithmic;
    std::unique_ptr<LossInteraction> m_interaction;
};

} // namespace glassnet
