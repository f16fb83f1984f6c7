// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>

#include <vector>

namespace nn {
class Network;
}

namespace glassnet {

class DataTableModel;

// How wide the columns of the data table are: as wide as their texts, whatever the outputs are at
// the moment.
class DataColumnWidths
{
public:
    static constexpr int leastPadding = 3; // beside a text

    DataColumnWidths() = default;
    // Measures the texts of the first rows, and the titles.
    DataColumnWidths(const DataTableModel &model, const nn::Network &network,
                     const QFontMetrics &cells, const QFontMetrics &titles);

    // One width a column, in so many pixels. Where there is little room columns move together;
    // names have what the others leave, and a long one is cut, not the columns behind it.
    [[nodiscard]] std::vector<int> in(int room) const;

private:
    void shortenTarget(std::vector<int> &texts, int room) const;

    std::vector<int> m_texts; // as wide as they are, one a column
    std::size_t m_target = 0; // the column of the classes
    int m_leastText = 0; // of a name or a title that is cut
};

} // namespace glassnet
