// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"
#include "app/plot/plotplane.h"
#include "app/surface/surfacepicture.h"
#include "app/surface/surfacesamples.h"

#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QCustomPlot;
class QLabel;

namespace glassnet {

class SurfaceInteraction;

// The output of the chosen neuron over the first two columns, with the samples and the person.
// What mouse and keyboard do is the affair of SurfaceInteraction.
class SurfaceView : public QWidget
{
    Q_OBJECT

public:
    explicit SurfaceView(Session &session, QWidget *parent = nullptr);
    ~SurfaceView() override;

    [[nodiscard]] QString summary() const { return m_summary; } // "output o1"
    [[nodiscard]] QString description() const; // one sentence, for those who do not see it
    [[nodiscard]] QString readout() const; // what is under the mouse
    [[nodiscard]] QAction *discreteAction() const { return m_discrete; }
    [[nodiscard]] QAction *fitAction() const { return m_fit; }

    [[nodiscard]] bool hasPlane() const; // there are two columns to look at
    [[nodiscard]] const Frame &frame() const { return m_frame; } // check hasPlane() first
    [[nodiscard]] const Probe &probe() const { return m_probe; }
    [[nodiscard]] std::optional<nn::Index> selectedRow() const;
    [[nodiscard]] std::optional<nn::Index> rowAt(const QPointF &pixel) const;
    [[nodiscard]] bool isPersonAt(const QPointF &pixel) const;

    // How the plane lies in this widget.
    [[nodiscard]] const PlaneMap &map() const { return m_map; }
    [[nodiscard]] QPointF pixelOf(const Eigen::Vector2d &values) const;
    // Looks somewhere else, until fit() is asked for.
    void lookAt(const PlaneRange &range);
    void hover(std::optional<QPointF> pixel);

    [[nodiscard]] QSize sizeHint() const override { return {436, 460}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 130}; }

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
    void showFrame();
    void takeProbe();
    void adopt(const std::shared_ptr<const nn::DataOrigin> &origin);
    void refit();
    void restyle();
    void layOut();
    void setRange(const PlaneRange &range);
    void keepRange();
    void takeRange();
    void requestSurface();
    void replot();
    void draw(QPainter &painter);
    void updateSummary();

    Session &m_session;
    Frame m_frame;
    Probe m_probe;
    std::shared_ptr<const nn::DataOrigin> m_origin; // that the axes were made for
    PlaneMap m_map;
    bool m_isFitted = true; // the range follows the data
    QCustomPlot *m_plot = nullptr; // draws the axes and asks draw() for the rest
    QLabel *m_readout = nullptr; // above the plot
    QAction *m_discrete = nullptr;
    QAction *m_fit = nullptr;
    SurfacePicture m_picture;
    SurfaceSamples m_samples;
    QString m_summary;
    std::optional<QPointF> m_mouse;
    bool m_showsFocus = false; // it came by keyboard
    std::unique_ptr<SurfaceInteraction> m_interaction;
};

} // namespace glassnet
