// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/dataedits.h"
#include "app/document/session.h"
#include "app/text/language.h"
#include "app/training/transportcounters.h"
#include "app/training/transportspeed.h"
#include "core/training/problem.h"
#include "support/frames.h"

#include <QAccessible>
#include <QLabel>
#include <QSlider>
#include <QTest>

#include <cmath>
#include <limits>

using glassnet::CounterTexts;
using glassnet::counterTexts;
using glassnet::Session;
using glassnet::Snapshot;
using glassnet::SpeedScale;
using glassnet::TransportSpeed;

class tst_Transport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theSlowestSpeedIsOneSampleASecond();
    void theFastestSpeedIsUnlimited();
    void speedsGrowFromStopToStop();
    void aSpeedIsWrittenInSamplesOrEpochs_data();
    void aSpeedIsWrittenInSamplesOrEpochs();
    void aSpeedThatIsNoStopGetsTheNearest();
    void theSliderSetsTheSpeed();
    void theSliderFollowsTheSession();
    void theSliderFollowsTheData();
    void theChosenSpeedIsSpoken();
    void theCountersCountThreeThings();
    void oneEpochIsCalledSo();
    void aPauseIsSpokenWithTheNumbersOfTheMoment();
    void theLastSampleOfAnEpochIsTheOneJustSeen();
    void testSamplesHaveALossOfTheirOwn();
    void aLossThatIsNoNumberIsNeverShownAsOne();
    void theCountersKeepTheirWidth();

private:
    const glassnet::Translation m_english{QStringLiteral("en")}; // "1 sample", "2 samples"
    std::unique_ptr<Session> m_session;
};

namespace {

template <typename Widget>
Widget *named(QWidget &parent, const QString &name)
{
    for (Widget *widget : parent.findChildren<Widget *>()) {
        if (widget->accessibleName() == name) {
            return widget;
        }
    }
    return nullptr;
}

} // namespace

void tst_Transport::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_session = std::make_unique<Session>(nn::tutorial002().start);
    QTRY_VERIFY(m_session->snapshot() != nullptr);
}

void tst_Transport::theSlowestSpeedIsOneSampleASecond()
{
    QCOMPARE(SpeedScale(4).at(0), 1.0);
    QCOMPARE(SpeedScale(10000).at(0), 1.0);
}

void tst_Transport::theFastestSpeedIsUnlimited()
{
    const SpeedScale scale(4);
    QVERIFY(std::isinf(scale.at(scale.count() - 1)));
}

void tst_Transport::speedsGrowFromStopToStop()
{
    for (const nn::Index samples : {0, 1, 2, 4, 7, 500, 100000}) {
        const SpeedScale scale(samples);
        for (int stop = 1; stop < scale.count(); ++stop) {
            QVERIFY2(scale.at(stop) > scale.at(stop - 1),
                     qPrintable(QStringLiteral("%1 samples, stop %2").arg(samples).arg(stop)));
        }
    }
}

void tst_Transport::aSpeedIsWrittenInSamplesOrEpochs_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<QString>("text");
    QTest::newRow("one sample") << 1.0 << "1 sample/s";
    QTest::newRow("two samples") << 2.0 << "2 samples/s";
    QTest::newRow("one epoch") << 4.0 << "1 epoch/s";
    QTest::newRow("sixty epochs") << 240.0 << "60 epochs/s";
    QTest::newRow("unlimited") << glassnet::unlimitedSpeed << "unlimited";
}

void tst_Transport::aSpeedIsWrittenInSamplesOrEpochs()
{
    QFETCH(double, speed);
    QFETCH(QString, text);
    QCOMPARE(SpeedScale(4).text(speed), text);
}

void tst_Transport::aSpeedThatIsNoStopGetsTheNearest()
{
    const SpeedScale scale(4);
    QCOMPARE(scale.at(scale.nearest(238.0)), 240.0);
    QCOMPARE(scale.at(scale.nearest(0.01)), 1.0);
    QCOMPARE(scale.nearest(glassnet::unlimitedSpeed), scale.count() - 1);
}

void tst_Transport::theSliderSetsTheSpeed()
{
    TransportSpeed speed(*m_session);
    auto *slider = named<QSlider>(speed, "Speed");
    QVERIFY(slider != nullptr);
    slider->setValue(0);
    QCOMPARE(m_session->speed(), 1.0);
    QCOMPARE(speed.findChild<QLabel *>("chosenSpeed")->text(), QStringLiteral("1 sample/s"));
    QTest::keyClick(slider, Qt::Key_End);
    QVERIFY(std::isinf(m_session->speed()));
}

