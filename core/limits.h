// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/types.h"

#include <cstddef>
#include <string_view>

// How large a number and how long a text may be, wherever it comes from: typed, dragged, pasted or
// read from a file. What is within these limits can be trained on, drawn by every view and kept in
// a file. Weights and biases have no limit but that they are finite: training decides about them.
namespace nn {

// Of the values and targets of samples, of people asked about, and of what a scaling takes off.
inline constexpr double largestValue = 1e12;
// What a scaling divides by, and targets are divided by, is at least this; and at most the above.
inline constexpr double smallestDivisor = 1e-12;
// Of what a network sees. Surfaces are computed in single precision, which ends at 3·10³⁸.
inline constexpr double largestInput = 1e30;
// Of learning rates, penalties, decays and slopes.
inline constexpr double largestSetting = 1e6;
// Of the lengths in a schedule, in epochs.
inline constexpr double mostEpochs = 1e12;
inline constexpr Index largestBatch = 1'000'000'000;

// In characters.
inline constexpr std::size_t longestName = 100; // of columns, classes, samples, people; seeds too
inline constexpr std::size_t longestText = 1000; // of a sentence about where data come from

[[nodiscard]] std::size_t characterCount(std::string_view utf8);

// Names may be empty, but not longer than they can be shown, and without line ends, tabs and the
// like.
[[nodiscard]] bool isName(std::string_view name, std::size_t longest = longestName);

// Refuses what is no name. The sentence begins with a place such as "Sample 3" or "The seed".
[[nodiscard]] Result<Done> checkName(const Argument &place, std::string_view name,
                                     std::size_t longest = longestName);

// Line ends, tabs and the like become blanks: what a table or a file calls a name stays one.
[[nodiscard]] std::string onOneLine(std::string name);

// Whether all are finite and within ±largestValue.
[[nodiscard]] bool areValues(const Eigen::Ref<const Vector> &values);

// For sentences that repeat what somebody wrote: a long text is cut after some 40 bytes and gets an
// ellipsis, line ends become blanks.
[[nodiscard]] std::string shortened(std::string_view text);

} // namespace nn
