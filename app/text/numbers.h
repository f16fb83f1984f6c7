// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace glassnet {

// Numbers as text, all of them in the notation of QLocale's default locale:
//  - what is only read has the true minus sign and no separators of thousands: "−12345.6",
//  "1.2e−7";
//  - counts have separators: "1,640";
//  - what is typed or pasted elsewhere has the minus sign of keyboards, and nn::evaluate() reads
//  it;
//  - a number that is not there, not a number or infinite is a dash.

// Parameters of the network, in labels with room for "−88.88": 1.69, −12.3, 1234, 1.2e7.
[[nodiscard]] QString shortNumber(std::optional<double> value);
// Activations beside their neurons, with room for "−8.888": as above, but 0.951.
[[nodiscard]] QString activationNumber(std::optional<double> value);
// Inputs and targets of the network: as many decimals as they have, up to three.
[[nodiscard]] QString inputNumber(std::optional<double> value);
// What the network says, in answers, the data table and the surface's read-out: 0.951.
[[nodiscard]] QString outputNumber(double value);
// The loss, on the chart, under the network and in the toolbar: 0.0213, 123.456, 1.50e−7.
[[nodiscard]] QString lossNumber(double loss);

// A share of 1 in percent: "91 %". A hundred percent is kept for certainty.
[[nodiscard]] QString percentNumber(double share);
// How many samples, epochs, parameters: "1,640"; from a thousand million on their size.
[[nodiscard]] QString countNumber(qint64 count);
// A count for tr(), which takes an int and looks at the last digits alone.
[[nodiscard]] int pluralForm(qint64 count);
// Epochs or samples, which may be between two whole ones: "410", "1,640.25".
[[nodiscard]] QString partialCountNumber(double count);
// Numbers that name or are typed, as those of samples, widths of layers, seeds: "1640".
[[nodiscard]] QString wholeNumber(qint64 number);

// With exactly so many decimals: columns of the data table, ticks of axes.
[[nodiscard]] QString fixedNumber(double value, int decimals);
// With as many decimals as it has, but not fewer or more than these: measures.
[[nodiscard]] QString decimalNumber(double value, int fewest, int most);
// As short as it can be said with so many significant digits, in running text: 0.1, 1.5e7.
[[nodiscard]] QString plainNumber(double value, int digits = 6);
// 1.50e−7.
[[nodiscard]] QString scientificNumber(double value, int decimals);
// 10⁻⁷, for logarithmic axes.
[[nodiscard]] QString powerOfTenText(int exponent);

// The shortest text that is read back as the same bits: editors and the clipboard.
[[nodiscard]] QString fullNumber(double value);
// Any of the above as it would be typed, for fields to edit it in.
[[nodiscard]] QString asTyped(QString number);

} // namespace glassnet
