# SPDX-License-Identifier: GPL-3.0-or-later
"""Pastes into the table through the X clipboard, as a spreadsheet gives it: the rows are right, or
one sentence says where and what was expected. Undo brings the old table back."""

import os
import subprocess
import sys
import time

import pyatspi

import clipboard
from program import Program, fail, find_all, wait_for, xdotool

HTML = "<table><tr><td>Emily</td><td>128</td><td>63</td><td>F</td></tr></table>"
EMILY = ["Emily", "128", "63", "F"]
FRANK = ["Frank", "155", "68", "M"]
IS_GERMAN = os.environ["LC_ALL"].startswith("de")
POINT = "," if IS_GERMAN else "."

# What it is, what is pasted, and what comes: rows behind the four people, or a sentence's parts.
ADDED = [
    ("tabs", "Emily\t128\t63\tF\nFrank\t155\t68\tM\n", [EMILY, FRANK]),
    ("CRLF and an empty last line", "Emily\t128\t63\tF\r\nFrank\t155\t68\tM\r\n\r\n", [EMILY, FRANK]),
    ("a header", "name\tweight\theight\tgender\nEmily\t128\t63\tF\n", [EMILY]),
    ("no line end", "Emily\t128\t63\tF", [EMILY]),
    ("an empty line in the middle", "Emily\t128\t63\tF\n\nFrank\t155\t68\tM\n", [EMILY, FRANK]),
    ("words for classes", "Emily\t128\t63\tfemale\nFrank\t155\t68\tMale\n", [EMILY, FRANK]),
    ("no-break spaces", "Emily\u00a0\t\u00a0128\u202f\t63\tF\u00a0\n", [EMILY]),
    ("semicolons", "Emily;128;63;F\nFrank;155;68;M\n", [EMILY, FRANK]),
    ("commas", "Emily,128,63,F\nFrank,155,68,M\n", [EMILY, FRANK]),
    ("no names", "128\t63\tF\n", [["Person 5", "128", "63", "F"]]),
    ("markup", "<b>Al</b> &amp; Co\t128\t63\tF\n", [["<b>Al</b> &amp; Co", "128", "63", "F"]]),
    ("a formula's sign in a name", "=Emily\t128\t63\tF\n", [["=Emily", "128", "63", "F"]]),
    ("a name on two lines", '"Emily\nAnn"\t128\t63\tF\n', [["Emily Ann", "128", "63", "F"]]),
    ("a minus sign", "Emily\t128\t\u221263\tF\n", [["Emily", "128", "\u221263", "F"]]),
    ("a decimal comma", "Emily\t128\t63,5\tF\n", [["Emily", "128", f"63{POINT}5", "F"]]),
]
REFUSED = [
    ("a word for a number", "Emily\t128\t63\tF\nFrank\theavy\t68\tM\n", ("2", "weight", "heavy")),
    ("a formula for a number", "Emily\t=1+2\t63\tF\n", ("1", "weight", "=1+2")),
    ("another class", "Emily\t128\t63\tX\n", ("1", "gender", "X", "M, F")),
    ("thousands", "Emily\t1\u00a0128\t63\tF\n", ("1", "weight", "1")),
    ("infinity", "Emily\tinf\t63\tF\n", ("1", "weight", "inf")),
    ("beyond doubles", "Emily\t1e400\t63\tF\n", ("1", "weight", "1e400")),
    ("beyond the limit", "Emily\t128\t1e13\tF\n", ("1", "height", "10")),
    ("a missing number", "Emily\tnan\t63\tF\n", ("1", "weight", "missing")),
    ("a name without end", "x" * 5000 + "\t128\t63\tF\n", ("1", "name", "100 characters")),
    ("other lengths", "Emily\t128\t63\tF\nFrank\t155\n", ("2",)),
    ("too many columns", "Emily\t128\t63\t7\t8\tF\n", ("4", "6")),
    ("a million characters", "word " * 200_000, ("Line 1", "name")),
]


