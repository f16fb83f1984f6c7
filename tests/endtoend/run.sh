#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a Python program of this folder on a screen of its own, with a window manager, a clipboard
# and a home of its own.
# The program writes numbers as ENDTOEND_LOCALE does, if that is set; it speaks English, which the
# scripts understand.
#   run.sh <width>x<height> <script.py> [arguments of the script …]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
size=$1
script=$2
shift 2

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_RUNTIME_DIR=$home/runtime
export LC_ALL=${ENDTOEND_LOCALE:-C.UTF-8} LANGUAGE=en
export PYTHONDONTWRITEBYTECODE=1
mkdir -m 700 "$XDG_RUNTIME_DIR"
unset QT_QPA_PLATFORM WAYLAND_DISPLAY
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0

xvfb-run --auto-servernum --server-args="-screen 0 ${size}x24" \
    dbus-run-session -- bash -c '
        openbox &
        /usr/bin/python3 "$@"
    ' endtoend "$here/$script" "$@"
