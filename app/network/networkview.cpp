// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkview.h"

#include "app/document/samplewalk.h"
#include "app/look/theme.h"
#include "app/look/zoomstep.h"
#include "app/network/networkaccessible.h"
#include "app/network/networkheader.h"
#include "app/network/networkinteraction.h"
#include "app/network/networkkeys.h"
#include "app/network/networkpainter.h"
#include "app/network/networktext.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace glassnet {

namespace {

constexpr nn::Index measuredNames = 32; // more inputs than that have no room for names

// The widest values there usually are; wider ones have their pill to themselves.
const QString widestShort = QStringLiteral("−88.88");

// Whether the pictures in the neurons are the same for the same network.
bool looksTheSame(const PictureRequest &a, const PictureRequest &b)
{
    return a.overview == b.overview && a.isDiscrete == b.isDiscrete && a.colors == b.colors;
}

} // namespace

NetworkView::NetworkView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    installNetworkAccessibility();
    setAccessibleName(tr("Network"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_scene.theme = &Theme::of(palette());
    m_scene.fonts = NetworkFonts(font());
    m_header = new NetworkHeader(session, this);
    m_motion = new NetworkMotion(this);
    connect(m_motion, &NetworkMotion::changed, this, [this] {
        m_scene.walk = m_motion->walk();
        update();
    });
    m_interaction = std::make_unique<NetworkInteraction>(*this, session);
    m_keys = std::make_unique<NetworkKeys>(*this, *m_interaction);
    connect(&session, &Session::frameChanged, this, &NetworkView::setFrame);
    connect(&session, &Session::probeChanged, this, &NetworkView::readProbe);
    connect(&session, &Session::selectionChanged, this, &NetworkView::followSelection);
    connect(&session, &Session::pointedChanged, this, &NetworkView::followPointed);
    connect(&session, &Session::viewChanged, this, &NetworkView::followShownNeuron);
    connect(&session, &Session::loaded, this, &NetworkView::showStoredZoom);
    if (session.frame().snapshot) {
        setFrame(session.frame());
    }
}

NetworkView::~NetworkView() = default;

void NetworkView::setFrame(const Frame &frame)
{
    if (!frame.snapshot) {
        return;
    }
    const SnapshotPtr before = m_scene.values.isEmpty() ? nullptr : m_scene.values.sharedSnapshot();
    const bool isDrawn = before == frame.snapshot && m_scene.pictures && frame.pictures
                         && looksTheSame(m_scene.pictures->request, frame.pictures->request);
    m_scene.pictures = frame.pictures;
    m_scene.values = NetworkValues(frame.snapshot, m_session.probe());
    const bool hasSameData = before && before->run.data == frame.snapshot->run.data;
    const NetworkElements elements(frame.snapshot->network());
    if (!hasSameData || elements != m_elements) {
        const bool isOther = elements != m_elements;
        m_elements = elements;
        const bool fits = !isOther && metrics() == m_scene.layout.metrics();
        if (isOther) {
            m_interaction->reset();
            m_session.pointAt({});
            if (!m_elements.indexOf(m_session.selected())) {
                m_session.select({});
            }
        }
        if (!fits) { // a sample that is dragged comes with other data in every frame
            layOut();
        }
        followSelection();
        followShownNeuron();
    }
    if (!isDrawn) {
        refreshSoon();
    } else if (m_scene.hasGradients) {
        update(); // they may have come with this frame
    }
}

void NetworkView::setWalk(SampleWalk &walk)
{
    connect(&walk, &SampleWalk::changed, this, [this, &walk] { followWalk(walk); });
    followWalk(walk);
}

void NetworkView::followWalk(const SampleWalk &walk)
{
    if (walk.position()) {
        m_motion->walkTo(*walk.position(), m_session.run().network(), walk.stages());
    } else {
        m_motion->end();
    }
}

void NetworkView::setShowsGradients(bool shows)
{
    m_scene.hasGradients = shows;
    m_session.askForGradient(this, shows);
    update();
}

void NetworkView::readProbe()
{
    if (!m_scene.values.isEmpty()) {
        m_scene.values = NetworkValues(m_scene.values.sharedSnapshot(), m_session.probe());
        m_interaction->updateActions();
        showSummary();
        update();
    }
}

void NetworkView::followSelection()
{
    const bool exists = m_elements.indexOf(m_session.selected()).has_value();
    m_scene.selected = exists ? m_session.selected() : Element();
    m_interaction->updateActions();
    const auto index = m_elements.indexOf(m_scene.selected);
    if (QAccessible::isActive() && hasFocus() && index) {
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(static_cast<int>(*index));
        QAccessible::updateAccessibility(&focus);
    }
    update();
}

// A view also changes with every pixel that the drawing is moved.
void NetworkView::followShownNeuron()
{
    auto shown = m_session.view().shownNeuron;
    if (shown && !m_elements.indexOf(*shown)) {
        shown.reset();
    }
    if (m_scene.shownNeuron != shown) {
        m_scene.shownNeuron = shown;
        update();
    }
}

LayoutMetrics NetworkView::metrics() const
{
    const NetworkValues &values = m_scene.values;
    const QFontMetricsF name(m_scene.fonts.name);
    const QFontMetricsF small(m_scene.fonts.small);
    const QFontMetricsF label(m_scene.fonts.label);
    const QFontMetricsF value(m_scene.fonts.value);
    LayoutMetrics metrics{.line = std::ceil(value.height())};
    metrics.neuronText = std::max(small.horizontalAdvance(QStringLiteral("b88 = ") + widestShort),
                                  value.horizontalAdvance(QStringLiteral("h88 · −8.888")));
    metrics.inputText = metrics.neuronText;
    metrics.inputName = 0.0;
    const nn::Index inputs = std::min(values.network().inputCount(), measuredNames);
    for (nn::Index input = 0; input < inputs; ++input) {
        metrics.inputText = std::max(metrics.inputText,
                                     name.horizontalAdvance(networktext::inputName(values, input)));
        metrics.inputName = std::max(
            metrics.inputName, label.horizontalAdvance(networktext::shortInputName(values, input)));
    }
    metrics.outputText
        = std::max(metrics.neuronText, small.horizontalAdvance(networktext::widestTarget(values)));
    const nn::Index outputs = std::min(values.network().outputCount(), measuredNames);
    for (nn::Index output = 0; output < outputs; ++output) {
        metrics.outputText = std::max(
            metrics.outputText, name.horizontalAdvance(networktext::outputName(values, output)));
    }
    metrics.largestPicture *= m_viewport.zoom();
    return metrics;
}

void NetworkView::layOut()
{
    if (m_scene.values.isEmpty()) {
        return;
    }
    m_viewport.resize(size());
    m_scene.layout = layoutOf(shapeOf(m_scene.values.network()), m_viewport.content(), metrics());
    const QFontMetricsF label(m_scene.fonts.label);
    const nn::Index weights = m_scene.values.network().weightCount();
    const QString name = QStringLiteral("w%1 = ").arg(weights < 10 ? 8 : weights < 100 ? 88 : 888);
    const qreal height = std::ceil(label.height()) + 4.0;
    m_scene.labels = NetworkLabels(
        m_scene.layout,
        {.full = {std::ceil(label.horizontalAdvance(name + widestShort)) + 12.0, height},
         .value = {std::ceil(label.horizontalAdvance(widestShort)) + 10.0, height}});
    m_header->layOut(m_scene.layout);
    showHeader();
    showSummary();
    refreshSoon();
}

void NetworkView::showSummary()
{
    const QString summary = networktext::summary(m_scene.values, !m_scene.labels.labels().empty());
    if (summary != m_summary) {
        m_summary = summary;
        emit summaryChanged(m_summary);
    }
}

void NetworkView::refreshSoon()
{
    m_isCanvasOld = true;
    update();
}

void NetworkView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_scene.values.isEmpty()) {
        painter.fillRect(rect(), m_scene.theme->card);
        return;
    }
    if (m_isCanvasOld || m_scene.pixelRatio != devicePixelRatioF()) {
        m_scene.size = size();
        m_scene.pixelRatio = devicePixelRatioF();
        m_canvas.refresh(m_scene);
        m_isCanvasOld = false;
    }
    m_scene.hasFocus = hasFocus();
    NetworkPainter(painter, m_scene, m_canvas).paint();
}

