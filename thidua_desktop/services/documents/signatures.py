"""A signature in a PDF, as far as it can be told without whoever issued its certificate."""

import datetime
from dataclasses import dataclass

from thidua_desktop.domain.codes.documents import Since


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed, for which office, at which moment by its own clock or a time stamp."""

    name: str
    organization: str
    at: datetime.datetime | None
    since: Since
