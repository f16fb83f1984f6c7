// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/goldenactivation.h"

#include "support/golden.h"

#include <QTest>

std::optional<nn::Activation> goldenActivation(const std::string &name)
{
    if (name == "sin") {
        return nn::Activation::Sine;
    }
    if (name == "gelu_erf") {
        return nn::Activation::Gelu;
    }
    for (const nn::Activation activation : nn::allActivations) {
        if (nn::key(activation) == name) {
            return activation;
        }
    }
    return std::nullopt;
}

void addReferenceRows(const char *quantity)
{
    QTest::addColumn<nn::Activation>("activation");
    QTest::addColumn<double>("slope");
    QTest::addColumn<std::vector<double>>("z");
    QTest::addColumn<std::vector<double>>("expected");
    const nlohmann::json file = readGolden("f_activations.json");
    const auto z = file["z"].get<std::vector<double>>();
    for (const nlohmann::json &row : file["rows"]) {
        const auto name = row["activation"].get<std::string>();
        const auto activation = goldenActivation(name);
        if (!activation) {
            continue;
        }
        const bool hasSlope = row["parameter"].is_number();
        const double slope
            = hasSlope ? row["parameter"].get<double>() : nn::defaultSlope(*activation);
        const std::string title = hasSlope ? name + " " + row["parameter"].dump() : name;
        QTest::newRow(title.c_str())
            << *activation << slope << z << row[quantity].get<std::vector<double>>();
    }
}
