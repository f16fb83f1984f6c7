// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/exercisedialog.h"

#include "app/document/documentfile.h"
#include "app/document/session.h"
#include "app/look/notebubble.h"
#include "app/look/panelparts.h"
#include "app/text/coretext.h"
#include "app/text/samplenames.h"

#include <QApplication>
#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QMimeData>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSpinBox>
#include <QTextBrowser>
#include <QTextDocument>

namespace glassnet {

namespace {

enum FromChoice { PresentNetwork, PresentShape, SmallShape };

constexpr int mostQuestions = 30;
constexpr int largestSeed = 999'999;
constexpr int pointSize = 10; // on paper

// The sample that is explained at this moment, else the first.
int sampleInView(const Session &session)
{
    const auto &pictures = session.frame().pictures;
    if (!pictures || !pictures->explanation) {
        return 0;
    }
    const nn::Explanation &explanation = *pictures->explanation;
    return static_cast<int>(explanation.update.samples[explanation.place].sample);
}

QSpinBox *numberBox(int least, int most, int value, const char *name)
{
    auto *box = new QSpinBox;
    box->setRange(least, most);
    box->setValue(std::clamp(value, least, most));
    box->setObjectName(QLatin1String(name));
    return box;
}

} // namespace

ExerciseDialog::ExerciseDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_from(new QComboBox)
    , m_sample(numberBox(1, static_cast<int>(session.run().data->train.count()),
                         sampleInView(session) + 1, "sample"))
    , m_topic(new QComboBox)
    , m_length(new QComboBox)
    , m_count(numberBox(1, mostQuestions, nn::ExerciseChoice().count, "count"))
    , m_seed(numberBox(1, largestSeed, 1, "seed"))
    , m_hasSolutions(new QCheckBox(tr("With &solutions, on a page of their own")))
    , m_preview(new QTextBrowser)
{
    setWindowTitle(tr("Exercises"));
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setAccessibleName(tr("The sheet"));
    auto *row = new QHBoxLayout;
    row->addWidget(makeChoices());
    row->addWidget(m_preview, 1);
    auto *buttons = new QHBoxLayout;
    makeButtons(*buttons);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addLayout(buttons);
    resize(860, 560);
    makeSheet();
}

QWidget *ExerciseDialog::makeChoices()
{
    m_from->setObjectName(QStringLiteral("from"));
    m_from->addItems({tr("The network as it is"), tr("Its shape, numbers from the seed"),
                      tr("2-2-1, numbers from the seed")});
    m_topic->setObjectName(QStringLiteral("topic"));
    m_topic->addItems(
        {tr("Everything"), tr("The way forward"), tr("The way back"), tr("The update")});
    m_length->setObjectName(QStringLiteral("length"));
    m_length->addItems({tr("One line"), tr("The whole way")});
    m_length->setToolTip(tr("One line: the results before it are given.\n"
                            "The whole way: from weights, biases and inputs alone."));
    m_hasSolutions->setObjectName(QStringLiteral("hasSolutions"));
    auto *another = new QPushButton(tr("&Another Sheet"));
    another->setToolTip(tr("The next seed: other questions, and other numbers where they are "
                           "drawn"));
    auto *choices = new QWidget;
    auto *form = new QFormLayout(choices);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("&Numbers"), m_from);
    form->addRow(tr("Sam&ple"), m_sample);
    form->addRow(tr("A&bout"), m_topic);
    form->addRow(tr("Each &takes"), m_length);
    form->addRow(tr("&Questions"), m_count);
    form->addRow(tr("Se&ed"), m_seed);
    form->addRow(another);
    form->addRow(m_hasSolutions);
    for (QComboBox *box : {m_from, m_topic, m_length}) {
        connect(box, &QComboBox::currentIndexChanged, this, &ExerciseDialog::makeSheet);
    }
    for (QSpinBox *box : {m_sample, m_count, m_seed}) {
        connect(box, &QSpinBox::valueChanged, this, &ExerciseDialog::makeSheet);
    }
    connect(m_hasSolutions, &QCheckBox::toggled, this, &ExerciseDialog::makeSheet);
    connect(another, &QPushButton::clicked, m_seed, &QSpinBox::stepUp);
    return choices;
}

