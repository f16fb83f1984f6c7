// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/datapicture.h"

#include "app/look/theme.h"
#include "app/text/coretext.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <vector>

namespace glassnet {

namespace {

constexpr nn::Index mostPoints = 150;

// Numbers are coloured by where they lie between the least and the largest.
std::vector<QColor> colorsOf(const nn::Dataset &dataset, const Theme &theme)
{
    const double lowest = dataset.targets.minCoeff();
    const double span = std::max(dataset.targets.maxCoeff() - lowest, 1e-12);
    const int classes = static_cast<int>(dataset.target.classes.size());
    std::vector<QColor> colors;
    for (const double target : dataset.targets) {
        colors.push_back(dataset.target.isNumeric()
                             ? theme.valueColor(2.0 * (target - lowest) / span - 1.0)
                             : theme.classColor(static_cast<int>(target), classes));
    }
    return colors;
}

} // namespace

QPixmap dataPicture(nn::BuiltIn set, const Theme &theme, qreal pixelRatio)
{
    QPixmap pixmap(dataPictureSize * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    nn::BuiltInChoice choice = nn::defaultChoice(set);
    const nn::BuiltInInfo &info = nn::infoOf(set);
    choice.count = std::max(info.leastCount, std::min(choice.count, mostPoints));
    const auto drawn = nn::makeBuiltIn(choice);
    if (!drawn) {
        return pixmap;
    }
    const nn::Dataset &dataset = drawn->dataset;
    const nn::Vector lowest = dataset.values.rowwise().minCoeff();
    const nn::Vector span = (dataset.values.rowwise().maxCoeff() - lowest).cwiseMax(1e-12);
    const std::vector<QColor> colors = colorsOf(dataset, theme);
    const bool areFew = dataset.sampleCount() < 10;
    const double margin = areFew ? 9.0 : 4.0;
    const double radius = areFew ? 2.4 : 1.1;
    const QRectF field
        = QRectF(QPointF(), QSizeF(dataPictureSize)).adjusted(margin, margin, -margin, -margin);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (nn::Index i = 0; i < dataset.sampleCount(); ++i) {
        const nn::Vector share = (dataset.values.col(i) - lowest).cwiseQuotient(span);
        painter.setBrush(colors[static_cast<std::size_t>(i)]);
        painter.drawEllipse(QPointF(field.left() + share(0) * field.width(),
                                    field.bottom() - share(1) * field.height()),
                            radius, radius);
    }
    return pixmap;
}

QString displayNameOf(nn::BuiltIn set)
{
    const QString name = translatedCore(nn::infoOf(set).name);
    return set == nn::BuiltIn::FourPeople
               ? QCoreApplication::translate("Data", "%1 (tutorial)").arg(name)
               : name;
}

} // namespace glassnet
