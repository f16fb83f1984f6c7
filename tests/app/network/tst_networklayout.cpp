// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networklayout.h"

#include "app/network/networklabels.h"

#include <QTest>

using glassnet::ColumnText;
using glassnet::EdgeForm;
using glassnet::layoutOf;
using glassnet::NetworkLabels;
using glassnet::NetworkLayout;
using glassnet::NetworkShape;

class tst_NetworkLayout : public QObject
{
    Q_OBJECT

private slots:
    void everythingLiesWithinTheArea_data();
    void everythingLiesWithinTheArea();
    void picturesDoNotTouch_data();
    void picturesDoNotTouch();
    void aPointOnAPictureFindsItsUnit_data();
    void aPointOnAPictureFindsItsUnit();
    void aPointOnALinkFindsIt_data();
    void aPointOnALinkFindsIt();
    void aPointOnABiasFindsIt();
    void aPointBesideEverythingFindsNothing();
    void theTutorialsNetworkSaysEverything();
    void manyNeuronsSayLess();
    void labelsOverlapNothing_data();
    void labelsOverlapNothing();
    void labelsOfAFullLayerAreLeftOut();
    void theLargestNetworkIsLaidOut();
    void edgesBecomePlainerWithTheirNumber_data();
    void edgesBecomePlainerWithTheirNumber();
    void noLayerIsLookedAtBeyondItsShare();
    void aHeavierWeightIsNeverThinner();
};

namespace {

const QRectF window(0.0, 0.0, 694.0, 452.0);

void addShapes()
{
    QTest::addColumn<NetworkShape>("shape");
    QTest::addColumn<QRectF>("area");

    QTest::newRow("no hidden layer") << NetworkShape{2, 1} << window;
    QTest::newRow("tutorial") << NetworkShape{2, 2, 1} << window;
    QTest::newRow("tutorial, small") << NetworkShape{2, 2, 1} << QRectF(0.0, 0.0, 420.0, 300.0);
    QTest::newRow("tutorial, tiny") << NetworkShape{2, 2, 1} << QRectF(0.0, 0.0, 200.0, 150.0);
    QTest::newRow("spiral") << NetworkShape{7, 8, 8, 8, 1} << window;
    QTest::newRow("deep") << NetworkShape{2, 8, 8, 8, 8, 8, 8, 1} << window;
    QTest::newRow("three outputs") << NetworkShape{4, 5, 3} << window;
    QTest::newRow("zoomed and moved")
        << NetworkShape{2, 8, 1} << QRectF(-900.0, -400.0, 2776, 1808);
}

std::vector<NetworkLayout::Unit> unitsOf(const NetworkLayout &layout)
{
    std::vector<NetworkLayout::Unit> units;
    for (std::size_t column = 0; column < layout.columns().size(); ++column) {
        for (nn::Index unit = 0; unit < layout.shape()[column]; ++unit) {
            units.push_back({.column = column, .index = unit});
        }
    }
    return units;
}

} // namespace

void tst_NetworkLayout::everythingLiesWithinTheArea_data()
{
    addShapes();
}

void tst_NetworkLayout::everythingLiesWithinTheArea()
{
    QFETCH(NetworkShape, shape);
    QFETCH(QRectF, area);
    const NetworkLayout layout = layoutOf(shape, area);

    for (const auto &[column, unit] : unitsOf(layout)) {
        for (const QRectF &rect :
             {layout.picture(column, unit), layout.nameRect(column, unit),
              layout.valueRect(column, unit), layout.secondRect(column, unit)}) {
            QVERIFY2(rect.isEmpty() || area.contains(rect),
                     qPrintable(QStringLiteral("column %1, unit %2: %3, %4 … %5, %6")
                                    .arg(column)
                                    .arg(unit)
                                    .arg(rect.left())
                                    .arg(rect.top())
                                    .arg(rect.right())
                                    .arg(rect.bottom())));
        }
    }
}

void tst_NetworkLayout::picturesDoNotTouch_data()
{
    addShapes();
}

void tst_NetworkLayout::picturesDoNotTouch()
{
    QFETCH(NetworkShape, shape);
    QFETCH(QRectF, area);
    const NetworkLayout layout = layoutOf(shape, area);

    const auto units = unitsOf(layout);
    for (std::size_t a = 0; a < units.size(); ++a) {
        for (std::size_t b = a + 1; b < units.size(); ++b) {
            QVERIFY(!layout.picture(units[a].column, units[a].index)
                         .intersects(layout.picture(units[b].column, units[b].index)));
        }
    }
}

void tst_NetworkLayout::aPointOnAPictureFindsItsUnit_data()
{
    addShapes();
}

