// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkelements.h"

#include <QTest>

using glassnet::Element;
using glassnet::InputRef;
using glassnet::NetworkElements;

class tst_NetworkElements : public QObject
{
    Q_OBJECT

private slots:
    void elementsAreCountedInReadingOrder();
    void besideIsTheNextOrThePrevious();
    void besideNothingIsTheFirstOrTheLast();
    void nothingIsBehindTheEnds();
};

namespace {

// Two inputs, two neurons with biases, an output without.
NetworkElements elements()
{
    return NetworkElements(
        nn::Network(2, {{.units = 2, .hasBiases = true}, {.units = 1, .hasBiases = false}}));
}

constexpr nn::BiasRef lastBias{.layer = 0, .neuron = 1};

} // namespace

void tst_NetworkElements::elementsAreCountedInReadingOrder()
{
    QCOMPARE(elements().count(), nn::Index{2 + 3 + 6 + 2});
    for (nn::Index index = 0; index < elements().count(); ++index) {
        QCOMPARE(elements().indexOf(elements().at(index)), std::optional(index));
    }
    QVERIFY(!elements().indexOf(nn::BiasRef{.layer = 1, .neuron = 0}));
}

void tst_NetworkElements::besideIsTheNextOrThePrevious()
{
    QVERIFY(elements().beside(InputRef{0}, true) == Element(InputRef{1}));
    QVERIFY(elements().beside(InputRef{1}, true) == Element(nn::NeuronRef{}));
    QVERIFY(elements().beside(nn::NeuronRef{}, false) == Element(InputRef{1}));
}

void tst_NetworkElements::besideNothingIsTheFirstOrTheLast()
{
    QVERIFY(elements().beside({}, true) == Element(InputRef{0}));
    QVERIFY(elements().beside({}, false) == Element(lastBias));
}

void tst_NetworkElements::nothingIsBehindTheEnds()
{
    QVERIFY(!elements().beside(InputRef{0}, false));
    QVERIFY(!elements().beside(lastBias, true));
    QVERIFY(!NetworkElements().beside({}, true));
    QVERIFY(!NetworkElements().beside({}, false));
}

QTEST_GUILESS_MAIN(tst_NetworkElements)
#include "tst_networkelements.moc"
