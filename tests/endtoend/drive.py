# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the program as a person does and compares what it shows with the tutorials' trajectory,
which was computed by NumPy."""

import json
import subprocess
import sys
import time

import pyatspi

from program import PATIENCE, Program, fail, wait_for


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
    path, shots, golden_file = sys.argv[1:]
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
