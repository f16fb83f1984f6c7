// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/shapepanel.h"

#include "app/document/networkedits.h"
#include "support/frames.h"
#include "support/panelinteraction.h"

#include <QAccessible>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

using namespace glassnet;
using support::control;

class tst_ShapePanel : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::useDefaultLook(); }
    void cleanup();

    void theSummaryCountsTheParameters();
    void unitsAreChangedAndUndone();
    void theOutputHasAsManyUnitsAsTheDataNeed();
    void anActivationIsChosenAndUndone();
    void onlyTheOutputOffersSoftmax();
    void aSlopeIsThereWhereItMeansSomething();
    void biasesAreSwitchedOff();
    void layersAreAddedAndRemoved();
    void theSecondDrawingCanBeBuilt();
    void theSameSeedDrawsTheSameWeights();
    void aNewStartHasANewSeed();
    void aSeedThatIsNoneIsRefusedAndStays();
    void anInitialiserIsUsed();
    void everythingIsReachedWithTheKeyboard();
    void everyControlHasAName();
    void aNarrowPanelCutsNothingOff();

private:
    void open(nn::BuiltIn set = nn::BuiltIn::FourPeople, int width = 286);
    void openMore() { support::click(control<QToolButton>(*m_panel, "more")); }
    [[nodiscard]] const nn::Network &network() const { return m_session->run().network(); }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<ShapePanel> m_panel;
};
void tst_ShapePanel::open(nn::BuiltIn set, int width)
{
    m_panel.reset(); // before the session that it shows
    m_session = std::make_unique<Session>(support::defaultRunOf(set));
    m_panel = std::make_unique<ShapePanel>(*m_session);
    support::show(*m_panel, width);
    QTRY_VERIFY(m_session->frame().snapshot);
}

void tst_ShapePanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

void tst_ShapePanel::theSummaryCountsTheParameters()
{
    open();
    QCOMPARE(control<QLabel>(*m_panel, "summary").text(),
             "2-2-1 · 9 parameters: weights 6, biases 3");
}

void tst_ShapePanel::unitsAreChangedAndUndone()
{
    open();
    const nn::TrainingRun before = m_session->run();
    auto &units = control<QSpinBox>(*m_panel, "units0");
    QCOMPARE(units.value(), 2);
    units.setFocus();
    QTest::keyClick(&units, Qt::Key_Up);
    QCOMPARE(network().layer(0).units, 3);
    support::type(units, "12");
    QCOMPARE(network().layer(0).units, 3); // not before it is taken
    QTest::keyClick(&units, Qt::Key_Return);
    QCOMPARE(network().layer(0).units, 12);
    QVERIFY(control<QLabel>(*m_panel, "summary").text().startsWith("2-12-1"));
    m_session->undoStack()->undo();
    m_session->undoStack()->undo();
    QVERIFY(m_session->run() == before);
    QCOMPARE(units.value(), 2);
}

void tst_ShapePanel::theOutputHasAsManyUnitsAsTheDataNeed()
{
    open();
    QVERIFY(!control<QSpinBox>(*m_panel, "units1").isEnabled());
    QVERIFY(!control<QToolButton>(*m_panel, "remove1").isVisible());
}

void tst_ShapePanel::anActivationIsChosenAndUndone()
{
    open();
    auto &activation = control<QComboBox>(*m_panel, "activation0");
    support::choose(activation, "Tanh");
    QVERIFY(network().layer(0).activation == nn::Activation::Tanh);
    m_session->undoStack()->undo();
    QVERIFY(network().layer(0).activation == nn::Activation::Sigmoid);
    QCOMPARE(activation.currentText(), "Sigmoid");
}

void tst_ShapePanel::onlyTheOutputOffersSoftmax()
{
    open();
    QCOMPARE(control<QComboBox>(*m_panel, "activation0").findText("Softmax"), -1);
    auto &output = control<QComboBox>(*m_panel, "activation1");
    QSignalSpy said(m_session.get(), &Session::said);
    const int softmax = output.findText("Softmax");
    QVERIFY(softmax >= 0);
    output.setCurrentIndex(softmax);
    emit output.activated(softmax); // of a single output it says nothing, and is refused
    QCOMPARE(said.count(), 1);
    QCOMPARE(output.currentText(), "Sigmoid");
}

void tst_ShapePanel::aSlopeIsThereWhereItMeansSomething()
{
    open();
    auto &slope = control<QLineEdit>(*m_panel, "slope0");
    QVERIFY(!slope.isVisible());
    support::choose(control<QComboBox>(*m_panel, "activation0"), "Leaky ReLU");
    QVERIFY(slope.isVisible());
    support::type(slope, "1/4");
    QTest::keyClick(&slope, Qt::Key_Return);
    QCOMPARE(network().layer(0).slope, 0.25);
    m_session->undoStack()->undo();
    QCOMPARE(network().layer(0).slope, nn::defaultSlope(nn::Activation::LeakyRelu));
}

void tst_ShapePanel::biasesAreSwitchedOff()
{
    open();
    const nn::TrainingRun before = m_session->run();
    auto &biases = control<QCheckBox>(*m_panel, "biases0");
    biases.setFocus();
    QTest::keyClick(&biases, Qt::Key_Space);
    QVERIFY(!network().layer(0).hasBiases);
    QVERIFY(control<QLabel>(*m_panel, "summary").text().contains("biases 1"));
    m_session->undoStack()->undo();
    QVERIFY(m_session->run() == before);
    QVERIFY(biases.isChecked());
}

