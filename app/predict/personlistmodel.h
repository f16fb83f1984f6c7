// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"

#include <QAbstractTableModel>

#include <vector>

namespace glassnet {

// The people who are kept to be asked about again, each with what the network says now. Names
// can be edited.
class PersonListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Answer, ColumnCount };

    explicit PersonListModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    [[nodiscard]] const nn::PersonAsked &personAt(int row) const;

signals:
    void refused(const QModelIndex &index, const nn::Error &reason); // what was typed there

private:
    void follow();
    void askNetwork();
    [[nodiscard]] QString measuresOf(const nn::PersonAsked &person) const;

    Session &m_session;
    std::vector<nn::PersonAsked> m_people;
    std::vector<nn::Answer> m_answers; // one a person, or none before the first frame
    nn::TargetColumn m_target; // of the frame that the answers belong to
    bool m_areShares = true; // the same
};

} // namespace glassnet
