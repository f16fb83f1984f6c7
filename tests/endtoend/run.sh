#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts the program on a screen of its own and uses it as a person would (see drive.py).
#   run.sh <program> <golden file> <folder for screenshots>
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_RUNTIME_DIR=$home/runtime LC_ALL=C.UTF-8
mkdir -m 700 "$XDG_RUNTIME_DIR"
unset QT_QPA_PLATFORM WAYLAND_DISPLAY
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0

xvfb-run --auto-servernum --server-args="-screen 0 1600x1000x24" \
    dbus-run-session -- bash -c '
        openbox &
        /usr/bin/python3 "$@"
    ' drive "$here/drive.py" "$@"
