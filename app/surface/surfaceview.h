// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plot/plotview.h"
#include "app/surface/surfacepicture.h"
#include "app/surface/surfacesamples.h"

#include <memory>
#include <optional>

class QLabel;

namespace glassnet {

class SurfaceInteraction;

// The output of the chosen neuron over the first two columns, with the samples and the person.
class SurfaceView : public PlotView
{
    Q_OBJECT

public:
    explicit SurfaceView(Session &session, QWidget *parent = nullptr);
    ~SurfaceView() override;

    // Two columns to look at; the frame has a snapshot then.
    [[nodiscard]] bool hasContent() const override;
    [[nodiscard]] QString description() const override;
    [[nodiscard]] QString readout() const override;
    [[nodiscard]] QAction *discreteAction() const { return m_discrete; }

    [[nodiscard]] const Probe &probe() const { return m_probe; }
    [[nodiscard]] std::optional<nn::Index> selectedRow() const;
    [[nodiscard]] std::optional<nn::Index> rowAt(const QPointF &pixel) const;
    [[nodiscard]] bool isPersonAt(const QPointF &pixel) const;

    [[nodiscard]] QSize sizeHint() const override { return {436, 460}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 130}; }

protected:
    void takeView() override;
    void takeRange() override;
    void showFrame() override;
    void showHovered() override;
    void mapChanged() override;
    [[nodiscard]] PlotRange shownRange(const PlotRange &asked) const override;
    [[nodiscard]] Chosen chosenIn(const nn::LookedAt &lookedAt) const override;
    void keep(const Chosen &chosen, nn::LookedAt &lookedAt) const override;
    [[nodiscard]] Axes axes(int tickLabelWidth) override;
    [[nodiscard]] QString toolTipAt(const QPointF &pixel) const override;
    [[nodiscard]] QString emptyText() const override;
    void draw(QPainter &painter, const Theme &theme) override;
    void setStyle(const Theme &theme) override;

private:
    void setIsDiscrete(bool isDiscrete);
    void takeProbe();
    void adopt(const std::shared_ptr<const nn::DataOrigin> &origin);
    void refit();

    Probe m_probe;
    std::shared_ptr<const nn::DataOrigin> m_origin; // that the axes were made for
    QLabel *m_readout; // below the plot
    QAction *m_discrete;
    SurfacePicture m_picture;
    SurfaceSamples m_samples;
    std::unique_ptr<SurfaceInteraction> m_interaction;
};

} // namespace glassnet
