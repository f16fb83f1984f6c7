// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/simulateddata.h"

#include "core/data/scaler.h"
#include "support/tolerance.h"

#include <QTest>

#include <array>
#include <cmath>
#include <utility>
#include <vector>

using nn::BodySize;
using nn::Dataset;
using nn::Index;
using nn::Matrix;

class tst_SimulatedData : public QObject
{
    Q_OBJECT

private slots:
    void theSurveysFiguresAreRoundedToTwoDecimals();
    void theSurveysFiguresMixToThoseOfAllItsAdults();
    void aLargePopulationHasTheStatedMoments_data();
    void aLargePopulationHasTheStatedMoments();
    void womenAndMenAreEquallyLikely();
    void withoutNoiseEveryPointLiesOnItsCurve();
    void noiseHasTheStatedDeviation();
    void bothCurvesHaveHalfOfThePoints();
    void theSeedDecidesTheSamples();
};

namespace {

// Computed from the 352 of the 544 rows of Howell1.csv whose age is 18 or more, by sex, with
// compensated sums; deviations divide by n − 1.
struct SurveyRecord
{
    double count;
    BodySize size;
};
constexpr SurveyRecord women{187.0,
                             {149.51351871657752, 5.084576652133587, 41.81419014438503,
                              5.387917310192007, 0.6202596383642196}};
constexpr SurveyRecord men{165.0,
                           {160.35847636363636, 6.009177029465027, 48.590286945454544,
                            5.63556433637674, 0.6555914869350594}};

double roundedToHundredths(double value)
{
    return std::round(value * 100.0) / 100.0;
}

double mixedMean(double ofWomen, double ofMen)
{
    return (women.count * ofWomen + men.count * ofMen) / (women.count + men.count);
}

// The population deviation of both sexes together, from means and sample deviations of each.
double mixedDeviation(double womensMean, double womensDeviation, double mensMean,
                      double mensDeviation)
{
    const double mean = mixedMean(womensMean, mensMean);
    const auto squares = [mean](double count, double itsMean, double deviation) {
        return (count - 1.0) * deviation * deviation + count * std::pow(itsMean - mean, 2.0);
    };
    return std::sqrt((squares(women.count, womensMean, womensDeviation)
                      + squares(men.count, mensMean, mensDeviation))
                     / (women.count + men.count));
}

Matrix samplesOfClass(const Dataset &dataset, double label)
{
    std::vector<Index> samples;
    for (Index sample = 0; sample < dataset.sampleCount(); ++sample) {
        if (dataset.targets(sample) == label) {
            samples.push_back(sample);
        }
    }
    return dataset.values(Eigen::all, samples);
}

using Curves = Dataset (*)(Index, double, nn::Rng &);
constexpr std::array<Curves, 2> bothCurves{nn::moons, nn::rings};

} // namespace

void tst_SimulatedData::theSurveysFiguresAreRoundedToTwoDecimals()
{
    for (const auto &[stated, record] :
         {std::pair{nn::sizeOfWomen(), women.size}, std::pair{nn::sizeOfMen(), men.size}}) {
        QCOMPARE(stated.meanHeight, roundedToHundredths(record.meanHeight));
        QCOMPARE(stated.heightDeviation, roundedToHundredths(record.heightDeviation));
        QCOMPARE(stated.meanWeight, roundedToHundredths(record.meanWeight));
        QCOMPARE(stated.weightDeviation, roundedToHundredths(record.weightDeviation));
        QCOMPARE(stated.correlation, roundedToHundredths(record.correlation));
    }
}

// Means and population deviations of all 352 adults, from another program.
void tst_SimulatedData::theSurveysFiguresMixToThoseOfAllItsAdults()
{
    const BodySize &w = women.size;
    const BodySize &m = men.size;
    VERIFY_NEAR(mixedMean(w.meanHeight, m.meanHeight), 154.5970926136364, 1e-14);
    VERIFY_NEAR(mixedMean(w.meanWeight, m.meanWeight), 44.99048551988636, 1e-14);
    VERIFY_NEAR(mixedDeviation(w.meanHeight, w.heightDeviation, m.meanHeight, m.heightDeviation),
                7.73132668454304, 1e-13);
    VERIFY_NEAR(mixedDeviation(w.meanWeight, w.weightDeviation, m.meanWeight, m.weightDeviation),
                6.447530123807601, 1e-13);
}

