"""What the secretary adds to the minutes before printing; the count knows the rest."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesFields:
    """Fields of the minutes that no record holds.

    The number is left blank for văn thư by default. Times are local ISO text, 2017-11-22T15:10.
    What is empty is printed as a dotted line to fill in by hand, save the events and complaints,
    which then say *không có*. All fields are plain, so that an event of the round can keep them.
    """

    number: str = ""
    started: str = ""
    ended: str = ""
    place: str = ""
    basis: str = ""  # the rules by which the meeting votes: quy chế, văn bản hướng dẫn
    events: str = ""
    complaints: str = ""
    box_check: str = ""  # how the empty box was shown and sealed; a sentence of the house if empty
    copies: int = 3
    received_by: str = ""
