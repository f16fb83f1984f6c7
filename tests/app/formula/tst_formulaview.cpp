// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formula/formulaview.h"

#include "app/look/style.h"
#include "app/look/theme.h"
#include "core/inspection/chainrule.h"
#include "core/training/problem.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using glassnet::Formula;
using glassnet::FormulaLayout;
using glassnet::FormulaView;
using glassnet::Theme;
using glassnet::formulas::parse;

class tst_FormulaView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new glassnet::Style); }
    void init() { QApplication::setPalette(Theme::light().palette()); }

    void aFractionIsTallerThanANumber();
    void partsOfANestedFractionAreSmaller();
    void bracketsGrowWithWhatIsInThem();
    void aWiderFontMakesAWiderLine();
    void aSubscriptHangsBelowTheLine();
    void nothingIsOutsideOfTheWidth_data();
    void nothingIsOutsideOfTheWidth();
    void aBrokenLineBeginsItsRowsAtRelations();
    void linesAreAlignedAtTheirRelations();
    void aMatrixStandsAroundTheLineAndGrowsWithTheFont();
    void numbersOfAColumnStandUnderEachOther();
    void aMatrixThatIsTooWideIsWrittenOut();
    void aThousandTermsAreSetInTime();
    void theHeightFollowsTheWidth();
    void theMouseFindsThePiece();
    void highlightedPiecesHaveABackground();
    void keysChooseALine();
    void aClickChoosesALine();
    void copyFillsTheClipboard();
    void theEditMenuCopies();
    void theColoursAreThoseOfTheTheme();
    void aNewFontIsFollowed();
    void screenReadersHearEveryLine();
    void picturesForPeople();
};

namespace {

struct Alice
{
    nn::Network network;
    nn::SampleInspection seen;
    nn::ChainRule rule;
};

Alice alice()
{
    const nn::Problem problem = nn::tutorial002();
    const nn::Network network = problem.start.network();
    const auto seen = nn::inspectSample(network, nn::Vector{{-2.0, -1.0}}, nn::Vector{{1.0}},
                                        nn::Loss::MeanSquaredError);
    return {network, seen, nn::chainRule(network, seen, *network.parameterNamed("w1"))};
}

QString shown(double value)
{
    return QString::number(value, 'f', 4).replace('-', QChar(u'−'));
}

Formula joined(const QString &name, const QString &formula, const QString &value)
{
    return glassnet::formulas::row(
        {parse(name), glassnet::formulas::sign("="), parse(formula), glassnet::formulas::sign("="),
         glassnet::formulas::number(value).withRole(Formula::Role::Gradient)});
}

QHash<QString, Formula> numbersOf(const nn::ChainFactor &factor)
{
    QHash<QString, Formula> numbers;
    for (const nn::NamedNumber &number : factor.numbers) {
        numbers.insert(QString::fromStdString(number.name),
                       glassnet::formulas::number(shown(number.value)));
    }
    return numbers;
}

// "Why did w1 change?": the rule with names, its factors with names and numbers, the product.
std::vector<Formula> chainLines()
{
    const Alice all = alice();
    QString product;
    QString numbers;
    for (const nn::ChainFactor &factor : all.rule.paths.front().factors) {
        product += (product.isEmpty() ? "" : " · ") + QString::fromStdString(factor.name);
        const QString value = shown(factor.value);
        const bool needsBrackets = !numbers.isEmpty() && value.startsWith(QChar(u'−'));
        numbers += (numbers.isEmpty() ? "" : " · ") + (needsBrackets ? '(' + value + ')' : value);
    }
    const QString name = QString::fromStdString(all.rule.name);
    std::vector<Formula> lines{parse(name + " = " + product)};
    for (const nn::ChainFactor &factor : all.rule.paths.front().factors) {
        const Formula names = parse(QString::fromStdString(factor.formula));
        lines.push_back(glassnet::formulas::row(
            {parse(QString::fromStdString(factor.name)), glassnet::formulas::sign("="), names,
             glassnet::formulas::sign("="), glassnet::formulas::replaced(names, numbersOf(factor)),
             glassnet::formulas::sign("="),
             glassnet::formulas::number(shown(factor.value)).withRole(Formula::Role::Gradient)}));
    }
    lines.push_back(joined(name, numbers, shown(all.rule.derivative)));
    const double weight = all.network.value(nn::WeightRef{});
    lines.push_back(parse("w1 ← w1 − η · ∂L/∂w1 = " + shown(weight) + " − 0.1 · ("
                          + shown(all.rule.derivative) + ") ≈ "
                          + shown(weight - 0.1 * all.rule.derivative)));
    return lines;
}

std::vector<Formula> otherLines()
{
    return {parse("δ_h1 = f′(sum_h1) · (w5 · δ_o1 + w6 · δ_o2 + w7 · δ_o3 + w8 · δ_o4)"),
            parse("∂L/∂sum_o1 = o1 · (∂L/∂o1 − Σ o·∂L/∂o)"),
            parse("o1 = e^(sum_o1) / (e^(sum_o1) + e^(sum_o2) + e^(sum_o3))"),
            parse("∂L/∂o2 = −2 (y2 − o2) / 3"),
            parse("L = −Σ y · ln o"),
            parse("σ(sum_h1) = 1 / (1 + e^(−sum_h1)) = 0.9975"),
            parse("L = ½ Σ (y − o)² ≈ 0.0213"),
            parse("r = √(6 / (n + m)) = √(x1² + x2²)"),
            parse("∂L/∂o1 · (1 / (1 + 1 / (1 + x)))"),
            glassnet::formulas::row(
                {glassnet::formulas::text("Anna’s loss, 50 %"), glassnet::formulas::sign("="),
                 glassnet::formulas::number("1.2e−7"),
                 glassnet::formulas::text(" of 0.0213").withRole(Formula::Role::Faint)})};
}

QSizeF sizeOf(const QString &text)
{
    return FormulaLayout(parse(text), QApplication::font()).size();
}

// Columns and rows at the edge of the picture where something has been drawn.
QRect inkOf(const QImage &image)
{
    QRect ink;
    const QRgb paper = image.pixel(0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != paper) {
                ink |= QRect(x, y, 1, 1);
            }
        }
    }
    return ink;
}

int pixelsOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixelColor(x, y) == color ? 1 : 0;
        }
    }
    return count;
}

void show(FormulaView &view, int width)
{
    view.setAutoFillBackground(true);
    view.setBackgroundRole(QPalette::Base);
    view.resize(width, view.heightForWidth(width));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

} // namespace

void tst_FormulaView::aFractionIsTallerThanANumber()
{
    QVERIFY(sizeOf("1/2").height() > 1.8 * sizeOf("12").height());
    QVERIFY(sizeOf("∂L/∂w1").height() > 1.8 * sizeOf("12").height());
    QVERIFY(sizeOf("x²").height() > sizeOf("x").height());
    QVERIFY(sizeOf("√(x + 1)").height() > sizeOf("x + 1").height());
}

void tst_FormulaView::partsOfANestedFractionAreSmaller()
{
    const qreal alone = sizeOf("11111111/2").width();
    const qreal nested = sizeOf("1/(11111111/2)").width();
    QVERIFY2(nested < 0.95 * alone, qPrintable(QString("%1 %2").arg(nested).arg(alone)));
}

void tst_FormulaView::bracketsGrowWithWhatIsInThem()
{
    QVERIFY(sizeOf("(1/2)").height() > 1.05 * sizeOf("1/2").height());
    QCOMPARE(sizeOf("(w5)").height(), sizeOf("(w5 + w6)").height());
}

void tst_FormulaView::aWiderFontMakesAWiderLine()
{
    QFont large = QApplication::font();
    large.setPointSizeF(2.0 * large.pointSizeF());
    const Formula line = parse("∂o1/∂h1 = w5 · f′(sum_o1)");
    const QSizeF small = FormulaLayout(line, QApplication::font()).size();
    const QSizeF big = FormulaLayout(line, large).size();
    QVERIFY(big.width() > 1.9 * small.width() && big.width() < 2.1 * small.width());
    QVERIFY(big.height() > 1.8 * small.height() && big.height() < 2.2 * small.height());
}

