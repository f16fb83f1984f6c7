// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/aboutdialog.h"

#include "app/look/styleicon.h"

#include <Eigen/Core>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <csv.h>
#include <muParserDef.h>
#include <nlohmann/json_fwd.hpp>
#include <qcustomplot.h>

#include <string>
#include <vector>

namespace glassnet {

namespace {

struct Part
{
    QString name;
    QString version;
    QString licence;
};

QString dotted(int first, int second, int third)
{
    return QStringLiteral("%1.%2.%3").arg(first).arg(second).arg(third);
}

std::vector<Part> parts()
{
    return {
        {QStringLiteral("Qt"), QString::fromLatin1(qVersion()), QStringLiteral("LGPL 3")},
        {QStringLiteral("QCustomPlot"), QStringLiteral(QCUSTOMPLOT_VERSION_STR),
         QStringLiteral("GPL 3")},
        {QStringLiteral("Eigen"),
         dotted(EIGEN_WORLD_VERSION, EIGEN_MAJOR_VERSION, EIGEN_MINOR_VERSION),
         QStringLiteral("MPL 2")},
        {QStringLiteral("nlohmann-json"),
         dotted(NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR,
                NLOHMANN_JSON_VERSION_PATCH),
         QStringLiteral("MIT")},
        {QStringLiteral("muParser"),
         QString::fromStdString(mu::ParserVersion.substr(0, mu::ParserVersion.find(' '))),
         QStringLiteral("BSD 2-Clause")},
        {QStringLiteral("libcsv"), dotted(CSV_MAJOR, CSV_MINOR, CSV_RELEASE),
         QStringLiteral("LGPL 2.1")},
    };
}

QLabel *plainText(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(text);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Glassnet"));
    auto *picture = new QLabel;
    picture->setPixmap(programIcon().pixmap(64, 64));
    auto *title = plainText(tr("Glassnet %1").arg(QCoreApplication::applicationVersion()));
    QFont big = title->font();
    big.setPointSizeF(big.pointSizeF() * 1.6);
    big.setWeight(QFont::DemiBold);
    title->setFont(big);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    int row = 0;
    for (const Part &part : parts()) {
        grid->addWidget(plainText(part.name), row, 0);
        grid->addWidget(plainText(part.version), row, 1);
        grid->addWidget(plainText(part.licence), row++, 2);
    }
    grid->setColumnStretch(2, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 14);
    layout->setSpacing(12);
    layout->addWidget(picture);
    layout->addWidget(title);
    layout->addWidget(plainText(tr("Small neural networks, seen while they learn.\n"
                                   "Free software under the GNU General Public License, "
                                   "version 3 or later.")));
    layout->addLayout(grid);
    layout->addWidget(buttons);
}

} // namespace glassnet
