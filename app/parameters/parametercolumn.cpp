// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parameters/parametercolumn.h"

#include "app/text/numbers.h"
#include "core/csv/csvcell.h"
#include "core/limits.h"

#include <QLocale>
#include <QStringList>

namespace glassnet {

namespace {

// A comma parts thousands where it is not the decimal mark, and such a number is refused: it could
// as well be meant as a decimal one.
char decimalMarkOf(const QString &text)
{
    const bool hasDecimalComma = QLocale().decimalPoint() == QLatin1String(",");
    return hasDecimalComma && text.contains(u',') ? ',' : '.';
}

nn::Result<double> numberInLine(const QString &line, std::size_t number, char decimalMark)
{
    if (line.trimmed().contains(u'\t')) {
        return nn::failure("Line %1 has more than one cell: a single column is needed.", number);
    }
    const std::string text = line.trimmed().toStdString();
    const nn::CsvCell cell = nn::readCell(text, decimalMark);
    if (cell.kind == nn::CellKind::Missing) {
        return nn::failure("Line %1: a number is missing.", number);
    }
    if (cell.kind != nn::CellKind::Number) {
        return nn::failure("Line %1: '%2' is not a number.", number, nn::shortened(text));
    }
    return cell.number;
}

} // namespace

QString columnText(const std::vector<double> &numbers)
{
    QString text;
    for (const double number : numbers) {
        text += fullNumber(number) + QLatin1Char('\n');
    }
    return text;
}

nn::Result<std::vector<double>> columnIn(const QString &text, std::size_t most)
{
    QString plain = text;
    plain.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    QStringList lines = plain.split(u'\n');
    while (!lines.isEmpty() && lines.back().trimmed().isEmpty()) {
        lines.removeLast();
    }
    if (lines.isEmpty()) {
        return nn::failure("Line %1: a number is missing.", std::size_t{1});
    }
    const char decimalMark = decimalMarkOf(plain);
    std::vector<double> numbers;
    for (const QString &line : std::as_const(lines)) {
        if (numbers.size() == most) {
            return nn::failure("Line %1: there is no weight or bias left to write over.", most + 1);
        }
        const nn::Result<double> number = numberInLine(line, numbers.size() + 1, decimalMark);
        if (!number) {
            return number.error();
        }
        numbers.push_back(*number);
    }
    return numbers;
}

} // namespace glassnet