void tst_NetworkLayout::aPointOnAPictureFindsItsUnit()
{
    QFETCH(NetworkShape, shape);
    QFETCH(QRectF, area);
    const NetworkLayout layout = layoutOf(shape, area);

    for (const auto &[column, unit] : unitsOf(layout)) {
        const QPointF point = layout.picture(column, unit).center();
        if (column == 0) {
            QCOMPARE(layout.inputAt(point), std::optional(unit));
            QVERIFY(!layout.neuronAt(point));
        } else {
            const nn::NeuronRef at{.layer = static_cast<nn::Index>(column) - 1, .neuron = unit};
            QVERIFY(layout.neuronAt(point) == at);
            QVERIFY(!layout.inputAt(point));
        }
    }
}

void tst_NetworkLayout::aPointOnALinkFindsIt_data()
{
    addShapes();
}

void tst_NetworkLayout::aPointOnALinkFindsIt()
{
    QFETCH(NetworkShape, shape);
    QFETCH(QRectF, area);
    const NetworkLayout layout = layoutOf(shape, area);

    for (nn::Index layer = 0; layer + 1 < static_cast<nn::Index>(shape.size()); ++layer) {
        const auto column = static_cast<std::size_t>(layer);
        for (nn::Index to = 0; to < shape[column + 1]; ++to) {
            for (nn::Index from = 0; from < shape[column]; ++from) {
                const nn::WeightRef at{.layer = layer, .to = to, .from = from};
                const QPointF point = layout.curve(at).at(0.37);
                const auto found = layout.weightAt(point);
                QVERIFY(found);
                // Where links cross, another one may be just as near.
                QVERIFY(layout.curve(*found).distanceTo(point)
                        <= layout.curve(at).distanceTo(point) + 1e-6);
            }
        }
    }
}

void tst_NetworkLayout::aPointOnABiasFindsIt()
{
    const NetworkLayout layout = layoutOf({2, 2, 1}, window);

    for (const nn::BiasRef at : {nn::BiasRef{0, 0}, nn::BiasRef{0, 1}, nn::BiasRef{1, 0}}) {
        const auto column = static_cast<std::size_t>(at.layer) + 1;
        QVERIFY(layout.biasAt(layout.secondRect(column, at.neuron).center()) == at);
    }
    QVERIFY(!layout.biasAt(layout.secondRect(0, 0).center()));
    QCOMPARE(layout.inputValueAt(layout.secondRect(0, 1).center()), std::optional<nn::Index>(1));
}

void tst_NetworkLayout::aPointBesideEverythingFindsNothing()
{
    const NetworkLayout layout = layoutOf({2, 2, 1}, window);

    for (const QPointF point : {QPointF(3.0, 3.0), QPointF(690.0, 440.0), QPointF(340.0, 445.0)}) {
        QVERIFY(!layout.inputAt(point));
        QVERIFY(!layout.neuronAt(point));
        QVERIFY(!layout.biasAt(point));
        QVERIFY(!layout.inputValueAt(point));
        QVERIFY(!layout.weightAt(point));
    }
}

void tst_NetworkLayout::theTutorialsNetworkSaysEverything()
{
    const NetworkLayout layout = layoutOf({2, 2, 1}, window);

    QCOMPARE(layout.pictureSize(), 76.0);
    for (const NetworkLayout::Column &column : layout.columns()) {
        QCOMPARE(column.text, ColumnText::Block);
    }
    QVERIFY(!layout.targetRect(0).isEmpty());
}

void tst_NetworkLayout::manyNeuronsSayLess()
{
    const NetworkLayout layout = layoutOf({7, 8, 8, 8, 1}, window);

    QCOMPARE(layout.columns()[1].text, ColumnText::None);
    QVERIFY(!layout.nameRect(0, 0).isEmpty()); // beside the picture
    QVERIFY(layout.valueRect(0, 0).isEmpty());
    QCOMPARE(layout.columns()[4].text, ColumnText::Block);
    QVERIFY(layout.pictureSize() >= 34.0);
}

void tst_NetworkLayout::labelsOverlapNothing_data()
{
    QTest::addColumn<NetworkShape>("shape");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<nn::Index>("labels");

    QTest::newRow("tutorial") << NetworkShape{2, 2, 1} << QSize(694, 452) << nn::Index(6);
    QTest::newRow("tutorial, small") << NetworkShape{2, 2, 1} << QSize(420, 300) << nn::Index(6);
    QTest::newRow("no hidden layer") << NetworkShape{2, 1} << QSize(694, 452) << nn::Index(2);
    QTest::newRow("Playground") << NetworkShape{2, 4, 2, 1} << QSize(694, 452) << nn::Index(18);
    QTest::newRow("tutorial 004") << NetworkShape{2, 3, 1} << QSize(694, 452) << nn::Index(9);
}

