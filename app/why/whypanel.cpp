// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/whypanel.h"

#include "app/document/session.h"
#include "app/formula/formulaview.h"
#include "app/look/panelparts.h"
#include "app/why/curveview.h"
#include "app/why/homeworkrow.h"

#include "core/inspection/names.h"

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
enum FormChoice { WaysForm, DeltaForm, CurveForm };
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

// What a piece of a formula stands for in the network: "w1", "h2", "x1", "f′(sum_h1)", "δ_h1"; of a
// derivative, that by which it is taken.
Element elementNamed(QString name, const nn::Network &network)
{
    name = name.section(QStringLiteral("/∂"), -1);
    for (const QString &part : {QStringLiteral("f′("), QStringLiteral("sum_"), QStringLiteral("δ_"),
                                QStringLiteral(")"), QStringLiteral("∂")}) {
        name.remove(part);
    }
    if (const auto parameter = network.parameterNamed(name.toStdString())) {
        return std::visit([](auto ref) { return Element(ref); }, *parameter);
    }
    bool isNumber = false;
    const int number = name.mid(1).toInt(&isNumber);
    if (name.startsWith(u'x') && isNumber && number >= 1 && number <= network.inputCount()) {
        return InputRef{.input = number - 1};
    }
    for (nn::Index layer = 0; layer < network.layerCount(); ++layer) {
        for (nn::Index neuron = 0; neuron < network.layer(layer).units; ++neuron) {
            const nn::NeuronRef at{.layer = layer, .neuron = neuron};
            if (network.name(at) == name.toStdString()) {
                return at;
            }
        }
    }
    return {};
}

// The pieces that stand for an element, as the formulas call them.
QSet<QString> namesOf(const Element &element, const nn::Network &network)
{
    if (!exists(element, network) || std::holds_alternative<std::monostate>(element)) {
        return {};
    }
    if (const auto *input = std::get_if<InputRef>(&element)) {
        return {QStringLiteral("x%1").arg(input->input + 1)};
    }
    if (const auto *neuron = std::get_if<nn::NeuronRef>(&element)) {
        return {QString::fromStdString(network.name(*neuron)),
                QString::fromStdString(nn::sumName(network, *neuron)),
                QString::fromStdString(nn::deltaName(network, *neuron)),
                QString::fromStdString(nn::slopeName(network, *neuron))};
    }
    const auto *weight = std::get_if<nn::WeightRef>(&element);
    const nn::ParameterRef parameter = weight != nullptr
                                           ? nn::ParameterRef(*weight)
                                           : nn::ParameterRef(std::get<nn::BiasRef>(element));
    return {QString::fromStdString(network.name(parameter))};
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
    , m_scroll(new QScrollArea)
    , m_view(new FormulaView)
    , m_curve(new CurveView(session))
    , m_homework(new HomeworkRow(session))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 8, 8);
    column->setSpacing(6);
    m_bar = makeBar();
    column->addWidget(m_bar);
    column->addWidget(m_hint);
    column->addWidget(m_pages, 1);
    m_pages->addWidget(m_scroll);
    m_pages->addWidget(m_curve);
    m_curve->setObjectName(QStringLiteral("curve"));
    m_curve->setAccessibleName(tr("Curve"));
    column->addWidget(m_homework);
    m_scroll->setWidget(m_view);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus); // the formulas have it
    m_scroll->viewport()->setBackgroundRole(QPalette::Base); // the card's colour
    m_view->setBackgroundRole(QPalette::Base);
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
    m_form->addItems({tr("Chain rule"), tr("δ form"), tr("Curve")});
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
        choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
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
        m_session.setCurve({});
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
    m_homework->setVisible(parameter && !isCurve());
    m_curveOf->setVisible(isCurve() && !std::holds_alternative<nn::NeuronRef>(selected));
    m_pages->setCurrentIndex(parameter && isCurve() ? 1 : 0);
    if (!parameter) {
        showHealth(frame);
        return;
    }
    const auto &explanation = frame.pictures->explanation;
    if (!explanation || explanation->parameter != *parameter) {
        return;
    }
    showCurve(frame);
    const auto form = m_form->currentIndex() == WaysForm ? WhyForm::Ways : WhyForm::Deltas;
    m_hint->hide();
    if (!isCurve()) {
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

bool WhyPanel::isCurve() const
{
    return m_form->currentIndex() == CurveForm;
}

// The loss along what is selected; of a neuron its activation.
void WhyPanel::showCurve(const Frame &frame)
{
    const nn::Explanation &explanation = *frame.pictures->explanation;
    const auto *neuron = std::get_if<nn::NeuronRef>(&m_session.selected());
    if (!isCurve() || neuron != nullptr) {
        m_session.setCurve({});
        m_curve->setCurve(neuron != nullptr ? activationCurveOf(frame, *neuron) : std::nullopt);
        return;
    }
    CurveRequest request{.parameter = explanation.parameter, .sample = {}};
    if (m_curveOf->currentIndex() == ThisSample) {
        request.sample = explanation.update.samples[explanation.place].sample;
    }
    m_session.setCurve(request);
    if (frame.pictures->request.curve == request) {
        m_curve->setCurve(lossCurveOf(frame));
    }
}

void WhyPanel::showSamples(const Frame &frame)
{
    const nn::Explanation &explanation = *frame.pictures->explanation;
    const std::size_t count = explanation.update.samples.size();
    // What is asked for may be ahead of what the frame shows.
    m_place = std::min(m_place, count - 1);
    m_sample->setText(tr("%1 of %2").arg(explanation.place + 1).arg(count));
    m_sample->setVisible(count > 1);
    m_previous->setVisible(count > 1);
    m_next->setVisible(count > 1);
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
