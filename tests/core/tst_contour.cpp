// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/contour.h"
#include "core/random/random.h"

#include <QTest>

#include <limits>

using nn::Index;
using nn::Polyline;

namespace {

using Values = Eigen::Array<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

std::vector<Polyline> contourOf(const Values &values, float level)
{
    return nn::contour(nn::Field::Plane(values.data(), values.rows(), values.cols()), level);
}

Values sampled(Index rows, Index columns, auto function)
{
    Values values(rows, columns);
    for (Index row = 0; row < rows; ++row) {
        for (Index column = 0; column < columns; ++column) {
            values(row, column) = function(static_cast<float>(column), static_cast<float>(row));
        }
    }
    return values;
}

bool isClosed(const Polyline &line)
{
    return line.size() > 2 && line.front() == line.back();
}

bool isOnRim(const Eigen::Vector2d &point, const Values &values)
{
    return point.x() == 0.0 || point.y() == 0.0
           || point.x() == static_cast<double>(values.cols() - 1)
           || point.y() == static_cast<double>(values.rows() - 1);
}

// The value between two neighbours, along the edge that the point lies on.
double interpolated(const Values &values, const Eigen::Vector2d &point)
{
    const auto column = static_cast<Index>(point.x());
    const auto row = static_cast<Index>(point.y());
    const double across = point.x() - static_cast<double>(column);
    const double down = point.y() - static_cast<double>(row);
    const double here = values(row, column);
    const double next = across > 0.0 ? values(row, column + 1)
                        : down > 0.0 ? values(row + 1, column)
                                     : here;
    return here + (next - here) * std::max(across, down);
}

Values noise(std::uint64_t seed)
{
    nn::Rng random(seed);
    return sampled(17, 23, [&](float, float) { return static_cast<float>(random.uniform()); });
}

} // namespace

class tst_Contour : public QObject
{
    Q_OBJECT

private slots:
    void aStraightBoundaryIsOneLine();
    void aCircleIsOneClosedLine();
    void everyPointIsWhereTheEdgeCrossesTheLevel();
    void everyCrossingIsOnALineOnce();
    void linesEndAtTheRimOrNowhere();
    void theMeanDecidesWhereASaddleIsCut();
    void aValueOnTheLevelIsNotAboveIt();
    void aPlaneOnOneSideHasNoLines();
    void valuesThatAreNotFiniteAreLeftOut();
    void planesTooSmallForACellHaveNoLines();
};

void tst_Contour::aStraightBoundaryIsOneLine()
{
    const Values values = sampled(5, 9, [](float x, float) { return x; });
    const std::vector<Polyline> lines = contourOf(values, 2.25F);
    QCOMPARE(lines.size(), 1U);
    QCOMPARE(lines.front().size(), 5U);
    for (Index row = 0; row < 5; ++row) {
        const Eigen::Vector2d &point = lines.front()[static_cast<std::size_t>(row)];
        QCOMPARE(point.x(), 2.25);
        QCOMPARE(point.y(), static_cast<double>(row));
    }
}

void tst_Contour::aCircleIsOneClosedLine()
{
    const Values values
        = sampled(41, 41, [](float x, float y) { return std::hypot(x - 20.0F, y - 20.0F); });
    const std::vector<Polyline> lines = contourOf(values, 12.5F);
    QCOMPARE(lines.size(), 1U);
    QVERIFY(isClosed(lines.front()));
    for (const Eigen::Vector2d &point : lines.front()) {
        QVERIFY(std::abs((point - Eigen::Vector2d(20.0, 20.0)).norm() - 12.5) < 0.02);
    }
}

void tst_Contour::everyPointIsWhereTheEdgeCrossesTheLevel()
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const Values values = noise(seed);
        for (const Polyline &line : contourOf(values, 0.5F)) {
            for (const Eigen::Vector2d &point : line) {
                QVERIFY(std::abs(interpolated(values, point) - 0.5) < 1e-9);
            }
        }
    }
}

void tst_Contour::everyCrossingIsOnALineOnce()
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const Values values = noise(seed);
        std::size_t crossings = 0;
        for (Index row = 0; row < values.rows(); ++row) {
            for (Index column = 0; column < values.cols(); ++column) {
                const bool isAbove = values(row, column) > 0.5F;
                crossings
                    += column + 1 < values.cols() && isAbove != (values(row, column + 1) > 0.5F);
                crossings += row + 1 < values.rows() && isAbove != (values(row + 1, column) > 0.5F);
            }
        }
        std::size_t points = 0;
        for (const Polyline &line : contourOf(values, 0.5F)) {
            points += line.size() - (isClosed(line) ? 1 : 0);
        }
        QCOMPARE(points, crossings);
    }
}

