// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formula/formulalayout.h"
#include "app/look/clipboardowner.h"

#include <QSet>
#include <QWidget>

#include <map>
#include <memory>
#include <optional>

namespace glassnet {

// Formulas under each other, aligned at their relations and broken where the view is too narrow.
// Pieces with an id tell when the mouse is over them, and can be highlighted; a line can be chosen
// by keyboard and mouse and copied.
class FormulaView final : public QWidget, public ClipboardOwner
{
    Q_OBJECT

public:
    explicit FormulaView(QWidget *parent = nullptr);

    void setLines(std::vector<Formula> lines);
    [[nodiscard]] const std::vector<Formula> &lines() const { return m_lines; }

    void setHighlighted(const QSet<QString> &ids);
    [[nodiscard]] const QSet<QString> &highlighted() const { return m_highlighted; }

    void setCurrentLine(std::optional<std::size_t> line);
    [[nodiscard]] std::optional<std::size_t> currentLine() const { return m_current; }

    // In the view, over its whole width; for scroll areas and screen readers.
    [[nodiscard]] QRect lineRect(std::size_t line) const;
    [[nodiscard]] std::optional<std::size_t> lineAt(QPoint point) const;
    [[nodiscard]] QString idAt(QPointF point) const;
    [[nodiscard]] std::vector<QRectF> rectsOf(const QString &id) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

    // All lines, at twice the size, on the colour of cards.
    [[nodiscard]] QImage picture() const;
    // The chosen line, or all of them.
    [[nodiscard]] QString copiedText() const;
    [[nodiscard]] QString copiedLatex() const;

    [[nodiscard]] ClipboardActions clipboardActions() const override
    {
        return {.copy = m_copyText};
    }

signals:
    void hovered(const QString &id); // empty when the mouse leaves it
    void currentLineChanged();

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Line
    {
        std::shared_ptr<const FormulaLayout> layout;
        QPointF at;
    };
    // All lines for one width.
    struct Page
    {
        std::vector<Line> lines;
        qreal right = 0.0; // where the longest line ends
        qreal bottom = 0.0;
    };

    QAction *addCopyAction(const QString &text, void (FormulaView::*copy)() const);
    void copyText() const;
    void copyLatex() const;
    void copyPicture() const;
    [[nodiscard]] Page pageOf(qreal width) const;
    [[nodiscard]] const Page &page(int width) const;
    void layOutAgain();
    void setHovered(const QString &id);
    [[nodiscard]] bool moveCurrent(int key);
    [[nodiscard]] std::vector<Formula> copiedLines() const;
    void drawHighlights(QPainter &painter) const;
    void drawLines(QPainter &painter, const QRectF &seen) const;

    std::vector<Formula> m_lines;
    QSet<QString> m_highlighted;
    std::optional<std::size_t> m_current;
    QString m_hovered;
    QAction *m_copyText;
    QAction *m_copyLatex;
    QAction *m_copyPicture;
    std::vector<std::shared_ptr<const FormulaLayout>> m_unbroken; // each line on one row
    mutable std::map<int, Page> m_pages; // of the widths asked for: with a scroll bar and without
};

} // namespace glassnet
