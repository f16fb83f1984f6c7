# SPDX-License-Identifier: GPL-3.0-or-later
"""Presses every shortcut of the program with the focus on everything that can have it, in the real
program: what must be seen is seen, and nothing else. Then the same keys while training runs at
full speed, while a value is being typed, and while a dialog is open.

    everykey.py PROGRAM SCREENSHOTS [SHARE]

With a share of 4, only the first place of a kind gets every key; every other place a quarter of
them, its neighbour the next quarter."""

import re
import sys
import time

import pyatspi

from focuses import focuses, give_focus
from hands import Hands, clipboard, set_clipboard
from observation import Eye, counters_in, difference, has
from program import Program, fail, find_all, wait_for

FIELDS = {"field", "list with field", "spin box"}
EDIT = frozenset({"undo"})
MOVED = frozenset({"progress", "weights"})
WINDOW = frozenset({"windows"})
ROWS = frozenset({"rows", "undo"})
STAGES = frozenset({"stages"})

# A key of the menus, how xdotool calls it, what must change, and what may. What a text field does
# with a key of its own is said below.
TABLE = {
    "Ctrl+O": ("ctrl+o", WINDOW, {"focus"}),
    "Ctrl+S": ("ctrl+s", WINDOW, {"focus"}),
    "Ctrl+Shift+S": ("ctrl+shift+s", WINDOW, {"focus"}),
    "Ctrl+Shift+E": ("ctrl+shift+e", WINDOW, {"focus"}),
    "Ctrl+Q": ("ctrl+q", WINDOW, {"focus"}),
    "Ctrl+Z": ("ctrl+z", {"redo", "weights"}, {"undo", "progress"}),
    "Ctrl+Shift+Z": ("ctrl+shift+z", {"redo", "weights"}, {"undo", "progress"}),
    "Ctrl+X": ("ctrl+x", set(), set()),
    "Ctrl+C": ("ctrl+c", set(), set()),
    "Ctrl+V": ("ctrl+v", set(), set()),
    "Ctrl+,": ("ctrl+comma", WINDOW, {"focus"}),
    "Ctrl++": ("ctrl+plus", {"zoom"}, set()),
    "Ctrl+-": ("ctrl+minus", {"zoom"}, set()),
    "Ctrl+0": ("ctrl+0", {"zoom"}, set()),
    "F11": ("F11", {"full"}, {"zoom"}),
    "Space": ("space", {"playing"}, {"progress", "weights"}),
    "F6": ("F6", {"progress"}, {"weights"}),
    "F7": ("F7", MOVED, set()),
    "F8": ("F8", MOVED, set()),
    "Shift+F6": ("shift+F6", {"progress"}, {"weights"}),
    "Shift+F7": ("shift+F7", MOVED, set()),
    "Shift+F8": ("shift+F8", MOVED, set()),
    "F5": ("F5", WINDOW, {"focus"}),
    "Shift+F5": ("shift+F5", WINDOW, {"focus"}),
    "F9": ("F9", STAGES, {"row"}),
    "Shift+F9": ("shift+F9", STAGES, {"row"}),
    "Ctrl+F9": ("ctrl+F9", STAGES, {"row"}),
    "Ctrl+Shift+F9": ("ctrl+shift+F9", STAGES, {"row"}),
    "Ctrl+G": ("ctrl+g", {"gradients"}, set()),
    "Ctrl+PgUp": ("ctrl+Prior", {"speed"}, set()),
    "Ctrl+PgDown": ("ctrl+Next", {"speed"}, set()),
    "Ctrl+R": ("ctrl+r", MOVED | EDIT, {"redo"}),
    "Ctrl+Shift+R": ("ctrl+shift+r", MOVED | EDIT | {"message"}, {"redo"}),
    "Ctrl+Shift+N": ("ctrl+shift+n", ROWS, {"row", "progress", "redo"}),
    "Ctrl+Del": ("ctrl+Delete", ROWS, {"row", "progress", "redo"}),
    "F1": ("F1", WINDOW, {"focus"}),
}
# In a field these are the field's: they change its content at most.
OF_FIELDS = {"Space", "Ctrl+X", "Ctrl+C", "Ctrl+V", "Ctrl+Del"}
OF_CLIPBOARD = {
    ("samples", "Ctrl+X"): (ROWS, {"row", "progress", "redo"}),
    ("samples", "Ctrl+V"): (ROWS, {"row", "progress", "redo"}),
    ("weight", "Ctrl+V"): (set(), {"weights", "progress", "undo", "redo"}),
    ("bias", "Ctrl+V"): (set(), {"weights", "progress", "undo", "redo"}),
    ("network", "Ctrl+V"): (set(), {"weights", "progress", "undo", "redo"}),  # what is selected
    ("input", "Ctrl+V"): (EDIT, {"row", "redo"}),
}
COPIED = {
    "samples": r"^Bob\t160\t72\tM\n$",
    "weight": r"^-?\d",
    "bias": r"^-?\d",
    "input": r"^-?\d",
    "neuron": r"^-?\d",
}
ROW = "Emily\t128\t63\tF\n"
MNEMONIC = re.compile(r"^Alt\+.$")
CHANGES_BY_ITSELF = {"content", "people", "theme", "title"}


