// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"

#include "app/document/dataedits.h"
#include "app/document/samplewalk.h"
#include "app/document/session.h"
#include "app/look/notebubble.h"
#include "app/look/panelparts.h"
#include "app/look/styleicon.h"
#include "app/look/theme.h"
#include "app/network/networkview.h"
#include "app/picture/picturedialog.h"
#include "app/training/divergencebar.h"
#include "app/training/transportbar.h"
#include "app/why/exercisedialog.h"
#include "app/window/aboutdialog.h"
#include "app/window/card.h"
#include "app/window/cardarea.h"
#include "app/window/clipboardmenu.h"
#include "app/window/fileactions.h"
#include "app/window/menus.h"
#include "app/window/preferencesdialog.h"
#include "app/window/shortcutsdialog.h"
#include "app/window/statusline.h"
#include "app/window/trainingactions.h"
#include "app/window/windowplacement.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStatusTipEvent>
#include <QVBoxLayout>

namespace glassnet {

namespace {

constexpr QSize defaultSize(1440, 900);

QString droppedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const bool isOne = urls.size() == 1 && urls.first().isLocalFile();
    return isOne ? urls.first().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(Session &session, Preferences &preferences)
    : m_session(session)
    , m_preferences(preferences)
    , m_appearance(preferences)
    , m_document(session)
    , m_actions(makeActions(this, *session.undoStack()))
    , m_cards(new CardArea(session))
    , m_walk(new SampleWalk(session, this))
    , m_files(new FileActions(m_document, preferences, m_actions, this))
    , m_documentLabel(new QLabel)
{
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    new TrainingActions(session, m_actions, this);
    new ClipboardMenu({.cut = m_actions.cut, .copy = m_actions.copy, .paste = m_actions.paste},
                      this);
    makeCentre();
    makeMenus();
    connectActions();
    connectStages();
    connectThemes();
    connect(&m_document, &DocumentFile::changed, this, &MainWindow::showDocument);
    connect(session.undoStack(), &QUndoStack::indexChanged, this, [] { NoteBubble::forget(); });
    showDocument();
    resize(defaultSize);
    m_cards->restoreLayout(m_preferences.layout());
    m_cards->network()->setFocus();
}

// Hiding takes what is being typed, as long as there is a window to hear of it.
MainWindow::~MainWindow()
{
    hide();
}

void MainWindow::open(const QString &path)
{
    m_files->open(path);
}

void MainWindow::makeCentre()
{
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_status = new StatusLine(m_session);
    column->addWidget(new TransportBar(m_session, m_actions));
    column->addWidget(new DivergenceBar(m_session));
    column->addWidget(m_cards, 1);
    column->addWidget(m_status);
    setCentralWidget(centre);
}

void MainWindow::makeMenus()
{
    const Menus menus = fillMenuBar(
        *menuBar(), m_actions,
        {.begin = [this](const OfferedProblem &problem) { m_files->begin(problem); },
         .chooseData =
             [this](nn::BuiltIn set) {
                 panels::report(m_session, edits::chooseBuiltIn(m_session, nn::defaultChoice(set)),
                                *m_cards->network());
             }});
    m_files->setRecentMenu(menus.recent);
    for (const Card *card : m_cards->cards()) {
        menus.cards->addAction(card->toggleViewAction());
    }
    giveMnemonics(*menus.cards);
    menus.view->insertActions(m_actions.zoomIn, m_cards->switches());
    menus.view->insertSeparator(m_actions.zoomIn);
    m_documentLabel->setForegroundRole(QPalette::PlaceholderText);
    m_documentLabel->setContentsMargins(0, 0, 12, 0);
    m_documentLabel->setFixedHeight(menuBar()->sizeHint().height());
}

void MainWindow::connectActions()
{
    connect(m_actions.zoomIn, &QAction::triggered, m_cards->network(), &NetworkView::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, m_cards->network(), &NetworkView::zoomOut);
    connect(m_actions.fit, &QAction::triggered, m_cards, &CardArea::fit);
    connect(m_actions.fullScreen, &QAction::toggled, this, &MainWindow::setFullScreen);
    connect(m_actions.resetLayout, &QAction::triggered, m_cards, &CardArea::resetLayout);
    connect(m_actions.exercises, &QAction::triggered, this,
            [this] { ExerciseDialog(m_session, this).exec(); });
    connect(m_actions.exportPicture, &QAction::triggered, this, &MainWindow::exportPicture);
    connect(m_actions.preferences, &QAction::triggered, this,
            [this] { PreferencesDialog(m_appearance, m_preferences, this).exec(); });
    connect(m_actions.shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_actions.about, &QAction::triggered, this, [this] { AboutDialog(this).exec(); });
    connect(m_actions.aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
}

void MainWindow::exportPicture()
{
    const QString name = QFileInfo(m_document.name()).completeBaseName();
    PictureDialog(m_document.content(), name, this).exec();
}

void MainWindow::connectStages()
{
    using Stride = SampleWalk::Stride;
    m_cards->addStages(*m_walk, m_actions);
    const auto connectWalk = [this](QAction *on, QAction *back, Stride stride) {
        connect(on, &QAction::triggered, m_walk, [this, stride] { m_walk->goOn(stride); });
        connect(back, &QAction::triggered, m_walk, [this, stride] { m_walk->goBack(stride); });
    };
    connectWalk(m_actions.nextStage, m_actions.previousStage, Stride::Stage);
    connectWalk(m_actions.nextNeuron, m_actions.previousNeuron, Stride::Neuron);
    connect(m_actions.endStages, &QAction::triggered, m_walk, &SampleWalk::end);
    const auto follow = [this] {
        for (QAction *action :
             {m_actions.previousStage, m_actions.previousNeuron, m_actions.endStages}) {
            action->setEnabled(m_walk->position().has_value());
        }
    };
    connect(m_walk, &SampleWalk::changed, this, follow);
    follow();
    connect(m_actions.gradients, &QAction::toggled, m_cards->network(),
            &NetworkView::setShowsGradients);
    connect(m_actions.motion, &QAction::toggled, this, [this](bool moves) {
        m_cards->network()->motion().setMoving(moves);
        m_preferences.setMovesSignals(moves);
    });
    m_actions.motion->setChecked(m_preferences.movesSignals());
    m_cards->network()->motion().setMoving(m_actions.motion->isChecked());
}

void MainWindow::connectThemes()
{
    const std::pair<QAction *, ThemeChoice> themes[] = {
        {m_actions.lightTheme, ThemeChoice::Light},
        {m_actions.darkTheme, ThemeChoice::Dark},
        {m_actions.systemTheme, ThemeChoice::System},
    };
    const auto follow = [this, themes = std::to_array(themes)] {
        for (const auto &[action, choice] : themes) {
            action->setChecked(m_appearance.choice() == choice);
        }
        m_session.setColors(m_appearance.theme().valueColors());
    };
    for (const auto &[action, choice] : themes) {
        connect(action, &QAction::triggered, this,
                [this, choice = choice] { m_appearance.choose(choice); });
    }
    connect(&m_appearance, &Appearance::changed, this, follow);
    follow();
}

void MainWindow::showInPlace()
{
    const bool isKept = restoreGeometry(m_preferences.windowGeometry());
    if (isKept && !isMaximized() && !isFullScreen()) {
        QList<QRect> screens;
        for (const QScreen *screen : QGuiApplication::screens()) {
            screens += screen->availableGeometry();
        }
        // A size that has become too small grows when it is shown.
        const QRect kept(geometry().topLeft(), geometry().size().expandedTo(minimumSizeHint()));
        if (const QRect moved = reachablePlacement(kept, screens); moved != geometry()) {
            setGeometry(moved);
        }
    } else if (!isKept) {
        const WindowPlacement first = initialPlacement(screen()->availableGeometry(), defaultSize);
        setGeometry(first.normal);
        setWindowState(windowState().setFlag(Qt::WindowMaximized, first.isMaximized));
    }
    show();
}

void MainWindow::setFullScreen(bool isFull)
{
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, isFull));
}

void MainWindow::showDocument()
{
    const QString name = m_document.name();
    setWindowTitle(tr("%1[*] — %2").arg(name, QApplication::applicationDisplayName()));
    setWindowModified(m_document.isModified());
    m_documentLabel->setText(m_document.isModified() ? tr("%1 — edited").arg(name) : name);
    // A menu bar gives its corner the room that it asks for when it is put there.
    menuBar()->setCornerWidget(m_documentLabel);
    m_documentLabel->show();
}

void MainWindow::showShortcuts()
{
    ShortcutsDialog(keyHelp(*menuBar()), this).exec();
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::StatusTip) {
        m_status->showTip(static_cast<QStatusTipEvent *>(event)->tip());
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange) {
        m_actions.fullScreen->setChecked(isFullScreen());
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_files->mayLeave()) {
        event->ignore();
        return;
    }
    m_session.pause();
    m_preferences.setWindowGeometry(saveGeometry());
    m_preferences.setLayout(m_cards->layoutState());
    event->accept();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (!pressFocused(*event)) {
        QMainWindow::keyPressEvent(event);
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    // Not within the drag: a question may have to be asked.
    QMetaObject::invokeMethod(
        this, [this, path = droppedFile(*event->mimeData())] { open(path); }, Qt::QueuedConnection);
}

} // namespace glassnet
