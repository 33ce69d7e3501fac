"""How far an old Excel file (.xls) reaches, before python-calamine makes room for all of it.

It follows a chain of sectors that comes back to itself until the memory is full ([MS-CFB] 2.3), and
makes room for every cell up to the last one that is named ([MS-XLS] 2.5).
"""

import struct
from collections.abc import Iterator, Sequence
from typing import Final

_HEADER: Final = struct.Struct("<8s22xHH6xIIIIIIIII109I")
_ENTRY: Final = struct.Struct("<64sH50xIQ")
_SIZES: Final = {9: 512, 12: 4096}
_SMALL, _SMALL_UP_TO = 64, 4096
_STREAMS: Final = ("Workbook", "Book")
_BEGINS, _REACHES, _MANY = 0x0809, 0x0200, (0x00BD, 0x00BE)
_CELLS: Final = (0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x00FD, 0x00D6, *_MANY)
_NEW, _WALKED, _DONE = range(3)


def cells_of(body: bytes) -> int:
    """Give for how many cells a reader makes room. Raises ValueError, struct.error: damaged."""
    sheets = [0]
    rows = columns = 0
    for kind, record in _records(_OldFile(body).workbook()):
        if kind == _BEGINS:
            rows = columns = 0
            sheets.append(0)
        elif kind == _REACHES:
            first, last, left, right = struct.unpack_from("<IIHH", record)
            if first > last or left > right:
                raise ValueError("a sheet that ends before it begins")
            sheets.append((last - first + 1) * (right - left + 1))
        elif kind in _CELLS:
            row, column = struct.unpack_from("<HH", record)
            end = struct.unpack_from("<H", record, len(record) - 2)[0] if kind in _MANY else 0
            rows, columns = max(rows, row + 1), max(columns, column + 1, end + 1)
            sheets[-1] = max(sheets[-1], rows * columns)
    return max(sheets)


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + size]
        at += 4 + size


class _OldFile:
    """The streams of a compound file, once no chain in it comes back to itself."""

    def __init__(self, body: bytes) -> None:
        _, shift, _, _, _, self._directory, _, _, mini, _, more, _, *difat = _HEADER.unpack_from(
            body
        )
        if shift not in _SIZES:
            raise ValueError(f"sectors of 2^{shift} bytes")
        self._body, self._size = body, _SIZES[shift]
        sectors = len(body) // self._size
        while more < sectors and len(difat) <= sectors:
            *numbers, more = self._numbers(more) or [sectors]
            difat += numbers
        self._next = [n for place in difat if place < sectors for n in self._numbers(place)]
        if more < sectors or not _all_end(self._next):
            raise ValueError("a chain of sectors without an end")
        self._small = [n for place in self._chain(mini) for n in self._numbers(place)]
        if not _all_end(self._small):
            raise ValueError("a chain of small sectors without an end")

    def workbook(self) -> bytes:
        """Give the stream of the sheets; nothing where there is none."""
        entries = self._stream(self._directory)
        found = [_ENTRY.unpack_from(entries, at) for at in range(0, len(entries) - 127, 128)]
        for name, length, start, size in found:
            if name[: max(length - 2, 0)].decode("utf-16-le", "replace") not in _STREAMS:
                continue
            if size >= _SMALL_UP_TO:
                return self._stream(start)[:size]
            whole = self._stream(found[0][2])
            parts = (whole[at * _SMALL : (at + 1) * _SMALL] for at in _walk(start, self._small))
            return b"".join(parts)[:size]
        return b""

    def _chain(self, start: int) -> Iterator[int]:
        return _walk(start, self._next)

    def _stream(self, start: int) -> bytes:
        return b"".join(map(self._sector, self._chain(start)))

    def _sector(self, place: int) -> bytes:
        return self._body[(place + 1) * self._size : (place + 2) * self._size]

    def _numbers(self, place: int) -> list[int]:
        found = self._sector(place)
        return [number for (number,) in struct.iter_unpack("<I", found[: len(found) // 4 * 4])]


def _walk(start: int, following: Sequence[int]) -> Iterator[int]:
    while start < len(following):
        yield start
        start = following[start]


def _all_end(following: Sequence[int]) -> bool:
    seen = bytearray(len(following))
    for first in range(len(following)):
        place, way = first, []
        while place < len(following) and seen[place] == _NEW:
            seen[place] = _WALKED
            way.append(place)
            place = following[place]
        if place < len(following) and seen[place] == _WALKED:
            return False
        for each in way:
            seen[each] = _DONE
    return True
