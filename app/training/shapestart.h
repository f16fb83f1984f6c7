// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace glassnet {

// How the first weights are drawn: from which distribution, by which generator, from which seed.
class ShapeStart final : public QWidget
{
    Q_OBJECT

public:
    explicit ShapeStart(Session &session, QWidget *parent = nullptr);

private:
    void fillChoices();
    [[nodiscard]] QWidget *buttons();
    void follow();
    void showDraw();
    [[nodiscard]] nn::Draw drawShown() const;
    void start(nn::Draw draw);
    void startFromSeed();
    void startFromNewSeed();

    Session &m_session;
    std::shared_ptr<const nn::Start> m_start; // that is shown
    QComboBox *m_initializer;
    QComboBox *m_generator;
    QLineEdit *m_seed;
};

} // namespace glassnet
