"""Links of a sheet to records that the same sheet brings: named before they are stored."""

from collections.abc import Callable, Collection, Mapping, Sequence

from thidua_desktop.records.base import FieldSpec, Record, field_specs
from thidua_desktop.services.registers.link_names import LinkNames, names_in
from thidua_desktop.services.registers.registers import RegisterChanges

_CALLED = ("name", "code", "short_name")


def with_sheet(
    kind: type[Record],
    columns: Sequence[FieldSpec | None],
    rows: Sequence[tuple[int, tuple[str, ...]]],
    links: LinkNames,
    known: Collection[str],
) -> LinkNames:
    """Let links name the new records of a sheet too, each by its row number below zero.

    `known` are the keys of those that are stored. Only a register that links to itself needs it.
    """
    own = kind.register.name
    if not _own_links(kind) or len(kind.register.key) > 1:
        return links
    places = {spec.name: at for at, spec in enumerate(columns) if spec is not None}
    names: dict[int, str] = {}
    other: dict[int, tuple[str, ...]] = {}
    for number, texts in rows:
        given = {name: texts[at].strip() for name, at in places.items() if at < len(texts)}
        key = given.get(kind.register.key[0], "")
        if key and key not in known:
            names[-number] = f"{given.get('name', '')} ({key})"
            other[-number] = tuple(given[name] for name in _CALLED if given.get(name))
    return {**links, own: names_in(links, own).with_more(names, other)}


class SheetLinks:
    """Stores the records of a sheet first without the links to others of it, then with them.

    A row to which one links may have been left out: then the link stays empty.
    """

    def __init__(
        self,
        kind: type[Record],
        changes: RegisterChanges,
        put: Callable[[RegisterChanges, Record], Record],
    ) -> None:
        self._names = _own_links(kind)
        self._changes = changes
        self._put = put
        self._ids: dict[int, int | None] = {}
        self._waiting: list[tuple[Record, Mapping[str, int]]] = []

    def save(self, number: int, record: Record) -> Record:
        values = {name: getattr(record, name) for name in self._names}
        waiting = {name: value for name, value in values.items() if value and value < 0}
        stored = self._put(self._changes, record.model_copy(update=dict.fromkeys(waiting)))
        self._ids[-number] = stored.id
        if waiting:
            self._waiting.append((stored, waiting))
        return stored

    def finish(self) -> None:
        """Store the links that waited."""
        for stored, waiting in self._waiting:
            found = {name: self._ids.get(value) for name, value in waiting.items()}
            self._put(self._changes, stored.model_copy(update=found))


def _own_links(kind: type[Record]) -> tuple[str, ...]:
    return tuple(spec.name for spec in field_specs(kind) if spec.link == kind.register.name)
