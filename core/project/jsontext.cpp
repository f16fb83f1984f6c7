// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/jsontext.h"

#include "core/project/project.h"

#include <algorithm>

namespace nn {

namespace {

constexpr int deepest = 32; // a project needs eleven
constexpr std::size_t mostValues = std::size_t{1} << 25;
constexpr std::size_t mostLists = std::size_t{1} << 22;

// Objects, and lists of them, take several lines.
bool takesLines(const OrderedJson &json)
{
    const auto hasLines = [](const OrderedJson &child) {
        return child.is_object() || (child.is_array() && takesLines(child));
    };
    return json.is_structured() && std::any_of(json.begin(), json.end(), hasLines);
}

void append(std::string &text, const OrderedJson &json, std::size_t indent)
{
    if (!takesLines(json)) {
        text += json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
        return;
    }
    text += json.is_object() ? '{' : '[';
    const char *separator = "\n";
    for (auto child = json.begin(); child != json.end(); ++child) {
        text += separator;
        text.append(indent + 1, ' ');
        if (json.is_object()) {
            text += OrderedJson(child.key()).dump() + ": ";
        }
        append(text, *child, indent + 1);
        separator = ",\n";
    }
    text += '\n';
    text.append(indent, ' ');
    text += json.is_object() ? '}' : ']';
}

// A look at the brackets and commas, before anything is made of them.
Result<Done> checkExtent(std::string_view text)
{
    bool isInString = false;
    int depth = 0;
    std::size_t values = 1;
    std::size_t lists = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isInString) {
            i += c == '\\' ? 1 : 0;
            isInString = c != '"';
        } else if (c == '"') {
            isInString = true;
        } else if (c == '[' || c == '{') {
            ++depth;
            ++lists;
            ++values;
        } else if (c == ']' || c == '}') {
            --depth;
        } else if (c == ',') {
            ++values;
        }
        if (depth > deepest) {
            return failure("The file is nested too deeply to be a project.");
        }
    }
    if (text.size() > largestProjectBytes || values > mostValues || lists > mostLists) {
        return failure("The file is too large to be a project.");
    }
    return Done{};
}

// A file that was written by Glassnet begins like this, whatever became of it later.
bool beginsLikeProject(std::string_view text)
{
    constexpr std::size_t headBytes = 200;
    const std::string_view head = text.substr(0, headBytes);
    return head.find("\"format\"") != std::string_view::npos
           && head.find("\"glassnet\"") != std::string_view::npos;
}

Error damagedAt(std::string_view text, std::size_t byte)
{
    if (!beginsLikeProject(text)) {
        return notAProject();
    }
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    return failure("The file is damaged at line %1.", 1 + std::ranges::count(before, '\n'));
}

} // namespace

Error notAProject()
{
    return failure("The file is not a Glassnet project.");
}

std::string textOf(const OrderedJson &json)
{
    std::string text;
    append(text, json, 0);
    return text + '\n';
}

Result<Json> parsed(std::string_view text)
{
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return failure("The file is empty.");
    }
    if (const Result<Done> extent = checkExtent(text); !extent) {
        return extent.error();
    }
    try {
        return Json::parse(text);
    } catch (const Json::parse_error &error) {
        return damagedAt(text, error.byte > 0 ? error.byte - 1 : 0);
    } catch (const Json::exception &) { // a number beyond all bounds
        return failure("The file holds a number that is too large.");
    }
}

} // namespace nn
