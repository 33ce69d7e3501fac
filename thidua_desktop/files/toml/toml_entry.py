"""Reads one table of YEAR.toml as a record, after what the record's fields say of themselves."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from thidua_desktop.domain.codes.loading import YearFault
from thidua_desktop.domain.codes.plans import ValueKind
from thidua_desktop.domain.plans.targets import is_figure
from thidua_desktop.files.toml.toml_table import Table, refuse_twice, spec_of
from thidua_desktop.records.base import FieldKind, Record, field_specs
from thidua_desktop.services.loading.year_file import NAMED_BY, Entry

Known = Mapping[str, Collection[str]]
"""The codes that a link may name, by register; those of titles under `records.base.TITLES`."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Which keys a table has: the field of each, or the table that lies there.

    `usual` stands for what is left out, or tells it of the table; `once` is the key whose value no
    other table of the list has, `among` says of a key whose codes it names. `beside` are parts
    whose keys stand in the table itself, there where the first of them is; `fixed` are values of
    every record.
    """

    kind: type[Record]
    keys: Mapping[str, str]
    parts: Mapping[str, "Shape"] = field(default_factory=dict)
    inside: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    usual: Mapping[str, Any] = field(default_factory=dict)
    among: Mapping[str, str] = field(default_factory=dict)
    beside: Mapping[str, "Shape"] = field(default_factory=dict)
    listed: Mapping[str, "Shape"] = field(default_factory=dict)
    fixed: Mapping[str, Any] = field(default_factory=dict)
    once: str = ""
    single: bool = False


def keys(*same: str, **other: str) -> dict[str, str]:
    """Give keys by their fields: those that are called alike, and the others."""
    return {**{name: name for name in same}, **other}


def every(kind: type[Record], *but: str, **other: str) -> dict[str, str]:
    """Give a key for each field of a record but some: the field's name, that of a link shortened.

    `other` names keys that are called otherwise, by their fields.
    """
    found = {
        spec.name.removesuffix("_id") if spec.link else spec.name: spec.name
        for spec in field_specs(kind)
        if spec.name not in (*but, *other.values())
    }
    return {**found, **other}


def place_in_list(table: Table) -> int:
    """Give the place that a table has in its list, from 1: it is the usual position."""
    place = table.place[-1]
    assert isinstance(place, int)
    return place + 1


def read_entry(table: Table, shape: Shape, known: Known) -> Entry:
    """Read a table, all of whose keys the shape names."""
    values, links = _values(table, shape, known)
    parts = {key: _parts(table, key, part, known) for key, part in shape.parts.items()}
    for key, part in shape.beside.items():
        parts[key] = _beside(table, part, known)
    for key, part in shape.listed.items():
        parts[key] = _listed(table, key, part, known)
    table.close()
    return Entry(kind=shape.kind, values=values, links=links, parts=parts)


def _listed(table: Table, key: str, shape: Shape, known: Known) -> tuple[Entry, ...]:
    (name,) = shape.keys.values()
    register = spec_of(shape.kind, name).link
    links = ({name: code} for code in table.codes_among(key, known[register]))
    return tuple(Entry(kind=shape.kind, values={}, links=one, parts={}) for one in links)


def _beside(table: Table, shape: Shape, known: Known) -> tuple[Entry, ...]:
    values, links = _values(table, shape, known)
    if not table.has(next(iter(shape.keys))):
        return ()
    return (Entry(kind=shape.kind, values=values, links=links, parts={}),)


def read_values(table: Table, shape: Shape, known: Known) -> dict[str, Any]:
    """Read the values alone; who asks closes the table."""
    return _values(table, shape, known)[0]


def _values(table: Table, shape: Shape, known: Known) -> tuple[dict[str, Any], dict[str, str]]:
    values, links = dict(shape.fixed), dict[str, str]()
    for key, named in shape.inside.items():
        if inner := table.table(key):
            values |= read_entry(inner, Shape(shape.kind, named), known).values
    for key, name in shape.keys.items():
        spec = spec_of(shape.kind, name)
        if spec.kind is FieldKind.LINK:
            code = _code(table, key, spec.link, required=spec.required)
            links[name] = table.names_one_of(key, known.get(spec.link, ()), code)
            continue
        usual = shape.usual.get(key)
        values[name] = table.by_spec(key, spec, usual(table) if callable(usual) else usual)
        if spec.kind is FieldKind.FIGURE:
            _check_figure(table, key, values)
        if key in shape.among and shape.among[key] in known:
            table.names_one_of(key, known[shape.among[key]], values[name])
    return values, links


def _check_figure(table: Table, key: str, values: Mapping[str, Any]) -> None:
    """A figure is of the kind that the table says before it, else a number."""
    figure = values[key]
    if not is_figure(values.get("value_kind") or ValueKind.NUMBER, figure.replace(",", ".")):
        table.fault(YearFault.WRONG_VALUE, key, figure[:40])


def _code(table: Table, key: str, register: str, *, required: bool) -> str:
    """Documents are named by their numbers, people by their names, everything else by its code."""
    if register in _NAMED:
        return str(table.by_spec(key, _NAMED[register], ""))
    return table.code(key, required=required)


_NAMED = {kind.register.name: spec_of(kind, name) for kind, name in NAMED_BY.items()}


def names_in(entries: Iterable[Entry]) -> dict[str, frozenset[str]]:
    """Give by register the names under which tables that follow may name these."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    waiting = list(entries)
    while waiting:
        entry = waiting.pop()
        waiting += chain.from_iterable(entry.parts.values())
        if entry.kind in NAMED_BY:
            found[entry.kind.register.name].add(entry.values[NAMED_BY[entry.kind]])
    return {register: frozenset(names) for register, names in found.items()}


def _parts(table: Table, key: str, shape: Shape, known: Known) -> tuple[Entry, ...]:
    if not shape.single:
        return read_entries(table, key, shape, known)
    inner = table.table(key)
    return () if inner is None else (read_entry(inner, shape, known),)


def read_entries(top: Table, key: str, shape: Shape, known: Known) -> tuple[Entry, ...]:
    tables = top.tables(key)
    entries = tuple(read_entry(table, shape, known) for table in tables)
    if shape.once:
        name = shape.keys[shape.once]
        given = (entry.values.get(name) or entry.links.get(name, "") for entry in entries)
        refuse_twice((table, shape.once, code) for table, code in zip(tables, given, strict=True))
    return entries
