"""Records with a place in a series, one for each place: 05/KH-CT is the same as 5/kh-ct."""

from collections.abc import Iterable, Sequence

from thidua_desktop.records.base import Record


class SeriesPlaces:
    """The records of a register by their places; kept true as records are stored and removed."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._found: dict[tuple[str, ...], list[Record]] = {}
        for record in records:
            self.put(record)

    def put(self, record: Record) -> None:
        place = record.place_in_series
        if place is not None:
            self._found.setdefault(place, []).append(record)

    def drop(self, record: Record) -> None:
        had = self._found.get(record.place_in_series or (), [])
        had[:] = (one for one in had if one.id != record.id)

    def beside(self, record: Record) -> Sequence[Record]:
        """Give those that cannot stand beside a record."""
        had = self._found.get(record.place_in_series or (), ())
        return [
            one
            for one in had
            if one is not record and (one.id is None or one.id != record.id) and record.clashes(one)
        ]
