"""The one failure that is nobody's bug: a rule, a register, a file or the world outside refuses."""

from enum import StrEnum
from typing import Self

from thidua_desktop.domain.codes.fault import Fault


class Refused(Exception):  # noqa: N818  an answer, not an error of the program
    """Refused, and nothing was stored; `texts.sentences` says the sentence of each code.

    `faults` are all the reasons; the first one gives the code and what it is about.
    """

    def __init__(self, code: StrEnum, *details: str, faults: tuple[Fault, ...] = ()) -> None:
        self.code = code
        self.details = details
        self.faults = faults or (Fault(code, details),)
        named = (" ".join(filter(None, (f.code, f.path, *f.details))) for f in self.faults)
        super().__init__(", ".join(named))

    @classmethod
    def of(cls, *faults: Fault) -> Self:
        """Refuse for several reasons, or for one whose place is known."""
        return cls(faults[0].code, *faults[0].details, faults=faults)
