// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/picturedialog.h"

#include "app/document/documentfile.h"
#include "app/look/notebubble.h"
#include "app/text/coretext.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace glassnet {

namespace {

enum Colors { Light, Dark };

constexpr QSize leastPreview{300, 220};

QSpinBox *sideBox(int value, const char *name)
{
    auto *box = new QSpinBox;
    box->setRange(ViewSheet::leastSide, ViewSheet::greatestSide);
    box->setSingleStep(100);
    box->setValue(value);
    box->setKeyboardTracking(false); // half a number is no size
    box->setSuffix(PictureDialog::tr(" px"));
    box->setObjectName(QLatin1String(name));
    return box;
}

} // namespace

PictureDialog::PictureDialog(const nn::Project &document, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_sheet(document)
    , m_name(name)
    , m_content(new QComboBox)
    , m_width(sideBox(PictureOptions().size.width(), "width"))
    , m_height(sideBox(PictureOptions().size.height(), "height"))
    , m_colors(new QComboBox)
    , m_resolution(new QComboBox)
    , m_preview(new QLabel)
{
    setWindowTitle(tr("Export Picture"));
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setAccessibleName(tr("The picture"));
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setMinimumSize(leastPreview);
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    auto *row = new QHBoxLayout;
    row->addLayout(makeChoices());
    row->addWidget(m_preview, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addLayout(makeButtons());
    resize(860, 480);
    connect(&m_sheet, &ViewSheet::ready, this, &PictureDialog::showSheet);
    takeChoices();
}

QFormLayout *PictureDialog::makeChoices()
{
    m_content->setObjectName(QStringLiteral("content"));
    m_content->addItems(
        {tr("Network"), tr("Decision surface"), tr("Loss"), tr("All on one sheet")});
    m_content->setCurrentIndex(static_cast<int>(PictureOptions().content));
    m_colors->setObjectName(QStringLiteral("colors"));
    m_colors->addItems({tr("Light, for print"), tr("Dark")});
    m_resolution->setObjectName(QStringLiteral("resolution"));
    for (const int factor : {1, 2, 4}) {
        m_resolution->addItem(tr("%1 ×").arg(factor), factor);
    }
    m_resolution->setCurrentIndex(1);
    m_resolution->setToolTip(tr("Points of a PNG for each pixel of the size"));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("&What"), m_content);
    form->addRow(tr("Wi&dth"), m_width);
    form->addRow(tr("&Height"), m_height);
    form->addRow(tr("C&olours"), m_colors);
    form->addRow(tr("Shar&pness of a PNG"), m_resolution);
    for (QComboBox *box : {m_content, m_colors}) {
        connect(box, &QComboBox::currentIndexChanged, this, &PictureDialog::takeChoices);
    }
    for (QSpinBox *box : {m_width, m_height}) {
        connect(box, &QSpinBox::valueChanged, this, &PictureDialog::takeChoices);
    }
    return form;
}

QLayout *PictureDialog::makeButtons()
{
    auto *row = new QHBoxLayout;
    const auto addButton = [&](const QString &text, const char *name, auto act) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
        return button;
    };
    m_uses = {addButton(tr("&Save…"), "save", [this] { save(); }),
              addButton(tr("&Copy"), "copy", [this] { copy(); })};
    row->addStretch();
    addButton(tr("C&lose"), "close", [this] { reject(); });
    return row;
}

double PictureDialog::resolution() const
{
    return m_resolution->currentData().toDouble();
}

void PictureDialog::takeChoices()
{
    m_sheet.setOptions({.content = static_cast<PictureOptions::Content>(m_content->currentIndex()),
                        .size = {m_width->value(), m_height->value()},
                        .isDark = m_colors->currentIndex() == Dark});
    for (QWidget *use : m_uses) {
        use->setEnabled(m_sheet.isReady());
    }
}

void PictureDialog::showSheet()
{
    const qreal ratio = devicePixelRatioF();
    QPixmap picture = QPixmap::fromImage(m_sheet.image(ratio));
    picture
        = picture.scaled(m_preview->size() * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    m_preview->setPixmap(picture);
    for (QWidget *use : m_uses) {
        use->setEnabled(true);
    }
}

void PictureDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    if (m_sheet.isReady()) {
        showSheet();
    }
}

nn::Result<nn::Done> PictureDialog::saveTo(const QString &path) const
{
    return writeWhole(path, m_sheet.bytes(pictureFormatOf(path), resolution()));
}

void PictureDialog::save()
{
    const QStringList filters{tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)"),
                              tr("PDF document (*.pdf)")};
    QFileDialog dialog(this, tr("Save the Picture"), QDir::homePath());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(filters);
    const auto follow = [&](const QString &filter) { // the ending is that of the filter
        dialog.setDefaultSuffix(filter.section(QStringLiteral("*."), 1).chopped(1));
    };
    connect(&dialog, &QFileDialog::filterSelected, &dialog, follow);
    follow(filters.front());
    dialog.selectFile(m_name);
    if (dialog.exec() != Accepted) {
        return;
    }
    if (const auto outcome = saveTo(dialog.selectedFiles().value(0)); !outcome) {
        NoteBubble::show(*m_preview, sentenceOf(outcome.error()), NoteBubble::Kind::Refusal);
    }
}

void PictureDialog::copy() const
{
    QApplication::clipboard()->setImage(m_sheet.image(resolution()));
}

} // namespace glassnet
