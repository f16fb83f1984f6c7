// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/predict/predictpanel.h"

#include "app/document/askededits.h"
#include "app/look/panelparts.h"
#include "app/look/theme.h"
#include "app/predict/inputform.h"
#include "app/predict/personform.h"
#include "app/predict/personlist.h"
#include "app/predict/predictanswer.h"
#include "app/text/unittext.h"
#include "core/data/units.h"

#include <QAccessible>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace glassnet {

namespace {

enum Numbers { AsInData, AsSeen };

// A triangle with an exclamation mark, in the colour for warnings of whatever theme there is.
class WarningSign final : public QWidget
{
public:
    WarningSign()
    {
        const int size = fontMetrics().height();
        setFixedSize(size, size);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(palette());
        const double s = width();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.warning, s / 8.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(QPolygonF{QPointF(0.5 * s, 0.14 * s), QPointF(0.92 * s, 0.86 * s),
                                      QPointF(0.08 * s, 0.86 * s)});
        painter.drawLine(QPointF(0.5 * s, 0.42 * s), QPointF(0.5 * s, 0.56 * s));
        painter.drawPoint(QPointF(0.5 * s, 0.72 * s));
    }
};

} // namespace

PredictPanel::PredictPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_numbers(panels::choices(tr("Numbers")))
    , m_numbersLine(nullptr)
    , m_form(new PersonForm(session))
    , m_inputForm(new InputForm(session))
    , m_answer(new PredictAnswer)
    , m_warning(nullptr)
    , m_warningText(new QLabel)
    , m_swap(new QPushButton(tr("&Swap")))
{
    m_warning = warningLine();
    QVBoxLayout *page = panels::scrollingPage(*this);
    m_numbersLine = numbersLine();
    page->addWidget(m_numbersLine);
    page->addWidget(m_form);
    page->addWidget(m_inputForm);
    page->addSpacing(6);
    page->addWidget(m_answer);
    page->addWidget(m_warning);
    page->addSpacing(6);
    page->addWidget(new PersonList(session));
    page->addStretch();
    connect(m_numbers, &QComboBox::activated, this, &PredictPanel::chooseNumbers);
    connect(&session, &Session::probeChanged, this, &PredictPanel::showForm);
    connect(&session, &Session::runChanged, this, &PredictPanel::showForm);
    connect(&session, &Session::loaded, this, &PredictPanel::showForm);
    connect(m_swap, &QPushButton::clicked, this, &PredictPanel::swapNumbers);
    connect(&session, &Session::frameChanged, this, &PredictPanel::showAnswer);
    connect(&session, &Session::probeChanged, this, &PredictPanel::showAnswer);
    connect(&session, &Session::probeChanged, this, &PredictPanel::showWarning);
    connect(&session, &Session::viewChanged, this, &PredictPanel::showWarning);
    connect(&session, &Session::runChanged, this, &PredictPanel::showWarning);
    showForm();
    showAnswer();
    showWarning();
}

// Hiding takes what is being typed, as long as there is a panel to hear of it.
PredictPanel::~PredictPanel()
{
    hide();
}

QWidget *PredictPanel::numbersLine()
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(8);
    m_numbers->setObjectName(QStringLiteral("numbers"));
    m_numbers->addItem(tr("As in the data"));
    m_numbers->setItemData(AsInData, tr("In their units; they are scaled for the network"),
                           Qt::ToolTipRole);
    m_numbers->addItem(tr("As the network sees them"));
    m_numbers->setItemData(AsSeen, tr("Given to its inputs as they are, without unit or scaling"),
                           Qt::ToolTipRole);
    layout->addWidget(panels::rowLabel(tr("Numbers"), m_numbers));
    layout->addWidget(m_numbers, 1);
    return line;
}

// The network's view of the person is what one goes on from.
void PredictPanel::chooseNumbers(int index)
{
    const Probe &probe = m_session.probe();
    const bool isGiven = probe.inputs.size() > 0;
    if (index == AsSeen && !isGiven) {
        const nn::Vector seen = nn::inputsFor(m_session.origin().preparation, probe.person);
        panels::report(m_session, edits::giveInputs(m_session, seen), *m_numbers);
    } else if (index == AsInData) {
        panels::report(m_session, edits::takeInputsAway(m_session), *m_numbers);
    }
    showForm(); // if it was refused, too
}

