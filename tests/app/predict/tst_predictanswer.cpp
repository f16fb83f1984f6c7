// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/predict/predictpanel.h"

#include "app/document/dataedits.h"
#include "app/predict/predictanswer.h"
#include "app/predict/predictbar.h"
#include "support/frames.h"
#include "support/panelinteraction.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace glassnet;
using support::control;

namespace {

// Points with as many columns as asked for, in as many classes; a number with no class.
nn::TrainingRun runWith(nn::Index columns, std::size_t classes)
{
    nn::DataOrigin origin;
    nn::Dataset &data = origin.dataset;
    data.name = "made up";
    data.target.name = "kind";
    for (std::size_t i = 0; i < classes; ++i) {
        data.target.classes.push_back(std::string(1, static_cast<char>('A' + i)));
    }
    data.values = nn::Matrix(columns, 6);
    for (nn::Index i = 0; i < columns; ++i) {
        data.columns.push_back({QStringLiteral("c%1").arg(i + 1).toStdString()});
        data.values.row(i).setLinSpaced(6, 0.0, static_cast<double>(i + 1));
    }
    data.targets = nn::Vector{{0.0, 1.0, 2.0, 0.0, 1.0, 2.0}};
    if (classes > 0) {
        data.targets = data.targets.cwiseMin(static_cast<double>(classes) - 1.0);
    }
    data.sampleNames.assign(6, {});
    data.roles.assign(6, nn::Role::Train);
    origin.preparation = nn::plainPreparation(data);
    return *nn::refitted(support::defaultRunOf(nn::BuiltIn::FourPeople), origin);
}

} // namespace

class tst_PredictAnswer : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::useDefaultLook(); }
    void cleanup();

    void theTrainedNetworkGivesTheTutorialsAnswers_data();
    void theTrainedNetworkGivesTheTutorialsAnswers();
    void otherDataHaveOtherFields_data();
    void otherDataHaveOtherFields();
    void severalClassesHaveABarEach();
    void outputsThatAreNoSharesAreShownAsTheyAre_data();
    void outputsThatAreNoSharesAreShownAsTheyAre();
    void aNumberIsShownWithItsName();
    void theColourFollowsClassAndTheme();

private:
    void open(nn::TrainingRun run, int width = 286);
    [[nodiscard]] QString shares() const; // as they are spoken
    [[nodiscard]] QString answer() const { return control<QLabel>(*m_panel, "answer").text(); }
    [[nodiscard]] QString output() const { return control<QLabel>(*m_panel, "output").text(); }
    [[nodiscard]] QLineEdit &weight() const { return control<QLineEdit>(*m_panel, "person0"); }
    [[nodiscard]] QLineEdit &height() const { return control<QLineEdit>(*m_panel, "person1"); }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<PredictPanel> m_panel;
};
void tst_PredictAnswer::open(nn::TrainingRun run, int width)
{
    m_panel.reset(); // before the session that it shows
    m_session = std::make_unique<Session>(std::move(run));
    m_panel = std::make_unique<PredictPanel>(*m_session);
    support::show(*m_panel, width, 420);
    QTRY_VERIFY(m_session->frame().snapshot);
}

void tst_PredictAnswer::cleanup()
{
    m_panel.reset();
    m_session.reset();
    QLocale::setDefault(QLocale::c());
}

void tst_PredictAnswer::theTrainedNetworkGivesTheTutorialsAnswers_data()
{
    QTest::addColumn<QString>("weightTyped");
    QTest::addColumn<QString>("heightTyped");
    QTest::addColumn<QString>("outputShown");
    QTest::addColumn<QString>("answerShown");
    QTest::newRow("Emily") << "128"
                           << "63"
                           << "o1 = 0.951"
                           << "Female 95 %";
    QTest::newRow("Frank") << "155"
                           << "68"
                           << "o1 = 0.039"
                           << "Male 96 %";
}

void tst_PredictAnswer::theTrainedNetworkGivesTheTutorialsAnswers()
{
    QFETCH(QString, weightTyped);
    QFETCH(QString, heightTyped);
    QFETCH(QString, outputShown);
    QFETCH(QString, answerShown);
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    support::train(*m_session, 1000);
    support::type(weight(), weightTyped);
    support::type(height(), heightTyped);
    QCOMPARE(output(), outputShown);
    QCOMPARE(answer(), answerShown);
}

void tst_PredictAnswer::otherDataHaveOtherFields_data()
{
    QTest::addColumn<int>("columns");
    QTest::newRow("one column") << 1;
    QTest::newRow("five columns") << 5;
}

