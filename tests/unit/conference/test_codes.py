"""What a round, a paper and a result are called."""

from enum import StrEnum
from fractions import Fraction

import pytest

from thidua_desktop.domain.ballot import ContestId, NameCode
from thidua_desktop.domain.codes.ballot import (
    Base,
    CheckMethod,
    Compare,
    InvalidReason,
    Outcome,
)
from thidua_desktop.domain.codes.round import FormFault, Move, RoundState
from thidua_desktop.domain.outcome import ContestResult, NameResult
from thidua_desktop.domain.tally import Opinions
from thidua_desktop.texts.conference import codes, hall
from thidua_desktop.texts.conference.refusals import FORM_FAULTS


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (InvalidReason, codes.REASONS),
        (Outcome, codes.OUTCOMES),
        (RoundState, codes.STATES),
        (Move, codes.MOVES),
        (Base, codes.BASES),
        (CheckMethod, codes.CHECK_METHODS),
        (FormFault, FORM_FAULTS),
    ],
)
def test_no_code_lacks_its_words(kind: type[StrEnum], text: dict[str, object]) -> None:
    assert set(text) == set(kind)
    for value in text.values():
        parts = value if isinstance(value, tuple) else (value,)
        assert all(part.strip() == part and part for part in parts)


def _rule(base_count: int = 12, compare: Compare = Compare.AT_LEAST) -> ContestResult:
    return ContestResult(
        ContestId("A"),
        "A",
        "Cờ",
        2,
        Fraction(2, 3),
        compare,
        Base.ELIGIBLE,
        base_count,
        None if not base_count else 8,
        (),
        frozenset(),
        waits=False,
    )


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
        "được 9 phiếu đồng ý; không đạt"
    )
    assert codes.outcome_sentence(_rule(), _name(Outcome.WITHDRAWN)) == "đã rút, không tính phiếu"


def test_the_words_of_the_hall_are_kind() -> None:
    message = [text for text in vars(hall).values() if isinstance(text, str)]
    assert len(message) > 20
    assert [text for text in message if "không đạt" in text.lower()] == []


def test_a_name_that_waits_says_for_which_title() -> None:
    waits = codes.outcome_short(Outcome.REQUIRES_PENDING, "Cờ thi đua ngành Tư pháp")
    assert waits == "Chờ kết quả danh hiệu “Cờ thi đua ngành Tư pháp”"
    assert codes.outcome_short(Outcome.SHORT, "Cờ thi đua ngành Tư pháp") == "Không đạt"
