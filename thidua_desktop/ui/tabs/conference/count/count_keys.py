"""The keys of the count, and what a key can do; without Qt."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Key(StrEnum):
    """A key of the count, by its place on the keyboard."""

    D0 = "0"
    D1 = "1"
    D2 = "2"
    D3 = "3"
    D4 = "4"
    D5 = "5"
    D6 = "6"
    D7 = "7"
    D8 = "8"
    D9 = "9"
    ENTER = "Enter"
    ESC = "Esc"
    K = "K"
    F2 = "F2"
    F3 = "F3"
    F4 = "F4"
    F5 = "F5"
    F6 = "F6"
    F7 = "F7"
    CANCEL = "Ctrl+Z"


CANCEL_KEYS: Final = (Key.F4, Key.F5, Key.F6, Key.F7)
"""Which of the usual reasons a typed paper is cancelled for."""


class Mode(StrEnum):
    """What the digits mean just now."""

    MARKS = "marks"
    REASON = "reason"  # K: why the paper is not valid
    CANCEL = "cancel"  # Ctrl+Z: which typed paper is cancelled, and why


class Does(StrEnum):
    """What the page has to do after a key."""

    NOTHING = "nothing"
    SHOW = "show"
    STORE = "store"
    CANCEL = "cancel"
    OTHER_PAPER = "other_paper"


class Note(StrEnum):
    """What is said about a key that could not do what it usually does."""

    NONE = ""
    DIGIT_PENDING = "digit_pending"
    NO_SUCH_NAME = "no_such_name"
    NAME_WITHDRAWN = "name_withdrawn"
    REASON_AWAITED = "reason_awaited"
    MARKS_TYPED = "marks_typed"
    ALL_IN = "all_in"
    NOTHING_TO_CANCEL = "nothing_to_cancel"
    NOT_TYPED = "not_typed"


@dataclass(frozen=True, slots=True)
class Effect:
    """What a key does, and what is to be said about it."""

    does: Does
    note: Note = Note.NONE
    detail: str = ""
