"""Three versions of one thing: as it was taken away, as it is here now, as it comes back.

Changed on one side alone, that is taken; changed on both, it is asked. Nothing is lost unasked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

Values = Mapping[str, Any]


class Outcome(StrEnum):
    """What becomes of a field, or of a whole row."""

    SAME = "same"  # hai bên như nhau
    HERE = "here"  # chỉ sửa ở đây
    THERE = "there"  # chỉ sửa ở bản mang đi
    ASKED = "asked"  # hai bên sửa khác nhau


class Choice(StrEnum):
    """What is decided where both sides changed it."""

    HERE = "here"
    THERE = "there"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class FieldMerge:
    """A field in its three versions."""

    name: str
    base: Any
    here: Any
    there: Any

    @property
    def outcome(self) -> Outcome:
        if self.here == self.there:
            return Outcome.SAME
        if self.there == self.base:
            return Outcome.HERE
        return Outcome.THERE if self.here == self.base else Outcome.ASKED

    @property
    def may_keep_both(self) -> bool:
        """Whether it is a text, whose two versions can stand after one another."""
        return isinstance(self.here, str) and isinstance(self.there, str)

    def result(self, choice: Choice | None = None) -> Any:
        """Give what stands afterwards. Raises ValueError where it has to be asked and was not."""
        outcome = self.outcome
        if outcome is Outcome.ASKED:
            if choice is None:
                raise ValueError(self.name)
            if choice is Choice.BOTH:
                return both_texts(self.here, self.there)
            return self.here if choice is Choice.HERE else self.there
        return self.there if outcome is Outcome.THERE else self.here


def both_texts(here: str, there: str) -> str:
    """Put the lines of the second after those of the first, but for those that it has."""
    own = here.splitlines()
    return "\n".join((*own, *(line for line in there.splitlines() if line not in own)))


def merge_fields(base: Values, here: Values, there: Values) -> tuple[FieldMerge, ...]:
    """Give every field that is not the same on both sides, in the order of those here."""
    merges = (FieldMerge(name, base.get(name), here[name], there[name]) for name in here)
    return tuple(one for one in merges if one.outcome is not Outcome.SAME)


def merge_row(base: Values | None, here: Values | None, there: Values | None) -> Outcome:
    """Say what becomes of a row as a whole, where one side has it and the other has not.

    New or taken out on one side alone, so it is; taken out there and changed here, it is asked.
    """
    if (here is None) == (there is None):
        return Outcome.SAME
    if base is None:
        return Outcome.THERE if here is None else Outcome.HERE
    if here is None:
        return Outcome.HERE if there == base else Outcome.ASKED
    return Outcome.THERE if here == base else Outcome.ASKED


NOTHING: Final[Values] = {}
"""The base of a row that neither side had when it was taken."""