void tst_FormulaView::aSubscriptHangsBelowTheLine()
{
    const FormulaLayout plain(parse("w"), QApplication::font());
    const FormulaLayout indexed(parse("w1"), QApplication::font());
    const auto below
        = [](const FormulaLayout &layout) { return layout.size().height() - layout.baseline(); };
    QVERIFY(below(indexed) > below(plain) + 1.0);
    QVERIFY(indexed.size().width() < sizeOf("w").width() + sizeOf("1").width());
}

void tst_FormulaView::nothingIsOutsideOfTheWidth_data()
{
    QTest::addColumn<QString>("text");
    QString terms = "w5 · δ_h5";
    for (int i = 6; i < 60; ++i) {
        terms += QString(" + w%1 · δ_h%1").arg(i);
    }
    QTest::newRow("product") << "∂L/∂w1 = ∂L/∂o1 · ∂o1/∂h3 · ∂h3/∂h1 · ∂h1/∂w1 = −0.9522";
    QTest::newRow("brackets") << "δ_h1 = f′(sum_h1) · (" + terms + ")";
    QTest::newRow("fraction") << "x = (" + terms + ") / (" + terms + ")";
    QTest::newRow("power") << "x = (" + terms + ")²";
    QTest::newRow("root") << "x = √(" + terms + ")";
    QTest::newRow("nested brackets") << "((((" + terms + "))))";
    QTest::newRow("words") << QString("loss%of%Anna%").repeated(40);
    QTest::newRow("no words") << QString("%").repeated(300);
    QTest::newRow("a long name") << QString("x").repeated(300);
    QTest::newRow("a long number") << QString("7").repeated(300);
    QTest::newRow("function") << "max(" + terms + ", " + terms + ")";
}

