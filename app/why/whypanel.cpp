// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/whypanel.h"

#include "app/document/session.h"
#include "app/formula/formulaview.h"
#include "app/look/panelparts.h"
#include "app/why/curveview.h"
#include "app/why/formulaelements.h"
#include "app/why/hillpage.h"
#include "app/why/homeworkrow.h"
#include "app/why/tugview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace glassnet {

namespace {

enum UpdateChoice { LastUpdate, NextUpdate };
enum FormChoice { WaysForm, DeltaForm, MatrixForm, CurveForm, HillForm, TugForm };
enum CurveChoice { AllSamples, ThisSample };

// The weight or bias whose update explains an element: of a neuron, the first that it has.
std::optional<nn::ParameterRef> explainedParameter(const Element &element,
                                                   const nn::Network &network)
{
    if (!exists(element, network)) {
        return std::nullopt;
    }
    if (const auto *weight = std::get_if<nn::WeightRef>(&element)) {
        return *weight;
    }
    if (const auto *bias = std::get_if<nn::BiasRef>(&element)) {
        return *bias;
    }
    if (const auto *neuron = std::get_if<nn::NeuronRef>(&element)) {
        return nn::WeightRef{.layer = neuron->layer, .to = neuron->neuron, .from = 0};
    }
    return std::nullopt;
}

std::vector<Formula> formulasOf(const std::vector<WhyLine> &lines)
{
    std::vector<Formula> formulas;
    for (const WhyLine &line : lines) {
        const bool isRemark = line.kind == WhyLine::Kind::Remark;
        formulas.push_back(isRemark ? line.formula.withRole(Formula::Role::Faint) : line.formula);
    }
    return formulas;
}

QScrollArea *makeScrolled(QWidget &view)
{
    auto *area = new QScrollArea;
    area->setWidget(&view);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // the view has it
    area->viewport()->setBackgroundRole(QPalette::Base); // the card's colour
    view.setBackgroundRole(QPalette::Base);
    return area;
}

} // namespace

WhyPanel::WhyPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_bar(nullptr)
    , m_update(panels::choices(tr("Which update is explained")))
    , m_form(panels::choices(tr("How the derivative is written")))
    , m_curveOf(panels::choices(tr("Whose loss is drawn")))
    , m_previous(panels::smallButton(QStringLiteral("◂"), tr("Previous sample of the update")))
    , m_sample(new QLabel)
    , m_next(panels::smallButton(QStringLiteral("▸"), tr("Next sample of the update")))
    , m_hint(
          panels::remark(tr("Select a weight, a bias or a neuron: here stands, number by number, "
                            "why it changes.")))
    , m_pages(new QStackedWidget)
    , m_view(new FormulaView)
    , m_curve(new CurveView(session))
    , m_hill(new HillPage(session))
    , m_tug(new TugView(session))
    , m_homework(new HomeworkRow(session))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 8, 8);
    column->setSpacing(6);
    m_bar = makeBar();
    column->addWidget(m_bar);
    column->addWidget(m_hint);
    column->addWidget(m_pages, 1);
    m_pages->addWidget(makeScrolled(*m_view));
    m_pages->addWidget(m_curve);
    m_pages->addWidget(m_hill);
    QScrollArea *tug = makeScrolled(*m_tug);
    m_pages->addWidget(tug);
    connect(m_tug, &TugView::currentMoved, tug, [tug](const QRect &row) {
        tug->ensureVisible(row.left(), row.center().y(), 0, row.height());
    });
    m_curve->setObjectName(QStringLiteral("curve"));
    m_curve->setAccessibleName(tr("Curve"));
    column->addWidget(m_homework);
    m_tug->setObjectName(QStringLiteral("tug"));
    m_tug->setAccessibleName(tr("Who pulls which way"));
    m_view->setObjectName(QStringLiteral("why"));
    m_view->setAccessibleName(tr("Why it changes"));
    connect(m_view, &FormulaView::hovered, this, &WhyPanel::pointAt);
    connect(&session, &Session::frameChanged, this, &WhyPanel::showFrame);
    connect(&session, &Session::pointedChanged, this, &WhyPanel::followPointed);
    connect(&session, &Session::selectionChanged, this, [this] {
        m_place = 0;
        ask();
        chooseHomework();
    });
    connect(&session, &Session::runChanged, this, &WhyPanel::ask);
    m_bar->hide();
    m_homework->hide();
}

