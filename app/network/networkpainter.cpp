// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkpainter.h"

#include "app/look/theme.h"
#include "app/network/networkelements.h"
#include "app/network/networkhealth.h"
#include "app/network/networktext.h"
#include "app/network/networkwalkpainter.h"
#include "app/network/networkwalktext.h"
#include "app/text/numbers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr nn::Index mostMarkedLinks = 64; // of a neuron that is pointed at
constexpr qreal magnifiedBelow = 56.0; // larger pictures are seen well enough
constexpr qreal magnifiedSize = 120.0;

} // namespace

NetworkPainter::NetworkPainter(QPainter &painter, const NetworkScene &scene,
                               const NetworkCanvas &canvas)
    : m_painter(painter)
    , m_scene(scene)
    , m_canvas(canvas)
    , m_layout(scene.layout)
    , m_theme(*scene.theme)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void NetworkPainter::paint()
{
    m_painter.drawImage(QPointF(0.0, 0.0), m_canvas.links());
    paintLinksOf(m_scene.hovered);
    paintLinksOf(m_scene.selected);
    paintFrozenLinks();
    paintWalk(m_painter, m_scene);
    for (std::size_t column = 0; column < m_layout.columns().size(); ++column) {
        if (m_layout.isDense(column)) {
            paintDenseColumn(column);
        } else {
            paintUnits(column);
        }
    }
    paintLabels();
    paintMarks();
    paintHealthMarks(m_painter, m_scene);
    paintMagnified();
}

Element NetworkPainter::elementAt(std::size_t column, nn::Index unit) const
{
    if (column == 0) {
        return InputRef{unit};
    }
    return nn::NeuronRef{.layer = static_cast<nn::Index>(column) - 1, .neuron = unit};
}

bool NetworkPainter::isMarked(const Element &element) const
{
    return element == m_scene.hovered || element == m_scene.selected;
}

void NetworkPainter::text(const QRectF &rect, const QFont &font, const QColor &color,
                          const QString &words, Qt::Alignment alignment)
{
    if (rect.isEmpty() || words.isEmpty()) {
        return;
    }
    m_painter.setFont(font);
    m_painter.setPen(color);
    m_painter.drawText(rect, static_cast<int>(alignment) | Qt::TextDontClip | Qt::TextSingleLine,
                       words);
}

void NetworkPainter::paintDenseColumn(std::size_t column)
{
    const NetworkLayout::Column &of = m_layout.columns()[column];
    const qreal width = std::max(m_layout.pictureSize(), 3.0);
    const qreal height = of.spacing * static_cast<qreal>(of.count);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(mixed(m_theme.muted, m_theme.card, 0.6));
    m_painter.drawRoundedRect(
        QRectF(of.x - width / 2.0, of.first - of.spacing / 2.0, width, height), 1.5, 1.5);
}

void NetworkPainter::paintUnits(std::size_t column)
{
    const auto [first, last] = m_layout.unitsBetween(column, 0.0, m_scene.size.height());
    for (nn::Index unit = first; unit < last; ++unit) {
        if (!m_layout.hasPictures()) {
            paintDot(column, unit);
            continue;
        }
        paintUnit(column, unit);
        if (column == 0) {
            paintInputTexts(unit);
        } else {
            paintNeuronTexts({.layer = static_cast<nn::Index>(column) - 1, .neuron = unit});
        }
    }
}

void NetworkPainter::paintDot(std::size_t column, nn::Index unit)
{
    const bool marked = isMarked(elementAt(column, unit));
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(marked ? m_theme.accent : m_theme.muted);
    const qreal radius = m_layout.pictureSize() / 2.0 + (marked ? 1.0 : 0.0);
    m_painter.drawEllipse(m_layout.center(column, unit), radius, radius);
}

void NetworkPainter::paintUnit(std::size_t column, nn::Index unit)
{
    const QRectF rect = m_layout.picture(column, unit);
    const QImage picture = m_canvas.picture(column, unit);
    if (picture.isNull()) {
        m_painter.fillRect(rect, m_theme.soft);
    } else {
        m_painter.drawImage(rect.topLeft(), picture);
    }
    m_painter.drawPixmap(rect.topLeft() - QPointF(2.0, 2.0), m_canvas.frame());
}

