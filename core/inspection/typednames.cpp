// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/typednames.h"

#include "core/limits.h"
#include "core/listed.h"

#include <algorithm>
#include <vector>

namespace nn {

namespace {

void replace(std::string &text, std::string_view what, std::string_view with)
{
    if (const std::size_t at = text.find(what); at != std::string::npos) {
        text.replace(at, what.size(), with);
    }
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// All names of one kind: "h1", "h2", … for 'h'.
std::vector<std::string> namesOf(char kind, const Network &network)
{
    std::vector<std::string> names;
    for (const Quantity &quantity : quantitiesOf(network)) {
        using enum QuantityKind;
        const bool isPlain = quantity.kind == Input || quantity.kind == Weight
                             || quantity.kind == Bias || quantity.kind == Activation
                             || quantity.kind == Target;
        std::string name = isPlain ? nameOf(quantity, network) : std::string();
        if (name.starts_with(kind)) {
            names.push_back(std::move(name));
        }
    }
    return names;
}

// "h1", "h1 and h2", "h1 to h7"; of numbers with a gap the first ones.
Error listOf(const std::vector<std::string> &names)
{
    const auto numberIn
        = [](const std::string &name) { return std::stoul(std::string("0").append(name, 1)); };
    if (names.size() == 1) {
        return failure("%1", names.front());
    }
    if (names.size() == 2) {
        return failure("%1 and %2", names.front(), names.back());
    }
    if (numberIn(names.back()) - numberIn(names.front()) + 1 == names.size()) {
        return failure("%1 to %2", names.front(), names.back());
    }
    std::vector<Error> items;
    for (const std::string &name : names) {
        items.push_back(failure("%1", name));
    }
    return listed(items);
}

// The parts of a name that number something: h7 and w1 of "dh7_dw1".
std::vector<std::string> numberedParts(std::string_view name)
{
    constexpr std::string_view kinds = "xwbhoy";
    std::vector<std::string> parts;
    for (std::size_t at = 0; at + 1 < name.size(); ++at) {
        const bool begins
            = at == 0 || name[at - 1] == 'd' || !isNamePart(name[at - 1]) || name[at - 1] == '_';
        const auto last = std::find_if_not(name.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                           name.end(), isDigit);
        const auto length = static_cast<std::size_t>(last - name.begin()) - at;
        const bool ends = last == name.end() || !isNamePart(*last) || *last == '_';
        if (begins && ends && length > 1 && kinds.find(name[at]) != kinds.npos) {
            parts.emplace_back(name.substr(at, length));
        }
    }
    return parts;
}

} // namespace

bool isNamePart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
}

std::string typedName(const Quantity &quantity, const Network &network)
{
    std::string name = nameOf(quantity, network);
    if (quantity.kind == QuantityKind::Slope) {
        return std::string("slope_").append(network.name(std::get<NeuronRef>(quantity.at)));
    }
    replace(name, "/∂", "_d");
    replace(name, "∂", "d");
    replace(name, "δ", "d");
    replace(name, "⁺", "_new");
    return name;
}

std::optional<Quantity> quantityTyped(std::string_view name, const Network &network)
{
    std::string text(name);
    if (text.starts_with("slope_")) {
        return quantityNamed(std::string("f'(sum_").append(text, 6).append(")"), network);
    }
    if (text.ends_with("_new")) {
        return quantityNamed(text.substr(0, text.size() - 4) + "+", network);
    }
    if (text.starts_with("d_")) {
        return quantityNamed(std::string("delta_").append(text, 2), network);
    }
    if (text.starts_with('d')) {
        replace(text, "_d", "/d");
    }
    return quantityNamed(text, network);
}

Error unknownName(std::string_view name, const Network &network)
{
    const std::vector<std::string> parts
        = name == "y" ? std::vector<std::string>{"y"} : numberedParts(name);
    for (const std::string &part : parts) {
        if (quantityNamed(part, network)) {
            continue;
        }
        const std::vector<std::string> names = namesOf(part.front(), network);
        return names.empty() ? failure("There is no %1 in this network.", shortened(part))
                             : failure("There is no %1 in this network; it has %2.",
                                       shortened(part), listOf(names));
    }
    if (!parts.empty()) {
        return failure("There is no %1 among the numbers of this step.", shortened(name));
    }
    return failure("'%1' is neither the name of a number nor of a function here.", shortened(name));
}

} // namespace nn
