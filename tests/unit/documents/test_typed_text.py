"""What people type comes out as typed: it breaks no file, and becomes no formula and no field.

Every free text of every record that a document is made from is replaced by something wild.
"""

import io
import zipfile
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.support.sample_follow_up import view_of
from tests.support.sample_views import printed, written
from tests.support.word_reader import text
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.base import FieldKind, Record, field_specs
from thidua_desktop.services.issuing.document_types import DOCUMENTS

MARK: Final = "Chữ7q"
WILD: Final = (
    "{{ 7 * 7 }}",
    "{% for one in rows %}",
    "{%p if x %}",
    "{# ghi chú #}",
    "=1+1",
    "+cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "-2",
    '=HYPERLINK("x")',
    "<w:p/><b>",
    "]]> &amp; & \"'",
    "\x00\x0b\x0c\x1f\ufffe",
    "\u2028\u2029\u200b\u00ad",
    "\n\n\t",
    "PAGE \\* MERGEFORMAT",
    "Ễ\u0302\u0301 💡",
    "dài " * 900,
)
TYPED: Final = (FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.PERSON)
CODES: Final = {"rules", "rules_body", "sha256", "kind", "title", "planned", "achieved"}
"""Fields that hold what a program reads: a rule set, a hash, a figure, a code."""

PARSED: Final = (".xml", ".rels")
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
S: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def _typed(value: Any, wild: str) -> Any:
    """The same with every text that somebody typed into a record replaced."""
    if isinstance(value, Record):
        typed = (s for s in field_specs(type(value)) if s.kind in TYPED and not s.code)
        given = {
            spec.name: wild[: spec.max_length]
            for spec in typed
            if getattr(value, spec.name) and spec.name not in CODES
        }
        return value.model_copy(update=given)
    if is_dataclass(value) and not isinstance(value, type):
        own = {f.name: getattr(value, f.name) for f in fields(value) if f.init}
        return replace(value, **{name: _typed(one, wild) for name, one in own.items()})
    if isinstance(value, list | tuple) and not hasattr(value, "_fields"):
        return type(value)(_typed(one, wild) for one in value)
    if isinstance(value, dict):
        return {key: _typed(one, wild) for key, one in value.items()}
    return value


def _parts(body: bytes) -> dict[str, ElementTree.Element]:
    """Every part of a package, parsed: a broken one raises."""
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        assert package.testzip() is None
        names = [name for name in package.namelist() if name.endswith(PARSED)]
        return {name: ElementTree.fromstring(package.read(name)) for name in names}


@pytest.mark.slow
@pytest.mark.parametrize("kind", list(DOCUMENTS), ids=str)
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(pieces=st.lists(st.sampled_from(WILD), min_size=1, max_size=5))
def test_typed_text_stays_text(kind: DocumentKind, pieces: list[str]) -> None:
    document = DOCUMENTS[kind]
    wild = f"={MARK} {' '.join(pieces)}"
    body = written(kind, _typed(view_of(document, printed()), wild))
    parts = _parts(body)
    if document.templates:
        _is_word(parts, body)
    else:
        _is_excel(parts, body)


def _is_word(parts: dict[str, ElementTree.Element], body: bytes) -> None:
    for part in parts.values():
        assert not list(part.iter(f"{W}fldSimple"))
        assert not list(part.iter(f"{W}hyperlink"))
        assert {(one.text or "").strip() for one in part.iter(f"{W}instrText")} <= {"PAGE"}
    assert f"={MARK}".casefold() in text(body).casefold()


def _is_excel(parts: dict[str, ElementTree.Element], body: bytes) -> None:
    formulas = {
        one.text or "" for part in parts.values() for one in part.iter() if one.tag == f"{S}f"
    }
    assert not any(MARK in one for one in formulas)
    cells = [
        cell
        for sheet in load_workbook(io.BytesIO(body)).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if MARK.casefold() in str(cell.value).casefold()
    ]
    assert cells
    assert {cell.data_type for cell in cells} == {"s"}
