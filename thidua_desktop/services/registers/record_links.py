"""Which records rest on which, and what a record is called in a sentence."""

from collections.abc import Sequence
from functools import cache

from thidua_desktop.records.base import FieldSpec, Record, field_specs
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.services.base.ports import RegisterStore
from thidua_desktop.services.registers.field_text import field_text
from thidua_desktop.services.registers.title_names import title_names

_NAMING = ("name", "number", "year")
_TITLED: tuple[type[Record], ...] = (BallotRound,)  # elsewhere `title` is a title's code


@cache
def every_kind() -> Sequence[type[Record]]:
    """Give every record class; they are imported when all of them are first gone through."""
    from thidua_desktop.records.all import ALL_RECORDS

    return ALL_RECORDS


def record_class(register: str) -> type[Record]:
    """Give the record class of a register by its name. Raises KeyError where there is none."""
    return _by_name()[register]


@cache
def _by_name() -> dict[str, type[Record]]:
    return {kind.register.name: kind for kind in every_kind()}


def parts_of(registers: RegisterStore, record: Record) -> Sequence[Record]:
    """Give the records that are parts of this one and go with it: what rests on others first."""
    return tuple(
        part
        for kind in reversed(tuple(every_kind()))
        for spec in field_specs(kind)
        if kind.register.part
        and spec.link == record.register.name
        and spec.name == (kind.register.year or kind.register.key[0])
        for part in registers.find(kind, **{spec.name: record.id})
    )


def resting_on(registers: RegisterStore, record: Record) -> Sequence[Record]:
    """Give the records of any register that point to this one."""
    target = record.register.name
    return tuple(
        other
        for kind in every_kind()
        for spec in field_specs(kind)
        if spec.link == target
        for other in registers.find(kind, **{spec.name: record.id})
    )


def record_label(registers: RegisterStore, record: Record) -> str:
    """Name a record for people: the register's title and the words that tell it apart."""
    return f"{record.register.title}: {record_text(registers, record)}"


def record_text(registers: RegisterStore, record: Record) -> str:
    """Give a record's own name; where it has none, those of the records that it joins."""
    fields = record.__dict__  # asked for by itself, what a record has not takes long
    for name in (*_NAMING, "title") if isinstance(record, _TITLED) else _NAMING:
        if fields.get(name):
            return str(fields[name])
    links = {spec.name: spec.link for spec in field_specs(type(record)) if spec.link}
    key = record.register.key
    given = (spec for spec in field_specs(type(record)) if spec.name in key and not spec.link)
    own = [text for spec in given if (text := _text(registers, record, spec))]
    joined = [
        record_text(registers, linked)
        for name in key
        if name in links
        for linked in registers.find(record_class(links[name]), id=getattr(record, name))
        if linked != record  # one that names itself has no other name for it
    ]
    return ", ".join(own + joined)


def read_joined(registers: RegisterStore, kind: type[Record]) -> None:
    """Read as a whole what records without a name of their own join: not once for each of them."""
    if kind.model_fields.keys().isdisjoint(_NAMING):
        for spec in field_specs(kind):
            if spec.link and spec.name in kind.register.key:
                registers.find(record_class(spec.link))


def _text(registers: RegisterStore, record: Record, spec: FieldSpec) -> str:
    names = {}
    if spec.named:
        names[spec.named] = title_names(registers, getattr(record, "year_id", None))
    return field_text(spec, getattr(record, spec.name), names)
