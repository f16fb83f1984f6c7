#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Object files of kernels, compiled for different instruction sets, must not share inline or
# template functions: the linker would keep one copy for all, perhaps one that an older processor
# cannot run. Fails and names them if one of the object files given defines such a symbol.
symbols=$(nm -C "$@" | grep -E ' [WVu] ')
if [ -n "$symbols" ]; then
    printf '%s\n' "$symbols"
    exit 1
fi
