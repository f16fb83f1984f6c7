// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/loss/losstext.h"

#include "app/loss/lossview.h"
#include "app/text/coretext.h"
#include "app/text/numbers.h"

#include <cmath>

namespace glassnet {

QString lossPointText(const nn::LossHistory::Point &point)
{
    const QString train = LossView::tr("epoch %1: train %2")
                              .arg(partialCountNumber(point.epoch), lossNumber(point.train));
    return std::isnan(point.test) ? train
                                  : LossView::tr("%1, test %2").arg(train, lossNumber(point.test));
}

QString lossTitle(nn::Loss loss)
{
    const QString name = translatedCore(nn::displayName(loss));
    return nn::isShownAsSum(loss) ? LossView::tr("%1 of all samples together").arg(name) : name;
}

QString branchLineText(const LossBranchLine &line)
{
    const QString epoch = partialCountNumber(line.endEpoch);
    return line.label.isEmpty() ? LossView::tr("Return to the first line, epoch %1").arg(epoch)
                                : LossView::tr("Return to “%1”, epoch %2").arg(line.label, epoch);
}

QString lossDescription(const Snapshot &snapshot, const LossPoints &points, std::size_t edits)
{
    if (points.size() < 2) {
        return LossView::tr("Nothing has been trained yet; the loss is %1.")
            .arg(lossNumber(snapshot.trainLoss));
    }
    const double now = snapshot.present().epochAt(snapshot.now.samples);
    QString text
        = LossView::tr("Loss up to epoch %1, from %2 at the beginning; now %3.")
              .arg(partialCountNumber(points.back().epoch), lossNumber(points.front().train),
                   lossPointText(
                       {.epoch = now, .train = snapshot.trainLoss, .test = snapshot.testLoss}));
    if (edits > 0) {
        text += QLatin1Char(' ')
                + LossView::tr("%Ln edits on the way.", nullptr, static_cast<int>(edits));
    }
    return text;
}

} // namespace glassnet
