"""The minutes' template as an office leaves it in LibreOffice 7.4: filled, mended, or refused.

The files of tests/data/libreoffice were made there from what was shipped then. *moved*: a sentence
at another place, a field more, tags with letters of several looks. *broken*: a curled quote, two
fields misspelt, an end of a loop deleted, Enter pressed within a tag. *tracked*: with changes
recorded, a sentence deleted, another one and a field changed, a quote of another kind.
"""

import io
import zipfile
from dataclasses import asdict
from functools import cache
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from tests.support.sample_views import printed
from tests.support.word_reader import lines, opened, paragraphs, unknown_styles
from thidua_desktop.domain.codes.documents import TemplateCode
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.word.render import render
from thidua_desktop.files.word.template_check import check_template
from thidua_desktop.files.word.template_comments import commented_copy
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.issuing.minutes_facts import minutes_facts
from thidua_desktop.texts.sentences import sentence

DATA = Path(__file__).parents[2] / "data" / "libreoffice"
SHIPPED = DATA / "minutes-shipped.docx"
MINUTES = "minutes.docx"
ORDER = "Tập thể đạt đủ số phiếu theo quy định được xếp theo số phiếu đồng ý"
LAST = "Căn cứ kết quả kiểm phiếu, Ban kiểm phiếu báo cáo hội nghị:"


@cache
def filled(template: Path) -> bytes:
    return render(template, asdict(minutes_facts(printed())))


def placed_codes(path: Path) -> list[tuple[TemplateCode, str]]:
    return [(one.code, one.place) for one in check_template(path, MINUTES)]


def test_a_moved_sentence_and_a_new_field_are_in_the_minutes() -> None:
    path = DATA / "minutes-moved.docx"
    assert placed_codes(path) == []
    own, shipped = lines(filled(path)), lines(filled(SHIPPED))
    moved = next(line for line in shipped if line.startswith(ORDER))
    assert own[own.index(moved) + 1] == LAST
    assert sum("(ý kiến khác: 0) tiến hành" in line for line in own) == 1
    rest = [line.replace(" (ý kiến khác: 0)", "") for line in own if line != moved]
    assert rest == [line for line in shipped if line != moved]
    split = [one.text for one in Document(str(path)).paragraphs if "complaints | cou" in one.text]
    runs = [run.text for one in Document(str(path)).paragraphs for run in one.runs]
    assert split
    assert not any("{{ complaints | count }}" in text for text in runs)


def test_a_broken_one_is_refused_and_each_break_has_its_place() -> None:
    path = DATA / "minutes-broken.docx"
    assert placed_codes(path) == [
        (TemplateCode.SMART_QUOTES, "đoạn 12"),
        (TemplateCode.UNKNOWN_FIELD, "đoạn 33"),
        (TemplateCode.NOT_CLOSED, "đoạn 86"),
        (TemplateCode.UNKNOWN_FIELD, "bảng 2, hàng 7, ô 2"),
        (TemplateCode.TAG_SPLIT, "đoạn 162"),
        (TemplateCode.TAG_SPLIT, "đoạn 163"),
    ]
    with pytest.raises(Refused) as caught:
        filled(path)
    assert caught.value.code is KnownFault.TEMPLATE_BROKEN
    assert caught.value.details[0].startswith(
        "minutes-broken.docx: Đoạn 86: {%p for one in course.recounts %} mở ra mà không có"
    )


def test_recorded_changes_are_said_and_taken_as_made() -> None:
    path = DATA / "minutes-tracked.docx"
    found = check_template(path, MINUTES)
    assert {one.code for one in found} == {TemplateCode.TRACKED, TemplateCode.SMART_QUOTES}
    assert all(one.is_mended for one in found)
    own, shipped = lines(filled(path)), lines(filled(SHIPPED))
    assert [line for line in shipped if line not in own and not line.startswith(ORDER)] == [
        line.replace("niêm phong, ký giáp lai và", "niêm phong và")
        for line in own
        if line not in shipped
    ]
    names = {one.tag.rpartition("}")[2] for one in opened(filled(path)).element.body.iter()}
    assert not names & {"ins", "del", "rPrChange", "pPrChange"}