void tst_FormulaView::nothingIsOutsideOfTheWidth()
{
    QFETCH(QString, text);
    for (const int width : {160, 240, 320, 500, 900}) {
        const FormulaLayout layout(parse(text), QApplication::font(), {.width = width * 1.0});
        QVERIFY2(layout.size().width() <= width + 0.1,
                 qPrintable(QString("%1 in %2").arg(layout.size().width()).arg(width)));
        // What is drawn is where the layout says.
        QImage image(width + 40, static_cast<int>(layout.size().height()) + 40,
                     QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        layout.draw(painter, {20, 20}, {Qt::black, Qt::black, Qt::black});
        painter.end();
        const QRect allowed = QRectF(QPointF(20, 20), layout.size()).toAlignedRect();
        QVERIFY(allowed.adjusted(-2, -2, 2, 2).contains(inkOf(image)));
        QVERIFY(inkOf(image).width() > 20);
    }
}

void tst_FormulaView::aBrokenLineBeginsItsRowsAtRelations()
{
    const Formula line = parse("∂L/∂w1 = ∂L/∂o1 · ∂o1/∂h1 · ∂h1/∂w1 = −0.9 · 0.25 · 0.1 = −0.02");
    const QFont font = QApplication::font();
    const FormulaLayout whole(line, font);
    QCOMPARE(whole.rowCount(), 1);
    const FormulaLayout broken(line, font, {.width = 0.9 * whole.size().width()});
    QCOMPARE(broken.rowCount(), 3);
    const FormulaLayout narrow(line, font, {.width = 0.3 * whole.size().width()});
    QVERIFY(narrow.rowCount() > 3);
    QVERIFY(narrow.size().height() > broken.size().height());
}

void tst_FormulaView::linesAreAlignedAtTheirRelations()
{
    FormulaView view;
    view.setLines({parse("w1 = x"), parse("∂L/∂w1 = y")});
    show(view, 400);
    const QRectF x = view.rectsOf("x").front();
    const QRectF y = view.rectsOf("y").front();
    QVERIFY(std::abs(x.left() - y.left()) < 0.1);
}

void tst_FormulaView::aMatrixStandsAroundTheLineAndGrowsWithTheFont()
{
    using namespace glassnet::formulas;
    const QFont font = QApplication::font();
    const Formula column = matrix({{number("1")}, {number("2")}, {number("3")}});
    const FormulaLayout alone(number("1"), font);
    const FormulaLayout layout(row({symbol("x"), sign("="), column}), font);
    QVERIFY(layout.size().height() > 3.0 * alone.size().height());
    const qreal middle = layout.size().height() / 2.0;
    QVERIFY(layout.baseline() > middle); // the middle is that of signs, which stand above it
    QVERIFY(layout.baseline() < middle + alone.size().height());
    QFont large = font;
    large.setPointSizeF(2.0 * large.pointSizeF());
    const qreal growth = FormulaLayout(column, large).size().height()
                         / FormulaLayout(column, font).size().height();
    QVERIFY2(std::abs(growth - 2.0) < 0.2, qPrintable(QString::number(growth)));
}

void tst_FormulaView::numbersOfAColumnStandUnderEachOther()
{
    using namespace glassnet::formulas;
    const QFont font = QApplication::font();
    const auto digits = [](const char *text) { return number(text).withId(text); };
    const FormulaLayout layout(
        matrix({{digits("−10.25"), digits("1")}, {digits("7"), digits("3.5")}}), font);
    const auto rect = [&](const char *id) { return layout.rectsOf(id).front(); };
    const qreal digit = FormulaLayout(number("7"), font).size().width();
    const qreal ten = FormulaLayout(number("−10"), font).size().width();
    QVERIFY(std::abs(rect("7").right() - (rect("−10.25").left() + ten)) < 0.5);
    QVERIFY(std::abs(rect("3.5").left() + digit - rect("1").right()) < 0.5);
    QVERIFY(rect("7").top() > rect("−10.25").bottom());
    QVERIFY(rect("1").left() > rect("−10.25").right());
    QCOMPARE(layout.idAt(rect("3.5").center()), "3.5");
}

void tst_FormulaView::aMatrixThatIsTooWideIsWrittenOut()
{
    using namespace glassnet::formulas;
    const QFont font = QApplication::font();
    const Formula wide = matrix({std::vector<Formula>(6, number("−0.12345"))});
    const qreal width = FormulaLayout(wide, font).size().width() / 2.0;
    const FormulaLayout broken(wide, font, {width, 0.0});
    QVERIFY(broken.size().width() <= width + 0.5);
    QVERIFY(broken.rowCount() > 1);
}

void tst_FormulaView::aThousandTermsAreSetInTime()
{
    QString terms;
    for (int i = 1; i <= 1024; ++i) {
        terms += QString(" + w%1 · δ_h%1").arg(i);
    }
    FormulaView view;
    QElapsedTimer timer;
    timer.start();
    view.setLines({parse("δ_h1 = f′(sum_h1) · (" + terms.mid(3) + ")")});
    const int height = view.heightForWidth(320);
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(height > 2000);
}

void tst_FormulaView::theHeightFollowsTheWidth()
{
    FormulaView view;
    view.setLines(chainLines());
    QVERIFY(view.hasHeightForWidth() && view.sizePolicy().hasHeightForWidth());
    const QSize hint = view.sizeHint();
    QCOMPARE(view.heightForWidth(hint.width()), hint.height());
    QVERIFY(view.heightForWidth(220) > hint.height());
    QVERIFY(view.minimumSizeHint().width() < hint.width());
}

void tst_FormulaView::theMouseFindsThePiece()
{
    FormulaView view;
    view.setLines({parse("∂o1/∂h1 = w5 · f′(sum_o1)")});
    show(view, 400);
    QSignalSpy hovered(&view, &FormulaView::hovered);
    for (const char *id : {"∂o1/∂h1", "w5", "f′(sum_o1)"}) {
        const QPoint middle = view.rectsOf(id).front().center().toPoint();
        QCOMPARE(view.idAt(middle), id);
        QTest::mouseMove(&view, middle);
        QTRY_COMPARE(hovered.count(), 1);
        QCOMPARE(hovered.takeFirst().front().toString(), id);
    }
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&view, &leave);
    QCOMPARE(hovered.count(), 1);
    QCOMPARE(hovered.takeFirst().front().toString(), "");
}

void tst_FormulaView::highlightedPiecesHaveABackground()
{
    FormulaView view;
    view.setLines({parse("∂o1/∂h1 = w5 · w6")});
    show(view, 400);
    const QImage before = view.grab().toImage();
    view.setHighlighted({"w5", "nobody"});
    const QImage after = view.grab().toImage();
    QVERIFY(before != after);
    const QRect piece = view.rectsOf("w5").front().toAlignedRect();
    const QRect other = view.rectsOf("w6").front().toAlignedRect();
    QVERIFY(before.copy(piece) != after.copy(piece));
    QCOMPARE(before.copy(other), after.copy(other));
    view.setHighlighted({});
    QCOMPARE(view.grab().toImage(), before);
}

