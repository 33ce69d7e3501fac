"""Every code has its sentence, the same for the window, the documents and the command line."""

import ast
import re
from enum import StrEnum
from pathlib import Path

import pytest

from tests.unit.domain.test_domain_codes import code_enums
from thidua_desktop.bootstrap.session_tabs import TITLES
from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.handover import SupplementCode
from thidua_desktop.domain.codes.loading import PapersFault, YearFault
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.codes.round import LedgerCode, Move, RefusalCode, RoundState
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.domain.codes.year import GapCode
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.sentences import TEXTS, sentence, way_out, what

ROOT = Path(__file__).resolve().parents[3]
DETAILS: dict[StrEnum, tuple[str, ...]] = {
    RefusalCode.WRONG_STATE: (RoundState.DRAFT, Move.OPEN_BOX),
    RefusalCode.FORM_FAULTY: ("SEATS:MIN_FLAG",),
    RefusalCode.LEDGER_OPEN: ("L04",),
    YearFault.WRONG_TYPE: ("int",),
}


@pytest.mark.parametrize("kind", code_enums())
def test_every_code_has_its_sentence(kind: type[StrEnum]) -> None:
    assert set(TEXTS[kind]) == set(kind)
    for code in kind:
        details = DETAILS.get(code, ("1", "2", "3", "4"))
        assert re.fullmatch(r"(\S+ )+\S+", message := sentence(code, *details)), message
        assert re.fullmatch(r"[^{}]+[.)?]", what(code, *details))


@pytest.mark.parametrize("kind", [LedgerCode, RefusalCode, RegisterCode, SupplementCode, GapCode])
def test_what_blocks_names_its_way_out(kind: type[StrEnum]) -> None:
    without = [code for code in kind if not way_out(code).endswith(".")]
    assert without == [code for code in kind if code is RegisterCode.NOTHING_TO_UNDO]


def test_a_sentence_says_what_happened_and_what_to_do() -> None:
    assert sentence(RefusalCode.NUMBER_TAKEN, "7") == (
        "Phiếu mang số này đã được nhập: 7. Xem lại số ghi ở mặt sau phiếu; nếu lần trước nhập "
        "sai, hủy lần nhập đó."
    )
    assert what(LedgerCode.DIFFERENCES_OPEN) == "Còn phiếu khác nhau chưa được giải quyết."
    assert way_out(LedgerCode.PASS_MISSING).startswith("Nhập lượt 2")
    assert sentence(Refused(KnownFault.DISK_FULL, "D:")).endswith("thực hiện lại. (D:)")


def test_a_few_records_in_the_way_are_named_and_the_others_counted() -> None:
    assert what(RegisterCode.RESTED_ON, *"ABCD").endswith(": A, B, C, D.")
    assert what(RegisterCode.RESTED_ON, *"ABCDEF").endswith(": A, B, C, D và 2 dòng khác.")


def test_a_fault_of_a_file_says_where_it_is() -> None:
    fault = Fault(YearFault.UNKNOWN_KEY, ("a\x1b",), "year.a", 3)
    assert sentence(fault) == "dòng 3, year.a: khóa lạ “a�” [Y05]"
    assert sentence(Fault(YearFault.WRONG_TYPE, ("int",))) == "sai kiểu, cần số nguyên [Y07]"
    many = Refused.of(*(Fault(PapersFault.NUMBER_TWICE, (str(n),), line=n) for n in range(9)))
    lines = sentence(many).split("\n")
    assert lines[0] == "dòng 0: phiếu số 0 ghi hai lần [P09]"
    assert (len(lines), lines[-1]) == (9, "… và các lỗi khác")


@pytest.mark.parametrize(
    ("code", "details", "begins"),
    [
        (RefusalCode.FORM_FAULTY, ("SEATS:MIN_FLAG",), "Mẫu phiếu chưa đúng: số lượng được suy"),
        (
            RefusalCode.FORM_FAULTY,
            ("CIRCLE:",),
            "Mẫu phiếu chưa đúng: các điều kiện giữa danh hiệu lặp vòng",
        ),
        (
            RefusalCode.LEDGER_OPEN,
            ("L04",),
            "Số liệu cân đối phiếu chưa khớp: số phiếu thu về lớn hơn số phiếu phát ra.",
        ),
        (RefusalCode.NUMBER_UNKNOWN, ("13",), "Không có phiếu mang số này: 13."),
        (RefusalCode.REASON_NEEDED, ("typist",), "Cần ghi lý do hoặc họ tên: người nhập."),
        (RefusalCode.PASS_UNFINISHED, ("2", "5"), "Chưa nhập đủ số phiếu của lượt này: lượt 2 còn"),
        (RefusalCode.WRONG_STATE, ("draft", "open_box"), "Chưa mở hòm phiếu được; lần bỏ phiếu"),
        (RefusalCode.WRONG_STATE, ("draft", "anything"), "Chưa thực hiện việc này được;"),
        (RefusalCode.FIGURES_MISSING, ("present",), "Còn thiếu số liệu: có mặt."),
        (RefusalCode.NOT_SIGNED, (), "Chưa ghi nhận biên bản đã ký. Ký"),
    ],
)
def test_details_are_words(code: RefusalCode, details: tuple[str, ...], begins: str) -> None:
    assert sentence(code, *details).startswith(begins)


def test_a_tab_that_a_sentence_names_is_there() -> None:
    """A tab that gets another name, or goes, is looked for in vain by who reads the old one."""
    named = [
        (path.name, found[1])
        for path in (ROOT / "thidua_desktop" / "texts").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for found in re.finditer(r"\bthẻ ([A-ZĐ].*)", node.value)
    ]
    assert len(named) > 20
    assert [one for one in named if not one[1].startswith(TITLES)] == []
