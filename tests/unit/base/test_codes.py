"""Every code has its Vietnamese words."""

from enum import StrEnum
from fractions import Fraction

import pytest

from thidua_desktop.domain.ballot import ContestId, NameCode
from thidua_desktop.domain.codes.ballot import (
    Base,
    CheckMethod,
    Compare,
    InvalidReason,
    Marking,
    Outcome,
)
from thidua_desktop.domain.codes.round import LedgerCode, Move, RefusalCode, RoundState, WarningCode
from thidua_desktop.domain.outcome import ContestResult, NameResult
from thidua_desktop.domain.tally import Opinions
from thidua_desktop.texts.base import codes


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (LedgerCode, codes.LEDGER),
        (WarningCode, codes.WARNINGS),
        (RefusalCode, codes.REFUSALS),
        (InvalidReason, codes.REASONS),
        (Outcome, codes.OUTCOMES),
        (RoundState, codes.STATES),
        (Move, codes.MOVES),
        (Base, codes.BASES),
        (Marking, codes.MARKINGS),
        (CheckMethod, codes.CHECK_METHODS),
    ],
)
def test_no_code_lacks_its_words(kind: type[StrEnum], words: dict[str, object]) -> None:
    assert set(words) == {str(code) for code in kind}
    for value in words.values():
        parts = value if isinstance(value, tuple) else (value,)
        assert all(part.strip() == part and part for part in parts)


def test_a_sentence_says_what_happened_and_what_to_do() -> None:
    assert codes.describe(RefusalCode.NUMBER_TAKEN, "7") == (
        "Phiếu mang số này đã được nhập: 7. Xem lại số ghi ở mặt sau phiếu; nếu lần trước nhập "
        "sai, hủy lần nhập đó."
    )
    assert (
        codes.describe(LedgerCode.DIFFERENCES_OPEN) == "Còn phiếu khác nhau chưa được giải quyết."
    )
    assert codes.way_out(LedgerCode.PASS_MISSING).startswith("Nhập lượt 2")
    assert codes.describe(RefusalCode.WRONG_STATE, RoundState.DRAFT, Move.OPEN_BOX).startswith(
        "Chưa mở hòm phiếu được; lần bỏ phiếu đang ở trạng thái “đang chuẩn bị”."
    )


@pytest.mark.parametrize(
    ("code", "details", "begins"),
    [
        (RefusalCode.FORM_FAULTY, ("SEATS:MIN_FLAG",), "Mẫu phiếu chưa đúng: số lượng được suy"),
        (RefusalCode.FORM_FAULTY, ("CIRCLE:",), "Mẫu phiếu chưa đúng: các danh hiệu điều kiện"),
        (
            RefusalCode.LEDGER_OPEN,
            ("L04",),
            "Cân đối phiếu chưa khép: số phiếu thu về lớn hơn số phiếu phát ra.",
        ),
        (RefusalCode.NUMBER_UNKNOWN, ("13", "12"), "Không có phiếu mang số này: 13."),
        (RefusalCode.REASON_NEEDED, ("typist",), "Cần ghi lý do hoặc tên người: người nhập."),
        (RefusalCode.PASS_UNFINISHED, ("2", "5"), "Chưa nhập đủ số phiếu của lượt này: lượt 2 còn"),
        (RefusalCode.WRONG_STATE, ("draft", "anything"), "Chưa thực hiện việc này được;"),
        (RefusalCode.NOT_SIGNED, (), "Biên bản chưa được ghi là đã ký. Ký"),
    ],
)
def test_details_are_words(code: RefusalCode, details: tuple[str, ...], begins: str) -> None:
    assert codes.describe(code, *details).startswith(begins)


def _rule(base_count: int = 12, compare: Compare = Compare.AT_LEAST) -> ContestResult:
    return ContestResult(
        ContestId("A"), "A", "Cờ", 2, Fraction(2, 3), compare, Base.ELIGIBLE, base_count,
        None if not base_count else 8, (), frozenset(),
    )  # fmt: skip


def _name(outcome: Outcome = Outcome.ELECTED) -> NameResult:
    return NameResult(NameCode("X"), "X", 1, 9, 3, 0, Opinions(), outcome)


def test_the_sentence_of_a_name() -> None:
    assert codes.outcome_sentence(_rule(), _name()) == (
        "được 9/12 phiếu đồng ý, đạt 75,00% tổng số đơn vị thành viên "
        "(mức phải đạt: 2/3, ít nhất 8 phiếu); được suy tôn"
    )
    assert "mức phải đạt: trên 2/3" in codes.outcome_sentence(
        _rule(compare=Compare.MORE_THAN), _name()
    )
    assert codes.outcome_sentence(_rule(0), _name(Outcome.SHORT)) == (
        "được 9 phiếu đồng ý; chưa đủ số phiếu phải đạt"
    )
    assert codes.outcome_sentence(_rule(), _name(Outcome.WITHDRAWN)) == "đã rút, không tính phiếu"


def test_the_words_of_the_hall_are_kind() -> None:
    for short, long in codes.OUTCOMES.values():
        assert "không đạt" not in (short + long).lower()
