// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkview.h"

#include "support/networkwindow.h"

#include <QApplication>
#include <QClipboard>
#include <QLocale>

using glassnet::Element;
using glassnet::InputRef;

class tst_NetworkKeys : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void tabReachesEveryElementAndLeaves();
    void afterEscapeTabLeavesAtOnce();
    void copyTakesTheValueWithAllDigits();
    void arrowsMoveToTheNearest();
    void deleteSetsToZero();
    void fFreezesAndUnfreezes();
    void aHeldKeyIsOneStep();
    void aDigitBeginsANumber();
    void layersAreChangedInTheHeader();
    void theHeaderOfOneHiddenLayerComesWithFocus();

private:
    void show(const nn::TrainingRun &run);

    std::unique_ptr<NetworkWindow> m_window;
};

namespace {

constexpr nn::WeightRef w1 = NetworkWindow::w1;
constexpr nn::BiasRef b1 = NetworkWindow::b1;

} // namespace

void tst_NetworkKeys::init()
{
    QLocale::setDefault(QLocale::c());
    show(nn::tutorial002().start);
}

void tst_NetworkKeys::cleanup()
{
    m_window.reset();
}

void tst_NetworkKeys::show(const nn::TrainingRun &run)
{
    m_window.reset();
    m_window = std::make_unique<NetworkWindow>(run);
    QVERIFY(m_window->isReady());
}

void tst_NetworkKeys::tabReachesEveryElementAndLeaves()
{
    const nn::Index count = m_window->view->elements().count();
    QCOMPARE(count, nn::Index(2 + 3 + 6 + 3));
    m_window->session.select(m_window->view->elements().at(0));
    for (nn::Index index = 1; index < count; ++index) {
        QTest::keyClick(m_window->view, Qt::Key_Tab);
        QVERIFY(m_window->session.selected() == m_window->view->elements().at(index));
        QVERIFY(m_window->view->elements().indexOf(m_window->session.selected()) == index);
    }
    QTest::keyClick(m_window->view, Qt::Key_Tab);
    QVERIFY(!m_window->view->hasFocus());
    QVERIFY(
        m_window->view->isAncestorOf(QApplication::focusWidget())); // the controls of the layers

    m_window->view->setFocus(Qt::OtherFocusReason);
    m_window->session.select(m_window->view->elements().at(1));
    QTest::keyClick(m_window->view, Qt::Key_Backtab);
    QVERIFY(m_window->session.selected() == m_window->view->elements().at(0));
    QTest::keyClick(m_window->view, Qt::Key_Backtab);
    QVERIFY(!m_window->view->hasFocus());
}

void tst_NetworkKeys::afterEscapeTabLeavesAtOnce()
{
    m_window->session.select(w1);
    QTest::keyClick(m_window->view, Qt::Key_Escape);
    QTest::keyClick(m_window->view, Qt::Key_Tab);
    QVERIFY(!m_window->view->hasFocus());
    QVERIFY(std::holds_alternative<std::monostate>(m_window->session.selected()));
}

void tst_NetworkKeys::copyTakesTheValueWithAllDigits()
{
    m_window->session.select(w1);
    QTest::keySequence(m_window->view, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text().toDouble(), m_window->value(w1));
}

void tst_NetworkKeys::arrowsMoveToTheNearest()
{
    const auto after = [this](const Element &from, Qt::Key key) {
        m_window->session.select(from);
        QTest::keyClick(m_window->view, key);
        return m_window->session.selected();
    };
    QVERIFY(after(InputRef{0}, Qt::Key_Down) == Element(InputRef{1}));
    QVERIFY(after(InputRef{1}, Qt::Key_Up) == Element(InputRef{0}));
    QVERIFY(after(nn::NeuronRef{0, 0}, Qt::Key_Down) == Element(b1));
    QVERIFY(after(InputRef{0}, Qt::Key_Left) == Element(InputRef{0})); // nothing there
    QVERIFY(std::holds_alternative<nn::WeightRef>(after(InputRef{0}, Qt::Key_Right)));
}