void tst_Transport::theSliderFollowsTheSession()
{
    TransportSpeed speed(*m_session);
    m_session->setSpeed(240.0);
    QCOMPARE(speed.findChild<QLabel *>("chosenSpeed")->text(), QStringLiteral("60 epochs/s"));
    QCOMPARE(m_session->speed(), 240.0);
}

void tst_Transport::theSliderFollowsTheData()
{
    m_session->setSpeed(glassnet::unlimitedSpeed);
    TransportSpeed speed(*m_session);
    auto *slider = named<QSlider>(speed, "Speed");
    QCOMPARE(slider->maximum(), SpeedScale(4).count() - 1);
    QVERIFY(
        glassnet::edits::chooseBuiltIn(*m_session, nn::defaultChoice(nn::BuiltIn::RandomPeople)));
    const nn::Index samples = m_session->run().data->train.count();
    QVERIFY(samples > 4);
    QCOMPARE(slider->maximum(), SpeedScale(samples).count() - 1);
    QCOMPARE(slider->value(), slider->maximum());
    m_session->undoStack()->undo();
    QCOMPARE(slider->maximum(), SpeedScale(4).count() - 1);
}

void tst_Transport::theChosenSpeedIsSpoken()
{
    TransportSpeed speed(*m_session);
    m_session->setSpeed(240.0);
    auto *label = speed.findChild<QLabel *>("chosenSpeed");
    QCOMPARE(QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name), label->text());
}

void tst_Transport::theCountersCountThreeThings()
{
    const CounterTexts texts = counterTexts(*support::tutorialFrame(410).snapshot);
    QCOMPARE(texts.epochs, QStringLiteral("410"));
    QCOMPARE(texts.detail, QStringLiteral("sample 4 of 4 · update 1,640"));
    QVERIFY(texts.losses.first().startsWith("loss 0.0"));
}

void tst_Transport::oneEpochIsCalledSo()
{
    QCOMPARE(counterTexts(*support::tutorialFrame(0).snapshot).unit, QStringLiteral("epochs"));
    QCOMPARE(counterTexts(*support::tutorialFrame(1).snapshot).unit, QStringLiteral("epoch"));
    QCOMPARE(counterTexts(*support::tutorialFrame(2).snapshot).unit, QStringLiteral("epochs"));
}

void tst_Transport::aPauseIsSpokenWithTheNumbersOfTheMoment()
{
    glassnet::TransportCounters counters;
    Snapshot snapshot = *support::tutorialFrame(3).snapshot;
    snapshot.state = glassnet::RunState::Running;
    counters.showSnapshot(snapshot);
    QCOMPARE(counters.accessibleDescription(), QString());
    snapshot.state = glassnet::RunState::Paused;
    counters.showSnapshot(snapshot);
    QVERIFY(counters.text().startsWith("3 epochs"));
    QCOMPARE(counters.accessibleDescription(), counters.text());
}

void tst_Transport::theLastSampleOfAnEpochIsTheOneJustSeen()
{
    m_session->step(nn::StepUnit::Sample, 3);
    QTRY_COMPARE(m_session->snapshot()->run.counters().samples, 3);
    QVERIFY(counterTexts(*m_session->snapshot()).detail.startsWith("sample 3 of 4"));
    m_session->step(nn::StepUnit::Sample, 1);
    QTRY_COMPARE(m_session->snapshot()->run.counters().samples, 4);
    QVERIFY(counterTexts(*m_session->snapshot()).detail.startsWith("sample 4 of 4"));
}

void tst_Transport::testSamplesHaveALossOfTheirOwn()
{
    const QStringList losses = counterTexts(*support::spiralFrame(1).snapshot).losses;
    QCOMPARE(losses.size(), 2);
    QVERIFY2(losses.first().startsWith("train "), qPrintable(losses.first()));
    QVERIFY2(losses.last().startsWith("test "), qPrintable(losses.last()));
}

void tst_Transport::aLossThatIsNoNumberIsNeverShownAsOne()
{
    Snapshot snapshot = *support::tutorialFrame(1).snapshot;
    for (const double loss :
         {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        snapshot.trainLoss = loss;
        const QString losses = counterTexts(snapshot).losses.join(' ');
        QVERIFY(!losses.contains("nan", Qt::CaseInsensitive));
        QVERIFY(!losses.contains("inf", Qt::CaseInsensitive));
    }
}

void tst_Transport::theCountersKeepTheirWidth()
{
    glassnet::TransportCounters counters;
    const QSize before = counters.sizeHint();
    counters.showSnapshot(*support::tutorialFrame(1000).snapshot);
    QCOMPARE(counters.sizeHint(), before);
}

QTEST_MAIN(tst_Transport)
#include "tst_transport.moc"