class Table:
    def __init__(self, program):
        self.program = program
        self.table = program.named("Samples", pyatspi.ROLE_TABLE).queryTable()
        status = program.named("Status")
        self.message = status[status.childCount - 1]

    def rows(self):
        """Name, two numbers and class of every row; a class is shown by its letter."""
        rows = []
        for row in range(self.table.nRows):
            cells = [self.table.getAccessibleAt(row, column).name for column in range(4)]
            rows.append([*cells[:3], cells[3][0]])
        return rows

    def click(self, row, column):
        cell = self.table.getAccessibleAt(row, column).queryComponent()
        box = cell.getExtents(pyatspi.DESKTOP_COORDS)
        xdotool("mousemove", box.x + box.width // 2, box.y + box.height // 2, "click", 1)

    def paste(self):
        self.program.keys("ctrl+v")


def normal(rows):
    """As many decimals as the column has is another matter: 63.0 is 63."""
    return [[plain(cell) for cell in row] for row in rows]


def plain(cell):
    cell = cell.replace("\u2212", "-")
    return cell[: -len(POINT) - 1] if cell.endswith(f"{POINT}0") else cell


def check_added(table, name, text, expected):
    before = table.rows()
    offered = clipboard.offer_text(text, HTML)
    table.paste()
    goal = normal(before + expected)
    wait_for(f"{name}: the rows {expected}", lambda: normal(table.rows()) == goal, 10.0)
    if not offered.asked_for:
        fail(f"{name}: nobody asked the clipboard for its text")
    table.program.keys("ctrl+z")
    wait_for(f"{name}: the old table", lambda: normal(table.rows()) == normal(before), 10.0)


def check_refused(table, name, text, parts):
    before = table.rows()
    clipboard.offer_text(text)
    table.paste()

    def is_said():
        return all(part in table.message.name for part in parts)

    wait_for(f"{name}: a sentence with {parts}, not '{table.message.name}'", is_said, 10.0)
    if len(table.message.name) > 250:
        fail(f"{name}: the sentence has {len(table.message.name)} characters")
    if table.rows() != before:
        fail(f"{name}: refused, but the rows are {table.rows()}")


def check_columns(table):
    """Anything narrower than a sample is written over what is there, from the chosen cell on."""
    before = table.rows()
    table.click(1, 1)
    clipboard.offer_text("161\r\n153\r\n")
    table.paste()
    wait_for("a column of numbers", lambda: [r[1] for r in table.rows()] == ["133", "161", "153", "120"])
    table.program.keys("ctrl+z")
    table.click(0, 0)
    clipboard.offer_text("Ann\nBen\n")
    table.paste()
    wait_for("a column of names", lambda: [r[0] for r in table.rows()][:2] == ["Ann", "Ben"])
    table.program.keys("ctrl+z")
    wait_for("the old table", lambda: table.rows() == before)


def check_nothing(table):
    """A clipboard without text offers nothing to paste."""
    before = table.rows()
    for offer in (clipboard.offer_image, clipboard.offer_nothing):
        kept = offer()  # lives as long as it is to be asked
        time.sleep(0.3)
        table.paste()
        time.sleep(0.3)
        if table.rows() != before:
            fail(f"{kept}: something was pasted: {table.rows()}")


def check_copying(table):
    table.click(1, 0)
    table.program.keys("ctrl+c")

    def is_copied():
        done = subprocess.run(
            ["xclip", "-out", "-selection", "clipboard"], capture_output=True, text=True, timeout=5
        )
        return done.stdout == "Bob\t160\t72\tM\n"

    wait_for("the row on the clipboard", is_copied)


def check_markup(program):
    """Nothing that is shown has taken a name for markup."""
    clipboard.offer_text("<b>Al</b>\t128\t63\tF\n")
    program.keys("ctrl+v")
    wait_for("the name as text", lambda: find_all(program.root, lambda n: "<b>Al</b>" in n.name))
    program.keys("ctrl+z")


def main():
    path, shots = sys.argv[1:]
    program = Program(path, shots)
    try:
        table = Table(program)
        table.click(0, 0)
        for name, text, expected in ADDED:
            check_added(table, name, text, expected)
        for name, text, parts in REFUSED:
            check_refused(table, name, text, parts)
        check_columns(table)
        check_nothing(table)
        check_copying(table)
        check_markup(program)
        program.shot("pasting")
        print(f"{len(ADDED)} pastes came in and were undone, {len(REFUSED)} were refused")
        if program.process.poll() is not None:
            fail("the program has ended")
    finally:
        program.process.kill()


main()
