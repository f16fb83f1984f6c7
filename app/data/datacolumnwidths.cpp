// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/datacolumnwidths.h"

#include "app/data/datatablemodel.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

namespace glassnet {

namespace {

constexpr int sampledRows = 200; // that say how wide a column has to be
constexpr int cellPadding = 11; // beside a text, where there is room

int widest(const QStringList &texts, const QFontMetrics &metrics)
{
    int width = 0;
    for (const QString &text : texts) {
        width = std::max(width, metrics.horizontalAdvance(text));
    }
    return width;
}

QString widestOutput(const nn::Network &network)
{
    const nn::LayerSpec &output = network.layer(network.layerCount() - 1);
    if (output.units > 1) {
        return QStringLiteral("AAAA 99.9 %");
    }
    const bool isNeverNegative = nn::outputRange(output.activation, output.slope).lowest >= 0.0;
    return isNeverNegative ? QStringLiteral("0.000") : QStringLiteral("-0.000");
}

int textWidth(const DataTableModel &model, int column, const nn::Network &network,
              const QFontMetrics &cells, const QFontMetrics &titles)
{
    const DataField field = model.fieldOf(column);
    if (field == DataField::Mark) {
        return cells.height() - 4;
    }
    QStringList texts;
    if (field == DataField::Output) {
        texts += widestOutput(network);
    } else {
        const int rows = std::min(model.rowCount(), sampledRows);
        for (int row = 0; row < rows; ++row) {
            texts += model.index(row, column).data().toString();
        }
    }
    const QStringList title
        = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().split('\n');
    return std::max(widest(texts, cells), widest(title, titles)) + cellPadding;
}

} // namespace

DataColumnWidths::DataColumnWidths(const DataTableModel &model, const nn::Network &network,
                                   const QFontMetrics &cells, const QFontMetrics &titles)
    : m_target(static_cast<std::size_t>(model.columnOf(DataField::Target)))
    , m_leastText(cells.horizontalAdvance(QStringLiteral("MMMM")))
{
    for (int column = 0; column < model.columnCount(); ++column) {
        m_texts.push_back(textWidth(model, column, network, cells, titles));
    }
}

std::vector<int> DataColumnWidths::in(int room) const
{
    std::vector<int> widths = m_texts;
    const auto columns = static_cast<int>(widths.size());
    if (columns == 0) {
        return widths;
    }
    shortenTarget(widths, room);
    const int others = std::accumulate(widths.begin() + 1, widths.end(), 0);
    const int names
        = std::min(widths.front(), std::max(m_leastText, room - others - columns * leastPadding));
    const int padding = std::clamp((room - names - others) / columns, leastPadding, cellPadding);
    for (int &width : widths) {
        width += padding;
    }
    widths.front() = names + padding + std::max(room - names - others - columns * padding, 0);
    return widths;
}

// The word above the classes, which are letters, may be long: it is cut before there is a scroll
// bar.
void DataColumnWidths::shortenTarget(std::vector<int> &texts, int room) const
{
    const auto columns = static_cast<int>(texts.size());
    const int others = std::accumulate(texts.begin() + 1, texts.end(), 0);
    const int missing
        = others + std::min(texts.front(), m_leastText) + columns * leastPadding - room;
    if (missing > 0) {
        int &width = texts[m_target];
        width = std::max(width - missing, std::min(width, m_leastText + cellPadding));
    }
}

} // namespace glassnet
