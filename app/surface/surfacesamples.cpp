// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/surface/surfacesamples.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace glassnet {

namespace {

constexpr nn::Index fewSamples = 30;
constexpr double halo = 1.5; // around a name, so that it can be read on every colour
constexpr double personReach = 9.0;
constexpr double widestName = 100.0; // pixels; a longer one is cut

QPointF pixelOfRow(const PlotMap &map, const nn::Dataset &dataset, nn::Index row)
{
    return map.toPixel(dataset.values(0, row), dataset.values(1, row));
}

// Where somebody would be of whom the network saw the inputs that are given; nothing where there is
// nobody like that or the place is out of sight.
std::optional<QPointF> pixelOfInputs(const PlotMap &map, const Snapshot &snapshot,
                                     const Probe &probe)
{
    const auto values
        = probe.isAsSeen() ? nn::valuesBehind(snapshot.preparation(), probe.inputs) : std::nullopt;
    if (!values || values->size() < 2) {
        return std::nullopt;
    }
    const QPointF at = map.toPixel((*values)(0), (*values)(1));
    return map.area.contains(at) ? std::optional(at) : std::nullopt;
}

// The coded target on the colour scale of the output, −1 to 1.
double shownTarget(const Snapshot &snapshot, nn::Index row)
{
    const nn::Network &network = snapshot.network();
    const nn::LayerSpec &output = network.layer(network.layerCount() - 1);
    const nn::OutputScale scale = nn::outputScale(output.activation, output.slope);
    const double coded = snapshot.dataset().targets(row) / snapshot.preparation().targetDivisor;
    return (coded - scale.middle) / ((scale.highest - scale.lowest) / 2.0);
}

// Beside, and where that is taken above or below.
std::array<QRectF, 4> placesFor(const QPointF &at, const QSizeF &size, double distance)
{
    const double middle = at.y() - size.height() / 2.0;
    const double centre = at.x() - size.width() / 2.0;
    return {QRectF(QPointF(at.x() + distance, middle), size),
            QRectF(QPointF(at.x() - distance - size.width(), middle), size),
            QRectF(QPointF(centre, at.y() - distance - size.height()), size),
            QRectF(QPointF(centre, at.y() + distance), size)};
}

} // namespace

std::optional<bool> isRight(const Frame &frame, nn::Index row)
{
    const nn::Dataset &dataset = frame.snapshot->dataset();
    const bool isAnswered
        = frame.pictures
          && frame.pictures->answers.size() == static_cast<std::size_t>(dataset.sampleCount());
    if (!isAnswered) {
        return std::nullopt;
    }
    return nn::isRight(frame.pictures->answers[static_cast<std::size_t>(row)],
                       dataset.targets(row));
}

void SurfaceSamples::setStyle(const Theme &theme, const QFont &font)
{
    m_theme = theme;
    m_font = font;
    m_pixelRatio = 0.0;
    m_texts.clear();
}

void SurfaceSamples::prepare(const PlotMap &map, const nn::Dataset &dataset, double pixelRatio)
{
    const auto classes = static_cast<int>(dataset.target.classes.size());
    const double radius = markRadius(dataset.sampleCount(), map.area.width());
    const bool isSame = pixelRatio == m_pixelRatio && radius == m_radius && classes == m_classes;
    if (isSame) {
        return;
    }
    if (pixelRatio != m_pixelRatio) {
        m_texts.clear();
    }
    m_pixelRatio = pixelRatio;
    m_radius = radius;
    m_classes = classes;
    m_marks.setLook(
        {.theme = m_theme, .radius = radius, .pixelRatio = pixelRatio, .classes = classes});
}

void SurfaceSamples::draw(QPainter &painter, const PlotMap &map, const Frame &frame,
                          const Probe &probe)
{
    const nn::Dataset &dataset = frame.snapshot->dataset();
    prepare(map, dataset, painter.device()->devicePixelRatioF());
    painter.save();
    painter.setClipRect(map.area, Qt::IntersectClip);
    std::optional<nn::Index> selected = probe.row;
    if (selected && *selected >= dataset.sampleCount()) {
        selected.reset();
    }
    drawMarks(painter, map, frame, selected);
    if (selected) {
        const QPointF at = pixelOfRow(map, dataset, *selected);
        m_marks.drawSelection(painter, at);
        drawMark(painter, at, frame, *selected);
    }
    if (probe.person.size() >= 2) {
        m_marks.drawPerson(painter, map.toPixel(probe.person(0), probe.person(1)),
                           !probe.row && !probe.isAsSeen());
    }
    const std::optional<QPointF> inputs = pixelOfInputs(map, *frame.snapshot, probe);
    if (inputs) {
        m_marks.drawPerson(painter, *inputs, true);
    }
    collectLabels(map, dataset, probe, inputs);
    drawLabels(painter, map);
    painter.restore();
}

// Training samples above test samples: they are what the surface follows from.
void SurfaceSamples::drawMarks(QPainter &painter, const PlotMap &map, const Frame &frame,
                               std::optional<nn::Index> last) const
{
    const nn::Dataset &dataset = frame.snapshot->dataset();
    const double reach = 2.0 * m_radius;
    const QRectF visible = map.area.adjusted(-reach, -reach, reach, reach);
    for (const nn::Role role : {nn::Role::Test, nn::Role::Train}) {
        for (nn::Index row = 0; row < dataset.sampleCount(); ++row) {
            if (dataset.roles[static_cast<std::size_t>(row)] != role || row == last) {
                continue;
            }
            const QPointF at = pixelOfRow(map, dataset, row);
            if (visible.contains(at)) {
                drawMark(painter, at, frame, row);
            }
        }
    }
}

