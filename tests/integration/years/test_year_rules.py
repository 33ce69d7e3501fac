"""The rule set of a year: changed with a reason, kept with the year, until a paper rests on it."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.rounds import contest, form, year_cases
from thidua_desktop.domain.awards import RuleSet
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.documents.legal_bases import BasisOf
from thidua_desktop.domain.rule_lines import RuleLine, RulePart, rule_lines
from thidua_desktop.files.toml.rules_toml import shipped_rules
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import YearEventKind
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.conference import BallotRound, Contest
from thidua_desktop.records.year import YearEvent
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.freeze_form import freeze_form, unfreeze_form
from thidua_desktop.services.conference.seal_round import annul_round
from thidua_desktop.services.contributed import OPEN_WORK
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.years.legal_bases import bases_on
from thidua_desktop.services.years.move_year import close_year
from thidua_desktop.services.years.open_year import open_year
from thidua_desktop.services.years.rule_choices import RuleChoice, propose_rules
from thidua_desktop.services.years.year_proposal import propose_year
from thidua_desktop.services.years.year_rules import RuleChange, change_rule
from thidua_desktop.texts.sentences import sentence

RULES = shipped_rules()
DAY = datetime.date(2017, 12, 1)


@pytest.fixture
def drafted(tmp_path: Path) -> Iterator[tuple[OpenStore, int]]:
    with year_cases(tmp_path, form(contest("A", "XY"))) as made:
        yield made


def year_of(cases: OpenStore) -> EmulationYear:
    return cases.registers.list(EmulationYear)[0]


def vote(cases: OpenStore) -> RuleLine:
    rules = RULES.of(year_of(cases))
    assert rules is not None
    return next(line for line in rule_lines(rules) if line.part is RulePart.VOTES)


def change(cases: OpenStore, majority: str = "3/4", reason: str = "Theo quy chế của Cụm") -> bool:
    values: dict[str, str | int | bool] = {
        "majority": majority,
        "source": "Quy chế của Cụm, Điều 5",
        "confirmed": True,
    }
    line = vote(cases)
    return do(cases, RuleChange(line.part, line.at, values, reason))


def test_a_change_is_proposed_from_then_on_and_kept_with_what_was(
    drafted: tuple[OpenStore, int],
) -> None:
    cases, _ = drafted
    assert change(cases)
    assert cases.propose_contest(year_of(cases), "MIN_FLAG").majority == "3/4"
    newest = cases.registers.list(YearEvent)[-1]
    assert newest.kind is YearEventKind.RULES
    assert newest.reason.startswith("Cụm thi đua: mọi danh hiệu: từ 2/3 tổng số đơn vị thành viên")
    assert "→ từ 3/4 tổng số đơn vị thành viên trở lên" in newest.reason
    assert newest.reason.endswith("Lý do: Theo quy chế của Cụm")
    cases.registers.undo()
    assert cases.propose_contest(year_of(cases), "MIN_FLAG").majority == "2/3"
    assert YearEventKind.RULES not in {event.kind for event in cases.registers.list(YearEvent)}


def test_the_same_again_leaves_no_trace(drafted: tuple[OpenStore, int]) -> None:
    cases, _ = drafted
    change(cases)
    assert not change(cases)
    assert len(cases.registers.done) == 1


@pytest.mark.parametrize(
    ("majority", "reason", "code"),
    [
        ("3/4", " ", RegisterCode.YEAR_REASON_NEEDED),
        ("5/4", "Nhầm", RegisterCode.RULE_FAULTY),
        ("ba phần tư", "Nhầm", RegisterCode.RULE_FAULTY),
    ],
)
def test_refused_and_nothing_changed(
    drafted: tuple[OpenStore, int], majority: str, reason: str, code: RegisterCode
) -> None:
    cases, _ = drafted
    before = year_of(cases)
    with pytest.raises(Refused) as refused:
        change(cases, majority, reason)
    assert refused.value.code is code
    assert year_of(cases) == before


def test_a_frozen_paper_holds_the_rules_until_it_is_opened_again(
    drafted: tuple[OpenStore, int],
) -> None:
    cases, round_id = drafted
    change(cases)
    cases.do(freeze_form, round_id)
    with pytest.raises(Refused) as refused:
        change(cases, "1/2")
    assert refused.value.code is RegisterCode.FORM_FROZEN
    assert "Mở lại mẫu phiếu ở bước Chuẩn bị" in sentence(refused.value)
    with pytest.raises(Refused) as refused:
        cases.registers.undo()
    assert refused.value.code is RegisterCode.FROZEN
    cases.do(unfreeze_form, round_id, "Sửa quy tắc", "Trưởng Ban")
    assert change(cases, "1/2")


def test_the_rest_of_a_year_is_written_beside_a_frozen_paper(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("A", "XY")), 3) as (cases, round_id):
        year = year_of(cases)
        cases.registers.save(year.model_copy(update={"theme": "Kỷ cương"}))
        with pytest.raises(Refused):
            change(cases)
        cases.do(annul_round, round_id, "Phát thừa phiếu", "Hội nghị", "niêm phong")
        assert change(cases)


def test_what_documents_rest_on_is_no_rule_of_a_frozen_paper(tmp_path: Path) -> None:
    """A tờ trình comes after the vote: its căn cứ may be mended then."""
    law: dict[str, str | datetime.date] = {"text": "Thông tư số 99/2017/TT-BTP", "starts": DAY}
    with year_cases(tmp_path, form(contest("A", "XY")), 3) as (cases, _):
        before = rules_of(cases).bases
        assert do(cases, RuleChange(RulePart.BASES, None, law, "Văn bản mới"))
        assert [one.text for one in rules_of(cases).bases[len(before) :]] == [law["text"]]
        body = year_of(cases).rules_body
        assert bases_on(body, DAY, BasisOf.MINISTRY)[-1].text == law["text"]
        newest = cases.registers.list(YearEvent)[-1]
        assert newest.reason.startswith("Mọi văn bản: chưa có quy tắc → Thông tư số 99/2017/TT-BTP")
        cases.registers.undo()
        assert rules_of(cases).bases == before


def test_a_locked_year_keeps_its_rules(drafted: tuple[OpenStore, int]) -> None:
    cases, _ = drafted
    cases.past_lock.do(close_year, stored_id(year_of(cases)))
    with pytest.raises(Refused) as refused:
        change(cases)
    assert refused.value.code is RegisterCode.YEAR_CLOSED


def test_a_year_without_rules_has_none_to_look_at() -> None:
    assert RULES.of(EmulationYear(year=2017, rules="2003-nd91")) is None


def rules_of(cases: OpenStore) -> RuleSet:
    rules = RULES.of(year_of(cases))
    assert rules is not None
    return rules


def do(cases: OpenStore, wanted: RuleChange) -> bool:
    return cases.registers.do(change_rule, year_of(cases), wanted, RULES.book)


OWN_VOTE = {"body": "cluster", "titles": ["MIN_FLAG"], "majority": "3/4", "source": "Quy chế"}


def test_a_rule_is_added_with_a_reason_and_holds_from_then_on(
    drafted: tuple[OpenStore, int],
) -> None:
    cases, _ = drafted
    assert do(cases, RuleChange(RulePart.VOTES, None, OWN_VOTE, "Theo quy chế của Cụm"))
    assert cases.propose_contest(year_of(cases), "MIN_FLAG").majority == "3/4"
    assert cases.propose_contest(year_of(cases), "GOV_FLAG").majority == "2/3"
    newest = cases.registers.list(YearEvent)[-1]
    about = "Cụm thi đua: Cờ thi đua ngành Tư pháp: "
    assert newest.reason.startswith(f"{about}chưa có quy tắc → từ 3/4")
    cases.registers.undo()
    assert cases.propose_contest(year_of(cases), "MIN_FLAG").majority == "2/3"


def test_a_rule_is_taken_away_with_a_reason(drafted: tuple[OpenStore, int]) -> None:
    cases, _ = drafted
    before = rules_of(cases).quotas
    assert do(cases, RuleChange(RulePart.QUOTAS, 0, None, "Năm nay không quy định"))
    assert rules_of(cases).quotas == before[1:]
    newest = cases.registers.list(YearEvent)[-1]
    assert newest.reason.endswith("→ đã xóa quy tắc. Lý do: Năm nay không quy định")


def test_a_title_that_is_added_can_be_voted_on(drafted: tuple[OpenStore, int]) -> None:
    cases, _ = drafted
    values = {"name": "Cờ thi đua chuyên đề", "level": "ministry", "subject": "collective"}
    assert do(cases, RuleChange(RulePart.TITLES, None, values, "Phong trào chuyên đề"))
    code = rules_of(cases).titles[-1].code
    assert rules_of(cases).titles[-1].name == "Cờ thi đua chuyên đề"
    assert cases.propose_contest(year_of(cases), code).majority == "2/3"
    assert do(cases, RuleChange(RulePart.TITLES, len(rules_of(cases).titles) - 1, None, "Nhầm"))


def test_a_second_vote_about_the_same_is_refused_for_it_would_never_be_applied(
    drafted: tuple[OpenStore, int],
) -> None:
    cases, _ = drafted
    before = year_of(cases)
    every = RuleChange(RulePart.VOTES, None, {**OWN_VOTE, "titles": []}, "Thêm")
    with pytest.raises(Refused) as refused:
        do(cases, every)
    assert refused.value.code is RegisterCode.RULE_TWICE
    assert "Cụm thi đua: mọi danh hiệu" in sentence(refused.value)
    assert year_of(cases) == before


def test_a_title_that_is_used_is_not_taken_away(drafted: tuple[OpenStore, int]) -> None:
    cases, round_id = drafted
    used = cases.registers.list(Contest, round_id=round_id)[0].title
    at = next(at for at, one in enumerate(rules_of(cases).titles) if one.code == used)
    with pytest.raises(Refused) as refused:
        do(cases, RuleChange(RulePart.TITLES, at, None, "Bỏ"))
    assert refused.value.code is RegisterCode.RULE_IN_USE
    assert "Điều kiện: " in sentence(refused.value)
    assert cases.registers.list(BallotRound)[0].title in refused.value.details


def edited(rules: Sequence[RuleChoice]) -> list[str]:
    return [one.name for one in rules if one.edited]


def test_rules_that_were_edited_are_offered_to_the_next_year(
    drafted: tuple[OpenStore, int],
) -> None:
    cases, _ = drafted
    assert not edited(cases.read(propose_year, 2026, RULES, OPEN_WORK).rules)
    change(cases)
    proposal = cases.read(propose_year, 2026, RULES, OPEN_WORK)
    assert edited(proposal.rules) == ["2022-nd98-2025"]
    offered = next(one for one in proposal.rules if one.edited)
    assert offered.title.endswith("Nghị định 98/2023/NĐ-CP (bản đã sửa của năm 2025)")
    choices = replace(proposal.choices(), rules=offered.name)
    opened = cases.registers.do(open_year, choices, RULES)
    assert opened.rules == "2022-nd98-2025"
    assert cases.propose_contest(opened, "MIN_FLAG").majority == "3/4"


def test_of_rules_of_the_same_time_those_edited_last_come_first(
    drafted: tuple[OpenStore, int],
) -> None:
    cases, _ = drafted
    change(cases)
    year = year_of(cases)
    later = year.model_copy(update={"id": 99, "year": 2026, "rules": "2022-nd98-2025"})
    known = RULES.known((year, later), {stored_id(year)})
    assert [one.name for one in propose_rules(known, 2025)[0]][:2] == [
        "2022-nd98-2025",
        "2022-nd98",
    ]
    known = RULES.known((year, later), {stored_id(year), 99})
    assert edited(propose_rules(known, 2025)[0]) == ["2022-nd98-2026", "2022-nd98-2025"]
