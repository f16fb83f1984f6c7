// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/documentfile.h"

#include "app/document/session.h"
#include "app/text/coretext.h"
#include "core/project/project.h"
#include "core/training/problem.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QScopeGuard>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace glassnet {

namespace {

std::string shownName(const QString &path)
{
    return QFileInfo(path).fileName().toStdString();
}

nn::Error cannotSave(const QString &path, const QString &reason)
{
    return nn::failure("'%1' could not be saved: %2.", shownName(path), reason.toStdString());
}

nn::Error cannotOpen(const QString &path, const QString &reason)
{
    return nn::failure("'%1' could not be opened: %2.", shownName(path), reason.toStdString());
}

nn::Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return cannotOpen(path, file.errorString());
    }
    if (file.size() > static_cast<qint64>(nn::largestProjectBytes)) {
        return nn::failure("'%1' is too large to be a Glassnet file.", shownName(path));
    }
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return cannotOpen(path, file.errorString());
    }
    return bytes;
}

nn::Error refusedFile(const QString &path, const nn::Error &reason)
{
    return nn::failure("'%1': %2", shownName(path), reason);
}

bool syncFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    if (handle < 0) {
        return false;
    }
    const auto closing = qScopeGuard([handle] { ::close(handle); });
    // File systems that cannot sync a folder say so; their rename is all there is.
    return ::fsync(handle) == 0 || errno == EINVAL;
}

} // namespace

nn::Result<nn::Done> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return cannotSave(path, file.errorString());
    }
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        return cannotSave(path, file.errorString());
    }
    // commit() of Qt 6.4 replaces the old file even if the disk refused the new one.
    if (::fsync(file.handle()) != 0) {
        const QString reason = QString::fromLocal8Bit(std::strerror(errno));
        file.cancelWriting();
        return cannotSave(path, reason);
    }
    if (!file.commit()) {
        return cannotSave(path, file.errorString());
    }
    if (!syncFolder(QFileInfo(path).absolutePath())) {
        return cannotSave(path, QString::fromLocal8Bit(std::strerror(errno)));
    }
    return nn::Done{};
}

DocumentFile::DocumentFile(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_kept(session.run().learned)
    , m_toldName(name())
{
    connect(&session, &Session::frameChanged, this, &DocumentFile::tell);
    connect(session.undoStack(), &QUndoStack::cleanChanged, this, &DocumentFile::tell);
    connect(session.undoStack(), &QUndoStack::indexChanged, this, &DocumentFile::tell);
}

QString DocumentFile::name() const
{
    return m_path.isEmpty() ? translatedCore(m_session.origin().dataset.name)
                            : QFileInfo(m_path).fileName();
}

bool DocumentFile::isModified() const
{
    return !m_session.undoStack()->isClean() || !(m_session.run().learned == m_kept);
}

nn::Result<nn::Project> DocumentFile::read(const QString &path)
{
    const nn::Result<QByteArray> bytes = readWhole(path);
    if (!bytes) {
        return bytes.error();
    }
    nn::Result<nn::Project> project
        = nn::projectFromJson({bytes->constData(), static_cast<std::size_t>(bytes->size())});
    if (!project) {
        return refusedFile(path, project.error());
    }
    return project;
}

void DocumentFile::takeOver(const QString &path, const nn::Project &project)
{
    m_session.load(project.run, std::make_shared<const nn::KeptTimeline>(project.timeline),
                   project.view);
    keep(path, project.run.learned);
}

nn::Result<nn::Done> DocumentFile::open(const QString &path)
{
    const nn::Result<nn::Project> project = read(path);
    if (!project) {
        return project.error();
    }
    takeOver(path, *project);
    return nn::Done{};
}

nn::Project DocumentFile::content()
{
    SavedRun saved = m_session.save();
    return {.run = std::move(saved.run),
            .timeline = std::move(saved.timeline),
            .now = saved.now,
            .view = m_session.view()};
}

nn::Result<nn::Done> DocumentFile::save(const QString &path)
{
    const nn::Project project = content();
    const nn::Result<nn::Done> written
        = writeWhole(path, QByteArray::fromStdString(nn::toJson(project)));
    if (!written) {
        return written;
    }
    m_session.undoStack()->setClean();
    keep(path, project.run.learned);
    return nn::Done{};
}

void DocumentFile::begin(const nn::Problem &problem)
{
    nn::ViewState view; // the default one, at the speed of this person
    view.samplesPerSecond = m_session.speed();
    m_session.load(problem.start, nullptr, view);
    keep({}, problem.start.learned);
}

void DocumentFile::keep(const QString &path, const nn::Learned &learned)
{
    m_path = path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
    m_kept = learned;
    tell();
}

void DocumentFile::tell()
{
    if (m_toldModified == isModified() && m_toldName == name()) {
        return;
    }
    m_toldModified = isModified();
    m_toldName = name();
    emit changed();
}

} // namespace glassnet
