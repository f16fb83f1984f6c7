// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/datasetbox.h"

#include "app/data/datapicture.h"
#include "app/look/theme.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QStandardItemModel>
#include <QStyleOptionComboBox>
#include <QWheelEvent>

namespace glassnet {

namespace {

QString displayNameOf(nn::BuiltInGroup group)
{
    switch (group) {
    case nn::BuiltInGroup::Tutorials: return DataSetBox::tr("Tutorials");
    case nn::BuiltInGroup::Gates: return DataSetBox::tr("Gates");
    case nn::BuiltInGroup::Playground: return DataSetBox::tr("Playground");
    case nn::BuiltInGroup::Simulated: return DataSetBox::tr("Simulated");
    }
    return {};
}

} // namespace

DataSetBox::DataSetBox(QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(QStringLiteral("dataSet"));
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setMaxVisibleItems(40);
    std::optional<nn::BuiltInGroup> group;
    for (const nn::BuiltInInfo &info : nn::builtIns()) {
        if (group != info.group) {
            group = info.group;
            addHeading(info.group);
        }
        addItem(displayNameOf(info.set), static_cast<int>(info.set));
    }
    connect(this, &QComboBox::activated, this, [this](int index) {
        if (const QVariant set = itemData(index); set.isValid()) {
            emit setChosen(static_cast<nn::BuiltIn>(set.toInt()));
        }
    });
}

void DataSetBox::addHeading(nn::BuiltInGroup group)
{
    addItem(displayNameOf(group));
    auto *item = static_cast<QStandardItemModel *>(model())->item(count() - 1);
    item->setFlags(Qt::NoItemFlags);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    small.setWeight(QFont::DemiBold);
    item->setFont(small);
}

void DataSetBox::showSet(std::optional<nn::BuiltIn> set, const QString &name)
{
    setPlaceholderText(name);
    setCurrentIndex(set ? findData(static_cast<int>(*set)) : -1);
}

void DataSetBox::showPopup()
{
    makePictures();
    setIconSize(dataPictureSize);
    QComboBox::showPopup();
}

void DataSetBox::hidePopup()
{
    QComboBox::hidePopup();
    setIconSize({});
}

// Pictures are for the list; closed, the box is as high as any other.
void DataSetBox::initStyleOption(QStyleOptionComboBox *option) const
{
    QComboBox::initStyleOption(option);
    option->currentIcon = {};
}

QSize DataSetBox::sizeHint() const
{
    return {QComboBox::sizeHint().width(), fontMetrics().height() + 10};
}

QSize DataSetBox::minimumSizeHint() const
{
    return {QComboBox::minimumSizeHint().width(), fontMetrics().height() + 10};
}

// Only when they are to be seen: the program starts faster without them.
void DataSetBox::makePictures()
{
    if (m_hasPictures) {
        return;
    }
    m_hasPictures = true;
    for (int index = 0; index < count(); ++index) {
        if (const QVariant set = itemData(index); set.isValid()) {
            setItemIcon(index, dataPicture(static_cast<nn::BuiltIn>(set.toInt()),
                                           Theme::of(palette()), devicePixelRatioF()));
        }
    }
}

void DataSetBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        m_hasPictures = false;
    }
    QComboBox::changeEvent(event);
}

void DataSetBox::wheelEvent(QWheelEvent *event)
{
    // Another problem by an inch of the wheel would be no help to anybody.
    event->ignore();
}

} // namespace glassnet
