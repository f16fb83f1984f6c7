// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/jsonnode.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

namespace nn {

namespace {

constexpr std::int64_t largestCount = std::int64_t{1} << 53;

const Json nothing;

constexpr const char *mustBeNumbers = translatable("'%1' must be a list of numbers.");

bool areNumbers(const Json &list)
{
    return std::all_of(list.begin(), list.end(), [](const Json &j) { return j.is_number(); });
}

} // namespace

JsonNode::JsonNode(const Json &json, JsonReading &reading)
    : JsonNode(json, reading, {})
{
}

JsonNode::JsonNode(const Json &json, JsonReading &reading, std::string path)
    : m_json(&json)
    , m_reading(&reading)
    , m_path(std::move(path))
{
}

JsonNode JsonNode::operator[](std::string_view key) const
{
    std::string path = m_path.empty() ? std::string(key) : m_path + '.' + std::string(key);
    if (!m_json->is_object()) {
        require(false, translatable("'%1' must be an object."));
        return {nothing, *m_reading, std::move(path)};
    }
    const auto found = m_json->find(key);
    if (found == m_json->end()) {
        refuse(failure("'%1' is missing.", path));
        return {nothing, *m_reading, std::move(path)};
    }
    return {*found, *m_reading, std::move(path)};
}

bool JsonNode::has(std::string_view key) const
{
    return m_json->is_object() && m_json->contains(key);
}

bool JsonNode::isNull() const
{
    return m_json->is_null();
}

bool JsonNode::isText(std::string_view text) const
{
    return m_json->is_string() && m_json->get_ref<const std::string &>() == text;
}

std::size_t JsonNode::size() const
{
    require(m_json->is_array(), translatable("'%1' must be a list."));
    return isRefused() ? 0 : m_json->size();
}

JsonNode JsonNode::at(std::size_t index) const
{
    const bool isThere = m_json->is_array() && index < m_json->size();
    require(isThere, translatable("'%1' is too short."));
    return {isThere ? (*m_json)[index] : nothing, *m_reading,
            m_path + '[' + std::to_string(index) + ']'};
}

double JsonNode::number() const
{
    require(m_json->is_number(), translatable("'%1' must be a number."));
    return isRefused() ? 0.0 : m_json->get<double>();
}

double JsonNode::numberOrGap() const
{
    return isNull() ? std::numeric_limits<double>::quiet_NaN() : number();
}

std::int64_t JsonNode::whole(std::int64_t lowest, std::int64_t highest) const
{
    const bool isWhole = m_json->is_number_integer()
                         && !(m_json->is_number_unsigned()
                              && m_json->get<std::uint64_t>() > std::uint64_t{largestCount});
    const std::int64_t value = isWhole ? m_json->get<std::int64_t>() : 0;
    if (!isWhole || value < lowest || value > highest) {
        refuse(failure("'%1' must be a whole number from %2 to %3.", m_path, lowest, highest));
        return lowest;
    }
    return isRefused() ? lowest : value;
}

std::int64_t JsonNode::count() const
{
    return whole(0, largestCount);
}

std::uint64_t JsonNode::word() const
{
    const std::string digits = text();
    std::uint64_t value = 0;
    const auto [end, problem]
        = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    require(problem == std::errc() && end == digits.data() + digits.size(),
            translatable("'%1' must be a whole number of 64 bits, as text."));
    return isRefused() ? 0 : value;
}

bool JsonNode::flag() const
{
    require(m_json->is_boolean(), translatable("'%1' must be true or false."));
    return !isRefused() && m_json->get<bool>();
}

std::string JsonNode::text(std::size_t longest) const
{
    require(m_json->is_string(), translatable("'%1' must be text."));
    if (!isRefused() && characterCount(m_json->get_ref<const std::string &>()) > longest) {
        refuse(counted("'%2' is too long; %1 characters are the most.",
                       "'%2' is too long; %1 character is the most.", longest, m_path));
    }
    return isRefused() ? std::string() : m_json->get<std::string>();
}

std::string JsonNode::name() const
{
    std::string name = onOneLine(text());
    if (const Result<Done> fits = checkName(m_path, name); !fits) {
        refuse(fits.error());
    }
    return name;
}

Vector JsonNode::values() const
{
    Vector numbers = vector();
    require(areValues(numbers), translatable("'%1' holds a number beyond ±10¹²."));
    return numbers;
}

Vector JsonNode::vector() const
{
    return vector(static_cast<Index>(size()));
}

Vector JsonNode::vector(Index size) const
{
    const Json *numbers = list(static_cast<std::size_t>(size));
    require(numbers == nullptr || areNumbers(*numbers), mustBeNumbers);
    if (isRefused()) {
        return {};
    }
    Vector vector(size);
    for (Index i = 0; i < size; ++i) {
        vector(i) = (*numbers)[static_cast<std::size_t>(i)].get<double>();
    }
    return vector;
}

Matrix JsonNode::matrix(Index rows, Index columns) const
{
    const Json *lists = list(static_cast<std::size_t>(rows));
    const auto isRow = [&](const Json &row) {
        return row.is_array() && row.size() == static_cast<std::size_t>(columns) && areNumbers(row);
    };
    if (lists != nullptr && !std::all_of(lists->begin(), lists->end(), isRow)) {
        refuse(counted("'%2' must be lists of %1 numbers.", "'%2' must be lists of %1 number.",
                       columns, m_path));
    }
    if (isRefused()) {
        return {};
    }
    Matrix matrix(rows, columns);
    for (Index row = 0; row < rows; ++row) {
        const Json &numbers = (*lists)[static_cast<std::size_t>(row)];
        for (Index column = 0; column < columns; ++column) {
            matrix(row, column) = numbers[static_cast<std::size_t>(column)].get<double>();
        }
    }
    return matrix;
}

bool JsonNode::hasRoomFor(double numbers) const
{
    const double bytes = numbers * static_cast<double>(sizeof(double));
    if (!(bytes <= static_cast<double>(m_reading->bytesLeft))) {
        refuse(failure("The file is too large to be a project."));
    }
    if (isRefused()) {
        return false;
    }
    m_reading->bytesLeft -= static_cast<std::size_t>(bytes);
    return true;
}

void JsonNode::refuse(Error error) const
{
    if (!m_reading->refusal) {
        m_reading->refusal = std::move(error);
    }
}

void JsonNode::refuseUnknown(std::string_view name) const
{
    refuse(failure("'%1' has the unknown value '%2'.", m_path, shortened(name)));
}

void JsonNode::require(bool condition, const char *pattern) const
{
    if (!condition) {
        refuse({.pattern = pattern, .arguments = {m_path}});
    }
}

void JsonNode::refuseAll(const Error &reason) const
{
    refuse(failure("'%1': %2", m_path, reason));
}

// Null where there is no list of that size, which is refused.
const Json *JsonNode::list(std::size_t size) const
{
    if (!m_json->is_array() || m_json->size() != size) {
        refuse(failure("'%1' must be a list of %2.", m_path, size));
        return nullptr;
    }
    return m_json;
}

} // namespace nn
