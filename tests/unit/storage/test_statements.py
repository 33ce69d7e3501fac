"""The SQL that is run, and how values stand in the file."""

import datetime
from enum import StrEnum

import pytest
from sqlalchemy import Integer, Text

from tests.support.stores import example
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.conference import Delegate
from thidua_desktop.services.base.count_rows import CancelRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage.columns import column_type, is_optional
from thidua_desktop.storage.reading import records_of
from thidua_desktop.storage.schema_marks import MARKS, marks_of
from thidua_desktop.storage.statements import (
    append_of,
    delete_of,
    insert_of,
    select_of,
    shape_of,
    update_of,
)


class Colour(StrEnum):
    RED = "red"


def test_rows_are_read_by_what_they_equal_in_an_order() -> None:
    every = select_of("units", ("id", "code"), ())
    assert every == 'SELECT "id", "code" FROM "units" ORDER BY "id"'
    found = select_of("units", ("id",), ("code", "kind"), ("name", "id"), frozenset({"kind"}))
    assert found == (
        'SELECT "id" FROM "units" WHERE "code" IS ? AND "kind" IN'
        ' (SELECT value FROM json_each(?)) ORDER BY "name", "id"'
    )


def test_the_store_gives_the_id_of_a_row_of_the_count() -> None:
    shape = shape_of(CancelRow)
    assert shape is shape_of(CancelRow)
    assert "id" not in shape.given
    assert {"id", *shape.given} == set(shape.fields)
    marks = ", ".join("?" * len(shape.given))
    assert append_of(CancelRow) == (
        f"INSERT INTO {shape.table} ({', '.join(shape.given)}) VALUES ({marks})"
    )


def test_what_changes_a_register_names_the_row_last() -> None:
    change = update_of(Unit)
    assert change.sql.endswith(" WHERE units.id = ?")
    assert change.names == (*(name for name in Unit.model_fields if name != "id"), "id")
    assert delete_of(Unit) == ("DELETE FROM units WHERE units.id = ?", ("id",))
    names = tuple(name for name in Unit.model_fields if name != "id")
    marks = ", ".join("?" * len(names))
    sql = f"INSERT INTO units ({', '.join(names)}) VALUES ({marks})"
    assert insert_of(Unit, names) == (sql, names)


@pytest.mark.parametrize(
    ("annotation", "kind"),
    [
        (int, Integer),
        (bool, Integer),
        (int | None, Integer),
        (str, Text),
        (datetime.date | None, Text),
        (datetime.time, Text),
        (Colour, Text),
    ],
)
def test_the_file_holds_integers_and_texts(annotation: object, kind: type) -> None:
    assert isinstance(column_type(annotation), kind)
    assert is_optional(annotation) == (annotation in (int | None, datetime.date | None))


def test_what_the_file_would_not_give_back_exactly_has_no_column() -> None:
    with pytest.raises(TypeError, match="no column for"):
        column_type(float)


def test_a_row_becomes_the_record_that_it_was() -> None:
    unit = example(Unit).model_copy(update={"id": 7})
    values = unit.model_dump(mode="json")
    (found,) = records_of(Unit, [tuple(values[name] for name in Unit.model_fields)])
    assert found == unit
    delegate = example(Delegate).model_copy(update={"id": 7, "arrived": None})
    plain = delegate.model_dump(mode="json")
    plain["substitute"] = int(plain["substitute"])
    (back,) = records_of(Delegate, [tuple(plain[name] for name in Delegate.model_fields)])
    assert back == delegate
    assert back.substitute is True


def test_a_code_that_is_none_names_its_row() -> None:
    unit = {**example(Unit).model_dump(mode="json"), "id": 7, "kind": "x"}
    with pytest.raises(Refused) as refused:
        records_of(Unit, [tuple(unit[name] for name in Unit.model_fields)])
    assert refused.value.code is KnownFault.STORE_DAMAGED
    assert refused.value.details == ("Đơn vị, dòng 7",)


def test_a_table_is_marked_by_what_it_says_whatever_stands_first() -> None:
    one = {"units": frozenset({"a INTEGER", "b TEXT"})}
    assert marks_of(one) == {"units": "c86948f4fe09"}
    assert marks_of({"units": frozenset({"b TEXT", "a INTEGER"})}) == marks_of(one)
    assert {len(mark) for mark in MARKS.values()} == {12}
