# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the window is on the screen with all of its frame: at the first start, where it was left,
and where no screen shows it any more."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pyatspi

from program import PATIENCE, Program, fail


def screen_size():
    width, height = subprocess.run(
        ["xdotool", "getdisplaygeometry"], check=True, capture_output=True, text=True
    ).stdout.split()
    return int(width), int(height)


def frame_of(window):
    """Left, top, right and bottom of the window with its frame, in pixels of the screen."""
    text = subprocess.run(
        ["xwininfo", "-id", window, "-frame"], check=True, capture_output=True, text=True
    ).stdout
    numbers = {
        name: int(re.search(rf"{name}:\s+(-?\d+)", text)[1])
        for name in ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
    }
    left, top, width, height = numbers.values()
    return left, top, left + width, top + height


def check_on_screen(program, when):
    width, height = screen_size()
    scale = float(os.environ.get("QT_SCALE_FACTOR", "1"))
    status = program.named("Status").queryComponent()

    def where():
        box = status.getExtents(pyatspi.DESKTOP_COORDS)
        return frame_of(program.window), (box.y + box.height) * scale

    def is_within():
        (left, top, right, bottom), end_of_status = where()
        return (
            left >= 0
            and top >= 0
            and right <= width
            and bottom <= height
            and 0 < end_of_status <= bottom + scale  # half a point is a pixel
        )

    end = time.monotonic() + 5.0
    while not is_within():
        if time.monotonic() > end:
            fail(f"{when}: window and end of status line are at {where()} of {width} x {height}")
        time.sleep(0.1)
    print(f"{when}: {where()[0]} of {width} x {height}")


def quit_program(program):
    program.keys("ctrl+q")
    if program.process.wait(timeout=PATIENCE) != 0:
        fail("the program did not end well")


def main():
    path, shots = sys.argv[1:]
    width, height = screen_size()
    name = f"first-window-{width}x{height}" + ("@2" if "QT_SCALE_FACTOR" in os.environ else "")
    program = Program(path, shots)
    check_on_screen(program, "at the first start")
    subprocess.run(["import", "-window", "root", f"{shots}/{name}.png"], check=True)
    quit_program(program)

    program = Program(path, shots)
    check_on_screen(program, "at the second start")
    quit_program(program)

    # A place on a screen that is gone: as Qt keeps it, four times the same rectangle.
    settings = Path(os.environ["XDG_CONFIG_HOME"]) / "Glassnet" / "glassnet.conf"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        re.sub(r"(?m)^geometry=.*$", lambda _: f"geometry={far_away(width)}", text),
        encoding="utf-8",
    )
    program = Program(path, shots)
    check_on_screen(program, "from a screen that is gone")
    quit_program(program)


def far_away(screen_width):
    """A window of 700 x 500 at 5000, 4000, in the form of QWidget::saveGeometry(). A place that
    was kept on a screen of quite another width Qt does not take at all."""
    scale = float(os.environ.get("QT_SCALE_FACTOR", "1"))
    rectangle = (5000, 4000, 5699, 4499)
    data = bytearray((0x01D9D0CB).to_bytes(4, "big"))
    data += (3).to_bytes(2, "big") + (0).to_bytes(2, "big")
    for value in (*rectangle, *rectangle, 0):
        data += value.to_bytes(4, "big")
    data += bytes([0, 0]) + int(screen_width / scale).to_bytes(4, "big")
    for value in rectangle:
        data += value.to_bytes(4, "big")
    return '"@ByteArray(' + "".join(f"\\x{byte:x}" for byte in data) + ')"'


main()