void tst_SimulatedData::aLargePopulationHasTheStatedMoments_data()
{
    QTest::addColumn<double>("label");
    QTest::newRow("women") << 0.0;
    QTest::newRow("men") << 1.0;
}

// The bounds are about five standard errors of 50,000 people.
void tst_SimulatedData::aLargePopulationHasTheStatedMoments()
{
    QFETCH(double, label);
    nn::Rng rng(3);
    const Dataset adults = nn::adultPopulation(100000, rng);
    QVERIFY(nn::validate(adults).hasValue());
    const BodySize stated = label == 1.0 ? nn::sizeOfMen() : nn::sizeOfWomen();

    const Matrix people = samplesOfClass(adults, label);
    const nn::Moments moments = nn::momentsOf(people);
    VERIFY_NEAR(moments.mean(0), stated.meanHeight, 0.0, 0.023 * stated.heightDeviation);
    VERIFY_NEAR(moments.mean(1), stated.meanWeight, 0.0, 0.023 * stated.weightDeviation);
    VERIFY_NEAR(moments.deviation(0), stated.heightDeviation, 0.016);
    VERIFY_NEAR(moments.deviation(1), stated.weightDeviation, 0.016);

    const Matrix scaled = nn::standardiser(people).apply(people);
    const double correlation
        = scaled.row(0).dot(scaled.row(1)) / static_cast<double>(people.cols());
    VERIFY_NEAR(correlation, stated.correlation, 0.0, 0.015);
}

void tst_SimulatedData::womenAndMenAreEquallyLikely()
{
    nn::Rng rng(4);
    const Dataset adults = nn::adultPopulation(20000, rng);
    VERIFY_NEAR(adults.targets.mean(), 0.5, 0.0, 0.02);
    QCOMPARE(adults.target.classes[1], std::string("M"));
}

void tst_SimulatedData::withoutNoiseEveryPointLiesOnItsCurve()
{
    nn::Rng rng(5);
    const Dataset ring = nn::rings(200, 0.0, rng);
    const Dataset moon = nn::moons(200, 0.0, rng);
    for (Index sample = 0; sample < 200; ++sample) {
        const bool isFirst = ring.targets(sample) == 0.0;
        VERIFY_NEAR(ring.values.col(sample).norm(), isFirst ? 1.0 : 0.5, 1e-15);

        const bool isUpper = moon.targets(sample) == 0.0;
        const nn::Vector centre = isUpper ? nn::Vector{{0.0, 0.0}} : nn::Vector{{1.0, 0.5}};
        const nn::Vector offset = moon.values.col(sample) - centre;
        VERIFY_NEAR(offset.norm(), 1.0, 1e-15);
        QVERIFY(isUpper ? offset.y() >= 0.0 : offset.y() <= 0.0);
    }
}

void tst_SimulatedData::noiseHasTheStatedDeviation()
{
    for (const Curves &draw : bothCurves) {
        nn::Rng quietRng(6);
        nn::Rng noisyRng(6);
        const Matrix quiet = draw(20000, 0.0, quietRng).values;
        const Matrix noisy = draw(20000, 0.2, noisyRng).values;
        const nn::Moments moved = nn::momentsOf(noisy - quiet);
        VERIFY_NEAR(moved.deviation(0), 0.2, 0.03);
        VERIFY_NEAR(moved.deviation(1), 0.2, 0.03);
        VERIFY_NEAR(moved.mean(0), 0.0, 0.0, 0.01);
        VERIFY_NEAR(moved.mean(1), 0.0, 0.0, 0.01);
    }
}

void tst_SimulatedData::bothCurvesHaveHalfOfThePoints()
{
    for (const Curves &draw : bothCurves) {
        nn::Rng rng(7);
        const Dataset odd = draw(101, 0.1, rng);
        QVERIFY(nn::validate(odd).hasValue());
        QCOMPARE(odd.targets.sum(), 50.0);
    }
}

void tst_SimulatedData::theSeedDecidesTheSamples()
{
    for (const Curves &draw : bothCurves) {
        nn::Rng first(8);
        nn::Rng again(8);
        nn::Rng other(9);
        const Dataset dataset = draw(50, 0.1, first);
        QVERIFY(draw(50, 0.1, again) == dataset);
        QVERIFY(!(draw(50, 0.1, other) == dataset));
    }
}

QTEST_GUILESS_MAIN(tst_SimulatedData)
#include "tst_simulateddata.moc"
