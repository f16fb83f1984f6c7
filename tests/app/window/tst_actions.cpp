// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowfixture.h"

#include "app/window/menus.h"
#include "core/data/builtin.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

#include <map>
#include <set>

class tst_Actions : public WindowFixture
{
    Q_OBJECT

private slots:
    void init() { makeWindow(nn::tutorial002().start); }
    void cleanup() { closeWindow(); }

    void aStepActionStepsByItsUnit_data();
    void aStepActionStepsByItsUnit();
    void resetGoesBackToTheSameStart();
    void aNewStartHasTheNextSeed();
    void fasterAndSlowerMoveTheSpeed();
    void aRowCanBeAddedAndRemoved();
    void theSelectedValueIsFrozenAndZeroedFromTheMenu();
    void undoSaysWhatItTakesBack();
    void everyOfferedProblemBegins_data();
    void everyOfferedProblemBegins();
    void everyDataSetCanBeChosen();
    void everyShortcutIsUnique();
    void everyIconIsDrawn();
    void everyMenuHasUniqueMnemonics();
    void everyActionSaysWhatItDoes();
    void everyControlHasAnAccessibleName();
    void noTwoControlsShareAMnemonic();
};

namespace {

QString plain(QString text)
{
    return text.remove('&');
}

std::vector<QMenu *> allMenus(const glassnet::MainWindow &window)
{
    std::vector<QMenu *> menus;
    for (QMenu *menu : window.menuBar()->findChildren<QMenu *>()) {
        menus.push_back(menu);
    }
    return menus;
}

} // namespace

void tst_Actions::aStepActionStepsByItsUnit_data()
{
    QTest::addColumn<QKeySequence>("key");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::newRow("sample") << QKeySequence(Qt::Key_F6) << 0 << 1;
    QTest::newRow("batch") << QKeySequence(Qt::Key_F7) << 0 << 1;
    QTest::newRow("epoch") << QKeySequence(Qt::Key_F8) << 0 << 4;
    QTest::newRow("sample back") << QKeySequence(Qt::SHIFT | Qt::Key_F6) << 10 << 9;
    QTest::newRow("batch back") << QKeySequence(Qt::SHIFT | Qt::Key_F7) << 10 << 9;
    QTest::newRow("epoch back") << QKeySequence(Qt::SHIFT | Qt::Key_F8) << 10 << 8;
}

void tst_Actions::aStepActionStepsByItsUnit()
{
    QFETCH(QKeySequence, key);
    QFETCH(int, before);
    QFETCH(int, after);
    if (before > 0) {
        m_session->step(nn::StepUnit::Sample, before);
        QTRY_COMPARE(m_session->frame().snapshot->run.counters().samples, before);
    }
    QTest::keySequence(m_window.get(), key);
    QTRY_COMPARE(samples(), after);
}

void tst_Actions::resetGoesBackToTheSameStart()
{
    const nn::TrainingRun start = m_session->run();
    actions().epoch->trigger();
    QTRY_COMPARE(samples(), 4);
    actions().reset->trigger();
    QVERIFY(m_session->run() == start);
    QTRY_COMPARE(samples(), 0);
}

void tst_Actions::aNewStartHasTheNextSeed()
{
    const nn::ParameterVector old = m_session->run().network().parameters();
    actions().newStart->trigger();
    QCOMPARE(m_session->run().start->draw.seed, std::string("45"));
    QVERIFY(!(m_session->run().network().parameters() == old));
    actions().undo->trigger();
    QVERIFY(m_session->run().network().parameters() == old);
}

void tst_Actions::fasterAndSlowerMoveTheSpeed()
{
    m_session->setSpeed(1.0);
    actions().faster->trigger();
    QCOMPARE(m_session->speed(), 2.0);
    actions().slower->trigger();
    actions().slower->trigger();
    QCOMPARE(m_session->speed(), 1.0);
}

void tst_Actions::aRowCanBeAddedAndRemoved()
{
    actions().addRow->trigger();
    QCOMPARE(m_session->origin().dataset.sampleCount(), 5);
    m_session->setProbe({.row = 4, .person = m_session->probe().person});
    QVERIFY(actions().removeRow->isEnabled());
    actions().removeRow->trigger();
    QCOMPARE(m_session->origin().dataset.sampleCount(), 4);
}

void tst_Actions::theSelectedValueIsFrozenAndZeroedFromTheMenu()
{
    const nn::WeightRef w1{};
    QVERIFY(!actions().freeze->isEnabled());
    QVERIFY(!actions().setToZero->isEnabled());
    m_session->select(w1);
    actions().freeze->trigger();
    QVERIFY(m_session->run().network().isFrozen(w1));
    QCOMPARE(plain(actions().freeze->text()), QString("Unfreeze"));
    actions().setToZero->trigger();
    QCOMPARE(m_session->run().network().value(w1), 0.0);
    m_session->undoStack()->undo();
    m_session->undoStack()->undo();
    QCOMPARE(plain(actions().freeze->text()), QString("Freeze"));
}

void tst_Actions::undoSaysWhatItTakesBack()
{
    QVERIFY(!actions().undo->isEnabled());
    setWeight(1.5);
    QVERIFY(actions().undo->isEnabled());
    QVERIFY2(plain(actions().undo->text()).size() > plain(QStringLiteral("Undo ")).size(),
             qPrintable(actions().undo->text()));
    QTest::keySequence(m_window.get(), QKeySequence(Qt::CTRL | Qt::Key_Z));
    QVERIFY(actions().redo->isEnabled());
    QTest::keySequence(m_window.get(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    QVERIFY(actions().undo->isEnabled());
}

void tst_Actions::everyOfferedProblemBegins_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const glassnet::OfferedProblem &problem : glassnet::offeredProblems()) {
        QTest::newRow(qPrintable(plain(problem.text))) << index++;
    }
}

