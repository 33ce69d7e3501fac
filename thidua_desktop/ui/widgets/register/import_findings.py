"""The problems and hints of a sheet as a list: what is alike in a column is one line of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from thidua_desktop.domain.codes.registers import ImportHint
from thidua_desktop.services.importing.decide import Offer, alike_of, offers
from thidua_desktop.services.importing.preview import Problem
from thidua_desktop.texts.registers import importing as texts
from thidua_desktop.texts.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thidua_desktop.services.importing.preview import ImportPreview

_LEFT = "J2"
_QUIET = (ImportHint.OLD_LETTERS, ImportHint.UNIT_OF_GROUP, ImportHint.CODE_PROPOSED)
"""Said of the sheet as a whole, or seen in the cells of a column of their own."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: where it is first, how it is said, and what settles it."""

    problem: Problem
    blocks: bool
    where: str
    words: str
    offer: Offer | None

    @property
    def proposal(self) -> str:
        """What the cells may be changed to."""
        if self.offer is None:
            return ""
        several = len(set(self.offer.cells.values())) > 1
        return f"{self.offer.proposal}, …" if several else self.offer.proposal


def findings(preview: ImportPreview) -> Sequence[Finding]:
    """Give the lines: what blocks first, each in the order of the rows."""
    found: list[Finding] = []
    known = offers(preview)
    for blocks, all_of_them in ((True, preview.problems), (False, preview.hints)):
        seen: set[tuple[object, ...]] = set()
        for one in all_of_them:
            if one.code in _QUIET or one.code.startswith(_LEFT):
                continue
            alike = alike_of(preview, one)
            offer = known[alike] if alike is not None else None
            key = alike or (one.row, one.column, one.code)
            if key not in seen:
                seen.add(key)
                found.append(_finding(preview, one, offer, blocks=blocks))
    return found


def _finding(preview: ImportPreview, one: Problem, offer: Offer | None, *, blocks: bool) -> Finding:
    column = "" if one.column is None else preview.titles[one.column]
    words = sentence(one.code, *one.details)
    if one.code is ImportHint.LINK_ALIKE and offer is not None:
        words = texts.SAID_OF.format(offer.text, words)
    where = texts.place(one.row, column)
    if offer is not None and len(offer.cells) > 1:
        where = texts.CELLS.format(len(offer.cells), column)
    return Finding(one, blocks, where, words, offer)
