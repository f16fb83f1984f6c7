// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/datainputs.h"

#include "app/document/networkedits.h"
#include "app/look/flowlayout.h"
#include "app/look/panelparts.h"
#include "app/look/theme.h"
#include "app/text/unittext.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace glassnet {

namespace {

std::vector<nn::DerivedInput> offeredFor(const nn::DataOrigin &origin)
{
    std::vector<nn::DerivedInput> offered;
    if (origin.dataset.columnCount() == 2) {
        offered.assign(nn::playgroundInputs().begin(), nn::playgroundInputs().end());
    } else {
        for (nn::Index column = 0; column < origin.dataset.columnCount(); ++column) {
            offered.push_back(nn::plainInput(column));
        }
    }
    for (const nn::DerivedInput &input : origin.preparation.inputs) {
        if (std::find(offered.begin(), offered.end(), input) == offered.end()) {
            offered.push_back(input);
        }
    }
    return offered;
}

// What the input is made of, with the names of the columns.
QString meaningOf(const nn::DerivedInput &input, const nn::Dataset &dataset)
{
    QString text = QString::fromStdString(nn::displayName(input));
    for (std::size_t i = dataset.columns.size(); i-- > 0;) {
        text.replace(QStringLiteral("x%1").arg(i + 1), titleOf(dataset.columns[i].name));
    }
    return text;
}

} // namespace

DataChip::DataChip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize DataChip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 16, fontMetrics().height() + 8};
}

void DataChip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    const bool isLit = isChecked() || hasFocus();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(isChecked() ? mixed(theme.accent, theme.card, underMouse() ? 0.2 : 0.12)
                                 : theme.soft);
    painter.setPen(QPen(isLit ? theme.accent : theme.line, hasFocus() ? 2.0 : 1.0));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.0, 1.0, -1.0, -1.0), 7.0, 7.0);
    painter.setPen(theme.text);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

DataInputs::DataInputs(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_page(new QWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(panels::caption(tr("Inputs"), nullptr));
    layout->addWidget(m_page);
    new FlowLayout(m_page);
    connect(&session, &Session::runChanged, this, &DataInputs::follow);
    follow();
}

void DataInputs::follow()
{
    if (m_data == m_session.run().data) {
        return;
    }
    m_data = m_session.run().data;
    std::vector<nn::DerivedInput> offered = offeredFor(*m_data->origin);
    if (offered != m_offered) {
        m_offered = std::move(offered);
        qDeleteAll(std::exchange(m_chips, {}));
        for (const nn::DerivedInput &input : m_offered) {
            auto *chip = new DataChip(QString::fromStdString(nn::displayName(input)), m_page);
            chip->setObjectName(QStringLiteral("input ") + chip->text());
            m_page->layout()->addWidget(chip);
            chip->show();
            m_chips.push_back(chip);
            connect(chip, &DataChip::clicked, this, &DataInputs::choose);
        }
    }
    showInputs();
}

void DataInputs::showInputs()
{
    const nn::DataOrigin &origin = m_session.origin();
    const std::vector<nn::DerivedInput> &inputs = origin.preparation.inputs;
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const QString meaning = meaningOf(m_offered[i], origin.dataset);
        m_chips[i]->setChecked(std::find(inputs.begin(), inputs.end(), m_offered[i])
                               != inputs.end());
        m_chips[i]->setToolTip(meaning);
        m_chips[i]->setAccessibleName(tr("Input %1").arg(meaning));
    }
}

void DataInputs::choose()
{
    std::vector<nn::DerivedInput> inputs;
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i]->isChecked()) {
            inputs.push_back(m_offered[i]);
        }
    }
    panels::report(m_session, edits::setInputs(m_session, inputs), *m_page);
    showInputs(); // after a refusal as it was
}

} // namespace glassnet
