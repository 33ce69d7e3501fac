"""Danh sách trường: every declared field and every filter is explained, with today's value."""

from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import get_type_hints

from tests.support.sample_handover import sample_handover
from tests.support.sample_views import printed
from tests.support.word_reader import tables
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.files.word.filters import FILTERS
from thidua_desktop.files.word.own_templates import copy_templates, write_field_lists
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.issuing.handover_facts import HandoverFacts, handover_facts
from thidua_desktop.services.issuing.minutes_facts import MinutesFacts, minutes_facts
from thidua_desktop.services.issuing.templates.field_list import FieldList, FieldRow, field_rows
from thidua_desktop.texts.documents import fields as field_texts
from thidua_desktop.texts.documents.filters import FILTERS as EXPLAINED

MINUTES_LIST = "Danh-sach-truong-Bien-ban-kiem-phieu.docx"


def _minutes() -> dict[str, FieldRow]:
    return {row.name: row for row in field_rows(MinutesFacts, minutes_facts(printed()))}


def test_values_of_today_stand_beside_the_fields() -> None:
    found = _minutes()
    assert found["cluster"] == FieldRow("cluster", "Tên Cụm", "Cụm thi đua số III")
    assert found["chair.position"].value == "Cục trưởng"
    assert found["tellers"].value == "3 dòng"
    assert found["tellers → name"].value == "Trần Thị Bình"
    assert found["course.box.opened_at"].value == "15 giờ 15 phút, 22/11/2017"
    assert found["contests → elected → agree"].value == "11"
    assert found["illustrative"].value == "có"
    assert found["course.annulment.papers"].value == ""
    absent = replace(minutes_facts(printed()), absent=("Cục A", "Cục B"))
    rows = {row.name: row.value for row in field_rows(MinutesFacts, absent)}
    assert rows["absent"] == "Cục A; Cục B"
    handover = handover_facts(sample_handover())
    rows = {row.name: row.value for row in field_rows(HandoverFacts, handover)}
    assert (rows["date"], rows["started"]) == ("22/11/2017", "16 giờ 30 phút")


def test_without_a_round_the_fields_are_listed_all_the_same() -> None:
    found = list(field_rows(MinutesFacts, None))
    assert [row.name for row in found] == list(_minutes())
    assert {row.value for row in found} == {""}


def test_nothing_is_explained_that_no_document_has() -> None:
    """That each declared field is explained shows in that the rows can be made at all."""
    declared = {
        base.__name__
        for document in DOCUMENTS.values()
        if document.facts is not None
        for one in _within(get_type_hints(document.facts)["return"])
        for base in one.__mro__
        if is_dataclass(base)
    }
    assert set(field_texts.FIELDS) == declared
    assert set(EXPLAINED) == {*FILTERS, "qr", "upper"}


def _within(declared: type) -> set[type]:
    found = {declared}
    hints = list(get_type_hints(declared).values())
    while hints:
        hint = hints.pop()
        if isinstance(hint, type) and is_dataclass(hint):
            found.add(hint)
            hints += get_type_hints(hint).values()
        else:
            hints += getattr(hint, "__args__", ())
    return found


def test_each_explained_field_is_declared() -> None:
    for document in DOCUMENTS.values():
        if document.facts is None:
            continue
        for one in _within(get_type_hints(document.facts)["return"]):
            own = {field.name for field in fields(one)}
            assert set(field_texts.FIELDS[one.__name__]) <= own


def test_the_lists_are_written_anew_and_edited_templates_stay(tmp_path: Path) -> None:
    shipped = {name for document in DOCUMENTS.values() for name in document.templates}
    assert set(copy_templates(tmp_path)) == shipped
    (tmp_path / "minutes.docx").write_bytes(b"edited")
    assert copy_templates(tmp_path) == ()
    assert (tmp_path / "minutes.docx").read_bytes() == b"edited"
    before = FieldList(DocumentKind.MINUTES, (FieldRow("cluster", "Tên Cụm", "A & B"),))
    write_field_lists(tmp_path, [before])
    assert tables((tmp_path / MINUTES_LIST).read_bytes())[0][1] == ["cluster", "Tên Cụm", "A & B"]
    write_field_lists(tmp_path, [replace(before, rows=tuple(_minutes().values()))])
    assert len(tables((tmp_path / MINUTES_LIST).read_bytes())[0]) == len(_minutes()) + 1


def test_a_list_that_is_open_in_word_stays(tmp_path: Path) -> None:
    (tmp_path / MINUTES_LIST).mkdir()  # nothing can be renamed onto it, as onto a held file
    write_field_lists(tmp_path, [FieldList(DocumentKind.MINUTES, ())])
    assert [path.name for path in tmp_path.iterdir()] == [MINUTES_LIST]
