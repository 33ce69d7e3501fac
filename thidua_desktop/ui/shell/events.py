"""What happened, told to every screen after the commit."""

from PySide6.QtCore import QObject, Signal


class Events(QObject):
    """One signal a kind of change; what it carries is final and never changes."""

    paper_recorded = Signal(object)
    """A paper was stored or cancelled: the RoundView after it."""

    round_changed = Signal(object)
    """Anything else about a round: the RoundView after it."""

    conference_changed = Signal()
    """People, places or the list of rounds of the conference."""

    records_changed = Signal(str)
    """A register: its name."""

    years_changed = Signal()
    """A year was opened, changed its state, was closed, re-opened, handed over or received."""
