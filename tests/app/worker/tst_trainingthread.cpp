// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/picturethread.h"
#include "app/worker/trainingthread.h"
#include "core/training/problem.h"

#include <QTest>

#include <condition_variable>

using namespace glassnet;

namespace {

// Counts calls from another thread and waits for them.
class Bell
{
public:
    [[nodiscard]] std::function<void()> ringer()
    {
        return [this] {
            {
                const std::lock_guard lock(m_mutex);
                ++m_rung;
            }
            m_arrived.notify_all();
        };
    }
    // False if it has not rung again for half a minute.
    [[nodiscard]] bool waitForNext()
    {
        std::unique_lock lock(m_mutex);
        const bool rang = m_arrived.wait_for(lock, std::chrono::seconds(30),
                                             [this] { return m_rung > m_heard; });
        m_heard = m_rung;
        return rang;
    }

private:
    std::mutex m_mutex; // guards the two counts
    std::condition_variable m_arrived;
    int m_rung = 0;
    int m_heard = 0;
};

SnapshotPtr waitFor(TrainingThread &thread, Bell &bell, std::uint64_t revision)
{
    SnapshotPtr snapshot;
    while (bell.waitForNext()) {
        snapshot = thread.takeSnapshot();
        if (snapshot && snapshot->revision >= revision) {
            return snapshot;
        }
    }
    return nullptr;
}

} // namespace

class tst_TrainingThread : public QObject
{
    Q_OBJECT

private slots:
    void theFirstSnapshotComesByItself();
    void anEditComesBackInASnapshot();
    void trainingAtFullSpeedGivesTheGoldenNumbers();
    void savingAnswersInMidTraining();
    void itEndsWhileTrainingAsOftenAsItIsAsked();
    void itEndsInTheMiddleOfAReplay();
    void savingDoesNotWaitForALongReplay();
    void theRendererCarriesOutTheNewestRequest();
    void theRendererEndsWithWorkWaiting();
};

void tst_TrainingThread::theFirstSnapshotComesByItself()
{
    Bell bell;
    TrainingThread thread(nn::tutorial002().start, bell.ringer());
    const SnapshotPtr snapshot = waitFor(thread, bell, 0);
    QVERIFY(snapshot);
    QCOMPARE(snapshot->run.counters().samples, 0);
    QCOMPARE(snapshot->dataset().sampleNames.front(), std::string("Alice"));
}

void tst_TrainingThread::anEditComesBackInASnapshot()
{
    Bell bell;
    TrainingThread thread(nn::tutorial002().start, bell.ringer());
    thread.post({.order = Play{}, .revision = 1});
    const nn::Edit edit = nn::SetFrozen{.at = nn::WeightRef{}, .frozen = true};
    thread.post({.order = ApplyEdit{.edit = edit, .name = {}, .returnTo = {}}, .revision = 2});
    const SnapshotPtr snapshot = waitFor(thread, bell, 2);
    QVERIFY(snapshot);
    QVERIFY(snapshot->network().isFrozen(nn::WeightRef{}));
    QCOMPARE(snapshot->state, RunState::Running);
}

void tst_TrainingThread::trainingAtFullSpeedGivesTheGoldenNumbers()
{
    Bell bell;
    TrainingThread thread(nn::tutorial002().start, bell.ringer());
    thread.post({.order = Play{.epochs = 1000, .lossBelow = {}}, .revision = 1});
    SnapshotPtr snapshot;
    do {
        snapshot = waitFor(thread, bell, 1);
        QVERIFY(snapshot);
    } while (snapshot->state == RunState::Running);

    nn::Trainer trainer(nn::tutorial002().start);
    trainer.advance(nn::StepUnit::Epoch, 1000);
    QVERIFY(snapshot->run == trainer.run());
}