def filled_body(template: Path, *parts: str) -> list[str]:
    """The paragraphs of a document of these parts, filled; nothing of its editors is left."""
    document = Document()
    for part in parts:
        made = parse_xml(part.replace(">", f" {nsdecls('w')}>", 1))
        document.element.body.insert(len(document.element.body) - 1, made)
    document.settings.element.insert(0, parse_xml(f"<w:trackRevisions {nsdecls('w')}/>"))
    document.add_comment(document.paragraphs[0].add_run("!"), "Xem lại", "Văn thư")
    document.save(str(template))
    body = render(template, {"a": "Bộ"})
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        assert not any("comments" in name for name in package.namelist())
    assert opened(body).settings.element.find(qn("w:trackRevisions")) is None
    return [one.text for one in paragraphs(opened(body))]


GONE = "<w:del w:id='1' w:author='a'/>"


def _row(mark: str, text: str) -> str:
    said = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
    return f"<w:tr><w:trPr>{mark}</w:trPr><w:tc>{said}</w:tc></w:tr>"


def test_what_was_deleted_or_moved_away_under_record_is_gone(tmp_path: Path) -> None:
    kept = "<w:ins w:id='2' w:author='a'/>"
    assert filled_body(
        tmp_path / "own.docx",
        "<w:p><w:moveFrom w:id='3' w:author='a'><w:r><w:t>{{ b }}</w:t></w:r></w:moveFrom>"
        "<w:moveTo w:id='4' w:author='a'><w:r><w:t>của {{ a }}</w:t></w:r></w:moveTo></w:p>",
        f"<w:tbl><w:tblGrid/>{_row(GONE, '{{ c }}')}{_row(kept, 'hàng mới')}</w:tbl>",
    ) == ["của Bộ!", "hàng mới"]


def test_paragraphs_whose_end_was_deleted_are_one(tmp_path: Path) -> None:
    ended = f"<w:p><w:pPr><w:jc w:val='left'/><w:rPr>{GONE}</w:rPr></w:pPr>"
    assert filled_body(
        tmp_path / "own.docx",
        f"{ended}<w:r><w:t>Cụm </w:t></w:r></w:p>",
        "<w:p><w:pPr><w:jc w:val='both'/></w:pPr><w:r><w:t>của {{ a }}</w:t></w:r></w:p>",
        f"{ended}<w:r><w:t>cuối</w:t></w:r></w:p>",
    ) == ["Cụm !của Bộ", "cuối"]


def test_each_finding_is_a_comment_at_its_place_in_a_copy() -> None:
    path = DATA / "minutes-broken.docx"
    found = check_template(path, MINUTES)
    copy = opened(commented_copy(path, found))
    assert [one.text for one in copy.comments] == [
        sentence(one.code, *one.details) for one in found
    ]
    assert {one.author for one in copy.comments} == {"Thi đua"}
    assert unknown_styles(copy) == set()
    starts = list(copy.element.body.iter(qn("w:commentRangeStart")))
    around = [Paragraph(one.getparent(), copy).text for one in starts]
    for finding, text in zip(found, around, strict=True):
        assert finding.details[0] in text
    assert [one.text for one in paragraphs(copy)] == [
        one.text for one in paragraphs(Document(str(path)))
    ]


def test_what_has_no_place_in_the_text_stands_at_the_first_paragraph(tmp_path: Path) -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{ khong_co }}"
    path = tmp_path / MINUTES
    document.save(str(path))
    copy = opened(commented_copy(path, check_template(path)))
    (comment,) = copy.comments
    assert comment.text.startswith("Đầu trang, đoạn 1: Không có trường “khong_co”.")
    path.write_bytes(b"no document")
    with pytest.raises(Refused) as caught:
        commented_copy(path, check_template(path))
    assert caught.value.code is KnownFault.FILE_UNREADABLE
