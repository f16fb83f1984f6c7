// SPDX-License-Identifier: GPL-3.0-or-later
// What the network view draws and says, from frames that are made by hand.
#include "app/look/theme.h"
#include "app/network/networkaccessible.h"
#include "app/network/networkhealth.h"
#include "app/network/networktext.h"
#include "app/network/networkview.h"
#include "app/text/numbers.h"
#include "core/training/problem.h"
#include "support/frames.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QTest>
#include <QToolTip>

using glassnet::Element;
using glassnet::Frame;
using glassnet::InputRef;
using glassnet::NetworkView;
using glassnet::Session;
using glassnet::Theme;
namespace networktext = glassnet::networktext;

class tst_NetworkPicture : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void theTutorialLooksAsDrawn_data();
    void theTutorialLooksAsDrawn();
    void theSpiralLooksAsDrawn_data();
    void theSpiralLooksAsDrawn();
    void anySizeAndShapeIsDrawn_data();
    void anySizeAndShapeIsDrawn();
    void linksTakeTheColourOfTheirSign();
    void aThemeChangesTheColours();
    void numbersHaveFixedDigits_data();
    void numbersHaveFixedDigits();
    void namesSayWhatIsMeant();
    void aTargetIsShownForARowOnly();
    void everyElementHasASentence();
    void theSummaryCountsParameters();
    void aScreenReaderFindsEveryElement();
    void aScreenReaderPressesAndSetsValues();
    void aTipSaysTheSentence();
    void whatKeepsANeuronFromLearningHasAMarkOfItsShape();
    void aMarkIsExplainedInTheTipAndToScreenReaders();
    void aNeuronsOwnFindingComesBeforeItsLayers();
};

namespace {

nn::TrainingRun hidden(const std::vector<nn::Index> &units)
{
    nn::PlaygroundSetup setup;
    setup.seed = "0.5";
    setup.hiddenUnits = units;
    return nn::playgroundProblem(setup)->start;
}

// A view of the frame, with the first row at the inputs.
struct Shown
{
    explicit Shown(const Frame &frame, const QSize &size = {694, 452},
                   const Theme &theme = Theme::light())
        : session(frame.snapshot->run)
        , view(session)
    {
        session.setProbe({.row = 0, .person = session.probe().person});
        view.setPalette(theme.palette());
        view.resize(size);
        view.setFrame(frame);
    }

    Session session;
    NetworkView view;
};

} // namespace

void tst_NetworkPicture::init()
{
    QLocale::setDefault(QLocale::c());
}

void tst_NetworkPicture::theTutorialLooksAsDrawn_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("name");

    QTest::newRow("light") << false << QSize(694, 452) << "network-tutorial-light";
    QTest::newRow("dark") << true << QSize(694, 452) << "network-tutorial-dark";
    QTest::newRow("small") << false << QSize(420, 300) << "network-tutorial-small";
}

void tst_NetworkPicture::theTutorialLooksAsDrawn()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    QFETCH(QString, name);
    const Theme &theme = isDark ? Theme::dark() : Theme::light();
    Shown shown(support::tutorialFrame(410, theme), size, theme);

    support::saveShot(shown.view, name);
    QCOMPARE(shown.view.labels().labels().size(), std::size_t(6));
}

