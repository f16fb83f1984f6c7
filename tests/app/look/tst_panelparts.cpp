// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/panelparts.h"

#include "app/window/cardarea.h"
#include "core/training/refit.h"
#include "support/windowfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTabBar>

class tst_PanelParts : public WindowFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { closeWindow(); }

    void ctrlZTakesBackWhatAFieldTook_data();
    void ctrlZTakesBackWhatAFieldTook();
    void aTypedHeightIsTakenBackToThePersonItWas();
    void whileSomethingIsTypedCtrlZIsTheFields();
    void aStepOfTheArrowKeysIsTakenBackBeforeTheWindowsSteps();
    void aFieldThatWasLeftHasNothingOfItsOwnToUndo();

private:
    // The field that gets the keys of the control with this object or accessible name.
    [[nodiscard]] QWidget &field(const QString &name) const;
    void replaceText(QWidget &field, const QString &text) const;
    [[nodiscard]] static QString textIn(const QWidget &field);
    [[nodiscard]] int steps() const { return m_session->undoStack()->index(); }
};

void tst_PanelParts::init()
{
    QLocale::setDefault(QLocale::c());
    makeWindow(*nn::defaultRun(nn::defaultChoice(nn::BuiltIn::Moons)));
}

QWidget &tst_PanelParts::field(const QString &name) const
{
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        const bool takesText = qobject_cast<QLineEdit *>(widget) != nullptr
                               || widget->findChild<QLineEdit *>() != nullptr;
        if (!takesText || (widget->focusPolicy() & Qt::TabFocus) == 0
            || (widget->objectName() != name && widget->accessibleName() != name)) {
            continue;
        }
        for (QTabBar *tabs : m_window->findChildren<QTabBar *>()) {
            for (int page = 0; page < tabs->count() && !widget->isVisible(); ++page) {
                tabs->setCurrentIndex(page);
            }
        }
        widget->setFocus();
        if (widget->focusProxy() == nullptr && widget->hasFocus()) {
            return *widget;
        }
    }
    qFatal("There is no %s.", qPrintable(name));
}

void tst_PanelParts::replaceText(QWidget &field, const QString &text) const
{
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&field, text);
}

QString tst_PanelParts::textIn(const QWidget &field)
{
    const auto *edit = qobject_cast<const QLineEdit *>(&field);
    return edit != nullptr ? edit->text() : field.findChild<QLineEdit *>()->text();
}

void tst_PanelParts::ctrlZTakesBackWhatAFieldTook_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("a person's number") << "person1"
                                       << "1.5";
    QTest::newRow("learning rate") << "Learning rate"
                                   << "0.25";
    QTest::newRow("batch size") << "Batch size"
                                << "4";
    QTest::newRow("number of points") << "points"
                                      << "300";
    QTest::newRow("seed of the data") << "seed"
                                      << "7";
    QTest::newRow("number of neurons") << "units0"
                                       << "3";
    QTest::newRow("seed of the weights") << "startSeed"
                                         << "7";
}

void tst_PanelParts::ctrlZTakesBackWhatAFieldTook()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QWidget &edit = field(name);
    const QString before = textIn(edit);
    const nn::TrainingRun run = m_session->run();
    replaceText(edit, text);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(textIn(edit), text);
    QCOMPARE(steps(), 1);
    edit.setFocus(); // some give it back
    QTest::keyClick(&edit, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(steps(), 0);
    QCOMPARE(textIn(edit), before);
    QVERIFY(m_session->run() == run);
    QTest::keyClick(&edit, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(steps(), 1);
    QCOMPARE(textIn(edit), text);
}

void tst_PanelParts::aTypedHeightIsTakenBackToThePersonItWas()
{
    makeWindow(nn::tutorial002().start);
    const glassnet::Probe before = m_session->probe();
    QWidget &height = field("Height");
    replaceText(height, "70");
    QTest::keyClick(&height, Qt::Key_Return);
    QVERIFY(!(m_session->probe() == before));
    QTest::keyClick(&height, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_session->probe() == before);
}

void tst_PanelParts::whileSomethingIsTypedCtrlZIsTheFields()
{
    setWeight(1.5);
    const glassnet::Probe before = m_session->probe();
    QWidget &number = field("person1");
    const QString shown = textIn(number);
    replaceText(number, "7");
    QVERIFY(!(m_session->probe() == before));
    for (int i = 0; i < 5 && textIn(number) != shown; ++i) {
        QTest::keyClick(&number, Qt::Key_Z, Qt::ControlModifier);
    }
    QCOMPARE(textIn(number), shown);
    QCOMPARE(steps(), 1);
    QVERIFY(m_session->probe() == before);
    QTest::keyClick(&number, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(steps(), 0);
}

void tst_PanelParts::aStepOfTheArrowKeysIsTakenBackBeforeTheWindowsSteps()
{
    setWeight(1.5);
    const glassnet::Probe before = m_session->probe();
    QWidget &number = field("person1");
    QTest::keyClick(&number, Qt::Key_Up);
    QVERIFY(!(m_session->probe() == before));
    QTest::keyClick(&number, Qt::Key_Z, Qt::ControlModifier);
    for (int i = 0; i < 5 && !(m_session->probe() == before); ++i) {
        QTest::keyClick(&number, Qt::Key_Z, Qt::ControlModifier);
    }
    QVERIFY(m_session->probe() == before);
    QCOMPARE(steps(), 1);
}

void tst_PanelParts::aFieldThatWasLeftHasNothingOfItsOwnToUndo()
{
    for (const char *name : {"person1", "Learning rate", "Batch size", "points", "units0"}) {
        QWidget &edit = field(name);
        const QString shown = textIn(edit);
        replaceText(edit, shown);
        QTest::keyClick(&edit, Qt::Key_Return);
        const int before = steps();
        QTest::keyClick(&edit, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY2(textIn(edit) == shown, name);
        QVERIFY2(steps() == std::max(0, before - 1), name);
    }
}

QTEST_MAIN(tst_PanelParts)
#include "tst_panelparts.moc"
