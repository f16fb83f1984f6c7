// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace nn {

// A refusal, as one sentence fit for a message box. The sentence is kept as a pattern with
// %1, %2, … and its arguments, so that a program can look the pattern up in a translation;
// patterns are written as literals at the place that refuses.
struct Error
{
    std::string pattern;
    std::vector<std::string> arguments;

    // The pattern with its arguments filled in: the English sentence.
    [[nodiscard]] std::string sentence() const;

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename... Arguments>
[[nodiscard]] Error failure(std::string pattern, Arguments &&...arguments)
{
    return Error{std::move(pattern), {std::string(std::forward<Arguments>(arguments))...}};
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