class Check:
    def __init__(self, path, shots, share):
        self.share = share
        self.program = Program(path, shots)
        self.hands = Hands()
        self.eye = Eye(self.program)
        self.failures = []
        self.presses = 0
        names = {node.name.split()[1]: node for node in self.eye.parameters}
        self.w1 = names["w1"]

    def say(self, sentence):
        self.failures.append(sentence)
        print(f"  {sentence}", flush=True)

    def until(self, condition, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if condition():
                return True
            time.sleep(0.004)
        return False

    # The scene

    def prepare(self):
        """Some epochs behind it, and an edit that can be undone; the document is modified."""
        self.eye.act("One Epoch")
        self.until(lambda: counters_in(self.eye.progress.description).epochs == 1, 2.0)
        for epochs in range(2, 6):
            self.eye.act("One Epoch")
            self.until(lambda n=epochs: counters_in(self.eye.progress.description).epochs == n, 2.0)
        self.edit()
        self.eye.slider.queryValue().currentValue = 4.0

    def edit(self):
        before = self.eye.undo.name
        self.w1.queryValue().currentValue = self.w1.queryValue().currentValue + 0.25
        self.until(lambda: self.eye.undo.name != before, 2.0)

    def ready_for(self, key, kind):
        """What the key needs to have something to do."""
        eye = self.eye
        if key == "Ctrl+Z" and eye.undo.name != "Undo Change Weight w1":
            self.edit()
        if key == "Ctrl+Shift+Z":
            self.edit()
            redo = eye.redo.name
            eye.act("Undo")
            self.until(lambda: eye.redo.name != redo, 2.0)
        if key == "Ctrl+-" or key == "Ctrl+0":
            eye.act("Zoom In")
            time.sleep(0.02)
        if key in ("Shift+F9", "Ctrl+Shift+F9"):
            eye.act("Next Stage")
            self.until(lambda: eye.look().stages, 2.0)
            eye.act("Next Stage")
            time.sleep(0.1)
        if key in ("Ctrl+V", "Ctrl+X", "Ctrl+C"):
            set_clipboard(ROW if kind == "samples" else "0.5")
            time.sleep(0.03)

    def mend(self, diff, after):
        """Back to rest; edits are undone, so that data and start stay what they are."""
        eye = self.eye
        if after.windows:
            for _ in range(8):
                self.hands.press("Escape")
                if self.until(lambda: self.windows() == (), 0.4):
                    break
        if after.playing:
            eye.act("Play")
            self.until(lambda: eye.play.name == "Play", 2.0)
        if after.full:
            eye.act("Full Screen")
            self.until(lambda: not eye.is_checked("Full Screen"), 2.0)
            time.sleep(0.2)
        if "content" in diff and after.focus == "here":
            self.hands.press("Escape")
        if "rows" in diff or re.search("Reset|New Start|Inputs", eye.undo.name):
            before = eye.undo.name
            eye.act("Undo")
            self.until(lambda: eye.undo.name != before, 2.0)
        if after.stages:
            eye.act("End Stages")
            self.until(lambda: not eye.look().stages, 2.0)
        if after.gradients:
            eye.act("Gradients in the Network")
        if "zoom" in diff:
            eye.act("Fit")

    def windows(self):
        return tuple(child for child in self.eye.root if child and child != self.eye.frame)

    # One key in one place

    def settled(self, before, expected):
        """What is seen when all that must change has changed, and nothing moves any more."""
        self.until(lambda: expected <= difference(before, self.eye.look()).keys(), 1.0)
        time.sleep(0.03)
        return self.eye.look()

    def at_rest(self):
        """What is seen once nothing moves: the frame of an edit may come after its name."""
        last = self.eye.look()
        for _ in range(40):
            time.sleep(0.05)
            now = self.eye.look()
            if now == last:
                break
            last = now
        return last

    def expected(self, key, kind):
        required, allowed = TABLE[key][1:]
        if kind in FIELDS and key in OF_FIELDS:
            return set(), {"content", "row"}  # a person is asked about while typing
        if (kind, key) in OF_CLIPBOARD:
            return OF_CLIPBOARD[kind, key]
        return set(required), set(allowed)

    def press(self, key, name, kind, node):
        self.ready_for(key, kind)
        if not give_focus(node, self.hands):
            self.say(f"{name} does not take the focus before {key}")
            return
        self.eye.target = node
        before = self.at_rest()
        required, allowed = self.expected(key, kind)
        self.hands.press(TABLE[key][0])
        self.presses += 1
        after = self.settled(before, required)
        diff = difference(before, after)
        seen = diff.keys() - CHANGES_BY_ITSELF
        if kind in FIELDS:
            seen |= diff.keys() & {"content"} - (set() if key in OF_FIELDS else {"content"})
        missing = required - seen
        strange = seen - required - allowed - {"focus", "message"}
        if missing or strange:
            self.say(f"{key} on {name} ({kind}): missing {sorted(missing)}, "
                     f"strange { {k: diff[k] for k in strange} }")
        if key == "Ctrl+V" and kind in ("weight", "bias"):
            value = node.queryValue().currentValue
            if value != 0.5:
                self.say(f"Ctrl+V on {name}: 0.5 was pasted, and it is {value}")
        if key == "Ctrl+C" and kind in COPIED and not re.search(COPIED[kind], clipboard()):
            self.say(f"Ctrl+C on {name}: the clipboard has {clipboard()[:60]!r}")
        self.mend(diff, after)
        if self.program.process.poll() is not None:
            fail(f"{key} on {name} ended the program")

    # The passes

    def check_list(self):
        """The table has every key of the menus, and none that they have not."""
        menus = set()
        for node in self.eye.items.values():
            action = node.queryAction()
            for index in range(action.nActions):
                binding = action.getKeyBinding(index)
                if binding and not MNEMONIC.match(binding):
                    menus.add(binding)
        for key in menus ^ TABLE.keys():
            self.say(f"{key} is only {'in a menu' if key in menus else 'in the table'}")

    def keys_for(self, place, first):
        """All for the first of a kind, of the others a share that moves on from place to place."""
        keys = list(TABLE)
        return keys if first else keys[place % self.share::self.share]

    def every_key_everywhere(self):
        tabs = next(node for node in find_all(self.program.root, is_tab_list))
        places = 0
        kinds = set()
        for page in range(2):
            tabs[page].queryAction().doAction(0)
            time.sleep(0.3)
            for name, kind, node in focuses(self.eye.frame):
                if kind is None:
                    self.say(f"{name} is of no known kind")
                    continue
                if page == 1 and not is_in_side_card(node):
                    continue
                places += 1
                keys = self.keys_for(places, kind not in kinds)
                kinds.add(kind)
                for key in keys:
                    try:
                        self.press(key, name, kind, node)
                    except Exception as problem:
                        self.say(f"{key} on {name}: {problem!r}")
                        if self.program.process.poll() is not None:
                            fail("the program has ended")
        tabs[0].queryAction().doAction(0)
        print(f"{self.presses} presses of {len(TABLE)} keys in {places} places of {len(kinds)} kinds", flush=True)
        if places < 50:
            self.say(f"only {places} places were found")

    def alive(self, what):
        began = time.monotonic()
        self.eye.look()
        if time.monotonic() - began > 2.0:
            self.say(f"{what}: no answer for {time.monotonic() - began:.1f} s")
        if self.program.process.poll() is not None:
            fail(f"{what} ended the program")

    def while_training(self):
        self.eye.slider.queryValue().currentValue = self.eye.slider.queryValue().maximumValue
        for place, (name, kind, node) in enumerate(focuses(self.eye.frame)[::4]):
            for key in self.keys_for(place, place == 0):
                if self.eye.play.name == "Play":
                    self.eye.act("Play")
                give_focus(node, self.hands)
                self.hands.press(TABLE[key][0])
                self.alive(f"{key} on {name} at full speed")
                for _ in range(6):
                    if not self.windows():
                        break
                    self.hands.press("Escape")
                    time.sleep(0.05)
        if self.eye.play.name == "Pause":
            self.eye.act("Play")
        if self.eye.is_checked("Full Screen"):
            self.eye.act("Full Screen")
        self.eye.slider.queryValue().currentValue = 4.0
        print("keys while training runs at full speed", flush=True)

    def while_typing(self):
        """Keys of the window work while a value is being typed, and Escape brings it back."""
        fields = [f for f in focuses(self.eye.frame) if f[1] in FIELDS]
        for place, (name, _, node) in enumerate(fields):
            for key in self.keys_for(place, place == 0):
                give_focus(node, self.hands)
                self.hands.press("ctrl+a")
                self.hands.type("7")
                self.hands.press(TABLE[key][0])
                self.alive(f"{key} while typing into {name}")
                for _ in range(4):
                    self.hands.press("Escape")
                    if not self.windows():
                        break
                    time.sleep(0.05)
                if self.eye.play.name == "Pause":
                    self.eye.act("Play")
        print(f"keys while typing into {len(fields)} fields", flush=True)

    def behind_a_dialog(self):
        """Nothing happens in the window while a dialog is open."""
        for opener in ("F5", "ctrl+comma", "F1"):
            self.hands.press(opener)
            wait_for(f"the dialog of {opener}", self.windows, 5.0)
            time.sleep(0.2)
            before = self.eye.look()
            for key, (keys, _, _) in TABLE.items():
                if key in ("Space", "Ctrl+Del"):
                    continue  # press and edit what is in the dialog
                self.hands.press(keys)
            time.sleep(0.4)
            after = self.eye.look()
            strange = difference(before, after).keys() - {"focus", "content"}
            if strange:
                self.say(f"behind the dialog of {opener} changed {sorted(strange)}")
            for _ in range(8):
                if not self.windows():
                    break
                self.hands.press("Escape")
                time.sleep(0.1)
            self.alive(f"the dialog of {opener}")
        print("no key reaches behind a dialog", flush=True)


def is_tab_list(node):
    return node.getRole() == pyatspi.ROLE_PAGE_TAB_LIST


def is_in_side_card(node):
    while node is not None:
        if node.name == "Data, Network and Weights":
            return True
        node = node.parent
    return False


def main():
    path, shots, share = (sys.argv[1:] + ["1"])[:3]
    check = Check(path, shots, int(share))
    try:
        check.check_list()
        check.prepare()
        check.every_key_everywhere()
        check.while_typing()
        check.behind_a_dialog()
        check.while_training()
        check.program.shot("every-key")
    finally:
        check.program.process.kill()
    if check.failures:
        fail(f"{len(check.failures)} of the sentences above")
    print("every key does what it should, everywhere")


main()