QWidget *WhyPanel::makeBar()
{
    m_update->setObjectName(QStringLiteral("update"));
    m_update->addItems({tr("Last update"), tr("Next update")});
    m_form->setObjectName(QStringLiteral("form"));
    m_form->addItems({tr("Chain rule"), tr("δ form"), tr("Matrices"), tr("Curve"), tr("Hill"),
                      tr("Tug of war")});
    m_curveOf->setObjectName(QStringLiteral("curveOf"));
    m_curveOf->addItems({tr("All samples"), tr("This sample")});
    connect(m_curveOf, &QComboBox::currentIndexChanged, this, &WhyPanel::showFrame);
    m_previous->setObjectName(QStringLiteral("previousSample"));
    m_next->setObjectName(QStringLiteral("nextSample"));
    connect(m_update, &QComboBox::currentIndexChanged, this, &WhyPanel::ask);
    connect(m_form, &QComboBox::currentIndexChanged, this, &WhyPanel::showFrame);
    connect(m_previous, &QToolButton::clicked, this, [this] { choosePlace(m_place - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { choosePlace(m_place + 1); });
    for (QComboBox *choice : {m_update, m_form, m_curveOf}) {
        panels::fitToContents(*choice);
    }
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_update);
    row->addWidget(m_form);
    row->addWidget(m_curveOf);
    row->addStretch();
    row->addWidget(m_previous);
    row->addWidget(m_sample);
    row->addWidget(m_next);
    return bar;
}

void WhyPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

void WhyPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    ask();
}

void WhyPanel::ask()
{
    const auto parameter = explainedParameter(m_session.selected(), m_session.run().network());
    const bool isNeuron = std::holds_alternative<nn::NeuronRef>(m_session.selected());
    m_session.setFindsHealth(isVisible() && (!parameter || isNeuron));
    if (!isVisible() || !parameter) {
        m_session.setExplained({});
        leaveViews();
        showFrame();
        return;
    }
    m_session.setExplained(ExplanationRequest{.parameter = *parameter,
                                              .isOfLast = m_update->currentIndex() == LastUpdate,
                                              .place = m_place});
    showFrame();
}

// What is selected is asked for most likely.
void WhyPanel::chooseHomework()
{
    const nn::Network &network = m_session.run().network();
    const Element &selected = m_session.selected();
    m_homework->showNetwork(network);
    if (const auto *neuron = std::get_if<nn::NeuronRef>(&selected)) {
        m_homework->choose(QString::fromStdString(network.name(*neuron)));
    } else if (const auto parameter = explainedParameter(selected, network)) {
        m_homework->choose(
            QStringLiteral("∂L/∂%1").arg(QString::fromStdString(network.name(*parameter))));
    }
}

void WhyPanel::choosePlace(std::size_t place)
{
    m_place = place;
    ask();
}

// A frame that was made before the request waits for the next one.
void WhyPanel::showFrame()
{
    const Frame &frame = m_session.frame();
    const Element &selected = m_session.selected();
    if (!isVisible() || !frame.pictures || !exists(selected, frame.snapshot->network())) {
        return;
    }
    const auto parameter = explainedParameter(selected, frame.snapshot->network());
    m_bar->setVisible(parameter.has_value());
    m_homework->setVisible(parameter && isFormula());
    const bool isNeuron = std::holds_alternative<nn::NeuronRef>(selected);
    m_curveOf->setVisible(isForm(HillForm) || (isForm(CurveForm) && !isNeuron));
    m_update->setVisible(!isForm(TugForm)); // which is about the present moment
    // All forms of a formula have one page, the first; every other form has one of its own.
    m_pages->setCurrentIndex(parameter && !isFormula() ? m_form->currentIndex() - MatrixForm : 0);
    if (!parameter) {
        showHealth(frame);
        return;
    }
    const auto &explanation = frame.pictures->explanation;
    if (!explanation || explanation->parameter != *parameter) {
        return;
    }
    showCurve(frame);
    showHill(frame);
    showTug(frame);
    const int chosen = m_form->currentIndex();
    const auto form = chosen == WaysForm     ? WhyForm::Ways
                      : chosen == MatrixForm ? WhyForm::Matrices
                                             : WhyForm::Deltas;
    m_hint->hide();
    if (isFormula()) {
        std::vector<WhyLine> lines;
        if (std::holds_alternative<nn::NeuronRef>(selected)) {
            lines = healthLines(frame, selected);
        }
        std::ranges::move(whyLines(frame, selected, form), std::back_inserter(lines));
        showLines(std::move(lines));
    }
    showSamples(frame);
    m_homework->showNetwork(frame.snapshot->network());
    m_homework->showFrame();
    const QString name = QString::fromStdString(frame.pictures->explanation->update.name);
    const auto *neuron = std::get_if<nn::NeuronRef>(&selected);
    const QString what = neuron == nullptr
                             ? QStringLiteral("∂L/∂%1").arg(name)
                             : QString::fromStdString(frame.snapshot->network().name(*neuron));
    setSummary(QStringLiteral("%1 · %2").arg(what, explainedSample(frame, explanation->place)));
}