void tst_NetworkKeys::deleteSetsToZero()
{
    m_window->session.select(w1);
    QTest::keyClick(m_window->view, Qt::Key_Delete);

    QCOMPARE(m_window->value(w1), 0.0);
    QCOMPARE(m_window->session.undoStack()->count(), 1);
}

void tst_NetworkKeys::fFreezesAndUnfreezes()
{
    m_window->session.select(b1);
    QTest::keyClick(m_window->view, Qt::Key_F);
    QVERIFY(m_window->session.run().network().isFrozen(b1));
    QTRY_VERIFY(m_window->view->values().isFrozen(b1));

    QTest::keyClick(m_window->view, Qt::Key_F);
    QVERIFY(!m_window->session.run().network().isFrozen(b1));
}

void tst_NetworkKeys::aHeldKeyIsOneStep()
{
    const double before = m_window->value(w1);
    m_window->session.select(w1);
    QTest::keyPress(m_window->view, Qt::Key_Plus);
    QTest::keyPress(m_window->view, Qt::Key_Plus);
    QTest::keyPress(m_window->view, Qt::Key_Plus);
    QTest::keyRelease(m_window->view, Qt::Key_Plus);
    QVERIFY(std::abs(m_window->value(w1) - before - 0.3) < 1e-9);
    QCOMPARE(m_window->session.undoStack()->count(), 1);

    QTest::keyClick(m_window->view, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(std::abs(m_window->value(w1) - before - 0.29) < 1e-9);
    QCOMPARE(m_window->session.undoStack()->count(), 2);
}

void tst_NetworkKeys::aDigitBeginsANumber()
{
    m_window->session.select(w1);
    QTest::keyClicks(m_window->view, QStringLiteral("7"));
    QVERIFY(m_window->editor() != nullptr);
    QTest::keyClicks(m_window->editor(), QStringLiteral(".5"));
    QTest::keyClick(m_window->editor(), Qt::Key_Tab);

    QCOMPARE(m_window->value(w1), 7.5);
    QVERIFY(m_window->session.selected() != Element(w1)); // Tab went on
}

void tst_NetworkKeys::layersAreChangedInTheHeader()
{
    QAbstractButton *more = m_window->button(QStringLiteral("Add a neuron to hidden layer 1"));
    QVERIFY(more != nullptr);
    QTest::mouseClick(more, Qt::LeftButton);
    QCOMPARE(m_window->session.run().network().layer(0).units, nn::Index(3));
    QTRY_COMPARE(m_window->view->networkLayout().shape()[1], nn::Index(3));

    QTest::keyClick(m_window->button(QStringLiteral("Remove a neuron from hidden layer 1")),
                    Qt::Key_Space);
    QCOMPARE(m_window->session.run().network().layer(0).units, nn::Index(2));

    QTest::mouseClick(m_window->button(QStringLiteral("Add a hidden layer")), Qt::LeftButton);
    QCOMPARE(m_window->session.run().network().layerCount(), nn::Index(3));
    QTRY_COMPARE(m_window->view->networkLayout().shape().size(), std::size_t(4));
    QVERIFY(m_window->button(QStringLiteral("Add a neuron to hidden layer 2")) != nullptr);
}

void tst_NetworkKeys::theHeaderOfOneHiddenLayerComesWithFocus()
{
    const QString name = QStringLiteral("Add a hidden layer");
    QVERIFY(m_window->button(name) != nullptr);
    m_window->after->setFocus();
    QVERIFY(m_window->button(name) == nullptr);

    show(spiralRun());
    m_window->after->setFocus();
    QVERIFY(m_window->button(name) != nullptr);
}

QTEST_MAIN(tst_NetworkKeys)
#include "tst_networkkeys.moc"
