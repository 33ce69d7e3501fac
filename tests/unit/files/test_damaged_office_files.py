"""A Word or Excel file that is damaged in any way is refused by a sentence, whoever reads it."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from thidua_desktop.domain.codes.documents import TemplateCode
from thidua_desktop.domain.codes.scoring import SheetFault
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files import zip_faults
from thidua_desktop.files.document_blocks import document_blocks
from thidua_desktop.files.excel.register_sheet import marked_file
from thidua_desktop.files.excel.score_sheet_read import read_stamp
from thidua_desktop.files.word.render import render, template_path
from thidua_desktop.files.word.template_check import check_template
from thidua_desktop.records.cluster import MemberUnit
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.importing.preview import preview_import
from thidua_desktop.services.importing.sheets import Sheet
from thidua_desktop.services.importing.target import Target

Damage = Callable[[bytes], bytes]


def _packed_wrongly(body: bytes) -> bytes:
    """Noise where the packed bytes of a member stand."""
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        (entry,) = (one for one in archive.infolist() if one.filename == "[Content_Types].xml")
    at = entry.header_offset + 30 + len(entry.filename)
    return body[:at] + b"\xff" * 20 + body[at + 20 :]


def _of_a_later_version(body: bytes) -> bytes:
    at = body.rfind(b"PK\x01\x02") + 6
    return body[:at] + b"\xff" + body[at + 1 :]


def _other_xml(body: bytes) -> bytes:
    """Sound XML, with what nobody looks for and without what somebody does."""
    done = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(body)) as archive, zipfile.ZipFile(done, "w") as changed:
        for name in archive.namelist():
            inner = archive.read(name).replace(b"<xf ", b'<xf strange="1" ')
            changed.writestr(name, b"<a/>" if name.startswith("word/document") else inner)
    return done.getvalue()


DAMAGES = pytest.mark.parametrize("damage", [_packed_wrongly, _of_a_later_version, _other_xml])


def _workbook() -> bytes:
    book, done = openpyxl.Workbook(), io.BytesIO()
    book.save(done)
    return done.getvalue()


@DAMAGES
def test_a_template_that_is_checked_and_filled(tmp_path: Path, damage: Damage) -> None:
    path = tmp_path / "invitation.docx"
    path.write_bytes(damage(template_path(path.name).read_bytes()))
    (found, *_) = check_template(path)
    assert damage is _other_xml or found.code is TemplateCode.UNREADABLE
    with pytest.raises(Refused) as refused:
        render(path, {})
    assert refused.value.code is KnownFault.TEMPLATE_BROKEN


def test_a_template_with_a_part_that_would_be_written_as_no_xml(tmp_path: Path) -> None:
    path, shipped = tmp_path / "field_list.docx", template_path("field_list.docx")
    with zipfile.ZipFile(shipped) as archive, zipfile.ZipFile(path, "w") as changed:
        for name in archive.namelist():
            body = archive.read(name)
            if name == "docProps/core.xml":  # entities stay as they are, what they mean goes
                body = body.replace(b"?>", b'?><!DOCTYPE a [<!ENTITY e "x">]>', 1)
                body = body.replace(b"></", b">&e;</")
            changed.writestr(name, body)
    with pytest.raises(Refused) as refused:
        render(path, {"title": "", "how": [], "fields": [], "filters": []})
    assert refused.value.code is KnownFault.TEMPLATE_BROKEN
    assert refused.value.details == (path.name,)


@DAMAGES
def test_a_score_sheet_and_a_workbook_that_is_read_back(damage: Damage) -> None:
    body = damage(_workbook())
    with pytest.raises(ValueError, match=SheetFault.UNREADABLE):
        read_stamp(body)
    with pytest.raises(Refused) as refused:
        document_blocks(body, ".xlsx")
    assert refused.value.code is KnownFault.FILE_UNREADABLE


@DAMAGES
def test_a_list_that_cannot_be_given_back_as_it_was_is_given_back_as_its_cells(
    tmp_path: Path, damage: Damage
) -> None:
    path = tmp_path / "u.xlsx"
    path.write_bytes(damage(_workbook()))
    sheets = (Sheet("Đơn vị", ((1, ("Mã", "Tên đơn vị")), (2, ("A A", "Cục A")))),)
    preview = preview_import(Target(kind=MemberUnit), sheets)
    marked = openpyxl.load_workbook(io.BytesIO(marked_file(path, sheets, preview)))
    assert marked["Đơn vị"]["B2"].value == "Cục A"


def test_what_unpacks_to_more_than_any_document_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = _workbook()
    monkeypatch.setattr(zip_faults, "MOST_UNPACKED", 1000)
    with pytest.raises(ValueError, match=SheetFault.UNREADABLE):
        read_stamp(body)
    with pytest.raises(Refused):
        document_blocks(body, ".xlsx")
    path = tmp_path / "invitation.docx"
    path.write_bytes(template_path(path.name).read_bytes())
    assert check_template(path)[0].code is TemplateCode.UNREADABLE
    with pytest.raises(Refused):
        render(path, {})
