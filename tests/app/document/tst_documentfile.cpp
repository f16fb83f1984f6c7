// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/documentfile.h"

#include "app/document/networkedits.h"
#include "app/document/session.h"
#include "app/text/coretext.h"
#include "core/training/problem.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using glassnet::DocumentFile;
using glassnet::Session;

class tst_DocumentFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aFreshDocumentIsNotModified();
    void itIsCalledLikeItsDataUntilItIsSaved();
    void anEditModifiesIt();
    void undoneEditsLeaveItUnmodified();
    void trainingModifiesIt();
    void goingBackToWhatWasSavedLeavesItUnmodified();
    void savingMakesItUnmodified();
    void whatIsSavedIsOpenedBitForBit();
    void anOpenedRunGoesOnLikeTheOneThatWasSaved();
    void whatIsLookedAtComesBack();
    void openingForgetsWhatCouldBeUndone();
    void aBrokenFileIsRefusedAndChangesNothing_data();
    void aBrokenFileIsRefusedAndChangesNothing();
    void aFileWithoutAStartIsRefused();
    void aFileWhoseNameLooksLikeAPlaceholderIsNamed();
    void aMissingFileIsRefused();
    void aFolderThatIsNotThereIsRefused();
    void aRefusedSaveLeavesTheOldFileWhole();
    void anotherProblemBeginsWithoutAFile();
    void changesAreToldOnce();

private:
    void setWeight(double value);
    void train(nn::StepUnit unit, std::int64_t count);
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<DocumentFile> m_document;
};

void tst_DocumentFile::init()
{
    m_session = std::make_unique<Session>(nn::tutorial002().start);
    m_document = std::make_unique<DocumentFile>(*m_session);
    QTRY_VERIFY(m_session->snapshot() != nullptr);
}

void tst_DocumentFile::cleanup()
{
    m_document.reset();
    m_session.reset();
}

void tst_DocumentFile::setWeight(double value)
{
    QVERIFY(glassnet::edits::setParameter(*m_session, nn::WeightRef{}, value));
}

void tst_DocumentFile::train(nn::StepUnit unit, std::int64_t count)
{
    const std::int64_t before = m_session->snapshot()->run.counters().samples;
    m_session->step(unit, count);
    const std::int64_t each = unit == nn::StepUnit::Epoch ? 4 : 1;
    QTRY_COMPARE(m_session->snapshot()->run.counters().samples, before + each * count);
}

void tst_DocumentFile::aFreshDocumentIsNotModified()
{
    QVERIFY(!m_document->isModified());
    QVERIFY(m_document->path().isEmpty());
}

void tst_DocumentFile::itIsCalledLikeItsDataUntilItIsSaved()
{
    QCOMPARE(m_document->name(), QStringLiteral("Four people"));
    QVERIFY(m_document->save(path("mine.glassnet")));
    QCOMPARE(m_document->name(), QStringLiteral("mine.glassnet"));
    QCOMPARE(m_document->path(), path("mine.glassnet"));
}

void tst_DocumentFile::anEditModifiesIt()
{
    setWeight(1.5);
    QVERIFY(m_document->isModified());
}

void tst_DocumentFile::undoneEditsLeaveItUnmodified()
{
    setWeight(1.5);
    m_session->undoStack()->undo();
    QTRY_VERIFY(!m_document->isModified());
}

void tst_DocumentFile::trainingModifiesIt()
{
    train(nn::StepUnit::Sample, 1);
    QVERIFY(m_document->isModified());
}

void tst_DocumentFile::goingBackToWhatWasSavedLeavesItUnmodified()
{
    train(nn::StepUnit::Epoch, 3);
    QVERIFY(m_document->save(path("back.glassnet")));
    train(nn::StepUnit::Sample, 1);
    QVERIFY(m_document->isModified());
    m_session->stepBack(nn::StepUnit::Sample);
    QTRY_VERIFY(!m_document->isModified());
}

void tst_DocumentFile::savingMakesItUnmodified()
{
    setWeight(1.5);
    train(nn::StepUnit::Epoch, 2);
    QVERIFY(m_document->save(path("clean.glassnet")));
    QVERIFY(!m_document->isModified());
}

void tst_DocumentFile::whatIsSavedIsOpenedBitForBit()
{
    setWeight(1.0 / 3.0);
    train(nn::StepUnit::Epoch, 50);
    train(nn::StepUnit::Sample, 3);
    const nn::TrainingRun saved = m_session->run();
    QVERIFY(m_document->save(path("exact.glassnet")));

    Session other(nn::tutorial004().start);
    DocumentFile opened(other);
    QVERIFY(opened.open(path("exact.glassnet")));
    QVERIFY(other.run() == saved);
    QVERIFY(*other.run().data->origin == *saved.data->origin);
    QVERIFY(!opened.isModified());
}

void tst_DocumentFile::anOpenedRunGoesOnLikeTheOneThatWasSaved()
{
    train(nn::StepUnit::Epoch, 20);
    QVERIFY(m_document->save(path("on.glassnet")));
    Session other(nn::tutorial004().start);
    DocumentFile opened(other);
    QVERIFY(opened.open(path("on.glassnet")));
    train(nn::StepUnit::Epoch, 30);
    other.step(nn::StepUnit::Epoch, 30);
    QTRY_VERIFY(other.run() == m_session->run());
    other.stepBack(nn::StepUnit::Epoch); // the history came along
    m_session->stepBack(nn::StepUnit::Epoch);
    QTRY_COMPARE(m_session->run().counters().epochs, 49);
    QTRY_VERIFY(other.run() == m_session->run());
}

