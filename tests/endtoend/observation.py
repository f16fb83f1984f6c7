# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program shows at one moment, as a value, and the difference of two of them in words."""

import re
from typing import NamedTuple

import pyatspi
from gi.repository import Atspi

from program import find_all

THEMES = ("Light", "Dark", "Follow System")
PROGRESS = re.compile(
    r"(?P<epochs>[\d,]+) epochs? · sample (?P<sample>[\d,]+) of (?P<all>[\d,]+)"
    r" · update (?P<updates>[\d,]+) · (?P<losses>.*)"
)


def has(node, state):
    return node.getState().contains(state)


def is_label(node):
    return node.getRole() == pyatspi.ROLE_LABEL


def number(text):
    return int(text.replace(",", ""))


class Counters(NamedTuple):
    epochs: int
    sample: int
    all: int
    updates: int
    losses: str

    def seen(self):
        """Samples since the start. At the end of an epoch its last sample is the one just seen."""
        is_end = self.sample == self.all and self.epochs > 0
        return self.epochs * self.all + (0 if is_end else self.sample)


def counters_in(text):
    found = PROGRESS.fullmatch(text)
    if not found:
        return None
    counts = (number(found[name]) for name in ("epochs", "sample", "all", "updates"))
    return Counters(*counts, found["losses"])


class Observation(NamedTuple):
    windows: tuple
    title: str
    progress: str
    playing: bool
    undo: str
    redo: str
    weights: tuple
    speed: float
    zoom: int
    theme: str
    full: bool
    stages: str
    gradients: bool
    message: str
    rows: int
    row: tuple
    people: int
    focus: str
    content: str


def difference(before, after):
    """One phrase for each field that changed: {'progress': '+1 samples', 'undo': 'Undo Reset'}."""
    return {
        name: phrase(name, old, new)
        for name, old, new in zip(Observation._fields, before, after)
        if old != new
    }


def phrase(name, old, new):
    if name == "progress":
        first, second = counters_in(old), counters_in(new)
        if first and second:
            return f"{second.seen() - first.seen():+d} samples"
    if name in ("speed", "zoom", "rows", "people"):
        return "more" if new > old else "less"
    if name == "weights":
        return "others"
    if name == "windows":
        return ", ".join(new) or "none"
    return str(new)


class Eye:
    """Holds on to what it looks at: a look costs a few milliseconds, not a walk over the tree."""

    def __init__(self, program):
        self.root = program.root
        self.root.set_cache_mask(Atspi.Cache.NONE)
        self.frame = self.root[0]
        everything = find_all(self.frame, lambda node: True)
        items = (pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_CHECK_MENU_ITEM)
        self.items = {}
        for node in everything:
            if node.getRole() in items:
                self.items.setdefault(node.name, node)

        def one(start, role=None):
            return next(
                node
                for node in everything
                if node.name.startswith(start) and role in (None, node.getRole())
            )

        self.progress = one("Progress")
        self.play = next(
            node
            for node in everything
            if node.name == "Play" and node.getRole() == pyatspi.ROLE_PUSH_BUTTON
        )
        self.slider = one("Speed", pyatspi.ROLE_SLIDER)
        self.rows = one("Samples", pyatspi.ROLE_TABLE)
        self.people = one("People asked about", pyatspi.ROLE_TABLE)
        self.status = one("Status")
        self.message = self.status[self.status.childCount - 1]
        self.neuron = one("Neuron h1")
        self.stages = next(iter(find_all(one("Stages of a sample"), is_label)))
        self.parameters = [one(f"Weight w{i}") for i in (1, 2, 4, 6)] + [one("Bias b3")]
        self.undo, self.redo = self.items["Undo"], self.items["Redo"]
        self.target = None
        self.focused = []  # where the focus may have gone

    def act(self, name):
        self.items[name].queryAction().doAction(0)

    def look(self):
        windows = tuple(child.name for child in self.root if child and child != self.frame)
        return Observation(
            windows=windows,
            title=self.frame.name,
            progress=self.progress.description,
            playing=self.play.name == "Pause",
            undo=self.undo.name,
            redo=self.redo.name,
            weights=tuple(node.queryValue().currentValue for node in self.parameters),
            speed=self.slider.queryValue().currentValue,
            zoom=self.neuron.queryComponent().getExtents(pyatspi.WINDOW_COORDS).width,
            theme=next((t for t in THEMES if self.is_checked(t)), "none"),
            full=self.is_checked("Full Screen"),
            stages=self.stages.name if has(self.stages, pyatspi.STATE_SHOWING) else "",
            gradients=self.is_checked("Gradients in the Network"),
            message=self.message.name,
            rows=self.rows.queryTable().nRows,
            row=tuple(self.rows.queryTable().getSelectedRows()),
            people=self.people.queryTable().nRows,
            focus=self.focus(windows),
            content=self.content(),
        )

    def is_checked(self, name):
        return has(self.items[name], pyatspi.STATE_CHECKED)

    def focus(self, windows):
        if windows or self.target is None:
            return "away" if windows else "none"
        if has(self.target, pyatspi.STATE_FOCUSED):
            return "here"
        for name, node in self.focused:
            try:
                if has(node, pyatspi.STATE_FOCUSED):
                    return name
            except Exception:  # it has gone
                continue
        return "elsewhere"

    def content(self):
        return content_of(self.target) if self.target is not None else ""


def content_of(node):
    """What a person has set there."""
    role = node.getRole()
    if role in (pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY):
        text = node.queryText()
        return text.getText(0, text.characterCount)
    if role in (pyatspi.ROLE_SLIDER, pyatspi.ROLE_SPIN_BUTTON):
        return str(node.queryValue().currentValue)
    if role == pyatspi.ROLE_CHECK_BOX:
        return str(has(node, pyatspi.STATE_CHECKED))
    if role == pyatspi.ROLE_COMBO_BOX:
        return f"{node.name} {'open' if has(node[0], pyatspi.STATE_SHOWING) else ''}"
    if role == pyatspi.ROLE_PAGE_TAB_LIST:
        return str([has(tab, pyatspi.STATE_SELECTED) for tab in node])
    return ""
