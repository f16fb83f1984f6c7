// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plot/plotmap.h"
#include "app/why/curve.h"
#include "app/why/parametergesture.h"

#include <QWidget>

#include <optional>

class QCustomPlot;
class QPainter;

namespace glassnet {

struct Theme;

// A curve with its tangent at the present value, its minimum and where it is flat. The point of a
// loss is dragged, or moved with the arrow keys, to change the weight or bias.
class CurveView final : public QWidget
{
    Q_OBJECT

public:
    explicit CurveView(Session &session, QWidget *parent = nullptr);

    // While the point is dragged the axes stay as they are.
    void setCurve(const std::optional<Curve> &curve);
    [[nodiscard]] const std::optional<Curve> &curve() const { return m_curve; }
    [[nodiscard]] QPointF presentPixel() const; // in this widget
    [[nodiscard]] QString description() const; // for those who do not see it

    [[nodiscard]] QSize minimumSizeHint() const override { return {140, 90}; }

protected:
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restyle();
    void showCurve();
    void draw(QPainter &painter) const;
    void drawZones(QPainter &painter, const Theme &theme) const;
    void drawTangent(QPainter &painter, const Theme &theme) const;
    void drawMinimum(QPainter &painter, const Theme &theme) const;
    [[nodiscard]] PlotMap map() const;
    void setValue(double value);
    void finish();

    Session &m_session;
    std::optional<Curve> m_curve;
    ParameterGesture m_gesture;
    bool m_isDragging = false;
    QCustomPlot *m_plot;
};

} // namespace glassnet
