// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/transportcounters.h"

#include "app/look/theme.h"
#include "app/text/numbers.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

const QString separator = QStringLiteral(" · ");

} // namespace

CounterTexts counterTexts(const Snapshot &snapshot)
{
    const nn::Counters &counters = snapshot.run.counters();
    const nn::Index all = snapshot.run.data->train.count();
    const nn::Index seen = snapshot.run.learned.position.seen;
    // At the end of an epoch its last sample is the one just seen.
    const nn::Index sample = seen == 0 && counters.samples > 0 ? all : seen;
    CounterTexts texts;
    texts.epochs = countNumber(counters.epochs);
    texts.unit = TransportCounters::tr("epochs", "after a number", pluralForm(counters.epochs));
    texts.sample
        = TransportCounters::tr("sample %1 of %2").arg(countNumber(sample), countNumber(all));
    texts.detail
        = TransportCounters::tr("%1 · update %2").arg(texts.sample, countNumber(counters.updates));
    const QString train = lossNumber(snapshot.trainLoss);
    texts.losses
        = std::isnan(snapshot.testLoss)
              ? QStringList{TransportCounters::tr("loss %1").arg(train)}
              : QStringList{TransportCounters::tr("train %1").arg(train),
                            TransportCounters::tr("test %1").arg(lossNumber(snapshot.testLoss))};
    return texts;
}

TransportCounters::TransportCounters(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Progress"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void TransportCounters::showSnapshot(const Snapshot &snapshot)
{
    if (CounterTexts texts = counterTexts(snapshot); texts != m_texts) {
        m_texts = std::move(texts);
        update();
    }
    // Not while it runs: nobody could listen to every frame. The pause may bring no other texts.
    if (snapshot.state != RunState::Running && accessibleDescription() != text()) {
        setAccessibleDescription(text());
    }
}

void TransportCounters::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    updateGeometry();
    update();
}

QString TransportCounters::text() const
{
    return tr("%1 %2 · %3 · %4")
        .arg(m_texts.epochs, m_texts.unit, m_texts.detail, m_texts.losses.join(separator));
}

QSize TransportCounters::sizeHint() const
{
    const QFontMetrics small(smallFont());
    const QFontMetrics big(bigFont());
    const int epochs = big.horizontalAdvance(countNumber(999999))
                       + fontMetrics().horizontalAdvance(QLatin1Char(' ') + tr("epochs", "after a number", 999999));
    const int below = m_isCompact ? 0 : small.horizontalAdvance(widestDetail());
    return {std::max(epochs, below) + 8, big.height() + 2 * small.height()};
}

QString TransportCounters::widestDetail() const
{
    return tr("sample %1 of %2 · update %3")
        .arg(countNumber(999), countNumber(999), countNumber(999999));
}

QStringList TransportCounters::lines() const
{
    if (m_isCompact) {
        return m_texts.losses;
    }
    // By what the numbers may grow to, or the lines would jump with their digits.
    const QString all = widestDetail() + tr(" · train %1 · test %1").arg(lossNumber(0.0));
    if (width() >= QFontMetrics(smallFont()).horizontalAdvance(all)) {
        return {m_texts.detail + separator + m_texts.losses.join(separator)};
    }
    const bool fits = width() >= QFontMetrics(smallFont()).horizontalAdvance(m_texts.detail);
    return {fits ? m_texts.detail : m_texts.sample, m_texts.losses.join(separator)};
}

bool TransportCounters::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return QWidget::event(event);
}

void TransportCounters::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    const QFontMetrics big(bigFont());
    const QFontMetrics small(smallFont());
    QPainter painter(this);
    const QStringList below = lines();
    const int count = static_cast<int>(below.size());
    const int top = std::max(0, (height() - big.height() - count * small.height()) / 2);
    const int base = top + big.ascent();

    painter.setFont(font());
    painter.setPen(theme.text);
    const QString unit = QLatin1Char(' ') + m_texts.unit;
    const int unitWidth = fontMetrics().horizontalAdvance(unit);
    painter.drawText(width() - unitWidth, base, unit);
    painter.setFont(bigFont());
    painter.drawText(width() - unitWidth - big.horizontalAdvance(m_texts.epochs), base,
                     m_texts.epochs);

    painter.setFont(smallFont());
    painter.setPen(theme.muted);
    QRect line(0, top + big.height(), width(), small.height());
    for (const QString &text : below) {
        painter.drawText(line, Qt::AlignRight, small.elidedText(text, Qt::ElideRight, width()));
        line.translate(0, small.height());
    }
}

QFont TransportCounters::bigFont() const
{
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 1.4);
    big.setWeight(QFont::DemiBold);
    return big;
}

QFont TransportCounters::smallFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    return small;
}

} // namespace glassnet
