// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/style.h"

#include "app/look/styleicon.h"
#include "app/look/stylepainting.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPainter>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

namespace glassnet {

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void Style::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

// Names, units and classes may contain anything: what the program says is plain text, in labels
// and in tool tips, unless a place asks for more. Message boxes say themselves what they show.
void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QLineEdit *>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover); // its border follows the mouse, also away
    }
    auto *label = qobject_cast<QLabel *>(widget);
    if (label != nullptr && label->textFormat() == Qt::AutoText
        && qobject_cast<QMessageBox *>(label->window()) == nullptr) {
        label->setTextFormat(Qt::PlainText);
    }
}

void Style::unpolish(QApplication *application)
{
    application->removeEventFilter(this);
    QProxyStyle::unpolish(application);
}

bool Style::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::KeyPress || type == QEvent::KeyRelease) {
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt) {
            setUnderlines(type == QEvent::KeyPress);
        }
    } else if (type == QEvent::WindowDeactivate) {
        setUnderlines(false);
    }
    return QProxyStyle::eventFilter(watched, event);
}

void Style::setUnderlines(bool isUnderlined)
{
    if (m_isUnderlined != isUnderlined) {
        m_isUnderlined = isUnderlined;
        for (QWidget *widget : QApplication::allWidgets()) {
            widget->update();
        }
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool: painting::button(*painter, *option, widget); return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (!painting::isPartOfField(widget)) {
            painting::field(*painter, *option);
        }
        return;
    case PE_IndicatorDockWidgetResizeHandle: return; // the gap between two cards says enough
    case PE_PanelStatusBar: painting::edgedPanel(*painter, *option, Qt::TopEdge); return;
    case PE_FrameTabBarBase:
        painting::edge(*painter, *option, option->rect, Qt::BottomEdge);
        return;
    case PE_FrameStatusBarItem: return;
    case PE_FrameFocusRect:
        // Buttons and fields show the focus by their border; items of lists and flat buttons by
        // a thin line.
        if (qobject_cast<const QToolButton *>(widget) == nullptr
            || option->state.testFlag(State_AutoRaise)) {
            painting::focus(*painter, *option);
        }
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_MenuBarEmptyArea: painting::edgedPanel(*painter, *option, Qt::BottomEdge); return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painting::menuBarItem(*painter, *item, *this, widget);
        }
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            painting::tab(*painter, *tab);
        }
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            painting::toolButtonLabel(*painter, *button, *this, widget);
        }
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label(*button);
            label.palette = painting::labelPalette(*option, widget);
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_ComboBoxLabel:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            QStyleOptionComboBox label(*box);
            const QRect field = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget);
            label.currentText
                = box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, field.width() - 4);
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_HeaderSection: painting::headerSection(*painter, *option); return;
    case CE_HeaderEmptyArea: painting::headerSection(*painter, *option); return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            painting::field(*painter, *option);
            painting::chevron(*painter, *option,
                              subControlRect(control, box, SC_ComboBoxArrow, widget),
                              Qt::DownArrow);
        }
        return;
    case CC_SpinBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            if (box->frame) {
                painting::field(*painter, *option);
            }
            if (box->buttonSymbols != QAbstractSpinBox::NoButtons) {
                painting::chevron(*painter, *option,
                                  subControlRect(control, box, SC_SpinBoxUp, widget), Qt::UpArrow);
                painting::chevron(*painter, *option,
                                  subControlRect(control, box, SC_SpinBoxDown, widget),
                                  Qt::DownArrow);
            }
        }
        return;
    case CC_Slider:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            painting::slider(*painter, *slider,
                             subControlRect(control, slider, SC_SliderGroove, widget),
                             subControlRect(control, slider, SC_SliderHandle, widget));
        }
        return;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            painting::scrollBar(*painter, *bar,
                                subControlRect(control, bar, SC_ScrollBarSlider, widget));
        }
        return;
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl part, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar != nullptr) {
        return visualRect(option->direction, option->rect, painting::scrollBarPart(*bar, part));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DockWidgetSeparatorExtent: return 8;
    case PM_ScrollBarExtent: return 11;
    case PM_SliderLength:
    case PM_SliderThickness:
    case PM_SliderControlThickness: return 16;
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin: return 1;
    case PM_MenuBarItemSpacing: return 2;
    case PM_TabBarTabHSpace: return 24;
    case PM_TabBarTabVSpace: return 16;
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const int height = (option != nullptr ? option->fontMetrics.height() : 14) + 10;
    switch (type) {
    case CT_ComboBox:
        // The label keeps a distance that Fusion does not count.
        size = QSize(size.width() + 6, std::max(size.height(), height));
        break;
    case CT_PushButton:
    case CT_SpinBox:
    case CT_LineEdit: size.setHeight(std::max(size.height(), height)); break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            const bool isWide = button->toolButtonStyle == Qt::ToolButtonTextBesideIcon;
            size += QSize(isWide ? 10 : 4, 4);
        }
        break;
    default: break;
    }
    return size;
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_Slider_AbsoluteSetButtons: return Qt::LeftButton;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 1;
    case SH_UnderlineShortcut: return m_isUnderlined ? 1 : 0;
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option,
                          const QWidget *widget) const
{
    switch (icon) {
    case SP_MessageBoxInformation: return themedIcon(QStringLiteral("about"));
    case SP_MessageBoxQuestion: return themedIcon(QStringLiteral("help"));
    case SP_MessageBoxWarning:
    case SP_MessageBoxCritical: return themedIcon(QStringLiteral("warning"));
    default: return QProxyStyle::standardIcon(icon, option, widget);
    }
}

} // namespace glassnet
