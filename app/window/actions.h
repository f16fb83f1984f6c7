// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/transportbar.h"
#include "app/why/stagestrip.h"

class QAction;
class QActionGroup;
class QUndoStack;
class QWidget;

namespace glassnet {

// Everything the window can do, made in one place with its text, shortcut, icon and tip; menus,
// bars and cards only place them, and whoever can do them connects them. Those of the transport bar
// and of the stages are their own.
struct Actions : TransportActions, StageActions
{
    QAction *open = nullptr;
    QAction *save = nullptr;
    QAction *saveAs = nullptr;
    QAction *exportPicture = nullptr;
    QAction *exercises = nullptr;
    QAction *clearRecent = nullptr;
    QAction *quit = nullptr;

    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *cut = nullptr;
    QAction *copy = nullptr;
    QAction *paste = nullptr;
    QAction *freeze = nullptr;
    QAction *setToZero = nullptr;
    QAction *preferences = nullptr;

    QAction *zoomIn = nullptr;
    QAction *zoomOut = nullptr;
    QAction *fit = nullptr;
    QAction *gradients = nullptr;
    QAction *motion = nullptr;
    QAction *lightTheme = nullptr;
    QAction *darkTheme = nullptr;
    QAction *systemTheme = nullptr;
    QAction *fullScreen = nullptr;
    QAction *resetLayout = nullptr;

    QAction *newStartFrom = nullptr;
    QAction *faster = nullptr;
    QAction *slower = nullptr;

    QAction *addRow = nullptr;
    QAction *removeRow = nullptr;

    QAction *shortcuts = nullptr;
    QAction *about = nullptr;
    QAction *aboutQt = nullptr;
};

// All of them belong to the window and work wherever its focus is.
[[nodiscard]] Actions makeActions(QWidget *window, QUndoStack &undoStack);

} // namespace glassnet
