// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/transportspeed.h"

#include "app/document/session.h"
#include "app/look/panelparts.h"
#include "app/text/numbers.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <array>
#include <cmath>

namespace glassnet {

namespace {

constexpr std::array roundNumbers{1.0,   2.0,   5.0,   10.0,   20.0,   30.0,   60.0,
                                  100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0, 10000.0};

nn::Index trainingSamples(const Session &session)
{
    return session.run().data->train.count();
}

} // namespace

SpeedScale::SpeedScale(nn::Index trainingSamples)
    : m_samples(static_cast<double>(std::max<nn::Index>(trainingSamples, 1)))
{
    for (const double samples : roundNumbers) {
        if (samples < m_samples) {
            m_stops.push_back(samples);
        }
    }
    for (const double epochs : roundNumbers) {
        m_stops.push_back(epochs * m_samples);
    }
    m_stops.push_back(unlimitedSpeed);
}

double SpeedScale::at(int stop) const
{
    return m_stops.at(static_cast<std::size_t>(stop));
}

int SpeedScale::nearest(double samplesPerSecond) const
{
    if (std::isinf(samplesPerSecond)) {
        return count() - 1;
    }
    const auto distance = [samplesPerSecond](double stop) {
        return std::isinf(stop) ? stop : std::abs(std::log(stop / samplesPerSecond));
    };
    const auto found = std::min_element(m_stops.begin(), m_stops.end(), [&](double a, double b) {
        return distance(a) < distance(b);
    });
    return static_cast<int>(found - m_stops.begin());
}

QString SpeedScale::text(double samplesPerSecond) const
{
    if (std::isinf(samplesPerSecond)) {
        return TransportSpeed::tr("unlimited");
    }
    const bool isEpochs = samplesPerSecond >= m_samples;
    const double number = isEpochs ? samplesPerSecond / m_samples : samplesPerSecond;
    const QString digits = partialCountNumber(number);
    // A half one is said as several are.
    const int form = number == 1.0 ? 1 : 2;
    return (isEpochs ? TransportSpeed::tr("%1 epochs/s", nullptr, form)
                     : TransportSpeed::tr("%1 samples/s", nullptr, form))
        .arg(digits);
}

TransportSpeed::TransportSpeed(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_scale(trainingSamples(session))
    , m_samples(trainingSamples(session))
    , m_slider(new QSlider(Qt::Horizontal))
    , m_caption(panels::caption(tr("Speed"), m_slider))
    , m_label(new QLabel)
{
    m_slider->setAccessibleName(tr("Speed"));
    m_slider->setPageStep(3);
    m_label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_label->setObjectName(QStringLiteral("chosenSpeed"));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(4);
    layout->setVerticalSpacing(1);
    layout->addWidget(m_caption, 0, 0);
    layout->addWidget(m_label, 0, 1);
    layout->addWidget(m_slider, 1, 0, 1, 2);
    m_label->setFont(m_caption->font());
    showSpeed();
    connect(m_slider, &QSlider::valueChanged, this, &TransportSpeed::choose);
    connect(&session, &Session::viewChanged, this, &TransportSpeed::showSpeed);
    connect(&session, &Session::runChanged, this, &TransportSpeed::followData);
}

void TransportSpeed::setSliderWidth(int width)
{
    // The speed that is a word has room in every language.
    const QString word = m_scale.text(unlimitedSpeed);
    setFixedWidth(std::max(width, m_label->fontMetrics().horizontalAdvance(word) + 1));
    fitCaption();
}

// The number matters more than the word above it, which the slider's tip says too.
void TransportSpeed::fitCaption()
{
    const int both = m_caption->sizeHint().width() + m_label->sizeHint().width();
    m_caption->setVisible(both + static_cast<QGridLayout *>(layout())->horizontalSpacing()
                          <= maximumWidth());
}

void TransportSpeed::followData()
{
    if (m_samples != trainingSamples(m_session)) {
        m_samples = trainingSamples(m_session);
        m_scale = SpeedScale(m_samples);
        showSpeed();
    }
}

void TransportSpeed::showSpeed()
{
    const QSignalBlocker blocker(m_slider);
    m_slider->setRange(0, m_scale.count() - 1);
    m_slider->setValue(m_scale.nearest(m_session.speed()));
    const QString text = m_scale.text(m_session.speed());
    m_label->setText(text);
    fitCaption();
    m_slider->setToolTip(tr("Speed of training: %1").arg(text));
    m_slider->setAccessibleDescription(text);
}

void TransportSpeed::choose(int stop)
{
    m_session.setSpeed(m_scale.at(stop));
}

} // namespace glassnet
