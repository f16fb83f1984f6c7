// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/documentfile.h"
#include "app/look/appearance.h"
#include "app/window/actions.h"

#include <QMainWindow>

class QLabel;

namespace glassnet {

class CardArea;
class FileActions;
class Preferences;
class SampleWalk;
class Session;
class StatusLine;

// Puts cards, bars, menus and actions together.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Session &session, Preferences &preferences);
    ~MainWindow() override;

    // Shows it where it was last, or where the screen has room for it.
    void showInPlace();

    void open(const QString &path);

    [[nodiscard]] const Actions &actions() const { return m_actions; }
    [[nodiscard]] const DocumentFile &document() const { return m_document; }
    [[nodiscard]] CardArea &cards() { return *m_cards; }
    [[nodiscard]] FileActions &files() { return *m_files; }

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeCentre();
    void makeMenus();
    void connectActions();
    void exportPicture();
    void connectStages();
    void connectThemes();
    void setFullScreen(bool isFull);
    void showDocument();
    void showShortcuts();

    Session &m_session;
    Preferences &m_preferences;
    Appearance m_appearance;
    DocumentFile m_document;
    Actions m_actions;
    CardArea *m_cards;
    SampleWalk *m_walk;
    StatusLine *m_status = nullptr;
    FileActions *m_files;
    QLabel *m_documentLabel;
};

} // namespace glassnet
