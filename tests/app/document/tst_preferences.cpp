// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/preferences.h"

#include <QTemporaryDir>
#include <QTest>

using glassnet::Preferences;
using glassnet::ThemeChoice;

class tst_Preferences : public QObject
{
    Q_OBJECT

private slots:
    void theSystemDecidesUntilAThemeIsChosen();
    void aThemeIsRemembered_data();
    void aThemeIsRemembered();
    void anUnknownThemeIsTheSystems();
    void theNewestFileStandsFirstAndOnce();
    void onlySoManyFilesAreRemembered();
    void aFileThatIsGoneCanBeForgotten();
    void theLastFolderIsThatOfTheLastFile();
    void aFolderThatIsGoneIsNotOffered();
    void theWindowIsRemembered();

private:
    [[nodiscard]] QString file() const { return m_folder.filePath("settings.ini"); }

    QTemporaryDir m_folder;
};

void tst_Preferences::theSystemDecidesUntilAThemeIsChosen()
{
    QVERIFY(Preferences(m_folder.filePath("fresh.ini")).theme() == ThemeChoice::System);
}

void tst_Preferences::aThemeIsRemembered_data()
{
    QTest::addColumn<ThemeChoice>("choice");
    QTest::newRow("system") << ThemeChoice::System;
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
}

void tst_Preferences::aThemeIsRemembered()
{
    QFETCH(ThemeChoice, choice);
    Preferences(file()).setTheme(choice);
    QVERIFY(Preferences(file()).theme() == choice);
}

void tst_Preferences::anUnknownThemeIsTheSystems()
{
    QSettings(file(), QSettings::IniFormat).setValue("theme", "plaid");
    QVERIFY(Preferences(file()).theme() == ThemeChoice::System);
}

void tst_Preferences::theNewestFileStandsFirstAndOnce()
{
    Preferences preferences(m_folder.filePath("recent.ini"));
    preferences.addRecentFile("/a");
    preferences.addRecentFile("/b");
    preferences.addRecentFile("/a");
    QCOMPARE(preferences.recentFiles(), QStringList({"/a", "/b"}));
}

void tst_Preferences::onlySoManyFilesAreRemembered()
{
    Preferences preferences(m_folder.filePath("many.ini"));
    for (int i = 0; i < 2 * Preferences::mostRecentFiles; ++i) {
        preferences.addRecentFile(QStringLiteral("/%1").arg(i));
    }
    QCOMPARE(preferences.recentFiles().size(), Preferences::mostRecentFiles);
    QCOMPARE(preferences.recentFiles().first(), QStringLiteral("/17"));
}

void tst_Preferences::aFileThatIsGoneCanBeForgotten()
{
    Preferences preferences(m_folder.filePath("gone.ini"));
    preferences.addRecentFile("/a");
    preferences.addRecentFile("/b");
    preferences.removeRecentFile("/b");
    QCOMPARE(preferences.recentFiles(), QStringList("/a"));
    preferences.clearRecentFiles();
    QVERIFY(preferences.recentFiles().isEmpty());
}

void tst_Preferences::theLastFolderIsThatOfTheLastFile()
{
    Preferences preferences(m_folder.filePath("folder.ini"));
    preferences.addRecentFile(m_folder.filePath("one.glassnet"));
    QCOMPARE(preferences.lastFolder(), m_folder.path());
}

void tst_Preferences::aFolderThatIsGoneIsNotOffered()
{
    Preferences preferences(m_folder.filePath("lost.ini"));
    preferences.addRecentFile("/no/such/folder/one.glassnet");
    QVERIFY(preferences.lastFolder() != QStringLiteral("/no/such/folder"));
}

void tst_Preferences::theWindowIsRemembered()
{
    {
        Preferences preferences(file());
        preferences.setWindowGeometry("geometry");
        preferences.setLayout("layout");
    }
    const Preferences preferences(file());
    QCOMPARE(preferences.windowGeometry(), QByteArray("geometry"));
    QCOMPARE(preferences.layout(), QByteArray("layout"));
}

QTEST_GUILESS_MAIN(tst_Preferences)
#include "tst_preferences.moc"
