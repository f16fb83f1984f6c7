// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"

#include <QAbstractButton>
#include <QWidget>

#include <vector>

namespace glassnet {

// A word that is switched on and off.
class DataChip final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit DataChip(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

// Which inputs the network has: for data of two columns those of the Playground, else the
// columns, and whatever else it has already.
class DataInputs final : public QWidget
{
    Q_OBJECT

public:
    explicit DataInputs(Session &session, QWidget *parent = nullptr);

private:
    void follow();
    void showInputs();
    void choose();

    Session &m_session;
    std::shared_ptr<const nn::TrainingData> m_data; // that is shown
    std::vector<nn::DerivedInput> m_offered;
    std::vector<DataChip *> m_chips; // one for each that is offered
    QWidget *m_page;
};

} // namespace glassnet