// Without units, scaling and computed inputs there is nothing to choose between.
void PredictPanel::showForm()
{
    const nn::DataOrigin &origin = m_session.origin();
    const bool isGiven = m_session.probe().inputs.size() > 0;
    m_numbers->setCurrentIndex(isGiven ? AsSeen : AsInData);
    m_numbersLine->setVisible(isGiven || !nn::seesPlainNumbers(origin.preparation, origin.dataset));
    m_form->setVisible(!isGiven);
    m_inputForm->setVisible(isGiven);
}

QWidget *PredictPanel::warningLine()
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(new WarningSign, 0, Qt::AlignTop);
    m_warningText->setWordWrap(true);
    m_warningText->setObjectName(QStringLiteral("warning"));
    layout->addWidget(m_warningText, 1);
    m_swap->setObjectName(QStringLiteral("swap"));
    m_swap->setAccessibleName(tr("Exchange the two numbers"));
    layout->addWidget(m_swap, 0, Qt::AlignTop);
    line->hide();
    return line;
}

// A person or an edit that the frame does not know yet waits for the next frame.
void PredictPanel::showAnswer()
{
    const SnapshotPtr &snapshot = m_session.frame().snapshot;
    const auto &[row, person, inputs] = m_session.probe();
    if (snapshot && inputs.size() > 0) {
        if (inputs.size() == snapshot->network().inputCount()) {
            m_answer->showAnswerTo(snapshot->network(), *snapshot->run.data->origin, inputs);
        }
        return;
    }
    if (!snapshot || person.size() != snapshot->dataset().columnCount()
        || snapshot->dataset().columns != m_session.origin().dataset.columns) {
        return;
    }
    const nn::DataOrigin &origin = *snapshot->run.data->origin;
    if (nn::impossibleColumns(origin.dataset, person).empty()) {
        m_answer->showAnswer(snapshot->network(), origin, person);
    } else {
        m_answer->showNothing();
    }
}

void PredictPanel::showWarning()
{
    const nn::Dataset &dataset = m_session.origin().dataset;
    const nn::Vector &person = m_session.probe().person;
    const std::vector<nn::Unit> units = m_form->units();
    if (person.size() != dataset.columnCount() || units.size() != dataset.columns.size()) {
        return;
    }
    if (m_session.probe().inputs.size() > 0) { // which nothing is known about
        m_exchange.reset();
        m_warning->hide();
        m_warningText->clear();
        return;
    }
    const std::vector<nn::Index> far = nn::farColumns(dataset, person);
    m_exchange = nn::likelySwap(dataset, person, units);
    const std::vector<nn::Index> impossible = nn::impossibleColumns(dataset, person);
    const QString text = m_exchange            ? swapText()
                         : !impossible.empty() ? impossibleText(impossible)
                         : !far.empty()        ? farText(far)
                                               : QString();
    m_swap->setVisible(m_exchange.has_value());
    m_warning->setVisible(!text.isEmpty());
    if (text != m_warningText->text()) {
        m_warningText->setText(text);
        QAccessibleEvent event(m_warningText, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

QString PredictPanel::titleAt(nn::Index column) const
{
    return titleOf(m_session.origin().dataset.columns[static_cast<std::size_t>(column)].name);
}

QString PredictPanel::swapText() const
{
    return tr("%1 and %2 seem to be exchanged.")
        .arg(titleAt(m_exchange->first), titleAt(m_exchange->second));
}

// In the units in which it was typed.
QString PredictPanel::impossibleText(const std::vector<nn::Index> &columns) const
{
    const nn::Vector &person = m_session.probe().person;
    const std::vector<nn::Unit> units = m_form->units();
    QStringList measures;
    for (const nn::Index column : columns) {
        const auto at = static_cast<std::size_t>(column);
        const nn::Unit unit = m_session.origin().dataset.columns[at].unit;
        const Notation notation{.unit = units[at]};
        measures += tr("%1 %2 %3")
                        .arg(titleAt(column),
                             textOf(nn::convert(person(column), unit, units[at]), notation),
                             symbolOf(notation));
    }
    return tr("Nobody is like that: %1.").arg(measures.join(QStringLiteral(", ")));
}

QString PredictPanel::farText(const std::vector<nn::Index> &columns) const
{
    QStringList titles;
    for (const nn::Index column : columns) {
        titles += titleAt(column);
    }
    return tr("Far outside the data: %1. The answer is a guess.")
        .arg(titles.join(QStringLiteral(", ")));
}

void PredictPanel::swapNumbers()
{
    if (m_exchange) {
        panels::report(m_session, edits::setPerson(m_session, m_exchange->person), *m_swap);
    }
}

} // namespace glassnet
