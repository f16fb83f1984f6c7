// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/hillview.h"

#include "app/document/session.h"
#include "app/look/theme.h"
#include "app/plot/plotstyle.h"
#include "app/text/numbers.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr double usualTurn = -35.0; // degrees
constexpr double usualTilt = 32.0;
constexpr double leastTilt = 5.0;
constexpr double mostTilt = 88.0;
constexpr double turnStep = 10.0; // of an arrow key
constexpr double tiltStep = 5.0;
constexpr double degreesPerPixel = 0.5;
constexpr double shade = 0.18; // of a cell that faces the light fully, or not at all
constexpr double steepness = 5.0; // cells of this slope and more do
constexpr double pointRadius = 4.5;
constexpr int sideRoom = 44; // for the numbers
constexpr int topRoom = 14;
constexpr int bottomRoom = 24;

// From −1 to 1 over the range.
double placeOn(const nn::Vector &values, double value)
{
    return 2.0 * (value - values(0)) / (values(values.size() - 1) - values(0)) - 1.0;
}

double last(const nn::Vector &values)
{
    return values(values.size() - 1);
}

} // namespace

HillView::HillView(const Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_turn(usualTurn)
    , m_tilt(usualTilt)
{
    setFocusPolicy(Qt::StrongFocus);
}

void HillView::setPicture(const std::optional<HillPicture> &picture)
{
    m_picture = picture;
    setAccessibleDescription(picture ? picture->description() : QString());
    layOut();
    update();
}

void HillView::setAngles(double turn, double tilt)
{
    m_turn = std::remainder(turn, 360.0);
    m_tilt = std::clamp(tilt, leastTilt, mostTilt);
    update();
}

HillProjection HillView::projection() const
{
    return HillProjection(m_turn, m_tilt,
                          QRectF(rect()).adjusted(sideRoom, topRoom, -sideRoom, -bottomRoom));
}

QPointF HillView::pixelOf(double first, double second, double height) const
{
    if (!m_picture) {
        return {};
    }
    const nn::LossSurface &surface = m_picture->hill->surface;
    return projection().pixelOf(placeOn(surface.firstValues, first),
                                placeOn(surface.secondValues, second), height);
}

// What does not depend on the angle: heights, shades, and which piece of a line is on which cell.
void HillView::layOut()
{
    m_cells.clear();
    if (!m_picture) {
        return;
    }
    const nn::LossSurface &surface = m_picture->hill->surface;
    m_heights = surface.losses.unaryExpr([this](double loss) { return m_picture->heightOf(loss); });
    const nn::Index columns = m_heights.rows() - 1;
    const nn::Index rows = m_heights.cols() - 1;
    m_cells.resize(static_cast<std::size_t>(columns * rows));
    for (nn::Index j = 0; j < rows; ++j) {
        for (nn::Index i = 0; i < columns; ++i) {
            const auto corners = m_heights.block<2, 2>(i, j);
            const double across = (corners.row(1) - corners.row(0)).mean();
            const double along = (corners.col(1) - corners.col(0)).mean();
            const double slope = 0.5 * static_cast<double>(columns) * (along - across);
            m_cells[static_cast<std::size_t>(j * columns + i)]
                = {.height = corners.mean(),
                   .light = std::clamp(slope / steepness, -1.0, 1.0),
                   .pieces = {}};
        }
    }
    for (const nn::LossSurface::Level &level : surface.levels) {
        const double height = m_picture->heightOf(level.loss);
        for (const nn::Polyline &line : level.lines) {
            for (std::size_t i = 1; i < line.size(); ++i) {
                layPiece({.from = line[i - 1],
                          .to = line[i],
                          .fromHeight = height,
                          .toHeight = height,
                          .kind = Piece::Kind::Level});
            }
        }
    }
    const std::vector<Hill::Step> &way = m_picture->hill->way;
    for (std::size_t i = 1; i < way.size(); ++i) {
        layWay(way[i - 1], way[i]);
    }
}

void HillView::layPiece(const Piece &piece)
{
    const nn::LossSurface &surface = m_picture->hill->surface;
    const Eigen::Vector2d middle = (piece.from + piece.to) / 2.0;
    const auto cellOf = [](const nn::Vector &values, double value) {
        const auto cells = static_cast<double>(values.size() - 1);
        const double place = (placeOn(values, value) + 1.0) / 2.0 * cells;
        return static_cast<nn::Index>(std::clamp(place, 0.0, cells - 1.0));
    };
    const nn::Index column = cellOf(surface.firstValues, middle.x());
    const nn::Index row = cellOf(surface.secondValues, middle.y());
    m_cells[static_cast<std::size_t>(row * (m_heights.rows() - 1) + column)].pieces.push_back(
        piece);
}

// In pieces that are shorter than a cell.
void HillView::layWay(const Hill::Step &from, const Hill::Step &to)
{
    const nn::LossSurface &surface = m_picture->hill->surface;
    const Eigen::Vector2d begin(from.first, from.second);
    const Eigen::Vector2d end(to.first, to.second);
    const auto cellsBetween = [](const nn::Vector &values, double a, double b) {
        return std::abs(placeOn(values, a) - placeOn(values, b)) / 2.0
               * static_cast<double>(values.size() - 1);
    };
    const double cells = std::max(cellsBetween(surface.firstValues, begin.x(), end.x()),
                                  cellsBetween(surface.secondValues, begin.y(), end.y()));
    const int count = 1 + static_cast<int>(2.0 * cells);
    for (int i = 0; i < count; ++i) {
        const Eigen::Vector2d a = begin + (end - begin) * (static_cast<double>(i) / count);
        const Eigen::Vector2d b = begin + (end - begin) * (static_cast<double>(i + 1) / count);
        layPiece({.from = a,
                  .to = b,
                  .fromHeight = heightAt(a),
                  .toHeight = heightAt(b),
                  .kind = to.isAfterEdit ? Piece::Kind::Jump : Piece::Kind::Way});
    }
}

double HillView::heightAt(const Eigen::Vector2d &place) const
{
    return m_picture->heightOf(m_picture->hill->surface.lossAt(place.x(), place.y()));
}

void HillView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    painter.setFont(smallFont(font()));
    if (!m_picture) {
        if (m_session.isPlaying()) { // with much data it would slow down every frame
            painter.setPen(theme.muted);
            painter.drawText(rect().adjusted(12, 0, -12, 0), Qt::AlignCenter | Qt::TextWordWrap,
                             tr("Here the hill is drawn while training rests."));
        }
        return;
    }
    drawGround(painter);
    drawCells(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    drawPoints(painter);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

// The two sides in front are the axes; the upright one stands at the corner farthest to the left.
void HillView::drawGround(QPainter &painter) const
{
    const nn::LossSurface &surface = m_picture->hill->surface;
    const double left = surface.firstValues(0);
    const double right = last(surface.firstValues);
    const double front = surface.secondValues(0);
    const double back = last(surface.secondValues);
    const HillProjection seen = projection();
    const double nearFirst = seen.isFirstsEndFar() ? left : right;
    const double nearSecond = seen.isSecondsEndFar() ? front : back;
    const auto number = [](double value) { return plainNumber(value, 3); };
    drawAxis(painter, pixelOf(left, nearSecond, 0.0), pixelOf(right, nearSecond, 0.0),
             {number(left), m_picture->first, number(right)});
    drawAxis(painter, pixelOf(nearFirst, front, 0.0), pixelOf(nearFirst, back, 0.0),
             {number(front), m_picture->second, number(back)});
    const std::array<Eigen::Vector2d, 4> corners{
        Eigen::Vector2d(left, front), Eigen::Vector2d(left, back), Eigen::Vector2d(right, front),
        Eigen::Vector2d(right, back)};
    const Eigen::Vector2d &corner = *std::ranges::min_element(
        corners, {}, [this](const Eigen::Vector2d &at) { return pixelOf(at, 0.0).x(); });
    drawAxis(painter, pixelOf(corner, 0.0), pixelOf(corner, 1.0),
             {number(surface.lowest.loss), QStringLiteral("L"), number(surface.highest)});
}

// Numbers at both ends and the name in the middle, on the side away from the hill.
void HillView::drawAxis(QPainter &painter, const QPointF &from, const QPointF &to,
                        const std::array<QString, 3> &texts) const
{
    const Theme &theme = Theme::of(palette());
    painter.setPen(QPen(mixed(theme.muted, theme.card, 0.6), 1));
    painter.drawLine(from, to);
    const QPointF middle = (from + to) / 2.0;
    const QPointF line = to - from;
    QPointF outwards(-line.y(), line.x());
    const QPointF away = middle - QPointF(rect().center());
    if (QPointF::dotProduct(outwards, away) < 0.0) {
        outwards = -outwards;
    }
    const double length = std::hypot(outwards.x(), outwards.y());
    if (length < 1.0) {
        return; // seen along the axis
    }
    outwards /= length;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const QPointF at = from + line * (static_cast<double>(i) / 2.0);
        QRectF box = painter.boundingRect(QRectF(), Qt::AlignLeft, texts[i]);
        const double reach = std::abs(outwards.x()) * box.width() / 2.0
                             + std::abs(outwards.y()) * box.height() / 2.0 + 3.0;
        box.moveCenter(at + outwards * reach);
        box.moveLeft(std::clamp(box.left(), 1.0, std::max(width() - box.width() - 1.0, 1.0)));
        box.moveTop(std::clamp(box.top(), 0.0, std::max(height() - box.height(), 0.0)));
        painter.setPen(i == 1 ? theme.text : theme.muted);
        painter.drawText(box, Qt::AlignCenter, texts[i]);
    }
}

// The farthest first: what is nearer covers it.
void HillView::drawCells(QPainter &painter) const
{
    const Theme &theme = Theme::of(palette());
    const nn::Index columns = m_heights.rows() - 1;
    const nn::Index rows = m_heights.cols() - 1;
    const HillProjection seen = projection();
    std::vector<QPointF> pixels(static_cast<std::size_t>(m_heights.size()));
    for (nn::Index j = 0; j <= rows; ++j) {
        for (nn::Index i = 0; i <= columns; ++i) {
            pixels[static_cast<std::size_t>(j * (columns + 1) + i)] = seen.pixelOf(
                2.0 * static_cast<double>(i) / static_cast<double>(columns) - 1.0,
                2.0 * static_cast<double>(j) / static_cast<double>(rows) - 1.0, m_heights(i, j));
        }
    }
    for (nn::Index row = 0; row < rows; ++row) {
        const nn::Index j = seen.isSecondsEndFar() ? rows - 1 - row : row;
        for (nn::Index column = 0; column < columns; ++column) {
            const nn::Index i = seen.isFirstsEndFar() ? columns - 1 - column : column;
            const Cell &cell = m_cells[static_cast<std::size_t>(j * columns + i)];
            if (std::isnan(cell.height)) {
                continue;
            }
            const auto corner = static_cast<std::size_t>(j * (columns + 1) + i);
            const std::size_t above = corner + static_cast<std::size_t>(columns + 1);
            const std::array<QPointF, 4> corners{pixels[corner], pixels[corner + 1],
                                                 pixels[above + 1], pixels[above]};
            const QColor base = hillColor(theme, cell.height);
            const QColor color = mixed(cell.light > 0.0 ? theme.card : theme.text, base,
                                       shade * std::abs(cell.light));
            painter.setPen(QPen(color, 0)); // of the same colour, for no gap to be left
            painter.setBrush(color);
            painter.drawConvexPolygon(corners.data(), static_cast<int>(corners.size()));
            if (!cell.pieces.empty()) {
                drawPieces(painter, cell);
            }
        }
    }
}

void HillView::drawPieces(QPainter &painter, const Cell &cell) const
{
    const Theme &theme = Theme::of(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Piece &piece : cell.pieces) {
        if (std::isnan(piece.fromHeight) || std::isnan(piece.toHeight)) {
            continue;
        }
        const bool isLevel = piece.kind == Piece::Kind::Level;
        painter.setPen(isLevel ? QPen(mixed(theme.text, theme.card, 0.4), 1)
                               : QPen(theme.text, 2.5, Qt::SolidLine, Qt::RoundCap));
        if (piece.kind == Piece::Kind::Jump) {
            painter.drawPoint(pixelOf(piece.from, piece.fromHeight)); // a dotted line
        } else {
            painter.drawLine(pixelOf(piece.from, piece.fromHeight),
                             pixelOf(piece.to, piece.toHeight));
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// The points shine through the hill.
void HillView::drawPoints(QPainter &painter) const
{
    const Theme &theme = Theme::of(palette());
    const nn::LossSurface &surface = m_picture->hill->surface;
    drawPoint(painter, surface.lowest, theme.good,
              tr("lowest %1").arg(plainNumber(surface.lowest.loss, 3)));
    drawPoint(painter, surface.present, theme.gradient,
              tr("now %1").arg(plainNumber(surface.present.loss, 3)));
}

// With a small pole, on whose top its text stands.
void HillView::drawPoint(QPainter &painter, const nn::LossSurface::Point &point,
                         const QColor &color, const QString &text) const
{
    const double height = m_picture->heightOf(point.loss);
    if (std::isnan(height)) {
        return;
    }
    const Theme &theme = Theme::of(palette());
    const QPointF at = pixelOf(point.first, point.second, height);
    const bool isNow = point == m_picture->hill->surface.present;
    const QPointF top = at - QPointF(0, isNow ? 16 : 32); // both may be at one place
    painter.setPen(QPen(color, 1.5));
    painter.drawLine(at, top);
    painter.setPen(QPen(theme.card, 1.5));
    painter.setBrush(color);
    if (isNow) {
        painter.drawEllipse(at, pointRadius, pointRadius);
    } else {
        painter.drawPolygon(
            QPolygonF{at + QPointF(0, 1), at + QPointF(5, -8), at + QPointF(-5, -8)});
    }
    QRectF box = painter.boundingRect(QRectF(), Qt::AlignLeft, text).adjusted(-3, 0, 3, 0);
    box.moveCenter(top - QPointF(0, box.height() / 2));
    box.moveLeft(std::clamp(box.left(), 1.0, std::max(width() - box.width() - 1.0, 1.0)));
    box.moveTop(std::max(box.top(), 0.0));
    painter.fillRect(box, theme.card);
    painter.setPen(color);
    painter.drawText(box, Qt::AlignCenter, text);
}

void HillView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: setAngles(m_turn - turnStep, m_tilt); break;
    case Qt::Key_Right: setAngles(m_turn + turnStep, m_tilt); break;
    case Qt::Key_Up: setAngles(m_turn, m_tilt + tiltStep); break;
    case Qt::Key_Down: setAngles(m_turn, m_tilt - tiltStep); break;
    case Qt::Key_Home: setAngles(usualTurn, usualTilt); break;
    default: QWidget::keyPressEvent(event);
    }
}

void HillView::mousePressEvent(QMouseEvent *event)
{
    m_grabbed = event->position();
}

// What is in front follows the mouse.
void HillView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        const QPointF way = event->position() - m_grabbed;
        m_grabbed = event->position();
        setAngles(m_turn + degreesPerPixel * way.x(), m_tilt + degreesPerPixel * way.y());
    }
}

void HillView::mouseDoubleClickEvent(QMouseEvent *)
{
    setAngles(usualTurn, usualTilt);
}

} // namespace glassnet
