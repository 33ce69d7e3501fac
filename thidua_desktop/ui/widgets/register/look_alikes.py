"""Says of what is typed which stored record it looks like, never that it may not be stored."""

from collections.abc import Mapping
from typing import Any

from thidua_desktop.domain.codes.registers import ImportHint
from thidua_desktop.records.base import field_specs
from thidua_desktop.services.importing.alike_rows import AlikeRows
from thidua_desktop.services.importing.target import Target
from thidua_desktop.services.registers.register_source import RegisterSource
from thidua_desktop.texts.sentences import sentence


class LookAlikes:
    """Reads what is stored when it is first asked, until it is told to forget."""

    def __init__(self, source: RegisterSource[Any]) -> None:
        self._source = source
        self._alike: AlikeRows | None = None

    def forget(self) -> None:
        """Something else is stored by now."""
        self._alike = None

    def __call__(self, values: Mapping[str, Any]) -> Mapping[str, str]:
        source = self._source
        if self._alike is None:
            stored = source.stored(source.registers.list)
            self._alike = AlikeRows(Target(kind=source.kind, stored=stored))
        given = {spec.name: spec.default for spec in field_specs(source.kind)}
        record = source.kind.model_construct(
            **{"id": None, **given, **source.fixed, **values}  # as typed, right or not
        )
        found = reversed(self._alike.like_stored(record))
        return {one.name: sentence(ImportHint.STORED_ALIKE, one.label) for one in found}