void tst_PredictAnswer::otherDataHaveOtherFields()
{
    QFETCH(int, columns);
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    const nn::TrainingRun run = runWith(columns, 2);
    QVERIFY(edits::setData(*m_session, *run.data->origin, {}).hasValue());
    for (int i = 0; i < columns; ++i) {
        auto &field = control<QLineEdit>(*m_panel, QStringLiteral("person%1").arg(i));
        QVERIFY(field.isVisible());
        QCOMPARE(field.accessibleName(), QStringLiteral("c%1").arg(i + 1));
        support::type(field, QString::number(i + 1));
    }
    QVERIFY(m_panel->findChild<QComboBox *>("personUnit0") == nullptr);
    QCOMPARE(m_session->probe().person.size(), columns);
    QCOMPARE(m_session->probe().person(columns - 1), static_cast<double>(columns));
    QTRY_VERIFY(m_session->frame().snapshot->dataset().columnCount() == columns);
    QVERIFY2(answer().startsWith('A') || answer().startsWith('B'), qPrintable(answer()));
}

QString tst_PredictAnswer::shares() const
{
    for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
        if (widget->accessibleName() == "Share of every class" && widget->isVisible()) {
            return widget->accessibleDescription();
        }
    }
    return {};
}

void tst_PredictAnswer::severalClassesHaveABarEach()
{
    open(runWith(2, 3));
    QVERIFY(!control<QLabel>(*m_panel, "output").isVisible());
    const QString spoken = shares();
    QVERIFY2(spoken.contains("A ") && spoken.contains("C "), qPrintable(spoken));
    QVERIFY2(spoken.contains('%'), qPrintable(spoken));
    support::saveShot(*m_panel, "predict-three-classes");
}

void tst_PredictAnswer::outputsThatAreNoSharesAreShownAsTheyAre_data()
{
    QTest::addColumn<QVector<double>>("outputs");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("title");
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("beyond 0 and 1")
        << QVector<double>{3.2, -0.37, 0.5} << "A 3.200, B −0.370, C 0.500"
        << "A 3.200";
    QTest::newRow("no numbers") << QVector<double>{nan, nan, nan} << "A –, B –, C –"
                                << "–";
}

void tst_PredictAnswer::outputsThatAreNoSharesAreShownAsTheyAre()
{
    QFETCH(QVector<double>, outputs);
    QFETCH(QString, rows);
    QFETCH(QString, title);
    nn::TrainingRun run = runWith(2, 3);
    nn::Network &network = run.learned.network;
    const nn::Index last = network.layerCount() - 1;
    network.setActivation(last, nn::Activation::Linear, 0.0);
    for (nn::Index i = 0; i < 3; ++i) {
        for (nn::Index from = 0; from < network.layer(last - 1).units; ++from) {
            network.setValue(nn::WeightRef{.layer = last, .to = i, .from = from}, 0.0);
        }
        network.setValue(nn::BiasRef{.layer = last, .neuron = i}, outputs[static_cast<int>(i)]);
    }
    PredictAnswer answer;
    answer.showAnswer(network, *run.data->origin, nn::Vector::Zero(2));
    QCOMPARE(control<QLabel>(answer, "answer").text(), title);
    answer.resize(260, 120);
    answer.show();
    const auto *bars = answer.findChild<PredictShares *>();
    QCOMPARE(bars->accessibleDescription(), rows);
    QVERIFY(!answer.grab().isNull());
    support::saveShot(answer, QStringLiteral("predict-no-shares-%1").arg(title.size()));
}

void tst_PredictAnswer::aNumberIsShownWithItsName()
{
    open(support::defaultRunOf(nn::BuiltIn::SumOfTwo));
    QTRY_VERIFY2(answer().startsWith("x1 + x2 = "), qPrintable(answer()));
    QVERIFY(!control<QLabel>(*m_panel, "output").text().isEmpty());
    support::saveShot(*m_panel, "predict-number");
}

void tst_PredictAnswer::theColourFollowsClassAndTheme()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    support::train(*m_session, 1000);
    const auto color = [this] {
        return control<QLabel>(*m_panel, "answer").palette().color(QPalette::WindowText);
    };
    QCOMPARE(color(), Theme::light().positive);
    support::wear(Theme::dark(), *m_panel);
    QCOMPARE(color(), Theme::dark().positive);
    support::type(weight(), "155");
    support::type(height(), "68");
    QCOMPARE(color(), Theme::dark().negative);
}

QTEST_MAIN(tst_PredictAnswer)
#include "tst_predictanswer.moc"
