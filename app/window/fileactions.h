// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/actions.h"

#include <QObject>
#include <QString>

class QMenu;

namespace glassnet {

class DocumentFile;
class Preferences;
struct OfferedProblem;

// Carries out what the File menu offers: asks where, asks before unsaved work is lost, and tells
// what could not be done.
class FileActions : public QObject
{
    Q_OBJECT

public:
    FileActions(DocumentFile &document, Preferences &preferences, const Actions &actions,
                QWidget *window);

    void setRecentMenu(QMenu *menu);

    void begin(const OfferedProblem &problem);
    void open(const QString &path); // with an empty path, asks
    bool save(); // false if a person thought better of it, or it could not be done
    bool saveAs();
    // Whether the document may go: it is saved, or nobody wants it.
    [[nodiscard]] bool mayLeave();

private:
    void finishTyping() const;
    bool saveTo(const QString &path);
    void fillRecentMenu();

    DocumentFile &m_document;
    Preferences &m_preferences;
    Actions m_actions;
    QWidget *m_window;
    QMenu *m_recent = nullptr;
};

} // namespace glassnet
