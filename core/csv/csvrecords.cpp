// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv/csvrecords.h"

#include "core/csv/csv.h"
#include "core/csv/csvtext.h"

#include <csv.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace nn {
namespace {

// Lines with their ends, so that libcsv finishes at most one record a line and the line of
// everything is known. Each end is looked for once: a text without any LF stays linear.
class Lines
{
public:
    explicit Lines(std::string_view text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_position == m_text.size(); }

    std::string_view next()
    {
        const std::size_t start = m_position;
        const std::size_t lineFeed = nextOf('\n', m_lineFeed);
        const std::size_t carriageReturn = nextOf('\r', m_carriageReturn);
        const bool isPair = carriageReturn + 1 == lineFeed;
        const std::size_t last = isPair ? lineFeed : std::min(lineFeed, carriageReturn);
        m_position = std::min(last, m_text.size() - 1) + 1;
        return m_text.substr(start, m_position - start);
    }

private:
    std::size_t nextOf(char end, std::optional<std::size_t> &known) const
    {
        if (!known || *known < m_position) {
            known = std::min(m_text.find(end, m_position), m_text.size());
        }
        return *known;
    }

    std::string_view m_text;
    std::size_t m_position = 0;
    std::optional<std::size_t> m_lineFeed;
    std::optional<std::size_t> m_carriageReturn;
};

class Reader
{
public:
    Reader(const CsvSource &source, const CsvRecordFunction &take)
        : m_lines(source.text)
        , m_take(take)
        , m_line(source.firstLine)
        , m_recordLine(source.firstLine)
    {
        csv_init(&m_parser, strict);
        csv_set_delim(&m_parser, static_cast<unsigned char>(source.delimiter));
        csv_set_blk_size(&m_parser, 65536); // the default of 128 is slow with long fields
    }
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;
    ~Reader() { csv_free(&m_parser); }

    Result<std::size_t> read();

private:
    static constexpr unsigned char strict = CSV_STRICT | CSV_STRICT_FINI;

    static void takeField(void *bytes, std::size_t size, void *reader);
    static void endRecord(int, void *reader) { static_cast<Reader *>(reader)->m_ended = true; }

    std::optional<Error> feed(std::string_view line);
    std::optional<Error> finish();
    [[nodiscard]] Error refusal(std::string_view rest);
    void handOver();

    csv_parser m_parser;
    Lines m_lines;
    const CsvRecordFunction &m_take;
    std::string m_bytes; // of the fields of the present record, one after the other
    std::vector<std::size_t> m_ends;
    std::vector<std::string_view> m_fields;
    std::uint32_t m_line;
    std::uint32_t m_recordLine;
    std::uint32_t m_fieldLine = 0;
    std::size_t m_emptyLines = 0;
    std::size_t m_waitingEmptyLines = 0; // count only when a record follows
    bool m_isOpen = false; // inside a record that goes on in the next line
    bool m_ended = false;
    bool m_isEnough = false;
};

void Reader::takeField(void *bytes, std::size_t size, void *reader)
{
    Reader &self = *static_cast<Reader *>(reader);
    self.m_fieldLine = self.m_line;
    if (self.m_ends.size() <= maxCsvColumns) {
        self.m_bytes.append(static_cast<const char *>(bytes), size);
        self.m_ends.push_back(self.m_bytes.size());
    }
}

Result<std::size_t> Reader::read()
{
    for (; !m_lines.atEnd() && !m_isEnough; ++m_line) {
        const std::string_view line = m_lines.next();
        if (!m_isOpen && line.find_first_not_of(" \t\r\n") == std::string_view::npos
            && line.find(static_cast<char>(csv_get_delim(&m_parser))) == std::string_view::npos) {
            ++m_waitingEmptyLines;
            continue;
        }
        if (!m_isOpen) {
            m_recordLine = m_line;
            m_fieldLine = m_line;
        }
        if (const std::optional<Error> error = feed(line)) {
            return *error;
        }
        m_isOpen = !m_ended;
        handOver();
    }
    if (!m_isEnough) {
        if (const std::optional<Error> error = finish()) {
            return *error;
        }
    }
    return m_emptyLines;
}

std::optional<Error> Reader::feed(std::string_view line)
{
    std::size_t done = 0;
    while (done < line.size()) {
        done += csv_parse(&m_parser, line.data() + done, line.size() - done, takeField, endRecord,
                          this);
        if (done == line.size()) {
            break;
        }
        if (csv_error(&m_parser) != CSV_EPARSE || m_parser.quoted != 0) {
            return refusal(line.substr(done));
        }
        // A quotation mark inside an unquoted field: an ordinary character.
        csv_set_opts(&m_parser, 0);
        done += csv_parse(&m_parser, line.data() + done, 1, takeField, endRecord, this);
        csv_set_opts(&m_parser, strict);
    }
    return std::nullopt;
}

// The text may end without a line end; only an open quotation mark is an error there.
std::optional<Error> Reader::finish()
{
    if (csv_fini(&m_parser, takeField, endRecord, this) != 0) {
        return failure("Line %1, field %2: the quotation mark that opens it is never closed.",
                       m_fieldLine, m_ends.size() + 1);
    }
    handOver();
    return std::nullopt;
}

Error Reader::refusal(std::string_view rest)
{
    if (csv_error(&m_parser) != CSV_EPARSE) {
        return failure("There is not enough memory for line %1.", m_line);
    }
    return failure("Line %1, field %2: '%3' follows a closing quotation mark where the "
                   "separator is expected.",
                   m_line, m_ends.size() + 1, rest.substr(0, characterEnd(rest, 1)));
}

void Reader::handOver()
{
    if (!m_ended) {
        return;
    }
    m_ended = false;
    m_emptyLines += std::exchange(m_waitingEmptyLines, 0);
    m_fields.clear();
    std::size_t start = 0;
    for (const std::size_t end : m_ends) {
        m_fields.push_back(std::string_view(m_bytes).substr(start, end - start));
        start = end;
    }
    m_isEnough = !m_take(CsvRecord{.fields = m_fields, .line = m_recordLine});
    m_bytes.clear();
    m_ends.clear();
}

} // namespace

Result<std::size_t> readCsvRecords(const CsvSource &source, const CsvRecordFunction &take)
{
    return Reader(source, take).read();
}

} // namespace nn
