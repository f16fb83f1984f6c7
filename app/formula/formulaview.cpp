// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formula/formulaview.h"

#include "app/formula/formulaaccessible.h"
#include "app/look/theme.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QFontInfo>
#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr qreal margin = 6.0; // around all lines; the focus frame lies in it
constexpr qreal lineGap = 0.95; // in em
constexpr qreal mostLeftSide = 0.35; // of the width, of lines that are aligned
constexpr qreal widestHint = 44.0; // in em
constexpr qreal leastWidth = 12.0; // in em
constexpr std::size_t mostPages = 3;

qreal emOf(const QWidget &widget)
{
    return QFontInfo(widget.font()).pixelSize();
}

} // namespace

FormulaView::FormulaView(QWidget *parent)
    : QWidget(parent)
    , m_copyText(addCopyAction(tr("Copy as Text"), &FormulaView::copyText))
    , m_copyLatex(addCopyAction(tr("Copy as LaTeX"), &FormulaView::copyLatex))
    , m_copyPicture(addCopyAction(tr("Copy as Picture"), &FormulaView::copyPicture))
{
    installFormulaAccessibility();
    setAccessibleName(tr("Formulas"));
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

// They have no keys: Copy of the Edit menu stands for the first.
QAction *FormulaView::addCopyAction(const QString &text, void (FormulaView::*copy)() const)
{
    auto *action = new QAction(text, this);
    action->setEnabled(false);
    connect(action, &QAction::triggered, this, copy);
    addAction(action);
    return action;
}

void FormulaView::setLines(std::vector<Formula> lines)
{
    if (lines == m_lines) {
        return;
    }
    m_lines = std::move(lines);
    if (m_current && *m_current >= m_lines.size()) {
        setCurrentLine(std::nullopt);
    }
    for (QAction *action : actions()) {
        action->setEnabled(!m_lines.empty());
    }
    layOutAgain();
    tellFormulaLines(*this);
    const QPointF mouse = mapFromGlobal(QCursor::pos());
    if (!m_hovered.isEmpty()) {
        setHovered(idAt(mouse));
    }
}

void FormulaView::setHighlighted(const QSet<QString> &ids)
{
    if (m_highlighted != ids) {
        m_highlighted = ids;
        update();
    }
}

void FormulaView::setCurrentLine(std::optional<std::size_t> line)
{
    if (line && *line >= m_lines.size()) {
        line.reset();
    }
    if (m_current == line) {
        return;
    }
    m_current = line;
    update();
    tellFormulaFocus(*this);
    emit currentLineChanged();
}

QRect FormulaView::lineRect(std::size_t line) const
{
    const Line &found = page(width()).lines[line];
    const qreal half = lineGap * emOf(*this) / 2.0;
    const qreal top = found.at.y() - std::min(half, margin) + 1.0;
    const qreal bottom
        = found.at.y() + found.layout->size().height() + std::min(half, margin) - 1.0;
    return QRectF(QPointF(1.0, top), QPointF(width() - 1.0, bottom)).toAlignedRect();
}

std::optional<std::size_t> FormulaView::lineAt(QPoint point) const
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (lineRect(i).contains(point)) {
            return i;
        }
    }
    return std::nullopt;
}

QString FormulaView::idAt(QPointF point) const
{
    for (const Line &line : page(width()).lines) {
        if (QString id = line.layout->idAt(point - line.at); !id.isEmpty()) {
            return id;
        }
    }
    return {};
}

std::vector<QRectF> FormulaView::rectsOf(const QString &id) const
{
    std::vector<QRectF> rects;
    for (const Line &line : page(width()).lines) {
        for (const QRectF &rect : line.layout->rectsOf(id)) {
            rects.push_back(rect.translated(line.at));
        }
    }
    return rects;
}

QSize FormulaView::sizeHint() const
{
    const qreal widest = widestHint * emOf(*this);
    const Page natural = pageOf(std::numeric_limits<qreal>::infinity());
    const int width = static_cast<int>(std::ceil(std::min(natural.right + margin, widest)));
    return {width, heightForWidth(width)};
}

QSize FormulaView::minimumSizeHint() const
{
    const qreal em = emOf(*this);
    return QSizeF(leastWidth * em, em + 2.0 * margin).toSize();
}

int FormulaView::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(page(width).bottom + margin));
}

// Lines whose relation is not too far right have it under each other's.
FormulaView::Page FormulaView::pageOf(qreal width) const
{
    const qreal room = std::max(1.0, width - 2.0 * margin);
    qreal relationAt = 0.0;
    for (const auto &line : m_unbroken) {
        if (line->relationAt() <= mostLeftSide * std::min(room, widestHint * emOf(*this))) {
            relationAt = std::max(relationAt, line->relationAt());
        }
    }
    Page made;
    made.bottom = margin;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const FormulaLayout &whole = *m_unbroken[i];
        const bool isAligned = whole.relationAt() > 0.0 && whole.relationAt() <= relationAt;
        const qreal left = isAligned ? relationAt - whole.relationAt() : 0.0;
        if (i > 0) {
            made.bottom += lineGap * emOf(*this);
        }
        Line line{m_unbroken[i], {margin + left, made.bottom}};
        if (left + whole.size().width() > room) {
            line = {
                std::make_shared<FormulaLayout>(
                    m_lines[i], font(), FormulaLayout::Space{room, isAligned ? relationAt : 0.0}),
                {margin, made.bottom}};
        }
        made.right = std::max(made.right, line.at.x() + line.layout->size().width());
        made.bottom += line.layout->size().height();
        made.lines.push_back(std::move(line));
    }
    return made;
}

