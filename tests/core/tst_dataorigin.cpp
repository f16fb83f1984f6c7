// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataorigin.h"
#include "core/data/tutorialdata.h"

#include <QTest>

using nn::Role;

namespace {

nn::DataOrigin people()
{
    nn::DataOrigin origin{.dataset = nn::fourPeople(), .preparation = {}};
    origin.preparation = *nn::defaultPreparation(nn::BuiltIn::FourPeople, origin.dataset);
    return origin;
}

} // namespace

class tst_DataOrigin : public QObject
{
    Q_OBJECT

private slots:
    void numbersComeWithTheirOrigin();
    void theOriginMakesTheSameNumbersAgain();
    void dataThatCannotBePreparedAreRefused();
    void theOriginDoesNotCountWhenDataAreCompared();
    void rowsAreThoseOfTheMatrices();
};

void tst_DataOrigin::numbersComeWithTheirOrigin()
{
    nn::DataOrigin origin = people();
    origin.choice = nn::defaultChoice(nn::BuiltIn::FourPeople);
    const auto data = nn::prepared(origin);
    QVERIFY(data);
    QCOMPARE((*data)->train.inputs(0, 1), 25.0); // Bob: 160 lb, 135 taken away
    QCOMPARE((*data)->train.targets(0, 0), 1.0);
    QVERIFY((*data)->origin);
    QVERIFY(*(*data)->origin == origin);
}

void tst_DataOrigin::theOriginMakesTheSameNumbersAgain()
{
    const auto data = nn::prepared(people());
    const auto again = nn::prepared(*(*data)->origin);
    QVERIFY(**again == **data);
    QVERIFY(*(*again)->origin == *(*data)->origin);
}

void tst_DataOrigin::dataThatCannotBePreparedAreRefused()
{
    nn::DataOrigin origin = people();
    origin.preparation.inputs.clear();
    const auto data = nn::prepared(origin);
    QVERIFY(!data);
    QCOMPARE(QString::fromStdString(data.error().sentence()), "No input is switched on.");
}

void tst_DataOrigin::theOriginDoesNotCountWhenDataAreCompared()
{
    const auto data = nn::prepared(people());
    nn::DataOrigin renamed = people();
    renamed.dataset.sampleNames[0] = "Alicia";
    const auto other = nn::prepared(renamed);
    QVERIFY(*(*other)->origin != *(*data)->origin);
    QVERIFY(**other == **data);
}

void tst_DataOrigin::rowsAreThoseOfTheMatrices()
{
    nn::DataOrigin origin = people();
    origin.dataset.roles = {Role::Train, Role::Test, Role::Test, Role::Train};
    using Rows = std::vector<nn::Index>;
    QCOMPARE(nn::rowsOf(origin.dataset, Role::Train), (Rows{0, 3}));
    QCOMPARE(nn::rowsOf(origin.dataset, Role::Test), (Rows{1, 2}));
    const auto data = nn::prepared(origin);
    QCOMPARE((*data)->train.inputs(0, 1), -15.0); // Diana
    QCOMPARE((*data)->test.inputs(0, 1), 17.0); // Charlie
    origin.dataset.roles.assign(4, Role::Train);
    QVERIFY(nn::rowsOf(origin.dataset, Role::Test).empty());
}

QTEST_GUILESS_MAIN(tst_DataOrigin)
#include "tst_dataorigin.moc"