void NetworkPainter::paintInputTexts(nn::Index input)
{
    const NetworkValues &values = m_scene.values;
    const QRectF name = m_layout.nameRect(0, input);
    const QString value = inputNumber(values.input(input));
    switch (m_layout.columns()[0].text) {
    case ColumnText::None:
        text(name, m_scene.fonts.label, m_theme.text, networktext::shortInputName(values, input),
             Qt::AlignRight | Qt::AlignVCenter);
        return;
    case ColumnText::Block:
        text(name, m_scene.fonts.name, m_theme.text, networktext::inputName(values, input));
        text(m_layout.valueRect(0, input), m_scene.fonts.value, m_theme.text, value);
        break;
    case ColumnText::Pair:
    case ColumnText::Line:
        text(m_layout.valueRect(0, input), m_scene.fonts.value, m_theme.text,
             networktext::labelled(networktext::shortInputName(values, input), value));
        break;
    }
    const bool isHovered
        = m_scene.hovered == Element(InputRef{input}) && values.value(InputRef{input}).has_value();
    const QString inUnit = networktext::inputInUnit(values, input);
    if (inUnit != value) {
        text(m_layout.secondRect(0, input), m_scene.fonts.small,
             isHovered ? m_theme.accent : m_theme.muted, inUnit);
    }
}

void NetworkPainter::paintNeuronTexts(nn::NeuronRef at)
{
    const NetworkValues &values = m_scene.values;
    const auto column = static_cast<std::size_t>(at.layer) + 1;
    const ColumnText kind = m_layout.columns()[column].text;
    if (kind == ColumnText::None) {
        return;
    }
    const bool isOutput = column + 1 == m_layout.columns().size();
    const QString value = walktext::outputText(m_scene, at);
    if (kind == ColumnText::Block) {
        const QString name = isOutput ? networktext::outputName(values, at.neuron)
                                      : networktext::neuronName(values, at);
        text(m_layout.nameRect(column, at.neuron), m_scene.fonts.name, m_theme.text, name);
        text(m_layout.valueRect(column, at.neuron), m_scene.fonts.value, m_theme.text, value);
    } else {
        const QString name = networktext::neuronName(values, at);
        text(m_layout.valueRect(column, at.neuron), m_scene.fonts.value, m_theme.text,
             networktext::beside(name, value));
    }
    if (!m_layout.secondRect(column, at.neuron).isEmpty()) {
        const auto result = walktext::resultText(m_scene, at);
        if (result.isEmpty()) {
            paintBias({.layer = at.layer, .neuron = at.neuron});
        } else {
            text(m_layout.secondRect(column, at.neuron), m_scene.fonts.small,
                 walktext::isGradient(m_scene) ? m_theme.gradient : m_theme.text, result);
        }
    }
    if (isOutput) {
        text(m_layout.targetRect(at.neuron), m_scene.fonts.small, m_theme.muted,
             networktext::target(values, at.neuron));
    }
}

void NetworkPainter::paintBias(nn::BiasRef at)
{
    const NetworkValues &values = m_scene.values;
    if (!values.network().has(at)) {
        return;
    }
    const QRectF rect = rectOf(at, m_layout, m_scene.labels);
    const bool isFrozen = values.isFrozen(at);
    const QColor color = m_scene.hovered == Element(at) ? m_theme.accent
                         : isFrozen                     ? m_theme.text
                                                        : m_theme.muted;
    const QString words = networktext::labelled(networktext::parameterName(values, at),
                                                shortNumber(values.value(at)));
    text(rect, m_scene.fonts.small, color, words);
    if (isFrozen) {
        const qreal width = QFontMetricsF(m_scene.fonts.small).horizontalAdvance(words);
        paintSnowflake(rect.center() - QPointF(width / 2.0 + 10.0, 0.0), color);
    }
}

void NetworkPainter::paintSnowflake(const QPointF &center, const QColor &color)
{
    m_painter.setPen(QPen(color, 1.0));
    for (int arm = 0; arm < 6; ++arm) {
        const qreal angle = (arm + 0.5) * 1.0471976; // 60° from arm to arm
        const QPointF way(std::cos(angle), std::sin(angle));
        m_painter.drawLine(center, center + 6.0 * way);
        for (const qreal side : {0.8, -0.8}) { // barbs
            const QPointF barb(std::cos(angle + side), std::sin(angle + side));
            m_painter.drawLine(center + 3.6 * way, center + 3.6 * way + 2.2 * barb);
        }
    }
}