void tst_NetworkPicture::theSpiralLooksAsDrawn_data()
{
    QTest::addColumn<bool>("isDark");

    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void tst_NetworkPicture::theSpiralLooksAsDrawn()
{
    QFETCH(bool, isDark);
    const Theme &theme = isDark ? Theme::dark() : Theme::light();
    Shown shown(support::spiralFrame(100, theme), {694, 452}, theme);

    support::saveShot(shown.view, isDark ? QStringLiteral("network-spiral-dark")
                                         : QStringLiteral("network-spiral-light"));
    QVERIFY(shown.view.networkLayout().pictureSize() >= 34.0);
}

void tst_NetworkPicture::anySizeAndShapeIsDrawn_data()
{
    QTest::addColumn<std::vector<nn::Index>>("units");
    QTest::addColumn<QSize>("size");

    QTest::newRow("no hidden layer") << std::vector<nn::Index>{} << QSize(694, 452);
    QTest::newRow("very small") << std::vector<nn::Index>{4, 2} << QSize(200, 150);
    QTest::newRow("nothing") << std::vector<nn::Index>{4, 2} << QSize(1, 1);
    QTest::newRow("wide") << std::vector<nn::Index>{1000, 3} << QSize(694, 452);
    QTest::newRow("deep") << std::vector<nn::Index>(60, 3) << QSize(694, 452);
}

void tst_NetworkPicture::anySizeAndShapeIsDrawn()
{
    QFETCH(std::vector<nn::Index>, units);
    QFETCH(QSize, size);
    Shown shown(support::frameOf(hidden(units)), size);

    const QImage picture = shown.view.grab().toImage();
    QCOMPARE(picture.size(), size);
    shown.view.zoomIn();
    shown.view.zoomIn();
    QVERIFY(!shown.view.grab().isNull());
    for (int x = 0; x < size.width(); x += 20) {
        (void)shown.view.elementAt(QPointF(x, size.height() / 2.0));
    }
}

void tst_NetworkPicture::linksTakeTheColourOfTheirSign()
{
    nn::TrainingRun run = nn::tutorial002().start;
    const nn::WeightRef w5{.layer = 1, .to = 0, .from = 0};
    const nn::WeightRef w6{.layer = 1, .to = 0, .from = 1};
    run.learned.network.setValue(w5, 8.0);
    run.learned.network.setValue(w6, -8.0);
    Shown shown(support::frameOf(run));
    const QImage picture = shown.view.grab().toImage();

    const auto hueNear = [&](nn::WeightRef at) {
        const QPointF point = shown.view.networkLayout().curve(at).at(0.02);
        return picture.pixelColor(point.toPoint() + QPoint(0, 0)).hue();
    };
    QVERIFY(std::abs(hueNear(w5) - Theme::light().positive.hue()) < 12);
    QVERIFY(std::abs(hueNear(w6) - Theme::light().negative.hue()) < 12);
}

void tst_NetworkPicture::aThemeChangesTheColours()
{
    Shown shown(support::tutorialFrame(0));
    QCOMPARE(shown.view.grab().toImage().pixelColor(2, 2), Theme::light().card);

    shown.view.setPalette(Theme::dark().palette());

    QCOMPARE(shown.view.grab().toImage().pixelColor(2, 2), Theme::dark().card);
}

void tst_NetworkPicture::numbersHaveFixedDigits_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("words");

    const QLocale german(QLocale::German);
    QTest::newRow("small") << QLocale::c() << 1.694 << "1.69";
    QTest::newRow("negative") << QLocale::c() << -0.984 << "−0.98";
    QTest::newRow("almost nothing") << QLocale::c() << -0.001 << "0.00";
    QTest::newRow("hundreds") << QLocale::c() << 123.46 << "123.5";
    QTest::newRow("thousands") << german << -12345.6 << "−12346";
    QTest::newRow("millions") << QLocale::c() << 1.23e7 << "1.2e7";
    QTest::newRow("decimal comma") << german << -1.5 << "−1,50";
}

void tst_NetworkPicture::numbersHaveFixedDigits()
{
    QFETCH(QLocale, locale);
    QFETCH(double, value);
    QFETCH(QString, words);
    QLocale::setDefault(locale);

    QCOMPARE(glassnet::shortNumber(value), words);
    QCOMPARE(glassnet::shortNumber(std::nullopt), QStringLiteral("–"));
}

void tst_NetworkPicture::namesSayWhatIsMeant()
{
    const Shown people(support::tutorialFrame(0));
    QCOMPARE(networktext::inputName(people.view.values(), 0), QStringLiteral("x1 · weight"));
    QCOMPARE(networktext::outputName(people.view.values(), 0), QStringLiteral("o1 · gender"));
    QCOMPARE(networktext::inputInUnit(people.view.values(), 1),
             QStringLiteral("65%1in").arg(QChar(QChar::Nbsp)));

    const Shown spiral(support::spiralFrame(0));
    QCOMPARE(networktext::inputName(spiral.view.values(), 0), QStringLiteral("x1"));
    QCOMPARE(networktext::inputName(spiral.view.values(), 5), QStringLiteral("sin x1"));
    QCOMPARE(networktext::inputInUnit(spiral.view.values(), 5), QString());
}

void tst_NetworkPicture::aTargetIsShownForARowOnly()
{
    Shown shown(support::tutorialFrame(410));
    const QString words = networktext::target(shown.view.values(), 0);
    QVERIFY2(words.startsWith(QStringLiteral("target 1 (F) · loss 0.0")), qPrintable(words));
    QCOMPARE(words.size(), QStringLiteral("target 1 (F) · loss 0.0098").size());

    shown.session.setProbe({.row = std::nullopt, .person = nn::Vector::Constant(2, 100.0)});
    QCOMPARE(networktext::target(shown.view.values(), 0), QString());
    QVERIFY(shown.view.values().activation({.layer = 1, .neuron = 0}));
}

