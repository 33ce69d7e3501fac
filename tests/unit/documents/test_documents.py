"""Every kind of document has a writer, a name and a file's name; a file is known again."""

import hashlib
import io
import zipfile

import pytest

from tests.support.sample_follow_up import view_of
from tests.support.sample_views import CHECK_CODE, printed, typed_minutes
from thidua_desktop.domain.codes.documents import DocumentCode, DocumentKind
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.document_check import KnownRound, check_codes, check_document
from thidua_desktop.files.documents import document_writer
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.sealed_result import check_code
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.texts.documents import documents


def _written(kind: DocumentKind, number: str = "") -> bytes:
    view = view_of(DOCUMENTS[kind], printed(minutes=typed_minutes(number=number)))
    return document_writer()(DOCUMENTS[kind], view)


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_every_kind_is_written_and_named(kind: DocumentKind) -> None:
    body = _written(kind)
    assert body == _written(kind)
    name = documents.file_name(kind, 2017, "Đợt 1/lần*2")
    assert name.isascii()
    assert "-2017-dot-1-lan-2-" in name
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        assert package.testzip() is None
    assert documents.TITLES[kind]


def test_file_names() -> None:
    assert documents.file_name("minutes", 2017, "1") == "Bien-ban-kiem-phieu-2017-1.docx"
    assert (
        documents.file_name("minutes", 2017, "1", 2) == "Bien-ban-kiem-phieu-2017-1-kiem-lai-2.docx"
    )
    assert documents.file_name("ballot", 2017, "1", 1, 2) == "Phieu-suy-ton-2017-1-mau-b.docx"
    assert documents.file_name("workbook", 2017, "1") == "Bang-tong-hop-kiem-phieu-2017-1.xlsx"
    assert documents.file_name("minutes", 2017, "2", 1, 1, 2, 1) == (
        "Bien-ban-kiem-phieu-2017-2-vong-2-bo-phieu-lai.docx"
    )
    assert documents.file_name("handover_tasks", 2017) == "Bien-ban-ban-giao-nhiem-vu-2017.docx"


def test_codes_that_differ_only_in_signs_name_two_files() -> None:
    codes = ("1-2", "1/2", "1.2", "Đ1", "đ1", "d1", "D1")
    names = {documents.file_name("minutes", 2017, code).casefold() for code in codes}
    assert len(names) == len(codes)


@pytest.mark.parametrize(
    ("title", "heading", "about"),
    [
        ("Phiếu suy tôn danh hiệu thi đua năm 2017", "PHIẾU SUY TÔN", "Danh hiệu thi đua năm 2017"),
        ("Phiếu bầu: Cờ thi đua", "PHIẾU BẦU", "Cờ thi đua năm 2017"),
        ("Phiếu suy tôn", "PHIẾU SUY TÔN", "Năm 2017"),
        ("Cờ thi đua", "PHIẾU SUY TÔN", "Cờ thi đua năm 2017"),
    ],
)
def test_titles(title: str, heading: str, about: str) -> None:
    assert documents.ballot_titles(title, 2017) == (heading, about)


def test_names_of_titles_keep_their_capitals() -> None:
    assert documents.within_sentence("Danh hiệu thi đua") == "danh hiệu thi đua"
    assert documents.within_sentence("Cờ thi đua") == "Cờ thi đua"


@pytest.mark.parametrize(
    "kind", [DocumentKind.MINUTES, DocumentKind.READING, DocumentKind.WORKBOOK]
)
def test_a_document_carries_its_check_code(kind: DocumentKind) -> None:
    ending = ".xlsx" if kind is DocumentKind.WORKBOOK else ".DOCX"
    assert check_codes(_written(kind), ending) == (CHECK_CODE,)


def test_a_made_code_is_found() -> None:
    code = check_code("{}", "0" * 64)
    assert check_codes(_docx(f"Mã kiểm chứng: {code}."), ".docx") == (code,)
    assert check_codes(_docx("ILOU-9QXD-4TBA 7K2M-9QXD-4TBA-1111 7K2M-9QXD"), ".docx") == ()


def _docx(text: str, part: str = "word/document.xml") -> bytes:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as package:
        package.writestr(part, f"<w:p><w:r>{text[:20]}</w:r><w:r>{text[20:]}</w:r></w:p>")
    return body.getvalue()


def _known(body: bytes | None = None, **changes: object) -> KnownRound:
    files = (("Bien-ban.docx", hashlib.sha256(body).hexdigest()),) if body else ()
    values: dict[str, object] = {
        "code": "1",
        "check_code": CHECK_CODE,
        "old_codes": frozenset(),
        "files": files,
    }
    return KnownRound(**{**values, **changes})  # type: ignore[arg-type]  # any part


def test_the_very_file_matches() -> None:
    body = _written(DocumentKind.MINUTES)
    found = check_document(body, ".docx", [_known(), _known(body)])
    assert found.matches
    assert found.code is DocumentCode.AS_ISSUED
    assert "Bien-ban.docx" in found.text
    assert found.check_codes == (CHECK_CODE,)


@pytest.mark.parametrize(
    ("known", "code"),
    [
        (_known(), DocumentCode.CHANGED),
        (_known(check_code=None, old_codes=frozenset({CHECK_CODE})), DocumentCode.OLD_RESULT),
        (_known(check_code="AAAA-BBBB-CCCC"), DocumentCode.UNKNOWN_CODE),
    ],
)
def test_another_file_does_not_match(known: KnownRound, code: DocumentCode) -> None:
    found = check_document(_written(DocumentKind.MINUTES, "05"), ".docx", [known])
    assert found.code is code
    assert not found.matches
    assert CHECK_CODE in found.text


def test_a_file_of_a_result_that_was_replaced() -> None:
    body = _written(DocumentKind.MINUTES)
    known = _known(body, check_code=None, old_codes=frozenset({CHECK_CODE}))
    assert check_document(body, ".docx", [known]).code is DocumentCode.ISSUED_BUT_OLD


def test_a_file_without_a_code() -> None:
    found = check_document(_docx("Xin chào"), ".docx", [_known()])
    assert found.code is DocumentCode.NO_CODE
    ballot = _written(DocumentKind.BALLOT)
    assert check_document(ballot, ".docx", [_known(ballot)]).matches


@pytest.mark.parametrize(
    ("body", "ending"),
    [
        (b"", ".docx"),
        (b"noise" * 100, ".docx"),
        (_docx("x"), ".pdf"),
        (_docx("x", "other.xml"), ".docx"),
        (_docx("x"), ".xlsx"),
    ],
)
def test_what_cannot_be_read_is_said_so(body: bytes, ending: str) -> None:
    with pytest.raises(Refused) as caught:
        check_document(body, ending, [])
    assert caught.value.code is KnownFault.FILE_UNREADABLE


def test_a_file_of_a_year_is_known_without_a_round() -> None:
    body = _docx("Biên bản bàn giao")
    files = (("Bien-ban-ban-giao.docx", hashlib.sha256(body).hexdigest()),)
    found = check_document(body, ".docx", [KnownRound("", None, frozenset(), files)])
    assert found.matches
    assert found.text == "Văn bản đúng là tệp Bien-ban-ban-giao.docx đã lập."
