// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/predict/predictanswer.h"

#include "app/look/panelparts.h"
#include "app/look/theme.h"
#include "app/predict/predictbar.h"
#include "app/text/numbers.h"
#include "app/text/unittext.h"
#include "core/pass.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <cmath>
#include <limits>

namespace glassnet {

namespace {

bool setTextOf(QLabel &label, const QString &text)
{
    // Setting the same text again would still lay out and repaint, at every frame.
    if (label.text() == text) {
        return false;
    }
    label.setText(text);
    return true;
}

// Ten digits behind the mark, as the tutorials print them; of very large and small numbers ten
// digits in all.
QString exactNumber(double value)
{
    constexpr int digits = 10;
    const double size = std::abs(value);
    return size >= 1e-4 && size < 1e4 ? fixedNumber(value, digits) : plainNumber(value, digits);
}

QLabel *titleLabel()
{
    auto *label = new QLabel;
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setObjectName(QStringLiteral("answer"));
    label->setForegroundRole(QPalette::WindowText); // which paintTitle() colours
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return label;
}

// "0 · Male"; a class that is called like its number says it once.
QString endText(int code, const nn::TargetColumn &target, nn::Index classIndex)
{
    const QString name = classNameOf(target, classIndex);
    bool isNumber = false;
    if (name.toInt(&isNumber) == code && isNumber) {
        return plainNumber(code);
    }
    return classIndex == 0 ? PredictAnswer::tr("%1 · %2").arg(plainNumber(code), name)
                           : PredictAnswer::tr("%2 · %1").arg(plainNumber(code), name);
}

} // namespace

PredictAnswer::PredictAnswer(QWidget *parent)
    : QWidget(parent)
    , m_title(titleLabel())
    , m_output(new QLabel)
    , m_bar(new PredictBar)
    , m_low(panels::caption({}, nullptr))
    , m_high(panels::caption({}, nullptr))
    , m_shares(new PredictShares)
{
    m_output->setForegroundRole(QPalette::PlaceholderText);
    m_output->setObjectName(QStringLiteral("output"));
    m_bar->setAccessibleName(tr("Where the output lies"));
    m_shares->setAccessibleName(tr("Share of every class"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_output, 0, 1, Qt::AlignRight | Qt::AlignBottom);
    grid->addWidget(m_bar, 1, 0, 1, 2);
    grid->addWidget(m_low, 2, 0);
    grid->addWidget(m_high, 2, 1, Qt::AlignRight);
    grid->addWidget(m_shares, 3, 0, 1, 2);
}

void PredictAnswer::showAnswer(const nn::Network &network, const nn::DataOrigin &origin,
                               const nn::Vector &values)
{
    const nn::Vector outputs = nn::predict(network, nn::inputsFor(origin.preparation, values));
    showResult(network, origin, outputs, outputNumber(outputs(0)));
}

void PredictAnswer::showAnswerTo(const nn::Network &network, const nn::DataOrigin &origin,
                                 const nn::Vector &inputs)
{
    const nn::Vector outputs = nn::predict(network, inputs);
    showResult(network, origin, outputs, exactNumber(outputs(0)));
}

void PredictAnswer::showResult(const nn::Network &network, const nn::DataOrigin &origin,
                               const nn::Vector &outputs, const QString &output)
{
    const nn::TargetColumn &target = origin.dataset.target;
    const nn::Answer answer = nn::answerOf(outputs, origin.preparation);
    m_classCount = static_cast<int>(target.classes.size());
    const QString asNumber = tr("%1 = %2").arg(titleOf(target.name), outputNumber(answer.value));
    setTextOf(*m_title, !answer.isKnown()   ? outputNumber(answer.value)
                        : answer.classIndex ? answerText(answer, target, nn::areShares(network))
                                            : asNumber);
    nameClass(answer.classIndex);
    const bool hasTwoEnds = m_classCount == 2 && outputs.size() == 1;
    for (QWidget *widget : {static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_low),
                            static_cast<QWidget *>(m_high)}) {
        widget->setVisible(hasTwoEnds);
    }
    m_shares->setVisible(outputs.size() > 1);
    m_output->setVisible(outputs.size() == 1);
    showOutput(network, output);
    if (hasTwoEnds) {
        showBar(origin, outputs(0));
    } else if (outputs.size() > 1) {
        showShares(target, outputs, nn::areShares(network));
    }
}

void PredictAnswer::showNothing()
{
    setTextOf(*m_title, outputNumber(std::numeric_limits<double>::quiet_NaN()));
    nameClass(std::nullopt);
    m_output->hide();
    for (QWidget *widget : {static_cast<QWidget *>(m_low), static_cast<QWidget *>(m_high),
                            static_cast<QWidget *>(m_shares)}) {
        widget->hide();
    }
    m_bar->setPosition(std::nullopt);
    m_bar->hide();
}

void PredictAnswer::nameClass(std::optional<nn::Index> named)
{
    if (m_class != named) {
        m_class = named;
        paintTitle();
    }
}

void PredictAnswer::showOutput(const nn::Network &network, const QString &output)
{
    const nn::NeuronRef neuron{.layer = network.layerCount() - 1, .neuron = 0};
    setTextOf(*m_output, tr("%1 = %2").arg(QString::fromStdString(network.name(neuron)), output));
}

void PredictAnswer::showBar(const nn::DataOrigin &origin, double output)
{
    const bool isSigned = origin.preparation.coding == nn::TargetCoding::MinusOnePlusOne;
    const double position = isSigned ? (output + 1.0) / 2.0 : output;
    m_bar->setPosition(std::isfinite(position) ? std::optional(position) : std::nullopt);
    setTextOf(*m_low, endText(isSigned ? -1 : 0, origin.dataset.target, 0));
    setTextOf(*m_high, endText(1, origin.dataset.target, 1));
}

void PredictAnswer::showShares(const nn::TargetColumn &target, const nn::Vector &outputs,
                               bool arePercent)
{
    std::vector<PredictShares::Share> shares;
    QStringList sentence;
    for (nn::Index i = 0; i < outputs.size(); ++i) {
        const double output = outputs(i);
        shares.push_back({.name = classNameOf(target, i),
                          .value = arePercent ? percentNumber(output) : outputNumber(output),
                          .size = std::isfinite(output) ? output : 0.0});
        sentence += shares.back().name + QLatin1Char(' ') + shares.back().value;
    }
    m_shares->setAccessibleDescription(sentence.join(QStringLiteral(", ")));
    m_shares->setShares(std::move(shares));
}

void PredictAnswer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        paintTitle();
    }
    QWidget::changeEvent(event);
}

void PredictAnswer::paintTitle()
{
    const Theme &theme = Theme::of(palette());
    QPalette own = palette();
    own.setColor(QPalette::WindowText,
                 m_class ? theme.classColor(static_cast<int>(*m_class), m_classCount) : theme.text);
    m_title->setPalette(own);
}

} // namespace glassnet
