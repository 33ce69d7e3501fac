"""What looks unusual in a record: asked about and stored all the same."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.registers import FieldCode
from thidua_desktop.domain.phones import is_usual_phone
from thidua_desktop.records.base import FieldKind, Record, field_specs, lines_of
from thidua_desktop.records.cluster import Figures

_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s.,;]+")


def style_hints(kind: type[Record], values: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Give what looks odd in the fields that are known, each at its field."""
    hints = list(_field_hints(kind, values))
    if issubclass(kind, Figures):
        hints += _figure_hints(values)
    return tuple(hints)


def _field_hints(kind: type[Record], values: Mapping[str, Any]) -> Iterator[Fault]:
    for spec in field_specs(kind):
        value = values.get(spec.name)
        if not isinstance(value, str) or not value:
            continue
        if spec.kind is FieldKind.PHONE and not is_usual_phone(value):
            yield Fault(FieldCode.PHONE_ODD, path=spec.name)
        if spec.kind is FieldKind.EMAIL and not _EMAIL.fullmatch(value.strip()):
            yield Fault(FieldCode.EMAIL_ODD, path=spec.name)


def _figure_hints(values: Mapping[str, Any]) -> Iterator[Fault]:
    staff, women = values.get("staff"), values.get("women")
    if staff is not None and women is not None and women > staff:
        yield Fault(FieldCode.WOMEN_MANY, (str(staff),), "women")
    named = len(lines_of(str(values.get("area_names") or "")))
    stated = values.get("work_areas")
    if named and stated is not None and stated != named:
        yield Fault(FieldCode.AREAS_DIFFER, (str(named),), "work_areas")
