// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/clipboardowner.h"
#include "app/network/networkcanvas.h"
#include "app/network/networkelements.h"
#include "app/network/viewport.h"

#include <QPointer>
#include <QWidget>

#include <utility>
#include <vector>

namespace glassnet {

class NetworkEditing;
class NetworkHeader;

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

    [[nodiscard]] QString summary() const { return m_summary; }
    [[nodiscard]] const NetworkValues &values() const { return m_scene.values; }
    [[nodiscard]] const NetworkLayout &networkLayout() const { return m_scene.layout; }
    [[nodiscard]] const NetworkLabels &labels() const { return m_scene.labels; }
    [[nodiscard]] const NetworkElements &elements() const { return m_elements; }
    [[nodiscard]] const Element &selected() const { return m_scene.selected; }
    [[nodiscard]] const Viewport &viewport() const { return m_viewport; }
    [[nodiscard]] QSize sizeHint() const override { return {694, 452}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 160}; }

    [[nodiscard]] Element elementAt(const QPointF &point) const;
    [[nodiscard]] QRectF rectOf(const Element &element) const; // in the view

    // What a click does: selects; shows a neuron on the surface, opens the editor on a value.
    void activate(const Element &element);
    void select(const Element &element);
    void edit(const Element &element);
    void setValue(const Element &element, double value);
    void setToZero(const Element &element);
    void toggleFrozen(const Element &element);
    void copy(const Element &element) const; // its value, with all digits
    void paste(const Element &element); // a number or a formula, as if it had been typed

    [[nodiscard]] ClipboardActions clipboardActions() const override { return m_clipboard; }

    void zoomIn();
    void zoomOut();
    void fit();
    void zoomAround(const QPointF &point, double factor);
    void moveBy(const QPointF &distance);

    // Keys and what they do, for a sheet of shortcuts.
    [[nodiscard]] static std::vector<std::pair<QString, QString>> keys();

signals:
    void summaryChanged(const QString &summary);

protected:
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    // Where the left or middle button went down, and what has become of it since.
    struct Press
    {
        QPoint at;
        Element element = {};
        bool isOnValue = false;
        bool isPanning = false;
        bool hasMoved = false;
    };

    void readProbe();
    void makeActions();
    void followClipboard();
    void followSelection();
    void layOut();
    void refreshSoon(); // the canvas, then the widget
    [[nodiscard]] LayoutMetrics metrics() const;
    [[nodiscard]] bool isValueAt(const Element &element, const QPoint &point) const;
    [[nodiscard]] bool isOwnKey(const QKeyEvent &event) const;
    bool changeByKey(const QKeyEvent &event);
    bool selectNext(bool isForward); // false at the end
    void hover(const Element &element, const QPoint &point);
    void showTip(const QPoint &point, const QPoint &global);
    void followViewport();
    void showStoredZoom();
    void showHeader();

    Session &m_session;
    NetworkScene m_scene;
    NetworkCanvas m_canvas;
    NetworkElements m_elements;
    NetworkHeader *m_header;
    NetworkEditing *m_editing;
    ClipboardActions m_clipboard; // nothing can be cut out of a network
    std::optional<Press> m_press;
    QString m_summary;
    Viewport m_viewport;
    bool m_isCanvasOld = true;
};

} // namespace glassnet
