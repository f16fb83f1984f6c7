// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/styleicon.h"

#include "app/look/theme.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QImageReader>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>

// Resources of a static library are taken along only if somebody names them, and the macro that
// does must not stand in a namespace.
static void useResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace glassnet {

namespace {

QString fileOf(const QString &name)
{
    useResources();
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

QImage drawn(const QString &name, const QColor &color, const QSize &size)
{
    QFile file(fileOf(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QByteArray text = file.readAll();
    text.replace("currentColor", color.name().toLatin1());
    QBuffer buffer(&text);
    QImageReader reader(&buffer, "svg");
    reader.setScaledSize(size);
    return reader.read();
}

class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QString name, IconColor color)
        : m_name(std::move(name))
        , m_color(color)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        const QColor color = colorOf(mode);
        const int side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        const QSize size = square.size() * ratio;
        const QString key = QStringLiteral("glassnet-icon/%1/%2/%3x%4")
                                .arg(m_name, color.name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = QPixmap::fromImage(drawn(m_name, color, size));
            QPixmapCache::insert(key, pixmap);
        }
        if (!pixmap.isNull()) {
            painter->drawPixmap(square, pixmap);
        }
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override
    {
        return new ThemedIconEngine(m_name, m_color);
    }

private:
    [[nodiscard]] QColor colorOf(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled) {
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        }
        return m_color == IconColor::OnAccent ? palette.color(QPalette::HighlightedText)
                                              : Theme::of(palette).text;
    }

    QString m_name;
    IconColor m_color;
};

} // namespace

QIcon themedIcon(const QString &name, IconColor color)
{
    return QIcon(new ThemedIconEngine(name, color));
}

QIcon programIcon()
{
    return QIcon(fileOf(QStringLiteral("glassnet")));
}

} // namespace glassnet
