// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/why/exercisesheet.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPagedPaintDevice;
class QSpinBox;
class QTextBrowser;
class QTextDocument;

namespace glassnet {

class Session;

// Makes sheets of exercises about a training step, of the network as it is or of numbers drawn from
// a seed, so that everybody can have a sheet of their own; to print, to keep and to copy.
class ExerciseDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ExerciseDialog(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] const QString &html() const { return m_html; }
    // A PDF, or HTML where the name ends so. A refusal if it cannot be written there.
    [[nodiscard]] nn::Result<nn::Done> saveTo(const QString &path) const;

private:
    QWidget *makeChoices();
    void makeButtons(QLayout &row);
    void makeSheet();
    [[nodiscard]] nn::HomeworkContext context() const;
    void print();
    void save(const QString &suffix, const QString &filter);
    void copy() const;
    void printOn(QPagedPaintDevice &device) const;

    Session &m_session;
    QComboBox *m_from;
    QSpinBox *m_sample;
    QComboBox *m_topic;
    QComboBox *m_length;
    QSpinBox *m_count;
    QSpinBox *m_seed;
    QCheckBox *m_hasSolutions;
    QTextBrowser *m_preview;
    QWidgetList m_uses; // what can be done with a sheet
    QString m_html; // empty where there is none
};

} // namespace glassnet
