// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/settingsremark.h"

#include <QTest>

#include <functional>

using Change = std::function<void(nn::TrainingSettings &)>;
Q_DECLARE_METATYPE(Change)

class tst_SettingsRemark : public QObject
{
    Q_OBJECT

private slots:
    void unusualSettingsAreRemarkedOn_data();
    void unusualSettingsAreRemarkedOn();
    void whatDidNotChangeIsNotRemarkedOnAgain();
};

void tst_SettingsRemark::unusualSettingsAreRemarkedOn_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("begins"); // empty: nothing to remark
    const auto row = [](const char *name, Change change, const char *begins) {
        QTest::newRow(name) << change << QString(begins);
    };
    row(
        "a usual rate", [](auto &s) { s.learningRate = 0.5; }, "");
    row(
        "a rate of 100", [](auto &s) { s.learningRate = 100.0; }, "Hardly anything learns");
    row(
        "no rate", [](auto &s) { s.learningRate = 0.0; }, "With a learning rate of 0");
    row(
        "a batch as large as the data", [](auto &s) { s.batchSize = 4; }, "");
    row(
        "a larger batch", [](auto &s) { s.batchSize = 5; },
        "There are 4 training samples: such a batch holds all");
    row(
        "a larger batch that is carried over",
        [](auto &s) {
            s.batchSize = 5;
            s.shortBatch = nn::ShortBatch::Carry;
        },
        "There are 4 training samples: such a batch is never complete");
    row(
        "a growing rate", [](auto &s) { s.schedule.curve = nn::ExponentialDecay{.factor = 1.1}; },
        "With a factor above 1");
    row(
        "a heavy penalty", [](auto &s) { s.penalty.l2 = 5.0; }, "A penalty above 1");
}

void tst_SettingsRemark::unusualSettingsAreRemarkedOn()
{
    QFETCH(Change, change);
    QFETCH(QString, begins);
    const nn::TrainingSettings before;
    nn::TrainingSettings after;
    change(after);
    const auto remark = nn::remarkOn(before, after, 4);
    QCOMPARE(remark.has_value(), !begins.isEmpty());
    if (remark) {
        const QString sentence = QString::fromStdString(remark->sentence());
        QVERIFY2(sentence.startsWith(begins), qPrintable(sentence));
    }
}

void tst_SettingsRemark::whatDidNotChangeIsNotRemarkedOnAgain()
{
    nn::TrainingSettings before;
    before.learningRate = 100.0;
    nn::TrainingSettings after = before;
    after.loss = nn::Loss::HalfSumOfSquares;
    QVERIFY(!nn::remarkOn(before, after, 4));
}

QTEST_GUILESS_MAIN(tst_SettingsRemark)
#include "tst_settingsremark.moc"
