// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/why/tug.h"

#include <QWidget>

class QPainter;

namespace glassnet {

class Session;
struct Theme;

// A tug of war about a weight or bias: every sample's pull as an arrow to the left (down) or to the
// right (up), and below what comes of them all. The arrow keys go from one to the next; a click
// or Enter shows the sample in the network.
class TugView final : public QWidget
{
    Q_OBJECT

public:
    explicit TugView(Session &session, QWidget *parent = nullptr);

    void setTug(const std::optional<Tug> &tug);
    [[nodiscard]] const std::optional<Tug> &tug() const { return m_tug; }
    [[nodiscard]] std::optional<std::size_t> current() const { return m_current; }
    [[nodiscard]] QRect rowRect(std::size_t arrow) const;
    [[nodiscard]] QString description() const; // for those who do not see it

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void currentMoved(const QRect &row); // by a key: it should be seen

protected:
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintRow(QPainter &painter, const QRect &row, const TugArrow &arrow,
                  const QColor &color) const;
    [[nodiscard]] std::optional<std::size_t> arrowAt(const QPointF &place) const;
    void setCurrent(std::optional<std::size_t> arrow);
    void showSample();

    Session &m_session;
    std::optional<Tug> m_tug;
    std::optional<std::size_t> m_current;
};

} // namespace glassnet
