// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkheader.h"

#include "app/look/refusal.h"
#include "app/text/numbers.h"

#include "app/document/networkedits.h"
#include "app/document/session.h"
#include "app/look/theme.h"

#include <QAbstractButton>
#include <QFontInfo>
#include <QMenu>
#include <QPainter>

namespace glassnet {

namespace {

constexpr int top = 12; // of the view
constexpr QSize layerSize(66, 22);
constexpr QSize addSize(76, 22);
constexpr qreal radius = 7.0;

void paintPill(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

// A word or a sign in a pill: of its own, or of the pill that it lies in.
class PillButton : public QAbstractButton
{
public:
    PillButton(const QString &text, bool hasPill, QWidget *parent)
        : QAbstractButton(parent)
        , m_hasPill(hasPill)
    {
        setText(text);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
    }

    [[nodiscard]] QSize sizeHint() const override { return addSize; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(palette());
        QPainter painter(this);
        const bool isLit = isEnabled() && (underMouse() || isDown() || hasFocus());
        if (m_hasPill || hasFocus() || (isLit && isDown())) {
            paintPill(painter, rect(), isDown() ? theme.line : theme.soft,
                      hasFocus()  ? theme.accent
                      : m_hasPill ? theme.line
                                  : theme.soft);
        }
        QFont small = font();
        small.setPixelSize(qRound(0.88 * QFontInfo(font()).pixelSize()));
        painter.setFont(small);
        painter.setPen(!isEnabled() ? mixed(theme.muted, theme.soft, 0.45)
                       : isLit      ? theme.accent
                                    : theme.text);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    bool m_hasPill;
};

} // namespace

NetworkLayerControl::NetworkLayerControl(Session &session, nn::Index layer, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_layer(layer)
    , m_fewer(new PillButton(QString(QChar(0x2212)), false, this))
    , m_count(new PillButton({}, false, this))
    , m_more(new PillButton(QStringLiteral("+"), false, this))
{
    const int width = layerSize.width();
    setFixedSize(layerSize);
    m_fewer->setGeometry(0, 0, 22, layerSize.height());
    m_count->setGeometry(22, 0, width - 44, layerSize.height());
    m_more->setGeometry(width - 22, 0, 22, layerSize.height());
    m_fewer->setAccessibleName(tr("Remove a neuron from hidden layer %1").arg(layer + 1));
    m_more->setAccessibleName(tr("Add a neuron to hidden layer %1").arg(layer + 1));
    m_fewer->setToolTip(m_fewer->accessibleName());
    m_more->setToolTip(m_more->accessibleName());
    connect(m_fewer, &QAbstractButton::clicked, this,
            [this] { report(m_session, edits::setUnits(m_session, m_layer, m_units - 1), *this); });
    connect(m_more, &QAbstractButton::clicked, this,
            [this] { report(m_session, edits::setUnits(m_session, m_layer, m_units + 1), *this); });
    connect(m_count, &QAbstractButton::clicked, this, &NetworkLayerControl::showMenu);
}

void NetworkLayerControl::setUnits(nn::Index units)
{
    m_units = units;
    m_count->setText(wholeNumber(units));
    m_count->setAccessibleName(
        tr("Hidden layer %1, neurons: %2").arg(m_layer + 1).arg(m_count->text()));
    m_count->setToolTip(tr("Hidden layer %1: add or remove a layer here").arg(m_layer + 1));
    m_fewer->setEnabled(units > 1);
    m_more->setEnabled(units < nn::maximumUnits);
}

void NetworkLayerControl::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    paintPill(painter, rect(), theme.soft, theme.line);
}

void NetworkLayerControl::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Add a Layer Before"), this,
                    [this] { report(m_session, edits::addLayer(m_session, m_layer), *this); });
    menu->addAction(tr("Add a Layer After"), this,
                    [this] { report(m_session, edits::addLayer(m_session, m_layer + 1), *this); });
    menu->addSeparator();
    menu->addAction(tr("Remove This Layer"), this,
                    [this] { report(m_session, edits::removeLayer(m_session, m_layer), *this); });
    menu->popup(mapToGlobal(QPoint(0, height())));
}

NetworkHeader::NetworkHeader(Session &session, QWidget *view)
    : QObject(view)
    , m_session(session)
    , m_view(view)
    , m_add(new PillButton(tr("+ layer"), true, view))
{
    m_add->setAccessibleName(tr("Add a hidden layer"));
    m_add->setToolTip(tr("Add a hidden layer before the output"));
    m_add->resize(addSize);
    m_add->hide();
    connect(m_add, &QAbstractButton::clicked, this, [this] {
        const nn::Index output = m_session.run().network().layerCount() - 1;
        report(m_session, edits::addLayer(m_session, output), *m_add);
    });
}

void NetworkHeader::layOut(const NetworkLayout &layout)
{
    const std::size_t hidden = layout.shape().size() - 2;
    while (m_layers.size() > hidden) {
        m_layers.back()->hide();
        m_layers.back()->deleteLater(); // it may be its own button that was pressed
        m_layers.pop_back();
    }
    m_fits = layout.columnDistance() >= layerSize.width() + 4.0
             && m_view->height() > 2.0 * layout.metrics().header;
    while (m_fits && m_layers.size() < hidden) {
        const auto layer = static_cast<nn::Index>(m_layers.size());
        m_layers.push_back(new NetworkLayerControl(m_session, layer, m_view));
        QWidget::setTabOrder(m_add, m_layers.back());
    }
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        m_layers[layer]->setUnits(layout.shape()[layer + 1]);
        const qreal x = layout.columns()[layer + 1].x;
        m_layers[layer]->move(qRound(x) - layerSize.width() / 2, top);
    }
    const int rightmost = m_view->width() - addSize.width() - 12;
    const int beside = qRound(layout.columns().back().x) - addSize.width() / 2;
    const int behind = m_layers.empty() ? 0 : m_layers.back()->geometry().right() + 12;
    m_add->move(std::min(std::max(beside, behind), rightmost), top);
    showControls();
}

void NetworkHeader::setVisible(bool isVisible)
{
    m_isVisible = isVisible;
    showControls();
}

bool NetworkHeader::holds(const QWidget *widget) const
{
    const auto isIn = [widget](const QWidget *control) {
        return control == widget || control->isAncestorOf(widget);
    };
    return widget != nullptr && (isIn(m_add) || std::ranges::any_of(m_layers, isIn));
}

void NetworkHeader::showControls()
{
    const bool hasRoom = m_view->width() >= 240 && m_view->height() > 3 * (top + addSize.height());
    m_add->setVisible(m_isVisible && hasRoom);
    // Of a drawing that is zoomed, some layers are out of sight.
    for (NetworkLayerControl *control : m_layers) {
        const bool isFree = !hasRoom || !control->geometry().intersects(m_add->geometry());
        control->setVisible(m_isVisible && m_fits && isFree);
    }
}

} // namespace glassnet
