// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"

#include <QWidget>

#include <memory>
#include <optional>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;
class QSpinBox;

namespace glassnet {

class DataSetBox;
class DataTiles;

// Which built-in data set, and how it is drawn: points, noise, training part and seed, as far as
// the set leaves them open.
class DataChooser final : public QWidget
{
    Q_OBJECT

public:
    explicit DataChooser(Session &session, QWidget *parent = nullptr);

private:
    struct Percent
    {
        QLabel *label = nullptr;
        QSlider *slider = nullptr;
        QLabel *value = nullptr;
    };

    void buildDrawing();
    [[nodiscard]] Percent addPercent(QGridLayout &grid, const QString &label,
                                     const QString &objectName);
    void follow();
    void showChoice();
    void showDrawing(const nn::BuiltInChoice &choice);
    void showPercent(const Percent &percent, int value, int most);
    void chooseSet(nn::BuiltIn set);
    void draw();
    void drawWithNewSeed();
    [[nodiscard]] nn::BuiltInChoice choiceShown() const;

    Session &m_session;
    std::shared_ptr<const nn::TrainingData> m_data; // that is shown
    std::optional<nn::BuiltInChoice> m_choice;
    DataSetBox *m_set;
    DataTiles *m_tiles;
    QWidget *m_drawing; // hidden where nothing is drawn
    QLabel *m_countLabel = nullptr;
    QSpinBox *m_count = nullptr;
    Percent m_noise;
    Percent m_training;
    QLineEdit *m_seed = nullptr;
    QPushButton *m_again = nullptr;
};

} // namespace glassnet
