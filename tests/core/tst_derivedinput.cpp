// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/derivedinput.h"

#include <QTest>

#include <cmath>

using nn::DerivedInput;

class tst_DerivedInput : public QObject
{
    Q_OBJECT

private slots:
    void anInputHasItsNameItsKeyAndItsValue_data();
    void anInputHasItsNameItsKeyAndItsValue();
    void thePlaygroundOffersSevenInOrder();
    void inputsOfFurtherColumnsHaveNoPlaygroundKey();
    void unknownKeysNameNoInput();
    void anInputKnowsHowManyColumnsItNeeds();
};

Q_DECLARE_METATYPE(DerivedInput)

void tst_DerivedInput::anInputHasItsNameItsKeyAndItsValue_data()
{
    QTest::addColumn<DerivedInput>("input");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("key");
    QTest::addColumn<double>("atThreeAndMinusTwo");

    QTest::newRow("x1") << nn::plainInput(0) << "x1"
                        << "x" << 3.0;
    QTest::newRow("x2") << nn::plainInput(1) << "x2"
                        << "y" << -2.0;
    QTest::newRow("x1 squared") << nn::squareInput(0) << "x1²"
                                << "xSquared" << 9.0;
    QTest::newRow("x2 squared") << nn::squareInput(1) << "x2²"
                                << "ySquared" << 4.0;
    QTest::newRow("product") << nn::productInput(0, 1) << "x1·x2"
                             << "xTimesY" << -6.0;
    QTest::newRow("sine of x1") << nn::sineInput(0) << "sin x1"
                                << "sinX" << std::sin(3.0);
    QTest::newRow("sine of x2") << nn::sineInput(1) << "sin x2"
                                << "sinY" << std::sin(-2.0);
}

void tst_DerivedInput::anInputHasItsNameItsKeyAndItsValue()
{
    QFETCH(DerivedInput, input);
    QFETCH(QString, name);
    QFETCH(QString, key);
    QFETCH(double, atThreeAndMinusTwo);

    QCOMPARE(QString::fromStdString(nn::displayName(input)), name);
    const std::string keyText = key.toStdString();
    QVERIFY(nn::playgroundKey(input) == std::string_view(keyText));
    QVERIFY(nn::inputOfPlaygroundKey(keyText) == input);
    QVERIFY(nn::valueOf(input, nn::Vector{{3.0, -2.0}}) == atThreeAndMinusTwo);
}

void tst_DerivedInput::thePlaygroundOffersSevenInOrder()
{
    const std::array<std::string_view, 7> keys{"x",       "y",    "xSquared", "ySquared",
                                               "xTimesY", "sinX", "sinY"};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        QVERIFY(nn::playgroundKey(nn::playgroundInputs()[i]) == keys[i]);
    }
}

void tst_DerivedInput::inputsOfFurtherColumnsHaveNoPlaygroundKey()
{
    QVERIFY(!nn::playgroundKey(nn::plainInput(2)).has_value());
    QVERIFY(!nn::playgroundKey(nn::productInput(1, 0)).has_value());
    QCOMPARE(nn::displayName(nn::productInput(4, 11)), std::string("x5·x12"));
}

void tst_DerivedInput::unknownKeysNameNoInput()
{
    QVERIFY(!nn::inputOfPlaygroundKey("cosX").has_value());
    QVERIFY(!nn::inputOfPlaygroundKey("").has_value());
}

void tst_DerivedInput::anInputKnowsHowManyColumnsItNeeds()
{
    QCOMPARE(nn::columnsNeeded(nn::plainInput(0)), nn::Index{1});
    QCOMPARE(nn::columnsNeeded(nn::sineInput(3)), nn::Index{4});
    QCOMPARE(nn::columnsNeeded(nn::productInput(2, 0)), nn::Index{3});
}

QTEST_GUILESS_MAIN(tst_DerivedInput)
#include "tst_derivedinput.moc"
