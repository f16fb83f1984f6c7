// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plot/plotstyle.h"

#include "app/look/theme.h"
#include "app/text/increments.h"
#include "app/text/numbers.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

class EvenTicker : public QCPAxisTicker
{
protected:
    double getTickStep(const QCPRange &range) override
    {
        m_scale.step = QCPAxisTicker::getTickStep(range);
        m_scale.largest = std::max(std::abs(range.lower), std::abs(range.upper));
        return m_scale.step;
    }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        return tickText(tick, m_scale);
    }

private:
    TickScale m_scale;
};

class PowerTicker : public QCPAxisTickerLog
{
protected:
    QVector<double> createTickVector(double step, const QCPRange &range) override
    {
        constexpr double fewDecades = 2.5;
        m_hasPowers = needsPowers(range.lower, range.upper);
        if (!(range.lower > 0.0) || std::log10(range.upper / range.lower) > fewDecades) {
            return QCPAxisTickerLog::createTickVector(step, range);
        }
        QVector<double> ticks;
        double power = powerOfTen(decimalExponent(range.lower));
        for (; power < range.upper; power *= 10.0) {
            ticks << power << 2.0 * power << 5.0 * power;
        }
        return ticks;
    }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        return logarithmicTickText(tick, m_hasPowers);
    }

private:
    bool m_hasPowers = false;
};

class PainterLayer : public QCPLayerable
{
public:
    PainterLayer(QCustomPlot *plot, const QString &layer, std::function<void(QPainter &)> draw)
        : QCPLayerable(plot, layer)
        , m_draw(std::move(draw))
    {
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter *) const override { }
    void draw(QCPPainter *painter) override
    {
        // QCPPainter::setAntialiasing() would move everything by half a pixel.
        painter->QPainter::setRenderHint(QPainter::Antialiasing);
        m_draw(*painter);
    }

private:
    std::function<void(QPainter &)> m_draw;
};

void styleAxis(QCPAxis &axis, const Theme &theme, const QFont &font)
{
    axis.setBasePen(Qt::NoPen);
    axis.setTickPen(QColor(Qt::transparent)); // without a pen they would be dots in drawings
    axis.setSubTicks(false);
    axis.setTickLabelFont(font);
    axis.setTickLabelColor(theme.muted);
    axis.setLabelFont(font);
    axis.setLabelColor(theme.text);
    axis.setTickLength(0);
    axis.setSubTickLength(0);
    axis.setTickLabelPadding(6);
    axis.setLabelPadding(4);
    axis.grid()->setPen(QPen(theme.line, 1));
    axis.grid()->setZeroLinePen(Qt::NoPen);
    axis.grid()->setAntialiased(false);
}

} // namespace

void stylePlot(QCustomPlot &plot, const Theme &theme, const QFont &font, PlotGrid grid)
{
    plot.setBackground(QBrush(theme.card));
    styleAxis(*plot.xAxis, theme, smallFont(font));
    styleAxis(*plot.yAxis, theme, smallFont(font));
    plot.xAxis->grid()->setVisible(false);
    plot.yAxis->grid()->setVisible(grid == PlotGrid::Horizontal);
}

void setTicks(QCustomPlot &plot, int across, int up, bool isLogarithmicUp)
{
    const auto even = [](int count) {
        auto ticker = QSharedPointer<EvenTicker>::create();
        ticker->setTickCount(std::max(count, 2));
        return ticker;
    };
    plot.xAxis->setTicker(even(across));
    plot.yAxis->setScaleType(isLogarithmicUp ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (isLogarithmicUp) {
        plot.yAxis->setTicker(QSharedPointer<PowerTicker>::create());
    } else {
        plot.yAxis->setTicker(even(up));
    }
}

void addPlotLayer(QCustomPlot &plot, const QString &layer, std::function<void(QPainter &)> draw)
{
    new PainterLayer(&plot, layer, std::move(draw)); // the plot owns it as a child
}

int tickLabelWidth(const QCustomPlot &plot)
{
    QVector<double> ticks;
    QVector<QString> labels;
    plot.yAxis->ticker()->generate(plot.yAxis->range(), plot.locale(), QLatin1Char('g'), 6, ticks,
                                   nullptr, &labels);
    const QFontMetrics metrics(plot.yAxis->tickLabelFont());
    int width = 0;
    for (const QString &label : labels) {
        width = std::max(width, metrics.horizontalAdvance(label));
    }
    return width;
}

QFont smallFont(const QFont &font)
{
    constexpr double share = 0.87;
    QFont result = font;
    if (font.pointSizeF() > 0.0) {
        result.setPointSizeF(font.pointSizeF() * share);
    } else {
        result.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * share))));
    }
    return result;
}

QString tickText(double tick, const TickScale &scale)
{
    constexpr int mostDecimals = 8;
    constexpr double longest = 1e7;
    constexpr double shortest = 1e-6;
    const double step = std::abs(scale.step);
    const double shown = std::abs(tick) < 1e-9 * step ? 0.0 : tick;
    if (scale.largest < longest && step >= shortest) {
        return fixedNumber(shown, decimalsOf(step, mostDecimals));
    }
    if (shown == 0.0) {
        return wholeNumber(0);
    }
    // As many digits, everywhere, as tell one tick from the next at the larger end.
    const int power = decimalExponent(step);
    const int digits = decimalExponent(scale.largest) - power;
    const int more = decimalsOf(step / powerOfTen(power), mostDecimals);
    return scientificNumber(shown, std::clamp(digits + more, 0, mostDecimals));
}

bool needsPowers(double lowest, double highest)
{
    constexpr double mostZeros = 1e4;
    return lowest < 1.0 / mostZeros || highest > 10.0 * mostZeros;
}

QString logarithmicTickText(double tick, bool hasPowers)
{
    const int power = decimalExponent(tick);
    if (!hasPowers) {
        return fixedNumber(tick, std::max(0, -power));
    }
    const auto digit = static_cast<int>(std::lround(tick / powerOfTen(power)));
    const QString ten = powerOfTenText(power);
    return digit == 1 ? ten : wholeNumber(digit) + QStringLiteral("·") + ten;
}

} // namespace glassnet