void tst_DocumentFile::whatIsLookedAtComesBack()
{
    nn::ViewState view = m_session->view();
    view.isDiscrete = true;
    view.personUnits = {nn::Unit::Kilogram, nn::Unit::Inch};
    view.personInFeet = {false, true};
    view.samplesPerSecond = 12.5;
    view.lookedAt = {.surface = std::array{nn::Span{120.0, 160.0}, nn::Span{60.0, 70.0}},
                     .epochs = nn::Span{1.0, 5.0},
                     .losses = nn::Span{0.1, 0.2},
                     .network = nn::Zoom{.factor = 2.0, .left = -0.5, .top = -0.25}};
    m_session->setView(view);
    QVERIFY(m_document->save(path("look.glassnet")));
    QVERIFY(!m_document->isModified()); // looking changes nothing

    Session other(nn::tutorial004().start);
    DocumentFile opened(other);
    QVERIFY(opened.open(path("look.glassnet")));
    QVERIFY(other.view() == view);
    opened.begin(nn::tutorial002());
    QVERIFY(other.view().lookedAt == nn::LookedAt());
    QVERIFY(other.view().personInFeet.empty());
}

void tst_DocumentFile::openingForgetsWhatCouldBeUndone()
{
    QVERIFY(m_document->save(path("undo.glassnet")));
    setWeight(1.5);
    QVERIFY(m_document->open(path("undo.glassnet")));
    QVERIFY(!m_session->undoStack()->canUndo());
    QVERIFY(!m_document->isModified());
}

void tst_DocumentFile::aBrokenFileIsRefusedAndChangesNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no project") << QByteArray("{}");
    QTest::newRow("text") << QByteArray("This is no project.");
    QTest::newRow("null bytes") << QByteArray(100, '\0');
    QTest::newRow("nested deeply") << QByteArray(100000, '[');
}

void tst_DocumentFile::aBrokenFileIsRefusedAndChangesNothing()
{
    QFETCH(QByteArray, bytes);
    QFile file(path("broken.glassnet"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    setWeight(1.5);
    const nn::TrainingRun before = m_session->run();
    const auto outcome = m_document->open(path("broken.glassnet"));
    QVERIFY(!outcome);
    const QString sentence = QString::fromStdString(outcome.error().sentence());
    QVERIFY2(sentence.startsWith("'broken.glassnet': "), qPrintable(sentence));
    QVERIFY2(sentence.endsWith('.'), qPrintable(sentence));
    QVERIFY(m_session->run() == before);
    QVERIFY(m_session->undoStack()->canUndo());
    QVERIFY(m_document->path().isEmpty());
    QVERIFY(m_document->isModified());
}

void tst_DocumentFile::aFileWithoutAStartIsRefused()
{
    QVERIFY(m_document->save(path("whole.glassnet")));
    QFile whole(path("whole.glassnet"));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QByteArray text = whole.readAll();
    QVERIFY(text.contains("\"start\": 0"));
    text.replace("\"start\": 0", "\"start\": null");
    QFile lacking(path("lacking.glassnet"));
    QVERIFY(lacking.open(QIODevice::WriteOnly));
    lacking.write(text);
    lacking.close();
    const auto outcome = m_document->open(path("lacking.glassnet"));
    QVERIFY(!outcome);
    QCOMPARE(QString::fromStdString(outcome.error().sentence()),
             QStringLiteral("'lacking.glassnet': 'run.start' must be a whole number from 0 to 0."));
}

void tst_DocumentFile::aFileWhoseNameLooksLikeAPlaceholderIsNamed()
{
    QFile file(path("%2.glassnet"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    const auto outcome = m_document->open(path("%2.glassnet"));
    QVERIFY(!outcome);
    QCOMPARE(glassnet::sentenceOf(outcome.error()),
             QStringLiteral("'%2.glassnet': The file is not a Glassnet project."));
}

void tst_DocumentFile::aMissingFileIsRefused()
{
    const auto outcome = m_document->open(path("missing.glassnet"));
    QVERIFY(!outcome);
    QVERIFY(outcome.error().sentence().find("missing.glassnet") != std::string::npos);
}

void tst_DocumentFile::aFolderThatIsNotThereIsRefused()
{
    setWeight(1.5);
    QVERIFY(!m_document->save(path("no/such/folder/a.glassnet")));
    QVERIFY(m_document->isModified());
    QVERIFY(m_document->path().isEmpty());
}

void tst_DocumentFile::aRefusedSaveLeavesTheOldFileWhole()
{
    const QString folder = path("a-folder.glassnet");
    QVERIFY(QDir().mkpath(folder + "/inside"));
    QVERIFY(!m_document->save(folder));
    QVERIFY(QDir(folder).exists("inside"));
}

void tst_DocumentFile::anotherProblemBeginsWithoutAFile()
{
    setWeight(1.5);
    QVERIFY(m_document->save(path("left.glassnet")));
    m_document->begin(nn::tutorial004());
    QVERIFY(m_document->path().isEmpty());
    QVERIFY(!m_document->isModified());
    QVERIFY(m_session->run() == nn::tutorial004().start);
    QTRY_COMPARE(m_session->snapshot()->network().inputCount(), 2);
    QVERIFY(!m_document->isModified());
}

void tst_DocumentFile::changesAreToldOnce()
{
    QSignalSpy told(m_document.get(), &DocumentFile::changed);
    setWeight(1.5);
    QCOMPARE(told.count(), 1);
    setWeight(2.5);
    train(nn::StepUnit::Epoch, 5);
    QCOMPARE(told.count(), 1);
    QVERIFY(m_document->save(path("told.glassnet")));
    QVERIFY(told.count() >= 2);
}

QTEST_MAIN(tst_DocumentFile)
#include "tst_documentfile.moc"
