// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/loss/losslines.h"

#include "app/loss/lossrange.h"
#include "app/worker/trainingloop.h"
#include "core/training/problem.h"
#include "support/editnames.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace glassnet;

class tst_LossLines : public QObject
{
    Q_OBJECT

private slots:
    void oneBranchIsOneLine();
    void anEditIsAMarkOnTheLine();
    void aLineIsFollowedBehindAnEdit();
    void theRestOfABranchIsABranchLine();
    void aResetBeginsALineOfItsOwn();
    void momentsAndEpochsAreEachOthersInverse();
    void theMomentOfAnEditIsTheOneAfterIt();
    void thePresentLossIsOnTheLine();
    void pointsAreInTheOrderOfTheirEpochs();
    void theNearestPointIsFound_data();
    void theNearestPointIsFound();
    void longOthersDoNotSqueezeTheLine();
    void aMovedSampleIsAMarkOnTheLine();
    void otherDataBeginALineAlone();
};

namespace {

// A run with its history, without threads.
class History
{
public:
    History()
        : m_loop(nn::tutorial002().start,
                 [this](SnapshotPtr s) { m_published.push_back(std::move(s)); })
    {
    }

    void train(std::int64_t epochs)
    {
        handle(StepForward{.unit = nn::StepUnit::Epoch, .count = epochs});
        while (m_loop.wakesAt()) {
            m_loop.run();
        }
    }
    void goTo(std::size_t branch, std::int64_t epoch)
    {
        handle(GoTo{.moment = {.branch = branch, .samples = 4 * epoch}});
    }
    void editRate(double rate)
    {
        nn::TrainingSettings settings = snapshot().run.settings;
        settings.learningRate = rate;
        handle(ApplyEdit{
            .edit = nn::SetSettings{.settings = settings}, .name = words("rate"), .returnTo = {}});
    }
    void reset()
    {
        auto start = std::make_shared<const nn::Learned>(nn::atStart(snapshot().run));
        handle(ApplyEdit{.edit = nn::SetLearned{.learned = std::move(start)},
                         .name = words("reset"),
                         .returnTo = {}});
    }
    void stepSamples(std::int64_t count)
    {
        handle(StepForward{.unit = nn::StepUnit::Sample, .count = count});
        while (m_loop.wakesAt()) {
            m_loop.run();
        }
    }
    void moveFirstSample()
    {
        nn::DataOrigin origin = *snapshot().run.data->origin;
        origin.dataset.values(0, 0) += 1.0;
        handle(ApplyEdit{.edit = nn::SetData{.data = *nn::prepared(std::move(origin))},
                         .name = words("move"),
                         .returnTo = {}});
    }
    void replaceRun(nn::TrainingRun run)
    {
        auto whole = std::make_shared<const nn::TrainingRun>(std::move(run));
        handle(ApplyEdit{
            .edit = nn::SetRun{.run = std::move(whole)}, .name = words("other"), .returnTo = {}});
    }
    [[nodiscard]] const Snapshot &snapshot()
    {
        m_loop.publish();
        return *m_published.back();
    }
    [[nodiscard]] LossBranches branches() { return {snapshot(), snapshot().now.branch}; }

private:
    void handle(Order order)
    {
        m_loop.handle({.order = std::move(order), .revision = ++m_revision}, {});
    }

    std::vector<SnapshotPtr> m_published; // all of them: tests hold on to more than one
    std::uint64_t m_revision = 0;
    TrainingLoop m_loop;
};

LossPoints pointsOf(std::initializer_list<double> losses)
{
    LossPoints points;
    for (const double loss : losses) {
        points.push_back({.epoch = static_cast<double>(points.size()),
                          .train = loss,
                          .test = std::numeric_limits<double>::quiet_NaN()});
    }
    return points;
}

} // namespace

void tst_LossLines::oneBranchIsOneLine()
{
    History history;
    history.train(20);
    QCOMPARE(history.branches().pieces().size(), std::size_t{1});
    QCOMPARE(history.branches().pointsWith(history.snapshot()).size(), std::size_t{21});
    QVERIFY(branchLines(history.snapshot(), history.branches()).empty());
    QVERIFY(marksOf(history.branches()).empty());
}

void tst_LossLines::anEditIsAMarkOnTheLine()
{
    History history;
    history.train(20);
    history.editRate(0.5);
    history.train(10);
    const auto marks = marksOf(history.branches());
    QCOMPARE(marks.size(), std::size_t{1});
    QCOMPARE(marks[0].epoch, 20.0);
    QCOMPARE(marks[0].label, QStringLiteral("rate"));
}

void tst_LossLines::aLineIsFollowedBehindAnEdit()
{
    History history;
    history.train(20);
    history.goTo(0, 12);
    history.editRate(0.5);
    history.train(10);
    const LossBranches branches = history.branches();
    QCOMPARE(branches.pieces().size(), std::size_t{2});
    QCOMPARE(branches.firstEpoch(), 0.0);
    QCOMPARE(branches.pieces()[0].to, 12.0);
    QCOMPARE(branches.lastEpoch(), 22.0);
    QVERIFY(branches.holds({.branch = 0, .samples = 48}));
    QVERIFY(!branches.holds({.branch = 0, .samples = 49}));
}