void tst_FormulaView::keysChooseALine()
{
    FormulaView view;
    view.setLines({parse("a = 1"), parse("b = 2"), parse("c = 3")});
    show(view, 300);
    view.setFocus();
    QSignalSpy changed(&view, &FormulaView::currentLineChanged);
    const auto press = [&view](Qt::Key key) {
        QTest::keyClick(&view, key);
        return view.currentLine();
    };
    QCOMPARE(press(Qt::Key_Down), std::size_t{0});
    QCOMPARE(press(Qt::Key_Down), std::size_t{1});
    QCOMPARE(press(Qt::Key_End), std::size_t{2});
    QCOMPARE(press(Qt::Key_Down), std::size_t{2});
    QCOMPARE(press(Qt::Key_Up), std::size_t{1});
    QCOMPARE(press(Qt::Key_Home), std::size_t{0});
    QCOMPARE(press(Qt::Key_Up), std::size_t{0});
    QCOMPARE(changed.count(), 5);
    QVERIFY(pixelsOf(view.grab().toImage().copy(view.lineRect(0)), Theme::light().accent) > 50);
    QVERIFY(!press(Qt::Key_Escape));
    view.setCurrentLine(2);
    view.setLines({parse("a = 1")});
    QVERIFY(!view.currentLine());
}

void tst_FormulaView::aClickChoosesALine()
{
    FormulaView view;
    view.setLines({parse("a = 1"), parse("b = 2")});
    show(view, 300);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.lineRect(1).center());
    QCOMPARE(view.currentLine(), std::size_t{1});
}

void tst_FormulaView::copyFillsTheClipboard()
{
    FormulaView view;
    QVERIFY(!view.clipboardActions().copy->isEnabled()); // nothing there
    view.setLines({parse("∂L/∂w1 = δ_h1 · x1"), parse("b = 2")});
    show(view, 300);
    view.setFocus();
    QTest::keySequence(&view, QKeySequence(QKeySequence::Copy));
    QCOMPARE(QApplication::clipboard()->text(), "∂L/∂w1 = δ_h1 · x1\nb = 2");
    view.setCurrentLine(1);
    QTest::keySequence(&view, QKeySequence(QKeySequence::Copy));
    QCOMPARE(QApplication::clipboard()->text(), "b = 2");
    const auto trigger = [&view](const char *text) {
        for (QAction *action : view.actions()) {
            if (action->text() == text) {
                action->trigger();
            }
        }
    };
    view.setCurrentLine(0);
    trigger("Copy as LaTeX");
    QCOMPARE(QApplication::clipboard()->text(),
             "\\frac{\\partial L}{\\partial w_{1}} = \\delta_{h1} \\cdot x_{1}");
    trigger("Copy as Picture");
    const QImage picture = QApplication::clipboard()->image();
    QVERIFY(!picture.isNull());
    QCOMPARE(picture.pixelColor(0, 0), Theme::light().card);
    QVERIFY(picture.height() >= 2 * (view.height() - 2));
    QVERIFY(inkOf(picture).width() > 100);
    QCOMPARE(view.currentLine(), std::size_t{0});
}

// The Edit menu finds the owner of the clipboard by its focus and stands for its actions.
void tst_FormulaView::theEditMenuCopies()
{
    FormulaView view;
    QWidget *focus = &view;
    const auto *owner = dynamic_cast<glassnet::ClipboardOwner *>(focus);
    QVERIFY(owner != nullptr);
    const glassnet::ClipboardActions actions = owner->clipboardActions();
    QVERIFY(actions.cut == nullptr && actions.paste == nullptr);
    QVERIFY(!actions.copy->isEnabled() && actions.copy->shortcut().isEmpty());
    QSignalSpy enabled(actions.copy, &QAction::enabledChanged);
    view.setLines({parse("a = 1")});
    QCOMPARE(enabled.count(), 1);
    actions.copy->trigger();
    QCOMPARE(QApplication::clipboard()->text(), "a = 1");
    view.setLines({});
    QVERIFY(!actions.copy->isEnabled());
}

