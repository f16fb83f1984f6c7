// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/viewsheet.h"

#include "app/document/session.h"
#include "app/look/theme.h"
#include "app/loss/lossview.h"
#include "app/network/networkview.h"
#include "app/surface/surfaceview.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QWidget>

#include <qcustomplot.h>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace glassnet {

namespace {

using Content = PictureOptions::Content;

constexpr int margin = 16; // around the sheet and between views
constexpr int titleRoom = 26; // above each view, where there are several
constexpr double networkAcross = 0.6; // of the sheet; the surface has the rest
constexpr double lossUp = 0.36; // of the sheet
constexpr double dotsPerInch = 96.0;
constexpr double fineRatio = 3.0; // of what vector formats hold as images
// Frames of a document at rest come one after the other until the last.
constexpr auto restTime = std::chrono::milliseconds(150);

QSize bounded(const QSize &size)
{
    return {std::clamp(size.width(), ViewSheet::leastSide, ViewSheet::greatestSide),
            std::clamp(size.height(), ViewSheet::leastSide, ViewSheet::greatestSide)};
}

} // namespace

// On a widget that is never on a screen.
struct ViewSheet::Views
{
    explicit Views(Session &session)
        : network(new NetworkView(session, &sheet))
        , surface(new SurfaceView(session, &sheet))
        , loss(new LossView(session, &sheet))
    {
        sheet.setAttribute(Qt::WA_DontShowOnScreen);
    }

    QWidget sheet;
    NetworkView *network;
    SurfaceView *surface;
    LossView *loss;
};

ViewSheet::ViewSheet(const nn::Project &document, QObject *parent)
    : QObject(parent)
    , m_session(std::make_unique<Session>(document.run))
    , m_views(std::make_unique<Views>(*m_session))
{
    m_session->load(document.run, std::make_shared<const nn::KeptTimeline>(document.timeline),
                    document.view);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    connect(m_session.get(), &Session::frameChanged, this, &ViewSheet::await);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (!m_session->frame().pictures
            || m_session->revision() != m_session->frame().snapshot->revision) {
            return; // a frame is on its way, and starts the timer again
        }
        m_isReady = true;
        emit ready();
    });
    m_options.size = {};
    setOptions({});
}

ViewSheet::~ViewSheet() = default;

void ViewSheet::setOptions(const PictureOptions &options)
{
    PictureOptions wanted = options;
    wanted.size = bounded(options.size);
    if (m_options == wanted) {
        return;
    }
    m_options = wanted;
    layOut();
    await();
}

bool ViewSheet::shows(Content content) const
{
    return m_options.content == content || m_options.content == Content::All;
}

void ViewSheet::layOut()
{
    const Theme &theme = m_options.isDark ? Theme::dark() : Theme::light();
    m_views->sheet.setPalette(theme.palette());
    m_session->setColors(theme.valueColors());
    m_views->sheet.resize(m_options.size);
    const QRect all = QRect(QPoint(), m_options.size).adjusted(margin, margin, -margin, -margin);
    if (m_options.content == Content::All) {
        const int right = all.left() + qRound(networkAcross * all.width());
        const int below = all.bottom() - qRound(lossUp * all.height());
        const auto place = [](QWidget &view, QRect rect) {
            view.setGeometry(rect.adjusted(0, titleRoom, 0, 0));
        };
        place(*m_views->network, {all.topLeft(), QPoint(right - margin, below - margin)});
        place(*m_views->surface, {QPoint(right, all.top()), QPoint(all.right(), below - margin)});
        place(*m_views->loss, {QPoint(all.left(), below), all.bottomRight()});
    } else {
        for (QWidget *view :
             {static_cast<QWidget *>(m_views->network), static_cast<QWidget *>(m_views->surface),
              static_cast<QWidget *>(m_views->loss)}) {
            view->setGeometry(all);
        }
    }
    m_views->network->setVisible(shows(Content::Network));
    m_views->surface->setVisible(shows(Content::Surface));
    m_views->loss->setVisible(shows(Content::Loss));
    m_views->sheet.show();
}

void ViewSheet::await()
{
    m_isReady = false;
    m_rest.start();
}

void ViewSheet::paintTitles(QCPPainter &painter, const Theme &theme) const
{
    QFont font = m_views->sheet.font();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(theme.text);
    const auto title = [&](const QWidget &view, const QString &text, const QString &remark) {
        const QPoint at = view.geometry().topLeft() - QPoint(0, 10);
        painter.drawText(at, remark.isEmpty() ? text : text + QStringLiteral(" · ") + remark);
    };
    title(*m_views->network, tr("Network"), {});
    title(*m_views->surface, tr("Decision Surface"), m_views->surface->summary());
    title(*m_views->loss, tr("Loss"), {});
}

void ViewSheet::paint(QCPPainter &painter, double resolution) const
{
    const Theme &theme = Theme::of(m_views->sheet.palette());
    painter.fillRect(QRect(QPoint(), m_options.size), theme.card);
    const auto paintAt = [&painter](const QWidget &view, auto paintView) {
        painter.save();
        painter.translate(view.pos());
        painter.setClipRect(view.rect());
        paintView();
        painter.restore();
    };
    if (shows(Content::Network)) {
        paintAt(*m_views->network, [&] { m_views->network->paintOn(painter, resolution); });
    }
    if (shows(Content::Surface)) {
        paintAt(*m_views->surface, [&] { m_views->surface->paintOn(painter); });
    }
    if (shows(Content::Loss)) {
        paintAt(*m_views->loss, [&] { m_views->loss->paintOn(painter); });
    }
    if (m_options.content == Content::All) {
        paintTitles(painter, theme);
    }
}

QImage ViewSheet::image(double resolution) const
{
    QImage image((QSizeF(m_options.size) * resolution).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(resolution);
    QCPPainter painter(&image);
    paint(painter, resolution);
    return image;
}

QByteArray ViewSheet::bytes(PictureFormat format, double resolution) const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    switch (format) {
    case PictureFormat::Png: image(resolution).save(&buffer, "PNG"); break;
    case PictureFormat::Svg: {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setResolution(static_cast<int>(dotsPerInch));
        generator.setSize(m_options.size);
        generator.setViewBox(QRect(QPoint(), m_options.size));
        generator.setTitle(QStringLiteral("Glassnet"));
        QCPPainter painter(&generator);
        painter.setMode(QCPPainter::pmVectorized);
        paint(painter, fineRatio);
        break;
    }
    case PictureFormat::Pdf: {
        QPdfWriter writer(&buffer);
        writer.setTitle(QStringLiteral("Glassnet"));
        writer.setResolution(static_cast<int>(dotsPerInch));
        const QSizeF inches = QSizeF(m_options.size) / dotsPerInch;
        writer.setPageSize(QPageSize(inches, QPageSize::Inch, {}, QPageSize::ExactMatch));
        writer.setPageMargins({});
        QCPPainter painter(&writer);
        painter.setMode(QCPPainter::pmVectorized);
        paint(painter, fineRatio);
        break;
    }
    }
    return bytes;
}

PictureFormat pictureFormatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == QStringLiteral("svg")   ? PictureFormat::Svg
           : suffix == QStringLiteral("pdf") ? PictureFormat::Pdf
                                             : PictureFormat::Png;
}

} // namespace glassnet
