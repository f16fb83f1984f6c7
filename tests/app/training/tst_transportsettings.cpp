// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/session.h"
#include "app/training/transportrate.h"
#include "app/training/transportsettings.h"
#include "core/training/problem.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using glassnet::batchSizeIn;
using glassnet::Session;
using glassnet::TransportRate;
using glassnet::TransportSettings;

class tst_TransportSettings : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aTypedRateIsTaken_data();
    void aTypedRateIsTaken();
    void aRefusedRateSaysWhyAndComesBack_data();
    void aRefusedRateSaysWhyAndComesBack();
    void escapeBringsTheRateBack();
    void arrowsChangeTheRateByATenthOfADecade();
    void aRateThatIsBackWhereItWasIsNoStep();
    void aRateOfNothingIsLeftUpwards();
    void aRoundOfTheWheelIsOneStepBack();
    void aRateThatIsBeingTypedIsNotOverwritten();
    void aRateIsWrittenInTheLanguageOfTheSystem();
    void everyChoiceChangesTheRunAndCanBeUndone_data();
    void everyChoiceChangesTheRunAndCanBeUndone();
    void choicesKeepWhatWasLearned();
    void lossesThatDoNotFitCannotBeChosenAndSayWhy();
    void hiddenLayersThatDifferAreCalledMixed();
    void aBatchSizeIsANumberOrAll_data();
    void aBatchSizeIsANumberOrAll();
    void aBatchSizeThatIsNoneSaysSo();
    void theFieldsFollowAnUndo();

private:
    [[nodiscard]] const nn::TrainingSettings &settings() const { return m_session->run().settings; }

    std::unique_ptr<Session> m_session;
};

namespace {

template <typename Widget>
Widget *named(QWidget &parent, const QString &name)
{
    for (Widget *widget : parent.findChildren<Widget *>()) {
        if (widget->accessibleName() == name) {
            return widget;
        }
    }
    return nullptr;
}

void type(QLineEdit &edit, const QString &text)
{
    edit.selectAll();
    QTest::keyClicks(&edit, text);
    QTest::keyClick(&edit, Qt::Key_Return);
}

void choose(QComboBox &box, int index)
{
    box.setCurrentIndex(index);
    emit box.activated(index);
}

} // namespace

void tst_TransportSettings::init()
{
    QLocale::setDefault(QLocale::c());
    m_session = std::make_unique<Session>(nn::tutorial002().start);
    QTRY_VERIFY(m_session->snapshot() != nullptr);
}

void tst_TransportSettings::aTypedRateIsTaken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("rate");
    QTest::newRow("number") << "0.25" << 0.25;
    QTest::newRow("comma") << "0,25" << 0.25;
    QTest::newRow("fraction") << "1/8" << 0.125;
    QTest::newRow("power") << "1e-3" << 0.001;
}

void tst_TransportSettings::aTypedRateIsTaken()
{
    QFETCH(QString, text);
    QFETCH(double, rate);
    TransportRate edit(*m_session);
    edit.showRate(settings().learningRate);
    type(edit, text);
    QCOMPARE(settings().learningRate, rate);
    QCOMPARE(m_session->undoStack()->count(), 1);
    m_session->undoStack()->undo();
    QCOMPARE(settings().learningRate, 0.1);
}

void tst_TransportSettings::aRefusedRateSaysWhyAndComesBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no number") << "fast";
    QTest::newRow("empty") << " ";
    QTest::newRow("negative") << "-1";
    QTest::newRow("infinite") << "1/0";
}

