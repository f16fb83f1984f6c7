// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkhealth.h"

#include "app/look/theme.h"
#include "app/text/coretext.h"

#include <QPainter>

#include <algorithm>

namespace glassnet {

namespace {

using Kind = nn::Finding::Kind;

bool isMarked(const nn::Finding &finding)
{
    return finding.kind == Kind::Dead || finding.kind == Kind::Saturated
           || finding.kind == Kind::Vanishing;
}

bool isAbout(const nn::Finding &finding, nn::NeuronRef neuron)
{
    const auto *place = std::get_if<nn::NeuronRef>(&finding.place);
    const auto *layer = std::get_if<nn::LayerRef>(&finding.place);
    return (place != nullptr && *place == neuron)
           || (layer != nullptr && layer->layer == neuron.layer);
}

// In a circle of radius 1 around the origin, y downwards.
QPolygonF glyphOf(Kind kind)
{
    switch (kind) {
    case Kind::Saturated: return {{-0.55, 0.45}, {-0.2, 0.35}, {0.0, -0.35}, {0.55, -0.4}};
    case Kind::Vanishing: return {{-0.5, -0.35}, {0.5, -0.35}, {0.0, 0.5}, {-0.5, -0.35}};
    default: return {{-0.4, -0.4}, {0.4, 0.4}, {0.0, 0.0}, {0.4, -0.4}, {-0.4, 0.4}};
    }
}

} // namespace

// What is said of the neuron itself comes before what is said of its layer.
const nn::Finding *findingAbout(const Pictures *pictures, const Element &element)
{
    const auto *neuron = std::get_if<nn::NeuronRef>(&element);
    if (pictures == nullptr || neuron == nullptr) {
        return nullptr;
    }
    const nn::Finding *found = nullptr;
    for (const nn::Finding &finding : pictures->health) {
        if (!isMarked(finding) || !isAbout(finding, *neuron)) {
            continue;
        }
        if (std::holds_alternative<nn::NeuronRef>(finding.place)) {
            return &finding;
        }
        found = found == nullptr ? &finding : found;
    }
    return found;
}

QString healthSentence(const Pictures *pictures, const Element &element)
{
    const nn::Finding *finding = findingAbout(pictures, element);
    if (finding == nullptr) {
        return {};
    }
    const QString advice = sentenceOf(finding->advice);
    const QString sentence = sentenceOf(finding->sentence);
    return advice.isEmpty() ? sentence : sentence + QLatin1Char('\n') + advice;
}

void paintHealthMarks(QPainter &painter, const NetworkScene &scene)
{
    const NetworkLayout &layout = scene.layout;
    if (!scene.pictures || !layout.hasPictures()
        || std::ranges::none_of(scene.pictures->health, isMarked)) {
        return;
    }
    const qreal radius = std::clamp(0.13 * layout.pictureSize(), 4.5, 8.5);
    for (std::size_t column = 1; column < layout.columns().size(); ++column) {
        const auto [first, last] = layout.isDense(column)
                                       ? std::pair<nn::Index, nn::Index>()
                                       : layout.unitsBetween(column, 0.0, scene.size.height());
        for (nn::Index unit = first; unit < last; ++unit) {
            const nn::NeuronRef at{.layer = static_cast<nn::Index>(column) - 1, .neuron = unit};
            const nn::Finding *finding = findingAbout(scene.pictures.get(), at);
            if (finding == nullptr) {
                continue;
            }
            const bool isWarning = finding->severity == nn::Finding::Severity::Warning;
            painter.save();
            painter.translate(layout.picture(column, unit).topRight());
            painter.setPen(QPen(isWarning ? scene.theme->warning : scene.theme->muted, 1.5));
            painter.setBrush(scene.theme->card);
            painter.drawEllipse(QPointF(), radius, radius);
            painter.setPen(
                QPen(scene.theme->text, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(QTransform::fromScale(radius, radius).map(glyphOf(finding->kind)));
            painter.restore();
        }
    }
}

} // namespace glassnet
