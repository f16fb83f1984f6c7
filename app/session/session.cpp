// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "app/session/usualview.h"
#include "app/views/theme.h"
#include "app/worker/fieldrenderer.h"
#include "app/worker/trainingthread.h"
#include "core/data/units.h"

#include <algorithm>
#include <utility>

namespace glassnet {

namespace {

// A frame that is older than an edit on its way would make the picture jump back under the hand;
// after so many milliseconds without one, an old frame is better than none.
constexpr qint64 longestWait = 50;

constexpr nn::Index overviewPoints = 48; // a side

template <typename Collect>
std::function<void()> queued(Session *session, Collect collect)
{
    return
        [session, collect] { QMetaObject::invokeMethod(session, collect, Qt::QueuedConnection); };
}

// Whether a person of the one kind can be asked about with the other; in another unit, perhaps.
bool measureTheSame(const std::vector<nn::Column> &a, const std::vector<nn::Column> &b)
{
    return std::ranges::equal(a, b, [](const nn::Column &x, const nn::Column &y) {
        return x.name == y.name && nn::areConvertible(x.unit, y.unit);
    });
}

bool exists(const Element &element, const nn::Network &network)
{
    if (const auto *input = std::get_if<InputRef>(&element)) {
        return input->input < network.inputCount();
    }
    if (const auto *neuron = std::get_if<nn::NeuronRef>(&element)) {
        return neuron->layer < network.layerCount()
               && neuron->neuron < network.layer(neuron->layer).units;
    }
    if (const auto *weight = std::get_if<nn::WeightRef>(&element)) {
        return network.has(*weight);
    }
    if (const auto *bias = std::get_if<nn::BiasRef>(&element)) {
        return network.has(*bias);
    }
    return true;
}

} // namespace

Session::Session(nn::TrainingRun run, QObject *parent)
    : QObject(parent)
    , m_mirror(std::move(run))
{
    m_request.colors = Theme::light().valueColors();
    setDesk(usualDesk(origin()));
    fitToData();
    m_renderer = std::make_unique<FieldRenderer>(queued(this, &Session::collectFrame));
    m_thread = std::make_unique<TrainingThread>(m_mirror, queued(this, &Session::collectSnapshot));
}

// The threads go first: they call back as long as they live.
Session::~Session()
{
    m_thread.reset();
    m_renderer.reset();
}

void Session::post(Message message)
{
    m_thread->post(std::move(message));
}

void Session::play(const Play &goal)
{
    post({.order = goal, .revision = ++m_revision});
    setPlaying(true);
}

void Session::pause()
{
    post({.order = Pause{}, .revision = ++m_revision});
    setPlaying(false);
}

void Session::togglePlaying()
{
    if (m_isPlaying) {
        pause();
    } else {
        play();
    }
}

void Session::step(nn::StepUnit unit, std::int64_t count)
{
    post({.order = StepForward{.unit = unit, .count = count}, .revision = ++m_revision});
    setPlaying(false);
}

void Session::stepBack(nn::StepUnit unit)
{
    post({.order = StepBack{.unit = unit}, .revision = ++m_revision});
    setPlaying(false);
}

// Without a number of its own: while the hand drags through time every moment on the way may be
// shown.
void Session::goTo(const nn::Moment &moment)
{
    post({.order = GoTo{.moment = moment}, .revision = m_revision});
    setPlaying(false);
}

void Session::setSpeed(double samplesPerSecond)
{
    if (m_view.samplesPerSecond != samplesPerSecond) {
        m_view.samplesPerSecond = samplesPerSecond;
        post({.order = SetSpeed{.samplesPerSecond = samplesPerSecond}, .revision = m_revision});
        emit viewChanged();
    }
}

void Session::hold()
{
    post({.order = Hold{}, .revision = m_revision});
}

void Session::letGo()
{
    post({.order = LetGo{}, .revision = m_revision});
}

void Session::setProbe(const Probe &probe)
{
    if (m_probe == probe) {
        return;
    }
    m_probe = probe;
    m_view.selectedRow = probe.row;
    m_view.person = probe.person;
    emit probeChanged();
    if (origin().dataset.columnCount() > 2) {
        requestPictures(); // the columns that do not vary are held at these values
    }
}

nn::Vector Session::shownValues() const
{
    return m_probe.row ? nn::Vector(origin().dataset.values.col(*m_probe.row)) : m_probe.person;
}

void Session::setDesk(const Desk &desk)
{
    if (m_view.peopleAsked != desk.people) {
        m_view.peopleAsked = desk.people;
        emit viewChanged();
    }
    setProbe(desk.probe);
}

void Session::select(const Element &element)
{
    if (m_selected != element) {
        m_selected = element;
        emit selectionChanged();
    }
}

void Session::setView(const nn::ViewState &view)
{
    if (m_view == view) {
        return;
    }
    const double speed = std::exchange(m_view, view).samplesPerSecond;
    if (speed != view.samplesPerSecond) {
        post(
            {.order = SetSpeed{.samplesPerSecond = view.samplesPerSecond}, .revision = m_revision});
    }
    emit viewChanged();
    requestPictures();
}

nn::NeuronRef Session::shownNeuron() const
{
    return m_view.shownNeuron.value_or(
        nn::NeuronRef{.layer = m_mirror.network().layerCount() - 1, .neuron = 0});
}

void Session::setShownNeuron(nn::NeuronRef neuron)
{
    nn::ViewState view = m_view;
    view.shownNeuron = neuron;
    setView(view);
}

void Session::setSurfaceGrid(const nn::GridAxis &across, const nn::GridAxis &down)
{
    m_hasOwnSurface = true;
    if (m_request.surface.across != across || m_request.surface.down != down) {
        m_request.surface.across = across;
        m_request.surface.down = down;
        requestPictures();
    }
}

nn::GridAxis Session::usualAxis(nn::Index column) const
{
    return glassnet::usualAxis(origin(), column);
}

void Session::setColors(const std::array<QRgb, 256> &colors)
{
    if (m_request.colors != colors) {
        m_request.colors = colors;
        requestPictures();
    }
}

nn::Edit Session::exchange(const nn::Edit &edit, const QString &label,
                           const std::optional<nn::Moment> &returnTo)
{
    const auto before = static_cast<double>(m_mirror.data->train.count());
    const std::vector<nn::Column> columns = origin().dataset.columns;
    nn::Edit inverse = nn::apply(m_mirror, edit);
    post({.order = ApplyEdit{.edit = edit, .label = label.toStdString(), .returnTo = returnTo},
          .revision = ++m_revision});
    // A speed that was chosen with other data in sight stays the same in epochs.
    setSpeed(m_view.samplesPerSecond * static_cast<double>(m_mirror.data->train.count()) / before);
    if (!measureTheSame(columns, origin().dataset.columns)) {
        m_hasOwnSurface = false;
        setDesk(usualDesk(origin()));
    }
    fitToData();
    fitToNetwork();
    return inverse;
}

void Session::load(const nn::TrainingRun &run, std::shared_ptr<const nn::KeptTimeline> timeline,
                   const nn::ViewState &view)
{
    m_mirror = run;
    m_undoStack.clear();
    m_hasOwnSurface = false;
    post({.order = Load{.run = std::make_shared<const nn::TrainingRun>(run),
                        .timeline = std::move(timeline)},
          .revision = ++m_revision});
    setPlaying(false);
    select({});
    setView(view);
    setProbe({.row = view.selectedRow, .person = view.person});
    fitToData();
    fitToNetwork();
    emit loaded();
}

SavedRun Session::save()
{
    return m_thread->save(m_revision).get();
}

void Session::collectSnapshot()
{
    SnapshotPtr snapshot = m_thread->takeSnapshot();
    if (!snapshot) {
        return;
    }
    m_snapshot = std::move(snapshot);
    if (m_snapshot->revision == m_revision) {
        m_mirror = m_snapshot->run;
        setPlaying(m_snapshot->state == RunState::Running);
        fitToData();
        fitToNetwork();
    }
    requestPictures();
}

void Session::collectFrame()
{
    const std::shared_ptr<const Frame> frame = m_renderer->takeFrame();
    if (!frame) {
        return;
    }
    const bool isOld = frame->snapshot->revision < m_revision;
    if (isOld && m_frame.snapshot && m_sinceFrame.elapsed() < longestWait) {
        return;
    }
    m_frame = *frame;
    m_sinceFrame.restart();
    emit frameChanged(m_frame);
}

// The pictures of the newest snapshot; what is asked of it must be there.
void Session::requestPictures()
{
    if (!m_snapshot) {
        return;
    }
    const nn::DataOrigin &shown = *m_snapshot->run.data->origin;
    PictureRequest request = m_request;
    request.isDiscrete = m_view.isDiscrete;
    request.neuron = shownNeuron();
    const nn::Index columns = shown.dataset.columnCount();
    if (!exists(request.neuron, m_snapshot->network())) {
        request.neuron = {.layer = m_snapshot->network().layerCount() - 1, .neuron = 0};
    }
    if (columns >= 2) {
        request.overview.across = glassnet::usualAxis(shown, 0);
        request.overview.down = glassnet::usualAxis(shown, 1);
        if (!m_hasOwnSurface) {
            request.surface = request.overview;
        }
        request.overview.across.count = overviewPoints;
        request.overview.down.count = overviewPoints;
    }
    const nn::Vector values = shownValues();
    const bool areHeld = columns > 2 && values.size() == columns;
    request.surface.held = areHeld ? values : nn::Vector(nn::Vector::Zero(columns));
    request.overview.held = request.surface.held;
    m_renderer->request(m_snapshot, request);
}

void Session::setPlaying(bool isPlaying)
{
    if (m_isPlaying != isPlaying) {
        m_isPlaying = isPlaying;
        emit playingChanged(isPlaying);
    }
}

// Whoever is shown must have the columns of the data, and a row that is shown must be there.
void Session::fitToData()
{
    const nn::DataOrigin &data = origin();
    if (m_probe.person.size() != data.dataset.columnCount()) {
        m_hasOwnSurface = false;
        setDesk(usualDesk(data));
    }
    if (m_probe.row && *m_probe.row >= data.dataset.sampleCount()) {
        setProbe({.row = data.dataset.sampleCount() - 1, .person = m_probe.person});
    }
    const std::size_t columns = data.dataset.columns.size();
    nn::ViewState view = m_view;
    view.personUnits.resize(columns, nn::Unit::None);
    for (std::size_t i = 0; i < columns; ++i) {
        const nn::Unit unit = data.dataset.columns[i].unit;
        if (!nn::areConvertible(view.personUnits[i], unit)) {
            view.personUnits[i] = unit;
        }
    }
    if (view.personUnits != m_view.personUnits) {
        m_view.personUnits = view.personUnits;
        emit viewChanged();
    }
}

void Session::fitToNetwork()
{
    if (!exists(m_selected, m_mirror.network())) {
        select({});
    }
    if (m_view.shownNeuron && !exists(*m_view.shownNeuron, m_mirror.network())) {
        m_view.shownNeuron.reset();
        emit viewChanged();
    }
}

} // namespace glassnet
