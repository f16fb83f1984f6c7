// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/coretext.h"

#include <QCoreApplication>

#include <string>

namespace glassnet {

QString translatedCore(std::string_view text)
{
    return QCoreApplication::translate("Core", std::string(text).c_str());
}

QString sentenceOf(const nn::Error &error)
{
    const nn::Error translated{translatedCore(error.pattern).toStdString(), error.arguments};
    return QString::fromStdString(translated.sentence());
}

} // namespace glassnet
