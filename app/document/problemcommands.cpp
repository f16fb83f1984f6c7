// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/pushedit.h"

#include "app/text/coretext.h"
#include "app/text/numbers.h"
#include "core/training/refit.h"

namespace glassnet::edits {

namespace {

// What changed, in the few words that fit on the loss chart.
QString labelOf(const nn::TrainingSettings &before, const nn::TrainingSettings &after,
                const QString &text)
{
    if (before.learningRate != after.learningRate) {
        return EditTexts::tr("rate %1 → %2")
            .arg(plainNumber(before.learningRate, labelDigits),
                 plainNumber(after.learningRate, labelDigits));
    }
    if (before.loss != after.loss) {
        return translatedCore(nn::displayName(after.loss));
    }
    if (before.optimizer != after.optimizer) {
        return translatedCore(nn::displayName(after.optimizer));
    }
    if (before.batchSize != after.batchSize) {
        return after.batchSize ? EditTexts::tr("batch %1").arg(countNumber(*after.batchSize))
                               : EditTexts::tr("full batch");
    }
    return text;
}

bool isTutorialSet(nn::BuiltIn set)
{
    return nn::infoOf(set).group == nn::BuiltInGroup::Tutorials;
}

// Whether the network that learns the one set is asked to learn the other.
bool keepsNetwork(const std::optional<nn::BuiltInChoice> &before, const nn::BuiltInChoice &after)
{
    if (!before) {
        return false;
    }
    const bool isSameGroup = nn::infoOf(before->set).group == nn::infoOf(after.set).group;
    return before->set == after.set || (isSameGroup && !isTutorialSet(after.set));
}

nn::Result<nn::TrainingRun> runOn(const Session &session, const nn::BuiltInChoice &choice)
{
    const nn::DataOrigin &before = session.origin();
    if (!keepsNetwork(before.choice, choice)) {
        return nn::defaultRun(choice);
    }
    nn::Result<nn::DrawnDataset> drawn = nn::makeBuiltIn(choice);
    if (!drawn) {
        return drawn.error();
    }
    nn::Result<nn::Preparation> preparation = nn::defaultPreparation(choice.set, drawn->dataset);
    if (!preparation) {
        return preparation.error();
    }
    nn::DataOrigin origin{.dataset = drawn->dataset, .preparation = *preparation, .choice = choice};
    if (before.dataset.columnCount() == drawn->dataset.columnCount()) {
        origin.preparation.inputs = before.preparation.inputs;
    }
    return nn::refitted(session.run(), std::move(origin));
}

} // namespace

Outcome setSettings(Session &session, const nn::TrainingSettings &settings, const QString &text,
                    const Gesture *gesture)
{
    const nn::TrainingSettings &before = session.run().settings;
    if (before == settings) {
        return nn::Done{};
    }
    const nn::TrainingSettings &first = gesture != nullptr ? gesture->settingsBefore() : before;
    return push(session, nn::SetSettings{.settings = settings},
                {.text = text, .label = labelOf(first, settings, text), .gesture = gesture});
}

Outcome reset(Session &session)
{
    auto learned = std::make_shared<const nn::Learned>(nn::atStart(session.run()));
    if (*learned == session.run().learned) {
        return nn::Done{};
    }
    return push(session, nn::SetLearned{.learned = std::move(learned)},
                {.text = EditTexts::tr("Reset"), .label = EditTexts::tr("reset")});
}

Outcome newStart(Session &session, const nn::Draw &draw)
{
    return push(session, nn::withStart(session.run(), draw),
                {.text = EditTexts::tr("New Start"),
                 .label = EditTexts::tr("seed %1").arg(QString::fromStdString(draw.seed))});
}

Outcome chooseBuiltIn(Session &session, const nn::BuiltInChoice &choice)
{
    const QString shown = translatedCore(nn::infoOf(choice.set).name);
    return push(session, runOn(session, choice),
                {.text = EditTexts::tr("Choose %1").arg(shown), .label = shown});
}

} // namespace glassnet::edits
