// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"
#include "app/network/networkview.h"
#include "app/network/valueeditor.h"
#include "core/training/problem.h"

#include <QAbstractButton>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

// A network view in a window of its own, with a session behind it and the first row of the data
// at its inputs.
struct NetworkWindow
{
    static constexpr nn::WeightRef w1{.layer = 0, .to = 0, .from = 0};
    static constexpr nn::BiasRef b1{.layer = 0, .neuron = 0};

    explicit NetworkWindow(const nn::TrainingRun &run = nn::tutorial002().start)
        : session(run)
        , view(new glassnet::NetworkView(session, &window))
        , after(new QPushButton(&window))
    {
        session.setProbe({.row = 0, .person = session.probe().person});
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(view, 1);
        layout->addWidget(after);
        view->setFixedSize(694, 452);
        window.show();
    }

    // False if the first frame never comes.
    [[nodiscard]] bool isReady()
    {
        const bool isShown = QTest::qWaitForWindowActive(&window)
                             && QTest::qWaitFor([this] { return !view->values().isEmpty(); });
        view->setFocus(Qt::OtherFocusReason);
        return isShown;
    }

    [[nodiscard]] QPoint on(const glassnet::Element &element) const
    {
        return view->rectOf(element).center().toPoint();
    }
    [[nodiscard]] glassnet::ValueEditor *editor() const
    {
        return view->findChild<glassnet::ValueEditor *>();
    }
    [[nodiscard]] double value(const nn::ParameterRef &at) const
    {
        return session.run().network().value(at);
    }
    // A visible button of this accessible name; null if there is none.
    [[nodiscard]] QAbstractButton *button(const QString &name) const
    {
        for (QAbstractButton *found : view->findChildren<QAbstractButton *>()) {
            if (found->accessibleName() == name && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    }

    glassnet::Session session;
    QWidget window;
    glassnet::NetworkView *view;
    QPushButton *after; // the next in the order of Tab
};

// Playground's spiral with seven inputs and three layers of eight.
[[nodiscard]] inline nn::TrainingRun spiralRun()
{
    nn::PlaygroundSetup setup;
    setup.data.shape = nn::PlaygroundShape::Spiral;
    setup.seed = "0.5";
    setup.inputs.assign(nn::playgroundInputs().begin(), nn::playgroundInputs().end());
    setup.hiddenUnits = {8, 8, 8};
    return nn::playgroundProblem(setup)->start;
}
