"""The reader of .ci/hear: what it finds on the accessibility bus, and what it does there."""

import sys
import time

import pyatspi

TITLE = "Build sewer pipes"


def within(seconds, what, find):
    """What `find` gives as soon as it gives something."""
    end = time.time() + seconds
    while time.time() < end:
        try:
            found = find()
        except Exception:  # The tree changes while it is read.
            found = None
        if found:
            return found
        time.sleep(0.2)
    sys.exit(f"hear: {what}: not heard within {seconds} s")


def all_of(node):
    """A node and everything below it, in the order a reader goes."""
    yield node
    for child in node:
        if child is not None:
            yield from all_of(child)


def window():
    for app in pyatspi.Registry.getDesktop(0):
        if app is not None and "guatu" in (app.name or "").lower() and app.childCount:
            return app[0]
    return None


def named(role, name):
    return next((n for n in all_of(window()) if n.getRoleName() == role and n.name == name), None)


def press(node):
    node.queryAction().doAction(0)


def is_checked(node):
    return node.getState().contains(pyatspi.STATE_CHECKED)


def nothing_unnamed(where):
    """Whatever can be reached must say what it is."""
    for node in all_of(window()):
        role = node.getRoleName()
        if node.getState().contains(pyatspi.STATE_FOCUSABLE) and not node.name and role != "frame":
            place = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
            sys.exit(f"hear: {where}: a {role} without a name at {place}")


within(60, "the window", window)
box = within(60, "the tick", lambda: named("check box", f"Done: {TITLE}"))
print(f"hear: window {window().name!r}, {sum(1 for _ in all_of(window()))} things in it")

if not window().name:
    sys.exit("hear: the window has no name")


def standing():
    """What is said in the row of the commitment, after its title."""
    said = [n.name for n in all_of(window()) if n.getRoleName() in ("label", "push button") and n.name]
    return said[said.index(TITLE) + 1 :][:6]


before = standing()
if is_checked(box) or not any("Not reported" in s for s in before):
    sys.exit(f"hear: the row says {before} before anything is done")
press(box)
# A tick asks for the figure; it may be skipped.
press(within(20, "the question for the figure", lambda: named("push button", "Skip")))
within(20, "that it is ticked", lambda: is_checked(named("check box", f"Done: {TITLE}")))
after = within(20, "its new standing", lambda: standing() if standing() != before else None)
within(20, "that it is saved", lambda: named("push button", "Saving: Saved"))
print(f"hear: {before} became {after}")

for view in ("Overview", "Charts", "Wall", "Timeline", "Journal", "Checks", "List"):
    press(named("toggle button", view))
    pressed = lambda: named("toggle button", view).getState().contains(pyatspi.STATE_PRESSED)
    within(20, f"the view {view}", pressed)
    time.sleep(1)
    nothing_unnamed(view)
    print(f"hear: {view}: {sum(1 for _ in all_of(window()))} things, each with a name")
