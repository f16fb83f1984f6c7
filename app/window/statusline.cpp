// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/statusline.h"

#include "app/document/session.h"
#include "app/look/theme.h"
#include "app/text/numbers.h"
#include "core/data/personcheck.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QUndoStack>

#include <chrono>
#include <cmath>

namespace glassnet {

namespace {

using namespace std::chrono_literals;

constexpr auto timeToRead = 8s;
constexpr int widestSeed = 130; // pixels; a seed of the Playground may be any text
constexpr qint64 ratesInterval = 500; // milliseconds; digits that change faster cannot be read

QString stateName(RunState state)
{
    switch (state) {
    case RunState::Paused: return StatusLine::tr("Paused");
    case RunState::Running: return StatusLine::tr("Training");
    case RunState::BrokenDown: return StatusLine::tr("Stopped: numbers broke");
    }
    return {};
}

QString stateText(RunState state)
{
    const QString sign
        = state == RunState::BrokenDown ? QStringLiteral("▲ ") : QStringLiteral("● ");
    return sign + stateName(state);
}

QString rowsText(const nn::Dataset &dataset)
{
    const auto count = static_cast<int>(dataset.sampleCount());
    return nn::arePeople(dataset) ? StatusLine::tr("%Ln people", nullptr, count)
                                  : StatusLine::tr("%Ln points", nullptr, count);
}

} // namespace

QString documentText(const nn::TrainingRun &run)
{
    QString shape = wholeNumber(run.network().inputCount());
    for (const nn::LayerSpec &layer : run.network().layers()) {
        shape += QLatin1Char('-') + wholeNumber(layer.units);
    }
    return StatusLine::tr("%1 · %2").arg(rowsText(run.data->origin->dataset), shape);
}

StatusLine::StatusLine(Session &session, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Status"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 3, 12, 3);
    row->setSpacing(20);
    m_state = addField();
    m_speed = addField();
    m_frameRate = addField();
    m_document = addField();
    m_seed = addField();
    m_message = addField();
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setForegroundRole(QPalette::WindowText);
    m_message->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->setStretchFactor(m_message, 1);
    m_messageEnd.setSingleShot(true);
    m_messageEnd.setInterval(timeToRead);
    connect(&m_messageEnd, &QTimer::timeout, this, &StatusLine::forget);
    connect(&session, &Session::frameChanged, this, &StatusLine::showFrame);
    // Queued: what is said of a step of undo is said before the step is counted.
    connect(&session, &Session::said, this, &StatusLine::showSentence, Qt::QueuedConnection);
    connect(session.undoStack(), &QUndoStack::indexChanged, this, &StatusLine::forget);
}

// Without an accessible name, which would be spoken in place of the text.
QLabel *StatusLine::addField()
{
    auto *label = new QLabel;
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 0.95);
    label->setFont(font);
    label->setForegroundRole(QPalette::PlaceholderText);
    layout()->addWidget(label);
    return label;
}

void StatusLine::showSentence(const QString &sentence)
{
    setMessage(sentence);
    m_message->setToolTip(sentence);
    m_messageEnd.start();
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StatusLine::showTip(const QString &tip)
{
    if (!m_messageEnd.isActive()) {
        setMessage(tip);
        m_message->setToolTip({});
    }
}

// On one line whatever is in it: the window keeps its layout.
void StatusLine::setMessage(const QString &message)
{
    m_wholeMessage = message.simplified();
    showMessage();
}

void StatusLine::showMessage()
{
    const int room = isVisible() ? m_message->width() : QWIDGETSIZE_MAX;
    m_message->setText(m_message->fontMetrics().elidedText(m_wholeMessage, Qt::ElideRight, room));
    m_message->setAccessibleName(m_wholeMessage);
}

void StatusLine::forget()
{
    m_messageEnd.stop();
    setMessage({});
    m_message->setToolTip({});
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    showMessage();
}

// A frame counts when the window is painted after it has come.
bool StatusLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::UpdateRequest && m_isFrameNew) {
        m_isFrameNew = false;
        ++m_framesShown;
    }
    return QWidget::eventFilter(watched, event);
}

void StatusLine::showEvent(QShowEvent *event)
{
    window()->installEventFilter(this); // again is the same as once
    QWidget::showEvent(event);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    painter.fillRect(0, 0, width(), 1, theme.line);
}

void StatusLine::showFrame(const Frame &frame)
{
    const Snapshot &snapshot = *frame.snapshot;
    m_isFrameNew = true;
    const bool isChanged = m_shownState != snapshot.state || m_state->text().isEmpty();
    if (isChanged) {
        m_shownState = snapshot.state;
        m_state->setText(stateText(snapshot.state));
        m_state->setAccessibleName(tr("State: %1").arg(stateName(snapshot.state)));
        m_framesShown = 0;
        m_sinceRates.start();
        m_speed->hide();
        m_frameRate->hide();
    }
    if (snapshot.state == RunState::Running && m_sinceRates.elapsed() >= ratesInterval) {
        showRates(snapshot);
    }
    showDocument(snapshot);
    if (!m_wholeMessage.isEmpty()) {
        showMessage(); // the others may have grown
    }
}

void StatusLine::showDocument(const Snapshot &snapshot)
{
    const QString text = documentText(snapshot.run);
    if (m_document->text() != text) {
        m_document->setText(text);
    }
    const QString seed = tr("seed %1").arg(m_seed->fontMetrics().elidedText(
        QString::fromStdString(snapshot.run.start->draw.seed), Qt::ElideRight, widestSeed));
    if (m_seed->text() != seed) {
        m_seed->setText(seed);
    }
}

void StatusLine::showRates(const Snapshot &snapshot)
{
    const double rate = snapshot.samplesPerSecond;
    m_speed->setText(rate >= 1e6 ? tr("%1 M samples/s").arg(fixedNumber(rate / 1e6, 1))
                                 : tr("%Ln samples/s", nullptr, static_cast<int>(std::llround(rate))));
    const double seconds = static_cast<double>(m_sinceRates.restart()) / 1000.0;
    m_frameRate->setText(tr("%1 fps").arg(fixedNumber(m_framesShown / seconds, 0)));
    m_framesShown = 0;
    m_speed->show();
    m_frameRate->show();
}

} // namespace glassnet
