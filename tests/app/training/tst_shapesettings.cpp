// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/shapepanel.h"

#include "app/document/settingsedits.h"
#include "app/look/notebubble.h"
#include "support/frames.h"
#include "support/panelinteraction.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace glassnet;
using support::control;

namespace {

using Settings = nn::TrainingSettings;
using NumberOf = double (*)(const Settings &);
using SwitchOf = bool (*)(const Settings &);

} // namespace

Q_DECLARE_METATYPE(NumberOf)
Q_DECLARE_METATYPE(SwitchOf)
Q_DECLARE_METATYPE(nn::OptimizerRule)

class tst_ShapeSettings : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::useDefaultLook(); }
    void cleanup();

    void numbersOfTheOptimiserAreEdited_data();
    void numbersOfTheOptimiserAreEdited();
    void switchesAreSwitched_data();
    void switchesAreSwitched();
    void choicesAreChosen_data();
    void choicesAreChosen();
    void aScheduleBeginsWhenItIsChosen();
    void aRefusedSettingIsShownAsItWas();
    void seldomSettingsOpenAndClose();

private:
    void open(nn::BuiltIn set = nn::BuiltIn::FourPeople, int width = 286);
    void setOptimizer(const nn::OptimizerRule &rule);
    void openMore() { support::click(control<QToolButton>(*m_panel, "more")); }
    [[nodiscard]] const Settings &settings() const { return m_session->run().settings; }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<ShapePanel> m_panel;
};
void tst_ShapeSettings::open(nn::BuiltIn set, int width)
{
    m_panel.reset(); // before the session that it shows
    m_session = std::make_unique<Session>(support::defaultRunOf(set));
    m_panel = std::make_unique<ShapePanel>(*m_session);
    support::show(*m_panel, width);
    QTRY_VERIFY(m_session->frame().snapshot);
}

void tst_ShapeSettings::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

void tst_ShapeSettings::setOptimizer(const nn::OptimizerRule &rule)
{
    Settings changed = settings();
    changed.optimizer = rule;
    QVERIFY(edits::setSettings(*m_session, changed).hasValue());
}

void tst_ShapeSettings::numbersOfTheOptimiserAreEdited_data()
{
    QTest::addColumn<nn::OptimizerRule>("rule");
    QTest::addColumn<QString>("name");
    QTest::addColumn<NumberOf>("number");
    const nn::OptimizerRule sgd = nn::Sgd{};

    QTest::newRow("momentum") << nn::OptimizerRule(nn::Momentum{}) << "momentum"
                              << NumberOf([](const Settings &s) {
                                     return std::get<nn::Momentum>(s.optimizer).momentum;
                                 });
    QTest::newRow("Nesterov's momentum")
        << nn::OptimizerRule(nn::Nesterov{}) << "momentum"
        << NumberOf([](const Settings &s) { return std::get<nn::Nesterov>(s.optimizer).momentum; });
    QTest::newRow("decay") << nn::OptimizerRule(nn::RmsProp{}) << "decay"
                           << NumberOf([](const Settings &s) {
                                  return std::get<nn::RmsProp>(s.optimizer).decay;
                              });
    QTest::newRow("beta 1") << nn::OptimizerRule(nn::Adam{}) << "beta1"
                            << NumberOf([](const Settings &s) {
                                   return std::get<nn::Adam>(s.optimizer).beta1;
                               });
    QTest::newRow("beta 2") << nn::OptimizerRule(nn::AdamW{}) << "beta2"
                            << NumberOf([](const Settings &s) {
                                   return std::get<nn::AdamW>(s.optimizer).beta2;
                               });
    QTest::newRow("epsilon") << nn::OptimizerRule(nn::AdaGrad{}) << "epsilon"
                             << NumberOf([](const Settings &s) {
                                    return std::get<nn::AdaGrad>(s.optimizer).epsilon;
                                });
    QTest::newRow("weight decay") << nn::OptimizerRule(nn::AdamW{}) << "weightDecay"
                                  << NumberOf([](const Settings &s) {
                                         return std::get<nn::AdamW>(s.optimizer).weightDecay;
                                     });
    QTest::newRow("L1") << sgd << "l1" << NumberOf([](const Settings &s) { return s.penalty.l1; });
    QTest::newRow("L2") << sgd << "l2" << NumberOf([](const Settings &s) { return s.penalty.l2; });
    QTest::newRow("warm-up") << sgd << "warmUp"
                             << NumberOf([](const Settings &s) { return s.schedule.warmUpEpochs; });
}

void tst_ShapeSettings::numbersOfTheOptimiserAreEdited()
{
    QFETCH(nn::OptimizerRule, rule);
    QFETCH(QString, name);
    QFETCH(NumberOf, number);
    open();
    openMore();
    setOptimizer(rule);
    const Settings before = settings();
    auto &field = control<QLineEdit>(*m_panel, name);
    QVERIFY(field.isVisible());
    support::type(field, "1/8");
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(number(settings()), 0.125);
    QCOMPARE(field.text(), "0.125");
    m_session->undoStack()->undo();
    QVERIFY(settings() == before);
    setOptimizer(nn::Sgd{});
    QCOMPARE(field.isVisible(), rule == nn::OptimizerRule(nn::Sgd{}));
}

