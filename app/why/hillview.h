// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/why/hillpicture.h"
#include "app/why/hillprojection.h"

#include <QWidget>

#include <array>
#include <vector>

class QPainter;

namespace glassnet {

class Session;

// The loss over two parameters as a hill, seen from a side and above, with the way on which
// training has come: turned with the mouse or the arrow keys; a double click or Home turns it back.
class HillView final : public QWidget
{
    Q_OBJECT

public:
    explicit HillView(const Session &session, QWidget *parent = nullptr);

    void setPicture(const std::optional<HillPicture> &picture);
    [[nodiscard]] double turn() const { return m_turn; } // degrees, around the upright axis
    [[nodiscard]] double tilt() const { return m_tilt; } // of the eye above the ground
    void setAngles(double turn, double tilt);
    // Where in this widget a place on the ground and a height, 0 to 1, is drawn.
    [[nodiscard]] QPointF pixelOf(double first, double second, double height) const;

    [[nodiscard]] QSize minimumSizeHint() const override { return {140, 90}; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    // A short piece of a line that lies on one cell of the grid, to be drawn with it.
    struct Piece
    {
        Eigen::Vector2d from; // values of the parameters
        Eigen::Vector2d to;
        double fromHeight = 0.0;
        double toHeight = 0.0;
        enum class Kind : std::uint8_t { Level, Way, Jump } kind = Kind::Level;
    };
    struct Cell
    {
        double height = 0.0; // the mean of its corners; NaN for one that is not drawn
        double light = 0.0; // from −1 to 1: how it faces the light
        std::vector<Piece> pieces;
    };

    [[nodiscard]] HillProjection projection() const;
    void layOut();
    void layPiece(const Piece &piece);
    void layWay(const Hill::Step &from, const Hill::Step &to);
    void drawGround(QPainter &painter) const;
    void drawAxis(QPainter &painter, const QPointF &from, const QPointF &to,
                  const std::array<QString, 3> &texts) const;
    void drawCells(QPainter &painter) const;
    void drawPieces(QPainter &painter, const Cell &cell) const;
    void drawPoints(QPainter &painter) const;
    void drawPoint(QPainter &painter, const nn::LossSurface::Point &point, const QColor &color,
                   const QString &text) const;
    [[nodiscard]] double heightAt(const Eigen::Vector2d &place) const;
    [[nodiscard]] QPointF pixelOf(const Eigen::Vector2d &place, double height) const
    {
        return pixelOf(place.x(), place.y(), height);
    }

    const Session &m_session;
    std::optional<HillPicture> m_picture;
    nn::Matrix m_heights; // of the points of the grid, 0 to 1
    std::vector<Cell> m_cells; // column by column, as the grid's losses
    double m_turn;
    double m_tilt;
    QPointF m_grabbed; // where the mouse was last
};

} // namespace glassnet
