"""The two minutes of a handover, read back as a person would."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.support.sample_handover import sample_handover
from tests.support.word_reader import header_rows, lines, opened, paragraphs, tables, text
from thidua_desktop.files.word.handover import write_handover_files, write_handover_tasks
from thidua_desktop.records.choices import HandoverKind
from thidua_desktop.records.handover import Handover
from thidua_desktop.services.handover.handover_view import HandoverView, Side
from thidua_desktop.texts.handover import handover as words

BOTH = (write_handover_tasks, write_handover_files)


def test_the_minutes_of_the_tasks() -> None:
    body = write_handover_tasks(sample_handover())
    said = text(body)
    for part in (
        "Số: \u00a0\u00a0\u00a0\u00a0\u00a0\u00a0/BB-CTĐIII",
        "Bàn giao nhiệm vụ Trưởng Cụm thi đua số III từ năm 2017 sang năm 2018",
        (
            "Căn cứ Quyết định số 2307/QĐ-BTP ngày 15 tháng 11 năm 2017 của Bộ trưởng Bộ Tư "
            "pháp về việc cử Trưởng, Phó Trưởng Cụm thi đua năm 2018."
        ),
        "Hôm nay, vào hồi 16 giờ 30 phút, ngày 22 tháng 11 năm 2017, tại Hội trường Bộ Tư pháp",
        "1. Bên giao: Cục Hộ tịch, quốc tịch, chứng thực (Trưởng Cụm năm 2017)",
        "Người đại diện: ông Nguyễn Văn An.",
        "2. Bên nhận: Cục Quản lý xử lý vi phạm hành chính",
        "3. Người chứng kiến: ông (bà) Lê Minh Châu",
        "chưa hoàn thành, tiếp tục theo dõi: 02 việc.",
        "Con dấu: không có",
        "Bên giao tiếp tục hoàn thành công việc và giữ hồ sơ năm 2017",
        "Bên nhận thực hiện nhiệm vụ Trưởng Cụm, lập và giữ hồ sơ từ năm 2018.",
        "03 bản có giá trị như nhau, mỗi bên giữ 01 bản, người chứng kiến giữ 01 bản",
    ):
        assert part in said
    work = tables(body)[1]
    assert work[1] == ["1", "Việc 1", "Kế hoạch 207/KH-CTĐIII", "Tổng cục Thi hành án dân sự",
                       "22/11/2017"]  # fmt: skip


def test_the_minutes_of_the_files() -> None:
    view = sample_handover()
    body = write_handover_files(view)
    said = text(body)
    assert view.package is not None
    assert f"Mã SHA-256: {view.package.sha256}" in said
    assert "Tên tệp: Ho-so-ban-giao-2017.thidua" in said
    assert words.WITHOUT_MARKS in said
    files, series = tables(body)[1:3]
    assert files[1] == ["1", "Biên bản 1", "Bien-ban-1.docx", "Đã ký", view.files[0].sha256]
    assert files[2][3] == "Bản lưu"
    assert series[1:] == [
        ["1", "Báo cáo", "BC-CTĐIII", "04"],
        ["2", "Kế hoạch", "KH-CTĐIII", "207"],
    ]


@pytest.mark.parametrize("write", BOTH)
def test_the_three_sign_and_no_place_and_date_stand_at_the_head(
    write: Callable[[HandoverView], bytes],
) -> None:
    body = write(sample_handover())
    assert [cell.split("\n")[0] for cell in tables(body)[-1][0]] == [
        "ĐẠI DIỆN BÊN GIAO", "ĐẠI DIỆN BÊN NHẬN", "NGƯỜI CHỨNG KIẾN",
    ]  # fmt: skip
    assert [cell.split("\n")[-1] for cell in tables(body)[-1][0]] == [
        "Nguyễn Văn An", "Trần Thị Bình", "Lê Minh Châu",
    ]  # fmt: skip
    document = opened(body)
    assert not any("Hà Nội, ngày" in p.text for p in paragraphs(document))
    assert document.sections[0].different_first_page_header_footer
    assert "PAGE" in document.sections[0].header._element.xml  # noqa: SLF001
    assert list(header_rows(document.tables[1]))[:2] == [True, False]
    assert write(sample_handover()) == body


@pytest.mark.parametrize("write", BOTH)
def test_what_is_not_known_is_left_to_fill_in(write: Callable[[HandoverView], bytes]) -> None:
    nobody = Side("", "", "", "")
    empty = replace(
        sample_handover(work=0, files=0),
        record=Handover(year_id=1, kind=HandoverKind.TASKS), decision=None, package=None,
        series=(), giver=nobody, receiver=nobody, witness=nobody,
    )  # fmt: skip
    said = lines(write(empty))
    assert any(line.startswith("Căn cứ Quyết định số …") for line in said)
    assert words.NOTHING in said
    assert "None" not in "\n".join(said)
    expected = words.NO_OPEN_WORK if write is write_handover_tasks else words.NO_FILES
    assert expected in said
    assert len(tables(write(empty))) == 2


@pytest.mark.parametrize(
    ("copies", "kept"),
    [
        (1, "lưu tại hồ sơ của Cụm"),
        (2, "02 bản có giá trị như nhau, mỗi bên giữ 01 bản, đã đọc"),
        (5, "người chứng kiến giữ 01 bản, lưu hồ sơ của Cụm 02 bản"),
    ],
)
def test_who_keeps_which_copy(copies: int, kept: str) -> None:
    assert kept in words.closing(None, copies)
