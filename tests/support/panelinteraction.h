// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"
#include "app/look/style.h"
#include "app/look/theme.h"
#include "core/training/refit.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QTest>
#include <QWidget>

// What a person does on a panel: controls are found by their object names.
namespace support {

[[nodiscard]] inline nn::TrainingRun defaultRunOf(nn::BuiltIn set)
{
    return *nn::defaultRun(nn::defaultChoice(set));
}

// The program's look, and a language with decimal points.
inline void useDefaultLook()
{
    QApplication::setStyle(new glassnet::Style);
    QApplication::setPalette(glassnet::Theme::light().palette());
    QLocale::setDefault(QLocale::c());
}

template <typename Widget>
[[nodiscard]] Widget &control(const QWidget &panel, const QString &name)
{
    auto *found = panel.findChild<Widget *>(name);
    if (found == nullptr) {
        qFatal("There is no %s.", qPrintable(name));
    }
    return *found;
}

// Shows the panel as the active window, as wide as a dock unless said otherwise.
inline void show(QWidget &panel, int width = 286, int height = 780)
{
    panel.resize(width, height);
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
}

// Types into a field in place of what stands there, without leaving it.
inline void type(QWidget &field, const QString &text)
{
    field.setFocus();
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    for (const QChar character : text) {
        QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, QString(character),
                            Qt::NoModifier);
    }
}

inline void click(QWidget &widget)
{
    QTest::mouseClick(&widget, Qt::LeftButton);
}

// Opens the list and clicks the entry that begins like this.
inline void choose(QComboBox &box, const QString &text)
{
    const int index = box.findText(text, Qt::MatchStartsWith);
    QVERIFY2(index >= 0, qPrintable(text));
    box.showPopup();
    const QModelIndex entry = box.model()->index(index, box.modelColumn(), box.rootModelIndex());
    box.view()->scrollTo(entry);
    // Lists take no click in the first moment, which might still belong to what opened them.
    box.view()->setCurrentIndex(entry);
    QTest::keyClick(box.view(), Qt::Key_Return);
    QCOMPARE(box.currentIndex(), index);
}

// Changes the theme, and waits until the panel wears it.
inline void wear(const glassnet::Theme &theme, const QWidget &panel)
{
    QApplication::setPalette(theme.palette());
    QTRY_COMPARE(&glassnet::Theme::of(panel.palette()), &theme);
    QCoreApplication::sendPostedEvents();
}

// Trains so many epochs and waits for the frame that shows it.
inline void train(glassnet::Session &session, std::int64_t epochs)
{
    const std::int64_t goal = session.run().counters().epochs + epochs;
    session.step(nn::StepUnit::Epoch, epochs);
    QTRY_VERIFY_WITH_TIMEOUT(
        session.frame().snapshot && session.frame().snapshot->run.counters().epochs == goal, 30000);
}

} // namespace support