const FormulaView::Page &FormulaView::page(int width) const
{
    const auto found = m_pages.find(width);
    if (found != m_pages.end()) {
        return found->second;
    }
    if (m_pages.size() >= mostPages) {
        m_pages.clear();
    }
    return m_pages.emplace(width, pageOf(width)).first->second;
}

void FormulaView::layOutAgain()
{
    m_unbroken.clear();
    for (const Formula &line : m_lines) {
        m_unbroken.push_back(std::make_shared<FormulaLayout>(line, font()));
    }
    m_pages.clear();
    updateGeometry();
    update();
}

void FormulaView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        layOutAgain();
    }
    QWidget::changeEvent(event); // repaints after a change of the palette
}

// Whoever comes by keyboard sees where in the list they are.
void FormulaView::focusInEvent(QFocusEvent *event)
{
    const bool isByTab
        = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isByTab && !m_current && !m_lines.empty()) {
        setCurrentLine(0);
    }
    QWidget::focusInEvent(event);
}

void FormulaView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        m_copyText->trigger();
    } else if (event->key() == Qt::Key_Escape && m_current) {
        setCurrentLine(std::nullopt);
    } else if (event->modifiers() != Qt::NoModifier || !moveCurrent(event->key())) {
        QWidget::keyPressEvent(event);
    }
}

bool FormulaView::moveCurrent(int key)
{
    if (m_lines.empty()) {
        return false;
    }
    const std::size_t last = m_lines.size() - 1;
    switch (key) {
    case Qt::Key_Up:
        setCurrentLine(m_current ? std::max(*m_current, std::size_t{1}) - 1 : last);
        break;
    case Qt::Key_Down: setCurrentLine(m_current ? std::min(*m_current + 1, last) : 0); break;
    case Qt::Key_Home: setCurrentLine(0); break;
    case Qt::Key_End: setCurrentLine(last); break;
    default: return false;
    }
    return true;
}

void FormulaView::leaveEvent(QEvent *event)
{
    setHovered({});
    QWidget::leaveEvent(event);
}

void FormulaView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(idAt(event->position()));
}

void FormulaView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        setCurrentLine(lineAt(event->position().toPoint()));
    } else {
        QWidget::mousePressEvent(event);
    }
}

void FormulaView::setHovered(const QString &id)
{
    if (m_hovered != id) {
        m_hovered = id;
        emit hovered(id);
    }
}

void FormulaView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    update();
}

void FormulaView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    if (m_current) {
        painter.fillRect(lineRect(*m_current), Theme::of(palette()).soft);
    }
    drawHighlights(painter);
    drawLines(painter, event->rect()); // of many lines that are scrolled through, few are seen
    if (hasFocus()) {
        QStyleOptionFocusRect frame;
        frame.initFrom(this);
        frame.rect = m_current ? lineRect(*m_current) : rect();
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &frame, &painter, this);
    }
}

void FormulaView::drawHighlights(QPainter &painter) const
{
    const Theme &theme = Theme::of(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(theme.accent, theme.card, 0.22));
    for (const QString &id : m_highlighted) {
        for (const QRectF &rect : rectsOf(id)) {
            painter.drawRoundedRect(rect.adjusted(-2.5, -2.5, 2.5, 2.5), 3.0, 3.0);
        }
    }
}

void FormulaView::drawLines(QPainter &painter, const QRectF &seen) const
{
    const Theme &theme = Theme::of(palette());
    for (const Line &line : page(width()).lines) {
        if (!QRectF(line.at, line.layout->size()).intersects(seen.adjusted(0, -8, 0, 8))) {
            continue;
        }
        line.layout->draw(painter, line.at, {theme.text, theme.gradient, theme.muted});
    }
}

QImage FormulaView::picture() const
{
    const Page &shown = page(width());
    const qreal scale = 2.0;
    const QSizeF size(std::ceil(shown.right + margin), std::ceil(shown.bottom + margin));
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Theme::of(palette()).card);
    QPainter painter(&image);
    drawLines(painter, QRectF(QPointF(), size));
    return image;
}

std::vector<Formula> FormulaView::copiedLines() const
{
    return m_current ? std::vector<Formula>{m_lines[*m_current]} : m_lines;
}

QString FormulaView::copiedText() const
{
    QStringList texts;
    for (const Formula &line : copiedLines()) {
        texts += formulas::toText(line);
    }
    return texts.join(QLatin1Char('\n'));
}

QString FormulaView::copiedLatex() const
{
    return formulas::toLatex(copiedLines());
}

void FormulaView::copyText() const
{
    QGuiApplication::clipboard()->setText(copiedText());
}

void FormulaView::copyLatex() const
{
    QGuiApplication::clipboard()->setText(copiedLatex());
}

void FormulaView::copyPicture() const
{
    QGuiApplication::clipboard()->setImage(picture());
}

} // namespace glassnet
