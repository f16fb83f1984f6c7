// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/refusal.h"

#include <QString>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;
class QVBoxLayout;
class QWidget;

// What the panels are put together from.
namespace glassnet::panels {

using glassnet::refuse;
using glassnet::report;

// The same for settings, with a remark beside the widget on those that are taken but unusual.
bool changeSettings(Session &session, const nn::TrainingSettings &settings, QWidget &anchor,
                    const Gesture *gesture = nullptr);
// And with the refusal, if there is one, left to whoever asks.
edits::Outcome takeSettings(Session &session, const nn::TrainingSettings &settings, QWidget &anchor,
                            const Gesture *gesture = nullptr);

// Whether the person is still at the field, even if the window is not active for a moment.
[[nodiscard]] bool isStillAt(const QWidget &field);

// Enter takes what is typed and gives the focus back to where it came from, so that Space plays
// again; where it was refused the focus stays. To be called after whoever takes the text has
// connected itself to editingFinished().
void returnFocusAfterEnter(QLineEdit &field);

// A small grey label above a field, or beside it, which takes its keyboard shortcut and its name
// for screen readers from it.
[[nodiscard]] QLabel *caption(const QString &text, QWidget *buddy);
[[nodiscard]] QLabel *rowLabel(const QString &text, QWidget *buddy); // of the usual size
[[nodiscard]] QLabel *heading(const QString &text);
[[nodiscard]] QLabel *remark(const QString &text = {}); // grey, wrapped

// Lets the wheel scroll the panel instead of changing a field that nobody has clicked.
void spareFromWheel(QWidget *field);

// Undo and Redo are the window's, except for what is being typed: as long as the text is not
// modified, neither the field nor the spin box or list around it takes their keys. Who takes a
// typed value sets the text, or says that it is not modified any more; spin boxes are told so here.
void leaveUndoToWindow(QLineEdit &field);

// A list of choices that may become narrow.
[[nodiscard]] QComboBox *choices(const QString &accessibleName);

// The same as narrow as its texts, which are short.
[[nodiscard]] QComboBox *unitChoices(const QString &accessibleName, const QString &objectName);
// As wide as its longest text, narrower only in need.
void fitToContents(QComboBox &box);

// A flat button of one character, named for screen readers and in its tip.
[[nodiscard]] QToolButton *smallButton(const QString &character, const QString &name);

// Makes the panel a page that scrolls when it is too small for its content, and returns the
// content's layout.
[[nodiscard]] QVBoxLayout *scrollingPage(QWidget &panel);

} // namespace glassnet::panels
