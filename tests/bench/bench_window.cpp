// SPDX-License-Identifier: GPL-3.0-or-later
// What the window costs, measured in the real window while training runs unlimited. Not a case
// for Google Benchmark: nothing here is a function that could be called in a loop.
//   bench_window [seconds a case]          on a display, or with QT_QPA_PLATFORM=offscreen
// Every case has a process of its own, so that its memory is its own.
#include "app/document/networkedits.h"
#include "app/document/preferences.h"
#include "app/document/session.h"
#include "app/network/networkview.h"
#include "app/window/mainwindow.h"
#include "app/worker/trainingthread.h"
#include "core/training/problem.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <memory>
#include <vector>

using namespace glassnet;
using Clock = std::chrono::steady_clock;

namespace {

double milliseconds(Clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

// What the calling thread has computed, unlike the time that went by while others did.
Clock::duration threadTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty()) {
        return 0.0;
    }
    std::ranges::sort(values);
    const auto last = static_cast<double>(values.size() - 1);
    return values[static_cast<std::size_t>(share * last)];
}

struct Work
{
    Clock::duration passed{}; // by the clock on the wall
    Clock::duration computed{}; // by the thread alone
};

// Adds up the time that the GUI thread spends in handling events, and sees what is painted.
class MeteredApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool isPaint
            = event->type() == QEvent::Paint && qobject_cast<NetworkView *>(receiver) != nullptr;
        const Clock::time_point begin = Clock::now();
        const Clock::duration beginComputed = m_depth == 0 ? threadTime() : Clock::duration();
        ++m_depth;
        const bool isHandled = QApplication::notify(receiver, event);
        --m_depth;
        const Clock::time_point end = Clock::now();
        if (m_depth == 0) {
            m_work.passed += end - begin;
            m_work.computed += threadTime() - beginComputed;
        }
        if (isPaint) {
            ++m_paints;
            m_lastPaint = end;
        }
        return isHandled;
    }

    [[nodiscard]] Work takeWork() { return std::exchange(m_work, Work()); }
    [[nodiscard]] int paints() const { return m_paints; }
    [[nodiscard]] Clock::time_point lastPaint() const { return m_lastPaint; }

private:
    int m_depth = 0;
    Work m_work;
    int m_paints = 0;
    Clock::time_point m_lastPaint;
};

void waitFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

template <typename Condition>
void waitUntil(Condition condition)
{
    while (!condition()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

// Samples a second without a window.
double bareSpeed(const nn::TrainingRun &run, std::chrono::milliseconds time)
{
    TrainingThread thread(run, [] {});
    thread.post({.order = Play{}, .revision = 1});
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    const auto samplesNow = [&thread] { return thread.save(1).now.samples; };
    const std::int64_t before = samplesNow();
    const Clock::time_point begin = Clock::now();
    std::this_thread::sleep_for(time);
    const std::int64_t trained = samplesNow() - before;
    return static_cast<double>(trained) * 1e3 / milliseconds(Clock::now() - begin);
}

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0.0;
    }
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) {
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024.0;
        }
    }
    return 0.0;
}

struct Case
{
    const char *name;
    nn::TrainingRun run;
    const char *form = nullptr; // of the card that says why, for a selected weight; with gradients
};

nn::TrainingRun playground(nn::PlaygroundShape shape, std::vector<nn::Index> hidden)
{
    nn::PlaygroundSetup setup;
    setup.data.shape = shape;
    setup.hiddenUnits = std::move(hidden);
    return nn::playgroundProblem(setup)->start;
}

// From an edit to the end of the painting that shows it.
std::vector<double> editLatencies(MeteredApplication &app, Session &session)
{
    std::vector<double> latencies;
    const nn::BiasRef bias{.layer = 0, .neuron = 0};
    for (int i = 0; i < 60; ++i) {
        const double value = 0.01 * i;
        bool isShown = false;
        const auto connection
            = QObject::connect(&session, &Session::frameChanged, &session, [&](const Frame &frame) {
                  isShown
                      = isShown || frame.snapshot->present().first->network().value(bias) == value;
              });
        const Clock::time_point begin = Clock::now();
        (void)edits::setParameter(session, bias, value);
        waitUntil([&] { return isShown; });
        const int paints = app.paints();
        waitUntil([&] { return app.paints() > paints; });
        latencies.push_back(milliseconds(app.lastPaint() - begin));
        QObject::disconnect(connection);
        waitFor(std::chrono::milliseconds(20));
    }
    return latencies;
}

// Of this very program, in a process of its own.
QByteArray outputOf(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForFinished(-1);
    return process.readAllStandardOutput();
}

void printWork(const char *name, const std::vector<Work> &works, Clock::duration Work::*part)
{
    std::vector<double> times;
    for (const Work &work : works) {
        times.push_back(milliseconds(work.*part));
    }
    std::printf("    %-22s p50 %6.2f  p99 %6.2f  max %6.2f ms\n", name, quantile(times, 0.5),
                quantile(times, 0.99), quantile(times, 1.0));
}

// Of training at full speed, by the window and the threads behind it.
double closingTime(std::unique_ptr<MainWindow> window, std::unique_ptr<Session> session)
{
    session->undoStack()->clear();
    const Clock::time_point begin = Clock::now();
    window->hide();
    window.reset();
    session.reset();
    return milliseconds(Clock::now() - begin);
}

// The card that says why in one of its forms, with every gradient in the network.
void showWhy(MainWindow &window, Session &session, const char *form)
{
    session.select(nn::WeightRef{});
    auto *choice = window.findChild<QComboBox *>(QStringLiteral("form"));
    choice->setCurrentText(QString::fromUtf8(form));
    window.findChild<NetworkView *>()->setShowsGradients(true);
}

