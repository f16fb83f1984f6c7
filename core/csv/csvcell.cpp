// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv/csvcell.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <locale>
#include <sstream>
#include <utility>

namespace nn {
namespace {

constexpr std::string_view digits = "0123456789";

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool isAscii(std::string_view text)
{
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// Spreadsheets and text programs write a real minus sign, and blanks that keep a line together.
std::string plainlySpelled(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, char>, 6> spellings{{
        {"\u2212", '-'}, // minus sign
        {"\u00a0", ' '}, // no-break space
        {"\u202f", ' '}, // narrow no-break space
        {"\u2007", ' '}, // figure space
        {"\u2009", ' '}, // thin space
        {"\u2019", '\''}, // apostrophe, for thousands
    }};
    std::string plain;
    while (!text.empty()) {
        const auto known = std::find_if(spellings.begin(), spellings.end(),
                                        [&](const auto &s) { return text.starts_with(s.first); });
        plain += known != spellings.end() ? known->second : text.front();
        text.remove_prefix(known != spellings.end() ? known->first.size() : 1);
    }
    return plain;
}

char lowered(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool equalsWithoutCase(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lowered(x) == lowered(y); });
}

// from_chars says "out of range" to 1e999 and to 1e-999 alike; only the former is no number.
std::optional<double> outOfRangeNumber(std::string_view text)
{
    std::istringstream stream{std::string(text)};
    stream.imbue(std::locale::classic());
    double number = 0.0;
    stream >> number;
    return std::abs(number) < 1.0 ? std::optional(number) : std::nullopt;
}

// With a point, without blanks and without '+'.
std::optional<double> plainNumber(std::string_view text)
{
    const std::size_t start = text.starts_with('-') ? 1 : 0;
    if (text.size() == start || !(isDigit(text[start]) || text[start] == '.')) {
        return std::nullopt; // "inf" and "nan" are words to from_chars
    }
    double number = 0.0;
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (stop != end || error == std::errc::invalid_argument) {
        return std::nullopt;
    }
    return error == std::errc::result_out_of_range ? outOfRangeNumber(text) : number;
}

std::optional<double> numberWithComma(std::string_view text, std::size_t comma)
{
    std::array<char, 64> buffer;
    if (text.size() <= buffer.size()) {
        std::copy(text.begin(), text.end(), buffer.begin());
        buffer[comma] = '.';
        return plainNumber({buffer.data(), text.size()});
    }
    std::string copy(text);
    copy[comma] = '.';
    return plainNumber(copy);
}

// The word, or a number beyond the largest double.
bool isInfinity(std::string_view text)
{
    if (text.starts_with('+') || text.starts_with('-')) {
        text.remove_prefix(1);
    }
    std::string copy(text);
    std::replace(copy.begin(), copy.end(), ',', '.');
    double number = 0.0;
    const char *end = copy.data() + copy.size();
    const auto [stop, error] = std::from_chars(copy.data(), end, number);
    const bool isWord = error == std::errc() && std::isinf(number);
    return stop == end && (isWord || error == std::errc::result_out_of_range);
}

} // namespace

bool isMissing(std::string_view text)
{
    constexpr std::array<std::string_view, 7> words = {"", "na", "n/a", "#n/a", "nan", "null", "?"};
    text = trimmed(text);
    return text.size() <= 4 && std::any_of(words.begin(), words.end(), [&](std::string_view word) {
               return equalsWithoutCase(text, word);
           });
}

CsvCell readCell(std::string_view text, std::optional<char> decimalMark)
{
    if (!isAscii(text)) {
        const std::string plain = plainlySpelled(text);
        if (isAscii(plain)) {
            return readCell(plain, decimalMark);
        }
    }
    text = trimmed(text);
    std::string_view unsignedText = text;
    if (text.starts_with('+')) {
        unsignedText.remove_prefix(1);
    }
    const bool hasTwoSigns = unsignedText.size() != text.size() && unsignedText.starts_with('-');
    const std::size_t comma = unsignedText.find(',');
    const bool hasComma = comma != std::string_view::npos;
    const bool hasPoint = unsignedText.find('.') != std::string_view::npos;
    const bool isMarkRight = !(hasComma && hasPoint) && !(hasComma && decimalMark == '.')
                             && !(hasPoint && decimalMark == ',');
    if (!hasTwoSigns && isMarkRight) {
        const std::optional<double> number
            = hasComma ? numberWithComma(unsignedText, comma) : plainNumber(unsignedText);
        if (number) {
            const std::optional<char> mark = hasComma   ? std::optional(',')
                                             : hasPoint ? std::optional('.')
                                                        : std::nullopt;
            return {.kind = CellKind::Number, .number = *number, .decimalMark = mark};
        }
    }
    return {.kind = isMissing(text) ? CellKind::Missing : CellKind::Text,
            .number = std::numeric_limits<double>::quiet_NaN(),
            .decimalMark = std::nullopt};
}

bool mayPartThousands(std::string_view text)
{
    const std::string plain = plainlySpelled(text);
    text = trimmed(plain);
    if (text.starts_with('+') || text.starts_with('-')) {
        text.remove_prefix(1);
    }
    const std::size_t first = std::min(text.find_first_not_of(digits), text.size());
    if (first == 0 || first > 3 || first == text.size()) {
        return false;
    }
    const char mark = text[first];
    if (std::string_view(",.' ").find(mark) == std::string_view::npos) {
        return false;
    }
    text.remove_prefix(first);
    while (text.starts_with(mark)) {
        text.remove_prefix(1);
        if (std::min(text.find_first_not_of(digits), text.size()) != 3) {
            return false;
        }
        text.remove_prefix(3);
    }
    const bool hasFraction = text.starts_with('.') || text.starts_with(',');
    return text.find_first_not_of(digits, hasFraction ? 1 : 0) == std::string_view::npos;
}

Error notANumber(const CellPosition &place, const std::string &columnName)
{
    if (isInfinity(place.text)) {
        return failure("Line %1, column '%2': '%3' is not a finite number.", place.line, columnName,
                       place.text);
    }
    if (mayPartThousands(place.text)) {
        return failure("Line %1, column '%2': '%3' has thousands separators; write the number "
                       "without them.",
                       place.line, columnName, place.text);
    }
    return failure("Line %1, column '%2': '%3' is not a number.", place.line, columnName,
                   place.text);
}

} // namespace nn
