// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowfixture.h"

#include "app/document/networkedits.h"
#include "app/document/settingsedits.h"
#include "app/look/theme.h"
#include "app/training/divergencebar.h"
#include "app/window/card.h"
#include "app/window/cardarea.h"
#include "support/frames.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using glassnet::Card;
using glassnet::RunState;
using glassnet::Theme;
using glassnet::ThemeChoice;

namespace {

QString pathOf(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    const QString name = QString::fromLatin1(widget.metaObject()->className());
    return parent == nullptr ? name : pathOf(*parent) + QStringLiteral(" > ") + name;
}

// The first widget that has not the colours of the theme; empty if all have.
QString firstOfAnother(const Theme &theme, const QWidget &window)
{
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (&Theme::of(widget->palette()) != &theme) {
            return pathOf(*widget);
        }
    }
    return {};
}

} // namespace

class tst_WindowLook : public WindowFixture
{
    Q_OBJECT

private slots:
    void init() { makeWindow(nn::tutorial002().start); }
    void cleanup() { closeWindow(); }

    void aThemeReachesEveryWidget_data();
    void aThemeReachesEveryWidget();
    void cardsCanBeHiddenAndTheLayoutIsRemembered();
    void resetLayoutBringsEveryCardBack();
    void nothingEssentialIsCutOffInASmallWindow();
    void theStepButtonsSayTheirNamesWhereThereIsRoom();
    void theBreakdownBarAppears();
};

void tst_WindowLook::aThemeReachesEveryWidget_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void tst_WindowLook::aThemeReachesEveryWidget()
{
    QFETCH(bool, isDark);
    const Theme &theme = isDark ? Theme::dark() : Theme::light();
    (isDark ? actions().lightTheme : actions().darkTheme)->trigger();
    (isDark ? actions().darkTheme : actions().lightTheme)->trigger();
    QTRY_COMPARE(firstOfAnother(theme, *m_window), QString());
    QVERIFY(m_preferences->theme() == (isDark ? ThemeChoice::Dark : ThemeChoice::Light));
    const QImage picture = m_window->grab().toImage();
    QCOMPARE(picture.pixelColor(3, 300), theme.background);
}

void tst_WindowLook::cardsCanBeHiddenAndTheLayoutIsRemembered()
{
    Card *loss = m_window->cards().cards().back();
    loss->toggleViewAction()->trigger();
    QVERIFY(!loss->isVisible());
    QVERIFY(m_window->close());
    makeWindow(nn::tutorial002().start);
    QVERIFY(!m_window->cards().cards().back()->isVisible());
    QVERIFY(m_window->cards().cards().front()->isVisible());
}

void tst_WindowLook::resetLayoutBringsEveryCardBack()
{
    for (Card *card : m_window->cards().cards()) {
        card->close();
    }
    m_window->cards().cards().front()->setFloating(true);
    actions().resetLayout->trigger();
    for (const Card *card : m_window->cards().cards()) {
        QVERIFY2(card->isVisible() && !card->isFloating(), qPrintable(card->objectName()));
    }
}

void tst_WindowLook::nothingEssentialIsCutOffInASmallWindow()
{
    const QSize small(1024, 640);
    const QSize least = m_window->minimumSizeHint();
    QVERIFY2(least.width() <= small.width() && least.height() <= small.height(),
             qPrintable(QStringLiteral("%1 × %2").arg(least.width()).arg(least.height())));
    m_window->resize(small);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_window->size(), small);
    const QWidget *bar = m_window->findChild<QWidget *>(QStringLiteral("transport"));
    QVERIFY(bar != nullptr);
    for (const QWidget *widget : bar->findChildren<QWidget *>()) {
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus)) {
            const QRect place(widget->mapTo(m_window.get(), QPoint(0, 0)), widget->size());
            QVERIFY2(m_window->rect().contains(place), qPrintable(widget->accessibleName()));
            QVERIFY2(widget->width() >= widget->minimumSizeHint().width()
                         || qobject_cast<const QComboBox *>(widget) != nullptr
                         || qobject_cast<const QLineEdit *>(widget) != nullptr,
                     qPrintable(widget->accessibleName()));
        }
    }
}

void tst_WindowLook::theStepButtonsSayTheirNamesWhereThereIsRoom()
{
    int found = 0;
    for (const auto *button : m_window->findChildren<QToolButton *>()) {
        if (button->defaultAction() == actions().epoch) {
            QCOMPARE(button->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
            QCOMPARE(button->width(), button->sizeHint().width());
            ++found;
        }
    }
    QCOMPARE(found, 1);
}

void tst_WindowLook::theBreakdownBarAppears()
{
    for (nn::Index layer = 0; layer < 2; ++layer) {
        QVERIFY(glassnet::edits::setActivation(*m_session, layer, nn::Activation::Linear, 0.0));
    }
    nn::TrainingSettings settings = m_session->run().settings;
    settings.learningRate = 1e6;
    QVERIFY(glassnet::edits::setSettings(*m_session, settings));
    actions().play->trigger();
    QTRY_VERIFY(m_session->frame().snapshot->state == RunState::BrokenDown);
    const auto *bar = m_window->findChild<glassnet::DivergenceBar *>();
    QVERIFY(bar->isVisible());
    support::saveShot(*m_window, QStringLiteral("window-divergence"));
}

QTEST_MAIN(tst_WindowLook)
#include "tst_windowlook.moc"
