"""The two minutes of a handover, read back as a person would."""

import datetime
from dataclasses import replace

import pytest

from tests.support.sample_handover import sample_handover
from tests.support.sample_views import written
from tests.support.word_reader import header_rows, lines, opened, tables, text
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.choices import HandoverKind
from thidua_desktop.records.handover import Handover
from thidua_desktop.services.handover.handover_view import HandoverView, Side

TASKS, FILES = DocumentKind.HANDOVER_TASKS, DocumentKind.HANDOVER_FILES
BOTH = (TASKS, FILES)


def test_the_minutes_of_the_tasks() -> None:
    body = written(TASKS, sample_handover())
    message = text(body)
    for part in (
        "Số: \u00a0\u00a0\u00a0\u00a0\u00a0\u00a0/BB-CTĐIII",
        "Bàn giao nhiệm vụ Trưởng Cụm thi đua số III năm 2018",
        (
            "Căn cứ Quyết định số 2307/QĐ-BTP ngày 15 tháng 11 năm 2017 của Bộ trưởng Bộ Tư "
            "pháp về việc cử Trưởng, Phó Trưởng Cụm thi đua năm 2018."
        ),
        "Hôm nay, vào hồi 16 giờ 30 phút, ngày 22 tháng 11 năm 2017, tại Hội trường Bộ Tư pháp",
        "1. Bên giao: Cục Hộ tịch, quốc tịch, chứng thực (Trưởng Cụm năm 2017)",
        "Người đại diện: Ông Nguyễn Văn An.",
        "Chức vụ: Cục trưởng Cục Hộ tịch, quốc tịch, chứng thực.",
        "2. Bên nhận: Cục Quản lý xử lý vi phạm hành chính",
        "3. Người chứng kiến: Ông/Bà Lê Minh Châu",
        "kể từ ngày 01 tháng 01 năm 2018 (theo Quyết định số 2307/QĐ-BTP).",
        "chưa hoàn thành, tiếp tục theo dõi: 02 việc.",
        "Con dấu: không có",
        "Bên giao tiếp tục hoàn thành công việc và giữ hồ sơ năm 2017",
        "Bên nhận thực hiện nhiệm vụ Trưởng Cụm, lập và giữ hồ sơ từ năm 2018.",
        "03 bản có giá trị như nhau, mỗi bên giữ 01 bản, người chứng kiến giữ 01 bản",
        "Nơi nhận:",
    ):
        assert part in message
    work = tables(body)[1]
    assert work[1] == [
        "1",
        "Việc 1",
        "Kế hoạch 207/KH-CTĐIII",
        "Tổng cục Thi hành án dân sự",
        "22/11/2017",
    ]


def test_the_minutes_of_the_files_have_the_form_of_the_decree() -> None:
    view = sample_handover(files=3)
    body = written(FILES, view)
    message = text(body)
    assert view.package is not None
    for part in (
        "Hà Nội, ngày 22 tháng 11 năm 2017",
        "Giao nhận hồ sơ, tài liệu",
        "Nghị định số 110/2004/NĐ-CP",
        "Căn cứ Danh mục hồ sơ năm 2017 của Cụm thi đua số III.",
        "1. BÊN GIAO: Cục Hộ tịch, quốc tịch, chứng thực",
        "2. BÊN NHẬN: Cục Quản lý xử lý vi phạm hành chính",
        "Thống nhất lập biên bản giao nhận hồ sơ, tài liệu với những nội dung như sau:",
        "1. Tên khối tài liệu giao nộp",
        "2. Thời gian của hồ sơ, tài liệu",
        "3. Số lượng tài liệu",
        "tổng số hộp (cặp): …………; tổng số hồ sơ (đơn vị bảo quản): …………",
        "tổng số tệp tin trong hồ sơ: 03.",
        "Ho-so-ban-giao-2017.thidua, không có nội dung từng phiếu; có mẫu phiếu",
        "mã xác thực tại Phụ lục III.",
        "01 tệp có bản chính đã ký, 01 tệp chưa ký, 01 tệp là bản sao văn bản",
        "6. Số văn bản cuối cùng đã đăng ký theo từng loại",
        "Phụ lục I: Mục lục hồ sơ;",
    ):
        assert part in message
    body_text, annexes = message.split("MỤC LỤC HỒ SƠ", 1)
    assert view.package.sha256 not in body_text
    assert view.package.sha256 in annexes
    series, dossiers, documents, files = [*tables(body)[1:2], *tables(body)[-3:]]
    assert [(row[2], row[3]) for row in dossiers[1:]] == [
        ("Tập văn bản đến năm 2017 của Cụm thi đua số III", "25/01/2017"),
        ("Tập văn bản đi năm 2017 của Cụm thi đua số III", "10/03/2017 - 22/11/2017"),
        ("Hồ sơ hội nghị và kiểm phiếu suy tôn năm 2017 của Cụm thi đua số III", "22/11/2017"),
    ]
    assert documents[1][1:5] == [
        "131/QĐ-BTP",
        "25/01/2017",
        "Quyết định trích yếu của văn bản 131/QĐ-BTP",
        "Bộ Tư pháp",
    ]
    assert files[1] == [
        "1",
        "Biên bản 1 (Bien-ban-1.docx)",
        "Bản chính đã ký",
        view.files[0].sha256,
    ]
    assert [row[2] for row in files[2:]] == ["Chưa ký", "Bản sao"]
    assert series[1:] == [
        ["1", "Báo cáo", "BC-CTĐIII", "04"],
        ["2", "Kế hoạch", "KH-CTĐIII", "207"],
    ]
    assert "Số:" not in message


