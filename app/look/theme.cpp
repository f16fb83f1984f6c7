// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/theme.h"

#include <algorithm>
#include <cmath>

namespace glassnet {

const Theme &Theme::light()
{
    static const Theme theme{
        .background = QColor(0xee, 0xf1, 0xf5),
        .card = QColor(0xff, 0xff, 0xff),
        .line = QColor(0xd8, 0xde, 0xe7),
        .text = QColor(0x17, 0x20, 0x2c),
        .muted = QColor(0x5f, 0x6c, 0x7d),
        .accent = QColor(0x4f, 0x46, 0xe5),
        .soft = QColor(0xf5, 0xf7, 0xfa),
        .negative = QColor(0xe0, 0x70, 0x2c),
        .positive = QColor(0x2b, 0x6f, 0xb6),
        .gradient = QColor(0xb0, 0x23, 0x7b),
        .middle = QColor(0xf6, 0xf3, 0xee),
        .good = QColor(0x1d, 0x7f, 0x4e),
        .warning = QColor(0xa3, 0x4b, 0x00),
    };
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme{
        .background = QColor(0x11, 0x15, 0x1b),
        .card = QColor(0x1a, 0x20, 0x29),
        .line = QColor(0x2d, 0x36, 0x43),
        .text = QColor(0xe7, 0xec, 0xf3),
        .muted = QColor(0x94, 0xa1, 0xb3),
        .accent = QColor(0x8f, 0x8b, 0xff),
        .soft = QColor(0x22, 0x2a, 0x35),
        .negative = QColor(0xf0, 0x8a, 0x4b),
        .positive = QColor(0x5a, 0xa2, 0xea),
        .gradient = QColor(0xef, 0x6f, 0xbb),
        .middle = QColor(0x2a, 0x2f, 0x38),
        .good = QColor(0x4c, 0xc3, 0x8a),
        .warning = QColor(0xff, 0xb4, 0x54),
    };
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128 ? dark() : light();
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto isDark = text.lightness() > 128;
    palette.setColor(QPalette::Window, background);
    palette.setColor(QPalette::Base, card);
    palette.setColor(QPalette::AlternateBase, soft);
    palette.setColor(QPalette::Button, soft);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::ToolTipText, QPalette::BrightText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, mixed(muted, card, 0.7));
    }
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::ToolTipBase, card);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, isDark ? background : card);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, line);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Light, mixed(card, line, 0.5));
    palette.setColor(QPalette::Midlight, line);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, mixed(muted, line, 0.4));
    palette.setColor(QPalette::Shadow, mixed(text, background, isDark ? 0.0 : 0.5));
    return palette;
}

QColor Theme::valueColor(double value) const
{
    // Not a number is drawn like nothing.
    const double size = std::min(std::isnan(value) ? 0.0 : std::abs(value), 1.0);
    return mixed(value < 0.0 ? negative : positive, middle, size);
}

std::array<QRgb, 256> Theme::valueColors() const
{
    std::array<QRgb, 256> colors{};
    for (std::size_t i = 0; i < colors.size(); ++i) {
        colors[i] = valueColor(static_cast<double>(i) / 127.5 - 1.0).rgb();
    }
    return colors;
}

QColor Theme::classColor(int index, int count) const
{
    if (count <= 2) {
        return index == 0 ? negative : positive;
    }
    // After the two of the scale, hues that differ in lightness too (Okabe and Ito 2008).
    const std::array more{negative,
                          positive,
                          good,
                          gradient,
                          QColor(0xe6, 0x9f, 0x00),
                          QColor(0x56, 0xb4, 0xe9),
                          QColor(0x99, 0x99, 0x99)};
    return more[static_cast<std::size_t>(index) % more.size()];
}

QColor mixed(const QColor &over, const QColor &under, double opacity)
{
    const auto mix = [opacity](int a, int b) {
        return static_cast<int>(std::lround(a * opacity + b * (1.0 - opacity)));
    };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()),
            mix(over.blue(), under.blue())};
}

} // namespace glassnet
