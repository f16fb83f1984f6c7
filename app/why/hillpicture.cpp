// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/hillpicture.h"

#include "app/look/theme.h"
#include "app/text/numbers.h"
#include "app/text/samplenames.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace glassnet {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Hill)
};

} // namespace

double HillPicture::heightOf(double loss) const
{
    const nn::LossSurface &surface = hill->surface;
    const double extent = surface.highest - surface.lowest.loss;
    if (!std::isfinite(loss) || !std::isfinite(extent)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return extent > 0.0 ? std::clamp((loss - surface.lowest.loss) / extent, 0.0, 1.0) : 0.0;
}

QString HillPicture::description() const
{
    const nn::LossSurface &surface = hill->surface;
    const auto place = [this](const nn::LossSurface::Point &point) {
        return QStringLiteral("%1 = %2, %3 = %4")
            .arg(first, plainNumber(point.first, 4), second, plainNumber(point.second, 4));
    };
    QString text = Text::tr("Loss of %1 over %2 and %3: now %4 at %5; lowest %6 at %7")
                       .arg(whose, first, second, plainNumber(surface.present.loss, 4),
                            place(surface.present), plainNumber(surface.lowest.loss, 4),
                            place(surface.lowest));
    if (surface.isLowestAtEdge) {
        text += QStringLiteral("; ") + Text::tr("it may be lower outside");
    }
    if (hill->way.size() > 1) {
        const Hill::Step &from = hill->way.front();
        text += QStringLiteral("; ")
                + Text::tr("the way here began at %1")
                      .arg(place({.first = from.first, .second = from.second, .loss = 0.0}));
    }
    return text;
}

std::optional<HillPicture> hillPictureOf(const Frame &frame)
{
    if (!frame.pictures || !frame.pictures->hill) {
        return std::nullopt;
    }
    const auto &hill = frame.pictures->hill;
    const nn::Network &network = frame.snapshot->network();
    HillPicture picture{.hill = hill,
                        .first = QString::fromStdString(network.name(hill->request.first)),
                        .second = QString::fromStdString(network.name(hill->request.second)),
                        .whose = Text::tr("all samples")};
    if (const auto sample = hill->request.sample) {
        const nn::Dataset &dataset = frame.snapshot->dataset();
        const auto rows = nn::rowsOf(dataset, nn::Role::Train);
        picture.whose = nameOfRow(dataset, rows[static_cast<std::size_t>(*sample)]);
    }
    return picture;
}

QColor hillColor(const Theme &theme, double height)
{
    if (std::isnan(height)) {
        return theme.soft;
    }
    constexpr double lowest = 0.06;
    constexpr double highest = 0.7;
    return mixed(theme.accent, theme.card, lowest + (highest - lowest) * std::sqrt(height));
}

} // namespace glassnet
