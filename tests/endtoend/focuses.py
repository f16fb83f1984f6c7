# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything in the window that can have the focus, and what kind of thing it is."""

import pyatspi

from observation import has
from program import fail, find_all, wait_for

INSIDE = (  # parts of a thing that has the focus itself
    pyatspi.ROLE_LIST,
    pyatspi.ROLE_LIST_ITEM,
    pyatspi.ROLE_TABLE_CELL,
    pyatspi.ROLE_TABLE_COLUMN_HEADER,
    pyatspi.ROLE_PAGE_TAB,
)
PLAIN_KINDS = {
    pyatspi.ROLE_PUSH_BUTTON: "button",
    pyatspi.ROLE_TOGGLE_BUTTON: "button",
    pyatspi.ROLE_CHECK_BOX: "check box",
    pyatspi.ROLE_COMBO_BOX: "list",
    pyatspi.ROLE_TEXT: "field",
    pyatspi.ROLE_ENTRY: "field",
    pyatspi.ROLE_SPIN_BUTTON: "spin box",
    pyatspi.ROLE_SLIDER: "slider",
    pyatspi.ROLE_PAGE_TAB_LIST: "tabs",
}
NAMED_KINDS = {
    "Samples": "samples",
    "People asked about": "people",
    "Decision surface": "surface",
    "Loss": "loss curve",
    "Network": "network",
}
PARTS = {"Weight": "weight", "Bias": "bias", "Input": "input", "Neuron": "neuron",
         "Output": "neuron"}


def is_within(node, role, name):
    parent = node.parent
    while parent is not None and parent.getRole() != pyatspi.ROLE_FRAME:
        if parent.getRole() == role and parent.name == name:
            return True
        parent = parent.parent
    return False


def kind_of(node):
    role = node.getRole()
    if role in (pyatspi.ROLE_TABLE, pyatspi.ROLE_FILLER, pyatspi.ROLE_IMAGE):
        return NAMED_KINDS.get(node.name)
    if is_within(node, pyatspi.ROLE_IMAGE, "Network"):
        return PARTS.get(node.name.split()[0], "network button")
    if role == pyatspi.ROLE_COMBO_BOX and any(
        child.getRole() in (pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY) for child in node
    ):
        return "list with field"
    return PLAIN_KINDS.get(role)


def describe(node):
    caption = node.name or "nameless"
    return f"{node.getRoleName()} '{caption}'"


def can_have_focus(node):
    return (
        node.getRole() not in INSIDE
        and has(node, pyatspi.STATE_FOCUSABLE)
        and has(node, pyatspi.STATE_SHOWING)
        and has(node, pyatspi.STATE_ENABLED)
    )


def focuses(root):
    """Name, kind and thing, in the order of the tree."""
    found = find_all(root, can_have_focus)
    return [(describe(node), kind_of(node), node) for node in reversed(found)]


def centre(node):
    box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return box.x + box.width // 2, box.y + box.height // 2


def give_focus(node, hands):
    """As its own action if it has one, else with the mouse: a list opens then, and is closed."""
    if has(node, pyatspi.STATE_FOCUSED):
        return True
    if node.queryComponent().grabFocus():
        return is_focused_soon(node)
    hands.click(*(centre(node) if node.getRole() != pyatspi.ROLE_TABLE else cell_at(node)))
    if node.getRole() == pyatspi.ROLE_COMBO_BOX:
        wait_for(f"the opening of {describe(node)}", lambda: has(node[0], pyatspi.STATE_SHOWING))
        hands.press("Escape")
        wait_for(f"the closing of {describe(node)}",
                 lambda: not has(node[0], pyatspi.STATE_SHOWING))
    hands.rest()
    return is_focused_soon(node)


def cell_at(table):
    """The middle of the first cell of the second row."""
    return centre(table.queryTable().getAccessibleAt(1, 0))


def is_focused_soon(node):
    import time

    end = time.monotonic() + 1.0
    while time.monotonic() < end:
        if has(node, pyatspi.STATE_FOCUSED) or has_focused_child(node):
            return True
        time.sleep(0.005)
    return False


def has_focused_child(node):
    if node.getRole() == pyatspi.ROLE_TABLE:
        return any(has(cell, pyatspi.STATE_FOCUSED) for cell in node if cell)
    return False
