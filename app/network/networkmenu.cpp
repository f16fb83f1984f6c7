// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkmenu.h"

#include "app/document/askededits.h"
#include "app/look/refusal.h"
#include "app/network/networkinteraction.h"
#include "app/network/networktext.h"
#include "app/network/networkview.h"

#include <QMenu>

namespace glassnet {

namespace {

// The way from numbers as in the data to numbers as the network sees them, and back.
void addInputActions(QMenu &menu, Session &session, NetworkView &view, nn::Index input)
{
    const NetworkValues &values = view.values();
    if (values.isAsSeen()) {
        menu.addAction(NetworkView::tr("Numbers as in the Data"), &view, [&session, &view] {
            report(session, edits::takeInputsAway(session), view);
        });
    } else if (!nn::seesPlainNumbers(values.snapshot().preparation(),
                                     values.snapshot().dataset())) {
        const QString name = networktext::shortInputName(values, input);
        menu.addAction(NetworkView::tr("Give %1 as It Is…").arg(name), &view,
                       [&view, input] { view.interaction().editAsSeen(input); })
            ->setEnabled(values.input(input).has_value());
    }
}

void addElementActions(QMenu &menu, Session &session, NetworkView &view, const Element &element)
{
    const NetworkValues &values = view.values();
    NetworkInteraction &interaction = view.interaction();
    if (const auto *neuron = std::get_if<nn::NeuronRef>(&element)) {
        menu.addAction(NetworkView::tr("Show on Surface"), &view,
                       [&session, at = *neuron] { session.setShownNeuron(at); });
        const nn::BiasRef bias{.layer = neuron->layer, .neuron = neuron->neuron};
        if (values.network().has(bias)) {
            menu.addAction(NetworkView::tr("Edit Bias…"), &view,
                           [&interaction, bias] { interaction.edit(bias); });
        }
    } else {
        menu.addAction(NetworkView::tr("Edit…"), &view,
                       [&interaction, element] { interaction.edit(element); })
            ->setEnabled(values.value(element).has_value());
    }
    if (const auto *input = std::get_if<InputRef>(&element)) {
        addInputActions(menu, session, view, input->input);
    }
    if (parameterOf(element)) {
        const bool isFrozen = values.isFrozen(element);
        menu.addAction(isFrozen ? NetworkView::tr("Unfreeze") : NetworkView::tr("Freeze"), &view,
                       [&interaction, element] { interaction.editing().toggleFrozen(element); });
        menu.addAction(NetworkView::tr("Set to Zero"), &view,
                       [&interaction, element] { interaction.editing().setToZero(element); });
    }
    menu.addAction(NetworkView::tr("Copy Value"), &view,
                   [&interaction, element] { interaction.copy(element); })
        ->setEnabled(values.shownValue(element).has_value());
    menu.addSeparator();
}

} // namespace

QMenu *makeNetworkMenu(Session &session, NetworkView &view, const Element &element)
{
    auto *menu = new QMenu(&view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!isNothing(element)) {
        addElementActions(*menu, session, view, element);
    }
    menu->addAction(NetworkView::tr("Zoom In"), &view, &NetworkView::zoomIn);
    menu->addAction(NetworkView::tr("Zoom Out"), &view, &NetworkView::zoomOut);
    menu->addAction(NetworkView::tr("Fit View"), &view, &NetworkView::fit);
    return menu;
}

} // namespace glassnet