void tst_NetworkLayout::labelsOverlapNothing()
{
    QFETCH(NetworkShape, shape);
    QFETCH(QSize, size);
    QFETCH(nn::Index, labels);
    const NetworkLayout layout = layoutOf(shape, QRectF(QPointF(), QSizeF(size)));
    const NetworkLabels placed(layout, {});

    QCOMPARE(static_cast<nn::Index>(placed.labels().size()), labels);
    for (const NetworkLabels::Label &label : placed.labels()) {
        QVERIFY(layout.area().contains(label.rect));
        QCOMPARE(placed.rectOf(label.at, layout), label.rect);
        QVERIFY(placed.labelAt(label.rect.center()) == label.at);
        for (const NetworkLabels::Label &other : placed.labels()) {
            QVERIFY(label.at == other.at || !label.rect.intersects(other.rect));
        }
        for (const auto &[column, unit] : unitsOf(layout)) {
            QVERIFY(!label.rect.intersects(layout.picture(column, unit)));
        }
    }
}

void tst_NetworkLayout::labelsOfAFullLayerAreLeftOut()
{
    const NetworkLayout layout = layoutOf({7, 8, 8, 8, 1}, window);
    const NetworkLabels placed(layout, {});

    QVERIFY(!placed.hasLabels(1));
    const nn::WeightRef at{.layer = 1, .to = 3, .from = 2};
    QVERIFY(placed.rectOf(at, layout).contains(layout.curve(at).at(0.5)));
}

void tst_NetworkLayout::theLargestNetworkIsLaidOut()
{
    NetworkShape shape(65, nn::maximumUnits);
    const NetworkLayout layout = layoutOf(shape, window);

    QVERIFY(!layout.hasPictures());
    QVERIFY(layout.isDense(12));
    QVERIFY(window.contains(layout.center(64, 1023)));
    const NetworkLabels placed(layout, {});
    QVERIFY(placed.labels().empty());
    QVERIFY(!layout.weightAt(QPointF(1.0, 1.0)));
}

void tst_NetworkLayout::edgesBecomePlainerWithTheirNumber_data()
{
    QTest::addColumn<NetworkShape>("shape");
    QTest::addColumn<int>("form");

    QTest::newRow("tutorial") << NetworkShape{2, 2, 1} << static_cast<int>(EdgeForm::Wide);
    QTest::newRow("spiral") << NetworkShape{7, 8, 8, 8, 1} << static_cast<int>(EdgeForm::Wide);
    QTest::newRow("deep") << NetworkShape{2, 8, 8, 8, 8, 8, 8, 1}
                          << static_cast<int>(EdgeForm::Wide);
    QTest::newRow("16-16-16") << NetworkShape{16, 16, 16} << static_cast<int>(EdgeForm::Thin);
    QTest::newRow("2-32-32-32-3") << NetworkShape{2, 32, 32, 32, 3}
                                  << static_cast<int>(EdgeForm::Straight);
}

void tst_NetworkLayout::edgesBecomePlainerWithTheirNumber()
{
    QFETCH(NetworkShape, shape);
    QFETCH(int, form);

    const glassnet::EdgeStyle style = glassnet::edgeStyleOf(shape);
    QCOMPARE(static_cast<int>(style.form), form);
    QCOMPARE(style.weakest > 0.0, style.form == EdgeForm::Straight);
}

void tst_NetworkLayout::noLayerIsLookedAtBeyondItsShare()
{
    const NetworkShape shapes[]{{2, 1024, 1}, {1024, 1024, 1024}, NetworkShape(65, 1024)};
    for (const NetworkShape &shape : shapes) {
        const nn::Index allowed = glassnet::edgeStyleOf(shape).linksOfLayer;
        nn::Index lookedAt = 0;
        for (std::size_t column = 1; column < shape.size(); ++column) {
            const nn::Index stride
                = glassnet::edgeStride(shape[column - 1], shape[column], allowed);
            const nn::Index links = ((shape[column - 1] + stride - 1) / stride)
                                    * ((shape[column] + stride - 1) / stride);
            QVERIFY(links <= allowed);
            lookedAt += links;
        }
        QVERIFY(lookedAt <= 2048);
    }
}

void tst_NetworkLayout::aHeavierWeightIsNeverThinner()
{
    for (const EdgeForm form : {EdgeForm::Wide, EdgeForm::Thin, EdgeForm::Straight}) {
        double last = 0.0;
        for (double weight = 0.0; weight < 12.0; weight += 0.1) {
            const double width = glassnet::edgeWidth(form, weight, 76.0);
            QVERIFY(width >= last && width <= 8.0);
            QCOMPARE(glassnet::edgeWidth(form, -weight, 76.0), width);
            last = width;
        }
    }
}

QTEST_GUILESS_MAIN(tst_NetworkLayout)
#include "tst_networklayout.moc"
