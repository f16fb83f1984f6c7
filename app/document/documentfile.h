// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/training/trainingrun.h"

#include <QByteArray>
#include <QObject>
#include <QString>

namespace nn {
struct Problem;
struct Project;
} // namespace nn

namespace glassnet {

class Session;

// The file that a session came from or goes to, and whether there is anything that it does not
// hold yet. Asks nobody anything; a refusal is one sentence that names the file, and then nothing
// has changed.
class DocumentFile : public QObject
{
    Q_OBJECT

public:
    static constexpr const char *suffix = "glassnet";

    explicit DocumentFile(Session &session, QObject *parent = nullptr);

    // Empty for a document that was never saved.
    [[nodiscard]] const QString &path() const { return m_path; }
    // "Four people.glassnet"; without a file, what the data set is called.
    [[nodiscard]] QString name() const;
    // An edit was made, or training has gone on or back, since it was opened or saved.
    [[nodiscard]] bool isModified() const;

    // What a file holds; the document stays what it is until it is taken over.
    [[nodiscard]] static nn::Result<nn::Project> read(const QString &path);
    void takeOver(const QString &path, const nn::Project &project);
    [[nodiscard]] nn::Result<nn::Done> open(const QString &path); // both at once
    // All that a file of it would hold at this moment.
    [[nodiscard]] nn::Project content();
    [[nodiscard]] nn::Result<nn::Done> save(const QString &path);
    // Another problem in place of this document, without a file.
    void begin(const nn::Problem &problem);

signals:
    void changed(); // path(), name() or isModified()

private:
    void keep(const QString &path, const nn::Learned &learned);
    void tell();

    Session &m_session;
    QString m_path;
    nn::Learned m_kept; // what the file holds, or what the document began with
    QString m_toldName;
    bool m_toldModified = false;
};

// Writes all or nothing, and says so only when the disk has said so: the file, then the folder
// that names it.
[[nodiscard]] nn::Result<nn::Done> writeWhole(const QString &path, const QByteArray &bytes);

} // namespace glassnet