void tst_Actions::everyOfferedProblemBegins()
{
    QFETCH(int, index);
    const auto &problem = glassnet::offeredProblems().at(static_cast<std::size_t>(index));
    const nn::TrainingRun expected = problem.make().start;
    for (const QMenu *menu : allMenus(*m_window)) {
        for (QAction *action : menu->actions()) {
            if (action->text() == problem.text) {
                action->trigger();
            }
        }
    }
    QVERIFY(m_session->run() == expected);
    QTRY_VERIFY(m_session->frame().snapshot->run == expected);
    QVERIFY(!m_window->isWindowModified());
}

void tst_Actions::everyDataSetCanBeChosen()
{
    std::set<QString> names;
    for (const nn::BuiltInInfo &info : nn::builtIns()) {
        names.insert(QString::fromUtf8(info.name.data()));
    }
    for (const QMenu *menu : allMenus(*m_window)) {
        for (QAction *action : menu->actions()) {
            if (names.erase(plain(action->text())) > 0) {
                action->trigger();
                QCOMPARE(QString::fromStdString(m_session->origin().dataset.name),
                         plain(action->text()));
            }
        }
    }
    QVERIFY(names.empty());
}

void tst_Actions::everyIconIsDrawn()
{
    int drawn = 0;
    for (const QAction *action : m_window->findChildren<QAction *>()) {
        if (action->icon().isNull()) {
            continue;
        }
        const QImage picture = action->icon().pixmap(32, 32).toImage();
        bool hasInk = false;
        for (int y = 0; y < picture.height() && !hasInk; ++y) {
            for (int x = 0; x < picture.width() && !hasInk; ++x) {
                hasInk = picture.pixelColor(x, y).alpha() > 128;
            }
        }
        QVERIFY2(hasInk, qPrintable(action->text()));
        ++drawn;
    }
    QVERIFY(drawn > 20);
}

void tst_Actions::everyShortcutIsUnique()
{
    std::map<QString, QString> owners;
    for (const QAction *action : m_window->findChildren<QAction *>()) {
        if (action->shortcutContext() != Qt::WindowShortcut) {
            continue;
        }
        for (const QKeySequence &key : action->shortcuts()) {
            const auto [other, isNew] = owners.emplace(key.toString(), action->text());
            QVERIFY2(isNew, qPrintable(QStringLiteral("%1: %2 and %3")
                                           .arg(key.toString(), other->second, action->text())));
        }
    }
    QVERIFY(owners.contains("Space"));
}

void tst_Actions::everyMenuHasUniqueMnemonics()
{
    std::vector<QList<QAction *>> groups{m_window->menuBar()->actions()};
    for (QMenu *menu : allMenus(*m_window)) {
        emit menu->aboutToShow();
        groups.push_back(menu->actions());
    }
    for (const QList<QAction *> &group : groups) {
        std::map<QString, QString> owners;
        for (const QAction *action : group) {
            const QString key = QKeySequence::mnemonic(action->text()).toString();
            if (action->isSeparator() || !action->isEnabled()) {
                continue;
            }
            QVERIFY2(!key.isEmpty(), qPrintable(action->text()));
            const auto [other, isNew] = owners.emplace(key, action->text());
            QVERIFY2(isNew,
                     qPrintable(
                         QStringLiteral("%1: %2 and %3").arg(key, other->second, action->text())));
        }
    }
}

void tst_Actions::everyActionSaysWhatItDoes()
{
    for (const QMenu *menu : allMenus(*m_window)) {
        for (const QAction *action : menu->actions()) {
            if (!action->shortcuts().isEmpty()) {
                QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->text()));
                QVERIFY2(action->toolTip().contains('('), qPrintable(action->text()));
            }
        }
    }
}

void tst_Actions::everyControlHasAnAccessibleName()
{
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        const bool isControl = (widget->focusPolicy() & Qt::TabFocus) != 0;
        if (!isControl || widget->window() != m_window.get()) {
            continue;
        }
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(interface != nullptr);
        const QWidget *parent = widget->parentWidget();
        const bool isPartOfNamed
            = parent != nullptr
              && (qobject_cast<const QComboBox *>(parent) != nullptr
                  || qobject_cast<const QAbstractSpinBox *>(parent) != nullptr);
        QVERIFY2(isPartOfNamed || !interface->text(QAccessible::Name).isEmpty(),
                 qPrintable(QStringLiteral("%1 in %2")
                                .arg(widget->metaObject()->className(),
                                     parent != nullptr ? parent->metaObject()->className() : "")));
    }
}

void tst_Actions::noTwoControlsShareAMnemonic()
{
    std::map<QString, QString> owners;
    const auto claim = [&owners](const QString &text) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty()) {
            return;
        }
        const auto [other, isNew] = owners.emplace(key, text);
        QVERIFY2(isNew, qPrintable(QStringLiteral("%1: %2 and %3").arg(key, other->second, text)));
    };
    for (const QAction *action : m_window->menuBar()->actions()) {
        claim(action->text());
    }
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        if (label->buddy() != nullptr) {
            claim(label->text());
        }
    }
    for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
        claim(button->text());
    }
    QVERIFY(owners.size() > 10);
}

QTEST_MAIN(tst_Actions)
#include "tst_actions.moc"
