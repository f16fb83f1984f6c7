// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/preferences.h"
#include "app/document/session.h"
#include "app/text/language.h"
#include "app/window/mainwindow.h"
#include "core/training/problem.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    QApplication::setOrganizationName(QStringLiteral("Glassnet"));
    QApplication::setApplicationName(QStringLiteral("glassnet"));
    QApplication::setApplicationDisplayName(QStringLiteral("Glassnet"));
    QApplication::setApplicationVersion(QStringLiteral(GLASSNET_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("glassnet"));
    QApplication app(argc, argv);

    glassnet::Preferences preferences;
    const glassnet::Translation translation(preferences.language());
    glassnet::Session session(nn::tutorial002().start); // outlives the window, which asks it
    session.setSpeed(60.0
                     * static_cast<double>(session.run().data->train.count())); // to be watched
    glassnet::MainWindow window(session, preferences);
    window.showInPlace();
    if (const QStringList arguments = QApplication::arguments(); arguments.size() > 1) {
        window.open(arguments.at(1));
    }
    return QApplication::exec();
}
