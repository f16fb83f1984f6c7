// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/builtin.h"

#include <QAbstractButton>
#include <QPixmap>
#include <QWidget>

#include <optional>
#include <vector>

namespace glassnet {

// A built-in data set as a picture with its name below.
class DataTile final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit DataTile(nn::BuiltIn set, QWidget *parent = nullptr);

    [[nodiscard]] nn::BuiltIn set() const { return m_set; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    nn::BuiltIn m_set;
    QPixmap m_picture; // made when needed; null after a change of theme
};

// The sets of one group beside each other, to go from one to the next with a click.
class DataTiles final : public QWidget
{
    Q_OBJECT

public:
    explicit DataTiles(QWidget *parent = nullptr);

    // The group of this set; none for the tutorials', whose problems have little in common.
    void showSet(std::optional<nn::BuiltIn> set);

signals:
    void setChosen(nn::BuiltIn set);

private:
    void build(std::optional<nn::BuiltInGroup> group);

    std::optional<nn::BuiltInGroup> m_group;
    std::vector<DataTile *> m_tiles;
};

} // namespace glassnet
