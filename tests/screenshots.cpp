// SPDX-License-Identifier: GPL-3.0-or-later
// Leaves pictures of the window and its parts, light and dark, in the build folder's `screenshots`,
// for people to look at. Not a test: whether they look well nobody can assert.
#include "app/data/datapanel.h"
#include "app/data/datasetbox.h"
#include "app/document/settingsedits.h"
#include "app/look/theme.h"
#include "app/loss/lossview.h"
#include "app/predict/predictpanel.h"
#include "app/surface/surfaceview.h"
#include "app/training/shapepanel.h"
#include "support/frames.h"
#include "support/panelinteraction.h"
#include "support/windowfixture.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QToolButton>

#include <array>
#include <cmath>

using namespace glassnet;
using support::control;
using support::saveShot;

// Each can be called by its name: screenshots window.
class Screenshots : public WindowFixture
{
    Q_OBJECT

private slots:
    void init() { support::useDefaultLook(); }

    void window();
    void dataPanel();
    void shapePanel();
    void predictPanel();
    void lossView();
    void surfaceView();
};

namespace {

struct ThemeName
{
    const Theme &theme;
    QString name;
};

// Both themes, each with the end of the names of its pictures.
std::array<ThemeName, 2> themes()
{
    return {{{Theme::light(), QStringLiteral("-light")}, {Theme::dark(), QStringLiteral("-dark")}}};
}

// A panel at work: its session outlives it.
template <typename Panel>
struct Shown
{
    explicit Shown(nn::BuiltIn set, int height = 780)
        : session(support::defaultRunOf(set))
        , panel(session)
    {
        support::show(panel, 286, height);
        (void)QTest::qWaitFor([this] { return session.frame().snapshot != nullptr; });
    }

    Session session;
    Panel panel;
};

} // namespace

void Screenshots::window()
{
    makeWindow(nn::tutorial002().start);
    m_session->setSpeed(unlimitedSpeed);
    m_session->step(nn::StepUnit::Epoch, 410);
    QTRY_COMPARE(samples(), 1640);
    for (const auto &[theme, name] : themes()) {
        (&theme == &Theme::dark() ? actions().darkTheme : actions().lightTheme)->trigger();
        for (const QSize size : {QSize(1440, 900), QSize(1024, 640)}) {
            m_window->resize(size);
            actions().resetLayout->trigger();
            m_session->setProbe({.row = 0, .person = m_session->probe().person});
            QTRY_VERIFY(m_session->frame().pictures != nullptr
                        && m_session->frame().pictures->request.colors == theme.valueColors());
            saveShot(
                *m_window,
                QStringLiteral("window%1-%2x%3").arg(name).arg(size.width()).arg(size.height()));
        }
    }
    closeWindow();
}

void Screenshots::dataPanel()
{
    const auto save = [](nn::BuiltIn set, std::int64_t epochs, const QString &what) {
        Shown<DataPanel> shown(set);
        support::train(shown.session, epochs);
        for (const auto &[theme, name] : themes()) {
            support::wear(theme, shown.panel);
            saveShot(shown.panel, what + name);
        }
    };
    save(nn::BuiltIn::FourPeople, 410, QStringLiteral("data-people"));
    save(nn::BuiltIn::PlaygroundSpiral, 5, QStringLiteral("data-spiral"));

    support::useDefaultLook();
    Shown<DataPanel> shown(nn::BuiltIn::FourPeople);
    auto &box = control<DataSetBox>(shown.panel, "dataSet");
    box.showPopup();
    saveShot(*box.view()->window(), "data-sets");
    box.hidePopup();
}

void Screenshots::shapePanel()
{
    Shown<ShapePanel> shown(nn::BuiltIn::FourPeople);
    saveShot(shown.panel, "shape-light");
    support::click(control<QToolButton>(shown.panel, "more"));
    nn::TrainingSettings settings = shown.session.run().settings;
    settings.optimizer = nn::Adam{};
    QVERIFY(edits::setSettings(shown.session, settings).hasValue());
    shown.panel.resize(286, 1200);
    for (const auto &[theme, name] : themes()) {
        support::wear(theme, shown.panel);
        saveShot(shown.panel, "shape-more" + name);
    }
}

void Screenshots::predictPanel()
{
    Shown<PredictPanel> shown(nn::BuiltIn::FourPeople, 420);
    support::train(shown.session, 410);
    for (const auto &[theme, name] : themes()) {
        support::wear(theme, shown.panel);
        saveShot(shown.panel, "predict" + name);
    }
    auto &height = control<QLineEdit>(shown.panel, "person1");
    support::type(control<QLineEdit>(shown.panel, "person0"), "63");
    support::type(height, "128");
    QTest::keyClick(&height, Qt::Key_Return);
    for (const auto &[theme, name] : themes()) {
        support::wear(theme, shown.panel);
        saveShot(shown.panel, "predict-exchange" + name);
    }
}

void Screenshots::lossView()
{
    for (const auto &[theme, name] : themes()) {
        Session session(nn::tutorial002().start);
        LossView view(session);
        view.setPalette(theme.palette());
        view.resize(660, 250);
        view.show();
        QTRY_VERIFY(session.frame().snapshot != nullptr);
        session.disconnect(&view); // which would send frames of its own
        view.setFrame(support::tutorialFrame(410, theme));
        saveShot(view, "loss-tutorial" + name);
        view.setFrame(support::spiralFrame(1240, theme));
        view.hover(QPointF(std::round(view.map().xOf(400.0)), view.map().area.top() + 12.0));
        saveShot(view, "loss-spiral" + name);
    }
}

void Screenshots::surfaceView()
{
    for (const auto &[theme, name] : themes()) {
        Session session(nn::tutorial002().start);
        SurfaceView view(session);
        view.setPalette(theme.palette());
        view.resize(436, 460);
        view.show();
        QTRY_VERIFY(view.hasContent() && view.frame().pictures);
        disconnect(&session, &Session::frameChanged, &view, nullptr); // frames of its own
        view.setFrame(support::tutorialFrame(410, theme));
        QCoreApplication::processEvents();
        view.hover(view.pixelOf({128.0, 70.0}));
        saveShot(view, "surface-tutorial" + name);
        session.setProbe({.row = std::nullopt, .person = nn::Vector{{-2.0, -4.0}}});
        session.disconnect(&view);
        view.setFrame(support::spiralFrame(1240, theme));
        saveShot(view, "surface-spiral" + name);
    }
}

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QApplication app(argc, argv);
    const QDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/../screenshots"));
    qputenv("GLASSNET_SHOTS", folder.absolutePath().toUtf8());
    Screenshots screenshots;
    return QTest::qExec(&screenshots, argc, argv);
}

#include "screenshots.moc"
