# SPDX-License-Identifier: GPL-3.0-or-later
"""Presses keys, types, clicks, drags and turns the wheel at random, anywhere in the program, from a
seed that is printed. It may not crash, not hang, and what it counts has to add up."""

import os
import random
import re
import subprocess
import sys
import time
from collections import deque

import pyatspi

from hands import Hands, set_clipboard
from observation import counters_in
from program import Program, fail, find_all

LONGEST_SILENCE = 2.0  # seconds
LONGEST_DIALOG = 25  # actions in one dialog, until Escape
KEYS = """Tab shift+Tab Return Escape space Up Down Left Right Prior Next Home End Delete Insert
BackSpace F2 plus minus 0 1 f ctrl+a ctrl+c ctrl+x ctrl+v ctrl+z ctrl+shift+z ctrl+r ctrl+shift+r
ctrl+shift+n ctrl+Delete ctrl+plus ctrl+minus ctrl+0 ctrl+Prior ctrl+Next ctrl+Up ctrl+Down
ctrl+comma F1 F5 shift+F5 F6 F7 F8 shift+F6 shift+F7 shift+F8 F10 F11 alt+f alt+e alt+v alt+t alt+d
alt+h alt+l alt+c alt+o alt+i alt+b shift+Up Menu ctrl+o ctrl+s""".split()
TEXTS = ["0.5", "1/3", "-2", "abc", "1e300", "1e12", "0", "", "nan", "7*", "63", "182 cm", "x" * 60]
PASTED = ["Emily\t128\t63\tF\n", "1\n2\n3\n", "<b>x</b>", "0.25", "a,b,c\n1,2\n", "\u2212" * 50]
QUIET = ("propagateSizeHints", "XDG_RUNTIME_DIR", "dbus", "atspi", "AtSpi", "accessib", "raise()")
BROKEN = re.compile(r"\b(nan|inf)\b", re.IGNORECASE)


