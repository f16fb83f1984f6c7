// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/tugview.h"

#include "app/document/networkedits.h"
#include "app/why/whypanel.h"
#include "core/pass.h"
#include "support/panelinteraction.h"

using namespace glassnet;
using support::control;

class tst_Tug : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::useDefaultLook(); }
    void cleanup();

    void everySamplePullsAsItsDerivativeSays();
    void theResultIsTheGradientAndTellsWhatCancelsOut();
    void ofManySamplesTheStrongestAreDrawn();
    void theArrowKeysGoFromOneToTheNext();
    void aClickedSampleIsShownInTheNetwork();
    void arrowsLeadToTheirSides();
    void itIsAskedForOnlyWhileItIsShown();

private:
    void open(nn::BuiltIn set);
    [[nodiscard]] TugView &view() const { return control<TugView>(*m_panel, "tug"); }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<WhyPanel> m_panel;
};

void tst_Tug::open(nn::BuiltIn set)
{
    m_panel.reset();
    m_session = std::make_unique<Session>(support::defaultRunOf(set));
    m_panel = std::make_unique<WhyPanel>(*m_session);
    support::show(*m_panel, 480, 400);
    m_session->select(nn::WeightRef{});
    support::choose(control<QComboBox>(*m_panel, "form"), "Tug");
    QTRY_VERIFY(view().tug());
}

void tst_Tug::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

void tst_Tug::everySamplePullsAsItsDerivativeSays()
{
    open(nn::BuiltIn::FourPeople);
    const Tug tug = *view().tug();
    QCOMPARE(tug.parameter, QString("w1"));
    QCOMPARE(tug.arrows.size(), std::size_t{4});
    QStringList names;
    const nn::TrainingRun &run = m_session->run();
    for (const TugArrow &arrow : tug.arrows) {
        names += arrow.name;
        const nn::Samples alone{run.data->train.inputs.col(*arrow.row),
                                run.data->train.targets.col(*arrow.row)};
        const nn::Gradient gradient
            = nn::gradient(run.network(), alone, run.settings.loss, nn::Reduction::Mean);
        QVERIFY(std::abs(arrow.derivative - gradient.parameters[nn::WeightRef{}]) < 1e-12);
    }
    names.sort();
    QCOMPARE(names, QStringList({"Alice", "Bob", "Charlie", "Diana"}));
    for (std::size_t i = 1; i < tug.arrows.size(); ++i) {
        QVERIFY(std::abs(tug.arrows[i - 1].derivative) >= std::abs(tug.arrows[i].derivative));
    }
}

void tst_Tug::theResultIsTheGradientAndTellsWhatCancelsOut()
{
    open(nn::BuiltIn::FourPeople);
    const Tug tug = *view().tug();
    const nn::TrainingRun &run = m_session->run();
    const nn::Gradient gradient
        = nn::gradient(run.network(), run.data->train, run.settings.loss, run.settings.reduction);
    QVERIFY(std::abs(tug.derivative - gradient.parameters[nn::WeightRef{}]) < 1e-14);
    QVERIFY2(view().description().contains("Mean of 4 samples: ∂L/∂w1 = "),
             qPrintable(view().description()));
    QCOMPARE((Tug{.down = 3.0, .up = -1.0}.cancelled()), 0.5);
    QCOMPARE((Tug{.down = 3.0, .up = -3.0}.cancelled()), 1.0);
    QCOMPARE((Tug{.down = 3.0, .up = 0.0}.cancelled()), 0.0);
    QCOMPARE(Tug().cancelled(), 0.0);
    const Tug both{.parameter = "w1", .samples = 2, .down = 3.0, .up = -1.0, .derivative = 1.0};
    QVERIFY2(resultOf(both).contains("50"), qPrintable(resultOf(both)));
}

