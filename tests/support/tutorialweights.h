// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/networkedits.h"
#include "app/document/session.h"
#include "support/golden.h"

#include <QTest>

// The weights of tutorial 002's single neuron and small network, by the id of an entry of
// tutorials.json: every neuron has the same ones. The network becomes as small as that.
inline void takeTutorialWeights(glassnet::Session &session, const std::string &id)
{
    using namespace glassnet;
    const nlohmann::json &in = tutorialEntries().at(id)["inputs"];
    if (id.starts_with("neuron")) {
        QVERIFY(edits::removeLayer(session, 0));
    }
    for (const nn::ParameterRef &at : session.run().network().parameterList()) {
        const auto *weight = std::get_if<nn::WeightRef>(&at);
        const nlohmann::json &value
            = weight != nullptr ? in["w"][static_cast<std::size_t>(weight->from)] : in["b"];
        QVERIFY(edits::setParameter(session, at, value.get<double>()));
    }
}

// The two of them, and what they say to x1 = 2, x2 = 3 with ten digits.
inline void addTutorialNetworks()
{
    QTest::addColumn<std::string>("id");
    QTest::addColumn<QString>("output");
    QTest::newRow("the neuron") << std::string("neuron@002") << QStringLiteral("0.9990889488");
    QTest::newRow("the network") << std::string("network@002") << QStringLiteral("0.7216325610");
}
