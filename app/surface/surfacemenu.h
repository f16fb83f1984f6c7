// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/outcome.h"

#include <Eigen/Core>

#include <optional>

class QMenu;

namespace glassnet {

class SurfaceView;

// Says at that point of the plane why nothing was done, if so.
void report(SurfaceView &view, Session &session, const edits::Outcome &outcome,
            const Eigen::Vector2d &at);

// Adds a sample at a point of the plane. The other columns are those of who is shown.
void addSample(SurfaceView &view, Session &session, const Eigen::Vector2d &at, double target);

// The class that the network does not say there, of two; nothing where there is no such choice.
[[nodiscard]] std::optional<double> otherClassAt(const SurfaceView &view, const Session &session,
                                                 const Eigen::Vector2d &at);

// Asks which class a new sample is of, beginning with what the network says there; where targets
// are numbers there is nothing to ask, and the sample is added with the network's own.
void askToAddSample(SurfaceView &view, Session &session, const Eigen::Vector2d &at);

// Everything that can be done at a point of the plane, or with a row.
void openSurfaceMenu(SurfaceView &view, Session &session, const Eigen::Vector2d &at,
                     std::optional<nn::Index> row);

} // namespace glassnet
