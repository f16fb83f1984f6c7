# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a person has it in front of them: things are found by the names a screen reader
would say, pressed with a real mouse and typed at with a real keyboard."""

import subprocess
import time

import pyatspi

PATIENCE = 90.0  # seconds until something that must happen counts as not happening


def fail(sentence):
    raise SystemExit(f"FAIL: {sentence}")


def wait_for(what, condition, patience=PATIENCE):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    fail(f"{what} did not happen")


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True, capture_output=True)


def find_all(root, condition):
    found, waiting = [], [root]
    while waiting:
        node = waiting.pop()
        try:
            if condition(node):
                found.append(node)
            waiting += [child for child in node if child]
        except Exception:  # it went away while we looked
            continue
    return found


class Program:
    def __init__(self, path, shots, stderr=None):
        self.process = subprocess.Popen([path], stderr=stderr)
        self.shots = shots
        self.root = wait_for("the program's start", self._application)
        self.window = wait_for("the window", self._window)
        xdotool("windowactivate", "--sync", self.window)

    def _application(self):
        desktop = pyatspi.Registry.getDesktop(0)
        return next((a for a in desktop if a and a.name == "glassnet"), None)

    def _window(self):
        search = ["xdotool", "search", "--onlyvisible", "--name", "Glassnet"]
        done = subprocess.run(search, capture_output=True, text=True)
        return done.stdout.split()[-1] if done.stdout else None

    def named(self, start, role=None):
        """The first visible thing whose name starts so."""

        def fits(node):
            return (
                node.name.startswith(start)
                and (role is None or node.getRole() == role)
                and node.getState().contains(pyatspi.STATE_SHOWING)
            )

        def look():
            found = find_all(self.root, fits)
            return found[0] if found else None

        return wait_for(f"the appearance of '{start}'", look)

    def click(self, start, role=None, times=1):
        box = self.named(start, role).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        xdotool("mousemove", box.x + box.width // 2, box.y + box.height // 2)
        xdotool("click", "--repeat", times, "--delay", 60, 1)

    def keys(self, *names):
        xdotool("key", "--delay", 30, *names)

    def type(self, text):
        xdotool("type", "--delay", 20, text)

    def parameters(self):
        """w1 … w6, b1 … b3 at full precision."""
        values = {}
        for node in find_all(self.root, lambda n: n.name.startswith(("Weight w", "Bias b"))):
            values[node.name.split()[1]] = node.queryValue().currentValue
        return [values[name] for name in "w1 w2 w3 w4 w5 w6 b1 b2 b3".split()]

    def shot(self, name):
        subprocess.run(["import", "-window", self.window, f"{self.shots}/{name}.png"])
