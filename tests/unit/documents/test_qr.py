"""The QR on signed papers, read back from the picture that a document holds."""

import io
import zipfile
from dataclasses import replace

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from tests.support.sample_views import (
    CHECK_CODE,
    printed,
    sample_conference,
    sample_form,
    sample_papers,
    sample_round,
    written,
)
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.files.qr import qr_png
from thidua_desktop.services.issuing.check_text import MOST_BYTES, check_text
from thidua_desktop.services.issuing.document_type import Scope
from thidua_desktop.services.issuing.document_types import DOCUMENTS

WITH_QR = (
    DocumentKind.MINUTES,
    DocumentKind.READING,
    DocumentKind.HAND_TALLY,
    DocumentKind.WORKBOOK,
)


def pictures(body: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        return [package.read(name) for name in package.namelist() if "/media/" in name]


def scanned(picture: bytes) -> list[str]:
    image = QImage.fromData(picture).convertToFormat(QImage.Format.Format_Grayscale8)
    return [code.text for code in zxingcpp.read_barcodes(image)]


@pytest.mark.parametrize("kind", WITH_QR)
def test_whoever_scans_it_reads_title_figures_and_check_code(kind: DocumentKind) -> None:
    [picture] = pictures(written(kind, printed()))
    [message] = scanned(picture)
    assert message == (
        "Kiểm phiếu suy tôn Cờ thi đua năm 2017\n"
        "Cụm thi đua số III, ngày 22/11/2017\n"
        "Phiếu phát ra: 12; thu về: 12; hợp lệ: 11; không hợp lệ: 01\n"
        "Cờ thi đua của Chính phủ: Cục Hộ tịch, quốc tịch, chứng thực 11/12; Thanh tra Bộ 10/12\n"
        "Cờ thi đua ngành Tư pháp: Cục Hộ tịch, quốc tịch, chứng thực 11/12; Cục Kiểm tra văn bản "
        "quy phạm pháp luật 10/12; Cục Bồi thường nhà nước 9/12; Thanh tra Bộ 8/12\n"
        f"Mã kiểm chứng: {CHECK_CODE}"
    )
    assert "//" not in message


@pytest.mark.parametrize("kind", [k for k in DocumentKind if k not in WITH_QR])
def test_no_other_paper_of_a_round_has_one(kind: DocumentKind) -> None:
    if DOCUMENTS[kind].scope is Scope.ROUND:
        assert pictures(written(kind, printed())) == []


def test_before_the_result_is_sealed_there_is_none() -> None:
    view = sample_round(state=RoundState.COUNTING)
    assert check_text(printed(view=view)) == ""
    assert pictures(written(DocumentKind.HAND_TALLY, printed(view=view))) == []


def test_names_that_are_too_many_give_way_to_their_number() -> None:
    form = sample_form(names=60)
    contests = tuple(replace(contest, seats=25) for contest in form.contests)
    papers = [replace(paper, marks="1" * 60) for paper in sample_papers(form)]
    view = sample_round(replace(form, contests=contests), papers=papers)
    message = check_text(printed(sample_conference(units=60), view))
    assert len(message.encode()) <= MOST_BYTES
    assert "tập thể được suy tôn" in message
    assert scanned(qr_png(message)) == [message]


def test_equal_texts_give_equal_pictures() -> None:
    once = qr_png("Cụm")
    qr_png.cache_clear()
    assert qr_png("Cụm") == once
