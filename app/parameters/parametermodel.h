// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"

#include <QAbstractTableModel>

#include <vector>

namespace glassnet {

// Every weight and bias of the network with its value, the derivative of the training loss by it,
// what the last update changed of it, and whether it is frozen. Values and frozen marks can be
// edited.
class ParameterModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, Gradient, Change, Frozen, ColumnCount };
    static constexpr int SortRole = Qt::UserRole; // numbers; of gradients and changes their size

    explicit ParameterModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    [[nodiscard]] const nn::ParameterRef &parameterAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(const nn::ParameterRef &parameter) const;

    void follow(); // the frame, or an edit that it does not show yet

signals:
    void refused(const QModelIndex &index, const nn::Error &reason); // what was typed there

private:
    // Nothing where the frame does not know it, or not yet.
    [[nodiscard]] std::optional<double> number(int row, int column) const;

    Session &m_session;
    std::vector<nn::ParameterRef> m_parameters;
    std::vector<std::string> m_names;
    std::shared_ptr<const Pictures> m_pictures;
    SnapshotPtr m_snapshot;
};

} // namespace glassnet