void tst_NetworkPicture::everyElementHasASentence()
{
    nn::TrainingRun run = nn::tutorial002().start;
    const nn::WeightRef w2{.layer = 0, .to = 0, .from = 1};
    run.learned.network.setValue(w2, 0.25);
    run.learned.network.setFrozen(w2, true);
    const Shown shown(support::frameOf(run));
    const auto sentence = [&](const Element &element) {
        return networktext::sentence(shown.view.values(), element);
    };

    QCOMPARE(sentence(w2), QStringLiteral("Weight w2 from x2 height to h1: 0.25, frozen"));
    QCOMPARE(sentence(InputRef{0}),
             QStringLiteral("Input x1 weight: −2, from 133%1lb").arg(QChar(QChar::Nbsp)));
    QVERIFY(sentence(nn::BiasRef{.layer = 1, .neuron = 0})
                .startsWith(QStringLiteral("Bias b3 of o1: ")));
    QVERIFY(sentence(nn::NeuronRef{.layer = 0, .neuron = 1})
                .startsWith(QStringLiteral("Neuron h2: 0.")));
    for (nn::Index index = 0; index < shown.view.elements().count(); ++index) {
        const QString words = sentence(shown.view.elements().at(index));
        QVERIFY(!words.isEmpty() && !words.contains(QStringLiteral("nan")));
    }
}

void tst_NetworkPicture::theSummaryCountsParameters()
{
    const Shown people(support::tutorialFrame(0));
    QCOMPARE(people.view.summary(),
             QStringLiteral("9 parameters · click a weight, bias or input to change it"));

    const Shown spiral(support::spiralFrame(0));
    QVERIFY(spiral.view.summary().startsWith(QStringLiteral("217 parameters · ")));
}

void tst_NetworkPicture::aScreenReaderFindsEveryElement()
{
    Shown shown(support::tutorialFrame(0));
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&shown.view);
    QVERIFY(view != nullptr);
    const auto count = static_cast<int>(shown.view.elements().count());
    QVERIFY(view->childCount() >= count);

    for (int index = 0; index < count; ++index) {
        QAccessibleInterface *child = view->child(index);
        QVERIFY(child != nullptr);
        QCOMPARE(view->indexOfChild(child), index);
        QCOMPARE(child->parent(), view);
        QCOMPARE(child->text(QAccessible::Name),
                 networktext::sentence(shown.view.values(), shown.view.elements().at(index)));
        QVERIFY(child->rect().isValid());
        QCOMPARE(child->role(), QAccessible::Button);
    }
    QVERIFY(view->child(count) != nullptr); // a control of a layer
    QVERIFY(view->child(-1) == nullptr);
}

void tst_NetworkPicture::aScreenReaderPressesAndSetsValues()
{
    Shown shown(support::tutorialFrame(0));
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&shown.view);
    const nn::NeuronRef h1{.layer = 0, .neuron = 0};
    const nn::WeightRef w1{.layer = 0, .to = 0, .from = 0};
    const auto childOf = [&](const Element &element) {
        return view->child(static_cast<int>(shown.view.elements().indexOf(element).value_or(-1)));
    };

    childOf(h1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(shown.session.shownNeuron() == h1);
    QVERIFY(childOf(h1)->state().selected);
    QVERIFY(childOf(h1)->valueInterface() == nullptr);

    childOf(w1)->valueInterface()->setCurrentValue(0.75);
    QCOMPARE(shown.session.run().network().value(w1), 0.75);
    QCOMPARE(shown.session.undoStack()->count(), 1);
}

void tst_NetworkPicture::aTipSaysTheSentence()
{
    Shown shown(support::tutorialFrame(0));
    shown.view.show();
    const nn::WeightRef w1{.layer = 0, .to = 0, .from = 0};
    const QPoint point = shown.view.rectOf(w1).center().toPoint();
    QHelpEvent help(QEvent::ToolTip, point, shown.view.mapToGlobal(point));

    QCoreApplication::sendEvent(&shown.view, &help);

    QVERIFY(QToolTip::text().startsWith(QStringLiteral("Weight w1 from x1 weight to h1 = ")));
}

