# SPDX-License-Identifier: GPL-3.0-or-later
"""A small X client that owns the clipboard as a spreadsheet does: the same content in several
flavours, long ones in portions. Needs python3-xlib."""

import threading

from Xlib import X, Xatom, display
from Xlib.protocol import event

PORTION = 100_000  # bytes that go in one request


class Clipboard(threading.Thread):
    """Offers {flavour: bytes} until somebody else owns the clipboard."""

    def __init__(self, flavours):
        super().__init__(daemon=True)
        self.asked_for = []  # the flavours that were fetched
        self._display = display.Display()
        self._flavours = {self._atom(name): content for name, content in flavours.items()}
        self._portions = {}  # what has still to be sent, by window and property
        root = self._display.screen().root
        self._window = root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        self._window.set_selection_owner(self._atom("CLIPBOARD"), X.CurrentTime)
        self._display.sync()
        self.start()

    def run(self):
        while True:
            happened = self._display.next_event()
            if happened.type == X.SelectionClear:
                break
            if happened.type == X.SelectionRequest:
                self._answer(happened)
            elif happened.type == X.PropertyNotify and happened.state == X.PropertyDelete:
                self._send_portion(happened.window, happened.atom)
            self._display.flush()
        self._display.close()

    def _atom(self, name):
        return self._display.intern_atom(name)

    def _answer(self, request):
        place = request.property if request.property != X.NONE else request.target
        is_known = self._put(request.requestor, place, request.target)
        request.requestor.send_event(
            event.SelectionNotify(
                time=request.time,
                requestor=request.requestor,
                selection=request.selection,
                target=request.target,
                property=place if is_known else X.NONE,
            )
        )

    def _put(self, window, place, target):
        if target == self._atom("TARGETS"):
            window.change_property(place, Xatom.ATOM, 32, [target, *self._flavours])
            return True
        if target not in self._flavours:
            return False
        self.asked_for.append(self._display.get_atom_name(target))
        content = self._flavours[target]
        if len(content) <= PORTION:
            window.change_property(place, target, 8, content)
            return True
        window.change_attributes(event_mask=X.PropertyChangeMask)
        portions = [content[i : i + PORTION] for i in range(0, len(content), PORTION)]
        self._portions[window.id, place] = (target, [*portions, b""])  # an empty one ends it
        window.change_property(place, self._atom("INCR"), 32, [len(content)])
        return True

    def _send_portion(self, window, place):
        target, portions = self._portions.get((window.id, place), (None, []))
        if portions:
            window.change_property(place, target, 8, portions.pop(0))


def offer_text(text, html=None):
    """As a spreadsheet: plain text under its several names, and a table for word processors."""
    plain = text.encode()
    flavours = {"text/plain;charset=utf-8": plain, "UTF8_STRING": plain, "text/plain": plain}
    if html is not None:
        flavours = {"text/html": html.encode(), "text/rtf": b"{\\rtf1 table}"} | flavours
    return Clipboard(flavours)


def offer_image():
    """A picture of one pixel, and no text."""
    pixel = bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
        "0000000c4944415408d763f8ffff3f0005fe02fea735812e0000000049454e44ae426082"
    )
    return Clipboard({"image/png": pixel})


def offer_nothing():
    """A clipboard that nobody owns."""
    connection = display.Display()
    clipboard = connection.intern_atom("CLIPBOARD")
    window = connection.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
    window.set_selection_owner(clipboard, X.CurrentTime)
    connection.sync()
    connection.close()  # the server takes it back with the window
