// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/clipboardowner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace glassnet {

bool hasTextToPaste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data != nullptr && data->hasText();
}

} // namespace glassnet
