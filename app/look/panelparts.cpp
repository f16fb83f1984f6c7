// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/panelparts.h"

#include "app/document/settingsedits.h"
#include "app/look/notebubble.h"
#include "app/text/coretext.h"
#include "core/training/settingsremark.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPointer>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>
#include <utility>

namespace glassnet::panels {

namespace {

class WheelFilter final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Wheel && !static_cast<QWidget *>(watched)->hasFocus()) {
            event->ignore();
            return true;
        }
        return false;
    }
};

// A field for text claims these keys even when it has nothing to undo.
class UndoFilter final : public QObject
{
public:
    explicit UndoFilter(QLineEdit &field)
        : QObject(&field)
        , m_field(field)
    {
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        const bool isKey
            = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
        if (!isKey || m_field.isModified()) {
            return false;
        }
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo)) {
            return false;
        }
        event->ignore();
        return true;
    }

private:
    QLineEdit &m_field;
};

constexpr const char *returnsFocus = "glassnet_returnsFocus"; // a field that does so

// Remembers where the focus was before it came to a field that gives it back.
class FocusHome final : public QObject
{
public:
    static FocusHome &instance()
    {
        static QPointer<FocusHome> home;
        if (!home) {
            home = new FocusHome;
        }
        return *home;
    }

    void returnFrom(const QWidget &field) const
    {
        if (m_home && m_home->isVisible() && m_home->isEnabled()
            && m_home->window() == field.window()) {
            m_home->setFocus(Qt::OtherFocusReason);
        }
    }

private:
    FocusHome()
        : QObject(qApp)
    {
        connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
            const bool isPassing = now == nullptr || now->property(returnsFocus).toBool()
                                   || now->window()->windowType() == Qt::Popup
                                   || qobject_cast<const QMenuBar *>(now) != nullptr;
            if (!isPassing) {
                m_home = now;
            }
        });
        m_home = QApplication::focusWidget();
    }

    QPointer<QWidget> m_home;
};

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

QLabel *labelFor(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    if (buddy != nullptr && buddy->accessibleName().isEmpty()) {
        buddy->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    }
    return label;
}

} // namespace

bool changeSettings(Session &session, const nn::TrainingSettings &settings, QWidget &anchor,
                    const Gesture *gesture)
{
    NoteBubble::hideIn(*anchor.window());
    const edits::Outcome outcome = takeSettings(session, settings, anchor, gesture);
    if (!outcome) {
        refuse(session, sentenceOf(outcome.error()), anchor);
    }
    return outcome.hasValue();
}

edits::Outcome takeSettings(Session &session, const nn::TrainingSettings &settings, QWidget &anchor,
                            const Gesture *gesture)
{
    const nn::TrainingSettings before = session.run().settings;
    const edits::Outcome outcome = edits::setSettings(session, settings, gesture);
    const auto remark = nn::remarkOn(before, settings, session.run().data->train.count());
    if (outcome && remark) {
        NoteBubble::show(anchor, sentenceOf(*remark), NoteBubble::Kind::Remark);
    }
    return outcome;
}

bool isStillAt(const QWidget &field)
{
    return field.window()->focusWidget() == &field;
}

void returnFocusAfterEnter(QLineEdit &field)
{
    QWidget *owner = field.focusProxy() != nullptr ? field.focusProxy() : &field;
    owner->setProperty(returnsFocus, true);
    const FocusHome &home = FocusHome::instance();
    auto isEnter = std::make_shared<bool>(false);
    QObject::connect(&field, &QLineEdit::returnPressed, &field, [isEnter] { *isEnter = true; });
    QObject::connect(&field, &QLineEdit::editingFinished, &field, [&field, &home, isEnter] {
        // Whoever takes the text listened first; what was refused is still modified.
        if (std::exchange(*isEnter, false) && !field.isModified()) {
            home.returnFrom(field);
        }
    });
}

QLabel *caption(const QString &text, QWidget *buddy)
{
    QLabel *label = labelFor(text, buddy);
    label->setFont(smaller(label->font()));
    // A role and not a colour: it follows the theme.
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel *rowLabel(const QString &text, QWidget *buddy)
{
    return labelFor(text, buddy);
}

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QLabel *remark(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

void spareFromWheel(QWidget *field)
{
    field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(new WheelFilter(field));
}

void leaveUndoToWindow(QLineEdit &field)
{
    auto *filter = new UndoFilter(field);
    field.installEventFilter(filter);
    // Spin boxes and lists have the focus and hand keys to their field without sending them.
    QWidget *owner = field.focusProxy();
    if (owner != nullptr) {
        owner->installEventFilter(filter);
    }
    if (auto *spinBox = qobject_cast<QAbstractSpinBox *>(owner)) {
        QObject::connect(spinBox, &QAbstractSpinBox::editingFinished, &field,
                         [&field] { field.setModified(false); });
    }
}

QComboBox *choices(const QString &accessibleName)
{
    auto *box = new QComboBox;
    box->setAccessibleName(accessibleName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(4);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    spareFromWheel(box);
    return box;
}

QComboBox *unitChoices(const QString &accessibleName, const QString &objectName)
{
    QComboBox *box = choices(accessibleName);
    box->setObjectName(objectName);
    box->setMinimumContentsLength(0);
    fitToContents(*box);
    return box;
}

void fitToContents(QComboBox &box)
{
    box.setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box.setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QToolButton *smallButton(const QString &character, const QString &name)
{
    auto *button = new QToolButton;
    button->setText(character);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QVBoxLayout *scrollingPage(QWidget &panel)
{
    auto *outer = new QVBoxLayout(&panel);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setBackgroundRole(QPalette::Base);
    area->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(4);
    area->setWidget(page);
    outer->addWidget(area);
    return layout;
}

} // namespace glassnet::panels
