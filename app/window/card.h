// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

class QHBoxLayout;

namespace glassnet {

class Remark;

// A rounded card that holds a view: a title, a small grey remark and the view's own actions above
// it. A dock widget, so it can be moved by its title, floated by a double click, and hidden; one
// that floats is a window with a frame like any other.
class Card : public QDockWidget
{
    Q_OBJECT

public:
    // The name is for the layout that is remembered, and never changes. A header takes the place
    // of title and remark in a card that says by its tabs what it holds.
    Card(const QString &title, const QString &name, QWidget *header = nullptr);

    void setView(QWidget *view);
    void setRemark(const QString &remark);
    // Keeps its width when the window's changes; a person can drag it up to the most.
    void keepWidth(int least, int most);
    // A flat button at the right of the title.
    void addTitleAction(QAction *action);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void frameIfFloating();
    void addTitle(const QString &title);

    QHBoxLayout *m_titleLayout;
    Remark *m_remark = nullptr;
    int m_mostWidth = 0; // 0: any
};

// Space plays everywhere, so Enter is what presses a button and opens a list. True if the key did
// so. Every window asks it: the main one, and a card that floats.
[[nodiscard]] bool pressFocused(const QKeyEvent &key);

} // namespace glassnet