void SurfaceSamples::drawMark(QPainter &painter, const QPointF &at, const Frame &frame,
                              nn::Index row) const
{
    const nn::Dataset &dataset = frame.snapshot->dataset();
    const nn::Role role = dataset.roles[static_cast<std::size_t>(row)];
    const QPixmap &mark = dataset.target.isNumeric()
                              ? m_marks.ofValue(shownTarget(*frame.snapshot, row), role)
                              : m_marks.ofClass(static_cast<nn::Index>(dataset.targets(row)), role,
                                                isRight(frame, row) == false);
    const double half = mark.width() / mark.devicePixelRatioF() / 2.0;
    painter.drawPixmap(at - QPointF(half, half), mark);
}

// Who is selected comes first; a name for which there is no room is left out.
void SurfaceSamples::collectLabels(const PlotMap &map, const nn::Dataset &dataset,
                                   const Probe &probe, const std::optional<QPointF> &inputs)
{
    const QFontMetricsF metrics(m_font);
    m_labels.clear();
    m_taken.clear();
    const auto addMark = [&](const QString &text, const QPointF &at, double reach, double room) {
        m_labels.push_back({text, at, reach + room});
        m_taken.emplace_back(at - QPointF(reach, reach), at + QPointF(reach, reach));
    };
    const auto addRow = [&](nn::Index row, double room) {
        const std::string &name = dataset.sampleNames[static_cast<std::size_t>(row)];
        addMark(metrics.elidedText(QString::fromStdString(name), Qt::ElideRight, widestName),
                pixelOfRow(map, dataset, row), m_radius, room);
    };
    const bool isRowSelected = probe.row && *probe.row < dataset.sampleCount();
    if (isRowSelected) {
        addRow(*probe.row, 8.0);
    }
    if (inputs) {
        addMark(QCoreApplication::translate("glassnet::SurfaceView", "inputs"), *inputs,
                personReach + 3.0, 2.0);
    }
    if (probe.person.size() >= 2) {
        addMark(QCoreApplication::translate("glassnet::SurfaceView", "you"),
                map.toPixel(probe.person(0), probe.person(1)), personReach, 2.0);
    }
    for (nn::Index row = 0; dataset.sampleCount() <= fewSamples && row < dataset.sampleCount();
         ++row) {
        if (row != probe.row) {
            addRow(row, 4.0);
        }
    }
}

void SurfaceSamples::drawLabels(QPainter &painter, const PlotMap &map)
{
    for (const Label &label : m_labels) {
        if (label.text.isEmpty() || !map.area.contains(label.at)) {
            continue;
        }
        const QPixmap &text = picture(label.text);
        for (const QRectF &place :
             placesFor(label.at, text.deviceIndependentSize(), label.distance)) {
            const auto isMet = [&](const QRectF &other) { return place.intersects(other); };
            if (map.area.contains(place) && std::ranges::none_of(m_taken, isMet)) {
                painter.drawPixmap(place.topLeft(), text);
                m_taken.push_back(place);
                break;
            }
        }
    }
}

const QPixmap &SurfaceSamples::picture(const QString &text)
{
    const auto found = m_texts.constFind(text);
    if (found != m_texts.cend()) {
        return *found;
    }
    constexpr int most = 200; // a person may rename for ever
    if (m_texts.size() >= most) {
        m_texts.clear();
    }
    const QFontMetricsF metrics(m_font);
    const QSizeF size(metrics.horizontalAdvance(text) + 4.0 * halo,
                      metrics.ascent() + metrics.descent());
    QPixmap made((size * m_pixelRatio).toSize());
    made.setDevicePixelRatio(m_pixelRatio);
    made.fill(Qt::transparent);
    QPainter painter(&made);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_font);
    const QPointF base(2.0 * halo, metrics.ascent());
    QPainterPath outline;
    outline.addText(base, m_font, text);
    QColor behind = m_theme.middle;
    behind.setAlphaF(0.55F);
    painter.strokePath(outline,
                       QPen(behind, 2.0 * halo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setPen(m_theme.text);
    painter.drawText(base, text);
    return *m_texts.insert(text, made);
}

std::optional<nn::Index> SurfaceSamples::rowAt(const QPointF &pixel, const PlotMap &map,
                                               const nn::Dataset &dataset)
{
    const double reach = markRadius(dataset.sampleCount(), map.area.width()) + 4.0;
    double nearest = reach * reach;
    std::optional<nn::Index> found;
    for (nn::Index row = 0; row < dataset.sampleCount(); ++row) {
        const QPointF way = pixelOfRow(map, dataset, row) - pixel;
        const double distance = QPointF::dotProduct(way, way);
        if (distance <= nearest) {
            nearest = distance;
            found = row;
        }
    }
    return found;
}

bool SurfaceSamples::isPersonAt(const QPointF &pixel, const PlotMap &map, const Probe &probe)
{
    if (probe.person.size() < 2) {
        return false;
    }
    const QPointF way = map.toPixel(probe.person(0), probe.person(1)) - pixel;
    return QPointF::dotProduct(way, way) <= (personReach + 2.0) * (personReach + 2.0);
}

} // namespace glassnet
