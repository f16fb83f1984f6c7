// SPDX-License-Identifier: GPL-3.0-or-later
// Every text in a language that nobody speaks: marked, accented and longer than English. What is
// not marked was not translated, and what does not fit would be cut in some other language.
#include "app/look/appearance.h"
#include "app/window/preferencesdialog.h"
#include "support/windowfixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTabBar>
#include <QTranslator>

namespace {

const QChar open(0x27e6); // ⟦
const QChar close(0x27e7); // ⟧

// As much longer than English as German and Finnish usually are.
constexpr int extraPercent = 30;

QString accented(const QString &text)
{
    static const QString plain = QStringLiteral("aeiouyAEIOUYcnsz");
    static const QString marked = QStringLiteral("àéîöůýÀÉÎÖŮÝçñšž");
    // Placeholders and tags are for the program, not for people.
    static const QRegularExpression kept(QStringLiteral("%L?n|%L?\\d|<[^>]*>|&[a-z]+;"));
    QString result;
    int letters = 0;
    qsizetype at = 0;
    const auto add = [&](const QString &part) {
        for (const QChar character : part) {
            const qsizetype found = plain.indexOf(character);
            result += found < 0 ? character : marked[found];
            letters += character.isLetter() ? 1 : 0;
        }
    };
    for (auto matches = kept.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        add(text.mid(at, match.capturedStart() - at));
        result += match.captured();
        at = match.capturedEnd();
    }
    add(text.mid(at));
    return open + result + QString(letters * extraPercent / 100, QLatin1Char('~')) + close;
}

class LongLanguage : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *context, const char *source, const char *,
                                    int) const override
    {
        // Qt's own texts and accessible roles are Qt's to translate.
        const bool isOurs = !QByteArray(context).startsWith('Q');
        return isOurs ? accented(QString::fromUtf8(source)) : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

// What is left of a text without what was translated.
QString untranslated(QString text)
{
    static const QRegularExpression innermost(QStringLiteral("⟦[^⟦⟧]*⟧"));
    while (text.contains(innermost)) {
        text.remove(innermost);
    }
    return text;
}

// What stays in every language: what people called their data, symbols of the field, the names of
// the program and of languages, digits and keys.
bool isVerbatim(const QString &text)
{
    static const QRegularExpression known(QStringLiteral(
        "\\b(Alice|Bob|Charlie|Diana|Emily|Frank|Male|Female|Glassnet|"
        "English|Deutsch|sin|lb|kg|in|cm|ft|[wbxoh]\\d+|Qt|Ctrl|Shift|Alt|"
        "[FMK]|e)\\b"));
    QString rest = text;
    rest.remove(known);
    static const QRegularExpression letters(QStringLiteral("\\p{L}{2,}"));
    return !rest.contains(letters);
}

} // namespace

class tst_OtherLanguage : public WindowFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(QCoreApplication::installTranslator(&m_language)); }
    void init();
    void cleanup() { closeWindow(); }
    void everyTextIsTranslated();
    void everyChoiceIsTranslated();
    void everyMenuIsTranslated();
    void dialogsAreTranslated();
    void nothingIsCut_data();
    void nothingIsCut();

private:
    void check(const QObject &whose, const QString &text);

    LongLanguage m_language;
    QStringList m_faults;
};

void tst_OtherLanguage::init()
{
    m_faults.clear();
    makeWindow(nn::tutorial002().start);
}

void tst_OtherLanguage::check(const QObject &whose, const QString &text)
{
    if (!isVerbatim(untranslated(text))) {
        m_faults += QStringLiteral("%1 '%2': %3")
                        .arg(QString::fromLatin1(whose.metaObject()->className()),
                             whose.objectName(), text);
    }
}

void tst_OtherLanguage::everyTextIsTranslated()
{
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (widget->objectName().startsWith(QLatin1String("qt_"))
            || qobject_cast<const QTabBar *>(widget->parent()) != nullptr) {
            continue; // parts of Qt's own
        }
        check(*widget, widget->accessibleName());
        check(*widget, widget->accessibleDescription());
        check(*widget, widget->toolTip());
        check(*widget, widget->windowTitle());
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            check(*widget, label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            check(*widget, button->text());
        } else if (const auto *field = qobject_cast<const QLineEdit *>(widget)) {
            check(*widget, field->placeholderText());
        } else if (const auto *group = qobject_cast<const QGroupBox *>(widget)) {
            check(*widget, group->title());
        }
    }
    QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(QLatin1Char('\n'))));
}

void tst_OtherLanguage::everyChoiceIsTranslated()
{
    for (const QComboBox *box : m_window->findChildren<QComboBox *>()) {
        for (int i = 0; i < box->count(); ++i) {
            check(*box, box->itemText(i));
        }
    }
    QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(QLatin1Char('\n'))));
}

void tst_OtherLanguage::everyMenuIsTranslated()
{
    for (const QAction *action : m_window->findChildren<QAction *>()) {
        check(*action, action->text());
        check(*action, action->statusTip());
        check(*action, action->iconText());
    }
    QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(QLatin1Char('\n'))));
}

void tst_OtherLanguage::dialogsAreTranslated()
{
    glassnet::Appearance appearance(*m_preferences);
    const glassnet::PreferencesDialog dialog(appearance, *m_preferences);
    check(dialog, dialog.windowTitle());
    for (const QAbstractButton *button : dialog.findChildren<QRadioButton *>()) {
        check(*button, button->text());
    }
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        check(*label, label->text());
    }
    QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(QLatin1Char('\n'))));
}

void tst_OtherLanguage::nothingIsCut_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << QSize(1024, 640);
    QTest::newRow("large") << QSize(1440, 900);
}

// What may become narrower than its text says so by itself: lists of choices and elided labels.
void tst_OtherLanguage::nothingIsCut()
{
    QFETCH(QSize, size);
    m_window->resize(size);
    QCoreApplication::processEvents();
    QCOMPARE(m_window->size(), size);
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isText = (label != nullptr && !label->wordWrap() && !label->text().isEmpty())
                            || (button != nullptr && !button->text().isEmpty());
        if (!isText || !widget->isVisible()) {
            continue;
        }
        const QString text = label != nullptr ? label->text() : button->text();
        if (widget->width() < widget->minimumSizeHint().width()) {
            m_faults += QStringLiteral("%1 of %2 has %3 of %4 pixels: %5")
                            .arg(widget->objectName(),
                                 QString::fromLatin1(widget->parent()->metaObject()->className()))
                            .arg(widget->width())
                            .arg(widget->minimumSizeHint().width())
                            .arg(text);
        }
    }
    QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(QLatin1Char('\n'))));
}

QTEST_MAIN(tst_OtherLanguage)
#include "tst_otherlanguage.moc"
