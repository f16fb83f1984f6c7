// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/loss/losstext.h"

#include "app/loss/lossview.h"
#include "app/text/coretext.h"

#include <QLocale>

#include <cmath>

namespace glassnet {

QString lossText(double loss)
{
    constexpr double least = 1e-4;
    constexpr double most = 1e5;
    if (!std::isfinite(loss)) {
        return QStringLiteral("–");
    }
    const bool isShort = loss == 0.0 || (std::abs(loss) >= least && std::abs(loss) < most);
    return isShort ? QLocale().toString(loss, 'f', 4) : QLocale().toString(loss, 'e', 2);
}

QString epochText(double epoch)
{
    const double nearest = std::round(epoch);
    const bool isWhole = std::abs(epoch - nearest) < 1e-6;
    return QLocale().toString(isWhole ? nearest : epoch, 'f', isWhole ? 0 : 2);
}

QString lossPointText(const nn::LossHistory::Point &point)
{
    const QString train
        = LossView::tr("epoch %1: train %2").arg(epochText(point.epoch), lossText(point.train));
    return std::isnan(point.test) ? train
                                  : LossView::tr("%1, test %2").arg(train, lossText(point.test));
}

QString lossTitle(nn::Loss loss)
{
    const QString name = translatedCore(nn::displayName(loss));
    return nn::isShownAsSum(loss) ? LossView::tr("%1 of all samples together").arg(name) : name;
}

QString branchLineText(const LossBranchLine &line)
{
    const QString epoch = epochText(line.endEpoch);
    return line.label.isEmpty() ? LossView::tr("Return to the first line, epoch %1").arg(epoch)
                                : LossView::tr("Return to “%1”, epoch %2").arg(line.label, epoch);
}

QString lossDescription(const Snapshot &snapshot, const LossPoints &points, std::size_t edits)
{
    if (points.size() < 2) {
        return LossView::tr("Nothing has been trained yet; the loss is %1.")
            .arg(lossText(snapshot.trainLoss));
    }
    const double now = snapshot.present().epochAt(snapshot.now.samples);
    QString text
        = LossView::tr("Loss up to epoch %1, from %2 at the beginning; now %3.")
              .arg(epochText(points.back().epoch), lossText(points.front().train),
                   lossPointText(
                       {.epoch = now, .train = snapshot.trainLoss, .test = snapshot.testLoss}));
    if (edits > 0) {
        const QString count = QLocale().toString(static_cast<qulonglong>(edits));
        text += QLatin1Char(' ')
                + (edits == 1 ? LossView::tr("1 edit on the way.")
                              : LossView::tr("%1 edits on the way.").arg(count));
    }
    return text;
}

} // namespace glassnet
