"""The journal: one row a transaction, each hashed over the one before."""

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

EMPTY_HEAD = "0" * 64
"""What stands for the hash before the first row."""

SALT = "salt"
"""Stands beside new papers, by chance, and goes with their marks: the hashes stay, and without it
whoever has a paper's hash finds its few marks by trying them all."""

WITHHELD = "withheld"
"""Ends a row whose papers' marks were left out: SHA-256 of the text over which it was hashed."""

ENDS_WITHHELD = re.compile(rf',{{"{WITHHELD}":"[0-9a-f]{{64}}"}}\]\Z')
"""Such a row's hash is one that nobody can reckon again."""

JOURNAL = "journal"
COLUMNS = ("id", "at", "actor", "use_case", "change", "hash")

LAST_ROW = "SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1"
JournalRow = tuple[int, str, str, str, str, str]
READ_JOURNAL = "SELECT id, at, actor, use_case, change, hash FROM journal ORDER BY id"

_ENCODER = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
)


class Head(NamedTuple):
    id: int
    hash: str


BEGINNING = Head(0, EMPTY_HEAD)
"""Before the first row."""


def canonical(value: object) -> str:
    """One text for one value: sorted keys, no spaces, Vietnamese letters as they are."""
    return _ENCODER.encode(value)


def composed(text: str) -> str:
    """One spelling of each Vietnamese letter (NFC)."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def kept(values: Iterable[Any]) -> tuple[str | int | None, ...]:
    """Give values as the store keeps them.

    Raises TypeError for what JSON and SQLite would not give back exactly.
    """
    return tuple([_kept(value) for value in values])


def _kept(value: Any) -> str | int | None:
    if isinstance(value, str):
        return composed(value)
    if value is None or isinstance(value, int):
        return value
    raise TypeError(f"the store keeps texts and integers, not {value!r}")


def change_of(
    table: str,
    row_id: int,
    before: Mapping[str, object] | None,
    after: Mapping[str, object] | None,
) -> dict[str, object]:
    """Give one change as it stands in the journal: the whole row before and after."""
    return {"table": table, "id": row_id, "before": before, "after": after}


def chained(previous: Head, at: str, actor: str, use_case: str, change: str) -> Head:
    """Give the head after a row: SHA-256 over the hash before it and all of its columns.

    They are hashed as one JSON array, so that no two rows ever give the same bytes.
    """
    row_id = previous.id + 1
    body = canonical([previous.hash, row_id, at, actor, use_case, change])
    return Head(row_id, hashlib.sha256(body.encode("utf-8", "surrogateescape")).hexdigest())


def continues(last: Head, row: JournalRow) -> bool:
    """Whether a row of READ_JOURNAL is the one after `last`, as far as its hash can be reckoned."""
    row_id, at, actor, use_case, change, stored = row
    if row_id != last.id + 1:
        return False
    withheld = bool(ENDS_WITHHELD.search(change))
    return withheld or chained(last, at, actor, use_case, change).hash == stored


def whole_part(rows: Iterable[JournalRow], last: Head = BEGINNING) -> list[Head]:
    """Give the rows as far as each continues the one before it, the first one `last`."""
    found = []
    for row in rows:
        if not continues(last, row):
            break
        last = Head(row[0], row[5])
        found.append(last)
    return found
