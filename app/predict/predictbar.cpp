// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/predict/predictbar.h"

#include "app/look/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr int stripHeight = 9;
constexpr int markHeight = 17;
constexpr int markWidth = 3;

} // namespace

PredictBar::PredictBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PredictBar::setPosition(std::optional<double> position)
{
    if (m_position != position) {
        m_position = position;
        update();
    }
}

QSize PredictBar::sizeHint() const
{
    return {60, markHeight};
}

void PredictBar::paintEvent(QPaintEvent *)
{
    if (m_strip.isNull()) {
        m_strip = strip();
    }
    QPainter painter(this);
    painter.drawPixmap(0, (height() - stripHeight) / 2, m_strip);
    if (m_position) {
        const double share = std::clamp(*m_position, 0.0, 1.0);
        const int left = static_cast<int>(std::lround(share * (width() - markWidth)));
        painter.fillRect(left, (height() - markHeight) / 2, markWidth, markHeight,
                         Theme::of(palette()).text);
    }
}

void PredictBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        m_strip = {};
    }
    QWidget::changeEvent(event);
}

void PredictBar::resizeEvent(QResizeEvent *event)
{
    m_strip = {};
    QWidget::resizeEvent(event);
}

// Painted once and not at every answer: fills with a gradient may wait for other threads.
QPixmap PredictBar::strip() const
{
    const Theme &theme = Theme::of(palette());
    QPixmap pixmap(QSize(width(), stripHeight) * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QLinearGradient gradient(0, 0, width(), 0);
    gradient.setColorAt(0.0, theme.negative);
    gradient.setColorAt(0.5, theme.middle);
    gradient.setColorAt(1.0, theme.positive);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(0, 0, width(), stripHeight, stripHeight / 2.0, stripHeight / 2.0);
    return pixmap;
}

PredictShares::PredictShares(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PredictShares::setShares(std::vector<Share> shares)
{
    if (m_shares != shares) {
        const bool isOtherSize = shares.size() != m_shares.size();
        m_shares = std::move(shares);
        if (isOtherSize) {
            updateGeometry();
        }
        update();
    }
}

QSize PredictShares::sizeHint() const
{
    return {120, rowHeight() * static_cast<int>(m_shares.size())};
}

int PredictShares::rowHeight() const
{
    return fontMetrics().height() + 4;
}

void PredictShares::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    const int nameWidth = width() * 3 / 10;
    int valueWidth = fontMetrics().horizontalAdvance(QStringLiteral(" 99.9 %"));
    for (const Share &share : m_shares) {
        valueWidth
            = std::max(valueWidth, fontMetrics().horizontalAdvance(QLatin1Char(' ') + share.value));
    }
    const int room = width() - nameWidth - valueWidth;
    const int count = static_cast<int>(m_shares.size());
    for (int i = 0; i < count; ++i) {
        const Share &share = m_shares[static_cast<std::size_t>(i)];
        const QRect row(0, i * rowHeight(), width(), rowHeight());
        painter.setPen(theme.text);
        painter.drawText(row.adjusted(0, 0, -width() + nameWidth - 6, 0), Qt::AlignVCenter,
                         fontMetrics().elidedText(share.name, Qt::ElideRight, nameWidth - 6));
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, share.value);
        const QRect full(nameWidth, row.center().y() - stripHeight / 2, room, stripHeight);
        painter.fillRect(full, theme.soft);
        const int filled = static_cast<int>(std::lround(std::clamp(share.size, 0.0, 1.0) * room));
        painter.fillRect(full.adjusted(0, 0, filled - room, 0), theme.classColor(i, count));
    }
}

} // namespace glassnet
