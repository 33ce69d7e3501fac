"""A register's sheet as texts: the header is found, every cell read as people wrote it."""

import io
import unicodedata
import warnings
import zipfile
from collections.abc import Collection, Iterator, Sequence
from datetime import date, time
from pathlib import Path
from typing import Any

from thidua_desktop.domain.codes.registers import ImportCode
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.records.base import Record, field_specs
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Each, Stopped, nothing_said
from thidua_desktop.services.registers.import_register import SheetTable
from thidua_desktop.texts.base.choices import NO, YES
from thidua_desktop.texts.base.numbers import MEGABYTE, thousands
from thidua_desktop.texts.base.vietnamese import fold

MOST_BYTES = 10 * MEGABYTE
MOST_UNPACKED_BYTES = 200 * MEGABYTE
MOST_ROWS = 20_000
MOST_COLUMNS = 200
HEADER_WITHIN = 20


def read_register(
    path: Path, kind: type[Record], without: Collection[str] = (), each: Each = nothing_said
) -> SheetTable:
    """Read the first sheet: the header row is the first that names the key column.

    Raises Refused where the file cannot be read or has no such header or
    is too large, Stopped where `each` says so.
    """
    try:
        rows = list(_rows(_body(path), each))
    except (Refused, Stopped):
        raise
    except Exception as error:
        # A damaged workbook fails anywhere in zip, XML or openpyxl; all of it means one thing.
        raise Refused(KnownFault.FILE_UNREADABLE, path.name) from error
    return _table(rows, kind, without)


def _body(path: Path) -> bytes:
    if path.stat().st_size > MOST_BYTES:
        raise Refused(ImportCode.FILE_TOO_LARGE, str(MOST_BYTES // MEGABYTE))
    return path.read_bytes()


def _rows(body: bytes, each: Each) -> Iterator[tuple[int, list[Any]]]:
    from openpyxl import load_workbook

    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        if sum(member.file_size for member in archive.infolist()) > MOST_UNPACKED_BYTES:
            raise Refused(KnownFault.FILE_UNREADABLE)
    with warnings.catch_warnings():
        # What openpyxl does not know of a workbook (styles, extensions) is no concern here.
        warnings.simplefilter("ignore")
        book = load_workbook(io.BytesIO(body), read_only=True, data_only=True)
        formulas = load_workbook(io.BytesIO(body), read_only=True)
        values, written = book.worksheets[0], formulas.worksheets[0]
        values.reset_dimensions()
        written.reset_dimensions()
        for number, (shown, typed) in enumerate(
            zip(values.iter_rows(values_only=True), written.iter_rows(), strict=True), 1
        ):
            if number > MOST_ROWS:
                raise Refused(ImportCode.TOO_MANY_ROWS, thousands(MOST_ROWS))
            each(number, 0)
            row = [_cell(value, cell.data_type) for value, cell in zip(shown, typed, strict=True)]
            yield number, row[:MOST_COLUMNS]
        book.close()
        formulas.close()


class _Broken:
    """A cell whose value cannot be known: a formula that was never reckoned, or an error."""


def _cell(value: object, kind: str) -> object:
    if kind == "e" or (kind == "f" and value is None):
        return _Broken()
    if kind == "f" and isinstance(value, str) and value.startswith("#"):
        return _Broken()
    return value


def _table(
    rows: Sequence[tuple[int, list[Any]]], kind: type[Record], without: Collection[str]
) -> SheetTable:
    titles = {spec.name: spec.title for spec in field_specs(kind)}
    wanted = titles[next(name for name in kind.register.key if name not in without)]
    for place, (_, row) in enumerate(rows[:HEADER_WITHIN]):
        texts = tuple(_text(value) for value in row)
        if fold(wanted) in (fold(text) for text in texts):
            return _below(texts, rows[place + 1 :])
    raise Refused(ImportCode.NO_HEADER, wanted)


def _below(titles: tuple[str, ...], rows: Sequence[tuple[int, list[Any]]]) -> SheetTable:
    while titles and not titles[-1]:
        titles = titles[:-1]
    found, broken = [], []
    for number, row in rows:
        cells = [*row, *[None] * len(titles)][: len(titles)]
        broken += [(number, c) for c, value in enumerate(cells) if isinstance(value, _Broken)]
        texts = tuple(_text(value) for value in cells)
        if any(texts) or any(isinstance(value, _Broken) for value in cells):
            found.append((number, texts))
    return SheetTable(titles, tuple(found), frozenset(broken))


def _text(value: object) -> str:
    """A cell as people would have written it."""
    if value is None or isinstance(value, _Broken):
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.10g}".replace(".", ",")
    if isinstance(value, date):  # a moment is a date too
        return f"{value.day:02d}/{value.month:02d}/{value.year}"
    if isinstance(value, time):
        return f"{value.hour:02d}:{value.minute:02d}"
    return unicodedata.normalize("NFC", str(value)).strip()
