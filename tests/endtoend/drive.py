# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the program as a person does: finds things by the names a screen reader would say, presses
them with a real mouse and types on a real keyboard, and compares what the program shows with the
tutorials' trajectory, which was computed by NumPy."""

import json
import subprocess
import sys
import time

import pyatspi

PATIENCE = 90.0  # seconds until something that must happen counts as not happening


def fail(sentence):
    raise SystemExit(f"FAIL: {sentence}")


def wait_for(what, condition):
    end = time.monotonic() + PATIENCE
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
    def __init__(self, path, shots):
        self.process = subprocess.Popen([path])
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


def are_near(actual, expected, relative=1e-11):
    scale = max(abs(value) for value in expected)
    return all(abs(a - b) <= relative * scale for a, b in zip(actual, expected))


def check_steps(program, golden):
    wait_for("the start of seed 44", lambda: are_near(program.parameters(), golden["initial"], 0))
    for number, expected in enumerate(golden["after_sample_1_to_n_of_first_epoch"], 1):
        program.click("Train on one sample", pyatspi.ROLE_PUSH_BUTTON)
        wait_for(
            f"golden sample {number}", lambda row=expected: are_near(program.parameters(), row)
        )
    print("four samples, one by one, are the tutorial's")


def check_playing(program):
    before = program.parameters()
    program.keys("space")
    wait_for("learning", lambda: not are_near(program.parameters(), before))
    program.named("Pause")
    program.keys("space")
    program.named("Play", pyatspi.ROLE_PUSH_BUTTON)
    time.sleep(0.3)
    paused = program.parameters()
    time.sleep(0.3)
    if program.parameters() != paused:
        fail("the paused program goes on learning")
    print("Space plays and pauses")


def check_epochs(program, golden):
    program.click("Go back to the same start", pyatspi.ROLE_PUSH_BUTTON)
    wait_for("the reset", lambda: are_near(program.parameters(), golden["initial"], 0))
    program.click("Train for a number of epochs", pyatspi.ROLE_PUSH_BUTTON)
    program.named("How many more epochs")
    program.keys("ctrl+a")
    program.type("1000")
    program.keys("Return")
    wait_for("1000 epochs", lambda: are_near(program.parameters(), golden["final"]))
    print("1000 epochs are the tutorial's")


def check_prediction(program):
    for name, text in (("Height", "63"), ("Weight", "128")):
        program.click(name, pyatspi.ROLE_TEXT, times=3)
        program.keys("ctrl+a")
        program.type(text)
        program.keys("Tab")
    program.named("o1 = 0.951")
    program.named("Female 95")
    print("Emily is female with 0.951")


def check_editing(program):
    before = program.parameters()
    program.click("Weight w1", pyatspi.ROLE_PUSH_BUTTON)
    program.named("New value")
    program.keys("ctrl+a")
    program.type("1/3")
    program.keys("Return")
    wait_for("the new weight", lambda: program.parameters()[0] == 1.0 / 3.0)
    program.shot("endtoend")
    program.keys("ctrl+z")
    wait_for("the old weight", lambda: program.parameters() == before)
    print("a weight is edited and undone to the same bits")


def check_quitting(program):
    program.keys("ctrl+q")
    program.click("Discard", pyatspi.ROLE_PUSH_BUTTON)
    try:
        status = program.process.wait(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        fail("the program did not end")
    if status != 0:
        fail(f"the program ended with {status}")
    print("it asked, and ended well")


def main():
    path, golden_file, shots = sys.argv[1:]
    with open(golden_file, encoding="utf-8") as file:
        cases = json.load(file)["cases"]
    golden = next(case for case in cases if case["name"] == "seed_44")
    program = Program(path, shots)
    try:
        check_steps(program, golden)
        check_playing(program)
        check_epochs(program, golden)
        check_prediction(program)
        check_editing(program)
        check_quitting(program)
    finally:
        program.process.kill()


main()
