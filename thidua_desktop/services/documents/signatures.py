"""A signature in a PDF, as far as it can be told without whoever issued its certificate."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class Since(StrEnum):
    """What became of a file since it was signed."""

    UNCHANGED = "unchanged"
    ADDED = "added"
    """Something that a signed PDF may be given later: another signature, a filled field."""
    CHANGED = "changed"
    BROKEN = "broken"
    """The bytes that were signed are not these, or the signature is not of this certificate."""
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed, for which office, at which moment by its own clock or a time stamp."""

    name: str
    organization: str
    at: datetime.datetime | None
    since: Since
