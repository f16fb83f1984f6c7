// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/menus.h"

#include "app/look/styleicon.h"
#include "app/text/coretext.h"
#include "app/window/actions.h"
#include "core/data/derivedinput.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <array>
#include <set>
#include <utility>

namespace glassnet {

namespace {

struct MenuText
{
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

nn::Problem spiralProblem()
{
    nn::PlaygroundSetup setup;
    setup.data.shape = nn::PlaygroundShape::Spiral;
    setup.data.noisePercent = 5.0;
    setup.seed = "0.59704";
    setup.inputs.assign(nn::playgroundInputs().begin(), nn::playgroundInputs().end());
    setup.hiddenUnits = {8, 8, 8};
    return nn::playgroundProblem(setup).value();
}

nn::Problem playgroundPage()
{
    nn::PlaygroundSetup setup;
    setup.seed = "0.59704";
    return nn::playgroundProblem(setup).value();
}

QString nameOf(nn::BuiltInGroup group)
{
    switch (group) {
    case nn::BuiltInGroup::Tutorials: return MenuText::tr("&Tutorials");
    case nn::BuiltInGroup::Gates: return MenuText::tr("&Gates");
    case nn::BuiltInGroup::Playground: return MenuText::tr("&Playground");
    case nn::BuiltInGroup::Simulated: return MenuText::tr("&Simulated");
    }
    return {};
}

// Nothing for an entry that has a mnemonic already.
QChar mnemonicOf(const QString &text)
{
    const auto at = text.indexOf(QLatin1Char('&'));
    return at >= 0 && at + 1 < text.size() ? text.at(at + 1).toLower() : QChar();
}

void fillFile(QMenu &menu, Menus &menus, const Actions &actions, const MenuTargets &targets)
{
    QMenu *fresh = menu.addMenu(themedIcon(QStringLiteral("new")), MenuText::tr("&New"));
    for (const OfferedProblem &problem : offeredProblems()) {
        fresh->addAction(problem.text, fresh,
                         [begin = targets.begin, &problem] { begin(problem); });
    }
    menu.addAction(actions.open);
    menus.recent = menu.addMenu(MenuText::tr("Open &Recent"));
    menu.addSeparator();
    menu.addAction(actions.save);
    menu.addAction(actions.saveAs);
    menu.addSeparator();
    menu.addAction(actions.exportPicture);
    menu.addAction(actions.exercises);
    menu.addSeparator();
    menu.addAction(actions.quit);
}

void fillEdit(QMenu &menu, const Actions &actions)
{
    menu.addAction(actions.undo);
    menu.addAction(actions.redo);
    menu.addSeparator();
    menu.addActions({actions.cut, actions.copy, actions.paste});
    menu.addSeparator();
    menu.addActions({actions.freeze, actions.setToZero});
    menu.addSeparator();
    menu.addAction(actions.preferences);
}

void fillView(QMenu &menu, Menus &menus, const Actions &actions)
{
    menus.view = &menu;
    menus.cards = menu.addMenu(MenuText::tr("&Cards"));
    menu.addSeparator();
    menu.addActions({actions.zoomIn, actions.zoomOut, actions.fit});
    menu.addSeparator();
    menu.addActions({actions.gradients, actions.motion});
    menu.addSeparator();
    QMenu *theme = menu.addMenu(themedIcon(QStringLiteral("theme")), MenuText::tr("&Theme"));
    theme->addActions({actions.lightTheme, actions.darkTheme, actions.systemTheme});
    menu.addAction(actions.fullScreen);
    menu.addAction(actions.resetLayout);
}

void fillTraining(QMenu &menu, const Actions &actions)
{
    menu.addAction(actions.play);
    menu.addSeparator();
    menu.addActions({actions.sample, actions.batch, actions.epoch});
    menu.addSeparator();
    menu.addActions({actions.sampleBack, actions.batchBack, actions.epochBack});
    menu.addSeparator();
    menu.addActions({actions.nextStage, actions.previousStage, actions.nextNeuron,
                     actions.previousNeuron, actions.endStages});
    menu.addSeparator();
    menu.addActions({actions.runEpochs, actions.runUntilLoss});
    menu.addSeparator();
    menu.addActions({actions.faster, actions.slower});
    menu.addSeparator();
    menu.addActions({actions.reset, actions.newStart, actions.newStartFrom});
}

void fillData(QMenu &menu, const Actions &actions, const MenuTargets &targets)
{
    QMenu *sets = menu.addMenu(themedIcon(QStringLiteral("data")), MenuText::tr("&Data Set"));
    for (const auto group : {nn::BuiltInGroup::Tutorials, nn::BuiltInGroup::Gates,
                             nn::BuiltInGroup::Playground, nn::BuiltInGroup::Simulated}) {
        QMenu *part = sets->addMenu(nameOf(group));
        for (const nn::BuiltInInfo &info : nn::builtIns()) {
            if (info.group == group) {
                const QString name = translatedCore(info.name);
                part->addAction(name, part,
                                [choose = targets.chooseData, set = info.set] { choose(set); });
            }
        }
        giveMnemonics(*part);
    }
    menu.addSeparator();
    menu.addActions({actions.addRow, actions.removeRow});
}

} // namespace

const std::vector<OfferedProblem> &offeredProblems()
{
    static const std::vector<OfferedProblem> problems{
        {MenuText::tr("&Four People (tutorials 002 and 003)"), [] { return nn::tutorial002(); }},
        {MenuText::tr("&Random People (tutorial 000)"), [] { return nn::tutorial000(); }},
        {MenuText::tr("&Sum of Two Numbers (tutorial 004)"), [] { return nn::tutorial004(); }},
        {MenuText::tr("&Playground, First Page"), playgroundPage},
        {MenuText::tr("Playground &Link of Tutorial 003"),
         [] { return nn::playgroundProblem(nn::tutorial003Link()).value(); }},
        {MenuText::tr("Sp&iral, Seven Inputs and Three Layers of Eight"), spiralProblem},
    };
    return problems;
}

Menus fillMenuBar(QMenuBar &bar, const Actions &actions, const MenuTargets &targets)
{
    Menus menus;
    fillFile(*bar.addMenu(MenuText::tr("&File")), menus, actions, targets);
    fillEdit(*bar.addMenu(MenuText::tr("&Edit")), actions);
    fillView(*bar.addMenu(MenuText::tr("&View")), menus, actions);
    fillTraining(*bar.addMenu(MenuText::tr("&Training")), actions);
    fillData(*bar.addMenu(MenuText::tr("&Data")), actions, targets);
    QMenu *help = bar.addMenu(MenuText::tr("&Help"));
    help->addAction(actions.shortcuts);
    help->addSeparator();
    help->addActions({actions.about, actions.aboutQt});
    return menus;
}

void giveMnemonics(QMenu &menu)
{
    std::set<QChar> taken;
    for (const QAction *action : menu.actions()) {
        taken.insert(mnemonicOf(action->text()));
    }
    for (QAction *action : menu.actions()) {
        const QString text = action->text();
        if (!mnemonicOf(text).isNull()) {
            continue;
        }
        for (int i = 0; i < text.size(); ++i) {
            if (text.at(i).isLetterOrNumber() && taken.insert(text.at(i).toLower()).second) {
                action->setText(QString(text).insert(i, QLatin1Char('&')));
                break;
            }
        }
    }
}

} // namespace glassnet
