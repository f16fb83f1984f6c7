// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/datatiles.h"

#include "app/data/datapicture.h"
#include "app/look/flowlayout.h"
#include "app/look/theme.h"

#include <QEvent>
#include <QPainter>

namespace glassnet {

namespace {

constexpr int tileWidth = 61; // four of them fit into a panel
constexpr int pictureHeight = 44;

} // namespace

DataTile::DataTile(nn::BuiltIn set, QWidget *parent)
    : QAbstractButton(parent)
    , m_set(set)
{
    setText(displayNameOf(set));
    setToolTip(text());
    setAccessibleName(tr("Data set %1").arg(text()));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.82);
    setFont(small);
}

QSize DataTile::sizeHint() const
{
    return {tileWidth, pictureHeight + fontMetrics().height() + 2};
}

void DataTile::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    if (m_picture.isNull()) {
        m_picture = dataPicture(m_set, theme, devicePixelRatioF());
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme.soft);
    painter.setPen(
        QPen(isChecked() || hasFocus() ? theme.accent : theme.line, hasFocus() ? 2.0 : 1.0));
    const QRectF frame(1.0, 1.0, tileWidth - 2.0, pictureHeight - 2.0);
    painter.drawRoundedRect(frame, 7.0, 7.0);
    painter.drawPixmap((tileWidth - dataPictureSize.width()) / 2,
                       (pictureHeight - dataPictureSize.height()) / 2, m_picture);
    painter.setPen(isChecked() ? theme.text : theme.muted);
    painter.drawText(QRect(0, pictureHeight + 1, tileWidth, fontMetrics().height()),
                     Qt::AlignHCenter, fontMetrics().elidedText(text(), Qt::ElideRight, tileWidth));
}

void DataTile::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        m_picture = {};
    }
    QAbstractButton::changeEvent(event);
}

DataTiles::DataTiles(QWidget *parent)
    : QWidget(parent)
{
    new FlowLayout(this);
    hide();
}

void DataTiles::showSet(std::optional<nn::BuiltIn> set)
{
    auto group = set ? std::optional(nn::infoOf(*set).group) : std::nullopt;
    if (group == nn::BuiltInGroup::Tutorials) {
        group.reset();
    }
    if (group != m_group) {
        build(group);
    }
    for (DataTile *tile : m_tiles) {
        tile->setChecked(tile->set() == set);
    }
}

void DataTiles::build(std::optional<nn::BuiltInGroup> group)
{
    m_group = group;
    for (DataTile *tile : std::exchange(m_tiles, {})) {
        tile->hide();
        tile->deleteLater(); // it may be the one that was clicked
    }
    for (const nn::BuiltInInfo &info : nn::builtIns()) {
        if (info.group == group) {
            auto *tile = new DataTile(info.set, this);
            tile->setObjectName(QStringLiteral("tile %1").arg(tile->text()));
            layout()->addWidget(tile);
            tile->show();
            m_tiles.push_back(tile);
            connect(tile, &DataTile::clicked, this, [this, tile] { emit setChosen(tile->set()); });
        }
    }
    setVisible(group.has_value());
}

} // namespace glassnet
