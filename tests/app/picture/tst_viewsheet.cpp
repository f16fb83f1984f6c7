// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/picturedialog.h"

#include "app/document/documentfile.h"
#include "app/document/session.h"
#include "app/look/theme.h"
#include "app/text/coretext.h"
#include "core/training/problem.h"

#include <QComboBox>
#include <QFile>
#include <QImageReader>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace glassnet;
using Content = PictureOptions::Content;

class tst_ViewSheet : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void theSheetHasTheSizeAndTheColoursAskedFor();
    void everyViewIsThere_data();
    void everyViewIsThere();
    void anImageHasMorePointsAtMoreSharpness();
    void aDrawingKeepsItsWordsAsText();
    void aPdfHasOnePageOfThatSize();
    void theSameDocumentMakesTheSamePicture();
    void sizesAreKeptWithinBounds();
    void theEndingChoosesTheFormat();
    void theDialogSavesWhatItShows();
    void whatCannotBeWrittenIsTold();
    void theDocumentStaysAsItWas();

private:
    void choose(const PictureOptions &options);

    std::unique_ptr<Session> m_session;
    std::unique_ptr<DocumentFile> m_document;
    std::unique_ptr<ViewSheet> m_sheet;
};

namespace {

int pointsOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixelColor(x, y) == color ? 1 : 0;
        }
    }
    return count;
}

QString wordsOf(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    QString words;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters) {
            words += reader.text().toString() + QLatin1Char('\n');
        }
    }
    return reader.hasError() ? QString() : words;
}

template <typename Control>
Control &control(const PictureDialog &dialog, const char *name)
{
    return *dialog.findChild<Control *>(QLatin1String(name));
}

} // namespace

void tst_ViewSheet::init()
{
    m_sheet.reset();
    m_document.reset();
    m_session = std::make_unique<Session>(nn::tutorial002().start);
    m_document = std::make_unique<DocumentFile>(*m_session);
    m_sheet = std::make_unique<ViewSheet>(m_document->content());
}

void tst_ViewSheet::choose(const PictureOptions &options)
{
    m_sheet->setOptions(options);
    QTRY_VERIFY(m_sheet->isReady());
}

void tst_ViewSheet::theSheetHasTheSizeAndTheColoursAskedFor()
{
    for (const bool isDark : {false, true}) {
        choose({.size = {900, 700}, .isDark = isDark});
        const QImage image = m_sheet->image();
        QCOMPARE(image.size(), QSize(900, 700));
        const Theme &theme = isDark ? Theme::dark() : Theme::light();
        QCOMPARE(image.pixelColor(2, 2), theme.card);
        QVERIFY(pointsOf(image, theme.text) > 50);
        QCOMPARE(pointsOf(image, Qt::black), 0); // the surface has the theme's colours, too
    }
}

void tst_ViewSheet::everyViewIsThere_data()
{
    QTest::addColumn<Content>("content");
    QTest::addColumn<QString>("word");
    QTest::newRow("network") << Content::Network << "h1";
    QTest::newRow("surface") << Content::Surface << "Weight (lb)";
    QTest::newRow("loss") << Content::Loss << "Epoch";
}

void tst_ViewSheet::everyViewIsThere()
{
    QFETCH(const Content, content);
    QFETCH(const QString, word);
    choose({.content = content, .size = {600, 500}});
    const QString words = wordsOf(m_sheet->bytes(PictureFormat::Svg));
    QVERIFY2(words.contains(word), qPrintable(words));
    QVERIFY(!words.contains("Decision Surface")); // titles are for sheets of several
    choose({.content = Content::All});
    QVERIFY(wordsOf(m_sheet->bytes(PictureFormat::Svg)).contains(word));
}

void tst_ViewSheet::anImageHasMorePointsAtMoreSharpness()
{
    choose({.size = {400, 300}});
    QCOMPARE(m_sheet->image(3.0).size(), QSize(1200, 900));
    const QByteArray png = m_sheet->bytes(PictureFormat::Png, 2.0);
    QCOMPARE(QImage::fromData(png, "PNG").size(), QSize(800, 600));
}

