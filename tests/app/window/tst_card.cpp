// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/card.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using glassnet::Card;

class tst_Card : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void enterPressesAButtonOfACardThatFloats_data();
    void enterPressesAButtonOfACardThatFloats();
    void enterOpensAListOfACardThatFloats();
    void enterOpensNoListInWhichATextWasTyped();

private:
    std::unique_ptr<QMainWindow> m_window;
    Card *m_card = nullptr;
    QPushButton *m_button = nullptr;
    QComboBox *m_list = nullptr;
};

void tst_Card::init()
{
    m_window = std::make_unique<QMainWindow>();
    m_card = new Card("Title", "card");
    auto *view = new QWidget;
    auto *layout = new QVBoxLayout(view);
    m_button = new QPushButton("Press");
    m_list = new QComboBox;
    m_list->addItems({"one", "two"});
    layout->addWidget(m_button);
    layout->addWidget(m_list);
    m_card->setView(view);
    m_window->addDockWidget(Qt::LeftDockWidgetArea, m_card);
    m_window->show();
    m_card->setFloating(true);
    m_card->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_card));
}

void tst_Card::enterPressesAButtonOfACardThatFloats_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Enter") << Qt::Key_Return;
    QTest::newRow("Enter of the keypad") << Qt::Key_Enter;
}

void tst_Card::enterPressesAButtonOfACardThatFloats()
{
    QFETCH(Qt::Key, key);
    QSignalSpy clicked(m_button, &QPushButton::clicked);
    m_button->setFocus();
    QTest::keyClick(m_button, key);
    QCOMPARE(clicked.count(), 1);
}

void tst_Card::enterOpensAListOfACardThatFloats()
{
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_Return);
    QTRY_VERIFY(m_list->view()->isVisible());
    m_list->hidePopup();
}

void tst_Card::enterOpensNoListInWhichATextWasTyped()
{
    m_list->setEditable(true);
    m_list->setFocus();
    QTest::keyClicks(m_list, "3");
    QTest::keyClick(m_list, Qt::Key_Return);
    QVERIFY(!m_list->view()->isVisible());
    QVERIFY(m_list->hasFocus());
}

QTEST_MAIN(tst_Card)
#include "tst_card.moc"
