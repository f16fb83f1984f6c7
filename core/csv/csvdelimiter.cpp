// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv/csvdelimiter.h"

#include "core/csv/csvcell.h"

#include <array>

namespace nn {
namespace {

struct Fit
{
    std::size_t fields = 0; // of the first record
    double score = 0.0;
};

double share(std::size_t part, std::size_t whole)
{
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

// Between 0 and 3: the share of records as long as the first one, the share of cells
// that are numbers, and 1 for cutting at all.
Fit fitOf(std::string_view text, char delimiter, std::optional<char> decimalMark)
{
    constexpr std::size_t mostRecords = 100;
    std::size_t records = 0;
    std::size_t evenRecords = 0;
    std::size_t cells = 0;
    std::size_t numbers = 0;
    Fit fit;
    const auto look = [&](const CsvRecord &record) {
        if (records == 0) {
            fit.fields = record.fields.size();
        }
        for (const std::string_view field : record.fields) {
            numbers += readCell(field, decimalMark).kind == CellKind::Number ? 1 : 0;
        }
        cells += record.fields.size();
        evenRecords += record.fields.size() == fit.fields ? 1 : 0;
        return ++records < mostRecords;
    };
    const CsvSource source{.text = text, .delimiter = delimiter};
    const bool isWhole = readCsvRecords(source, look).hasValue();
    fit.score = share(evenRecords, records) + share(numbers, cells) + (fit.fields > 1 ? 1.0 : 0.0);
    fit.score -= isWhole ? 0.0 : 1.0;
    return fit;
}

} // namespace

bool isDelimiter(char letter)
{
    return letter > 0 && letter != '"' && letter != '\n' && letter != '\r';
}

CsvSource withDelimiter(std::string_view text, std::optional<char> decimalMark)
{
    constexpr std::string_view word = "sep=";
    if (text.starts_with(word) && text.size() > word.size() && isDelimiter(text[word.size()])) {
        const std::string_view rest = text.substr(word.size() + 1);
        if (rest.starts_with('\n') || rest.starts_with('\r')) {
            return {.text = rest.substr(rest.starts_with("\r\n") ? 2 : 1),
                    .delimiter = text[word.size()],
                    .firstLine = 2};
        }
    }
    constexpr std::size_t mostBytes = std::size_t{1} << 20;
    CsvSource source{.text = text};
    Fit best = fitOf(text.substr(0, mostBytes), ',', decimalMark);
    for (const char delimiter : std::array{';', '\t'}) {
        const Fit fit = fitOf(text.substr(0, mostBytes), delimiter, decimalMark);
        if (fit.score > best.score || (fit.score == best.score && fit.fields > best.fields)) {
            best = fit;
            source.delimiter = delimiter;
        }
    }
    return source;
}

} // namespace nn
