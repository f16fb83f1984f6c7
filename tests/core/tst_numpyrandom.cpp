// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/numpyrandom.h"

#include "support/golden.h"
#include "support/tolerance.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>

using nlohmann::json;
using nn::NumpyRandom;

// Every list of the reference file, for each of its seeds.
class tst_NumpyRandom : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void uniformNumbersAreNumpysToTheLastBit();
    void normalNumbersAreNumpys();
    void wholeNumbersAreNumpys();
    void permutationsAreNumpys();
    void aShuffleIsNumpys();
    void theWaitingNormalOutlivesOtherDraws();
    void seedingAgainForgetsTheWaitingNormal();
    void theThousandthDrawIsStillNumpys();
    void noChoiceDrawsNothing();
    void aCopyContinuesWithTheSameNumbers();

private:
    json m_seeds;
};

namespace {

NumpyRandom seeded(const json &entry)
{
    return NumpyRandom(entry["seed"].get<std::uint32_t>());
}

// Where a list of drawn numbers leaves the expected one; empty if nowhere. The reference gives
// normal numbers to 10⁻¹⁵, as ln may differ in the last place.
QString firstDifference(const json &entry, const char *key, double tolerance,
                        const std::function<double(NumpyRandom &)> &draw)
{
    NumpyRandom numpy = seeded(entry);
    for (std::size_t i = 0; i < entry[key].size(); ++i) {
        const auto expected = entry[key][i].get<double>();
        const double drawn = draw(numpy);
        if (!(std::abs(drawn - expected) <= tolerance * std::max(1.0, std::abs(expected)))) {
            return QString::asprintf("seed %u, %s, number %zu: %.17g, expected %.17g",
                                     entry["seed"].get<unsigned>(), key, i, drawn, expected);
        }
    }
    return {};
}

constexpr double toTheLastBit = 0.0;
constexpr double toTheLogarithm = 1e-15;

std::vector<std::uint32_t> numbersOf(const json &list)
{
    return list.get<std::vector<std::uint32_t>>();
}

} // namespace

#define VERIFY_DRAWS(entry, key, tolerance, draw)                                                  \
    do {                                                                                           \
        const QString difference = firstDifference(entry, key, tolerance, draw);                   \
        QVERIFY2(difference.isEmpty(), qPrintable(difference));                                    \
    } while (false)

void tst_NumpyRandom::initTestCase()
{
    m_seeds = readGolden("e_rng.json")["seeds"];
    QVERIFY(m_seeds.size() >= 10);
}

void tst_NumpyRandom::uniformNumbersAreNumpysToTheLastBit()
{
    for (const json &entry : m_seeds) {
        VERIFY_DRAWS(entry, "rand", toTheLastBit, [](NumpyRandom &r) { return r.rand(); });
        VERIFY_DRAWS(entry, "uniform_-6_6", toTheLastBit,
                     [](NumpyRandom &r) { return r.uniform(-6.0, 6.0); });
    }
}

void tst_NumpyRandom::normalNumbersAreNumpys()
{
    for (const json &entry : m_seeds) {
        VERIFY_DRAWS(entry, "randn", toTheLogarithm, [](NumpyRandom &r) { return r.randn(); });
        VERIFY_DRAWS(entry, "normal_mu_1.5_sigma_0.25", toTheLogarithm,
                     [](NumpyRandom &r) { return r.normal(1.5, 0.25); });
        VERIFY_DRAWS(entry, "nine_normals_of_the_2_2_1_network", toTheLogarithm,
                     [](NumpyRandom &r) { return r.normal(); });
    }
}

void tst_NumpyRandom::wholeNumbersAreNumpys()
{
    struct Range
    {
        const char *key;
        std::int64_t lo;
        std::int64_t hi;
    };
    constexpr std::array ranges{Range{"randint_150_200_size_100", 150, 200},
                                Range{"randint_0_2", 0, 2},
                                Range{"randint_50_100", 50, 100},
                                Range{"randint_0_10", 0, 10},
                                Range{"randint_-5_6", -5, 6},
                                Range{"randint_0_64", 0, 64},
                                Range{"randint_0_65", 0, 65},
                                Range{"randint_0_1000003", 0, 1000003},
                                Range{"randint_0_2147483648", 0, 2147483648},
                                Range{"randint_0_1099511627776", 0, 1099511627776}};
    for (const json &entry : m_seeds) {
        for (const Range &range : ranges) {
            VERIFY_DRAWS(entry, range.key, toTheLastBit, [range](NumpyRandom &r) {
                return static_cast<double>(r.randint(range.lo, range.hi));
            });
        }
    }
}

void tst_NumpyRandom::permutationsAreNumpys()
{
    for (const json &entry : m_seeds) {
        for (const int n : {1, 2, 5, 20, 100}) {
            const std::string key = "permutation_" + std::to_string(n);
            QVERIFY2(seeded(entry).permutation(n) == numbersOf(entry[key]), key.c_str());
        }
    }
}

void tst_NumpyRandom::aShuffleIsNumpys()
{
    for (const json &entry : m_seeds) {
        std::vector<std::uint32_t> values(20);
        std::iota(values.begin(), values.end(), 100U);
        seeded(entry).shuffle(values);
        QVERIFY(values == numbersOf(entry["shuffle_of_100_to_119"]));
    }
}

void tst_NumpyRandom::theWaitingNormalOutlivesOtherDraws()
{
    for (const json &entry : m_seeds) {
        NumpyRandom r = seeded(entry);
        nn::Vector drawn(8);
        drawn(0) = r.randn();
        drawn(1) = r.rand();
        drawn(2) = static_cast<double>(r.randint(0, 10));
        drawn(3) = r.randn();
        drawn(4) = r.randn();
        drawn(5) = static_cast<double>(r.permutation(5).front());
        drawn(6) = r.randn();
        drawn(7) = r.randn();
        QVERIFY(areNear(drawn, vectorOf(entry["mixed"]), toTheLogarithm));
    }
}

void tst_NumpyRandom::seedingAgainForgetsTheWaitingNormal()
{
    for (const json &entry : m_seeds) {
        NumpyRandom r = seeded(entry);
        (void)r.randn();
        r = seeded(entry);
        const nn::Vector expected = vectorOf(entry["randn_after_reseed"]);
        VERIFY_NEAR(r.randn(), expected(0), toTheLogarithm);
        VERIFY_NEAR(r.randn(), expected(1), toTheLogarithm);
    }
}

void tst_NumpyRandom::theThousandthDrawIsStillNumpys()
{
    for (const json &entry : m_seeds) {
        NumpyRandom r = seeded(entry);
        for (int i = 0; i < 2000; ++i) {
            (void)r.rand();
        }
        for (const json &expected : entry["rand_after_2000"]) {
            QVERIFY(r.rand() == expected.get<double>());
        }
    }
}

void tst_NumpyRandom::noChoiceDrawsNothing()
{
    NumpyRandom r(1);
    QCOMPARE(r.randint(7, 8), std::int64_t{7});
    QVERIFY(r == NumpyRandom(1));
}

void tst_NumpyRandom::aCopyContinuesWithTheSameNumbers()
{
    NumpyRandom r(4);
    (void)r.randn();
    NumpyRandom copy = r;
    QVERIFY(copy == r);
    QVERIFY(copy.randn() == r.randn());
    QVERIFY(copy.rand() == r.rand());

    NumpyRandom ahead = r;
    (void)ahead.randn();
    (void)ahead.randn();
    QVERIFY(ahead != r);
}

QTEST_GUILESS_MAIN(tst_NumpyRandom)
#include "tst_numpyrandom.moc"
