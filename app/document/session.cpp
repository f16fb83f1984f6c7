// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/session.h"

#include "app/document/defaultasked.h"
#include "app/document/sessionpictures.h"
#include "app/worker/trainingthread.h"
#include "core/data/units.h"

#include <algorithm>
#include <utility>

namespace glassnet {

namespace {

// A frame that shows nothing of the edits on their way would make the picture jump back under the
// pointer; after so many milliseconds without one, an old frame is better than none.
constexpr qint64 longestWait = 50;

template <typename Collect>
std::function<void()> queued(Session *session, Collect collect)
{
    return
        [session, collect] { QMetaObject::invokeMethod(session, collect, Qt::QueuedConnection); };
}

} // namespace

Session::Session(nn::TrainingRun run, QObject *parent)
    : QObject(parent)
    , m_run(std::move(run))
{
    m_pictures = std::make_unique<SessionPictures>(queued(this, &Session::collectFrame));
    setAskedState(defaultAskedState(origin()));
    fitToData();
    m_thread = std::make_unique<TrainingThread>(m_run, queued(this, &Session::collectSnapshot));
}

// The threads go first: they call back as long as they live.
Session::~Session()
{
    m_thread.reset();
    m_pictures.reset();
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

// Without a number of its own: while somebody drags through time every moment on the way may be
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

void Session::release()
{
    post({.order = Release{}, .revision = m_revision});
}

void Session::setProbe(const Probe &probe)
{
    if (m_probe == probe) {
        return;
    }
    m_probe = probe;
    m_view.selectedRow = probe.row;
    m_view.person = probe.person;
    m_view.networkInputs = probe.inputs;
    emit probeChanged();
    if (origin().dataset.columnCount() > 2) {
        requestPictures(); // the columns that do not vary are held at these values
    }
}

nn::Vector Session::shownValues() const
{
    const nn::Dataset &dataset = origin().dataset;
    const bool isRow = m_probe.row && *m_probe.row < dataset.sampleCount();
    if (m_probe.isAsSeen()) {
        return nn::valuesBehind(origin().preparation, m_probe.inputs).value_or(m_probe.person);
    }
    return isRow ? nn::Vector(dataset.values.col(*m_probe.row)) : m_probe.person;
}

nn::Vector Session::shownInputs() const
{
    return m_probe.isAsSeen() ? m_probe.inputs : nn::inputsFor(origin().preparation, shownValues());
}

AskedState Session::askedState() const
{
    return {.probe = m_probe, .people = m_view.peopleAsked, .columns = origin().dataset.columns};
}

void Session::setAskedState(const AskedState &askedState)
{
    std::optional<AskedState> fitting = movedTo(askedState, origin().dataset.columns);
    if (!fitting) {
        return;
    }
    if (m_view.peopleAsked != fitting->people) {
        m_view.peopleAsked = std::move(fitting->people);
        emit viewChanged();
    }
    if (std::optional<nn::Index> &row = fitting->probe.row) {
        row = std::min(*row, origin().dataset.sampleCount() - 1);
    }
    setProbe(fitting->probe.forNetworkOf(m_run.network().inputCount()));
}

// Other data have come: the people who lay beside the old ones come along if they can, else wait
// until those come back.
void Session::changeAskedState(const AskedState &before)
{
    const std::vector<nn::Column> &columns = origin().dataset.columns;
    if (before.columns == columns) {
        return;
    }
    if (movedTo(before, columns)) {
        setAskedState(before);
        return;
    }
    m_pictures->forgetSurface();
    std::erase_if(m_otherAskedStates, [&](const AskedState &askedState) {
        return askedState.columns == before.columns;
    });
    m_otherAskedStates.push_back(before);
    const auto known = std::ranges::find_if(m_otherAskedStates, [&](const AskedState &askedState) {
        return movedTo(askedState, columns).has_value();
    });
    setAskedState(known != m_otherAskedStates.end() ? *known : defaultAskedState(origin()));
}

void Session::select(const Element &element)
{
    if (m_selected != element) {
        m_selected = element;
        emit selectionChanged();
    }
}

void Session::pointAt(const Element &element)
{
    if (m_pointed != element) {
        m_pointed = element;
        emit pointedChanged();
    }
}

void Session::setView(const nn::ViewState &view)
{
    if (m_view == view) {
        return;
    }
    const nn::ViewState before = std::exchange(m_view, view);
    if (before.samplesPerSecond != view.samplesPerSecond) {
        post(
            {.order = SetSpeed{.samplesPerSecond = view.samplesPerSecond}, .revision = m_revision});
    }
    emit viewChanged();
    if (before.isDiscrete != view.isDiscrete || before.shownNeuron != view.shownNeuron) {
        requestPictures();
    }
}

nn::NeuronRef Session::shownNeuron() const
{
    return m_view.shownNeuron.value_or(
        nn::NeuronRef{.layer = m_run.network().layerCount() - 1, .neuron = 0});
}

void Session::setShownNeuron(nn::NeuronRef neuron)
{
    nn::ViewState view = m_view;
    view.shownNeuron = neuron;
    setView(view);
}

nn::Edit Session::exchange(const ApplyEdit &order)
{
    const auto before = static_cast<double>(m_run.data->train.count());
    const AskedState askedBefore = askedState();
    nn::Edit inverse = nn::apply(m_run, order.edit);
    post({.order = order, .revision = ++m_revision});
    // A speed that was chosen with other data in sight stays the same in epochs.
    setSpeed(m_view.samplesPerSecond * static_cast<double>(m_run.data->train.count()) / before);
    changeAskedState(askedBefore);
    fitToData();
    fitToNetwork();
    emit runChanged();
    return inverse;
}

void Session::load(const nn::TrainingRun &run, std::shared_ptr<const nn::KeptTimeline> timeline,
                   const nn::ViewState &view)
{
    m_run = run;
    m_undoStack.clear();
    m_pictures->forgetSurface();
    m_otherAskedStates.clear();
    m_probe = {.row = view.selectedRow, .person = view.person, .inputs = view.networkInputs};
    post({.order = Load{.run = std::make_shared<const nn::TrainingRun>(run),
                        .timeline = std::move(timeline)},
          .revision = ++m_revision});
    setPlaying(false);
    select({});
    setView(view);
    emit probeChanged();
    fitToData();
    fitToNetwork();
    emit runChanged();
    emit loaded();
}

SavedRun Session::save()
{
    return m_thread->save(m_revision);
}

void Session::catchUp()
{
    takeRun(m_thread->run(m_revision));
}

// The settings and data are often the very same objects, and two shapes are soon compared.
void Session::takeRun(const nn::TrainingRun &run)
{
    const bool isOther = m_run.start != run.start || !nn::differInLearnedOnly(m_run, run);
    m_run = run;
    if (isOther) {
        emit runChanged();
    }
}

void Session::collectSnapshot()
{
    SnapshotPtr snapshot = m_thread->takeSnapshot();
    if (!snapshot) {
        return;
    }
    m_snapshot = std::move(snapshot);
    if (m_snapshot->revision == m_revision) {
        const bool isOther = m_run.data != m_snapshot->run.data;
        const std::optional<AskedState> askedBefore
            = isOther ? std::optional(askedState()) : std::nullopt;
        takeRun(m_snapshot->run);
        if (askedBefore) {
            changeAskedState(*askedBefore);
        }
        setPlaying(m_snapshot->state == RunState::Running);
        fitToData();
        fitToNetwork();
    }
    requestPictures();
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
        m_pictures->forgetSurface();
        setAskedState(defaultAskedState(data));
    }
    if (m_probe.row && *m_probe.row >= data.dataset.sampleCount()) {
        setProbe(m_probe.withRow(data.dataset.sampleCount() - 1));
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
    setProbe(m_probe.forNetworkOf(m_run.network().inputCount()));
    if (!exists(m_selected, m_run.network())) {
        select({});
    }
    if (m_view.shownNeuron && !exists(*m_view.shownNeuron, m_run.network())) {
        m_view.shownNeuron.reset();
        emit viewChanged();
    }
}

void Session::setSurfaceGrid(const nn::GridAxis &across, const nn::GridAxis &down)
{
    if (m_pictures->setSurface(across, down)) {
        requestPictures();
    }
}

void Session::setColors(const std::array<QRgb, 256> &colors)
{
    if (m_pictures->setColors(colors)) {
        requestPictures();
    }
}

void Session::setExplained(const std::optional<ExplanationRequest> &explained)
{
    const bool wasKept = m_pictures->needsLastUpdate();
    if (m_pictures->setExplained(explained)) {
        keepLastUpdate(wasKept);
    }
}

void Session::setCurve(const std::optional<CurveRequest> &curve)
{
    if (m_pictures->setCurve(curve)) {
        requestPictures();
    }
}

void Session::setHill(const std::optional<HillRequest> &hill)
{
    const bool wasKept = m_pictures->needsWay();
    if (!m_pictures->setHill(hill)) {
        return;
    }
    if (m_pictures->needsWay() != wasKept) {
        post({.order = KeepWay{.isKept = !wasKept}, .revision = m_revision});
    }
    requestPictures();
}

void Session::setPulled(const std::optional<nn::ParameterRef> &pulled)
{
    if (m_pictures->setPulled(pulled)) {
        requestPictures();
    }
}

void Session::askForGradient(const QObject *asker, bool asks)
{
    if (asks) {
        m_gradientAskers.insert(asker);
    } else {
        m_gradientAskers.remove(asker);
    }
    const bool wasKept = m_pictures->needsLastUpdate();
    if (m_pictures->setHasGradient(!m_gradientAskers.isEmpty())) {
        keepLastUpdate(wasKept);
    }
}

void Session::setStaged(const std::optional<nn::ParameterRef> &parameter)
{
    if (m_pictures->setStaged(parameter)) {
        requestPictures();
    }
}

void Session::keepLastUpdate(bool wasKept)
{
    if (m_pictures->needsLastUpdate() != wasKept) {
        post({.order = KeepLastUpdate{.isKept = !wasKept}, .revision = m_revision});
    }
    requestPictures();
}

void Session::setFindsHealth(bool finds)
{
    if (m_pictures->setFindsHealth(finds)) {
        requestPictures();
    }
}

void Session::collectFrame()
{
    const std::shared_ptr<const Frame> frame = m_pictures->takeFrame();
    if (!frame) {
        return;
    }
    const bool isOld = frame->snapshot->revision < m_revision && m_frame.snapshot
                       && frame->snapshot->revision <= m_frame.snapshot->revision;
    if (isOld && m_sinceFrame.elapsed() < longestWait) {
        return;
    }
    m_frame = *frame;
    m_sinceFrame.restart();
    emit frameChanged(m_frame);
}

// What is asked of the newest snapshot must be there.
void Session::requestPictures()
{
    if (m_snapshot) {
        m_pictures->request(m_snapshot, shownNeuron(), m_view.isDiscrete, shownValues());
    }
}

} // namespace glassnet
