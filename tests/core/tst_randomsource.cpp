// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/randomsource.h"

#include <QTest>

class tst_RandomSource : public QObject
{
    Q_OBJECT

private slots:
    void eachGeneratorGivesItsOwnNumbers();
    void drawingAdvancesTheHeldGenerator();
};

void tst_RandomSource::eachGeneratorGivesItsOwnNumbers()
{
    nn::RandomSource own = nn::Rng(1);
    QVERIFY(nn::uniform(own) == nn::Rng(1).uniform());
    own = nn::Rng(1);
    QVERIFY(nn::standardNormal(own) == nn::Rng(1).normal());

    nn::RandomSource numpy = nn::NumpyRandom(1);
    QVERIFY(nn::uniform(numpy) == nn::NumpyRandom(1).rand());
    numpy = nn::NumpyRandom(1);
    QVERIFY(nn::standardNormal(numpy) == nn::NumpyRandom(1).randn());

    nn::RandomSource playground = nn::PlaygroundRandom("0.1");
    QVERIFY(nn::uniform(playground) == nn::PlaygroundRandom("0.1").random());
    playground = nn::PlaygroundRandom("0.1");
    QVERIFY(nn::standardNormal(playground) == nn::PlaygroundRandom("0.1").normal());
}

void tst_RandomSource::drawingAdvancesTheHeldGenerator()
{
    nn::RandomSource source = nn::Rng(1);
    (void)nn::uniform(source);
    nn::Rng expected(1);
    (void)expected.uniform();
    QVERIFY(source == nn::RandomSource(expected));
}

QTEST_GUILESS_MAIN(tst_RandomSource)
#include "tst_randomsource.moc"
