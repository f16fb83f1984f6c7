// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <QImage>
#include <QObject>
#include <QSize>
#include <QTimer>

#include <memory>

class QCPPainter;

namespace glassnet {

class LossView;
class NetworkView;
class Session;
class SurfaceView;
struct Theme;

// What a picture shows, and how.
struct PictureOptions
{
    enum class Content : std::uint8_t { Network, Surface, Loss, All };

    Content content = Content::All;
    QSize size = {1200, 800}; // in pixels of 1/96 inch
    bool isDark = false;

    friend bool operator==(const PictureOptions &, const PictureOptions &) = default;
};

enum class PictureFormat : std::uint8_t { Png, Svg, Pdf };

// The views of a document on one sheet, of any size and in any theme, without a window: they
// belong to a session of the sheet's own, so that what is seen elsewhere does not change. Becomes
// ready some time after each change of the options.
class ViewSheet final : public QObject
{
    Q_OBJECT

public:
    static constexpr int leastSide = 200;
    static constexpr int greatestSide = 8000;

    explicit ViewSheet(const nn::Project &document, QObject *parent = nullptr);
    ~ViewSheet() override;

    void setOptions(const PictureOptions &options); // the size is kept within the bounds above
    [[nodiscard]] const PictureOptions &options() const { return m_options; }

    // Whether what the options ask for is there, surface included.
    [[nodiscard]] bool isReady() const { return m_isReady; }
    // So many device pixels a pixel.
    [[nodiscard]] QImage image(double resolution = 1.0) const;
    // A file's content. Images have the given resolution; text of the others stays text.
    [[nodiscard]] QByteArray bytes(PictureFormat format, double resolution = 1.0) const;

signals:
    void ready();

private:
    struct Views;

    void layOut();
    void await();
    void paint(QCPPainter &painter, double resolution) const;
    void paintTitles(QCPPainter &painter, const Theme &theme) const;
    [[nodiscard]] bool shows(PictureOptions::Content content) const;

    PictureOptions m_options;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Views> m_views;
    QTimer m_rest; // runs out when no frame has come for a while
    bool m_isReady = false;
};

// By the end of a file's name; PNG for any other.
[[nodiscard]] PictureFormat pictureFormatOf(const QString &path);

} // namespace glassnet
