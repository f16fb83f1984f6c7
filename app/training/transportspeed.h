// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QString>
#include <QWidget>

#include <vector>

class QLabel;
class QSlider;

namespace glassnet {

class Session;

// The speeds a slider offers for so many training samples: from one sample a second, through
// round numbers of samples and then of epochs, to unlimited.
class SpeedScale
{
public:
    explicit SpeedScale(nn::Index trainingSamples);

    [[nodiscard]] int count() const { return static_cast<int>(m_stops.size()); }
    [[nodiscard]] double at(int stop) const; // samples a second
    [[nodiscard]] int nearest(double samplesPerSecond) const;
    // "1 sample/s", "60 epochs/s", "unlimited".
    [[nodiscard]] QString text(double samplesPerSecond) const;

private:
    double m_samples; // an epoch
    std::vector<double> m_stops;
};

// The slider with its label.
class TransportSpeed : public QWidget
{
    Q_OBJECT

public:
    explicit TransportSpeed(Session &session, QWidget *parent = nullptr);

    void setSliderWidth(int width);
    void showSpeed();
    void fitCaption(); // the session's

private:
    void choose(int stop);
    void followData(); // whose number of samples an epoch has

    Session &m_session;
    SpeedScale m_scale;
    nn::Index m_samples;
    QSlider *m_slider;
    QLabel *m_caption;
    QLabel *m_label;
};

} // namespace glassnet
