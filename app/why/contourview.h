// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plot/plotmap.h"
#include "app/why/hillpicture.h"
#include "app/why/parametergesture.h"

#include <QImage>
#include <QWidget>

#include <optional>

class QCustomPlot;
class QPainter;

namespace glassnet {

class Session;

// The loss over two parameters from above: colours and contour lines, the lowest place, and the
// way on which training has come. The point is dragged, or moved with the arrow keys, to change
// both.
class ContourView final : public QWidget
{
    Q_OBJECT

public:
    explicit ContourView(Session &session, QWidget *parent = nullptr);

    // While the point is dragged the hill stays as it is.
    void setPicture(const std::optional<HillPicture> &picture);
    [[nodiscard]] const std::optional<HillPicture> &picture() const { return m_picture; }
    [[nodiscard]] QPointF presentPixel() const; // in this widget

    [[nodiscard]] QSize minimumSizeHint() const override { return {140, 90}; }

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restyle();
    void showPicture();
    void draw(QPainter &painter) const;
    void drawLevels(QPainter &painter) const;
    void drawWay(QPainter &painter) const;
    void drawLowest(QPainter &painter) const;
    [[nodiscard]] PlotMap map() const;
    [[nodiscard]] bool isOver(const HillRequest &request) const;
    void setValues(double first, double second);
    void finish();

    Session &m_session;
    std::optional<HillPicture> m_picture;
    std::vector<Hill::Step> m_way; // the last is the present point
    QImage m_heat; // a pixel a point of the grid
    ParameterGesture m_gesture;
    bool m_isDragging = false;
    QCustomPlot *m_plot;
};

} // namespace glassnet