void tst_LossLines::theRestOfABranchIsABranchLine()
{
    History history;
    history.train(20);
    history.goTo(0, 12);
    history.editRate(0.5);
    history.train(3);
    const auto lines = branchLines(history.snapshot(), history.branches());
    QCOMPARE(lines.size(), std::size_t{1});
    QCOMPARE(lines[0].points.front().epoch, 12.0);
    QCOMPARE(lines[0].endEpoch, 20.0);
    QCOMPARE(lines[0].end, (nn::Moment{.branch = 0, .samples = 80}));
}

void tst_LossLines::aResetBeginsALineOfItsOwn()
{
    History history;
    history.train(20);
    history.reset();
    history.train(5);
    QCOMPARE(history.branches().pieces().size(), std::size_t{1});
    QCOMPARE(history.branches().lastEpoch(), 5.0);
    const auto lines = branchLines(history.snapshot(), history.branches());
    QCOMPARE(lines.size(), std::size_t{1});
    QCOMPARE(lines[0].points.size(), std::size_t{21});
}

void tst_LossLines::momentsAndEpochsAreEachOthersInverse()
{
    History history;
    history.train(20);
    history.editRate(0.5);
    history.train(10);
    const LossBranches branches = history.branches();
    for (const double epoch : {0.0, 0.25, 7.5, 19.75, 20.0, 25.0, 30.0}) {
        QCOMPARE(branches.epochOf(branches.momentAt(epoch)), epoch);
    }
    QCOMPARE(branches.momentAt(1e9), history.snapshot().now);
    QCOMPARE(branches.momentAt(-1.0), (nn::Moment{.branch = 0, .samples = 0}));
}

void tst_LossLines::theMomentOfAnEditIsTheOneAfterIt()
{
    History history;
    history.train(20);
    history.editRate(0.5);
    history.train(1);
    QCOMPARE(history.branches().momentAt(20.0).branch, history.snapshot().now.branch);
    QCOMPARE(history.branches().momentAt(19.9).branch, std::size_t{0});
}

void tst_LossLines::thePresentLossIsOnTheLine()
{
    History history;
    history.train(5);
    QCOMPARE(history.branches().pointsWith(history.snapshot()).back().train,
             history.snapshot().trainLoss);
    // In the middle of an epoch nothing is recorded, yet the line ends where the cursor is.
    history.goTo(0, 3);
    const LossPoints back = history.branches().pointsWith(history.snapshot());
    QCOMPARE(back.size(), std::size_t{6});
    QCOMPARE(back[3].train, history.snapshot().trainLoss);
}

void tst_LossLines::pointsAreInTheOrderOfTheirEpochs()
{
    History history;
    history.train(2000);
    history.goTo(0, 777);
    history.editRate(0.5);
    history.train(700);
    history.goTo(history.snapshot().now.branch, 901);
    const LossPoints points = history.branches().pointsWith(history.snapshot());
    QVERIFY(std::ranges::is_sorted(points, {}, &nn::LossHistory::Point::epoch));
    QCOMPARE(points.front().epoch, 0.0);
    QVERIFY(points.back().epoch >= 1476.0); // the record has been thinned to every second epoch
}

void tst_LossLines::theNearestPointIsFound_data()
{
    QTest::addColumn<double>("epoch");
    QTest::addColumn<double>("nearest");

    QTest::newRow("before all") << -5.0 << 0.0;
    QTest::newRow("between, nearer to the left") << 1.4 << 1.0;
    QTest::newRow("between, nearer to the right") << 1.6 << 2.0;
    QTest::newRow("behind all") << 99.0 << 3.0;
}

void tst_LossLines::theNearestPointIsFound()
{
    QFETCH(double, epoch);
    QTEST(nearestPoint(pointsOf({4.0, 3.0, 2.0, 1.0}), epoch)->epoch, "nearest");
    QVERIFY(!nearestPoint({}, epoch).has_value());
}

void tst_LossLines::longOthersDoNotSqueezeTheLine()
{
    History history;
    history.train(5000);
    history.reset();
    history.train(10);
    const LossBranches branches = history.branches();
    const nn::Span range = fittedEpochs(branches, branchLines(history.snapshot(), branches));
    QCOMPARE(range.to, 12.5);
}

// In mid-epoch it begins the epoch anew, with the samples as they are now.
void tst_LossLines::aMovedSampleIsAMarkOnTheLine()
{
    History history;
    history.train(20);
    history.stepSamples(3);
    history.moveFirstSample();
    history.train(10);
    const LossBranches branches = history.branches();
    QCOMPARE(branches.pieces().size(), std::size_t{2});
    QCOMPARE(branches.firstEpoch(), 0.0);
    QCOMPARE(branches.lastEpoch(), 30.0);
    QCOMPARE(marksOf(branches).size(), std::size_t{1});
    const LossPoints points = branches.pointsWith(history.snapshot());
    QVERIFY(std::ranges::is_sorted(points, {}, &nn::LossHistory::Point::epoch));
}

void tst_LossLines::otherDataBeginALineAlone()
{
    History history;
    history.train(20);
    history.replaceRun(nn::playgroundProblem({})->start);
    history.train(2);
    const LossBranches branches = history.branches();
    QCOMPARE(branches.pieces().size(), std::size_t{1});
    QVERIFY(branchLines(history.snapshot(), branches).empty());
}

QTEST_GUILESS_MAIN(tst_LossLines)
#include "tst_losslines.moc"
