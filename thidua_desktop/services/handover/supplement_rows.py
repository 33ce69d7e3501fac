"""Hồ sơ bổ sung: after a handover of year N the old office finishes N, the new one goes on.

Both stores share the journal up to the handover. What the old office did in N since then goes over
as rows; N + 1 is not touched, nor what both years share. It may be sent again and again: each says
all that is new since the handover, and what came before is recognised.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Final

from thidua_desktop.services.base.canonical import canonical_json
from thidua_desktop.services.base.count_rows import WITHHELD_MARKS
from thidua_desktop.services.handover.supplement_scope import CARRIED, PAPERS, Key, Values, links_of

YEAR_FIELDS: Final = ("state", "closed", "theme")
"""What a supplement says of the year itself; who keeps it, each store knows."""

FOLDERS: Final[Mapping[str, str]] = {
    "attachments": "dinh-kem",
    "issued_files": "van-ban",
    "count_document": "van-ban",
}
"""Tables that tell of files, and where those stand in a package."""


@dataclass(frozen=True, slots=True)
class SupplementRow:
    """A row that was touched after the handover: as it was then, and as it is now.

    Without `before` it is newer than the handover and has another id at the receiver; without
    `after` it is gone.
    """

    table: str
    id: int
    before: Values | None
    after: Values | None

    @property
    def key(self) -> Key:
        """Where the row stands at the sender."""
        return self.table, self.id

    def links(self) -> Iterator[Key]:
        """Give the rows to which it points now."""
        for name, table, _ in links_of(self.table):
            if self.after is not None and self.after[name] is not None:
                yield table, self.after[name]


@dataclass(frozen=True, slots=True)
class Supplement:
    """All that was touched of a year since the handover, in the order in which it is taken."""

    year: int
    year_id: int
    base_id: int
    base_hash: str
    state: Values
    state_touched: bool
    rows: tuple[SupplementRow, ...]

    @property
    def empty(self) -> bool:
        """Neither a row of the year nor what it says of itself was touched."""
        return not self.rows and not self.state_touched

    @property
    def with_marks(self) -> bool:
        """It says of some paper what it held."""
        papers = (row.after for row in self.rows if row.table == PAPERS and row.after is not None)
        return any(paper["marks"] != WITHHELD_MARKS for paper in papers)

    @property
    def files(self) -> tuple[tuple[str, str, str], ...]:
        """Folder, name and SHA-256 of the files that its rows tell of."""
        told = (
            (FOLDERS[row.table], row.after["name"], row.after["sha256"])
            for row in self.rows
            if row.table in FOLDERS and row.after is not None
        )
        return tuple(dict.fromkeys(told))


def place_of(row: SupplementRow) -> tuple[int, int]:
    """Rows to which others point come first."""
    return _PLACES[row.table], row.id


_PLACES = {table: place for place, table in enumerate(CARRIED)}


def supplement_json(supplement: Supplement) -> str:
    """Write it as JSON, always in the same way."""
    return canonical_json(asdict(supplement))
