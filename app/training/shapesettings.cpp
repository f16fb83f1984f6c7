// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/shapesettings.h"

#include "app/training/shapeform.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace glassnet {

namespace {

using Settings = nn::TrainingSettings;

// The member of whichever of these rules (or curves) is chosen; null if it is another one.
template <typename Number, typename Variant, typename... Rules>
Number *memberOf(Variant &variant, Number Rules::*...members)
{
    Number *found = nullptr;
    const auto look = [&]<typename Rule>(Number Rule::*member) {
        if (auto *rule = std::get_if<Rule>(&variant)) {
            found = &(rule->*member);
        }
    };
    (look(members), ...);
    return found;
}

void addOptimizer(ShapeForm &form)
{
    using namespace nn;
    form.addHeading(ShapeSettings::tr("Optimiser"));
    form.addNumber(ShapeSettings::tr("Momentum"), QStringLiteral("momentum"), [](Settings &s) {
        return memberOf<double>(s.optimizer, &Momentum::momentum, &Nesterov::momentum,
                                &RmsProp::momentum);
    });
    form.addNumber(ShapeSettings::tr("Decay α"), QStringLiteral("decay"),
                   [](Settings &s) { return memberOf<double>(s.optimizer, &RmsProp::decay); });
    form.addNumber(ShapeSettings::tr("β1"), QStringLiteral("beta1"), [](Settings &s) {
        return memberOf<double>(s.optimizer, &Adam::beta1, &AdamW::beta1);
    });
    form.addNumber(ShapeSettings::tr("β2"), QStringLiteral("beta2"), [](Settings &s) {
        return memberOf<double>(s.optimizer, &Adam::beta2, &AdamW::beta2);
    });
    form.addNumber(ShapeSettings::tr("Epsilon"), QStringLiteral("epsilon"), [](Settings &s) {
        return memberOf<double>(s.optimizer, &AdaGrad::epsilon, &RmsProp::epsilon, &Adam::epsilon,
                                &AdamW::epsilon);
    });
    form.addNumber(ShapeSettings::tr("Weight decay"), QStringLiteral("weightDecay"),
                   [](Settings &s) { return memberOf<double>(s.optimizer, &AdamW::weightDecay); });
    form.addSwitch(ShapeSettings::tr("Centred"), QStringLiteral("centred"),
                   [](Settings &s) { return memberOf<bool>(s.optimizer, &RmsProp::centred); });
    form.addSwitch(ShapeSettings::tr("AMSGrad"), QStringLiteral("amsgrad"),
                   [](Settings &s) { return memberOf<bool>(s.optimizer, &Adam::amsgrad); });
}

nn::RateCurve curveAt(int index)
{
    static const std::array<nn::RateCurve, 4> curves{nn::ConstantRate{}, nn::StepDecay{},
                                                     nn::ExponentialDecay{}, nn::CosineDecay{}};
    return curves[static_cast<std::size_t>(index)];
}

void addSchedule(ShapeForm &form, const Session &session)
{
    using namespace nn;
    form.addChoice(
        ShapeSettings::tr("Learning rate"), QStringLiteral("schedule"),
        {.names = {ShapeSettings::tr("Constant"), ShapeSettings::tr("In steps"),
                   ShapeSettings::tr("Exponential"), ShapeSettings::tr("Cosine")},
         .shown = [](const Settings &s) { return static_cast<int>(s.schedule.curve.index()); },
         .choose =
             [&session](Settings &s, int index) {
                 s.schedule.curve = curveAt(index);
                 s.schedule.startEpoch = session.run().epochTime(); // it begins now
             }});
    form.addNumber(ShapeSettings::tr("Every (epochs)"), QStringLiteral("every"), [](Settings &s) {
        return memberOf<double>(s.schedule.curve, &StepDecay::every);
    });
    form.addNumber(ShapeSettings::tr("Factor"), QStringLiteral("factor"), [](Settings &s) {
        return memberOf<double>(s.schedule.curve, &StepDecay::factor, &ExponentialDecay::factor);
    });
    form.addNumber(ShapeSettings::tr("Length (epochs)"), QStringLiteral("length"), [](Settings &s) {
        return memberOf<double>(s.schedule.curve, &CosineDecay::length);
    });
    form.addNumber(ShapeSettings::tr("Lowest share"), QStringLiteral("lowest"), [](Settings &s) {
        return memberOf<double>(s.schedule.curve, &CosineDecay::lowest);
    });
    form.addNumber(ShapeSettings::tr("Warm-up (epochs)"), QStringLiteral("warmUp"),
                   [](Settings &s) { return &s.schedule.warmUpEpochs; });
}

void addPenalty(ShapeForm &form)
{
    form.addHeading(ShapeSettings::tr("Penalty on large weights"));
    form.addNumber(ShapeSettings::tr("L1"), QStringLiteral("l1"),
                   [](Settings &s) { return &s.penalty.l1; });
    form.addNumber(ShapeSettings::tr("L2"), QStringLiteral("l2"),
                   [](Settings &s) { return &s.penalty.l2; });
    form.addSwitch(ShapeSettings::tr("On biases too"), QStringLiteral("onBiases"),
                   [](Settings &s) { return &s.penalty.onBiases; });
    form.addSwitch(ShapeSettings::tr("L1 switches weights off"), QStringLiteral("l1Kills"),
                   [](Settings &s) { return &s.penalty.l1Kills; });
}

// A choice between the enumerators of a member, in their order.
template <typename Enum>
ShapeForm::Choice choiceOf(const QStringList &names, Enum Settings::*member)
{
    return {.names = names,
            .shown = [member](const Settings &s) { return static_cast<int>(s.*member); },
            .choose = [member](Settings &s, int i) { s.*member = static_cast<Enum>(i); }};
}

void addBatches(ShapeForm &form)
{
    form.addHeading(ShapeSettings::tr("Samples and batches"));
    form.addChoice(
        ShapeSettings::tr("Order"), QStringLiteral("order"),
        choiceOf({ShapeSettings::tr("As in the table"), ShapeSettings::tr("Shuffled every epoch"),
                  ShapeSettings::tr("Drawn at random")},
                 &Settings::order));
    form.addChoice(
        ShapeSettings::tr("Rest of an epoch"), QStringLiteral("shortBatch"),
        choiceOf({ShapeSettings::tr("A smaller batch"), ShapeSettings::tr("Joins the next epoch")},
                 &Settings::shortBatch));
    form.addChoice(
        ShapeSettings::tr("Gradient"), QStringLiteral("reduction"),
        choiceOf({ShapeSettings::tr("Mean of the batch"), ShapeSettings::tr("Sum of the batch")},
                 &Settings::reduction));
}

void addSlips(ShapeForm &form)
{
    form.addHeading(ShapeSettings::tr("Mistakes of the tutorials"));
    form.addSwitch(ShapeSettings::tr("First weights overwritten"), QStringLiteral("overwritten"),
                   [](Settings &s) { return &s.slips.overwrittenWeights; });
    form.addSwitch(ShapeSettings::tr("Output rounded in between"), QStringLiteral("rounded"),
                   [](Settings &s) { return &s.slips.roundedOutput; });
    form.addSwitch(ShapeSettings::tr("Half of the cross-entropy"), QStringLiteral("half"),
                   [](Settings &s) { return &s.slips.halfCrossEntropy; });
}

} // namespace

ShapeSettings::ShapeSettings(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_open(new QToolButton)
    , m_form(new ShapeForm(session))
{
    addOptimizer(*m_form);
    addSchedule(*m_form, session);
    addPenalty(*m_form);
    addBatches(*m_form);
    addSlips(*m_form);
    m_open->setObjectName(QStringLiteral("more"));
    m_open->setAutoRaise(true);
    m_open->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_open);
    layout->addWidget(m_form);
    connect(m_open, &QToolButton::clicked, this, &ShapeSettings::toggle);
    setOpen(false);
}

void ShapeSettings::toggle()
{
    setOpen(m_form->isHidden());
}

void ShapeSettings::setOpen(bool isOpen)
{
    m_open->setText(isOpen ? tr("▾ Fewer settings") : tr("▸ More settings"));
    m_open->setAccessibleName(isOpen ? tr("Fewer settings") : tr("More settings"));
    m_form->setVisible(isOpen);
}

} // namespace glassnet