void ExerciseDialog::makeButtons(QLayout &row)
{
    const auto addButton = [&](const QString &text, const char *name, auto act) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, act);
        row.addWidget(button);
        return button;
    };
    m_uses = {addButton(tr("P&rint…"), "print", [this] { print(); }),
              addButton(tr("Save as P&DF…"), "pdf",
                        [this] { save(QStringLiteral("pdf"), tr("PDF (*.pdf)")); }),
              addButton(tr("Save as &HTML…"), "html",
                        [this] { save(QStringLiteral("html"), tr("HTML (*.html)")); }),
              addButton(tr("&Copy"), "copy", [this] { copy(); })};
    static_cast<QHBoxLayout &>(row).addStretch();
    addButton(tr("C&lose"), "close", [this] { reject(); });
}

nn::HomeworkContext ExerciseDialog::context() const
{
    const nn::TrainingRun &run = m_session.run();
    const auto seed = static_cast<std::uint64_t>(m_seed->value());
    switch (m_from->currentIndex()) {
    case PresentShape: return nn::homeworkOf(nn::exerciseRun(run, seed), 0);
    case SmallShape: return nn::homeworkOf(nn::exerciseRun(seed), 0);
    default: return nn::homeworkOf(run, m_sample->value() - 1);
    }
}

void ExerciseDialog::makeSheet()
{
    const bool isPresent = m_from->currentIndex() == PresentNetwork;
    m_sample->setEnabled(isPresent);
    const nn::TrainingRun &run = m_session.run();
    ExerciseSheet sheet;
    sheet.seed = static_cast<std::uint64_t>(m_seed->value());
    const nn::ExerciseChoice choice{
        .topic = static_cast<nn::ExerciseTopic>(m_topic->currentIndex()),
        .length = static_cast<nn::ExerciseLength>(m_length->currentIndex()),
        .count = m_count->value(),
        .seed = sheet.seed};
    sheet.context = context();
    auto drawn = nn::drawExercises(sheet.context, choice);
    for (QWidget *use : m_uses) {
        use->setEnabled(drawn.hasValue());
    }
    if (!drawn) {
        m_html.clear();
        m_preview->setPlainText(sentenceOf(drawn.error()));
        return;
    }
    sheet.exercises = std::move(drawn).value();
    if (isPresent) {
        sheet.sample
            = nameOfSample(run.data->origin->dataset, nn::Role::Train, m_sample->value() - 1);
    }
    m_html = sheetHtml(sheet, m_hasSolutions->isChecked());
    m_preview->setHtml(m_html);
}

void ExerciseDialog::printOn(QPagedPaintDevice &device) const
{
    QTextDocument document;
    QFont font = QApplication::font();
    font.setPointSize(pointSize);
    document.setDefaultFont(font);
    document.setHtml(m_html);
    document.print(&device);
}

void ExerciseDialog::print()
{
    QPrinter printer;
    if (QPrintDialog(&printer, this).exec() == Accepted) {
        printOn(printer);
    }
}

nn::Result<nn::Done> ExerciseDialog::saveTo(const QString &path) const
{
    if (QFileInfo(path).suffix().startsWith(QStringLiteral("htm"), Qt::CaseInsensitive)) {
        return writeWhole(path, m_html.toUtf8());
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(windowTitle());
        writer.setPageSize(QPageSize(QPageSize::A4));
        printOn(writer);
    } // which ends the document
    return writeWhole(path, bytes);
}

void ExerciseDialog::save(const QString &suffix, const QString &filter)
{
    QFileDialog dialog(this, tr("Save the Sheet"), QDir::homePath(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(tr("exercises-%1").arg(m_seed->value()) + u'.' + suffix);
    if (dialog.exec() != Accepted) {
        return;
    }
    if (const auto outcome = saveTo(dialog.selectedFiles().value(0)); !outcome) {
        NoteBubble::show(*m_preview, sentenceOf(outcome.error()), NoteBubble::Kind::Refusal);
    }
}

void ExerciseDialog::copy() const
{
    auto *sheet = new QMimeData; // the clipboard's
    sheet->setHtml(m_html);
    sheet->setText(m_preview->toPlainText());
    QApplication::clipboard()->setMimeData(sheet);
}

} // namespace glassnet