void tst_TransportSettings::aRefusedRateSaysWhyAndComesBack()
{
    QFETCH(QString, text);
    TransportRate edit(*m_session);
    edit.showRate(settings().learningRate);
    QSignalSpy said(m_session.get(), &Session::said);
    type(edit, text);
    QCOMPARE(said.count(), 1);
    QVERIFY(!said.first().first().toString().isEmpty());
    QCOMPARE(edit.text(), QStringLiteral("0.1"));
    QCOMPARE(settings().learningRate, 0.1);
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void tst_TransportSettings::escapeBringsTheRateBack()
{
    TransportRate edit(*m_session);
    edit.showRate(0.1);
    edit.selectAll();
    QTest::keyClicks(&edit, "7");
    QTest::keyClick(&edit, Qt::Key_Escape);
    QCOMPARE(edit.text(), QStringLiteral("0.1"));
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(settings().learningRate, 0.1);
}

void tst_TransportSettings::aRateThatIsBackWhereItWasIsNoStep()
{
    TransportRate edit(*m_session);
    edit.showRate(0.1);
    QTest::keyClick(&edit, Qt::Key_Up);
    QTest::keyClick(&edit, Qt::Key_Down);
    QCOMPARE(settings().learningRate, 0.1);
    QTRY_COMPARE(m_session->undoStack()->count(), 0);
}

void tst_TransportSettings::arrowsChangeTheRateByATenthOfADecade()
{
    TransportRate edit(*m_session);
    edit.showRate(0.1);
    QTest::keyClick(&edit, Qt::Key_Up);
    QCOMPARE(settings().learningRate, 0.126);
    for (int i = 0; i < 9; ++i) {
        QTest::keyClick(&edit, Qt::Key_Up);
    }
    QVERIFY(std::abs(settings().learningRate - 1.0) < 0.02);
    QTest::keyClick(&edit, Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(std::abs(settings().learningRate - 0.977) < 0.02);
}

void tst_TransportSettings::aRateOfNothingIsLeftUpwards()
{
    TransportRate edit(*m_session);
    edit.showRate(0.1);
    type(edit, "0");
    QCOMPARE(settings().learningRate, 0.0);
    QSignalSpy said(m_session.get(), &Session::said);
    QTest::keyClick(&edit, Qt::Key_Down);
    QCOMPARE(settings().learningRate, 0.0);
    QCOMPARE(edit.text(), QStringLiteral("0"));
    QTest::keyClick(&edit, Qt::Key_Up);
    QCOMPARE(settings().learningRate, 1e-4);
    QTest::keyClick(&edit, Qt::Key_Up);
    QCOMPARE(settings().learningRate, 1.26e-4);
    QCOMPARE(said.count(), 0);
}

void tst_TransportSettings::aRoundOfTheWheelIsOneStepBack()
{
    TransportRate edit(*m_session);
    edit.showRate(0.1);
    edit.show();
    edit.setFocus();
    QTRY_VERIFY(edit.hasFocus());
    for (int i = 0; i < 5; ++i) {
        QWheelEvent wheel(QPointF(3, 3), edit.mapToGlobal(QPointF(3, 3)), {}, {0, 120},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&edit, &wheel);
    }
    QVERIFY(settings().learningRate > 0.3);
    QCOMPARE(m_session->undoStack()->count(), 1);
    m_session->undoStack()->undo();
    QCOMPARE(settings().learningRate, 0.1);
}

void tst_TransportSettings::aRateThatIsBeingTypedIsNotOverwritten()
{
    TransportRate edit(*m_session);
    edit.showRate(0.1);
    edit.selectAll();
    QTest::keyClicks(&edit, "0.");
    edit.showRate(0.7);
    QCOMPARE(edit.text(), QStringLiteral("0."));
}

void tst_TransportSettings::aRateIsWrittenInTheLanguageOfTheSystem()
{
    QLocale::setDefault(QLocale(QLocale::German));
    TransportRate edit(*m_session);
    edit.showRate(0.25);
    QCOMPARE(edit.text(), QStringLiteral("0,25"));
}

void tst_TransportSettings::everyChoiceChangesTheRunAndCanBeUndone_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("index");
    QTest::newRow("activation") << "Activation of the hidden layers" << 1;
    QTest::newRow("loss") << "Loss" << 3;
    QTest::newRow("optimiser") << "Optimiser" << 5;
    QTest::newRow("batch") << "Batch size" << 1;
}

void tst_TransportSettings::everyChoiceChangesTheRunAndCanBeUndone()
{
    QFETCH(QString, field);
    QFETCH(int, index);
    TransportSettings fields(*m_session);
    const nn::TrainingRun before = m_session->run();
    auto *box = named<QComboBox>(fields, field);
    QVERIFY(box != nullptr);
    choose(*box, index);
    QVERIFY(!(m_session->run() == before));
    QCOMPARE(m_session->undoStack()->count(), 1);
    QVERIFY(!m_session->undoStack()->undoText().isEmpty());
    m_session->undoStack()->undo();
    QVERIFY(m_session->run() == before);
}

void tst_TransportSettings::choicesKeepWhatWasLearned()
{
    m_session->step(nn::StepUnit::Epoch, 5);
    QTRY_COMPARE(m_session->run().counters().epochs, 5);
    TransportSettings fields(*m_session);
    const nn::ParameterVector learned = m_session->run().network().parameters();
    for (const char *field : {"Activation of the hidden layers", "Loss", "Optimiser"}) {
        choose(*named<QComboBox>(fields, field), 1);
    }
    QVERIFY(m_session->run().network().parameters() == learned);
    QCOMPARE(m_session->run().counters().epochs, 5);
}

void tst_TransportSettings::lossesThatDoNotFitCannotBeChosenAndSayWhy()
{
    TransportSettings fields(*m_session);
    auto *box = named<QComboBox>(fields, "Loss");
    auto *items = qobject_cast<QStandardItemModel *>(box->model());
    for (int i = 0; i < box->count(); ++i) {
        const auto loss = static_cast<nn::Loss>(box->itemData(i).toInt());
        const bool fits = loss != nn::Loss::SoftmaxCrossEntropy && loss != nn::Loss::Hinge;
        QCOMPARE(items->item(i)->isEnabled(), fits);
        QCOMPARE(items->item(i)->toolTip().isEmpty(), fits);
    }
}

void tst_TransportSettings::hiddenLayersThatDifferAreCalledMixed()
{
    nn::PlaygroundSetup setup;
    setup.seed = "0.59704";
    nn::TrainingRun run = nn::playgroundProblem(setup)->start;
    run.learned.network.setActivation(1, nn::Activation::Relu, 0.0);
    Session session(run);
    TransportSettings fields(session);
    auto *box = named<QComboBox>(fields, "Activation of the hidden layers");
    QCOMPARE(box->currentIndex(), -1);
    QCOMPARE(box->placeholderText(), QStringLiteral("mixed"));
}

void tst_TransportSettings::aBatchSizeIsANumberOrAll_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("size"); // 0 for all
    QTest::newRow("one") << "1" << 1;
    QTest::newRow("spaces") << " 3 " << 3;
    QTest::newRow("all") << "all" << 0;
    QTest::newRow("capitals") << "ALL" << 0;
}

