// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/golden.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <limits>

std::string readTestFile(const std::string &name)
{
    std::ifstream file(GLASSNET_TEST_DATA "/" + name, std::ios::binary);
    if (!file) {
        std::fprintf(stderr, "cannot read tests/data/%s\n", name.c_str());
        std::abort();
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

nlohmann::json readGolden(const std::string &name)
{
    return nlohmann::json::parse(readTestFile("golden/" + name));
}

const std::map<std::string, nlohmann::json> &tutorialEntries()
{
    static const std::map<std::string, nlohmann::json> byId = [] {
        std::map<std::string, nlohmann::json> result;
        const nlohmann::json file = readGolden("tutorials.json");
        for (const nlohmann::json &entry : file["entries"]) {
            result.emplace(entry["id"].get<std::string>(), entry);
        }
        return result;
    }();
    return byId;
}

double numberOf(const nlohmann::json &value)
{
    if (!value.is_string()) {
        return value.get<double>();
    }
    const std::string text = value.get<std::string>();
    const double infinity = std::numeric_limits<double>::infinity();
    if (text == "Infinity") {
        return infinity;
    }
    return text == "-Infinity" ? -infinity : std::numeric_limits<double>::quiet_NaN();
}

nn::Vector vectorOf(const nlohmann::json &array)
{
    nn::Vector vector(static_cast<nn::Index>(array.size()));
    for (std::size_t i = 0; i < array.size(); ++i) {
        vector(static_cast<nn::Index>(i)) = numberOf(array[i]);
    }
    return vector;
}

nn::Matrix matrixOf(const nlohmann::json &rows)
{
    const auto columns = rows.empty() ? 0 : static_cast<nn::Index>(rows.front().size());
    nn::Matrix matrix(static_cast<nn::Index>(rows.size()), columns);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        matrix.row(static_cast<nn::Index>(i)) = vectorOf(rows[i]).transpose();
    }
    return matrix;
}
