// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/frames.h"

#include "app/document/defaultrange.h"
#include "app/worker/picturemaker.h"
#include "app/worker/trainingloop.h"
#include "core/training/problem.h"

#include <QCoreApplication>
#include <QDir>
#include <QWidget>

namespace support {

namespace {

nn::TrainingRun trained(const nn::TrainingRun &start, std::int64_t epochs,
                        glassnet::SnapshotPtr &newest)
{
    glassnet::TrainingLoop loop(start, [&](glassnet::SnapshotPtr s) { newest = std::move(s); });
    loop.handle({.order = glassnet::StepForward{.unit = nn::StepUnit::Epoch, .count = epochs}}, {});
    while (loop.wakesAt()) {
        loop.run();
    }
    loop.publish();
    return newest->run;
}

glassnet::Frame frameOf(glassnet::SnapshotPtr snapshot, const glassnet::Theme &theme)
{
    const nn::DataOrigin &origin = *snapshot->run.data->origin;
    const nn::Index columns = origin.dataset.columnCount();
    glassnet::PictureRequest request;
    if (columns >= 2) {
        request.surface.across = glassnet::defaultAxis(origin, 0);
        request.surface.down = glassnet::defaultAxis(origin, 1);
    }
    request.surface.held = nn::Vector::Zero(columns);
    request.overview = request.surface;
    request.overview.across.count = 48;
    request.overview.down.count = 48;
    request.neuron = {.layer = snapshot->network().layerCount() - 1, .neuron = 0};
    request.colors = theme.valueColors();
    glassnet::PictureMaker maker;
    auto pictures = maker.make(*snapshot, request);
    return {.snapshot = std::move(snapshot), .pictures = std::move(pictures)};
}

} // namespace

glassnet::Frame frameOf(const nn::TrainingRun &run, const glassnet::Theme &theme)
{
    glassnet::SnapshotPtr snapshot;
    (void)trained(run, 0, snapshot);
    return frameOf(std::move(snapshot), theme);
}

glassnet::Frame tutorialFrame(std::int64_t epochs, const glassnet::Theme &theme)
{
    glassnet::SnapshotPtr snapshot;
    (void)trained(nn::tutorial002().start, epochs, snapshot);
    return frameOf(std::move(snapshot), theme);
}

glassnet::Frame spiralFrame(std::int64_t epochs, const glassnet::Theme &theme)
{
    nn::PlaygroundSetup setup;
    setup.data.shape = nn::PlaygroundShape::Spiral;
    setup.data.noisePercent = 5.0;
    setup.seed = "0.59704";
    setup.inputs.assign(nn::playgroundInputs().begin(), nn::playgroundInputs().end());
    setup.hiddenUnits = {8, 8, 8};
    const nn::Result<nn::Problem> problem = nn::playgroundProblem(setup);
    glassnet::SnapshotPtr snapshot;
    (void)trained(problem->start, epochs, snapshot);
    return frameOf(std::move(snapshot), theme);
}

void saveShot(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("GLASSNET_SHOTS", QDir::tempPath());
    QDir().mkpath(folder);
    QCoreApplication::processEvents(); // what is still to be laid out or drawn
    (void)widget.grab().save(folder + QLatin1Char('/') + name + QLatin1String(".png"));
}

} // namespace support
