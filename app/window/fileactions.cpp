// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/fileactions.h"

#include "app/document/documentfile.h"
#include "app/document/preferences.h"
#include "app/document/session.h"
#include "app/text/coretext.h"
#include "app/window/menus.h"
#include "app/window/questions.h"
#include "core/project/project.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

namespace glassnet {

namespace {

QString fileFilter()
{
    return FileActions::tr("Glassnet files (*.%1)").arg(QLatin1String(DocumentFile::suffix));
}

// The dialog itself adds the suffix, so that it asks before it replaces the file of that name.
QString askWhereToSave(QWidget *window, const QString &suggestion)
{
    QFileDialog dialog(window, FileActions::tr("Save As"), QFileInfo(suggestion).path(),
                       fileFilter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QLatin1String(DocumentFile::suffix));
    dialog.selectFile(QFileInfo(suggestion).fileName());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

// What a document without a file would be called.
QString suggestedName(QString documentName)
{
    documentName.replace(QLatin1Char('/'), QLatin1Char('-'));
    return documentName + QLatin1Char('.') + QLatin1String(DocumentFile::suffix);
}

} // namespace

FileActions::FileActions(DocumentFile &document, Preferences &preferences, const Actions &actions,
                         QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_preferences(preferences)
    , m_actions(actions)
    , m_window(window)
{
    connect(actions.open, &QAction::triggered, this, [this] { open({}); });
    connect(actions.save, &QAction::triggered, this, &FileActions::save);
    connect(actions.saveAs, &QAction::triggered, this, &FileActions::saveAs);
    connect(actions.clearRecent, &QAction::triggered, this,
            [this] { m_preferences.clearRecentFiles(); });
    connect(actions.quit, &QAction::triggered, window, &QWidget::close);
}

void FileActions::setRecentMenu(QMenu *menu)
{
    m_recent = menu;
    connect(menu, &QMenu::aboutToShow, this, &FileActions::fillRecentMenu);
    fillRecentMenu();
}

void FileActions::begin(const OfferedProblem &problem)
{
    if (mayLeave()) {
        m_document.begin(problem.make());
    }
}

// What somebody is typing belongs to the document as soon as it is to be kept.
void FileActions::finishTyping() const
{
    QWidget *field = m_window->focusWidget();
    if (field == nullptr || !field->hasFocus()) {
        return;
    }
    field->clearFocus();
    QWidget *next = field->isVisible() ? field : field->parentWidget(); // some close themselves
    next->setFocus(Qt::OtherFocusReason);
}

void FileActions::open(const QString &path)
{
    const QString chosen = path.isEmpty() ? QFileDialog::getOpenFileName(
                               m_window, tr("Open"), m_preferences.lastFolder(), fileFilter())
                                          : path;
    if (chosen.isEmpty()) {
        return;
    }
    nn::Result<nn::Project> project = DocumentFile::read(chosen);
    if (!project) {
        m_preferences.removeRecentFile(QFileInfo(chosen).absoluteFilePath());
        questions::tell(m_window, sentenceOf(project.error()));
        return;
    }
    if (!mayLeave()) { // asked when there is something to leave for
        return;
    }
    if (QFileInfo(chosen).absoluteFilePath() == m_document.path()) {
        project = DocumentFile::read(chosen); // which may just have been saved
        if (!project) {
            questions::tell(m_window, sentenceOf(project.error()));
            return;
        }
    }
    m_document.takeOver(chosen, *project);
    m_preferences.addRecentFile(m_document.path());
}

bool FileActions::save()
{
    finishTyping();
    return m_document.path().isEmpty() ? saveAs() : saveTo(m_document.path());
}

bool FileActions::saveAs()
{
    finishTyping();
    const QString suggestion
        = m_document.path().isEmpty()
              ? QDir(m_preferences.lastFolder()).filePath(suggestedName(m_document.name()))
              : m_document.path();
    const QString path = askWhereToSave(m_window, suggestion);
    return !path.isEmpty() && saveTo(path);
}

bool FileActions::mayLeave()
{
    finishTyping();
    if (!m_document.isModified()) {
        return true;
    }
    switch (questions::askBeforeLeaving(m_window, m_document.name())) {
    case questions::BeforeLeaving::Save: return save();
    case questions::BeforeLeaving::Discard: return true;
    case questions::BeforeLeaving::Cancel: break;
    }
    return false;
}

bool FileActions::saveTo(const QString &path)
{
    if (const auto outcome = m_document.save(path); !outcome) {
        questions::tell(m_window, sentenceOf(outcome.error()));
        return false;
    }
    m_preferences.addRecentFile(m_document.path());
    return true;
}

void FileActions::fillRecentMenu()
{
    m_recent->clear();
    const QStringList files = m_preferences.recentFiles();
    for (int i = 0; i < files.size(); ++i) {
        QString name = QFileInfo(files.at(i)).fileName();
        name.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction *action = m_recent->addAction(QStringLiteral("&%1 %2").arg(i + 1).arg(name), this,
                                              [this, path = files.at(i)] { open(path); });
        action->setStatusTip(files.at(i));
    }
    if (files.isEmpty()) {
        m_recent->addAction(tr("No files yet"))->setEnabled(false);
    }
    m_recent->addSeparator();
    m_actions.clearRecent->setEnabled(!files.isEmpty());
    m_recent->addAction(m_actions.clearRecent);
}

} // namespace glassnet
