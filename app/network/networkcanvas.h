// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/networklabels.h"
#include "app/network/networklinks.h"
#include "app/network/networkvalues.h"
#include "app/network/networkwalk.h"
#include "app/worker/frame.h"

#include <QFont>
#include <QPixmap>

#include <vector>

namespace glassnet {

struct Theme;

struct NetworkFonts
{
    QFont name;
    QFont value;
    QFont small; // second values
    QFont label; // on links

    NetworkFonts() = default;
    explicit NetworkFonts(const QFont &base);
};

// Everything that a picture of a network is made of.
struct NetworkScene
{
    const Theme *theme = nullptr;
    NetworkFonts fonts;
    NetworkLayout layout;
    NetworkLabels labels;
    NetworkValues values;
    std::shared_ptr<const Pictures> pictures;
    Element hovered;
    Element selected;
    bool hasFocus = false;
    std::optional<NetworkWalk> walk; // through a sample's step
    bool hasGradients = false; // labels tell ∂L/∂w of all samples in place of w
    std::optional<nn::NeuronRef> shownNeuron; // marked; nothing: the first output is shown
    QSize size;
    qreal pixelRatio = 1.0;
};

// The parts of the picture that change with a frame, but not while the mouse moves: the links
// and the pictures in the neurons at their size on the screen.
class NetworkCanvas
{
public:
    void refresh(const NetworkScene &scene);

    [[nodiscard]] const QImage &links() const { return m_links.image(); }
    // Null where there is none.
    [[nodiscard]] QImage picture(std::size_t column, nn::Index unit) const;
    // Lies over a picture: gives it round corners and a border.
    [[nodiscard]] const QPixmap &frame() const { return m_frame; }

private:
    void drawLayer(const NetworkScene &scene, nn::Index layer);
    void scalePictures(const NetworkScene &scene);
    void prepare(const NetworkScene &scene);

    struct Chosen
    {
        double weight = 0.0;
        nn::WeightRef at;
    };

    NetworkLinks m_links;
    std::vector<Chosen> m_chosen; // of one layer; keeps its memory
    std::vector<std::vector<QImage>> m_pictures; // a column, a unit
    QPixmap m_frame;
    const Theme *m_frameTheme = nullptr;
};

// What the frame holds for a column and a unit, in the size it was made; null if nothing.
[[nodiscard]] QImage pictureOf(const NetworkScene &scene, std::size_t column, nn::Index unit);

} // namespace glassnet
