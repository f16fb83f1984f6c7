// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/outcome.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace glassnet {

// What a column of the table shows.
enum class DataField : std::uint8_t { Name, Value, Target, Output, Mark, Role };

// The samples with what the network says of them, one row each. Changes of the data come from
// the session's run at once; outputs come with frames and touch nothing but their own columns.
class DataTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        ColorRole = Qt::UserRole, // of the class; nothing where there is none
        RightRole, // whether the answer is the class; nothing where there is none
        ChoicesRole, // the texts to choose from; the edit role is then an index
    };

    explicit DataTableModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    [[nodiscard]] DataField fieldOf(int column) const { return at(column).field; }
    [[nodiscard]] nn::Index valueOf(int column) const { return at(column).index; }
    // The column of the table, counted from 0, or −1.
    [[nodiscard]] int columnOf(DataField field) const;
    [[nodiscard]] bool hasNames() const;

    // Takes over the data of the run if they are others; the model is reset only if there are
    // other rows or columns.
    void follow();
    // Takes over the outputs of the newest frame; only the visible rows are told to change.
    void showOutputs(int firstVisible, int lastVisible);

signals:
    void refused(const QModelIndex &index, const nn::Error &reason); // what was typed there

private:
    struct Column
    {
        DataField field = DataField::Name;
        nn::Index index = 0; // of a value
        int decimals = 0;

        friend bool operator==(const Column &a, const Column &b)
        {
            return a.field == b.field && a.index == b.index;
        }
    };

    [[nodiscard]] const Column &at(int column) const
    {
        return m_columns[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] const nn::Dataset &dataset() const;
    [[nodiscard]] std::vector<Column> columnsOf(const nn::Dataset &dataset) const;
    [[nodiscard]] const nn::Answer *answerAt(nn::Index row) const;
    [[nodiscard]] QString textAt(nn::Index row, const Column &column) const;
    [[nodiscard]] QString outputAt(nn::Index row) const;
    [[nodiscard]] QVariant editValue(nn::Index row, const Column &column) const;
    [[nodiscard]] QVariant classColorAt(nn::Index row) const;
    [[nodiscard]] QVariant rightAt(nn::Index row) const;
    [[nodiscard]] QVariant choicesFor(const Column &column) const;
    [[nodiscard]] QString titleFor(const Column &column) const;
    edits::Outcome takeText(nn::Index row, const Column &column, const QString &text);
    edits::Outcome takeChoice(nn::Index row, const Column &column, int choice);

    Session &m_session;
    std::shared_ptr<const nn::TrainingData> m_data;
    std::vector<Column> m_columns;
    std::shared_ptr<const Pictures> m_pictures; // may be of other data for a moment
};

} // namespace glassnet
