// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/limits.h"
#include "core/project/jsonkeys.h"
#include "core/project/jsontext.h"
#include "core/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nn {

// What all places of one file share while it is read.
struct JsonReading
{
    std::optional<Error> refusal; // the first one
    std::size_t bytesLeft = std::size_t{2} << 30; // that what is read may come to in memory
};

// A value in a file, and where: "run.settings.learningRate". What is not as it should be is
// refused once for the whole file; from then on everything reads as zero, empty or false, so that
// the sequence of reading is written down without a branch for every number.
class JsonNode
{
public:
    // The whole file.
    JsonNode(const Json &json, JsonReading &reading);

    // Refuses where the key is missing.
    [[nodiscard]] JsonNode operator[](std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] bool isNull() const;
    [[nodiscard]] bool isText(std::string_view text) const;

    // Refuse what is of another kind.
    [[nodiscard]] std::size_t size() const; // of a list
    [[nodiscard]] JsonNode at(std::size_t index) const;
    [[nodiscard]] double number() const;
    [[nodiscard]] double numberOrGap() const; // null is NaN
    [[nodiscard]] std::int64_t whole(std::int64_t lowest, std::int64_t highest) const;
    [[nodiscard]] std::int64_t count() const; // 0 or more, exact in every program's numbers
    [[nodiscard]] std::uint64_t word() const; // all 64 bits, as text
    [[nodiscard]] bool flag() const;
    [[nodiscard]] std::string text(std::size_t longest = longestName) const; // in characters
    [[nodiscard]] std::string name() const; // see checkName()
    [[nodiscard]] Vector values() const; // within ±largestValue
    [[nodiscard]] Vector vector() const;
    [[nodiscard]] Vector vector(Index size) const;
    [[nodiscard]] Matrix matrix(Index rows, Index columns) const; // row by row
    template <typename E>
    [[nodiscard]] E oneOf() const
    {
        const std::string name = text();
        for (const Key<E> &key : keys<E>()) {
            if (key.text == name) {
                return key.value;
            }
        }
        refuseUnknown(name);
        return keys<E>().front().value;
    }

    // Whether so much may come to be in memory; refuses else.
    [[nodiscard]] bool hasRoomFor(double numbers) const;

    void refuse(Error error) const;
    void refuseUnknown(std::string_view name) const;
    // Refuses with the pattern, in which %1 is the place.
    void require(bool condition, const char *pattern) const;
    // What is read from here does not fit together: the reason, with the place in front.
    void refuseAll(const Error &reason) const;
    [[nodiscard]] bool isRefused() const { return m_reading->refusal.has_value(); }

private:
    JsonNode(const Json &json, JsonReading &reading, std::string path);

    [[nodiscard]] const Json *list(std::size_t size) const;

    const Json *m_json;
    JsonReading *m_reading;
    std::string m_path;
};

} // namespace nn
