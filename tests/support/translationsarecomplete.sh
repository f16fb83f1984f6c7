#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails where the sources say something that a translation does not, or says no more.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

fresh=$(mktemp -d)
trap 'rm -r "$fresh"' EXIT
cp "$root"/resources/translations/*.ts "$fresh"
"$root/app/text/updatetranslations.sh" "$fresh"/*.ts
status=0
for file in "$fresh"/*.ts; do
    name=$(basename "$file")
    if grep --before-context=3 'type="unfinished"' "$file"; then
        echo "$name lacks these translations." >&2
        status=1
    elif ! diff "$root/resources/translations/$name" "$file"; then
        echo "$name is older than the sources: build the target update_translations." >&2
        status=1
    fi
done
exit $status