def test_the_minutes_of_the_files_name_the_decree_of_their_time() -> None:
    view = sample_handover()
    later = replace(view, year=view.year.model_copy(update={"year": 2024}))
    assert "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020" in text(written(FILES, later))


def _signers(body: bytes) -> list[list[str]]:
    outer = opened(body).tables
    inner = [one for table in outer for cell in table.rows[-1].cells for one in cell.tables]
    rows = [[cell.text.split("\n") for cell in one.rows[0].cells] for one in (*outer, *inner)]
    return next(row for row in rows if row[0][0].startswith("ĐẠI DIỆN BÊN GIAO"))


@pytest.mark.parametrize("kind", BOTH)
def test_the_three_sign_with_their_posts(kind: DocumentKind) -> None:
    body = written(kind, sample_handover())
    assert [(one[0], one[1], one[-1]) for one in _signers(body)] == [
        ("ĐẠI DIỆN BÊN GIAO", "CỤC TRƯỞNG", "Nguyễn Văn An"),
        ("ĐẠI DIỆN BÊN NHẬN", "QUYỀN CỤC TRƯỞNG", "Trần Thị Bình"),
        ("NGƯỜI CHỨNG KIẾN", "VỤ TRƯỞNG", "Lê Minh Châu"),
    ]
    document = opened(body)
    assert document.sections[0].different_first_page_header_footer
    assert "PAGE" in document.sections[0].header._element.xml  # noqa: SLF001
    assert list(header_rows(document.tables[1]))[:2] == [True, False]
    assert written(kind, sample_handover()) == body


def test_those_it_is_sent_to_stay_with_the_signatures() -> None:
    """They stand in one row that no page parts (Nơi nhận at the foot, on the left)."""
    last = opened(written(TASKS, sample_handover())).tables[-1].rows[-1]
    assert "w:cantSplit" in last._tr.xml  # noqa: SLF001
    assert last.cells[0].tables
    assert [one.text for one in last.cells[0].paragraphs] == [
        "Nơi nhận:",
        "- Các bên ký biên bản;",
        "- Lưu: VT, Hồ sơ.",
    ]


@pytest.mark.parametrize("kind", BOTH)
def test_what_is_not_known_is_left_to_fill_in(kind: DocumentKind) -> None:
    nobody = Side("", "", "", "")
    empty = replace(
        sample_handover(work=0, files=0),
        record=Handover(year_id=1, kind=HandoverKind.TASKS),
        decision=None,
        package=None,
        series=(),
        giver=nobody,
        receiver=nobody,
        witness=nobody,
    )
    message = lines(written(kind, empty))
    assert any(line.startswith("Căn cứ Quyết định số …") for line in message)
    assert "Không có." in message
    assert "None" not in "\n".join(message)
    expected = "Không có công việc chưa hoàn thành." if kind is TASKS else "Chưa có tệp hồ sơ."
    assert expected in message
    assert len(tables(written(kind, empty))) == (2 if kind is TASKS else 5)


def test_from_which_day_the_next_head_leads_can_be_said() -> None:
    view = sample_handover()
    later = view.record.model_copy(update={"takes_over": datetime.date(2018, 2, 5)})
    assert "kể từ ngày 05 tháng 02 năm 2018 (theo" in text(
        written(TASKS, replace(view, record=later))
    )


def test_a_note_beside_no_listed_work_is_not_contradicted() -> None:
    message = text(written(TASKS, sample_handover(work=0)))
    assert "Theo nội dung nêu tại điểm 4." in message
    assert "Không có công việc" not in message


@pytest.mark.parametrize(
    ("copies", "kept"),
    [
        (1, "lưu tại hồ sơ của Cụm"),
        (2, "02 bản có giá trị như nhau, mỗi bên giữ 01 bản, đã đọc"),
        (5, "người chứng kiến giữ 01 bản, lưu hồ sơ của Cụm 02 bản"),
    ],
)
def test_who_keeps_which_copy(copies: int, kept: str) -> None:
    assert kept in text(written(TASKS, _with_copies(copies)))


def _with_copies(copies: int) -> HandoverView:
    view = sample_handover()
    return replace(view, record=view.record.model_copy(update={"copies": copies}))