void NetworkView::paintOn(QPainter &painter, qreal pixelRatio) const
{
    if (m_scene.values.isEmpty()) {
        return;
    }
    NetworkScene scene = m_scene;
    scene.size = size();
    scene.pixelRatio = pixelRatio;
    scene.hasFocus = false;
    scene.hovered = {};
    scene.selected = {};
    NetworkCanvas canvas;
    canvas.refresh(scene);
    NetworkPainter(painter, scene, canvas).paint();
}

void NetworkView::resizeEvent(QResizeEvent *)
{
    showStoredZoom();
}

void NetworkView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_scene.theme = &Theme::of(palette());
        refreshSoon();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange) {
        m_scene.fonts = NetworkFonts(font());
        layOut();
    }
}

void NetworkView::zoomIn()
{
    zoomAround(QRectF(rect()).center(), zoomStep);
}

void NetworkView::zoomOut()
{
    zoomAround(QRectF(rect()).center(), 1.0 / zoomStep);
}

void NetworkView::fit()
{
    m_viewport.fit();
    followViewport();
}

void NetworkView::zoomAround(const QPointF &point, double factor)
{
    m_viewport.zoomAround(point, factor);
    followViewport();
}

void NetworkView::moveBy(const QPointF &distance)
{
    m_viewport.moveBy(distance);
    followViewport();
}