void tst_TransportSettings::aBatchSizeIsANumberOrAll()
{
    QFETCH(QString, text);
    QFETCH(int, size);
    const auto read = batchSizeIn(text);
    QVERIFY(read.has_value());
    QCOMPARE(read->value_or(0), size);
}

void tst_TransportSettings::aBatchSizeThatIsNoneSaysSo()
{
    TransportSettings fields(*m_session);
    auto *box = named<QComboBox>(fields, "Batch size");
    QSignalSpy said(m_session.get(), &Session::said);
    type(*box->lineEdit(), "-3");
    QVERIFY(said.count() >= 1);
    QCOMPARE(box->currentText(), QStringLiteral("1"));
    QCOMPARE(m_session->undoStack()->count(), 0);
    type(*box->lineEdit(), "all");
    QVERIFY(!settings().batchSize.has_value());
    QCOMPARE(m_session->undoStack()->count(), 1);
}

void tst_TransportSettings::theFieldsFollowAnUndo()
{
    TransportSettings fields(*m_session);
    auto *box = named<QComboBox>(fields, "Optimiser");
    choose(*box, 5);
    m_session->undoStack()->undo();
    fields.follow();
    QCOMPARE(box->currentIndex(), 0);
}

QTEST_MAIN(tst_TransportSettings)
#include "tst_transportsettings.moc"
