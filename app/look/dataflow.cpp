// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/dataflow.h"

#include <algorithm>

namespace glassnet {

namespace {

constexpr int gap = 6;

} // namespace

DataFlow::DataFlow(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

DataFlow::~DataFlow() = default;

void DataFlow::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int DataFlow::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *DataFlow::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *DataFlow::takeAt(int index)
{
    if (index < 0 || index >= count()) {
        return nullptr;
    }
    QLayoutItem *item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int DataFlow::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), Do::Measure);
}

QSize DataFlow::sizeHint() const
{
    return minimumSize();
}

QSize DataFlow::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void DataFlow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Do::Place);
}

int DataFlow::arrange(const QRect &rect, Do what) const
{
    QPoint at = rect.topLeft();
    int rowHeight = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        const QSize size = item->sizeHint();
        if (at.x() > rect.x() && at.x() + size.width() > rect.right() + 1) {
            at = QPoint(rect.x(), at.y() + rowHeight + gap);
            rowHeight = 0;
        }
        if (what == Do::Place) {
            item->setGeometry(QRect(at, size));
        }
        at.rx() += size.width() + gap;
        rowHeight = std::max(rowHeight, size.height());
    }
    return at.y() + rowHeight - rect.y();
}

} // namespace glassnet