void NetworkView::followViewport()
{
    m_interaction->editing().takeOrLeaveEditor();
    layOut();
    nn::ViewState view = m_session.view();
    view.lookedAt.network = m_viewport.stored();
    m_session.setView(view);
}

void NetworkView::showStoredZoom()
{
    m_viewport = Viewport(size(), m_session.view().lookedAt.network.value_or(nn::Zoom()));
    m_interaction->editing().takeOrLeaveEditor();
    layOut();
}

Element NetworkView::elementAt(const QPointF &point) const
{
    const NetworkLayout &layout = m_scene.layout;
    if (m_scene.values.isEmpty() || layout.columns().empty()) {
        return {};
    }
    if (const auto weight = m_scene.labels.labelAt(point)) {
        return *weight;
    }
    if (const auto bias = layout.biasAt(point); bias && values().network().has(*bias)) {
        return *bias;
    }
    if (const auto neuron = layout.neuronAt(point)) {
        return *neuron;
    }
    const auto picture = layout.inputAt(point);
    if (const auto input = picture ? picture : layout.inputValueAt(point)) {
        return InputRef{*input};
    }
    const auto weight = layout.weightAt(point);
    return weight ? Element(*weight) : Element();
}

QRectF NetworkView::rectOf(const Element &element) const
{
    return m_elements.indexOf(element) ? glassnet::rectOf(element, m_scene.layout, m_scene.labels)
                                       : QRectF();
}

ClipboardActions NetworkView::clipboardActions() const
{
    return m_interaction->clipboardActions();
}

void NetworkView::followPointed()
{
    const Element &pointed = m_session.pointed();
    m_scene.hovered = m_elements.indexOf(pointed) ? pointed : Element();
    update();
}

bool NetworkView::focusNextPrevChild(bool next)
{
    return m_keys->selectNext(next) || QWidget::focusNextPrevChild(next);
}

bool NetworkView::event(QEvent *event)
{
    const bool isHandled = QWidget::event(event);
    switch (event->type()) {
    case QEvent::FocusIn:
        showHeader();
        followSelection(); // which a screen reader is told
        break;
    case QEvent::FocusOut:
    case QEvent::Enter:
    case QEvent::Leave: showHeader(); break;
    default: break;
    }
    return isHandled;
}

// The controls of the layers would be in the way of a drawing that is only read: with one hidden
// layer they are there while somebody points at the view or works in it.
void NetworkView::showHeader()
{
    const bool isInside
        = hasFocus() || underMouse() || m_header->holds(QApplication::focusWidget());
    m_header->setVisible(m_scene.layout.shape().size() > 3 || isInside);
}

} // namespace glassnet