void NetworkPainter::paintLink(nn::WeightRef at, const QColor &halo)
{
    const double weight = m_scene.values.network().parameters()[at];
    const double width = edgeWidth(m_layout.edgeStyle().form, weight, m_layout.pictureSize());
    const QPainterPath path = m_layout.curve(at).path();
    m_painter.setBrush(Qt::NoBrush);
    if (halo.isValid()) {
        m_painter.strokePath(path, QPen(halo, width + 5.0));
    }
    m_painter.strokePath(path, QPen(weight < 0.0 ? m_theme.negative : m_theme.positive, width + 0.5,
                                    weight < 0.0 ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
}

void NetworkPainter::paintLinksOf(const Element &element)
{
    const NetworkValues &values = m_scene.values;
    if (const auto *weight = std::get_if<nn::WeightRef>(&element)) {
        paintLink(*weight, mixed(m_theme.accent, m_theme.card, 0.22));
    }
    const auto *neuron = std::get_if<nn::NeuronRef>(&element);
    const nn::Index inputs
        = neuron != nullptr ? m_layout.shape()[static_cast<std::size_t>(neuron->layer)] : 0;
    if (element != m_scene.hovered || inputs > mostMarkedLinks) {
        return;
    }
    for (nn::Index from = 0; from < inputs; ++from) {
        const nn::WeightRef at{.layer = neuron->layer, .to = neuron->neuron, .from = from};
        if (values.network().has(at)) {
            paintLink(at, {});
        }
    }
}

// Where no label says so, a snowflake on the link.
void NetworkPainter::paintFrozenLinks()
{
    const nn::Network &network = m_scene.values.network();
    if (!network.hasFrozenParameters() || m_layout.edgeStyle().form == EdgeForm::Straight) {
        return;
    }
    for (nn::Index layer = 0; layer < network.layerCount(); ++layer) {
        if (m_scene.labels.hasLabels(layer)) {
            continue;
        }
        const nn::Index inputs = m_layout.shape()[static_cast<std::size_t>(layer)];
        for (nn::Index link = 0; link < inputs * network.layer(layer).units; ++link) {
            const nn::WeightRef at{.layer = layer, .to = link / inputs, .from = link % inputs};
            if (network.isFrozen(at)) {
                paintSnowflake(m_layout.curve(at).at(0.5), m_theme.text);
            }
        }
    }
}

void NetworkPainter::paintLabels()
{
    const QRectF seen(QPointF(), QSizeF(m_scene.size));
    for (const NetworkLabels::Label &label : m_scene.labels.labels()) {
        if (label.rect.intersects(seen)) {
            paintLabel(label.at, label.rect, m_scene.labels.hasNames(label.at.layer));
        }
    }
    for (const Element &element : {m_scene.hovered, m_scene.selected}) {
        if (const auto *weight = std::get_if<nn::WeightRef>(&element)) {
            paintLabel(*weight, m_scene.labels.rectOf(*weight, m_layout),
                       m_scene.labels.hasNames(weight->layer));
        }
        const auto *bias = std::get_if<nn::BiasRef>(&element);
        if (bias != nullptr
            && m_layout.secondRect(static_cast<std::size_t>(bias->layer) + 1, bias->neuron)
                   .isEmpty()) {
            const QRectF rect = rectOf(*bias, m_layout, m_scene.labels);
            m_painter.setPen(m_theme.line);
            m_painter.setBrush(m_theme.card);
            m_painter.drawRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
            paintBias(*bias);
        }
    }
}

void NetworkPainter::paintLabel(nn::WeightRef at, QRectF rect, bool hasName)
{
    const NetworkValues &values = m_scene.values;
    const bool isFrozen = values.isFrozen(at);
    QString words = walktext::labelText(m_scene, at, hasName);
    const bool isGradient = walktext::hasGradient(m_scene, at);
    if (isGradient) { // "∂L/∂w1" is longer than "w1", and left out where it would touch neurons
        constexpr double padding = 12.0;
        const QFontMetricsF metrics(m_scene.fonts.label);
        const auto column = static_cast<std::size_t>(at.layer);
        const qreal room = m_layout.center(column + 1, at.to).x()
                           - m_layout.center(column, at.from).x() - m_layout.pictureSize();
        if (hasName && metrics.horizontalAdvance(words) + 3.0 * padding > room) {
            words = walktext::labelText(m_scene, at, false);
        }
        const QPointF center = rect.center();
        rect.setWidth(metrics.horizontalAdvance(words) + padding);
        rect.moveCenter(center);
    }
    const QColor border = isMarked(at) ? m_theme.accent : isFrozen ? m_theme.muted : m_theme.line;
    const QRectF pill = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    m_painter.setPen(border);
    m_painter.setBrush(m_theme.card);
    m_painter.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    text(rect, m_scene.fonts.label, isGradient ? m_theme.gradient : m_theme.text, words);
    if (isFrozen) { // on the border, where it covers no digit
        const QPointF corner(rect.left() + 3.0, rect.top() + 2.0);
        m_painter.setPen(Qt::NoPen);
        m_painter.drawEllipse(corner, 7.5, 7.5);
        paintSnowflake(corner, m_theme.text);
    }
}

void NetworkPainter::paintRing(const QRectF &rect, qreal radius)
{
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_theme.accent, 2.0));
    m_painter.drawRoundedRect(rect, radius, radius);
}

