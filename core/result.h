// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/translatable.h"

#include <cassert>
#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace nn {

struct Error;

// An Error inside another. Nobody changes it, so that copies may share it.
struct NestedError
{
    std::shared_ptr<const Error> error;

    friend bool operator==(const NestedError &a, const NestedError &b);
};

// What a sentence is about: text as somebody wrote it, a number that is yet to be written in some
// language, a word of ours, or a part that is a sentence or phrase of its own.
using Argument = std::variant<std::string, std::int64_t, double, Term, NestedError>;

// A refusal, as one sentence fit for a message box. The sentence is kept as a pattern with
// %1, %2, … and its arguments, so that a program can look the pattern up in a translation;
// patterns are written as literals at the place that refuses.
struct Error
{
    std::string pattern;
    std::vector<Argument> arguments;
    // Where %1 counts what the sentence is about: the pattern for a count of 1. Else empty.
    std::string singular = {};

    // How many of something the sentence is about, where that decides about its form.
    [[nodiscard]] std::optional<std::int64_t> count() const;
    // The pattern or, for a count of 1, the singular.
    [[nodiscard]] const std::string &englishPattern() const;
    // The English pattern with its arguments filled in; numbers as in C.
    [[nodiscard]] std::string sentence() const;

    friend bool operator==(const Error &, const Error &) = default;
};

// In one pass: what is filled in may contain %1 itself.
[[nodiscard]] std::string filledIn(std::string_view pattern,
                                   std::span<const std::string> arguments);

// "10¹²": how the powers of ten that numbers are limited by are written in any language. Nothing
// for other numbers, and for those that are as short in digits.
[[nodiscard]] std::optional<std::string> powerOfTen(double value);

template <typename T>
[[nodiscard]] Argument argument(T &&value)
{
    using Value = std::remove_cvref_t<T>;
    if constexpr (std::is_same_v<Value, Error>) {
        return NestedError{std::make_shared<const Error>(std::forward<T>(value))};
    } else if constexpr (std::is_same_v<Value, Argument> || std::is_same_v<Value, Term>) {
        return std::forward<T>(value);
    } else if constexpr (std::is_integral_v<Value>) {
        return static_cast<std::int64_t>(value);
    } else if constexpr (std::is_floating_point_v<Value>) {
        return static_cast<double>(value);
    } else {
        return std::string(std::forward<T>(value));
    }
}

template <typename... Arguments>
[[nodiscard]] Error failure(std::string pattern, Arguments &&...arguments)
{
    return {.pattern = std::move(pattern),
            .arguments = {argument(std::forward<Arguments>(arguments))...}};
}

// A sentence or phrase that has another form for one than for many of what it counts, which is
// its %1: counted("%1 samples", "%1 sample", samples). Other languages may have more forms.
template <std::integral Count, typename... Arguments>
[[nodiscard]] Error counted(std::string pattern, std::string singular, Count count,
                            Arguments &&...arguments)
{
    Error error = failure(std::move(pattern), count, std::forward<Arguments>(arguments)...);
    error.singular = std::move(singular);
    return error;
}

// A value, or the reason why there is none. Stands in for std::expected, which GCC 12 has in
// its C++23 mode only and Clang 14 not at all.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    [[nodiscard]] bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    const T &value() const &
    {
        assert(hasValue());
        return *std::get_if<0>(&m_state);
    }
    T &&value() &&
    {
        assert(hasValue());
        return std::move(*std::get_if<0>(&m_state));
    }
    const T &operator*() const & { return value(); }
    const T *operator->() const { return &value(); }

    const Error &error() const
    {
        assert(!hasValue());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

// A Result that has nothing to say when all is well.
struct Done
{
    friend bool operator==(Done, Done) = default;
};

} // namespace nn