static nn::Finding findingOf(nn::Finding::Kind kind, nn::FindingPlace place)
{
    return {.kind = kind,
            .severity = nn::Finding::Severity::Warning,
            .place = place,
            .sentence = nn::failure("It does not learn."),
            .advice = nn::failure("Help it.")};
}

static Frame withFinding(Frame frame, const nn::Finding &finding)
{
    auto pictures = std::make_shared<glassnet::Pictures>(*frame.pictures);
    pictures->health.push_back(finding);
    frame.pictures = std::move(pictures);
    return frame;
}

void tst_NetworkPicture::whatKeepsANeuronFromLearningHasAMarkOfItsShape()
{
    using Kind = nn::Finding::Kind;
    const Frame healthy = support::tutorialFrame(0);
    const nn::NeuronRef h1{.layer = 0, .neuron = 0};
    const nn::NeuronRef h2{.layer = 0, .neuron = 1};
    const auto cornerOf = [](const Frame &frame, nn::NeuronRef at) {
        Shown shown(frame);
        const QPoint corner = shown.view.rectOf(at).topRight().toPoint();
        return shown.view.grab(QRect(corner - QPoint(9, 9), QSize(18, 18))).toImage();
    };
    const QImage plain = cornerOf(healthy, h1);
    std::vector<QImage> marks;
    for (const Kind kind : {Kind::Dead, Kind::Saturated, Kind::Vanishing}) {
        const Frame frame = withFinding(healthy, findingOf(kind, h1));
        marks.push_back(cornerOf(frame, h1));
        QVERIFY(marks.back() != plain);
        QCOMPARE(cornerOf(frame, h2), cornerOf(healthy, h2));
        const Frame ofLayer = withFinding(healthy, findingOf(kind, nn::LayerRef{0}));
        QCOMPARE(cornerOf(ofLayer, h1), marks.back());
        QVERIFY(cornerOf(ofLayer, h2) != cornerOf(healthy, h2));
    }
    QVERIFY(marks[0] != marks[1] && marks[1] != marks[2] && marks[0] != marks[2]);
    QCOMPARE(cornerOf(withFinding(healthy, findingOf(Kind::Twins, h1)), h1), plain);
}

void tst_NetworkPicture::aMarkIsExplainedInTheTipAndToScreenReaders()
{
    const nn::NeuronRef h1{.layer = 0, .neuron = 0};
    Shown shown(
        withFinding(support::tutorialFrame(0), findingOf(nn::Finding::Kind::Saturated, h1)));
    shown.view.show();
    const QPoint point = shown.view.rectOf(h1).center().toPoint();
    QHelpEvent help(QEvent::ToolTip, point, shown.view.mapToGlobal(point));
    QCoreApplication::sendEvent(&shown.view, &help);
    QVERIFY2(QToolTip::text().endsWith("\nIt does not learn.\nHelp it."),
             qPrintable(QToolTip::text()));
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&shown.view);
    const auto described = [&](const Element &element) {
        const auto index = shown.view.elements().indexOf(element).value_or(-1);
        return view->child(static_cast<int>(index))->text(QAccessible::Description);
    };
    QVERIFY(described(h1).startsWith("It does not learn.\nHelp it. "));
    QVERIFY(described(nn::NeuronRef{.layer = 0, .neuron = 1}).startsWith("Click "));
}

void tst_NetworkPicture::aNeuronsOwnFindingComesBeforeItsLayers()
{
    using Kind = nn::Finding::Kind;
    glassnet::Pictures pictures;
    pictures.health = {findingOf(Kind::Vanishing, nn::LayerRef{0}),
                       findingOf(Kind::Dead, nn::NeuronRef{.layer = 0, .neuron = 1}),
                       findingOf(Kind::Stuck, nn::WholeNetwork())};
    const auto kindAt = [&](nn::Index layer, nn::Index neuron) -> std::optional<Kind> {
        const nn::Finding *found
            = glassnet::findingAbout(&pictures, nn::NeuronRef{.layer = layer, .neuron = neuron});
        return found != nullptr ? std::optional(found->kind) : std::nullopt;
    };
    QCOMPARE(kindAt(0, 0), Kind::Vanishing);
    QCOMPARE(kindAt(0, 1), Kind::Dead);
    QVERIFY(!kindAt(1, 0));
    QVERIFY(glassnet::findingAbout(&pictures, nn::WeightRef{}) == nullptr);
    QVERIFY(glassnet::findingAbout(nullptr, nn::NeuronRef{}) == nullptr);
}

QTEST_MAIN(tst_NetworkPicture)
#include "tst_networkpicture.moc"
