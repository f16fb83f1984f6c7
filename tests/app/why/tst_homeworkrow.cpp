// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/homeworkrow.h"

#include "app/look/notebubble.h"
#include "app/why/whypanel.h"
#include "support/panelinteraction.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace glassnet;
using support::control;

// In the panel that asks for what it checks.
class tst_HomeworkRow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aNumberFromPaperIsCheckedAndTheMistakeNamed();
    void namesOfTheStepAreCalculatedWithWhileOneTypes();
    void whatIsCalculatedFollowsTheStep();
    void aCalculationIsCheckedAsAnAnswer();

private:
    std::unique_ptr<Session> m_session;
    std::unique_ptr<WhyPanel> m_panel;
};

// All weights 1, all biases 0, with Alice first: tutorial 003's worked example.
void tst_HomeworkRow::init()
{
    support::useDefaultLook();
    nn::TrainingRun run = support::defaultRunOf(nn::BuiltIn::FourPeople);
    for (const nn::ParameterRef &at : run.network().parameterList()) {
        run.learned.network.setValue(at, std::holds_alternative<nn::WeightRef>(at) ? 1.0 : 0.0);
    }
    m_session = std::make_unique<Session>(std::move(run));
    m_panel = std::make_unique<WhyPanel>(*m_session);
    support::show(*m_panel, 480, 400);
    m_session->select(nn::WeightRef{});
    QTRY_VERIFY(m_panel->summary().contains("w1 ·"));
}

void tst_HomeworkRow::cleanup()
{
    m_panel.reset();
    m_session.reset();
    QLocale::setDefault(QLocale::c());
}

void tst_HomeworkRow::aNumberFromPaperIsCheckedAndTheMistakeNamed()
{
    auto &answer = control<QLineEdit>(*m_panel, "answer");
    const auto &verdict = control<QLabel>(*m_panel, "verdict");
    QTRY_COMPARE(control<QComboBox>(*m_panel, "quantity").currentText(), QString("∂L/∂w1"));
    support::type(answer, "0.02147");
    QTest::keyClick(&answer, Qt::Key_Return);
    QVERIFY2(verdict.text().startsWith(u'✓') && verdict.text().contains(u'4'),
             qPrintable(verdict.text()));
    support::type(answer, "-0.02147");
    QVERIFY(!verdict.isVisible());
    QTest::keyClick(&answer, Qt::Key_Return);
    QVERIFY2(verdict.text().startsWith(u'✗') && verdict.text().contains("sign"),
             qPrintable(verdict.text()));
    support::type(answer, "paper");
    QTest::keyClick(&answer, Qt::Key_Return);
    QVERIFY(NoteBubble::sentenceAt(answer).contains("number"));
}

void tst_HomeworkRow::namesOfTheStepAreCalculatedWithWhileOneTypes()
{
    auto &answer = control<QLineEdit>(*m_panel, "answer");
    const auto &result = control<QLineEdit>(*m_panel, "result");
    QVERIFY(!result.isVisible());
    support::type(answer, "-2*(y-o1) * w5*o1*(1-o1) * x1*h1*(1-h1)");
    QVERIFY(result.isVisible());
    QCOMPARE(result.text(), QString("0.0214695353"));
    QVERIFY(result.toolTip().contains("0.0214695352658"));
    support::type(answer, "sum_h1");
    QCOMPARE(result.text(), QString("−3"));
    support::type(answer, "sum_h7");
    QVERIFY(!result.isVisible());
    QTest::keyClick(&answer, Qt::Key_Return);
    QCOMPARE(NoteBubble::sentenceAt(answer),
             QString("There is no h7 in this network; it has h1 and h2."));
    support::type(answer, "0.5"); // says enough by itself
    QVERIFY(!result.isVisible());
    QLocale::setDefault(QLocale(QLocale::German));
    support::type(answer, "0,5*x1");
    QCOMPARE(result.text(), QString("−1"));
    support::type(answer, "0,5*h1");
    QVERIFY(result.text().startsWith("0,0237"));
}

void tst_HomeworkRow::whatIsCalculatedFollowsTheStep()
{
    control<QComboBox>(*m_panel, "update").setCurrentIndex(1);
    support::type(control<QLineEdit>(*m_panel, "answer"), "x1 + 0");
    const auto &result = control<QLineEdit>(*m_panel, "result");
    QTRY_COMPARE(result.text(), QString("−2")); // Alice
    m_session->step(nn::StepUnit::Sample);
    QTRY_COMPARE(result.text(), QString("25")); // Bob
}

void tst_HomeworkRow::aCalculationIsCheckedAsAnAnswer()
{
    auto &answer = control<QLineEdit>(*m_panel, "answer");
    const auto &verdict = control<QLabel>(*m_panel, "verdict");
    support::type(answer, "δ_h1 · x1");
    QTest::keyClick(&answer, Qt::Key_Return);
    QVERIFY2(verdict.text().startsWith(u'✓') && verdict.text().contains("12"),
             qPrintable(verdict.text()));
    support::type(answer, "d_h1 * x2");
    QTest::keyClick(&answer, Qt::Key_Return);
    QVERIFY(verdict.text().startsWith(u'✗'));
}

QTEST_MAIN(tst_HomeworkRow)
#include "tst_homeworkrow.moc"