void tst_FormulaView::theColoursAreThoseOfTheTheme()
{
    FormulaView view;
    view.setLines({glassnet::formulas::row(
        {glassnet::formulas::fraction(glassnet::formulas::number("1111111"),
                                      glassnet::formulas::number("2")),
         glassnet::formulas::sign("="),
         glassnet::formulas::fraction(glassnet::formulas::number("1111111"),
                                      glassnet::formulas::number("2"))
             .withRole(Formula::Role::Gradient),
         glassnet::formulas::sign("="),
         glassnet::formulas::fraction(glassnet::formulas::number("1111111"),
                                      glassnet::formulas::number("2"))
             .withRole(Formula::Role::Faint)})});
    show(view, 400);
    for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
        QApplication::setPalette(theme->palette());
        QTRY_COMPARE(view.palette().color(QPalette::Base), theme->card);
        const QImage image = view.grab().toImage();
        QCOMPARE(image.pixelColor(4, 4), theme->card); // within the focus frame
        for (const QColor &color : {theme->text, theme->gradient, theme->muted}) {
            QVERIFY2(pixelsOf(image, color) > 20, qPrintable(color.name())); // a bar at least
        }
        QCOMPARE(view.picture().pixelColor(1, 1), theme->card);
    }
}

void tst_FormulaView::aNewFontIsFollowed()
{
    FormulaView view;
    view.setLines(chainLines());
    const QSize before = view.sizeHint();
    QFont large = view.font();
    large.setPointSizeF(1.5 * large.pointSizeF());
    view.setFont(large);
    QVERIFY(view.sizeHint().width() > 1.3 * before.width());
    QVERIFY(view.sizeHint().height() > 1.3 * before.height());
}

void tst_FormulaView::screenReadersHearEveryLine()
{
    FormulaView view;
    view.setLines({parse("∂L/∂w1 = δ_h1 · x1"), parse("b = 2")});
    show(view, 300);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&view);
    QCOMPARE(list->text(QAccessible::Description), "∂L/∂w1 = δ_h1 · x1\nb = 2");
    QCOMPARE(list->role(), QAccessible::List);
    QVERIFY(!list->text(QAccessible::Name).isEmpty());
    QCOMPARE(list->childCount(), 2);
    QCOMPARE(list->child(1)->text(QAccessible::Name), "b = 2");
    QCOMPARE(list->indexOfChild(list->child(1)), 1);
    QVERIFY(view.rect().contains(QRect(view.mapFromGlobal(list->child(1)->rect().topLeft()),
                                       list->child(1)->rect().size())));
    view.setFocus();
    view.setCurrentLine(1);
    QCOMPARE(list->focusChild(), list->child(1));
    view.setLines({parse("c = 3")});
    QCOMPARE(list->childCount(), 1);
    QCOMPARE(list->child(0)->text(QAccessible::Name), "c = 3");
    QCOMPARE(list->text(QAccessible::Description), "c = 3");
}

void tst_FormulaView::picturesForPeople()
{
    for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
        QApplication::setPalette(theme->palette());
        const QString name = theme == &Theme::light() ? "light" : "dark";
        const auto save
            = [&name](const QString &what, const std::vector<Formula> &lines, int width) {
                  FormulaView view;
                  view.setLines(lines);
                  view.setHighlighted({"w5", "∂o1/∂h1"});
                  show(view, width > 0 ? width : view.sizeHint().width());
                  const QString folder = qEnvironmentVariable("GLASSNET_SHOTS", QDir::tempPath());
                  QDir().mkpath(folder);
                  QVERIFY(view.grab().save(folder + "/formula-" + what + '-' + name + ".png"));
                  QVERIFY(view.picture().save(folder + "/formula-" + what + '-' + name + "@2.png"));
              };
        save("chain", chainLines(), 0);
        save("other", otherLines(), 0);
        save("narrow", chainLines(), 320);
        save("narrow-other", otherLines(), 320);
    }
}

QTEST_MAIN(tst_FormulaView)
#include "tst_formulaview.moc"