void tst_ShapeSettings::switchesAreSwitched_data()
{
    QTest::addColumn<nn::OptimizerRule>("rule");
    QTest::addColumn<QString>("name");
    QTest::addColumn<SwitchOf>("at");
    const nn::OptimizerRule sgd = nn::Sgd{};

    QTest::newRow("centred") << nn::OptimizerRule(nn::RmsProp{}) << "centred"
                             << SwitchOf([](const Settings &s) {
                                    return std::get<nn::RmsProp>(s.optimizer).centred;
                                });
    QTest::newRow("AMSGrad") << nn::OptimizerRule(nn::Adam{}) << "amsgrad"
                             << SwitchOf([](const Settings &s) {
                                    return std::get<nn::Adam>(s.optimizer).amsgrad;
                                });
    QTest::newRow("on biases") << sgd << "onBiases"
                               << SwitchOf([](const Settings &s) { return s.penalty.onBiases; });
    QTest::newRow("L1 kills") << sgd << "l1Kills"
                              << SwitchOf([](const Settings &s) { return s.penalty.l1Kills; });
    QTest::newRow("overwritten") << sgd << "overwritten" << SwitchOf([](const Settings &s) {
        return s.slips.overwrittenWeights;
    });
    QTest::newRow("rounded") << sgd << "rounded"
                             << SwitchOf([](const Settings &s) { return s.slips.roundedOutput; });
}

void tst_ShapeSettings::switchesAreSwitched()
{
    QFETCH(nn::OptimizerRule, rule);
    QFETCH(QString, name);
    QFETCH(SwitchOf, at);
    open();
    openMore();
    setOptimizer(rule);
    const Settings before = settings();
    auto &box = control<QCheckBox>(*m_panel, name);
    QVERIFY(box.isVisible());
    QVERIFY(!at(settings()));
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_Space);
    QVERIFY(at(settings()));
    m_session->undoStack()->undo();
    QVERIFY(settings() == before);
    QVERIFY(!box.isChecked());
}

void tst_ShapeSettings::choicesAreChosen_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("order") << "order"
                           << "Shuffled";
    QTest::newRow("rest of an epoch") << "shortBatch"
                                      << "Joins";
    QTest::newRow("reduction") << "reduction"
                               << "Sum";
    QTest::newRow("schedule") << "schedule"
                              << "Cosine";
}

void tst_ShapeSettings::choicesAreChosen()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    open();
    openMore();
    const Settings before = settings();
    auto &box = control<QComboBox>(*m_panel, name);
    const QString shown = box.currentText();
    support::choose(box, text);
    QVERIFY(!(settings() == before));
    QCOMPARE(m_session->undoStack()->count(), 1);
    m_session->undoStack()->undo();
    QVERIFY(settings() == before);
    QCOMPARE(box.currentText(), shown);
}

void tst_ShapeSettings::aScheduleBeginsWhenItIsChosen()
{
    open();
    support::train(*m_session, 20);
    openMore();
    support::choose(control<QComboBox>(*m_panel, "schedule"), "In steps");
    QCOMPARE(settings().schedule.startEpoch, 20.0);
    auto &every = control<QLineEdit>(*m_panel, "every");
    QVERIFY(every.isVisible());
    support::type(every, "50");
    QTest::keyClick(&every, Qt::Key_Return);
    QCOMPARE(std::get<nn::StepDecay>(settings().schedule.curve).every, 50.0);
    QVERIFY(!control<QLineEdit>(*m_panel, "length").isVisible());
}

void tst_ShapeSettings::aRefusedSettingIsShownAsItWas()
{
    open();
    openMore();
    setOptimizer(nn::Momentum{});
    QSignalSpy said(m_session.get(), &Session::said);
    auto &field = control<QLineEdit>(*m_panel, "momentum");
    support::type(field, "2");
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(said.count(), 1);
    QCOMPARE(field.text(), "2"); // to be mended
    QVERIFY(!NoteBubble::sentenceAt(field).isEmpty());
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(field.text(), "0.9");
    QVERIFY(NoteBubble::sentenceAt(field).isEmpty());
    auto &half = control<QCheckBox>(*m_panel, "half"); // of another loss than cross-entropy
    support::click(half);
    QCOMPARE(said.count(), 2);
    QVERIFY(!half.isChecked());
}

void tst_ShapeSettings::seldomSettingsOpenAndClose()
{
    open();
    auto &more = control<QToolButton>(*m_panel, "more");
    QVERIFY(!control<QLineEdit>(*m_panel, "l2").isVisible());
    more.setFocus();
    QTest::keyClick(&more, Qt::Key_Space);
    QVERIFY(control<QLineEdit>(*m_panel, "l2").isVisible());
    support::click(more);
    QVERIFY(!control<QLineEdit>(*m_panel, "l2").isVisible());
}

QTEST_MAIN(tst_ShapeSettings)
#include "tst_shapesettings.moc"
