// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/datachooser.h"

#include "app/data/datasetbox.h"
#include "app/data/datatiles.h"
#include "app/document/dataedits.h"
#include "app/look/panelparts.h"
#include "app/text/coretext.h"
#include "app/text/numbers.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSlider>
#include <QSpinBox>

#include <cmath>

namespace glassnet {

namespace {

std::string newSeed(nn::Generator generator)
{
    const quint32 number = QRandomGenerator::global()->bounded(1U, 100000U);
    return generator == nn::Generator::Playground
               ? "0." + QString::number(number).rightJustified(5, QLatin1Char('0')).toStdString()
               : std::to_string(number);
}

} // namespace

DataChooser::DataChooser(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_set(new DataSetBox)
    , m_tiles(new DataTiles)
    , m_drawing(new QWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(panels::caption(tr("D&ata set"), m_set));
    layout->addWidget(m_set);
    layout->addWidget(m_tiles);
    buildDrawing();
    layout->addWidget(m_drawing);
    connect(m_set, &DataSetBox::setChosen, this, &DataChooser::chooseSet);
    connect(m_tiles, &DataTiles::setChosen, this, &DataChooser::chooseSet);
    connect(&session, &Session::runChanged, this, &DataChooser::follow);
    follow();
}

void DataChooser::buildDrawing()
{
    auto *grid = new QGridLayout(m_drawing);
    grid->setContentsMargins(0, 6, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    m_count = new QSpinBox;
    m_count->setObjectName(QStringLiteral("points"));
    m_count->setKeyboardTracking(false);
    m_count->setGroupSeparatorShown(true);
    m_count->setAlignment(Qt::AlignRight);
    panels::spareFromWheel(m_count);
    panels::leaveUndoToWindow(*m_count->findChild<QLineEdit *>());
    m_countLabel = panels::rowLabel(tr("&Points"), m_count);
    grid->addWidget(m_countLabel, 0, 0);
    grid->addWidget(m_count, 0, 1, 1, 2);
    connect(m_count, &QSpinBox::valueChanged, this, &DataChooser::draw);
    m_noise = addPercent(*grid, tr("&Noise"), QStringLiteral("noise"));
    m_training = addPercent(*grid, tr("Training part"), QStringLiteral("trainingPart"));
    m_seed = new QLineEdit;
    m_seed->setObjectName(QStringLiteral("seed"));
    m_seed->setAlignment(Qt::AlignRight);
    panels::leaveUndoToWindow(*m_seed);
    grid->addWidget(panels::rowLabel(tr("Seed"), m_seed), 3, 0);
    grid->addWidget(m_seed, 3, 1, 1, 2);
    connect(m_seed, &QLineEdit::editingFinished, this, &DataChooser::draw);
    m_again = new QPushButton(tr("Regenerate"));
    m_again->setObjectName(QStringLiteral("regenerate"));
    m_again->setToolTip(tr("Draw other samples, with a new seed"));
    grid->addWidget(m_again, 4, 0, 1, 3, Qt::AlignLeft);
    connect(m_again, &QPushButton::clicked, this, &DataChooser::drawWithNewSeed);
}

DataChooser::Percent DataChooser::addPercent(QGridLayout &grid, const QString &label,
                                             const QString &objectName)
{
    Percent percent;
    percent.slider = new QSlider(Qt::Horizontal);
    percent.slider->setObjectName(objectName);
    percent.slider->setTracking(false);
    percent.slider->setPageStep(5);
    panels::spareFromWheel(percent.slider);
    percent.label = panels::rowLabel(label, percent.slider);
    percent.value = new QLabel;
    percent.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    percent.value->setMinimumWidth(fontMetrics().horizontalAdvance(percentNumber(1.0)));
    const int row = grid.rowCount();
    grid.addWidget(percent.label, row, 0);
    grid.addWidget(percent.slider, row, 1);
    grid.addWidget(percent.value, row, 2);
    connect(percent.slider, &QSlider::valueChanged, this, &DataChooser::draw);
    connect(percent.slider, &QSlider::sliderMoved, percent.value,
            [value = percent.value](int number) { value->setText(percentNumber(number / 100.0)); });
    return percent;
}

void DataChooser::follow()
{
    if (m_data != m_session.run().data) {
        m_data = m_session.run().data;
        showChoice();
    }
}

void DataChooser::showChoice()
{
    const nn::DataOrigin &origin = m_session.origin();
    const QString name = translatedCore(origin.dataset.name);
    m_choice = origin.choice;
    const auto set = m_choice ? std::optional(m_choice->set) : std::nullopt;
    m_set->showSet(set, tr("%1 (edited)").arg(name));
    m_tiles->showSet(set);
    const bool isDrawn = m_choice && nn::infoOf(m_choice->set).generator != nn::Generator::None;
    m_drawing->setVisible(isDrawn);
    if (isDrawn) {
        showDrawing(*m_choice);
    }
}

void DataChooser::showDrawing(const nn::BuiltInChoice &choice)
{
    const nn::BuiltInInfo &info = nn::infoOf(choice.set);
    const bool hasCount = info.leastCount < info.mostCount;
    m_countLabel->setVisible(hasCount);
    m_count->setVisible(hasCount);
    const QSignalBlocker blocker(m_count);
    m_count->setRange(static_cast<int>(info.leastCount), static_cast<int>(info.mostCount));
    m_count->setValue(static_cast<int>(choice.count));
    showPercent(m_noise, static_cast<int>(std::lround(choice.noisePercent)), info.mostNoisePercent);
    showPercent(m_training, choice.trainPercent, 100);
    if (!m_seed->isModified() && m_seed->text().toStdString() != choice.seed) {
        m_seed->setText(QString::fromStdString(choice.seed));
    }
}

void DataChooser::showPercent(const Percent &percent, int value, int most)
{
    for (QWidget *widget :
         {static_cast<QWidget *>(percent.label), static_cast<QWidget *>(percent.slider),
          static_cast<QWidget *>(percent.value)}) {
        widget->setVisible(most > 0);
    }
    if (percent.slider->isSliderDown()) {
        return;
    }
    const QSignalBlocker blocker(percent.slider);
    percent.slider->setRange(0, most);
    percent.slider->setValue(value);
    percent.value->setText(percentNumber(value / 100.0));
}

void DataChooser::chooseSet(nn::BuiltIn set)
{
    if (!m_choice || m_choice->set != set) {
        panels::report(m_session, edits::chooseBuiltIn(m_session, nn::defaultChoice(set)), *m_set);
    }
    showChoice();
}

nn::BuiltInChoice DataChooser::choiceShown() const
{
    nn::BuiltInChoice choice = *m_choice;
    choice.count = m_count->value();
    if (m_noise.slider->value() != static_cast<int>(std::lround(choice.noisePercent))) {
        choice.noisePercent = m_noise.slider->value(); // a finer one of a link stays otherwise
    }
    choice.trainPercent = m_training.slider->value();
    choice.seed = m_seed->text().trimmed().toStdString();
    return choice;
}

void DataChooser::draw()
{
    m_seed->setModified(false);
    if (m_choice && choiceShown() != *m_choice) {
        panels::report(m_session, edits::chooseBuiltIn(m_session, choiceShown()), *m_seed);
    }
    showChoice();
}

void DataChooser::drawWithNewSeed()
{
    if (m_choice) {
        nn::BuiltInChoice choice = choiceShown();
        choice.seed = newSeed(nn::infoOf(choice.set).generator);
        m_seed->setModified(false);
        panels::report(m_session, edits::chooseBuiltIn(m_session, choice), *m_again);
        showChoice();
    }
}

} // namespace glassnet
