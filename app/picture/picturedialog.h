// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/picture/viewsheet.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace glassnet {

// Asks what a picture of the document is to show and how large, shows it, and saves or copies it.
class PictureDialog final : public QDialog
{
    Q_OBJECT

public:
    // The name is the one that is offered for the file, without an ending.
    PictureDialog(const nn::Project &document, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] const ViewSheet &sheet() const { return m_sheet; }
    // In the format that the file's name ends in. A refusal if it cannot be written there.
    [[nodiscard]] nn::Result<nn::Done> saveTo(const QString &path) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QFormLayout *makeChoices();
    QLayout *makeButtons();
    void takeChoices();
    void showSheet();
    void save();
    void copy() const;
    [[nodiscard]] double resolution() const;

    ViewSheet m_sheet;
    QString m_name;
    QComboBox *m_content;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QComboBox *m_colors;
    QComboBox *m_resolution;
    QLabel *m_preview;
    QWidgetList m_uses; // what can be done with a picture that is ready
};

} // namespace glassnet
