// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/edgestyle.h"
#include "app/network/networkcurve.h"
#include "core/network.h"

#include <QRectF>

#include <optional>
#include <vector>

namespace glassnet {

[[nodiscard]] NetworkShape shapeOf(const nn::Network &network);

// How much room texts need, in pixels.
struct LayoutMetrics
{
    qreal line = 16.0; // the height of one
    qreal inputText = 84.0; // the widest at an input, above and below its picture
    qreal inputName = 44.0; // beside it
    qreal neuronText = 64.0;
    qreal outputText = 150.0;
    qreal header = 42.0; // above all pictures, for the controls of the layers
    qreal largestPicture = 76.0;

    friend bool operator==(const LayoutMetrics &, const LayoutMetrics &) = default;
};

// What stands at the pictures of a column while there is room.
enum class ColumnText : std::uint8_t {
    None, // an input has its name beside it
    Line, // name and value in one line below
    Pair, // and below it a second value: the bias, or an input in its unit
    Block, // the name above, the two values below
};

// Where everything of a network is. A plain value that knows no widget; nothing in it depends on
// the number of links, and little on the number of neurons. Column 0 are the inputs, column
// l + 1 are the neurons of layer l.
class NetworkLayout
{
public:
    struct Column
    {
        qreal x = 0.0; // the centre of its pictures
        qreal first = 0.0; // the same, in y, of the first
        qreal spacing = 0.0;
        nn::Index count = 0;
        ColumnText text = ColumnText::None;
    };
    struct Unit // an input or a neuron
    {
        std::size_t column = 0;
        nn::Index index = 0; // in its column
    };

    NetworkLayout() = default;
    NetworkLayout(NetworkShape shape, const QRectF &area, const LayoutMetrics &metrics);

    [[nodiscard]] const NetworkShape &shape() const { return m_shape; }
    [[nodiscard]] const QRectF &area() const { return m_area; }
    [[nodiscard]] const LayoutMetrics &metrics() const { return m_metrics; }
    [[nodiscard]] const std::vector<Column> &columns() const { return m_columns; }
    [[nodiscard]] const EdgeStyle &edgeStyle() const { return m_edgeStyle; }
    [[nodiscard]] qreal pictureSize() const { return m_picture; }
    [[nodiscard]] bool hasPictures() const; // else dots
    [[nodiscard]] bool isDense(std::size_t column) const; // dots that cannot be told apart
    [[nodiscard]] qreal columnDistance() const;

    [[nodiscard]] QPointF center(std::size_t column, nn::Index unit) const;
    [[nodiscard]] QRectF picture(std::size_t column, nn::Index unit) const;
    // Empty where the column has no such text.
    [[nodiscard]] QRectF nameRect(std::size_t column, nn::Index unit) const;
    [[nodiscard]] QRectF valueRect(std::size_t column, nn::Index unit) const;
    [[nodiscard]] QRectF secondRect(std::size_t column, nn::Index unit) const;
    [[nodiscard]] QRectF targetRect(nn::Index output) const;
    // The units of a column whose pictures may touch the range from top to bottom: [first, last).
    [[nodiscard]] std::pair<nn::Index, nn::Index> unitsBetween(std::size_t column, qreal top,
                                                               qreal bottom) const;
    [[nodiscard]] NetworkCurve curve(nn::WeightRef at) const;

    [[nodiscard]] std::optional<nn::Index> inputAt(const QPointF &point) const;
    [[nodiscard]] std::optional<nn::NeuronRef> neuronAt(const QPointF &point) const;
    [[nodiscard]] std::optional<nn::BiasRef> biasAt(const QPointF &point) const; // its text
    // The values of an input, below its picture.
    [[nodiscard]] std::optional<nn::Index> inputValueAt(const QPointF &point) const;
    // The nearest link, of those that are drawn if none were too weak.
    [[nodiscard]] std::optional<nn::WeightRef> weightAt(const QPointF &point,
                                                        qreal tolerance = 5.0) const;

private:
    void layOutColumns();
    void chooseTexts(qreal room);
    [[nodiscard]] qreal textWidth(std::size_t column) const;
    [[nodiscard]] qreal leftMargin() const;
    [[nodiscard]] qreal rightMargin() const;
    [[nodiscard]] qreal heightAbove(ColumnText text) const;
    [[nodiscard]] qreal heightBelow(ColumnText text, std::size_t column) const;
    [[nodiscard]] std::optional<Unit> unitAt(const QPointF &point) const;
    [[nodiscard]] std::optional<std::size_t> columnNear(qreal x) const;
    [[nodiscard]] QRectF lineBelow(std::size_t column, nn::Index unit, int line) const;

    NetworkShape m_shape;
    QRectF m_area;
    LayoutMetrics m_metrics;
    EdgeStyle m_edgeStyle;
    std::vector<Column> m_columns;
    qreal m_picture = 0.0;
};

[[nodiscard]] NetworkLayout layoutOf(NetworkShape shape, const QRectF &area,
                                     const LayoutMetrics &metrics = {});

} // namespace glassnet