void tst_TrainingThread::savingAnswersInMidTraining()
{
    Bell bell;
    TrainingThread thread(nn::tutorial002().start, bell.ringer());
    thread.post({.order = Play{}, .revision = 1});
    const SavedRun saved = thread.save(1);
    QVERIFY(nn::check(saved.run));
    QCOMPARE(saved.now.samples, saved.run.counters().samples);
}

void tst_TrainingThread::itEndsWhileTrainingAsOftenAsItIsAsked()
{
    for (int i = 0; i < 20; ++i) {
        Bell bell;
        TrainingThread thread(nn::tutorial002().start, bell.ringer());
        thread.post({.order = Play{}, .revision = 1});
        QVERIFY(waitFor(thread, bell, 1));
    }
}

void tst_TrainingThread::itEndsInTheMiddleOfAReplay()
{
    Bell bell;
    TrainingThread thread(nn::tutorial004().start, bell.ringer());
    thread.post({.order = StepForward{.unit = nn::StepUnit::Batch, .count = 30}, .revision = 1});
    QVERIFY(waitFor(thread, bell, 1));
    thread.post({.order = GoTo{.moment = {.branch = 0, .samples = 250'001}}, .revision = 2});
    thread.post({.order = GoTo{.moment = {.branch = 0, .samples = 250'002}}, .revision = 3});
}

// A replay that takes too long is given up; the run is saved whole, here or there.
void tst_TrainingThread::savingDoesNotWaitForALongReplay()
{
    Bell bell;
    TrainingThread thread(nn::tutorial004().start, bell.ringer());
    thread.post({.order = StepForward{.unit = nn::StepUnit::Batch, .count = 30}, .revision = 1});
    QVERIFY(waitFor(thread, bell, 1));
    const std::int64_t before = thread.save(1).now.samples;
    thread.post({.order = GoTo{.moment = {.branch = 0, .samples = before - 1}}, .revision = 2});
    const SavedRun saved = thread.save(3);
    QVERIFY(nn::check(saved.run));
    QVERIFY(saved.now.samples == before || saved.now.samples == before - 1);
    QCOMPARE(saved.run.counters().samples, saved.now.samples);
}

void tst_TrainingThread::theRendererCarriesOutTheNewestRequest()
{
    Bell trained;
    TrainingThread thread(nn::tutorial002().start, trained.ringer());
    const SnapshotPtr snapshot = waitFor(thread, trained, 0);
    QVERIFY(snapshot);
    PictureRequest request;
    request.surface.held = nn::Vector::Zero(2);
    request.surface.across = {.column = 0, .from = 100.0, .to = 180.0, .count = 20};
    request.surface.down = {.column = 1, .from = 55.0, .to = 80.0, .count = 20};
    request.overview = request.surface;
    request.neuron = {.layer = 1, .neuron = 0};

    Bell drawn;
    PictureThread renderer(drawn.ringer());
    for (int i = 0; i < 100; ++i) {
        request.surface.across.from = i;
        renderer.request(snapshot, request);
    }
    int frames = 0;
    for (;;) {
        QVERIFY(drawn.waitForNext());
        const std::shared_ptr<const Frame> frame = renderer.takeFrame();
        ++frames;
        if (frame && frame->pictures->request.surface.across.from == 99.0) {
            break;
        }
    }
    QVERIFY(frames <= 100);
}

void tst_TrainingThread::theRendererEndsWithWorkWaiting()
{
    Bell trained;
    TrainingThread thread(nn::tutorial002().start, trained.ringer());
    const SnapshotPtr snapshot = waitFor(thread, trained, 0);
    QVERIFY(snapshot);
    PictureRequest request;
    request.surface.held = nn::Vector::Zero(2);
    request.surface.down.column = 1;
    request.overview = request.surface;
    for (int i = 0; i < 20; ++i) {
        Bell drawn;
        PictureThread renderer(drawn.ringer());
        renderer.request(snapshot, request);
        renderer.request(snapshot, request);
    }
}

QTEST_GUILESS_MAIN(tst_TrainingThread)
#include "tst_trainingthread.moc"
