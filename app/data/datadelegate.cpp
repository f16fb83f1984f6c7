// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/datadelegate.h"

#include "app/data/datatablemodel.h"
#include "app/look/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>

namespace glassnet {

namespace {

constexpr int cellMargin = 6;

void paintTag(QPainter &painter, const QRect &cell, const QString &text, const QColor &color,
              const Theme &theme)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int height = std::min(metrics.height() + 2, cell.height() - 4);
    const int wanted = metrics.horizontalAdvance(text) + height;
    const int width = std::min(std::max(wanted, 22), cell.width() - cellMargin);
    const QRect tag(cell.right() - cellMargin / 2 - width, cell.center().y() - height / 2, width,
                    height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(tag, height / 2.0, height / 2.0);
    // The cards of both themes stand out from both class colours: white and nearly black.
    painter.setPen(theme.card);
    painter.drawText(tag, Qt::AlignCenter,
                     metrics.elidedText(text, Qt::ElideRight, width - height / 2));
}

void paintMark(QPainter &painter, const QRect &cell, bool isRight, const Theme &theme)
{
    const QPointF middle = QRectF(cell).center();
    const qreal s = cell.height() / 8.0;
    painter.setPen(QPen(isRight ? theme.good : theme.warning, 1.8, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (isRight) {
        painter.drawPolyline(QPolygonF{middle + QPointF(-1.3 * s, 0.0),
                                       middle + QPointF(-0.3 * s, s),
                                       middle + QPointF(1.5 * s, -1.2 * s)});
    } else {
        painter.drawLine(middle + QPointF(-s, -s), middle + QPointF(s, s));
        painter.drawLine(middle + QPointF(-s, s), middle + QPointF(s, -s));
    }
}

} // namespace

// Rows are chosen; a dark band would hide the colours of the classes.
void DataDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Theme &theme = Theme::of(option->palette);
    option->palette.setColor(QPalette::Highlight, mixed(theme.accent, theme.card, 0.12));
    option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
    if (index.data(DataTableModel::ColorRole).isValid()) {
        option->text.clear();
    }
}

void DataDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant color = index.data(DataTableModel::ColorRole);
    const QVariant isRight = index.data(DataTableModel::RightRole);
    const Theme &theme = Theme::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(theme.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (color.isValid()) {
        painter->setFont(option.font);
        paintTag(*painter, option.rect, index.data().toString(), color.value<QColor>(), theme);
    }
    if (isRight.isValid()) {
        paintMark(*painter, option.rect, isRight.toBool(), theme);
    }
    painter->restore();
}

QWidget *DataDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const QVariant choices = index.data(DataTableModel::ChoicesRole);
    if (!choices.isValid()) {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (auto *line = qobject_cast<QLineEdit *>(editor)) {
            line->setFrame(false);
            line->setAccessibleName(
                index.model()->headerData(index.column(), Qt::Horizontal).toString());
        }
        return editor;
    }
    auto *box = new QComboBox(parent);
    box->addItems(choices.toStringList());
    box->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    auto *self = const_cast<DataDelegate *>(this);
    connect(box, &QComboBox::activated, self, [self, box] {
        emit self->commitData(box);
        emit self->closeEditor(box);
    });
    return box;
}

void DataDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setCurrentIndex(index.data(Qt::EditRole).toInt());
        return;
    }
    // Values that arrive while a person types must not take the text away.
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (line == nullptr || !line->isModified()) {
        QStyledItemDelegate::setEditorData(editor, index);
    }
}

void DataDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<const QComboBox *>(editor)) {
        model->setData(index, box->currentIndex());
        return;
    }
    QStyledItemDelegate::setModelData(editor, model, index);
}

// The list opens by itself: who double-clicks a class wants to choose one.
bool DataDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *box = qobject_cast<QComboBox *>(object);
    if (box != nullptr && event->type() == QEvent::Show) {
        QMetaObject::invokeMethod(box, &QComboBox::showPopup, Qt::QueuedConnection);
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

} // namespace glassnet
