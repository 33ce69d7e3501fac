"""What a sheet is imported into: a register, what is stored of it, and what may stand beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from thidua_desktop.records.base import CODE_PATTERN, FieldSpec, Record, field_specs
from thidua_desktop.services.registers.link_names import LinkedNames, LinkNames, names_in
from thidua_desktop.services.registers.register_source import Beside

_UNITS = "units"


@dataclass(frozen=True, kw_only=True)
class Target:
    """The register, the values that every record gets whatever the sheet holds, and the links.

    `aliases` are records under keys that they had before, `given` what a new record begins with
    where the sheet has no column for it: the book that is shown. `beside` are fields of another
    record that belongs to each: a person's role in the unit.
    """

    kind: type[Record]
    stored: Sequence[Record] = ()
    aliases: Mapping[tuple[Any, ...], Record] = field(default_factory=dict)
    links: LinkNames = field(default_factory=dict)
    fixed: Mapping[str, Any] = field(default_factory=dict)
    given: Mapping[str, Any] = field(default_factory=dict)
    beside: Beside | None = None

    @cached_property
    def own(self) -> tuple[FieldSpec, ...]:
        """The fields of the record itself that a sheet may hold."""
        return tuple(spec for spec in field_specs(self.kind) if spec.name not in self.fixed)

    @cached_property
    def specs(self) -> tuple[FieldSpec, ...]:
        """Every field that a sheet may hold."""
        return (*self.own, *(self.beside.specs if self.beside else ()))

    @property
    def code(self) -> FieldSpec | None:
        """The code that tells records apart, where names can be abbreviated to one."""
        names = {spec.name for spec in self.own}
        key = self.kind.register.key
        if len(key) != 1 or "name" not in names:
            return None
        pattern = self.kind.model_fields[key[0]].metadata
        is_code = any(getattr(part, "pattern", None) == CODE_PATTERN for part in pattern)
        return next((s for s in self.own if s.name == key[0] and is_code), None)

    @property
    def unit(self) -> FieldSpec | None:
        """The unit to which each record belongs."""
        return next((s for s in self.own if s.link == _UNITS and s.required), None)

    def names_of(self, spec: FieldSpec) -> LinkedNames:
        """Give what the records of a link, or the codes of a field, are called."""
        return names_in(self.links, spec.naming)
