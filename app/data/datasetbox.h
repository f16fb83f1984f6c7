// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/builtin.h"

#include <QComboBox>

#include <optional>

namespace glassnet {

// All built-in data sets under the names of their groups, each with a small picture.
class DataSetBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit DataSetBox(QWidget *parent = nullptr);

    // Nothing: the data come from elsewhere and are called so.
    void showSet(std::optional<nn::BuiltIn> set, const QString &name);

    void showPopup() override;
    void hidePopup() override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void setChosen(nn::BuiltIn set);

protected:
    void initStyleOption(QStyleOptionComboBox *option) const override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void addHeading(nn::BuiltInGroup group);
    void makePictures();

    bool m_hasPictures = false;
};

} // namespace glassnet
