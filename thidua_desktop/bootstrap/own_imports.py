"""Python's own import again, where PySide6 has put one of its own in its place.

PySide6 reads the whole source of each module that is imported after it, and looks there for a
`from __feature__ import …`. Nothing here says that, and a start has some three hundred modules.
"""

import builtins

REPLACED = "__orig_import__"
"""Under this name PySide6 keeps what it replaced."""


def import_without_features() -> None:
    """From now on; another PySide6, that keeps nothing under that name, is left as it is."""
    builtins.__import__ = getattr(builtins, REPLACED, builtins.__import__)
