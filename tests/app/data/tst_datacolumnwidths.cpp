// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/datacolumnwidths.h"

#include "app/data/datatablemodel.h"
#include "app/document/dataedits.h"
#include "support/panelinteraction.h"

#include <QFontMetrics>
#include <QTest>

#include <numeric>

using namespace glassnet;

namespace {

// Above their classes stands more than any font needs for four letters.
nn::TrainingRun peopleWithALongTitle()
{
    nn::TrainingRun run = support::defaultRunOf(nn::BuiltIn::FourPeople);
    nn::DataOrigin origin = *run.data->origin;
    origin.dataset.target.name = "household income";
    origin.choice.reset();
    run.data = *nn::prepared(std::move(origin));
    return run;
}

} // namespace

class tst_DataColumnWidths : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::useDefaultLook(); }

    void namesHaveTheRoomThatIsLeft();
    void columnsMoveTogetherWhereThereIsLittleRoom();
    void aLongNameIsCutNotTheColumnsBehindIt();
    void aTitleAboveTheClassesIsCutWhereNothingElseHelps();

private:
    [[nodiscard]] std::vector<int> widthsIn(int room) const
    {
        const DataTableModel model(m_session);
        return DataColumnWidths(model, m_session.run().network(), m_metrics, m_metrics).in(room);
    }
    // Of all columns, or of those behind the names.
    [[nodiscard]] static int sum(const std::vector<int> &widths, int from = 0)
    {
        return std::accumulate(widths.begin() + from, widths.end(), 0);
    }

    mutable Session m_session{peopleWithALongTitle()};
    QFontMetrics m_metrics{QFont()};
};

void tst_DataColumnWidths::namesHaveTheRoomThatIsLeft()
{
    const std::vector<int> some = widthsIn(1000);
    const std::vector<int> more = widthsIn(1300);
    QCOMPARE(some.size(), std::size_t{6}); // name, weight, height, class, output, mark
    QCOMPARE(sum(some), 1000);
    QCOMPARE(more.front(), some.front() + 300);
    QCOMPARE(sum(more, 1), sum(some, 1));
}

void tst_DataColumnWidths::columnsMoveTogetherWhereThereIsLittleRoom()
{
    const std::vector<int> wide = widthsIn(1000);
    const int most = wide[1] - wide[2]; // as far apart as the texts are
    const int room = sum(wide, 1) + m_metrics.horizontalAdvance("Alice");
    const std::vector<int> narrow = widthsIn(room);
    QVERIFY(narrow[1] < wide[1]);
    QCOMPARE(narrow[1] - narrow[2], most);
    QVERIFY(sum(narrow) <= room);
}

void tst_DataColumnWidths::aLongNameIsCutNotTheColumnsBehindIt()
{
    const std::vector<int> before = widthsIn(600);
    QVERIFY(edits::setName(m_session, 0, QString(100, 'W')).hasValue());
    const std::vector<int> after = widthsIn(600);
    m_session.undoStack()->undo();
    QVERIFY(sum(after) <= 600);
    for (std::size_t column = 1; column < after.size(); ++column) {
        QVERIFY(before[column] - after[column] <= 8); // what is between them
    }
}

void tst_DataColumnWidths::aTitleAboveTheClassesIsCutWhereNothingElseHelps()
{
    const int target = 3;
    const int least = sum(widthsIn(1)); // nothing can be made narrower
    const std::vector<int> narrow = widthsIn(least);
    QCOMPARE(sum(narrow), least);
    const std::vector<int> wider = widthsIn(least + 2);
    QCOMPARE(wider[target], narrow[target] + 2);
    QCOMPARE(wider.front(), narrow.front());
}

QTEST_MAIN(tst_DataColumnWidths)
#include "tst_datacolumnwidths.moc"
