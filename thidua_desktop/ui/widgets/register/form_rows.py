"""Which fields of a form stand side by side, where nobody says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thidua_desktop.records.base import FieldKind, FieldSpec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WIDE: Final = 200


def paired(specs: Iterable[FieldSpec]) -> Iterator[tuple[str, ...]]:
    """Long fields take a row each, short ones stand two by two."""
    waiting: list[str] = []
    for spec in specs:
        wide = spec.kind is FieldKind.LONG_TEXT or (spec.max_length or 0) > _WIDE
        if wide and waiting:
            yield tuple(waiting)
            waiting = []
        if wide:
            yield (spec.name,)
            continue
        waiting.append(spec.name)
        if len(waiting) == 2:
            yield tuple(waiting)
            waiting = []
    if waiting:
        yield tuple(waiting)