void NetworkPainter::paintMarks()
{
    const qreal corner = std::clamp(0.17 * m_layout.pictureSize(), 2.0, 12.0);
    if (m_scene.shownNeuron && m_layout.hasPictures()) {
        paintRing(rectOf(*m_scene.shownNeuron, m_layout, m_scene.labels), corner);
    }
    const auto ring = [&](const Element &element, qreal distance) {
        const QRectF rect = rectOf(element, m_layout, m_scene.labels)
                                .adjusted(-distance, -distance, distance, distance);
        paintRing(rect, isUnit(element) ? corner + distance : rect.height() / 2.0);
    };
    if (!isNothing(m_scene.selected)) {
        ring(m_scene.selected, m_scene.hasFocus ? 3.0 : 1.0);
    }
    if (isUnit(m_scene.hovered) && m_layout.hasPictures() && m_scene.hovered != m_scene.selected) {
        ring(m_scene.hovered, 0.0);
    }
}

// A neuron that is pointed at, large, beside it.
void NetworkPainter::paintMagnified()
{
    const auto *neuron = std::get_if<nn::NeuronRef>(&m_scene.hovered);
    if (neuron == nullptr || m_layout.pictureSize() >= magnifiedBelow) {
        return;
    }
    const auto column = static_cast<std::size_t>(neuron->layer) + 1;
    const QImage picture = pictureOf(m_scene, column, neuron->neuron);
    const QSizeF size(magnifiedSize + 16.0, magnifiedSize + 16.0 + m_layout.metrics().line);
    if (picture.isNull() || m_scene.size.width() < 2.0 * size.width()
        || m_scene.size.height() < size.height() + 16.0) {
        return;
    }
    const QRectF of = m_layout.picture(column, neuron->neuron);
    const bool isLeft = of.right() + 14.0 + size.width() > m_scene.size.width();
    const qreal x = isLeft ? of.left() - 14.0 - size.width() : of.right() + 14.0;
    const qreal y = std::clamp(of.center().y() - size.height() / 2.0, 8.0,
                               m_scene.size.height() - size.height() - 8.0);
    const QRectF card(QPointF(std::round(x) + 0.5, std::round(y) + 0.5), size);
    m_painter.setPen(m_theme.line);
    m_painter.setBrush(m_theme.card);
    m_painter.drawRoundedRect(card, 10.0, 10.0);
    const QRectF inside(card.left() + 8.0, card.top() + 8.0, magnifiedSize, magnifiedSize);
    const int side = qRound(magnifiedSize * m_scene.pixelRatio);
    QImage scaled = picture.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    m_painter.drawImage(inside, scaled);
    const QRectF below(card.left(), inside.bottom() + 2.0, card.width(), m_layout.metrics().line);
    text(below, m_scene.fonts.value, m_theme.text,
         networktext::beside(networktext::neuronName(m_scene.values, *neuron),
                             activationNumber(m_scene.values.activation(*neuron))));
}

} // namespace glassnet
