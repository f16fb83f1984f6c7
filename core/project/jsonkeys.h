// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/builtin.h"
#include "core/initialization.h"
#include "core/training/editname.h"
#include "core/training/settings.h"

#include <span>
#include <string_view>

namespace nn {

// What a value of an enumeration is called in a project file. The names never change.
template <typename E>
struct Key
{
    E value;
    std::string_view text;
};

// All of them.
template <typename E>
[[nodiscard]] std::span<const Key<E>> keys() = delete;

template <>
std::span<const Key<Activation>> keys();
template <>
std::span<const Key<BuiltIn>> keys();
template <>
std::span<const Key<DrawOrder>> keys();
template <>
std::span<const Key<EditName::Kind>> keys();
template <>
std::span<const Key<Factor>> keys();
template <>
std::span<const Key<Generator>> keys();
template <>
std::span<const Key<Initializer>> keys();
template <>
std::span<const Key<Loss>> keys();
template <>
std::span<const Key<Reduction>> keys();
template <>
std::span<const Key<SampleOrder>> keys();
template <>
std::span<const Key<Scaling>> keys();
template <>
std::span<const Key<ShortBatch>> keys();
template <>
std::span<const Key<TargetCoding>> keys();
template <>
std::span<const Key<Unit>> keys();

template <typename E>
[[nodiscard]] std::string_view keyOf(E value)
{
    for (const Key<E> &key : keys<E>()) {
        if (key.value == value) {
            return key.text;
        }
    }
    return {};
}

} // namespace nn