int measure(MeteredApplication &app, const Case &each, std::chrono::milliseconds time, double bare)
{
    const QTemporaryDir folder;
    Preferences preferences(folder.filePath(QStringLiteral("settings.ini")));
    auto session = std::make_unique<Session>(each.run);
    auto window = std::make_unique<MainWindow>(*session, preferences);
    window->resize(1440, 900);
    window->show();
    session->setSpeed(unlimitedSpeed);
    waitUntil([&] { return app.paints() > 0 && session->frame().snapshot; });
    if (each.form != nullptr) {
        showWhy(*window, *session, each.form);
    }

    std::vector<Work> works;
    session->play();
    waitFor(std::chrono::milliseconds(500));
    const auto connection = QObject::connect(session.get(), &Session::frameChanged, session.get(),
                                             [&] { works.push_back(app.takeWork()); });
    (void)app.takeWork();
    const int paints = app.paints();
    const std::int64_t before = session->save().now.samples;
    const Clock::time_point begin = Clock::now();
    waitFor(time);
    const double seconds = milliseconds(Clock::now() - begin) / 1e3;
    const auto trained = static_cast<double>(session->save().now.samples - before);
    const double frames = static_cast<double>(app.paints() - paints) / seconds;
    QObject::disconnect(connection);
    const std::vector<double> latencies = editLatencies(app, *session);

    std::printf("%s\n    %.1f fps, %.2f M samples/s, %.1f %% less than without a window\n",
                each.name, frames, trained / seconds / 1e6,
                100.0 * (1.0 - trained / seconds / bare));
    printWork("work of a frame", works, &Work::passed);
    printWork("of that, computing", works, &Work::computed);
    std::printf("    %-22s p50 %6.2f  max %6.2f ms\n", "edit to frame", quantile(latencies, 0.5),
                quantile(latencies, 1.0));
    std::printf("    %.0f MB", residentMegabytes());
    std::printf(", closed in %.0f ms\n", closingTime(std::move(window), std::move(session)));
    return 0;
}

// As the program's main() does it; says how long ago the given moment was when the first frame
// stood on the screen.
int showFirstFrame(MeteredApplication &app, const QString &begin)
{
    const QTemporaryDir folder;
    Preferences preferences(folder.filePath(QStringLiteral("settings.ini")));
    Session session(nn::tutorial002().start);
    MainWindow window(session, preferences);
    window.show();
    waitUntil([&] { return session.frame().snapshot != nullptr; });
    const int paints = app.paints();
    waitUntil([&] { return app.paints() > paints; });
    const Clock::time_point from{Clock::duration(begin.toLongLong())};
    std::printf("%.1f\n", milliseconds(app.lastPaint() - from));
    return 0;
}

void measureStart()
{
    std::vector<double> times;
    for (int i = 0; i < 10; ++i) {
        const QString now = QString::number(Clock::now().time_since_epoch().count());
        times.push_back(outputOf({QStringLiteral("--first-frame"), now}).trimmed().toDouble());
    }
    std::printf("start to first painted frame: p50 %.0f max %.0f ms\n", quantile(times, 0.5),
                quantile(times, 1.0));
}

} // namespace

int main(int argc, char *argv[])
{
    MeteredApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString what = arguments.value(1);
    if (what == QStringLiteral("--first-frame")) {
        return showFirstFrame(app, arguments.value(2));
    }
    const std::vector<Case> cases{
        {"2-2-1", nn::tutorial002().start},
        {"2-4-2-1", playground(nn::PlaygroundShape::Circle, {4, 2})},
        {"2-8-8-8-8-8-8-1", playground(nn::PlaygroundShape::Spiral, {8, 8, 8, 8, 8, 8})},
        {"2-2-1, chain rule and gradients", nn::tutorial002().start, "Chain rule"},
        {"2-2-1, matrices and gradients", nn::tutorial002().start, "Matrices"},
        {"2-8-8-8-8-8-8-1, chain rule and gradients",
         playground(nn::PlaygroundShape::Spiral, {8, 8, 8, 8, 8, 8}), "Chain rule"},
        {"2-4-2-1, hill and gradients", playground(nn::PlaygroundShape::Circle, {4, 2}), "Hill"},
        {"2-4-2-1, tug of war and gradients", playground(nn::PlaygroundShape::Circle, {4, 2}),
         "Tug of war"},
    };
    const auto chosen = static_cast<std::size_t>(arguments.value(2).toUInt());
    const auto timeIn
        = [](const QString &seconds) { return std::chrono::seconds(std::max(1, seconds.toInt())); };
    if (what == QStringLiteral("--bare")) {
        std::printf("%.0f\n", bareSpeed(cases.at(chosen).run, timeIn(arguments.value(3))));
        return 0;
    }
    if (what == QStringLiteral("--case")) {
        return measure(app, cases.at(chosen), timeIn(arguments.value(3)),
                       arguments.value(4).toDouble());
    }
    const QString seconds = what.isEmpty() ? QStringLiteral("5") : what;
    std::printf("%s\n", qPrintable(QGuiApplication::platformName()));
    measureStart();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const QString number = QString::number(i);
        const QByteArray bare = outputOf({QStringLiteral("--bare"), number, seconds}).trimmed();
        std::fputs(outputOf({QStringLiteral("--case"), number, seconds, bare}).constData(), stdout);
        std::fflush(stdout);
    }
    return 0;
}
