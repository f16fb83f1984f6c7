// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/goldenlandscape.h"

#include "support/golden.h"

#include <QTest>

LandscapeCase landscapeCase(int number)
{
    const nlohmann::json file = readGolden("k_landscape.json");
    LandscapeCase result{.json = file["cases"][static_cast<std::size_t>(number)],
                         .network
                         = nn::Network(2, {{.units = 2, .activation = nn::Activation::Sigmoid},
                                           {.units = 1, .activation = nn::Activation::Sigmoid}}),
                         .samples = {}};
    for (std::size_t i = 0; i < file["parameter_order"].size(); ++i) {
        const auto name = file["parameter_order"][i].get<std::string>();
        result.network.setValue(result.network.parameterNamed(name).value(),
                                result.json["point"][i].get<double>());
    }
    const nn::Matrix rows = matrixOf(result.json["data"]);
    result.samples.inputs = rows.leftCols(2).transpose();
    result.samples.targets = rows.rightCols(1).transpose();
    return result;
}

void addLandscapeRows()
{
    QTest::addColumn<int>("number");
    const nlohmann::json file = readGolden("k_landscape.json");
    int number = 0;
    for (const nlohmann::json &example : file["cases"]) {
        QTest::newRow(example["name"].get<std::string>().c_str()) << number++;
    }
}
