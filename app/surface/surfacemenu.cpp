// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/surface/surfacemenu.h"

#include "app/document/askededits.h"
#include "app/document/dataedits.h"
#include "app/look/refusal.h"
#include "app/surface/surfacetext.h"
#include "app/surface/surfaceview.h"
#include "app/text/samplenames.h"
#include "app/text/unittext.h"
#include "core/pass.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include <algorithm>

namespace glassnet {

namespace {

nn::Vector valuesAt(const Session &session, const Eigen::Vector2d &at)
{
    nn::Vector values = session.shownValues();
    values.head<2>() = at;
    return values;
}

nn::Answer answerAt(const SurfaceView &view, const Session &session, const Eigen::Vector2d &at)
{
    const Snapshot &snapshot = *view.frame().snapshot;
    const nn::Vector inputs = nn::inputsFor(snapshot.preparation(), valuesAt(session, at));
    return nn::answerOf(nn::predict(snapshot.network(), inputs).col(0), snapshot.preparation());
}

void popUp(QMenu *menu, const SurfaceView &view, const Eigen::Vector2d &at, QAction *first)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(view.mapToGlobal(view.pixelOf(at).toPoint()), first);
    menu->setActiveAction(first);
}

// One entry a class; returns that of the class the network says there.
QAction *addClasses(QMenu &menu, SurfaceView &view, Session &session, const Eigen::Vector2d &at)
{
    const nn::TargetColumn &target = session.origin().dataset.target;
    const nn::Answer answer = answerAt(view, session, at);
    QAction *first = nullptr;
    for (nn::Index i = 0; i < static_cast<nn::Index>(target.classes.size()); ++i) {
        QAction *action = menu.addAction(classNameOf(target, i));
        QObject::connect(action, &QAction::triggered, &view, [&view, &session, at, i] {
            addSample(view, session, at, static_cast<double>(i));
        });
        first = answer.classIndex == i ? action : first;
    }
    return first;
}

void addRowActions(QMenu &menu, SurfaceView &view, Session &session, nn::Index row)
{
    const nn::Dataset &dataset = session.origin().dataset;
    const Eigen::Vector2d at = dataset.values.col(row).head<2>();
    const QString name = nameOfRow(dataset, row);
    const auto add = [&](QMenu &to, const QString &text, auto act) {
        QAction *action = to.addAction(text);
        QObject::connect(action, &QAction::triggered, &view, act);
        return action;
    };
    add(menu, SurfaceView::tr("&Put %1 on the Inputs").arg(name),
        [&session, row] { session.setProbe(session.probe().withRow(row)); });
    if (!dataset.target.isNumeric()) {
        QMenu *classes = menu.addMenu(SurfaceView::tr("&Class"));
        auto *group = new QActionGroup(classes);
        for (nn::Index i = 0; i < static_cast<nn::Index>(dataset.target.classes.size()); ++i) {
            QAction *action
                = add(*classes, classNameOf(dataset.target, i), [&view, &session, row, i, at] {
                      report(view, session, edits::setTarget(session, row, static_cast<double>(i)),
                             at);
                  });
            action->setCheckable(true);
            action->setChecked(dataset.targets(row) == static_cast<double>(i));
            group->addAction(action);
        }
    }
    const bool isTest = dataset.roles[static_cast<std::size_t>(row)] == nn::Role::Test;
    add(menu, isTest ? SurfaceView::tr("Use for &Training") : SurfaceView::tr("Use for &Testing"),
        [&view, &session, row, isTest, at] {
            const nn::Role role = isTest ? nn::Role::Train : nn::Role::Test;
            report(view, session, edits::setRole(session, row, role), at);
        });
    add(menu, SurfaceView::tr("&Delete %1").arg(name), [&view, &session, row, at] {
        report(view, session, edits::removeRows(session, {row}), at);
    });
}

void addPlaceActions(QMenu &menu, SurfaceView &view, Session &session, const Eigen::Vector2d &at)
{
    if (session.origin().dataset.target.isNumeric()) {
        QAction *add = menu.addAction(SurfaceView::tr("&Add Sample Here"));
        QObject::connect(add, &QAction::triggered, &view,
                         [&view, &session, at] { askToAddSample(view, session, at); });
    } else {
        addClasses(*menu.addMenu(SurfaceView::tr("&Add Sample of Class")), view, session, at);
    }
    QAction *ask = menu.addAction(SurfaceView::tr("Ask About This &Point"));
    QObject::connect(ask, &QAction::triggered, &view, [&view, &session, at] {
        nn::Vector person = session.probe().person;
        person.head<2>() = at;
        report(view, session, edits::setPerson(session, person), at);
    });
}

} // namespace

void report(SurfaceView &view, Session &session, const edits::Outcome &outcome,
            const Eigen::Vector2d &at)
{
    const QPoint pixel = view.pixelOf(at).toPoint();
    const QRect plane = view.map().area.toRect();
    const QRect inside = plane.isEmpty() ? view.rect() : plane;
    const QPoint shown(std::clamp(pixel.x(), inside.left(), inside.right()),
                       std::clamp(pixel.y(), inside.top(), inside.bottom()));
    report(session, outcome, view, QRect(shown, QSize(1, 12)));
}

void addSample(SurfaceView &view, Session &session, const Eigen::Vector2d &at, double target)
{
    report(view, session, edits::addRow(session, valuesAt(session, at), target, QString()), at);
}

std::optional<double> otherClassAt(const SurfaceView &view, const Session &session,
                                   const Eigen::Vector2d &at)
{
    const std::optional<nn::Index> said = answerAt(view, session, at).classIndex;
    const bool isEither = session.origin().dataset.target.classes.size() == 2 && said;
    return isEither ? std::optional(1.0 - static_cast<double>(*said)) : std::nullopt;
}

void askToAddSample(SurfaceView &view, Session &session, const Eigen::Vector2d &at)
{
    if (session.origin().dataset.target.isNumeric()) {
        addSample(view, session, at, shortened(answerAt(view, session, at).value, 1e-3));
        return;
    }
    auto *menu = new QMenu(&view);
    menu->addSection(SurfaceView::tr("Add a sample of class"));
    popUp(menu, view, at, addClasses(*menu, view, session, at));
}

void openSurfaceMenu(SurfaceView &view, Session &session, const Eigen::Vector2d &at,
                     std::optional<nn::Index> row)
{
    auto *menu = new QMenu(&view);
    if (row) {
        addRowActions(*menu, view, session, *row);
    } else {
        addPlaceActions(*menu, view, session, at);
    }
    menu->addSeparator();
    menu->addAction(view.fitAction());
    menu->addAction(view.discreteAction());
    popUp(menu, view, at, nullptr);
}

} // namespace glassnet
