// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/textquestion.h"

#include "app/look/notebubble.h"
#include "app/text/coretext.h"

#include <QInputDialog>
#include <QLineEdit>

namespace glassnet {

namespace {

using Check = std::function<nn::Result<nn::Done>(const QString &text)>;

class TextQuestion final : public QInputDialog
{
public:
    TextQuestion(QWidget *parent, Check check)
        : QInputDialog(parent)
        , m_check(std::move(check))
    {
    }

    void done(int result) override
    {
        if (result == Accepted) {
            if (const auto fits = m_check(textValue().trimmed()); !fits) {
                auto *field = findChild<QLineEdit *>();
                NoteBubble::show(*field, sentenceOf(fits.error()), NoteBubble::Kind::Refusal);
                field->setFocus();
                return;
            }
        }
        QInputDialog::done(result);
    }

private:
    Check m_check;
};

} // namespace

std::optional<QString> askText(QWidget *parent, const QString &title, const QString &label,
                               const QString &suggestion, const Check &check)
{
    TextQuestion dialog(parent, check);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setTextValue(suggestion);
    dialog.resize(360, 150); // with room for a sentence below the field
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.textValue().trimmed())
                                              : std::nullopt;
}

} // namespace glassnet
