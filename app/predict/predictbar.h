// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

#include <optional>
#include <vector>

namespace glassnet {

// Where an answer lies between two classes: a strip from one colour to the other with a mark.
class PredictBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PredictBar(QWidget *parent = nullptr);

    void setPosition(std::optional<double> position); // 0 to 1; nothing: no mark

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QPixmap strip() const;

    std::optional<double> m_position;
    QPixmap m_strip; // made when needed; null after a change of size or theme
};

// How the outputs for several classes share: a bar for each with its name.
class PredictShares final : public QWidget
{
    Q_OBJECT

public:
    struct Share
    {
        QString name;
        QString value;
        double size = 0.0; // finite; a bar is as long as the part of it from 0 to 1

        friend bool operator==(const Share &, const Share &) = default;
    };

    explicit PredictShares(QWidget *parent = nullptr);

    void setShares(std::vector<Share> shares);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;

    std::vector<Share> m_shares;
};

} // namespace glassnet
