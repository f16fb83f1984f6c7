// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/coretext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace glassnet;

namespace {

// Some German, in memory.
class German : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *text, const char *comment,
                                    int n) const override
    {
        const QByteArrayView source(text);
        if (qstrcmp(context, "Core") != 0) {
            return {};
        }
        if (source == QByteArrayView("The %1 data has %2.")) {
            return QStringLiteral("%2 sind in den Daten zum %1.");
        }
        if (source == QByteArrayView("%1 samples") && qstrcmp(comment, "%1 sample") == 0) {
            return n == 1 ? QStringLiteral("%1 Beispiel") : QStringLiteral("%1 Beispiele");
        }
        return source == QByteArrayView("training") ? QStringLiteral("Lernen") : QString();
    }
};

nn::Error samplesOf(const char *which, std::int64_t count)
{
    return nn::failure("The %1 data has %2.", nn::term(which),
                       nn::counted("%1 samples", "%1 sample", count));
}

} // namespace

class tst_CoreText : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void patternsWordsAndPartsAreTranslated();
    void theCountChoosesTheForm();
    void whatHasNoTranslationStaysEnglish();
    void numbersFollowTheLanguage();
    void whatIsFilledInIsNotFilledInAgain();
};

void tst_CoreText::patternsWordsAndPartsAreTranslated()
{
    German german;
    QCoreApplication::installTranslator(&german);
    QCOMPARE(sentenceOf(samplesOf("training", 4)), "4 Beispiele sind in den Daten zum Lernen.");
    QCOMPARE(sentenceOf(samplesOf("test", 4)), "4 Beispiele sind in den Daten zum test.");
}

void tst_CoreText::theCountChoosesTheForm()
{
    German german;
    QCoreApplication::installTranslator(&german);
    const auto samples = [](std::int64_t count) {
        return sentenceOf(nn::counted("%1 samples", "%1 sample", count));
    };
    QCOMPARE(samples(1), "1 Beispiel");
    QCOMPARE(samples(2), "2 Beispiele");
    QCOMPARE(samples(5'000'000'001), "5000000001 Beispiele");
}

void tst_CoreText::whatHasNoTranslationStaysEnglish()
{
    QCOMPARE(sentenceOf(samplesOf("training", 1)), "The training data has 1 sample.");
    QCOMPARE(sentenceOf(samplesOf("training", 2)), "The training data has 2 samples.");
    QCOMPARE(translatedCore("Sigmoid"), "Sigmoid");
    QCOMPARE(translatedCore(""), QString());
}

void tst_CoreText::numbersFollowTheLanguage()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(sentenceOf(nn::failure("%1 and %2, up to %3", 12345, 0.25, 1e12)),
             "12.345 and 0,25, up to 10¹²");
}

void tst_CoreText::whatIsFilledInIsNotFilledInAgain()
{
    QCOMPARE(sentenceOf(nn::failure("'%1': %2", "%2", nn::failure("'%1' %2", "%1", 3))),
             "'%2': '%1' 3");
}

QTEST_GUILESS_MAIN(tst_CoreText)
#include "tst_coretext.moc"
