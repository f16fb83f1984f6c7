// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/playgrounddata.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numbers>
#include <numeric>

namespace nn {

namespace {

using std::numbers::pi;

struct Point
{
    double x = 0.0;
    double y = 0.0;
    double label = 0.0;
};
using Points = std::vector<Point>;

// What a label is decided by: the point, moved by noise that the point itself does not show.
Point noised(const Point &point, double halfWidth, double noise, PlaygroundRandom &stream)
{
    const double dx = stream.uniform(-halfWidth, halfWidth) * noise;
    const double dy = stream.uniform(-halfWidth, halfWidth) * noise;
    return {point.x + dx, point.y + dy};
}

double distance(const Point &a, const Point &b)
{
    const double dx = a.x - b.x;
    const double dy = a.y - b.y;
    return std::sqrt(dx * dx + dy * dy);
}

Points circle(Index count, double noise, PlaygroundRandom &stream)
{
    constexpr double radius = 5.0;
    Points points;
    for (Index i = 0; i < count; ++i) {
        const bool isInner = i < count / 2;
        const double r
            = isInner ? stream.uniform(0.0, radius * 0.5) : stream.uniform(radius * 0.7, radius);
        const double angle = stream.uniform(0.0, 2.0 * pi);
        Point point{r * std::sin(angle), r * std::cos(angle)};
        const Point seen = noised(point, radius, noise, stream);
        point.label = distance(seen, {}) < radius * 0.5 ? 1.0 : -1.0;
        points.push_back(point);
    }
    return points;
}

Points exclusiveOr(Index count, double noise, PlaygroundRandom &stream)
{
    constexpr double padding = 0.3; // keeps the axes free
    const auto draw = [&stream] {
        const double drawn = stream.uniform(-5.0, 5.0);
        return drawn + (drawn > 0.0 ? padding : -padding);
    };
    Points points;
    for (Index i = 0; i < count; ++i) {
        Point point;
        point.x = draw();
        point.y = draw();
        const Point seen = noised(point, 5.0, noise, stream);
        point.label = seen.x * seen.y >= 0.0 ? 1.0 : -1.0;
        points.push_back(point);
    }
    return points;
}

Points gauss(Index count, double noise, PlaygroundRandom &stream)
{
    const double variance = 0.5 + 7.0 * noise;
    Points points;
    for (Index i = 0; i < count; ++i) {
        const double side = i < count / 2 ? 1.0 : -1.0;
        const double x = stream.normal(2.0 * side, variance);
        const double y = stream.normal(2.0 * side, variance);
        points.push_back({x, y, side});
    }
    return points;
}

Points spiral(Index count, double noise, PlaygroundRandom &stream)
{
    const Index perArm = count / 2;
    Points points;
    for (const double label : {1.0, -1.0}) {
        const double start = label > 0.0 ? 0.0 : pi;
        for (Index i = 0; i < perArm; ++i) {
            const auto step = static_cast<double>(i);
            const double r = step / static_cast<double>(perArm) * 5.0;
            const double t = 1.75 * step / static_cast<double>(perArm) * 2.0 * pi + start;
            const double x = r * std::sin(t) + stream.uniform(-1.0, 1.0) * noise;
            const double y = r * std::cos(t) + stream.uniform(-1.0, 1.0) * noise;
            points.push_back({x, y, label});
        }
    }
    return points;
}

// The nearest bump's height, falling to 0 at distance 2.
double bumpHeight(const Point &at)
{
    constexpr std::array<Point, 6> bumps{{{-4.0, 2.5, 1.0},
                                          {0.0, 2.5, -1.0},
                                          {4.0, 2.5, 1.0},
                                          {-4.0, -2.5, -1.0},
                                          {0.0, -2.5, 1.0},
                                          {4.0, -2.5, -1.0}}};
    double height = 0.0;
    for (const Point &bump : bumps) {
        const double candidate = bump.label * std::max(0.0, 1.0 - distance(at, bump) / 2.0);
        if (std::abs(candidate) > std::abs(height)) {
            height = candidate;
        }
    }
    return height;
}

Points surface(Index count, double noise, PlaygroundRandom &stream,
               double (*heightAt)(const Point &))
{
    Points points;
    for (Index i = 0; i < count; ++i) {
        Point point;
        point.x = stream.uniform(-6.0, 6.0);
        point.y = stream.uniform(-6.0, 6.0);
        point.label = heightAt(noised(point, 6.0, noise, stream));
        points.push_back(point);
    }
    return points;
}

Points draw(PlaygroundShape shape, Index count, double noise, PlaygroundRandom &stream)
{
    switch (shape) {
    case PlaygroundShape::Circle: return circle(count, noise, stream);
    case PlaygroundShape::Xor: return exclusiveOr(count, noise, stream);
    case PlaygroundShape::Gauss: return gauss(count, noise, stream);
    case PlaygroundShape::Spiral: return spiral(count, noise, stream);
    case PlaygroundShape::Plane:
        return surface(count, noise, stream, [](const Point &at) { return (at.x + at.y) / 10.0; });
    case PlaygroundShape::Bumps: return surface(count, noise, stream, bumpHeight);
    }
    assert(false);
    return {};
}

std::string_view displayName(PlaygroundShape shape)
{
    switch (shape) {
    case PlaygroundShape::Circle: return "Circle";
    case PlaygroundShape::Xor: return "Exclusive or";
    case PlaygroundShape::Gauss: return "Two clusters";
    case PlaygroundShape::Spiral: return "Spiral";
    case PlaygroundShape::Plane: return "Plane";
    case PlaygroundShape::Bumps: return "Six bumps";
    }
    assert(false);
    return "";
}

} // namespace

bool isRegression(PlaygroundShape shape)
{
    return shape == PlaygroundShape::Plane || shape == PlaygroundShape::Bumps;
}

Index playgroundCount(PlaygroundShape shape)
{
    return isRegression(shape) ? 1200 : 500;
}

std::string_view playgroundKey(PlaygroundShape shape)
{
    switch (shape) {
    case PlaygroundShape::Circle: return "circle";
    case PlaygroundShape::Xor: return "xor";
    case PlaygroundShape::Gauss: return "gauss";
    case PlaygroundShape::Spiral: return "spiral";
    case PlaygroundShape::Plane: return "reg-plane";
    case PlaygroundShape::Bumps: return "reg-gauss";
    }
    assert(false);
    return "";
}

std::optional<PlaygroundShape> shapeOfPlaygroundKey(std::string_view key)
{
    for (const PlaygroundShape shape :
         {PlaygroundShape::Circle, PlaygroundShape::Xor, PlaygroundShape::Gauss,
          PlaygroundShape::Spiral, PlaygroundShape::Plane, PlaygroundShape::Bumps}) {
        if (playgroundKey(shape) == key) {
            return shape;
        }
    }
    return std::nullopt;
}

Dataset playgroundDataset(const PlaygroundSpec &spec, PlaygroundRandom &stream)
{
    const Index count = spec.count.value_or(playgroundCount(spec.shape));
    assert(count >= 0 && count % 2 == 0);
    assert(spec.trainPercent >= 0 && spec.trainPercent <= 100);
    const Points points = draw(spec.shape, count, spec.noisePercent / 100.0, stream);
    std::vector<std::uint32_t> order(points.size());
    std::iota(order.begin(), order.end(), 0U);
    stream.shuffle(order);

    Dataset dataset;
    dataset.name = displayName(spec.shape);
    dataset.source = "Drawn as by the TensorFlow Playground";
    dataset.columns = {{"x1", Unit::None}, {"x2", Unit::None}};
    dataset.target = {"label", {}};
    if (!isRegression(spec.shape)) {
        dataset.target.classes = {"-1", "+1"};
    }
    dataset.values.resize(2, count);
    dataset.targets.resize(count);
    for (Index sample = 0; sample < count; ++sample) {
        const Point &point = points[order[static_cast<std::size_t>(sample)]];
        dataset.values.col(sample) << point.x, point.y;
        const bool isPositive = point.label > 0.0;
        dataset.targets(sample) = isRegression(spec.shape) ? point.label : isPositive ? 1.0 : 0.0;
    }
    const Index trainCount = count * spec.trainPercent / 100;
    dataset.sampleNames.assign(points.size(), {});
    dataset.roles.assign(points.size(), Role::Test);
    std::fill_n(dataset.roles.begin(), trainCount, Role::Train);
    return dataset;
}

} // namespace nn
