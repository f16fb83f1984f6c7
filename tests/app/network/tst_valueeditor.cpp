// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/valueeditor.h"
#include "app/text/increments.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using glassnet::ValueEditor;

class tst_ValueEditor : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void enterTakesWhatIsTyped_data();
    void enterTakesWhatIsTyped();
    void anUntouchedNumberIsNotTaken();
    void nonsenseIsAnsweredBySentence();
    void typingOnForgives();
    void escapeLeaves();
    void arrowsStep_data();
    void arrowsStep();
    void theWheelSteps();
    void everyDigitIsShown();
    void theSystemsDecimalSignIsUsed();
    void stepsStayDecimalFractions();

private:
    std::unique_ptr<QWidget> m_parent;
};

void tst_ValueEditor::init()
{
    QLocale::setDefault(QLocale::c());
    m_parent = std::make_unique<QWidget>();
    m_parent->resize(300, 200);
}

void tst_ValueEditor::cleanup()
{
    m_parent.reset();
    QLocale::setDefault(QLocale::c());
}

void tst_ValueEditor::enterTakesWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("value");

    QTest::newRow("number") << "2.5" << 2.5;
    QTest::newRow("fraction") << "1/3" << 1.0 / 3.0;
    QTest::newRow("product") << "-2*0.5" << -1.0;
    QTest::newRow("comma") << "0,25" << 0.25;
}

void tst_ValueEditor::enterTakesWhatIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(double, value);
    auto *editor = new ValueEditor(1.0, 0.1, m_parent.get());
    const QSignalSpy taken(editor, &ValueEditor::taken);

    editor->selectAll();
    QTest::keyClicks(editor, typed);
    QTest::keyClick(editor, Qt::Key_Return);

    QCOMPARE(taken.count(), 1);
    QCOMPARE(taken.first().first().toDouble(), value);
}

void tst_ValueEditor::anUntouchedNumberIsNotTaken()
{
    auto *editor = new ValueEditor(1.0, 0.1, m_parent.get());
    const QSignalSpy taken(editor, &ValueEditor::taken);
    const QSignalSpy closed(editor, &ValueEditor::closed);

    QTest::keyClick(editor, Qt::Key_Return);

    QCOMPARE(taken.count(), 0);
    QCOMPARE(closed.count(), 1);
}

void tst_ValueEditor::nonsenseIsAnsweredBySentence()
{
    auto *editor = new ValueEditor(1.0, 0.1, m_parent.get());
    const QSignalSpy taken(editor, &ValueEditor::taken);

    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("1/0"));
    QTest::keyClick(editor, Qt::Key_Return);

    QCOMPARE(taken.count(), 0);
    QVERIFY(!editor->refusal().isEmpty());
    QCOMPARE(editor->accessibleDescription(), editor->refusal());
    QCOMPARE(editor->text(), QStringLiteral("1/0"));
}

void tst_ValueEditor::typingOnForgives()
{
    auto *editor = new ValueEditor(1.0, 0.1, m_parent.get());
    editor->refuse(QStringLiteral("No."));
    QCOMPARE(editor->refusal(), QStringLiteral("No."));

    QTest::keyClicks(editor, QStringLiteral("2"));

    QVERIFY(editor->refusal().isEmpty());
    QVERIFY(editor->accessibleDescription().isEmpty());
}

void tst_ValueEditor::escapeLeaves()
{
    auto *editor = new ValueEditor(1.0, 0.1, m_parent.get());
    const QSignalSpy left(editor, &ValueEditor::left);

    QTest::keyClicks(editor, QStringLiteral("9"));
    QTest::keyClick(editor, Qt::Key_Escape);

    QCOMPARE(left.count(), 1);
}

void tst_ValueEditor::arrowsStep_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<double>("value");

    QTest::newRow("up") << Qt::Key_Up << Qt::KeyboardModifiers() << 1.1;
    QTest::newRow("down") << Qt::Key_Down << Qt::KeyboardModifiers() << 0.9;
    QTest::newRow("finely") << Qt::Key_Up << Qt::KeyboardModifiers(Qt::ShiftModifier) << 1.01;
    QTest::newRow("coarsely") << Qt::Key_Down << Qt::KeyboardModifiers(Qt::ControlModifier) << 0.0;
}

void tst_ValueEditor::arrowsStep()
{
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(double, value);
    auto *editor = new ValueEditor(1.0, 0.1, m_parent.get());
    const QSignalSpy stepped(editor, &ValueEditor::stepped);

    QTest::keyClick(editor, key, modifiers);

    QCOMPARE(stepped.count(), 1);
    QCOMPARE(stepped.first().first().toDouble(), value);
    QCOMPARE(editor->text().toDouble(), value);
}

void tst_ValueEditor::theWheelSteps()
{
    auto *editor = new ValueEditor(1.0, 0.1, m_parent.get());
    QWheelEvent notch(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -240), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);

    QCoreApplication::sendEvent(editor, &notch);

    QCOMPARE(editor->text(), QStringLiteral("0.8"));
}

void tst_ValueEditor::everyDigitIsShown()
{
    const double third = 1.0 / 3.0;
    const ValueEditor editor(third, 0.1, m_parent.get());

    QCOMPARE(editor.text().toDouble(), third);
}

void tst_ValueEditor::theSystemsDecimalSignIsUsed()
{
    QLocale::setDefault(QLocale(QLocale::German));
    ValueEditor editor(-1.5, 0.1, m_parent.get());
    const QSignalSpy stepped(&editor, &ValueEditor::stepped);

    QCOMPARE(editor.text(), QStringLiteral("-1,5"));
    QTest::keyClick(&editor, Qt::Key_Up);

    QCOMPARE(editor.text(), QStringLiteral("-1,4"));
    QCOMPARE(stepped.first().first().toDouble(), -1.4);
}

void tst_ValueEditor::stepsStayDecimalFractions()
{
    double value = 0.0;
    for (int step = 0; step < 3; ++step) {
        value = glassnet::steppedValue(value, 0.1);
    }

    QCOMPARE(QString::number(value, 'g', 17), QString::number(0.3, 'g', 17));
    QCOMPARE(glassnet::defaultIncrement(0.0), 0.1);
    QCOMPARE(glassnet::defaultIncrement(-42.0), 1.0);
    QCOMPARE(glassnet::defaultIncrement(350.0), 10.0);
}

QTEST_MAIN(tst_ValueEditor)
#include "tst_valueeditor.moc"
