// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/hillpage.h"

#include "app/document/session.h"
#include "app/look/panelparts.h"
#include "app/why/contourview.h"
#include "app/why/hillview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace glassnet {

namespace {

enum Look { Contours, InSpace };

// A list of thousands could not be chosen from.
constexpr std::size_t mostOffered = 200;

} // namespace

HillPage::HillPage(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_second(panels::choices(tr("The other weight or bias")))
    , m_look(panels::choices(tr("How the hill is drawn")))
    , m_whose(panels::remark())
    , m_views(new QStackedWidget)
    , m_contours(new ContourView(session))
    , m_hill(new HillView(session))
{
    m_second->setObjectName(QStringLiteral("second"));
    panels::fitToContents(*m_second);
    m_look->setObjectName(QStringLiteral("hillLook"));
    m_look->addItems({tr("Contour lines"), tr("In 3-D")});
    panels::fitToContents(*m_look);
    m_whose->setObjectName(QStringLiteral("whoseHill"));
    m_whose->setWordWrap(false);
    m_contours->setObjectName(QStringLiteral("contours"));
    m_contours->setAccessibleName(tr("Loss over two weights, as contour lines"));
    m_hill->setObjectName(QStringLiteral("hill"));
    m_hill->setAccessibleName(tr("Loss over two weights, as a hill"));
    m_hill->setToolTip(tr("Drag or arrow keys: turn the hill; double click or Home: turn it back"));
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(panels::rowLabel(tr("and"), m_second));
    row->addWidget(m_second);
    row->addWidget(m_look);
    row->addWidget(m_whose, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_views, 1);
    m_views->addWidget(m_contours);
    m_views->addWidget(m_hill);
    connect(m_second, &QComboBox::activated, this, &HillPage::showAgain);
    connect(m_look, &QComboBox::currentIndexChanged, m_views, &QStackedWidget::setCurrentIndex);
}

void HillPage::showAgain()
{
    const Frame &frame = m_session.frame();
    if (m_first && frame.snapshot && frame.snapshot->network().has(*m_first)) {
        show(frame, *m_first, m_sample);
    }
}

// What was chosen stays, if it can, as long as the hill is over the same first parameter.
void HillPage::offerSeconds(const nn::Network &network, const nn::ParameterRef &first)
{
    std::vector<nn::ParameterRef> seconds;
    const std::optional<nn::ParameterRef> neighbour = nn::neighbourOf(network, first);
    for (const nn::ParameterRef &parameter : network.parameterList()) {
        if (parameter != first && (seconds.size() < mostOffered || parameter == neighbour)) {
            seconds.push_back(parameter);
        }
    }
    if (m_first == first && seconds == m_seconds) {
        return;
    }
    const int before = m_second->currentIndex();
    std::optional<nn::ParameterRef> chosen = neighbour;
    if (m_first == first && before >= 0) {
        const nn::ParameterRef &kept = m_seconds[static_cast<std::size_t>(before)];
        chosen = std::ranges::find(seconds, kept) != seconds.end() ? kept : neighbour;
    }
    m_seconds = std::move(seconds);
    m_second->clear();
    for (const nn::ParameterRef &parameter : m_seconds) {
        m_second->addItem(QString::fromStdString(network.name(parameter)));
        if (parameter == chosen) {
            m_second->setCurrentIndex(m_second->count() - 1);
        }
    }
}

void HillPage::show(const Frame &frame, const nn::ParameterRef &first,
                    std::optional<nn::Index> sample)
{
    offerSeconds(frame.snapshot->network(), first);
    m_first = first;
    m_sample = sample;
    const int index = m_second->currentIndex();
    if (index < 0) {
        leave();
        m_whose->setText(tr("There is no other weight or bias."));
        return;
    }
    const HillRequest request{
        .first = first, .second = m_seconds[static_cast<std::size_t>(index)], .sample = sample};
    m_session.setHill(request);
    if (frame.pictures && frame.pictures->request.hill == request) {
        const std::optional<HillPicture> picture = hillPictureOf(frame);
        m_contours->setPicture(picture);
        m_hill->setPicture(picture);
        m_whose->setText(picture ? tr("L of %1").arg(picture->whose) : QString());
        m_whose->setToolTip(picture ? picture->description() : QString());
    }
}

void HillPage::leave()
{
    m_session.setHill({});
    m_contours->setPicture({});
    m_hill->setPicture({});
}

} // namespace glassnet
