// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/askedstate.h"
#include "app/document/element.h"
#include "app/worker/frame.h"
#include "app/worker/message.h"
#include "core/project/viewstate.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QString>
#include <QUndoStack>

#include <memory>
#include <optional>

namespace glassnet {

class SessionPictures;
class TrainingThread;

// The document as the window sees it, on the GUI thread: the newest frame and the ways to change
// what it shows. Views keep the frame they are given; what a person does goes through the edits
// in the files …edits.h beside this one, which push undo commands here.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(nn::TrainingRun run, QObject *parent = nullptr);
    ~Session() override;

    // Never null after the first frameChanged(); the run() is there from the beginning.
    [[nodiscard]] const Frame &frame() const { return m_frame; }
    // The newest run there is: the snapshot's, with the edits that are still on their way.
    [[nodiscard]] const nn::TrainingRun &run() const { return m_run; }
    [[nodiscard]] const nn::DataOrigin &origin() const { return *m_run.data->origin; }
    [[nodiscard]] const SnapshotPtr &snapshot() const { return m_snapshot; }

    [[nodiscard]] QUndoStack *undoStack() { return &m_undoStack; }

    // Transport. Not edits: training is not undone, it is gone back on.
    void play(const Play &goal = {});
    void pause();
    void togglePlaying();
    [[nodiscard]] bool isPlaying() const { return m_isPlaying; }
    void step(nn::StepUnit unit, std::int64_t count = 1); // pauses
    void stepBack(nn::StepUnit unit); // pauses
    void goTo(const nn::Moment &moment); // pauses
    void setSpeed(double samplesPerSecond);
    [[nodiscard]] double speed() const { return m_view.samplesPerSecond; }

    // Whose numbers are at the inputs. Selecting a row is no edit; changing the person is one
    // (see askededits.h), this is what it does.
    [[nodiscard]] const Probe &probe() const { return m_probe; }
    void setProbe(const Probe &probe);
    // One value a column: the row's, those behind the inputs that are given, else the person's.
    [[nodiscard]] nn::Vector shownValues() const;
    // One number an input, as the network sees it.
    [[nodiscard]] nn::Vector shownInputs() const;

    [[nodiscard]] const Element &selected() const { return m_selected; }
    void select(const Element &element);

    // What the pointer is over, in whichever view: the others show where it is in them.
    [[nodiscard]] const Element &pointed() const { return m_pointed; }
    void pointAt(const Element &element);

    // What the views show; kept in the file.
    [[nodiscard]] const nn::ViewState &view() const { return m_view; }
    void setView(const nn::ViewState &view);
    [[nodiscard]] nn::NeuronRef shownNeuron() const; // the first output if none is chosen
    void setShownNeuron(nn::NeuronRef neuron);
    // What the surface looks at, in the units of the data, and how finely. Counts are upper
    // limits: large networks are sampled more coarsely.
    void setSurfaceGrid(const nn::GridAxis &across, const nn::GridAxis &down);
    void setColors(const std::array<QRgb, 256> &colors);
    // Which weight's or bias's change frames are to explain; nothing: none.
    void setExplained(const std::optional<ExplanationRequest> &explained);
    void setFindsHealth(bool finds); // whether frames tell what keeps the network from learning
    void setCurve(const std::optional<CurveRequest> &curve); // along which frames draw the loss
    // Frames have the gradient of every parameter as long as somebody asks for it.
    void askForGradient(const QObject *asker, bool asks);
    // The next sample's step in its stages; nothing: none.
    void setStaged(const std::optional<nn::ParameterRef> &parameter);

    void setHill(const std::optional<HillRequest> &hill); // over which two frames draw the loss
    // Of which weight or bias frames tell which sample pulls it which way.
    void setPulled(const std::optional<nn::ParameterRef> &pulled);

    [[nodiscard]] AskedState askedState() const;
    void
    setAskedState(const AskedState &askedState); // for commands; not one that lay beside other data

    // For commands alone: applies the edit here and on the training thread and returns its
    // inverse.
    [[nodiscard]] nn::Edit exchange(const ApplyEdit &order);
    // Of the last order; the snapshot that has it contains all that was ordered.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

    // Another document. The undo stack is cleared.
    void load(const nn::TrainingRun &run, std::shared_ptr<const nn::KeptTimeline> timeline,
              const nn::ViewState &view);
    // Wait for the slice of training under way, and for a moment at most for a replay, which gives
    // up then.
    [[nodiscard]] SavedRun save();
    // The same, for run() to be what the training thread has.
    void catchUp();

    // Says one sentence to whoever uses the program: what was refused and why.
    void say(const QString &sentence) { emit said(sentence); }

    // Nested; a drag holds training without forgetting that it was playing.
    void hold();
    void release();

signals:
    void frameChanged(const glassnet::Frame &frame);
    // run() has another network, other settings or other data, or an edit has changed it. Not for
    // what training learned: that is frameChanged().
    void runChanged();
    void playingChanged(bool isPlaying);
    void probeChanged();
    void selectionChanged();
    void pointedChanged();
    void viewChanged(); // view(), speed included
    void loaded();
    void said(const QString &sentence); // for the status line: what was refused and why

private:
    void post(Message message);
    void collectSnapshot();
    void collectFrame();
    void requestPictures();
    void keepLastUpdate(bool wasKept);
    void setPlaying(bool isPlaying);
    void takeRun(const nn::TrainingRun &run);
    void changeAskedState(const AskedState &before);
    void fitToData();
    void fitToNetwork();

    nn::TrainingRun m_run;
    SnapshotPtr m_snapshot;
    Frame m_frame;
    Probe m_probe;
    Element m_selected;
    Element m_pointed;
    nn::ViewState m_view;
    QSet<const QObject *> m_gradientAskers;
    std::vector<AskedState> m_otherAskedStates; // of data that may come back
    QUndoStack m_undoStack;
    QElapsedTimer m_sinceFrame;
    std::uint64_t m_revision = 0;
    bool m_isPlaying = false;
    std::unique_ptr<SessionPictures> m_pictures;
    std::unique_ptr<TrainingThread> m_thread;
};

} // namespace glassnet