void tst_ViewSheet::aDrawingKeepsItsWordsAsText()
{
    choose({.content = Content::All});
    const QString words = wordsOf(m_sheet->bytes(PictureFormat::Svg));
    for (const char *word : {"Network", "Decision Surface", "Loss", "w1 = ", "Height (in)"}) {
        QVERIFY2(words.contains(QLatin1String(word)), word);
    }
}

void tst_ViewSheet::aPdfHasOnePageOfThatSize()
{
    choose({.size = {960, 480}});
    const QByteArray pdf = m_sheet->bytes(PictureFormat::Pdf);
    QVERIFY(pdf.startsWith("%PDF"));
    QCOMPARE(pdf.count("/Type /Page\n"), 1);
    QVERIFY2(pdf.contains("/MediaBox [0 0 720"), pdf.mid(pdf.indexOf("/MediaBox"), 60)); // points
}

void tst_ViewSheet::theSameDocumentMakesTheSamePicture()
{
    choose({.size = {500, 400}});
    ViewSheet other(m_document->content());
    other.setOptions(m_sheet->options());
    QTRY_VERIFY(other.isReady());
    const QImage one = m_sheet->image();
    const QImage two = other.image();
    int different = 0; // letters may be rounded to other parts of a pixel
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            different += one.pixel(x, y) == two.pixel(x, y) ? 0 : 1;
        }
    }
    QVERIFY2(different < 500, qPrintable(QString::number(different)));
}

void tst_ViewSheet::sizesAreKeptWithinBounds()
{
    choose({.content = Content::Loss, .size = {1, 100'000}});
    QCOMPARE(m_sheet->options().size, QSize(ViewSheet::leastSide, ViewSheet::greatestSide));
    QCOMPARE(m_sheet->image().width(), ViewSheet::leastSide);
}

void tst_ViewSheet::theEndingChoosesTheFormat()
{
    QCOMPARE(pictureFormatOf("a.b.SVG"), PictureFormat::Svg);
    QCOMPARE(pictureFormatOf("a.pdf"), PictureFormat::Pdf);
    QCOMPARE(pictureFormatOf("a.png"), PictureFormat::Png);
    QCOMPARE(pictureFormatOf("a"), PictureFormat::Png);
}

void tst_ViewSheet::theDialogSavesWhatItShows()
{
    const QTemporaryDir folder;
    PictureDialog dialog(m_document->content(), "people");
    dialog.show();
    QVERIFY(!control<QPushButton>(dialog, "save").isEnabled()); // there is nothing yet
    control<QComboBox>(dialog, "content").setCurrentIndex(static_cast<int>(Content::Network));
    control<QSpinBox>(dialog, "width").setValue(640);
    control<QSpinBox>(dialog, "height").setValue(480);
    control<QComboBox>(dialog, "colors").setCurrentIndex(1);
    QTRY_VERIFY(control<QPushButton>(dialog, "save").isEnabled());
    const QString path = folder.filePath("people.png");
    QVERIFY(dialog.saveTo(path));
    const QImage saved(path);
    QCOMPARE(saved.size(), QSize(1280, 960)); // twice as sharp, as is offered
    QCOMPARE(saved.pixelColor(1, 1), Theme::dark().card);
}

void tst_ViewSheet::whatCannotBeWrittenIsTold()
{
    choose({.size = {300, 300}});
    PictureDialog dialog(m_document->content(), "people");
    const auto outcome = dialog.saveTo("/no/such/folder/people.pdf");
    QVERIFY(!outcome);
    QVERIFY(sentenceOf(outcome.error()).contains("people.pdf"));
}

void tst_ViewSheet::theDocumentStaysAsItWas()
{
    const nn::ViewState view = m_session->view();
    const std::uint64_t revision = m_session->revision();
    choose({.size = {700, 500}});
    QVERIFY(!m_document->isModified());
    QVERIFY(m_session->view() == view);
    QCOMPARE(m_session->revision(), revision);
}

QTEST_MAIN(tst_ViewSheet)
#include "tst_viewsheet.moc"
