// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formula/formulaaccessible.h"

#include "app/formula/formulaview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <vector>

namespace glassnet {

namespace {

class LineInterface final : public QAccessibleInterface
{
public:
    LineInterface(FormulaView *view, std::size_t line)
        : m_view(view)
        , m_line(line)
    {
    }

    [[nodiscard]] bool isValid() const override
    {
        return m_view && m_line < m_view->lines().size();
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
        return isValid() && kind == QAccessible::Name ? formulas::toSpeech(m_view->lines()[m_line])
                                                      : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid()) {
            return {};
        }
        const QRect area = m_view->lineRect(m_line);
        return {m_view->mapToGlobal(area.topLeft()), area.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.focusable = true;
        state.selectable = true;
        state.readOnly = true;
        state.selected = m_view && m_view->currentLine() == m_line;
        state.focused = state.selected && m_view->hasFocus();
        state.invisible = !m_view || !m_view->isVisible();
        return state;
    }

private:
    QPointer<FormulaView> m_view;
    std::size_t m_line;
};

class ViewInterface final : public QAccessibleWidget
{
public:
    explicit ViewInterface(FormulaView *view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }
    ~ViewInterface() override
    {
        for (const QAccessible::Id id : m_children) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    // The lines in words, put together only when somebody asks: they change with every frame.
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Description) {
            return QAccessibleWidget::text(kind);
        }
        QStringList texts;
        for (const Formula &line : view()->lines()) {
            texts += formulas::toSpeech(line);
        }
        return texts.join(QLatin1Char('\n'));
    }
    [[nodiscard]] int childCount() const override
    {
        return static_cast<int>(view()->lines().size());
    }
    // Made when asked for. A line has its place for a name: one interface serves all it ever says.
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        while (m_children.size() <= static_cast<std::size_t>(index)) {
            m_children.push_back(QAccessible::registerAccessibleInterface(
                new LineInterface(view(), m_children.size())));
        }
        return QAccessible::accessibleInterface(m_children[static_cast<std::size_t>(index)]);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (std::size_t i = 0; i < m_children.size(); ++i) {
            if (QAccessible::accessibleInterface(m_children[i]) == child) {
                return static_cast<int>(i) < childCount() ? static_cast<int>(i) : -1;
            }
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const auto line = view()->lineAt(view()->mapFromGlobal(QPoint(x, y)));
        return line ? child(static_cast<int>(*line)) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        const auto line = view()->currentLine();
        return view()->hasFocus() && line ? child(static_cast<int>(*line))
                                          : QAccessibleWidget::focusChild();
    }

private:
    [[nodiscard]] FormulaView *view() const { return static_cast<FormulaView *>(widget()); }

    mutable std::vector<QAccessible::Id> m_children;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<FormulaView *>(object);
    return view != nullptr ? new ViewInterface(view) : nullptr;
}

} // namespace

void installFormulaAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    (void)isInstalled;
}

void tellFormulaLines(FormulaView &view)
{
    if (view.hasFocus()) {
        QAccessibleEvent event(&view, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void tellFormulaFocus(FormulaView &view)
{
    if (view.hasFocus() && view.currentLine()) {
        QAccessibleEvent focus(&view, QAccessible::Focus);
        focus.setChild(static_cast<int>(*view.currentLine()));
        QAccessible::updateAccessibility(&focus);
    }
}

} // namespace glassnet
