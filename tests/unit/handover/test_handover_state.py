"""What the tab *Bàn giao* says: who keeps which year, how far each step is, what is packed."""

from dataclasses import replace

import pytest

from tests.support.sample_handover import sample_handover
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.choices import PackageKind
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.handover import Package
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.handover.handover_status import HandoverStatus
from thidua_desktop.services.years.year_status import YearStatus
from thidua_desktop.texts.handover import handover_tab as texts
from thidua_desktop.texts.handover.handover import number_text
from thidua_desktop.ui.tabs.handover import view_state

OFFICE, NEXT = "Cục Con nuôi", "Thanh tra Bộ"


def year(number: int, keeper: str = "", *, closed: bool = False) -> YearStatus:
    record = EmulationYear(id=number, year=number, rules="x", closed=closed)
    lock = RegisterCode.YEAR_KEPT_ELSEWHERE if keeper else None
    return YearStatus(record, RegisterCode.YEAR_CLOSED if closed else lock, keeper)


def status(
    this: YearStatus, following: YearStatus | None = None, *packages: Package
) -> HandoverStatus:
    return HandoverStatus(
        status=this,
        following=following,
        office=OFFICE,
        receiver=NEXT,
        packages=packages,
    )


def package(kind: PackageKind = PackageKind.HANDOVER, *, received: bool = False) -> Package:
    return Package(
        year_id=1,
        kind=kind,
        received=received,
        at="2017-12-20T18:30:00Z",
        name="a.thidua",
        sha256="0" * 64,
    )


@pytest.mark.parametrize(
    ("found", "message"),
    [
        (
            status(year(2017)),
            (
                "Năm 2017: Cục Con nuôi giữ hồ sơ, tiếp tục lưu tại đây.",
                "Năm 2018: chưa mở; Trưởng Cụm: Thanh tra Bộ.",
            ),
        ),
        (
            status(year(2017, closed=True), year(2018, NEXT), package()),
            (
                ("Năm 2017: Cục Con nuôi giữ hồ sơ, đã khóa, mở lại ở thẻ Tổng quan khi cần sửa."),
                "Năm 2018: Thanh tra Bộ giữ và tiếp tục lưu hồ sơ; ở đây chỉ xem.",
            ),
        ),
        (
            status(year(2017), None, package()),
            (
                "Năm 2017: Cục Con nuôi giữ hồ sơ, tiếp tục lưu tại đây.",
                ("Năm 2018: Thanh tra Bộ mở và giữ hồ sơ, trong tệp dữ liệu nhận bàn giao."),
            ),
        ),
        (
            replace(status(year(2017, NEXT), year(2018)), office=""),
            (
                "Năm 2017: Thanh tra Bộ giữ và tiếp tục lưu hồ sơ; ở đây chỉ xem.",
                "Năm 2018: Đơn vị này giữ hồ sơ, tiếp tục lưu tại đây.",
            ),
        ),
        (
            replace(status(year(2017)), receiver=""),
            (
                "Năm 2017: Cục Con nuôi giữ hồ sơ, tiếp tục lưu tại đây.",
                "Năm 2018: chưa mở; chưa có Trưởng Cụm.",
            ),
        ),
    ],
)
def test_who_keeps_which_year(found: HandoverStatus, message: tuple[str, ...]) -> None:
    assert view_state.keepers(found) == message


def test_how_far_each_step_is() -> None:
    view = sample_handover()
    file = IssuedFile(year_id=1, kind="handover_tasks", name="a.docx", at="x", sha256="0" * 64)
    written = replace(view, minutes=(file,))
    signed = replace(view, minutes=(file.model_copy(update={"signed": True}),))
    steps = view_state.steps(status(year(2017)), view, written)
    assert [step.text for step in steps] == [
        "Chưa lập biên bản",
        "Chưa lập",
        "Đã lập, chưa ký",
        texts.AFTER_SENDING,
        texts.FROM_FILE,
    ]
    later = status(year(2017), None, package(), package(PackageKind.SUPPLEMENT))
    steps = view_state.steps(later, signed, view)
    assert [(step.text, step.done) for step in steps[:4]] == [
        ("Biên bản đã ký", True),
        ("Đã lập 21/12/2017", True),  # in local time
        ("Chưa lập biên bản", False),
        ("Đã gửi 1 lần", True),
    ]
    elsewhere = status(year(2017, NEXT), None, package(received=True))
    steps = view_state.steps(elsewhere, view, view)
    assert (steps[1].text, steps[3].text) == ("Đã nhận 21/12/2017", texts.FROM_KEEPER)
    assert view_state.history(elsewhere.packages)[0].what == "Hồ sơ điện tử bàn giao · Đã nhận"


def test_how_the_minutes_stand() -> None:
    view = sample_handover()
    assert view_state.minutes_text(view, locked=False) == ("info", texts.NOT_WRITTEN)
    assert view_state.minutes_text(view, locked=True) == ("warning", texts.LOCKED_UNWRITTEN)
    assert view_state.listed(view) == (
        "Hồ sơ điện tử bàn giao nêu trong biên bản: Ho-so-ban-giao-2017.thidua",
        "Số văn bản đi cuối cùng: 04/BC-CTĐIII, 207/KH-CTĐIII",
    )
    assert view_state.listed(replace(view, package=None, series=())) == (
        texts.PACKAGE_UNLISTED,
        texts.NO_SERIES,
    )


def test_a_hash_can_be_compared_in_parts() -> None:
    assert texts.hash_line("ab" * 32) == f"Mã xác thực (SHA-256): {' '.join(['ab' * 8] * 4)}"


def test_the_last_number_of_a_series_stands_as_its_document_bears_it() -> None:
    assert [number_text(number) for number in (5, 207, 2500)] == ["05", "207", "2500"]
