// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/shapestart.h"

#include "app/document/settingsedits.h"
#include "app/look/panelparts.h"
#include "app/text/coretext.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>

#include <array>

namespace glassnet {

namespace {

constexpr std::array allInitializers{
    nn::Initializer::StandardNormal, nn::Initializer::SmallNormal, nn::Initializer::SmallUniform,
    nn::Initializer::Glorot,         nn::Initializer::He,          nn::Initializer::Zeros,
};

QString newSeed(nn::Generator generator)
{
    const quint32 number = QRandomGenerator::global()->bounded(1U, 100000U);
    return generator == nn::Generator::Playground
               ? QStringLiteral("0.") + QString::number(number).rightJustified(5, QLatin1Char('0'))
               : QString::number(number);
}

void showChoice(QComboBox &box, int value)
{
    box.setCurrentIndex(box.findData(value));
}

} // namespace

ShapeStart::ShapeStart(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_initializer(panels::choices(QString()))
    , m_generator(panels::choices(QString()))
    , m_seed(new QLineEdit)
{
    fillChoices();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(panels::caption(tr("First &weights"), m_initializer), 0, 0, 1, 2);
    grid->addWidget(m_initializer, 1, 0, 1, 2);
    grid->addWidget(panels::caption(tr("Generator"), m_generator), 2, 0);
    grid->addWidget(panels::caption(tr("Seed"), m_seed), 2, 1);
    grid->addWidget(m_generator, 3, 0);
    grid->addWidget(m_seed, 3, 1);
    grid->addWidget(buttons(), 4, 0, 1, 2);
    connect(m_seed, &QLineEdit::returnPressed, this, &ShapeStart::startFromSeed);
    connect(&session, &Session::runChanged, this, &ShapeStart::follow);
    follow();
}

void ShapeStart::fillChoices()
{
    m_initializer->setObjectName(QStringLiteral("initializer"));
    m_generator->setObjectName(QStringLiteral("generator"));
    m_seed->setObjectName(QStringLiteral("startSeed"));
    m_seed->setAlignment(Qt::AlignRight);
    panels::leaveUndoToWindow(*m_seed);
    for (const nn::Initializer initializer : allInitializers) {
        m_initializer->addItem(translatedCore(nn::displayName(initializer)),
                               static_cast<int>(initializer));
    }
    m_generator->addItem(tr("Glassnet"), static_cast<int>(nn::Generator::Own));
    m_generator->addItem(tr("NumPy"), static_cast<int>(nn::Generator::Numpy));
    m_generator->addItem(tr("Playground"), static_cast<int>(nn::Generator::Playground));
}

QWidget *ShapeStart::buttons()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(8);
    auto *again = new QPushButton(tr("&Use Seed"));
    again->setObjectName(QStringLiteral("useSeed"));
    again->setToolTip(tr("Draw the weights anew, as said above"));
    auto *other = new QPushButton(tr("New Start"));
    other->setObjectName(QStringLiteral("newStart"));
    other->setToolTip(tr("Draw other weights, from a new seed"));
    layout->addWidget(again);
    layout->addWidget(other);
    layout->addStretch();
    connect(again, &QPushButton::clicked, this, &ShapeStart::startFromSeed);
    connect(other, &QPushButton::clicked, this, &ShapeStart::startFromNewSeed);
    return row;
}

void ShapeStart::follow()
{
    if (m_start != m_session.run().start) {
        m_start = m_session.run().start;
        showDraw();
    }
}

void ShapeStart::showDraw()
{
    const nn::Draw draw = m_start ? m_start->draw : nn::Draw{};
    showChoice(*m_initializer, static_cast<int>(draw.initializer));
    showChoice(*m_generator, static_cast<int>(draw.generator));
    m_seed->setText(QString::fromStdString(draw.seed));
}

nn::Draw ShapeStart::drawShown() const
{
    nn::Draw draw = m_start ? m_start->draw : nn::Draw{};
    draw.initializer = static_cast<nn::Initializer>(m_initializer->currentData().toInt());
    draw.generator = static_cast<nn::Generator>(m_generator->currentData().toInt());
    draw.seed = m_seed->text().trimmed().toStdString();
    return draw;
}

// A seed that is refused stays to be mended.
void ShapeStart::start(nn::Draw draw)
{
    draw.isAfterData = false;
    if (panels::report(m_session, edits::newStart(m_session, draw), *m_seed)) {
        follow();
    }
}

void ShapeStart::startFromSeed()
{
    start(drawShown());
}

void ShapeStart::startFromNewSeed()
{
    nn::Draw draw = drawShown();
    draw.seed = newSeed(draw.generator).toStdString();
    start(std::move(draw));
}

} // namespace glassnet
