// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/actions.h"

#include "app/look/styleicon.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QUndoStack>
#include <QWidget>

namespace glassnet {

namespace {

using Keys = QList<QKeySequence>;

struct ActionText
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

// Standard keys are empty on some desktops: each comes with the key it usually has. Of several
// only the first; the others are keys of bygone keyboards.
Keys standard(QKeySequence::StandardKey key, const char *fallbackKeys)
{
    Keys keys = QKeySequence::keyBindings(key).mid(0, 1);
    const QKeySequence fallback(QString::fromLatin1(fallbackKeys));
    if (!keys.contains(fallback)) {
        keys.append(fallback);
    }
    return keys;
}

Keys keys(const char *text)
{
    return {QKeySequence(QString::fromLatin1(text))};
}

void finish(QWidget *window, QAction *action, const char *icon, const Keys &shortcuts,
            const QString &tip)
{
    if (icon != nullptr) {
        action->setIcon(themedIcon(QString::fromLatin1(icon)));
    }
    action->setShortcuts(shortcuts);
    const QString key
        = shortcuts.isEmpty()
              ? QString()
              : QStringLiteral(" (%1)").arg(shortcuts.first().toString(QKeySequence::NativeText));
    action->setToolTip(tip + key);
    action->setStatusTip(tip);
    window->addAction(action);
}

QAction *make(QWidget *window, const QString &text, const char *icon, const Keys &shortcuts,
              const QString &tip)
{
    auto *action = new QAction(text, window);
    finish(window, action, icon, shortcuts, tip);
    return action;
}

void makeFileActions(Actions &actions, QWidget *window)
{
    actions.open
        = make(window, ActionText::tr("&Open…"), "open", standard(QKeySequence::Open, "Ctrl+O"),
               ActionText::tr("Open a Glassnet file"));
    actions.save
        = make(window, ActionText::tr("&Save"), "save", standard(QKeySequence::Save, "Ctrl+S"),
               ActionText::tr("Save everything, with the whole state of the run"));
    actions.saveAs = make(window, ActionText::tr("Save &As…"), nullptr,
                          standard(QKeySequence::SaveAs, "Ctrl+Shift+S"),
                          ActionText::tr("Save under another name"));
    actions.exportPicture
        = make(window, ActionText::tr("Export Pi&cture…"), nullptr, keys("Ctrl+Shift+E"),
               ActionText::tr("The network, the surface, the loss or all of them as PNG, SVG or "
                              "PDF"));
    actions.exercises = make(
        window, ActionText::tr("&Exercises…"), nullptr, {},
        ActionText::tr("Exercises about a training step, to print and to work out on paper"));
    actions.clearRecent = make(window, ActionText::tr("&Clear List"), nullptr, {},
                               ActionText::tr("Forget the files opened recently"));
    actions.quit = make(window, ActionText::tr("&Quit"), "quit",
                        standard(QKeySequence::Quit, "Ctrl+Q"), ActionText::tr("Close the window"));
    actions.quit->setMenuRole(QAction::QuitRole);
}

void makeEditActions(Actions &actions, QWidget *window, QUndoStack &undoStack)
{
    actions.undo = undoStack.createUndoAction(window, ActionText::tr("&Undo"));
    finish(window, actions.undo, "undo", standard(QKeySequence::Undo, "Ctrl+Z"),
           ActionText::tr("Take the last change back"));
    actions.redo = undoStack.createRedoAction(window, ActionText::tr("&Redo"));
    finish(window, actions.redo, "redo", standard(QKeySequence::Redo, "Ctrl+Shift+Z"),
           ActionText::tr("Make the change again that was taken back"));
    actions.cut = make(window, ActionText::tr("Cu&t"), "cut", standard(QKeySequence::Cut, "Ctrl+X"),
                       ActionText::tr("Cut what is selected"));
    actions.copy
        = make(window, ActionText::tr("&Copy"), "copy", standard(QKeySequence::Copy, "Ctrl+C"),
               ActionText::tr("Copy what is selected"));
    actions.paste
        = make(window, ActionText::tr("&Paste"), "paste", standard(QKeySequence::Paste, "Ctrl+V"),
               ActionText::tr("Paste, also rows from a spreadsheet"));
    actions.freeze
        = make(window, ActionText::tr("&Freeze"), nullptr, {},
               ActionText::tr("Whether training may change the selected weight or bias"));
    actions.setToZero = make(window, ActionText::tr("Set to &Zero"), nullptr, {},
                             ActionText::tr("Set the selected weight or bias to 0"));
    actions.preferences = make(window, ActionText::tr("Pr&eferences…"), nullptr,
                               standard(QKeySequence::Preferences, "Ctrl+,"),
                               ActionText::tr("What holds for all documents"));
    actions.preferences->setMenuRole(QAction::PreferencesRole);
}

void makeThemeActions(Actions &actions, QWidget *window)
{
    actions.lightTheme
        = make(window, ActionText::tr("&Light"), nullptr, {}, ActionText::tr("Light colours"));
    actions.darkTheme
        = make(window, ActionText::tr("&Dark"), nullptr, {}, ActionText::tr("Dark colours"));
    actions.systemTheme = make(window, ActionText::tr("&Follow System"), nullptr, {},
                               ActionText::tr("Light or dark as the desktop is"));
    auto *group = new QActionGroup(window);
    for (QAction *action : {actions.lightTheme, actions.darkTheme, actions.systemTheme}) {
        action->setCheckable(true);
        group->addAction(action);
    }
}

void makeViewActions(Actions &actions, QWidget *window)
{
    actions.zoomIn = make(window, ActionText::tr("Zoom &In"), "zoom-in",
                          standard(QKeySequence::ZoomIn, "Ctrl++") + keys("Ctrl+="),
                          ActionText::tr("Show the network larger"));
    actions.zoomOut = make(window, ActionText::tr("Zoom &Out"), "zoom-out",
                           standard(QKeySequence::ZoomOut, "Ctrl+-"),
                           ActionText::tr("Show the network smaller"));
    actions.fit = make(window, ActionText::tr("&Fit"), "fit", keys("Ctrl+0"),
                       ActionText::tr("Show the whole network, all samples and all losses"));
    actions.gradients
        = make(window, ActionText::tr("&Gradients in the Network"), nullptr, keys("Ctrl+G"),
               ActionText::tr("Show the derivative of the loss by every weight and bias"));
    actions.gradients->setCheckable(true);
    actions.motion = make(window, ActionText::tr("&Moving Signals"), nullptr, {},
                          ActionText::tr("Let signals run through the network while its stages "
                                         "are walked through"));
    actions.motion->setCheckable(true);
    makeThemeActions(actions, window);
    actions.fullScreen = make(window, ActionText::tr("F&ull Screen"), "full-screen",
                              standard(QKeySequence::FullScreen, "F11"),
                              ActionText::tr("Give the window the whole screen"));
    actions.fullScreen->setCheckable(true);
    actions.resetLayout = make(window, ActionText::tr("&Reset Layout"), nullptr, {},
                               ActionText::tr("Put all cards back where they were at first"));
}

void makeStepActions(Actions &actions, QWidget *window)
{
    actions.sample = make(window, ActionText::tr("One &Sample"), "sample", keys("F6"),
                          ActionText::tr("Train on one sample"));
    actions.batch = make(window, ActionText::tr("One &Batch"), "batch", keys("F7"),
                         ActionText::tr("Train until the next update"));
    actions.epoch = make(window, ActionText::tr("One &Epoch"), "epoch", keys("F8"),
                         ActionText::tr("Train on every sample once"));
    actions.sample->setIconText(ActionText::tr("Sample"));
    actions.batch->setIconText(ActionText::tr("Batch"));
    actions.epoch->setIconText(ActionText::tr("Epoch"));
    actions.sampleBack = make(window, ActionText::tr("Back One Sa&mple"), "back", keys("Shift+F6"),
                              ActionText::tr("Go back by one sample"));
    actions.batchBack = make(window, ActionText::tr("Back One B&atch"), "back", keys("Shift+F7"),
                             ActionText::tr("Go back by one update"));
    actions.epochBack = make(window, ActionText::tr("Back One Ep&och"), "back", keys("Shift+F8"),
                             ActionText::tr("Go back by one epoch"));
}

void makeStageActions(Actions &actions, QWidget *window)
{
    actions.nextStage
        = make(window, ActionText::tr("Next Sta&ge"), nullptr, keys("F9"),
               ActionText::tr("Walk through the next sample's step: forward, loss, backward, "
                              "update"));
    actions.nextStage->setIconText(ActionText::tr("Stages"));
    actions.previousStage = make(window, ActionText::tr("Pre&vious Stage"), nullptr,
                                 keys("Shift+F9"), ActionText::tr("Go back by one stage"));
    actions.nextNeuron = make(window, ActionText::tr("Ne&xt Neuron"), nullptr, keys("Ctrl+F9"),
                              ActionText::tr("Walk on by one neuron"));
    actions.previousNeuron = make(window, ActionText::tr("Prev&ious Neuron"), nullptr,
                                  keys("Ctrl+Shift+F9"), ActionText::tr("Go back by one neuron"));
    actions.endStages = make(window, ActionText::tr("En&d Stages"), nullptr, {},
                             ActionText::tr("Show the network as usual again"));
}

void makeTrainingActions(Actions &actions, QWidget *window)
{
    actions.play
        = make(window, ActionText::tr("Pla&y"), "play", keys("Space"), ActionText::tr("Train"));
    actions.play->setAutoRepeat(false);
    actions.reset = make(window, ActionText::tr("&Reset"), "reset", keys("Ctrl+R"),
                         ActionText::tr("Go back to the same start, with the same first weights"));
    actions.newStart = make(window, ActionText::tr("&New Start"), "new-start", keys("Ctrl+Shift+R"),
                            ActionText::tr("Draw new first weights from the next seed"));
    actions.newStartFrom
        = make(window, ActionText::tr("New Start &From Seed…"), nullptr, {},
               ActionText::tr("Draw new first weights from a seed of your choice"));
    makeStepActions(actions, window);
    makeStageActions(actions, window);
    actions.runEpochs = make(window, ActionText::tr("Run E&pochs…"), "run-epochs", keys("F5"),
                             ActionText::tr("Train for a number of epochs"));
    actions.runUntilLoss
        = make(window, ActionText::tr("Run &Until Loss…"), "run-until-loss", keys("Shift+F5"),
               ActionText::tr("Train until the loss is small enough"));
    actions.faster = make(window, ActionText::tr("Fas&ter"), nullptr, keys("Ctrl+PgUp"),
                          ActionText::tr("Train faster"));
    actions.slower = make(window, ActionText::tr("S&lower"), nullptr, keys("Ctrl+PgDown"),
                          ActionText::tr("Train slower"));
}

void makeDataActions(Actions &actions, QWidget *window)
{
    actions.addRow = make(window, ActionText::tr("&Add Row"), "add", keys("Ctrl+Shift+N"),
                          ActionText::tr("Add a sample to the data"));
    actions.removeRow = make(window, ActionText::tr("&Remove Row"), "remove", keys("Ctrl+Del"),
                             ActionText::tr("Remove the selected sample from the data"));
}

void makeHelpActions(Actions &actions, QWidget *window)
{
    actions.shortcuts = make(window, ActionText::tr("Keyboard &Shortcuts"), "help",
                             standard(QKeySequence::HelpContents, "F1"),
                             ActionText::tr("All keys of the window"));
    actions.about = make(window, ActionText::tr("&About Glassnet"), "about", {},
                         ActionText::tr("Version, parts and licences"));
    actions.about->setMenuRole(QAction::AboutRole);
    actions.aboutQt
        = make(window, ActionText::tr("About &Qt"), nullptr, {}, ActionText::tr("Version of Qt"));
    actions.aboutQt->setMenuRole(QAction::AboutQtRole);
}

} // namespace

Actions makeActions(QWidget *window, QUndoStack &undoStack)
{
    Actions actions;
    makeFileActions(actions, window);
    makeEditActions(actions, window, undoStack);
    makeViewActions(actions, window);
    makeTrainingActions(actions, window);
    makeDataActions(actions, window);
    makeHelpActions(actions, window);
    return actions;
}

} // namespace glassnet
