// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever passes the core's checks can be looked at.
#include "support/windowfixture.h"

#include "app/document/networkedits.h"
#include "app/loss/lossview.h"
#include "app/surface/surfaceview.h"
#include "app/window/cardarea.h"
#include "app/window/statusline.h"
#include "core/data/dataorigin.h"
#include "core/limits.h"
#include "core/project/project.h"
#include "core/training/trainer.h"

#include <QLabel>
#include <QToolTip>

#include <functional>

using Change = std::function<void(nn::Dataset &)>;
Q_DECLARE_METATYPE(Change)

class tst_Extremes : public WindowFixture
{
    Q_OBJECT

private slots:
    void cleanup() { closeWindow(); }

    void anyAllowedDataAreDrawn_data();
    void anyAllowedDataAreDrawn();
    void anyFiniteWeightIsDrawn();
    void anyRecordedLossIsDrawn_data();
    void anyRecordedLossIsDrawn();
    void longNamesLeaveTheWindowItsSize();
    void markupIsShownAsText();
};

namespace {

nn::TrainingRun runOn(const nn::Dataset &dataset)
{
    nn::TrainingRun run = nn::tutorial002().start;
    const nn::DataOrigin origin{
        .dataset = dataset, .preparation = run.data->origin->preparation, .choice = {}};
    run.data = *nn::prepared(origin);
    return run;
}

} // namespace

void tst_Extremes::anyAllowedDataAreDrawn_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Change change) { QTest::newRow(name) << change; };
    row("the largest", [](nn::Dataset &d) { d.values(0, 0) = nn::largestValue; });
    row("both ends", [](nn::Dataset &d) {
        d.values(0, 0) = nn::largestValue;
        d.values(0, 1) = -nn::largestValue;
    });
    row("large and close together", [](nn::Dataset &d) {
        d.values.array() = nn::largestValue;
        d.values(0, 1) -= 1e-4;
    });
    row("as small as numbers are", [](nn::Dataset &d) {
        d.values.setZero();
        d.values(0, 0) = 5e-324;
        d.values(1, 1) = -1e-300;
    });
    row("all the same", [](nn::Dataset &d) { d.values.setConstant(3.0); });
}

void tst_Extremes::anyAllowedDataAreDrawn()
{
    QFETCH(Change, change);
    nn::Dataset dataset = nn::tutorial002().start.data->origin->dataset;
    change(dataset);
    makeWindow(runOn(dataset));
    m_session->setProbe({.row = std::nullopt, .person = dataset.values.col(0)});
    m_session->step(nn::StepUnit::Epoch, 3);
    QTRY_COMPARE(samples(), 12);
    QTRY_VERIFY(m_session->frame().pictures != nullptr);
    QVERIFY(!m_window->grab().isNull());
    for (const char *notches : {"in", "out"}) {
        auto *surface = m_window->findChild<glassnet::SurfaceView *>();
        for (int i = 0; i < 400; ++i) {
            QTest::keyClick(surface, *notches == 'i' ? Qt::Key_Plus : Qt::Key_Minus);
        }
        QVERIFY(!m_window->grab().isNull());
    }
}

void tst_Extremes::anyFiniteWeightIsDrawn()
{
    makeWindow(nn::tutorial002().start);
    for (const nn::ParameterRef &at : m_session->run().network().parameterList()) {
        QVERIFY(glassnet::edits::setParameter(*m_session, at, 1.7e308));
    }
    setWeight(-1.7e308);
    QTRY_COMPARE(m_session->snapshot()->state, glassnet::RunState::BrokenDown);
    QTRY_VERIFY(m_session->frame().snapshot->state == glassnet::RunState::BrokenDown);
    QVERIFY(!m_window->grab().isNull());
    QVERIFY(std::isnan(m_session->snapshot()->trainLoss));
    const std::int64_t before = samples();
    m_session->play();
    QTRY_VERIFY(!m_session->isPlaying());
    QCOMPARE(samples(), before); // what is not known is not trained on
    const std::vector<nn::Answer> &answers = m_session->frame().pictures->answers;
    QCOMPARE(answers.size(), std::size_t{4});
    const auto isUnknown = [](const nn::Answer &answer) {
        return !answer.isKnown() && !nn::isRight(answer, 0.0) && !nn::isRight(answer, 1.0);
    };
    QVERIFY(std::ranges::any_of(answers, isUnknown)); // nor marked
}

