// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkaccessible.h"

#include "app/network/networkhealth.h"
#include "app/network/networkinteraction.h"
#include "app/network/networktext.h"
#include "app/network/networkview.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>
#include <map>
#include <memory>

namespace glassnet {

namespace {

// A screen reader that walks through millions of weights would never come back.
constexpr nn::Index mostChildren = 4000;

class ElementInterface final : public QAccessibleInterface,
                               public QAccessibleActionInterface,
                               public QAccessibleValueInterface
{
public:
    ElementInterface(NetworkView *view, const Element &element)
        : m_view(view)
        , m_element(element)
    {
    }

    [[nodiscard]] bool isValid() const override
    {
        return m_view && m_view->elements().indexOf(m_element).has_value();
    }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override
    {
        const QAccessibleInterface *view = parent();
        return view != nullptr ? view->window() : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid()) {
            return {};
        }
        const NetworkValues &values = m_view->values();
        switch (kind) {
        case QAccessible::Name: return networktext::sentence(values, m_element);
        case QAccessible::Value: return networktext::valueText(values, m_element);
        case QAccessible::Description:
            return QStringList{healthSentence(m_view->pictures(), m_element),
                               networktext::hint(values, m_element)}
                .join(QLatin1Char(' '))
                .trimmed();
        default: return {};
        }
    }
    void setText(QAccessible::Text, const QString &) override { }

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid()) {
            return {};
        }
        const QRect area = m_view->rectOf(m_element).toAlignedRect();
        return {m_view->mapToGlobal(area.topLeft()), area.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Button; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.focusable = true;
        state.selectable = true;
        state.selected = m_view && m_view->selected() == m_element;
        state.focused = state.selected && m_view->hasFocus();
        state.invisible = !m_view || !m_view->isVisible();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ActionInterface) {
            return static_cast<QAccessibleActionInterface *>(this);
        }
        if (type == QAccessible::ValueInterface && isValid() && m_view->values().value(m_element)) {
            return static_cast<QAccessibleValueInterface *>(this);
        }
        return nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        return {pressAction(), setFocusAction()};
    }
    void doAction(const QString &name) override
    {
        if (!isValid()) {
            return;
        }
        if (name == pressAction()) {
            m_view->interaction().activate(m_element);
        } else if (name == setFocusAction()) {
            m_view->setFocus(Qt::OtherFocusReason);
            m_view->interaction().select(m_element);
        }
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

    [[nodiscard]] QVariant currentValue() const override
    {
        return isValid() ? m_view->values().value(m_element).value_or(0.0) : 0.0;
    }
    void setCurrentValue(const QVariant &value) override
    {
        if (isValid()) {
            m_view->interaction().editing().setValue(m_view->values(), m_element, value.toDouble());
        }
    }
    [[nodiscard]] QVariant maximumValue() const override { return {}; }
    [[nodiscard]] QVariant minimumValue() const override { return {}; }
    [[nodiscard]] QVariant minimumStepSize() const override { return {}; }

private:
    QPointer<NetworkView> m_view;
    Element m_element;
};

class ViewInterface final : public QAccessibleWidget
{
public:
    explicit ViewInterface(NetworkView *view)
        : QAccessibleWidget(view, QAccessible::Graphic)
    {
    }
    ~ViewInterface() override
    {
        for (const auto &[index, child] : m_children) {
            QAccessible::deleteAccessibleInterface(child.id);
        }
    }

    // Elements first, then the controls that are widgets.
    [[nodiscard]] int childCount() const override
    {
        return elementCount() + QAccessibleWidget::childCount();
    }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        const int elements = elementCount();
        return index < 0           ? nullptr
               : index >= elements ? QAccessibleWidget::child(index - elements)
                                   : elementAt(index);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (const auto &[index, known] : m_children) {
            if (QAccessible::accessibleInterface(known.id) == child) {
                return index < elementCount() ? index : -1;
            }
        }
        const int widget = QAccessibleWidget::indexOfChild(child);
        return widget < 0 ? -1 : widget + elementCount();
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const NetworkView *view = networkView();
        const auto index
            = view->elements().indexOf(view->elementAt(view->mapFromGlobal(QPoint(x, y))));
        return index && *index < elementCount() ? elementAt(static_cast<int>(*index))
                                                : QAccessibleWidget::childAt(x, y);
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        const auto index = networkView()->elements().indexOf(networkView()->selected());
        return networkView()->hasFocus() && index && *index < elementCount()
                   ? elementAt(static_cast<int>(*index))
                   : QAccessibleWidget::focusChild();
    }

private:
    struct Child
    {
        Element element;
        QAccessible::Id id = 0;
    };

    [[nodiscard]] NetworkView *networkView() const { return static_cast<NetworkView *>(widget()); }
    [[nodiscard]] int elementCount() const
    {
        return static_cast<int>(std::min(networkView()->elements().count(), mostChildren));
    }
    // Made when asked for. After a change of shape an index may mean another element.
    [[nodiscard]] QAccessibleInterface *elementAt(int index) const
    {
        const Element element = networkView()->elements().at(index);
        auto known = m_children.find(index);
        if (known != m_children.end() && known->second.element != element) {
            QAccessible::deleteAccessibleInterface(known->second.id);
            m_children.erase(known);
            known = m_children.end();
        }
        if (known == m_children.end()) {
            auto *made = new ElementInterface(networkView(), element);
            const QAccessible::Id id = QAccessible::registerAccessibleInterface(made);
            known = m_children.emplace(index, Child{element, id}).first;
        }
        return QAccessible::accessibleInterface(known->second.id);
    }

    mutable std::map<int, Child> m_children;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<NetworkView *>(object);
    return view != nullptr ? new ViewInterface(view) : nullptr;
}

} // namespace

void installNetworkAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    (void)isInstalled;
}

} // namespace glassnet
