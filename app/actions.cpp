// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"

#include "app/views/styleicon.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QUndoStack>
#include <QWidget>

namespace glassnet {

namespace {

using Keys = QList<QKeySequence>;

QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

// Standard keys are empty on some desktops: each comes with the key it usually has. Of several
// only the first; the others are keys of bygone keyboards.
Keys standard(QKeySequence::StandardKey key, const char *usual)
{
    Keys keys = QKeySequence::keyBindings(key).mid(0, 1);
    const QKeySequence fallback(QString::fromLatin1(usual));
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
    actions.open = make(window, tr("&Open…"), "open", standard(QKeySequence::Open, "Ctrl+O"),
                        tr("Open a Glassnet file"));
    actions.save = make(window, tr("&Save"), "save", standard(QKeySequence::Save, "Ctrl+S"),
                        tr("Save everything, with the whole state of the run"));
    actions.saveAs
        = make(window, tr("Save &As…"), nullptr, standard(QKeySequence::SaveAs, "Ctrl+Shift+S"),
               tr("Save under another name"));
    actions.clearRecent
        = make(window, tr("&Clear List"), nullptr, {}, tr("Forget the files opened recently"));
    actions.quit = make(window, tr("&Quit"), "quit", standard(QKeySequence::Quit, "Ctrl+Q"),
                        tr("Close the window"));
    actions.quit->setMenuRole(QAction::QuitRole);
}

void makeEditActions(Actions &actions, QWidget *window, QUndoStack &undoStack)
{
    actions.undo = undoStack.createUndoAction(window, tr("&Undo"));
    finish(window, actions.undo, "undo", standard(QKeySequence::Undo, "Ctrl+Z"),
           tr("Take the last change back"));
    actions.redo = undoStack.createRedoAction(window, tr("&Redo"));
    finish(window, actions.redo, "redo", standard(QKeySequence::Redo, "Ctrl+Shift+Z"),
           tr("Make the change again that was taken back"));
    actions.cut = make(window, tr("Cu&t"), "cut", standard(QKeySequence::Cut, "Ctrl+X"),
                       tr("Cut what is selected"));
    actions.copy = make(window, tr("&Copy"), "copy", standard(QKeySequence::Copy, "Ctrl+C"),
                        tr("Copy what is selected"));
    actions.paste = make(window, tr("&Paste"), "paste", standard(QKeySequence::Paste, "Ctrl+V"),
                         tr("Paste, also rows from a spreadsheet"));
    actions.preferences
        = make(window, tr("Pr&eferences…"), nullptr, standard(QKeySequence::Preferences, "Ctrl+,"),
               tr("What holds for all documents"));
    actions.preferences->setMenuRole(QAction::PreferencesRole);
}

void makeThemeActions(Actions &actions, QWidget *window)
{
    actions.lightTheme = make(window, tr("&Light"), nullptr, {}, tr("Light colours"));
    actions.darkTheme = make(window, tr("&Dark"), nullptr, {}, tr("Dark colours"));
    actions.systemTheme
        = make(window, tr("&Follow System"), nullptr, {}, tr("Light or dark as the desktop is"));
    auto *group = new QActionGroup(window);
    for (QAction *action : {actions.lightTheme, actions.darkTheme, actions.systemTheme}) {
        action->setCheckable(true);
        group->addAction(action);
    }
}

void makeViewActions(Actions &actions, QWidget *window)
{
    actions.zoomIn = make(window, tr("Zoom &In"), "zoom-in",
                          standard(QKeySequence::ZoomIn, "Ctrl++") + keys("Ctrl+="),
                          tr("Show the network larger"));
    actions.zoomOut
        = make(window, tr("Zoom &Out"), "zoom-out", standard(QKeySequence::ZoomOut, "Ctrl+-"),
               tr("Show the network smaller"));
    actions.fit = make(window, tr("&Fit"), "fit", keys("Ctrl+0"),
                       tr("Show the whole network, all samples and all losses"));
    makeThemeActions(actions, window);
    actions.fullScreen
        = make(window, tr("F&ull Screen"), "full-screen", standard(QKeySequence::FullScreen, "F11"),
               tr("Give the window the whole screen"));
    actions.fullScreen->setCheckable(true);
    actions.resetLayout = make(window, tr("&Reset Layout"), nullptr, {},
                               tr("Put all cards back where they were at first"));
}

void makeStepActions(Actions &actions, QWidget *window)
{
    actions.sample
        = make(window, tr("One &Sample"), "sample", keys("F6"), tr("Train on one sample"));
    actions.batch
        = make(window, tr("One &Batch"), "batch", keys("F7"), tr("Train until the next update"));
    actions.epoch
        = make(window, tr("One &Epoch"), "epoch", keys("F8"), tr("Train on every sample once"));
    actions.sample->setIconText(tr("Sample"));
    actions.batch->setIconText(tr("Batch"));
    actions.epoch->setIconText(tr("Epoch"));
    actions.sampleBack = make(window, tr("Back One Sa&mple"), "back", keys("Shift+F6"),
                              tr("Go back by one sample"));
    actions.batchBack = make(window, tr("Back One B&atch"), "back", keys("Shift+F7"),
                             tr("Go back by one update"));
    actions.epochBack
        = make(window, tr("Back One Ep&och"), "back", keys("Shift+F8"), tr("Go back by one epoch"));
}

void makeTrainingActions(Actions &actions, QWidget *window)
{
    actions.play = make(window, tr("Pla&y"), "play", keys("Space"), tr("Train"));
    actions.play->setAutoRepeat(false);
    actions.reset = make(window, tr("&Reset"), "reset", keys("Ctrl+R"),
                         tr("Go back to the same start, with the same first weights"));
    actions.newStart = make(window, tr("&New Start"), "new-start", keys("Ctrl+Shift+R"),
                            tr("Draw new first weights from the next seed"));
    actions.newStartFrom = make(window, tr("New Start &From Seed…"), nullptr, {},
                                tr("Draw new first weights from a seed of your choice"));
    makeStepActions(actions, window);
    actions.runEpochs = make(window, tr("Run E&pochs…"), "run-epochs", keys("F5"),
                             tr("Train for a number of epochs"));
    actions.runUntilLoss = make(window, tr("Run &Until Loss…"), "run-until-loss", keys("Shift+F5"),
                                tr("Train until the loss is small enough"));
    actions.faster = make(window, tr("Fas&ter"), nullptr, keys("Ctrl+PgUp"), tr("Train faster"));
    actions.slower = make(window, tr("S&lower"), nullptr, keys("Ctrl+PgDown"), tr("Train slower"));
}

void makeDataActions(Actions &actions, QWidget *window)
{
    actions.addRow
        = make(window, tr("&Add Row"), "add", keys("Ctrl+Shift+N"), tr("Add a sample to the data"));
    actions.removeRow = make(window, tr("&Remove Row"), "remove", keys("Ctrl+Del"),
                             tr("Remove the selected sample from the data"));
}

void makeHelpActions(Actions &actions, QWidget *window)
{
    actions.shortcuts
        = make(window, tr("Keyboard &Shortcuts"), "help",
               standard(QKeySequence::HelpContents, "F1"), tr("All keys of the window"));
    actions.about
        = make(window, tr("&About Glassnet"), "about", {}, tr("Version, parts and licences"));
    actions.about->setMenuRole(QAction::AboutRole);
    actions.aboutQt = make(window, tr("About &Qt"), nullptr, {}, tr("Version of Qt"));
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