void tst_Extremes::anyRecordedLossIsDrawn_data()
{
    QTest::addColumn<double>("loss");
    QTest::addColumn<bool>("isLogarithmic");
    for (const double loss : {0.0, 5e-324, 1e-100, 1e100}) {
        for (const bool isLogarithmic : {false, true}) {
            QTest::addRow("%g %s", loss, isLogarithmic ? "logarithmic" : "linear")
                << loss << isLogarithmic;
        }
    }
}

void tst_Extremes::anyRecordedLossIsDrawn()
{
    QFETCH(double, loss);
    QFETCH(bool, isLogarithmic);
    nn::Trainer trainer(nn::tutorial002().start);
    trainer.advance(nn::StepUnit::Epoch, 6);
    nn::Project project{.run = trainer.run(),
                        .timeline = trainer.timeline().kept(4),
                        .now = trainer.now(),
                        .view = {}};
    std::vector<nn::LossHistory::Point> points
        = project.timeline.branches[0].branch.losses.points();
    points[2].train = loss;
    project.timeline.branches[0].branch.losses = *nn::LossHistory::restored(points, 1);
    project.view.isLogarithmic = isLogarithmic;
    const nn::Result<nn::Project> again = nn::projectFromJson(nn::toJson(project));
    QVERIFY2(again, again ? "" : again.error().sentence().c_str());

    makeWindow(nn::tutorial002().start);
    m_session->load(again->run, std::make_shared<const nn::KeptTimeline>(again->timeline),
                    again->view);
    QTRY_COMPARE(samples(), 24);
    QTRY_VERIFY(m_session->frame().snapshot->run.counters().samples == 24);
    QVERIFY(!m_window->grab().isNull());
    auto *view = m_window->findChild<glassnet::LossView *>();
    view->lookAt({.left = 0.0, .right = 6.0, .bottom = 1e-9, .top = 2e-9}, true);
    QVERIFY(!m_window->grab().isNull());
}

void tst_Extremes::longNamesLeaveTheWindowItsSize()
{
    nn::Dataset dataset = nn::tutorial002().start.data->origin->dataset;
    const std::string longest(nn::longestName, 'W');
    dataset.name = longest;
    dataset.columns[0].name = longest;
    dataset.target.name = longest;
    dataset.target.classes = {longest, std::string(nn::longestName, 'M')};
    dataset.sampleNames[0] = longest;
    nn::TrainingRun run = runOn(dataset);
    auto start = std::make_shared<nn::Start>(*run.start);
    start->draw.seed = longest;
    run.start = start;
    makeWindow(run);
    QCOMPARE(m_window->size(), QSize(1440, 900));
    QVERIFY2(m_window->minimumSizeHint().width() <= 1024,
             qPrintable(QString::number(m_window->minimumSizeHint().width())));
    m_window->resize(1024, 640);
    m_session->step(nn::StepUnit::Epoch);
    QTRY_COMPARE(samples(), 4);
    QCOMPARE(m_window->size(), QSize(1024, 640));
}

void tst_Extremes::markupIsShownAsText()
{
    nn::Dataset dataset = nn::tutorial002().start.data->origin->dataset;
    dataset.sampleNames[0] = "<b>Al</b> &amp; ice";
    makeWindow(runOn(dataset));
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
    }
    QToolTip::showText(QPoint(5, 5), "<b>Al</b>", m_window.get());
    const auto isTip = [](const QWidget *widget) { return widget->inherits("QTipLabel"); };
    const QWidgetList all = QApplication::topLevelWidgets();
    const auto tip = std::ranges::find_if(all, isTip);
    QVERIFY(tip != all.end());
    QCOMPARE(static_cast<QLabel *>(*tip)->textFormat(), Qt::PlainText);
    QToolTip::hideText();
}

QTEST_MAIN(tst_Extremes)
#include "tst_extremes.moc"