bool WhyPanel::isForm(int form) const
{
    return m_form->currentIndex() == form;
}

bool WhyPanel::isFormula() const
{
    return m_form->currentIndex() <= MatrixForm;
}

std::optional<nn::Index> WhyPanel::chosenSample(const Frame &frame) const
{
    const nn::Explanation &explanation = *frame.pictures->explanation;
    return m_curveOf->currentIndex() == ThisSample
               ? std::optional(explanation.update.samples[explanation.place].sample)
               : std::nullopt;
}

// The loss along what is selected; of a neuron its activation.
void WhyPanel::showCurve(const Frame &frame)
{
    const nn::Explanation &explanation = *frame.pictures->explanation;
    const auto *neuron = std::get_if<nn::NeuronRef>(&m_session.selected());
    if (!isForm(CurveForm) || neuron != nullptr) {
        m_session.setCurve({});
        m_curve->setCurve(neuron != nullptr ? activationCurveOf(frame, *neuron) : std::nullopt);
        return;
    }
    const CurveRequest request{.parameter = explanation.parameter, .sample = chosenSample(frame)};
    m_session.setCurve(request);
    if (frame.pictures->request.curve == request) {
        m_curve->setCurve(lossCurveOf(frame));
    }
}

void WhyPanel::showHill(const Frame &frame)
{
    if (isForm(HillForm)) {
        m_hill->show(frame, frame.pictures->explanation->parameter, chosenSample(frame));
    } else {
        m_hill->leave();
    }
}

void WhyPanel::showTug(const Frame &frame)
{
    const nn::ParameterRef &parameter = frame.pictures->explanation->parameter;
    m_session.setPulled(isForm(TugForm) ? std::optional(parameter) : std::nullopt);
    if (isForm(TugForm) && frame.pictures->request.pulled == parameter) {
        m_tug->setTug(tugOf(frame));
    }
}

void WhyPanel::leaveViews()
{
    m_session.setCurve({});
    m_session.setPulled({});
    m_hill->leave();
}

void WhyPanel::showSamples(const Frame &frame)
{
    const nn::Explanation &explanation = *frame.pictures->explanation;
    const std::size_t count = explanation.update.samples.size();
    // What is asked for may be ahead of what the frame shows.
    m_place = std::min(m_place, count - 1);
    m_sample->setText(tr("%1 of %2").arg(explanation.place + 1).arg(count));
    const bool isWalked = count > 1 && !isForm(TugForm);
    m_sample->setVisible(isWalked);
    m_previous->setVisible(isWalked);
    m_next->setVisible(isWalked);
    m_previous->setEnabled(m_place > 0);
    m_next->setEnabled(m_place + 1 < count);
}

void WhyPanel::showHealth(const Frame &frame)
{
    m_hint->show();
    showLines(healthLines(frame, {}));
    setSummary({});
}

void WhyPanel::showLines(std::vector<WhyLine> lines)
{
    if (lines != m_lines) {
        m_lines = std::move(lines);
        m_view->setLines(formulasOf(m_lines));
    }
}

void WhyPanel::setSummary(const QString &summary)
{
    if (std::exchange(m_summary, summary) != summary) {
        emit summaryChanged(m_summary);
    }
}

void WhyPanel::pointAt(const QString &id)
{
    m_session.pointAt(id.isEmpty() ? Element() : elementNamed(id, m_session.run().network()));
}

void WhyPanel::followPointed()
{
    m_view->setHighlighted(namesOf(m_session.pointed(), m_session.run().network()));
}

} // namespace glassnet
