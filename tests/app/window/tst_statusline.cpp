// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/statusline.h"

#include "app/document/session.h"
#include "core/training/problem.h"

#include <QAccessible>
#include <QLabel>
#include <QTest>

using glassnet::Session;
using glassnet::StatusLine;

class tst_StatusLine : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aRefusalIsShownAndSpoken();
    void everyTextIsSpokenAsItReads();

private:
    std::unique_ptr<Session> m_session;
    std::unique_ptr<StatusLine> m_line;
};

namespace {

QString spoken(QLabel &label)
{
    return QAccessible::queryAccessibleInterface(&label)->text(QAccessible::Name);
}

} // namespace

void tst_StatusLine::init()
{
    QLocale::setDefault(QLocale::c());
    m_session = std::make_unique<Session>(nn::tutorial002().start);
    m_line = std::make_unique<StatusLine>(*m_session);
    m_line->resize(1000, 24);
    m_line->show();
    QTRY_VERIFY(m_session->frame().snapshot != nullptr);
}

void tst_StatusLine::cleanup()
{
    m_line.reset();
    m_session.reset();
}

void tst_StatusLine::aRefusalIsShownAndSpoken()
{
    auto *message = m_line->findChild<QLabel *>("message");
    m_session->say("No.");
    QTRY_COMPARE(message->text(), "No.");
    QCOMPARE(spoken(*message), "No.");
}

void tst_StatusLine::everyTextIsSpokenAsItReads()
{
    QStringList texts;
    for (QLabel *label : m_line->findChildren<QLabel *>()) {
        texts += spoken(*label);
    }
    QVERIFY2(texts.contains("State: Paused"), qPrintable(texts.join('|')));
    QVERIFY2(texts.contains("4 people · 2-2-1"), qPrintable(texts.join('|')));
    QVERIFY2(texts.contains("seed 44"), qPrintable(texts.join('|')));
}

QTEST_MAIN(tst_StatusLine)
#include "tst_statusline.moc"
