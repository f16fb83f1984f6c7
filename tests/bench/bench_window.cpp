// SPDX-License-Identifier: GPL-3.0-or-later
// What the window costs, measured in the real window while training runs unlimited. Not a case
// for Google Benchmark: nothing here is a function that could be called in a loop.
//   bench_window [seconds a case]          on a display, or with QT_QPA_PLATFORM=offscreen
#include "app/commands/edits.h"
#include "app/mainwindow.h"
#include "app/session/preferences.h"
#include "app/session/session.h"
#include "app/views/networkview.h"
#include "app/worker/trainingthread.h"
#include "core/training/problem.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

using namespace glassnet;
using Clock = std::chrono::steady_clock;

namespace {

double milliseconds(Clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
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
        ++m_depth;
        const bool isHandled = QApplication::notify(receiver, event);
        --m_depth;
        const Clock::time_point end = Clock::now();
        if (m_depth == 0) {
            m_work += end - begin;
        }
        if (isPaint) {
            ++m_paints;
            m_lastPaint = end;
        }
        return isHandled;
    }

    [[nodiscard]] Clock::duration takeWork() { return std::exchange(m_work, Clock::duration()); }
    [[nodiscard]] int paints() const { return m_paints; }
    [[nodiscard]] Clock::time_point lastPaint() const { return m_lastPaint; }

private:
    int m_depth = 0;
    Clock::duration m_work{};
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
    const auto samplesNow = [&thread] { return thread.save(1).get().now.samples; };
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

void measure(MeteredApplication &app, const Case &each, std::chrono::milliseconds time)
{
    const double bare = bareSpeed(each.run, time);
    const QTemporaryDir folder;
    Preferences preferences(folder.filePath(QStringLiteral("settings.ini")));
    Session session(each.run);
    MainWindow window(session, preferences);
    window.resize(1440, 900);
    window.show();
    session.setSpeed(unlimitedSpeed);
    waitUntil([&] { return app.paints() > 0 && session.frame().snapshot; });

    std::vector<double> works;
    session.play();
    waitFor(std::chrono::milliseconds(500));
    const auto connection = QObject::connect(&session, &Session::frameChanged, &session, [&] {
        works.push_back(milliseconds(app.takeWork()));
    });
    (void)app.takeWork();
    const int paints = app.paints();
    const std::int64_t before = session.save().now.samples;
    const Clock::time_point begin = Clock::now();
    waitFor(time);
    const double seconds = milliseconds(Clock::now() - begin) / 1e3;
    const auto trained = static_cast<double>(session.save().now.samples - before);
    const double frames = static_cast<double>(app.paints() - paints) / seconds;
    QObject::disconnect(connection);
    const std::vector<double> latencies = editLatencies(app, session);

    std::printf("%-18s %6.1f fps  work p50 %5.2f p99 %5.2f ms  %5.2f M samples/s, lost %5.1f %%  "
                "edit to frame p50 %5.1f max %5.1f ms  %5.0f MB\n",
                each.name, frames, quantile(works, 0.5), quantile(works, 0.99),
                trained / seconds / 1e6, 100.0 * (1.0 - trained / seconds / bare),
                quantile(latencies, 0.5), quantile(latencies, 1.0), residentMegabytes());
    std::fflush(stdout);
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
        QProcess process;
        const QString now = QString::number(Clock::now().time_since_epoch().count());
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--first-frame"), now});
        process.waitForFinished();
        times.push_back(process.readAllStandardOutput().trimmed().toDouble());
    }
    std::printf("start to first painted frame: p50 %.0f max %.0f ms\n", quantile(times, 0.5),
                quantile(times, 1.0));
}

} // namespace

int main(int argc, char *argv[])
{
    MeteredApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 2 && arguments.at(1) == QStringLiteral("--first-frame")) {
        return showFirstFrame(app, arguments.at(2));
    }
    const int seconds = arguments.size() > 1 ? arguments.at(1).toInt() : 5;
    std::printf("%s\n", qPrintable(QGuiApplication::platformName()));
    measureStart();
    const Case cases[] = {
        {"2-2-1", nn::tutorial002().start},
        {"2-4-2-1", playground(nn::PlaygroundShape::Circle, {4, 2})},
        {"2-8-8-8-8-8-8-1", playground(nn::PlaygroundShape::Spiral, {8, 8, 8, 8, 8, 8})},
    };
    for (const Case &each : cases) {
        measure(app, each, std::chrono::seconds(std::max(1, seconds)));
    }
    return 0;
}
