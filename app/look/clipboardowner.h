// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;

namespace glassnet {

// The actions behind Cut, Copy and Paste in one place of the window. Each is enabled only while it
// would do something; null is what makes no sense there.
struct ClipboardActions
{
    QAction *cut = nullptr;
    QAction *copy = nullptr;
    QAction *paste = nullptr;
};

// A widget with something to cut, copy or paste. While it, or a widget in it, has the focus, the
// Edit menu and its keys stand for these actions. They have no keys of their own, which would be
// ambiguous then.
class ClipboardOwner
{
public:
    virtual ~ClipboardOwner() = default;

    [[nodiscard]] virtual ClipboardActions clipboardActions() const = 0;
};

// Asks the clipboard what it has, not for the text itself, which may be long.
[[nodiscard]] bool hasTextToPaste();

} // namespace glassnet
