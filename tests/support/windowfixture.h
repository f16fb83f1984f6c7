// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/networkedits.h"
#include "app/document/preferences.h"
#include "app/document/session.h"
#include "app/window/mainwindow.h"
#include "core/training/problem.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

// A window on the tutorials' problem, new for every test.
class WindowFixture : public QObject
{
protected:
    void closeWindow()
    {
        m_window.reset();
        m_session.reset();
        m_preferences.reset();
        QFile::remove(m_folder.filePath("settings.ini"));
    }

    [[nodiscard]] const glassnet::Actions &actions() const { return m_window->actions(); }
    [[nodiscard]] std::int64_t samples() const
    {
        return m_session->snapshot()->run.counters().samples;
    }
    void setWeight(double value)
    {
        QVERIFY(glassnet::edits::setParameter(*m_session, nn::WeightRef{}, value));
    }
    // With the preferences that the last one left.
    void makeWindow(const nn::TrainingRun &run)
    {
        m_window.reset();
        m_preferences = std::make_unique<glassnet::Preferences>(m_folder.filePath("settings.ini"));
        m_session = std::make_unique<glassnet::Session>(run);
        m_window = std::make_unique<glassnet::MainWindow>(*m_session, *m_preferences);
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(m_session->frame().snapshot != nullptr);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<glassnet::Preferences> m_preferences;
    std::unique_ptr<glassnet::Session> m_session; // outlives the window
    std::unique_ptr<glassnet::MainWindow> m_window;
};
