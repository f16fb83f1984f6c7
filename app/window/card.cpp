// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/card.h"

#include "app/look/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace glassnet {

namespace {

constexpr qreal cardRadius = 10.0;
constexpr int border = 3; // keeps a view's square corners within the round ones

// The part of its card's outline that lies within a child of it: the title shows the upper
// corners, the body the lower ones.
class Panel : public QWidget
{
public:
    explicit Panel(QWidget *card)
        : QWidget(card)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(palette());
        QPainter painter(this);
        painter.fillRect(rect(), theme.background);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme.line);
        painter.setBrush(theme.card);
        const QRectF card = QRectF(parentWidget()->rect()).translated(-pos());
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
    }
};

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

} // namespace

// One grey line that gives way to everything else and never asks for a new layout, as it may
// change with every frame.
class Remark : public QWidget
{
public:
    Remark()
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        setFont(smaller(font()));
    }

    void setText(const QString &text)
    {
        if (m_text != text) {
            m_text = text;
            setToolTip(text);
            setAccessibleName(text);
            update();
        }
    }

    [[nodiscard]] QSize sizeHint() const override { return {0, fontMetrics().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(Theme::of(palette()).muted);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
    }

private:
    QString m_text;
};

Card::Card(const QString &title, const QString &name, QWidget *header)
    : QDockWidget(title)
{
    setObjectName(name);
    setAccessibleName(title);
    setFeatures(DockWidgetMovable | DockWidgetFloatable | DockWidgetClosable);

    auto *bar = new Panel(this);
    m_titleLayout = new QHBoxLayout(bar);
    m_titleLayout->setSpacing(8);
    if (header != nullptr) {
        m_titleLayout->setContentsMargins(6, 1, 6, 0);
        m_titleLayout->addWidget(header, 1);
    } else {
        m_titleLayout->setContentsMargins(12, 6, 6, 4);
        addTitle(title);
    }
    bar->setMinimumHeight(fontMetrics().height() + 20);
    setTitleBarWidget(bar);
    connect(this, &QDockWidget::topLevelChanged, this, &Card::frameIfFloating,
            Qt::QueuedConnection);
}

// A dock widget with a title of its own floats without a frame: a white area over the window. The
// system's frame comes when it has been put down; while it is dragged the mouse is grabbed, and a
// window of another kind would lose it. Of the kind Tool, as the window's keys work in it then.
void Card::frameIfFloating()
{
    const bool isFramed = windowFlags().testFlag(Qt::WindowTitleHint);
    if (!isFloating() || isFramed || QGuiApplication::mouseButtons() != Qt::NoButton) {
        return;
    }
    const QRect before = geometry();
    const bool wasVisible = isVisible();
    const bool wasActive = isActiveWindow();
    setWindowFlags(Qt::Tool | Qt::CustomizeWindowHint | Qt::WindowTitleHint
                   | Qt::WindowCloseButtonHint);
    setGeometry(before);
    setVisible(wasVisible); // other flags hide a window
    if (wasActive) {
        activateWindow();
    }
}

bool Card::event(QEvent *event)
{
    const bool isDone = QDockWidget::event(event);
    if (event->type() == QEvent::MouseButtonRelease) {
        QMetaObject::invokeMethod(this, &Card::frameIfFloating, Qt::QueuedConnection);
    }
    return isDone;
}

void Card::addTitle(const QString &title)
{
    auto *heading = new QLabel(title);
    QFont bold = heading->font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    m_remark = new Remark;
    m_titleLayout->addWidget(heading);
    m_titleLayout->addWidget(m_remark, 1);
}

void Card::setView(QWidget *view)
{
    auto *body = new Panel(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(border, 0, border, border);
    layout->addWidget(view);
    setWidget(body);
}

void Card::setRemark(const QString &remark)
{
    if (m_remark != nullptr) {
        m_remark->setText(remark);
    }
}

// Dock areas share new room among those that can grow, by their size; a width that is at most the
// hint does not take part.
void Card::keepWidth(int least, int most)
{
    m_mostWidth = most;
    setMinimumWidth(least);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
}

QSize Card::sizeHint() const
{
    const QSize hint = QDockWidget::sizeHint();
    return m_mostWidth > 0 ? QSize(m_mostWidth, hint.height()) : hint;
}

void Card::keyPressEvent(QKeyEvent *event)
{
    if (!pressFocused(*event)) {
        QDockWidget::keyPressEvent(event);
    }
}

bool pressFocused(const QKeyEvent &key)
{
    if (key.key() != Qt::Key_Return && key.key() != Qt::Key_Enter) {
        return false;
    }
    QWidget *focus = QApplication::focusWidget();
    if (auto *button = qobject_cast<QAbstractButton *>(focus)) {
        button->click();
        return true;
    }
    // Where a text can be typed Enter has taken it.
    if (auto *box = qobject_cast<QComboBox *>(focus); box != nullptr && !box->isEditable()) {
        box->showPopup();
        return true;
    }
    return false;
}

void Card::addTitleAction(QAction *action)
{
    auto *button = new QToolButton(titleBarWidget());
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAccessibleName(action->text().remove(QLatin1Char('&')));
    m_titleLayout->addWidget(button);
}

} // namespace glassnet
