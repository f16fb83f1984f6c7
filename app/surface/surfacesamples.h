// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/probe.h"
#include "app/plot/plotmap.h"
#include "app/surface/surfacemarks.h"
#include "app/worker/frame.h"

#include <QFont>
#include <QHash>

#include <optional>

class QPainter;

namespace glassnet {

// The samples and the person on the surface, with their names while there are few; and where
// inputs lie that are given as they are, if that is anywhere in the units of the data.
class SurfaceSamples
{
public:
    void setStyle(const Theme &theme, const QFont &font); // forgets all pictures
    void draw(QPainter &painter, const PlotMap &map, const Frame &frame, const Probe &probe);

    // The mark under a pixel, the nearest one of several.
    [[nodiscard]] static std::optional<nn::Index> rowAt(const QPointF &pixel, const PlotMap &map,
                                                        const nn::Dataset &dataset);
    [[nodiscard]] static bool isPersonAt(const QPointF &pixel, const PlotMap &map,
                                         const Probe &probe);

private:
    struct Label
    {
        QString text;
        QPointF at;
        double distance = 0.0; // of the text from the point
    };

    void prepare(const PlotMap &map, const nn::Dataset &dataset, double pixelRatio);
    void drawMarks(QPainter &painter, const PlotMap &map, const Frame &frame,
                   std::optional<nn::Index> last) const;
    void drawMark(QPainter &painter, const QPointF &at, const Frame &frame, nn::Index row) const;
    void collectLabels(const PlotMap &map, const nn::Dataset &dataset, const Probe &probe,
                       const std::optional<QPointF> &inputs);
    void drawLabels(QPainter &painter, const PlotMap &map);
    const QPixmap &picture(const QString &text);

    SurfaceMarks m_marks;
    Theme m_theme = Theme::light();
    QFont m_font;
    double m_pixelRatio = 0.0; // 0: the marks are still to be drawn
    double m_radius = 0.0;
    int m_classes = 0;
    QHash<QString, QPixmap> m_texts;
    std::vector<Label> m_labels;
    std::vector<QRectF> m_taken;
};

// Whether the answer to a row is the right one; nothing where the target is a number or no answer
// is there yet.
[[nodiscard]] std::optional<bool> isRight(const Frame &frame, nn::Index row);

} // namespace glassnet
