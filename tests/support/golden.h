// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>

// Files below tests/data. A file that cannot be read ends the test program with its name.
[[nodiscard]] std::string readTestFile(const std::string &name);
[[nodiscard]] nlohmann::json readGolden(const std::string &name);

// The entries of tutorials.json by their ids.
[[nodiscard]] const std::map<std::string, nlohmann::json> &tutorialEntries();

// Numbers of the reference files; NaN and the infinities stand there as text.
[[nodiscard]] double numberOf(const nlohmann::json &value);
[[nodiscard]] nn::Vector vectorOf(const nlohmann::json &array);
// An array of rows, each an array of numbers.
[[nodiscard]] nn::Matrix matrixOf(const nlohmann::json &rows);