void tst_Tug::ofManySamplesTheStrongestAreDrawn()
{
    open(nn::BuiltIn::PlaygroundCircle);
    const Tug tug = *view().tug();
    QVERIFY(tug.arrows.size() <= 2 * nn::samplesPerSide + 2);
    QVERIFY(!tug.arrows.back().row);
    QVERIFY2(tug.arrows.back().name.contains("others"), qPrintable(tug.arrows.back().name));
    QVERIFY(tug.samples > 100);
}

void tst_Tug::theArrowKeysGoFromOneToTheNext()
{
    open(nn::BuiltIn::FourPeople);
    view().setFocus();
    m_panel->activateWindow(); // behind the list that has been closed
    QTRY_COMPARE(view().current(), std::optional<std::size_t>(0));
    QTest::keyClick(&view(), Qt::Key_Down);
    QCOMPARE(view().current(), std::optional<std::size_t>(1));
    QVERIFY(view().accessibleDescription().startsWith(view().tug()->arrows[1].name));
    QVERIFY(view().accessibleDescription().contains("pulls w1"));
    QTest::keyClick(&view(), Qt::Key_End);
    QTest::keyClick(&view(), Qt::Key_Down);
    QCOMPARE(view().current(), std::optional<std::size_t>(3));
    QTest::keyClick(&view(), Qt::Key_Return);
    QCOMPARE(m_session->probe().row, view().tug()->arrows[3].row);
    QTest::keyClick(&view(), Qt::Key_Home);
    QTest::keyClick(&view(), Qt::Key_Up);
    QCOMPARE(view().current(), std::optional<std::size_t>(0));
    // When the order changes, the chosen sample stays chosen.
    const TugArrow chosen = view().tug()->arrows[0];
    QVERIFY(edits::setParameter(*m_session, nn::WeightRef{.layer = 1}, -3.0));
    QTRY_VERIFY(view().tug()->arrows[*view().current()].derivative != chosen.derivative);
    QCOMPARE(view().tug()->arrows[*view().current()].row, chosen.row);
}

void tst_Tug::aClickedSampleIsShownInTheNetwork()
{
    open(nn::BuiltIn::FourPeople);
    for (std::size_t i = 0; i < 4; ++i) {
        QTest::mouseClick(&view(), Qt::LeftButton, {}, view().rowRect(i).center());
        QCOMPARE(m_session->probe().row, view().tug()->arrows[i].row);
    }
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void tst_Tug::arrowsLeadToTheirSides()
{
    open(nn::BuiltIn::FourPeople);
    view().setTug(Tug{.parameter = "w1",
                      .arrows = {{.name = "up", .derivative = -1.0, .row = 0},
                                 {.name = "down", .derivative = 1.0, .row = 1}},
                      .samples = 2,
                      .down = 1.0,
                      .up = -1.0});
    const QImage shot = view().grab().toImage();
    const auto isDrawn = [&](std::size_t row, double across, const QColor &color) {
        const QPoint at(static_cast<int>(view().width() * across),
                        view().rowRect(row).center().y());
        return shot.pixelColor(at) == color;
    };
    const Theme &theme = Theme::light();
    QVERIFY(isDrawn(0, 0.7, theme.positive));
    QVERIFY(!isDrawn(0, 0.3, theme.positive));
    QVERIFY(isDrawn(1, 0.3, theme.negative));
    QVERIFY(!isDrawn(1, 0.7, theme.negative));
}

void tst_Tug::itIsAskedForOnlyWhileItIsShown()
{
    open(nn::BuiltIn::FourPeople);
    QVERIFY(m_session->frame().pictures->pulls);
    support::choose(control<QComboBox>(*m_panel, "form"), "Chain rule");
    QTRY_VERIFY(!m_session->frame().pictures->pulls);
    support::choose(control<QComboBox>(*m_panel, "form"), "Tug");
    QTRY_VERIFY(m_session->frame().pictures->pulls);
    m_panel->hide();
    QTRY_VERIFY(!m_session->frame().pictures->pulls);
}

QTEST_MAIN(tst_Tug)
#include "tst_tug.moc"
