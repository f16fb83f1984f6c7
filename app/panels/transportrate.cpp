// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/transportrate.h"

#include "app/commands/edits.h"
#include "app/panels/panelparts.h"
#include "core/text/expression.h"

#include <QKeyEvent>
#include <QLocale>

#include <chrono>
#include <cmath>

namespace glassnet {

namespace {

using namespace std::chrono_literals;

constexpr auto pauseThatEndsARound = 400ms;
constexpr double coarse = 0.1; // of a decade
constexpr double fine = 0.01;

// Three digits are enough for a rate that nobody has typed.
double rounded(double rate)
{
    const double unit = std::pow(10.0, std::floor(std::log10(rate)) - 2.0);
    return std::round(rate / unit) * unit;
}

} // namespace

QString rateText(double rate)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const bool isPlain = rate >= 1e-4 && rate < 1e6;
    return isPlain ? locale.toString(rate, 'g', QLocale::FloatingPointShortest)
                   : locale.toString(rate, 'e', QLocale::FloatingPointShortest);
}

TransportRate::TransportRate(Session &session, QWidget *parent)
    : QLineEdit(parent)
    , m_session(session)
{
    setAccessibleName(tr("Learning rate"));
    setToolTip(tr("How far an update follows the gradient. Type a number or a formula such as 1/3, "
                  "or turn the wheel; finer with Shift."));
    m_gestureEnd.setSingleShot(true);
    m_gestureEnd.setInterval(pauseThatEndsARound);
    connect(&m_gestureEnd, &QTimer::timeout, this, [this] { m_gesture.reset(); });
    connect(this, &QLineEdit::editingFinished, this, &TransportRate::takeText);
}

TransportRate::~TransportRate() = default;

void TransportRate::showRate(double rate)
{
    if (isModified() || (rate == m_shown && !text().isEmpty())) {
        return;
    }
    m_shown = rate;
    setText(rateText(rate));
    setCursorPosition(0);
}

bool TransportRate::event(QEvent *event)
{
    // While nothing is typed, undo and redo are those of the window.
    if (event->type() == QEvent::ShortcutOverride && !isModified()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void TransportRate::keyPressEvent(QKeyEvent *event)
{
    const bool isFine = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Up: nudge(1.0, isFine); break;
    case Qt::Key_Down: nudge(-1.0, isFine); break;
    case Qt::Key_Escape:
        setModified(false);
        setText(rateText(m_shown));
        selectAll();
        break;
    default: QLineEdit::keyPressEvent(event);
    }
}

void TransportRate::wheelEvent(QWheelEvent *event)
{
    if (hasFocus()) {
        nudge(event->angleDelta().y() / 120.0, event->modifiers().testFlag(Qt::ShiftModifier));
        event->accept();
    } else {
        event->ignore();
    }
}

void TransportRate::takeText()
{
    if (!isModified()) {
        return;
    }
    setModified(false);
    const nn::Result<double> value = nn::evaluate(text().toStdString());
    if (!value) {
        emit m_session.revealed(sentenceOf(value.error()));
    } else if (*value != m_shown) {
        setRate(*value, nullptr);
    }
    setText(rateText(m_shown));
}

void TransportRate::nudge(double steps, bool isFine)
{
    takeText();
    if (m_gesture == nullptr) {
        m_gesture = std::make_unique<Gesture>(m_session);
    }
    m_gestureEnd.start();
    const double decades = steps * (isFine ? fine : coarse);
    setRate(rounded(m_shown * std::pow(10.0, decades)), m_gesture.get());
    setText(rateText(m_shown));
}

void TransportRate::setRate(double rate, const Gesture *gesture)
{
    nn::TrainingSettings settings = m_session.run().settings;
    settings.learningRate = rate;
    if (panels::settle(m_session, edits::setSettings(m_session, settings,
                                                     tr("Change Learning Rate"), gesture))) {
        m_shown = rate;
    }
}

} // namespace glassnet