class Monkey:
    def __init__(self, program, seed, errors):
        self.program = program
        self.random = random.Random(seed)
        self.seed = seed
        self.errors = errors
        self.hands = Hands()
        self.done = deque(maxlen=30)
        self.steps = 0
        self.in_dialog = 0
        everything = find_all(program.root, lambda node: True)
        self.progress = next(node for node in everything if node.name == "Progress")
        self.play = next(
            node
            for node in everything
            if node.name == "Play" and node.getRole() == pyatspi.ROLE_PUSH_BUTTON
        )
        size = subprocess.run(
            ["xdotool", "getdisplaygeometry"], check=True, capture_output=True, text=True
        ).stdout.split()
        self.width, self.height = map(int, size)

    def give_up(self, sentence):
        self.program.shot("at-random")
        print(*self.done, sep="\n")
        print(self.stderr()[-2000:])
        fail(f"seed {self.seed}, step {self.steps}: {sentence}")

    def stderr(self):
        with open(self.errors, encoding="utf-8", errors="replace") as file:
            return file.read()

    def place(self):
        # Not the title bar, whose buttons would close or iconify the window.
        return self.random.randrange(5, self.width - 5), self.random.randrange(25, self.height - 5)

    def press(self):
        keys = self.random.choices(KEYS, k=self.random.choice((1, 1, 2, 4)))
        self.hands.press(*keys)
        return f"press {keys}"

    def type(self):
        text = self.random.choice(TEXTS)
        if text:
            self.hands.order("type", "--delay", 0, "--", f'"{text}"')
        if self.random.random() < 0.7:
            self.hands.press("Return")
        return f"type {text!r}"

    def click(self):
        where, button = self.place(), self.random.choice((1, 1, 1, 1, 3))
        times = self.random.choice((1, 1, 2))
        self.hands.click(*where, button, times)
        return f"click {where} with {button}, {times} times"

    def drag(self):
        start, end = self.place(), self.place()
        self.hands.drag(start, end)
        return f"drag {start} to {end}"

    def wheel(self):
        where, button = self.place(), self.random.choice((4, 5))
        self.hands.click(*where, button, self.random.randrange(1, 6))
        return f"wheel {button} at {where}"

    def paste(self):
        text = self.random.choice(PASTED)
        set_clipboard(text)
        self.hands.press("ctrl+v")
        return f"paste {text!r}"

    def act(self):
        acts = (self.press, self.press, self.type, self.click, self.click, self.drag, self.wheel,
                self.paste)
        self.steps += 1
        self.done.append(f"{self.steps}: {self.random.choice(acts)()}")

    def dialogs(self):
        return [child for child in self.program.root if child and child.getRole() in DIALOGS]

    def keep_out_of_trouble(self):
        """Questions are answered with Escape, which leaves and saves nothing."""
        dialogs = self.dialogs()
        self.in_dialog = self.in_dialog + 1 if dialogs else 0
        ends = any(d.name.startswith(("Unsaved", "Save", "Open")) for d in dialogs)
        if ends or self.in_dialog > LONGEST_DIALOG:
            self.hands.press("Escape")
            self.done.append("Escape")
            time.sleep(0.1)

    def check_answers(self):
        began = time.monotonic()
        try:
            text = self.progress.description
            self.keep_out_of_trouble()
        except Exception as problem:  # what pyatspi says of a program that has ended
            self.check_alive()
            self.give_up(f"no answer: {problem}")
        silence = time.monotonic() - began
        if silence > LONGEST_SILENCE:
            self.give_up(f"no answer for {silence:.1f} s")
        return text

    def check_alive(self):
        time.sleep(0.05)
        if self.program.process.poll() is not None:
            self.give_up(f"the program ended with {self.program.process.returncode}")

    def check_stderr(self):
        for line in self.stderr().splitlines():
            if line.startswith(("Q", "ASSERT")) and not any(word in line for word in QUIET):
                self.give_up(f"it said: {line}")

    def check_sums(self):
        """At rest, out of every dialog: the counters of the run belong together."""
        self.hands.press("Escape", "Escape")
        for _ in range(10):
            if not self.dialogs():
                break
            self.hands.press("Escape")
            time.sleep(0.2)
        if self.play.name == "Pause":
            self.play.queryAction().doAction(0)
        time.sleep(0.4)
        text = self.check_answers()
        counters = counters_in(text)
        if counters is None:
            return  # shown in another way: numbers beyond all counting
        if not 0 <= counters.sample <= counters.all:
            self.give_up(f"sample {counters.sample} of {counters.all}")
        if counters.updates < 0 or counters.epochs < 0:
            self.give_up(f"counted below zero: {text}")
        if BROKEN.search(text):
            self.give_up(f"broken numbers: {text}")
        labels = find_all(self.program.root, is_label)
        for label in labels:
            if BROKEN.search(label.name) or "-" in label.name and "samples/s" in label.name:
                self.give_up(f"it shows: {label.name}")


DIALOGS = (pyatspi.ROLE_DIALOG, pyatspi.ROLE_ALERT, pyatspi.ROLE_FILE_CHOOSER)


def is_label(node):
    return node.getRole() == pyatspi.ROLE_LABEL and node.getState().contains(
        pyatspi.STATE_SHOWING
    )


def main():
    path, shots, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else random.SystemRandom().randrange(10**9)
    print(f"seed {seed}, {seconds:.0f} s", flush=True)
    errors = os.path.join(os.environ["HOME"], "stderr")
    with open(errors, "wb") as file:
        program = Program(path, shots, stderr=file)
    monkey = Monkey(program, seed, errors)
    try:
        end = time.monotonic() + seconds
        next_sums = time.monotonic() + 5.0
        while time.monotonic() < end:
            monkey.act()
            time.sleep(0.03)
            monkey.check_alive()
            monkey.check_answers()
            if time.monotonic() > next_sums:
                monkey.check_sums()
                monkey.check_stderr()
                next_sums = time.monotonic() + 5.0
        monkey.check_sums()
        monkey.check_stderr()
        program.shot("at-random")
        print(f"{monkey.steps} steps, and all is well")
    finally:
        program.process.kill()


main()
