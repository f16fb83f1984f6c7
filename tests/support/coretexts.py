#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether everything that the core says is found by app/text/updatetranslations.sh: every pattern is a
literal, and every literal that reads as a sentence is marked. Names what is not."""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

root = pathlib.Path(__file__).resolve().parents[2]
literal = r'"(?:\\.|[^"\\])*"'
text = rf"\s*({literal}(?:\s*{literal})*)"


def plain(literals):
    pieces = re.findall(r'"((?:\\.|[^"\\])*)"', literals)
    return "".join(pieces).replace('\\"', '"').replace("\\\\", "\\")


def extracted():
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "all.ts"
        subprocess.run([root / "app/text/updatetranslations.sh", file], check=True, stderr=subprocess.DEVNULL)
        core = [c for c in xml.parse(file).iter("context") if c.findtext("name") == "Core"]
        messages = [m for c in core for m in c.iter("message")]
    return {(m.findtext("source"), m.findtext("comment") or "") for m in messages}


found = extracted()
sources = {source for source, _ in found}
faults = []
calls = 0
for path in sorted((root / "core").rglob("*.cpp")):
    code = re.sub(r"^\s*(//|#).*$", "", path.read_text(), flags=re.MULTILINE)
    for call in re.finditer(r"\b(failure|counted)\(", code):
        if path.name == "result.cpp":
            continue
        calls += 1
        pattern = re.match(text, code[call.end():])
        rest = code[call.end() + pattern.end():] if pattern else ""
        singular = re.match("," + text, rest) if call[1] == "counted" else None
        if not pattern or (call[1] == "counted" and not singular):
            faults.append(f"{path}: not a literal: {code[call.start():call.start() + 70]!r}")
        elif (plain(pattern[1]), plain(singular[1]) if singular else "") not in found:
            faults.append(f"{path}: not found: {plain(pattern[1])}")
    for sentence in re.findall(text, code):
        words = plain(sentence)
        is_sentence = words.endswith(".") and " " in words
        is_singular = any(words == comment for _, comment in found)
        if is_sentence and words not in sources and not is_singular:
            faults.append(f"{path}: a sentence that is not marked: {words}")
if calls < 100:
    faults.append(f"only {calls} patterns were looked at")
print("\n".join(faults) or f"{calls} patterns, {len(found)} texts")
sys.exit(bool(faults))