void tst_ShapePanel::layersAreAddedAndRemoved()
{
    open();
    const nn::TrainingRun before = m_session->run();
    support::click(control<QPushButton>(*m_panel, "addLayer"));
    QCOMPARE(network().layerCount(), 3);
    support::click(control<QToolButton>(*m_panel, "insert0"));
    QTRY_COMPARE(network().layerCount(), 4);
    support::click(control<QToolButton>(*m_panel, "remove1"));
    QTRY_COMPARE(network().layerCount(), 3);
    while (m_session->undoStack()->canUndo()) {
        m_session->undoStack()->undo();
    }
    QVERIFY(m_session->run() == before);
    QVERIFY(!m_panel->findChild<QSpinBox *>("units2")
            || !control<QSpinBox>(*m_panel, "units2").isVisible());
}

// Playground's spiral with seven inputs and three layers of eight.
void tst_ShapePanel::theSecondDrawingCanBeBuilt()
{
    open(nn::BuiltIn::PlaygroundSpiral);
    const std::vector<nn::DerivedInput> all(nn::playgroundInputs().begin(),
                                            nn::playgroundInputs().end());
    QVERIFY(edits::setInputs(*m_session, all).hasValue());
    while (network().layerCount() < 4) {
        support::click(control<QPushButton>(*m_panel, "addLayer"));
    }
    for (const char *name : {"units0", "units1", "units2"}) {
        auto &units = control<QSpinBox>(*m_panel, name);
        support::type(units, "8");
        QTest::keyClick(&units, Qt::Key_Return);
    }
    QVERIFY2(control<QLabel>(*m_panel, "summary").text().startsWith("7-8-8-8-1 · 217"),
             qPrintable(control<QLabel>(*m_panel, "summary").text()));
    support::saveShot(*m_panel, "shape-spiral");
}

void tst_ShapePanel::theSameSeedDrawsTheSameWeights()
{
    open();
    const nn::Network before = network();
    auto &seed = control<QLineEdit>(*m_panel, "startSeed");
    QCOMPARE(seed.text(), "44");
    support::type(seed, "7");
    QTest::keyClick(&seed, Qt::Key_Return);
    QVERIFY(!(network() == before));
    support::type(seed, "44");
    support::click(control<QPushButton>(*m_panel, "useSeed"));
    QVERIFY(network() == before);
    m_session->undoStack()->undo();
    QCOMPARE(seed.text(), "7");
}

void tst_ShapePanel::aNewStartHasANewSeed()
{
    open();
    const nn::TrainingRun before = m_session->run();
    support::click(control<QPushButton>(*m_panel, "newStart"));
    QVERIFY(!(network() == before.network()));
    QVERIFY(control<QLineEdit>(*m_panel, "startSeed").text() != "44");
    m_session->undoStack()->undo();
    QVERIFY(m_session->run() == before);
    QCOMPARE(control<QLineEdit>(*m_panel, "startSeed").text(), "44");
}

void tst_ShapePanel::aSeedThatIsNoneIsRefusedAndStays()
{
    open();
    QSignalSpy said(m_session.get(), &Session::said);
    auto &seed = control<QLineEdit>(*m_panel, "startSeed");
    support::type(seed, "many");
    QTest::keyClick(&seed, Qt::Key_Return);
    QCOMPARE(said.count(), 1);
    QCOMPARE(seed.text(), "many"); // to be mended
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void tst_ShapePanel::anInitialiserIsUsed()
{
    open();
    support::choose(control<QComboBox>(*m_panel, "initializer"), "Zeros");
    support::click(control<QPushButton>(*m_panel, "useSeed"));
    QCOMPARE(network().value(nn::WeightRef{}), 0.0);
    QVERIFY(m_session->run().start->draw.initializer == nn::Initializer::Zeros);
}

void tst_ShapePanel::everythingIsReachedWithTheKeyboard()
{
    open();
    openMore();
    QStringList reached;
    control<QToolButton>(*m_panel, "insert0").setFocus();
    for (int i = 0; i < 60; ++i) {
        reached += QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const char *name : {"units0", "activation0", "biases0", "activation1", "addLayer",
                             "initializer", "generator", "startSeed", "useSeed", "newStart", "more",
                             "l1", "l2", "order", "reduction", "schedule", "rounded"}) {
        QVERIFY2(reached.contains(name), name);
    }
}

void tst_ShapePanel::everyControlHasAName()
{
    open();
    for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
        const bool isPart = widget->objectName().startsWith("qt_"); // of a control that has one
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !isPart) {
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(
                const_cast<QWidget *>(widget));
            QVERIFY2(!interface->text(QAccessible::Name).isEmpty(),
                     qPrintable(widget->objectName() + widget->metaObject()->className()));
        }
    }
}

void tst_ShapePanel::aNarrowPanelCutsNothingOff()
{
    open(nn::BuiltIn::FourPeople, 240);
    support::choose(control<QComboBox>(*m_panel, "activation0"), "Leaky ReLU");
    openMore();
    for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus) {
            const int right = widget->mapTo(m_panel.get(), QPoint(widget->width(), 0)).x();
            QVERIFY2(right <= 240, qPrintable(widget->objectName()));
        }
    }
    support::saveShot(*m_panel, "shape-narrow");
}

QTEST_MAIN(tst_ShapePanel)
#include "tst_shapepanel.moc"
