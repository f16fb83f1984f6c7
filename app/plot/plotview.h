// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"
#include "app/plot/plotmap.h"

#include <QWidget>

#include <optional>

class QAction;
class QCPPainter;
class QCustomPlot;
class QPainter;

namespace glassnet {

struct Theme;

// What the views with two axes have in common. The PlotView owns a QCustomPlot, which draws the
// axes, and a map of the same range and place; it knows whether somebody chose the range, keeps a
// chosen one in the document, and draws again when something changed. A view of one kind says
// where its axes stand and which range fits, and draws what lies between them; its
// PlotInteraction turns mouse and keyboard into lookAt(), fit() and hover().
class PlotView : public QWidget
{
    Q_OBJECT

public:
    [[nodiscard]] virtual bool hasContent() const = 0; // there is something to look at
    [[nodiscard]] virtual QString description() const = 0; // for those who do not see it
    [[nodiscard]] virtual QString readout() const = 0; // what is under the mouse
    [[nodiscard]] QString summary() const { return m_summary; } // "output o1"
    [[nodiscard]] QAction *fitAction() const { return m_fit; }

    [[nodiscard]] const Frame &frame() const { return m_frame; }
    [[nodiscard]] const PlotMap &map() const { return m_map; }
    [[nodiscard]] QPointF pixelOf(double across, double up) const
    {
        return m_map.toPixel(across, up);
    }
    [[nodiscard]] QPointF pixelOf(const Eigen::Vector2d &values) const
    {
        return m_map.toPixel(values.x(), values.y());
    }

    // Looks somewhere else, until fit() is asked for. The vertical axis goes on following what is
    // shown unless that is chosen too.
    void lookAt(const PlotRange &range, bool isUpChosen = true);
    void hover(std::optional<QPointF> pixel);
    // What is seen, for a picture of it; as lines and letters where the device holds them.
    void paintOn(QCPPainter &painter) const;

public slots:
    void setFrame(const glassnet::Frame &frame);
    void fit();

signals:
    void summaryChanged();

protected:
    struct Axes
    {
        QRect area; // in this widget
        QSize tickDistance; // pixels, about
        QString acrossTitle;
        QString upTitle;
    };
    // What somebody chose to look at, of each axis.
    struct Chosen
    {
        std::optional<nn::Span> across;
        std::optional<nn::Span> up;
    };

    PlotView(Session &session, const QString &fitToolTip, QWidget *parent);
    // The last thing that a constructor does.
    void start();
    // A switch of the document's, for the card and for menus.
    [[nodiscard]] QAction *makeOption(const QString &text, const QString &shortText,
                                      const QString &toolTip);

    // The hooks of a view of one kind.
    [[nodiscard]] virtual Axes axes(int tickLabelWidth) = 0;
    // What is shown when that is asked for: where an axis is fitted, what fits instead.
    [[nodiscard]] virtual PlotRange shownRange(const PlotRange &asked) const = 0;
    [[nodiscard]] virtual Chosen chosenIn(const nn::LookedAt &lookedAt) const = 0;
    virtual void keep(const Chosen &chosen, nn::LookedAt &lookedAt) const = 0;
    [[nodiscard]] virtual QString emptyText() const = 0; // said while there is no content
    [[nodiscard]] virtual QString toolTipAt(const QPointF &) const { return readout(); }
    virtual void setStyle(const Theme &theme) = 0;
    virtual void showFrame() = 0;
    virtual void showHovered() = 0;
    virtual void draw(QPainter &painter, const Theme &theme) = 0;
    virtual void mapChanged() { } // another range, or another size of the view
    virtual void takeView() = 0; // from the document
    virtual void takeRange(); // of a document that was opened

    [[nodiscard]] Session &session() const { return m_session; }
    [[nodiscard]] QCustomPlot &plot() const { return *m_plot; }
    [[nodiscard]] bool isFitted() const { return m_isFitted; }
    [[nodiscard]] bool isUpFitted() const { return m_isUpFitted; }
    [[nodiscard]] std::optional<QPointF> hoveredPixel() const; // between the axes alone

    void setRange(const PlotRange &range);
    void setLogarithmic(bool isLogarithmic);
    void setHasAxes(bool hasAxes);
    void setSummary(const QString &summary);
    void layOut();
    void replot(); // soon, and once for all changes until then

    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makePlot();
    void keepRange();
    void restyle();
    void drawAll(QPainter &painter);

    Session &m_session;
    Frame m_frame;
    PlotMap m_map;
    bool m_isFitted = true; // across; the range follows what is shown
    bool m_isUpFitted = true;
    bool m_hasAxes = true;
    bool m_showsFocus = false; // it came by keyboard
    std::optional<QPointF> m_mouse;
    int m_tickLabelWidth = 0; // that the axes are laid out for
    QString m_summary;
    QCustomPlot *m_plot;
    QAction *m_fit;
};

} // namespace glassnet
