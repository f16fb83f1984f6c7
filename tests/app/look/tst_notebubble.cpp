// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/notebubble.h"

#include "app/look/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace glassnet;

class tst_NoteBubble : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void itStandsBelowItsPlaceAndMovesNothing();
    void itStandsAboveWhereThereIsNoRoomBelow();
    void itStaysWithinTheWindow();
    void typingEndsIt();
    void aNewerSentenceTakesItsPlace();
    void itGoesAwayWithItsAnchor();
    void itIsSpokenAtItsAnchor();
    void markupIsText();

private:
    [[nodiscard]] NoteBubble &bubble() const { return *m_window->findChild<NoteBubble *>(); }
    void refuse(QWidget &anchor, const QString &sentence)
    {
        NoteBubble::show(anchor, sentence, NoteBubble::Kind::Refusal);
    }

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_upper = nullptr;
    QLineEdit *m_lower = nullptr;
};

void tst_NoteBubble::init()
{
    QApplication::setPalette(Theme::light().palette());
    m_window = std::make_unique<QWidget>();
    m_window->resize(400, 300);
    m_upper = new QLineEdit;
    m_lower = new QLineEdit;
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(m_upper);
    column->addStretch();
    column->addWidget(m_lower);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_NoteBubble::itStandsBelowItsPlaceAndMovesNothing()
{
    const QRect before = m_lower->geometry();
    refuse(*m_upper, QString(300, 'x').replace(QRegularExpression("xxxxx"), "word "));
    QVERIFY(bubble().isVisible());
    QVERIFY(bubble().y() > m_upper->geometry().bottom());
    QVERIFY(bubble().height() > 2 * bubble().fontMetrics().height());
    QCOMPARE(m_lower->geometry(), before);
    QCOMPARE(m_window->size(), QSize(400, 300));
}

void tst_NoteBubble::itStandsAboveWhereThereIsNoRoomBelow()
{
    refuse(*m_lower, "No.");
    QVERIFY(bubble().geometry().bottom() < m_lower->y());
    m_window->resize(400, 200);
    QCoreApplication::processEvents();
    QVERIFY(bubble().geometry().bottom() < m_lower->y()); // it goes where its anchor goes
}

void tst_NoteBubble::itStaysWithinTheWindow()
{
    NoteBubble::show(*m_upper, "A sentence about the right end of a field.",
                     NoteBubble::Kind::Refusal, QRect(m_upper->width() - 5, 0, 5, 20));
    QVERIFY(m_window->rect().contains(bubble().geometry()));
}

void tst_NoteBubble::typingEndsIt()
{
    m_upper->setFocus();
    refuse(*m_upper, "No.");
    QCOMPARE(NoteBubble::sentenceAt(*m_upper), QString("No."));
    QTest::keyClick(m_upper, Qt::Key_1);
    QVERIFY(NoteBubble::sentenceAt(*m_upper).isEmpty());
    QVERIFY(!bubble().isVisible());
}

void tst_NoteBubble::aNewerSentenceTakesItsPlace()
{
    refuse(*m_upper, "One.");
    refuse(*m_lower, "Two.");
    QVERIFY(NoteBubble::sentenceAt(*m_upper).isEmpty());
    QCOMPARE(NoteBubble::sentenceAt(*m_lower), QString("Two."));
    QCOMPARE(m_window->findChildren<NoteBubble *>().size(), 1);
    NoteBubble::hideAt(*m_upper);
    QVERIFY(bubble().isVisible());
    NoteBubble::hideIn(*m_window);
    QVERIFY(!bubble().isVisible());
}

void tst_NoteBubble::itGoesAwayWithItsAnchor()
{
    refuse(*m_upper, "One.");
    m_upper->hide();
    QVERIFY(!bubble().isVisible());
    refuse(*m_lower, "Two.");
    delete m_lower;
    QVERIFY(!bubble().isVisible());
}

void tst_NoteBubble::itIsSpokenAtItsAnchor()
{
    m_upper->setAccessibleDescription("usual");
    refuse(*m_upper, "No.");
    QCOMPARE(m_upper->accessibleDescription(), QString("No."));
    NoteBubble::hideAt(*m_upper);
    QCOMPARE(m_upper->accessibleDescription(), QString("usual"));
}

void tst_NoteBubble::markupIsText()
{
    refuse(*m_upper, "<h1>No</h1>");
    QCOMPARE(bubble().textFormat(), Qt::PlainText);
    QVERIFY(bubble().height() < 2 * bubble().fontMetrics().height() + 20);
}

QTEST_MAIN(tst_NoteBubble)
#include "tst_notebubble.moc"
