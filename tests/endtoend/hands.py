# SPDX-License-Identifier: GPL-3.0-or-later
"""One keyboard and one mouse: a single xdotool that takes order after order."""

import subprocess

NEUTRAL = (1590, 990)  # a place of the screen that the window does not cover


class Hands:
    def __init__(self):
        self.tool = subprocess.Popen(["xdotool", "-"], stdin=subprocess.PIPE, bufsize=0)

    def order(self, *words):
        self.tool.stdin.write((" ".join(map(str, words)) + "\n").encode())

    def press(self, *keys):
        self.order("key", "--delay", 0, *keys)

    def type(self, text):
        self.order("type", "--delay", 0, f'"{text}"')

    def move(self, x, y):
        self.order("mousemove", x, y)

    def rest(self):
        self.move(*NEUTRAL)

    def click(self, x, y, button=1, times=1):
        self.move(x, y)
        self.order("click", "--repeat", times, "--delay", 20, button)

    def drag(self, start, end, button=1):
        self.move(*start)
        self.order("mousedown", button)
        middle = ((start[0] + end[0]) // 2, (start[1] + end[1]) // 2)
        self.move(*middle)
        self.move(*end)
        self.order("mouseup", button)


def set_clipboard(text):
    for selection in ("clipboard",):
        command = ["xclip", "-in", "-selection", selection]
        subprocess.run(command, input=text.encode(), stdout=subprocess.DEVNULL, check=True)


def clipboard():
    command = ["timeout", "2", "xclip", "-out", "-selection", "clipboard"]
    return subprocess.run(command, capture_output=True).stdout.decode(errors="replace")
