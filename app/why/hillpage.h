// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/frame.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace glassnet {

class ContourView;
class HillView;
class Session;

// The loss over two weights or biases: the one that is asked about and another one to choose, as
// contour lines or as a hill.
class HillPage final : public QWidget
{
    Q_OBJECT

public:
    explicit HillPage(Session &session, QWidget *parent = nullptr);

    // Asks the session for the loss over the parameter and the chosen one, of all samples or of
    // one, and shows what the frame has of it.
    void show(const Frame &frame, const nn::ParameterRef &first, std::optional<nn::Index> sample);
    void leave(); // nothing is asked for any more

private:
    void offerSeconds(const nn::Network &network, const nn::ParameterRef &first);
    void showAgain();

    Session &m_session;
    QComboBox *m_second;
    QComboBox *m_look;
    QLabel *m_whose;
    QStackedWidget *m_views;
    ContourView *m_contours;
    HillView *m_hill;
    std::vector<nn::ParameterRef> m_seconds; // that are offered
    std::optional<nn::ParameterRef> m_first;
    std::optional<nn::Index> m_sample;
};

} // namespace glassnet
