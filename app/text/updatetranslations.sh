#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes every text of the program into translation files: Qt's lupdate, which is shown the core's
# failure("…"), counted("…", "…"), term("…") and translatable("…") as texts of the context "Core".
#   app/text/updatetranslations.sh file.ts …
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
lupdate=$(PATH=/usr/lib/qt6/bin:/usr/lib64/qt6/bin:$PATH command -v lupdate)

shown=$(mktemp -d)
trap 'rm -r "$shown"' EXIT
cp -r "$root/core" "$root/app" "$shown"
find "$shown" \( -name '*.cpp' -o -name '*.h' \) -print0 | xargs -0 perl -0777 -pi -e '
    my $text = qr/(?:\s*"(?:\\.|[^"\\])*")+/;
    s/\b(?:nn::)?(?:failure|term|translatable)\(($text)/QT_TRANSLATE_NOOP("Core",$1) (/g;
    s/\b(?:nn::)?counted\(($text,$text)/QT_TRANSLATE_N_NOOP3("Core",$1) (/g;'
for file; do
    plurals=()
    if [[ $file == *_en.ts ]]; then # says everything else as the sources do
        plurals=(-pluralonly)
    fi
    "$lupdate" -silent -no-obsolete "${plurals[@]}" -locations none -I "$shown" "$shown/core" "$shown/app" -ts "$file"
done
