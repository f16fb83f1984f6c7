// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/clipboardowner.h"
#include "app/network/networkcanvas.h"
#include "app/network/networkelements.h"
#include "app/network/viewport.h"

#include <QWidget>

#include <memory>

namespace glassnet {

class NetworkHeader;
class NetworkInteraction;
class NetworkKeys;
class SampleWalk;

// The network as a drawing: what it computes for whoever is at its inputs, and every number in
// it to be changed where it stands. A function of the frames it is given; what a person does goes
// through the session.
class NetworkView : public QWidget, public ClipboardOwner
{
    Q_OBJECT

public:
    explicit NetworkView(Session &session, QWidget *parent = nullptr);
    ~NetworkView() override;

    void setFrame(const Frame &frame);

    // The drawing follows the walk; it must outlive the view.
    void setWalk(SampleWalk &walk);
    [[nodiscard]] NetworkMotion &motion() const { return *m_motion; }
    // Whether ∂L/∂w of all training samples stands on the links and beside the neurons.
    void setShowsGradients(bool shows);

    [[nodiscard]] QString summary() const { return m_summary; }
    [[nodiscard]] const NetworkValues &values() const { return m_scene.values; }
    [[nodiscard]] const Pictures *pictures() const { return m_scene.pictures.get(); }
    [[nodiscard]] const NetworkLayout &networkLayout() const { return m_scene.layout; }
    [[nodiscard]] const NetworkLabels &labels() const { return m_scene.labels; }
    [[nodiscard]] const NetworkElements &elements() const { return m_elements; }
    [[nodiscard]] const Element &selected() const { return m_scene.selected; }
    [[nodiscard]] const Viewport &viewport() const { return m_viewport; }
    [[nodiscard]] QSize sizeHint() const override { return {694, 452}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 160}; }

    [[nodiscard]] Element elementAt(const QPointF &point) const;
    [[nodiscard]] QRectF rectOf(const Element &element) const; // in the view

    [[nodiscard]] NetworkInteraction &interaction() const { return *m_interaction; }
    [[nodiscard]] ClipboardActions clipboardActions() const override;

    // The drawing as it is, without what can be clicked, for a picture of it.
    void paintOn(QPainter &painter, qreal pixelRatio) const;

    void zoomIn();
    void zoomOut();
    void fit();
    void zoomAround(const QPointF &point, double factor);
    void moveBy(const QPointF &distance);

signals:
    void summaryChanged(const QString &summary);

protected:
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void readProbe();
    void followSelection();
    void followPointed();
    void followWalk(const SampleWalk &walk);
    void followShownNeuron();
    void layOut();
    void showSummary();
    void refreshSoon(); // the canvas, then the widget
    [[nodiscard]] LayoutMetrics metrics() const;
    void followViewport();
    void showStoredZoom();
    void showHeader();

    Session &m_session;
    NetworkScene m_scene;
    NetworkCanvas m_canvas;
    NetworkElements m_elements;
    NetworkHeader *m_header;
    NetworkMotion *m_motion;
    QString m_summary;
    Viewport m_viewport;
    bool m_isCanvasOld = true;
    std::unique_ptr<NetworkInteraction> m_interaction;
    std::unique_ptr<NetworkKeys> m_keys;
};

} // namespace glassnet