void tst_Contour::linesEndAtTheRimOrNowhere()
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const Values values = noise(seed);
        for (const Polyline &line : contourOf(values, 0.5F)) {
            QVERIFY(isClosed(line)
                    || (isOnRim(line.front(), values) && isOnRim(line.back(), values)));
        }
    }
}

void tst_Contour::theMeanDecidesWhereASaddleIsCut()
{
    // Two opposite corners are above: with a high mean they are one land, and each line cuts off
    // one of the low corners; with a low mean each cuts off one of the high ones.
    const auto cutsOff = [](const Values &values, const Eigen::Vector2d &corner) {
        const std::vector<Polyline> lines = contourOf(values, 0.0F);
        return lines.size() == 2 && std::ranges::any_of(lines, [&](const Polyline &line) {
                   return line.size() == 2 && (line.front() - corner).norm() <= 1.0
                          && (line.back() - corner).norm() <= 1.0;
               });
    };
    const Values high{{3.0F, -1.0F}, {-1.0F, 3.0F}};
    const Values low{{1.0F, -3.0F}, {-3.0F, 1.0F}};
    QVERIFY(cutsOff(high, {1.0, 0.0}));
    QVERIFY(cutsOff(high, {0.0, 1.0}));
    QVERIFY(!cutsOff(high, {0.0, 0.0}));
    QVERIFY(cutsOff(low, {0.0, 0.0}));
    QVERIFY(cutsOff(low, {1.0, 1.0}));
    QVERIFY(!cutsOff(low, {1.0, 0.0}));
    QVERIFY(cutsOff(-low, {0.0, 0.0}));
    QVERIFY(cutsOff(-high, {1.0, 0.0}));
}

void tst_Contour::aValueOnTheLevelIsNotAboveIt()
{
    QVERIFY(contourOf(Values::Constant(4, 4, 0.5F), 0.5F).empty());
    // A single point that touches the level from above leaves no line without length.
    Values dimple = Values::Constant(5, 5, 1.0F);
    dimple(2, 2) = 0.5F;
    QVERIFY(contourOf(dimple, 0.5F).empty());
    // A whole row on the level is where the line runs.
    const std::vector<Polyline> lines
        = contourOf(sampled(5, 4, [](float, float y) { return y; }), 2.0F);
    QCOMPARE(lines.size(), 1U);
    for (const Eigen::Vector2d &point : lines.front()) {
        QCOMPARE(point.y(), 2.0);
    }
}

void tst_Contour::aPlaneOnOneSideHasNoLines()
{
    QVERIFY(contourOf(noise(1), 2.0F).empty());
    QVERIFY(contourOf(noise(1), -1.0F).empty());
    QVERIFY(contourOf(noise(1), std::numeric_limits<float>::quiet_NaN()).empty());
    QVERIFY(contourOf(noise(1), std::numeric_limits<float>::infinity()).empty());
}

void tst_Contour::valuesThatAreNotFiniteAreLeftOut()
{
    constexpr float infinity = std::numeric_limits<float>::infinity();
    for (const float odd : {infinity, -infinity, std::numeric_limits<float>::quiet_NaN()}) {
        Values values = sampled(9, 9, [](float x, float) { return x; });
        values(4, 4) = odd;
        const std::vector<Polyline> lines = contourOf(values, 4.5F);
        QCOMPARE(lines.size(), 2U); // above and below the hole
        for (const Polyline &line : lines) {
            for (const Eigen::Vector2d &point : line) {
                QVERIFY(point.allFinite());
                QCOMPARE(point.x(), 4.5);
            }
        }
        QVERIFY(contourOf(Values::Constant(5, 5, odd), 0.5F).empty());
    }
    Values huge = sampled(6, 6, [](float x, float) { return x < 3.0F ? -3e38F : 3e38F; });
    const std::vector<Polyline> cliff = contourOf(huge, 0.5F);
    QCOMPARE(cliff.size(), 1U);
    for (const Eigen::Vector2d &point : cliff.front()) {
        QCOMPARE(point.x(), 2.5);
    }
}

void tst_Contour::planesTooSmallForACellHaveNoLines()
{
    QVERIFY(contourOf(sampled(1, 6, [](float x, float) { return x; }), 2.5F).empty());
    QVERIFY(contourOf(sampled(6, 1, [](float, float y) { return y; }), 2.5F).empty());
    QVERIFY(contourOf(Values(0, 0), 0.5F).empty());
}

QTEST_GUILESS_MAIN(tst_Contour)
#include "tst_contour.moc"
