// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/clipboardowner.h"
#include "app/why/whylines.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace glassnet {

class CurveView;
class FormulaView;
class HillPage;
class HomeworkRow;
class Session;
class TugView;

// Why the selected weight or bias changes by just that much, for the update just made or the one
// about to be made; of a neuron, what it computes and its δ; with nothing selected, what keeps the
// network from learning. Asks the session for explanations only while it is to be seen.
class WhyPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit WhyPanel(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] QString summary() const { return m_summary; } // "∂L/∂w1 · Alice"

    [[nodiscard]] QSize sizeHint() const override { return {436, 290}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }

signals:
    void summaryChanged(const QString &summary);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeBar();
    void ask();
    void choosePlace(std::size_t place);
    void chooseHomework();
    void showFrame();
    void showHealth(const Frame &frame);
    void showCurve(const Frame &frame);
    void showHill(const Frame &frame);
    void showTug(const Frame &frame);
    void leaveViews();
    [[nodiscard]] bool isForm(int form) const; // of the choices of m_form
    [[nodiscard]] bool isFormula() const;
    [[nodiscard]] std::optional<nn::Index> chosenSample(const Frame &frame) const;
    void showLines(std::vector<WhyLine> lines);
    void showSamples(const Frame &frame);
    void setSummary(const QString &summary);
    void pointAt(const QString &id);
    void followPointed();

    Session &m_session;
    QWidget *m_bar;
    QComboBox *m_update; // last or next
    QComboBox *m_form;
    QComboBox *m_curveOf; // all samples or this one
    QToolButton *m_previous; // sample of the batch
    QLabel *m_sample;
    QToolButton *m_next;
    QLabel *m_hint;
    QStackedWidget *m_pages;
    FormulaView *m_view;
    CurveView *m_curve;
    HillPage *m_hill;
    TugView *m_tug;
    HomeworkRow *m_homework;
    QString m_summary;
    std::vector<WhyLine> m_lines;
    std::size_t m_place = 0;
};

} // namespace glassnet
