"""From registering to being awarded: moves with their reasons, judging, candidates, the ballot."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.cases import sample_cases
from tests.support.counted import count_round
from tests.support.registrations import add, emptied, registered, states
from tests.support.rounds import print_minutes
from tests.support.scoring import forget_scores
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.codes.registration import (
    AwardKind,
    RegistrationState,
    WorkerKind,
)
from thidua_desktop.files.toml.rules_toml import shipped_rules
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.conference import BallotRound, Contest, Nominee
from thidua_desktop.records.people import Person
from thidua_desktop.records.registration import (
    FlagProof,
    GrantedAward,
    Registration,
    RegistrationMove,
)
from thidua_desktop.records.scoring import ScoreSheet
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.seal_round import publish_round, seal_round, sign_minutes
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.registration.award_history import read_flags, read_statistics
from thidua_desktop.services.registration.candidates import put_on_paper, read_candidates
from thidua_desktop.services.registration.check_registrations import read_notes
from thidua_desktop.services.registration.funnel_table import Grouping, read_funnel
from thidua_desktop.services.registration.judge import judge, keep_judged
from thidua_desktop.services.registration.move_registration import (
    Move,
    adjust_registration,
    move_registrations,
    possible_moves,
)
from thidua_desktop.services.registration.registration_source import (
    AwardSource,
    MoveSource,
    RegistrationSource,
)
from thidua_desktop.services.registration.year_book import read_book
from thidua_desktop.texts.registration.registration import note_text

DAY = datetime.date(2017, 10, 20)


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[OpenStore]:
    """The sample with what is made up of its registrations."""
    with sample_cases(tmp_path) as made:
        yield made


@pytest.fixture
def cases(sample: OpenStore) -> OpenStore:
    return emptied(sample)


def move(cases: OpenStore, one: Registration, state: RegistrationState, **more: object) -> None:
    wanted = Move(state=state, **more)  # type: ignore[arg-type]
    cases.registers.do(move_registrations, registered(cases, one), wanted)


def test_a_drop_has_its_day_and_reason_and_is_taken_back_by_one_undo(cases: OpenStore) -> None:
    one = add(cases, 7, "MIN_FLAG")
    with pytest.raises(Refused) as refused:
        move(cases, one, RegistrationState.WITHDRAWN, date=DAY)
    assert refused.value.code is RegisterCode.MOVE_REASON_NEEDED
    move(cases, one, RegistrationState.WITHDRAWN, date=DAY, reason="Không đạt chỉ tiêu")
    (now,) = registered(cases, one)
    assert (now.state, now.last.date, now.last.reason) == (
        RegistrationState.WITHDRAWN,
        DAY,
        "Không đạt chỉ tiêu",
    )
    again = add(cases, 7, "MIN_FLAG")  # what is gone leaves its place
    cases.registers.delete(again)
    cases.registers.undo()
    cases.registers.undo()
    cases.registers.undo()
    assert registered(cases, one)[0].state is RegistrationState.REGISTERED
    assert cases.registers.list(RegistrationMove, registration_id=one.id) == ()


def test_only_the_moves_of_the_table_are_offered_and_taken(cases: OpenStore) -> None:
    one, other = add(cases, 2, "MIN_FLAG"), add(cases, 7, "MIN_FLAG")
    move(cases, other, RegistrationState.ELIGIBLE)
    both = registered(cases, one, other)
    assert possible_moves(both) == (
        RegistrationState.ADJUSTED,
        RegistrationState.WITHDRAWN,
        RegistrationState.INELIGIBLE,
    )
    with pytest.raises(Refused) as refused:
        move(cases, one, RegistrationState.PROPOSED)
    assert refused.value.code is RegisterCode.MOVE_NOT_ALLOWED


def test_an_adjusted_registration_is_replaced_by_another(cases: OpenStore) -> None:
    one = add(cases, 7, "GOV_FLAG", date=datetime.date(2017, 3, 1))
    wanted = Move(state=RegistrationState.ADJUSTED, date=DAY, reason="Chỉ đăng ký Cờ ngành")
    (before,) = registered(cases, one)
    new = cases.registers.do(adjust_registration, before, wanted, {"title": "MIN_FLAG"})
    assert (new.title, new.unit_id, new.date) == ("MIN_FLAG", 7, DAY)
    table = cases.read(read_funnel, 1)
    government, ministry, total = table.lines(Grouping.TITLE)
    assert (government.funnel[RegistrationState.ADJUSTED], government.funnel.left) == (1, 0)
    assert (
        ministry.funnel[RegistrationState.REGISTERED],
        total.funnel[RegistrationState.REGISTERED],
    ) == (1, 2)


def test_the_state_follows_the_moves_that_are_left(cases: OpenStore) -> None:
    one = add(cases, 7, "MIN_FLAG")
    move(cases, one, RegistrationState.ELIGIBLE, date=DAY)
    move(cases, one, RegistrationState.WITHDRAWN, reason="Xin rút")
    source = MoveSource(cases.registers)
    source.narrow(registration_id=one.id)
    first, last = source.rows()
    source.delete(last)
    assert registered(cases, one)[0].state is RegistrationState.ELIGIBLE
    with pytest.raises(Refused):
        source.save(first.model_copy(update={"state": RegistrationState.INELIGIBLE}))
    source.save(
        first.model_copy(
            update={"state": RegistrationState.INELIGIBLE, "reason": "Thiếu minh chứng"}
        )
    )
    assert registered(cases, one)[0].state is RegistrationState.INELIGIBLE


def test_a_state_from_a_sheet_is_a_move_and_names_find_their_people(cases: OpenStore) -> None:
    person = cases.registers.save(Person(unit_id=1, name="Nguyễn Thị Mới"))
    source = RegistrationSource(cases.registers, cases)
    source.narrow(year_id=1)
    values = {"year_id": 1, "unit_id": 1, "title": "ADVANCED_WORKER"}
    more = {"person": "Nguyễn Thị Mới"}
    made = Registration.model_validate({**values, **more, "state": RegistrationState.ELIGIBLE})
    stored = source.save(made)
    assert isinstance(stored, Registration)
    assert (stored.person_id, stored.person, stored.state) == (
        person.id,
        "",
        RegistrationState.ELIGIBLE,
    )
    (shown,) = cases.registers.list(RegistrationMove, registration_id=stored.id)
    assert shown.state is RegistrationState.ELIGIBLE
    (row,) = source.rows()
    assert "Nguyễn Thị Mới" in row.person
    assert "Đủ điều kiện" in tuple(source.text(row))
    assert source.save(stored) == stored
    award = AwardSource(cases.registers)
    award.narrow(year_id=1)
    given = award.save(GrantedAward.model_validate({**values, **more}))
    assert isinstance(given, GrantedAward)
    award.links()
    assert award.called(given) == "Nguyễn Thị Mới – Lao động tiên tiến"


def test_what_is_clean_is_eligible_and_what_the_rules_forbid_is_not(cases: OpenStore) -> None:
    add(cases, 7, "EXCELLENT_COLLECTIVE")
    bad = add(cases, 7, "BASE_FIGHTER", person="Trần Văn Ba")
    flag = add(cases, 7, "MIN_FLAG")  # its grounds have no proof: people look
    judged = cases.read(judge, 1, shipped_rules())
    assert [one.state for one in judged] == [
        RegistrationState.ELIGIBLE,
        RegistrationState.INELIGIBLE,
        None,
    ]
    assert cases.registers.do(keep_judged, judged, DAY, None, note_text) == 2
    now = registered(cases, bad)[0]
    assert now.state is RegistrationState.INELIGIBLE
    assert "Lao động tiên tiến" in now.last.reason
    assert registered(cases, flag)[0].state is RegistrationState.REGISTERED
    assert len(cases.read(judge, 1, shipped_rules())) == 1


def test_years_that_prove_a_title_come_from_the_awards(sample: OpenStore) -> None:
    notes = sample.read(read_notes, 1, shipped_rules(), sample.read(read_book, 1))
    fighters = {
        one.person: notes[stored_id(one.record)]
        for one in registered(sample)
        if one.record.title == "MINISTRY_FIGHTER"
    }
    message = {name: [note_text(note) for note in found] for name, found in fighters.items()}
    assert (
        "Đã có 3 lần “Chiến sĩ thi đua cơ sở”: 2014, 2015, 2016."
        in message["Nguyễn Văn An (minh họa)"]
    )
    assert (
        "Cần 3 lần “Chiến sĩ thi đua cơ sở”; sổ khen thưởng có: 2014, 2016."
        in message["Bùi Văn Khánh (minh họa)"]
    )


def _paper(cases: OpenStore) -> dict[str, list[int]]:
    contests = cases.registers.list(Contest)
    return {
        one.title: [n.unit_id for n in cases.registers.list(Nominee, contest_id=one.id)]
        for one in contests
    }


def _eligible(cases: OpenStore, *unit_ids: int, title: str = "MIN_FLAG") -> None:
    for unit_id in unit_ids:
        move(cases, add(cases, unit_id, title), RegistrationState.ELIGIBLE, date=DAY)


def _put(cases: OpenStore) -> int:
    lists = cases.read(read_candidates, 1, shipped_rules())
    return cases.registers.do(put_on_paper, cases.propose_contest, lists.lists, lists.year)


def test_the_eligible_become_the_candidates_ranked_by_their_scores(cases: OpenStore) -> None:
    forget_scores(cases)
    with pytest.raises(Refused) as refused:
        _put(cases)
    assert refused.value.code is RegisterCode.NOBODY_ELIGIBLE
    _eligible(cases, 3, 5, 7, 9)
    add(cases, 2, "MIN_FLAG")
    _eligible(cases, 9, title="GOV_FLAG")
    for unit_id, score in ((5, "97.5"), (9, "97.5"), (3, "90")):
        cases.registers.save(ScoreSheet(year_id=1, unit_id=unit_id, cluster_score=score))
    lists = cases.read(read_candidates, 1, shipped_rules()).lists
    ministry = next(one for one in lists if one.title == "MIN_FLAG")
    assert [(c.unit.id, c.rank) for c in ministry.eligible] == [(5, 1), (9, 1), (3, 3), (7, None)]
    assert [c.is_undecided for c in ministry.others] == [True]
    assert _put(cases) == 5
    assert _paper(cases) == {"MIN_FLAG": [5, 9, 3, 7], "GOV_FLAG": [9]}
    assert states(cases, "MIN_FLAG")["CCN"] is RegistrationState.NOMINATED
    assert cases.registers.undoable is not None
    cases.registers.undo()
    assert len(_paper(cases)["MIN_FLAG"]) == 6


def test_a_frozen_paper_and_a_year_without_conference_take_no_list(cases: OpenStore) -> None:
    _eligible(cases, 3, 5)
    cases.do(freeze_form, stored_id(cases.registers.list(BallotRound)[0]))
    with pytest.raises(Refused) as refused:
        _put(cases)
    assert refused.value.code is RegisterCode.PAPER_FROZEN
    year = cases.registers.save(EmulationYear(year=2018, rules="2003-nd91"))
    lists = cases.read(read_candidates, 1, shipped_rules()).lists
    with pytest.raises(Refused) as refused:
        cases.registers.do(put_on_paper, cases.propose_contest, lists, year)
    assert refused.value.code is RegisterCode.NO_CONFERENCE


def test_after_the_conference_the_way_follows_by_itself(sample: OpenStore) -> None:
    round_id = stored_id(sample.registers.list(BallotRound)[0])
    assert states(sample, "MIN_FLAG")["TGPL"] is RegistrationState.NOMINATED
    count_round(sample, round_id)
    assert (
        states(sample, "MIN_FLAG")["TGPL"] is RegistrationState.NOMINATED
    )  # the hall has seen nothing yet
    sample.do(seal_round, round_id)
    print_minutes(sample, round_id)
    sample.do(sign_minutes, round_id)
    sample.do(publish_round, round_id)
    now = states(sample, "MIN_FLAG")
    won = {code for code, state in now.items() if state is RegistrationState.ELECTED}
    assert won == {"HTQTCT", "KTVB", "BTNN", "TTR"}
    assert now["TGPL"] is RegistrationState.NOT_ELECTED
    assert (now["CCN"], now["BTTP"]) == (RegistrationState.WITHDRAWN, RegistrationState.INELIGIBLE)
    lines = sample.read(read_funnel, 1).lines(Grouping.TITLE)
    flag = next(line for line in lines if line.title == "MIN_FLAG").funnel
    assert [
        flag[state]
        for state in (
            RegistrationState.REGISTERED,
            RegistrationState.ELIGIBLE,
            RegistrationState.NOMINATED,
            RegistrationState.ELECTED,
        )
    ] == [
        8,
        6,
        6,
        4,
    ]
    elected = next(
        one
        for one in registered(sample)
        if one.state is RegistrationState.ELECTED and one.record.unit_id == 1
    )
    assert "phiếu đồng ý, đạt " in elected.last.reason
    sample.registers.do(
        move_registrations,
        [elected],
        Move(state=RegistrationState.PROPOSED, date=datetime.date(2017, 12, 1)),
    )
    (proposed,) = registered(sample, elected.record)
    given = Move(state=RegistrationState.AWARDED, date=datetime.date(2018, 1, 5), money=8_000_000)
    sample.registers.do(move_registrations, [proposed], given)
    (awarded,) = registered(sample, elected.record)
    assert (awarded.state, awarded.last.date) == (
        RegistrationState.AWARDED,
        datetime.date(2018, 1, 5),
    )
    assert awarded.passed >= {
        RegistrationState.REGISTERED,
        RegistrationState.ELIGIBLE,
        RegistrationState.NOMINATED,
        RegistrationState.ELECTED,
        RegistrationState.PROPOSED,
    }
    assert sample.registers.list(GrantedAward, title=elected.record.title)[-1].money == 8_000_000


def test_statistics_tell_whom_the_awards_went_to_and_how_soon(cases: OpenStore) -> None:
    def give(**more: object) -> None:
        values = {"year_id": 1, "unit_id": 1, "title": "UNIT_CERT", **more}
        cases.registers.save(GrantedAward.model_validate(values))

    give()
    give(collective="Phòng Một", money=600_000, kind=AwardKind.SUDDEN, achieved=DAY)
    give(person="Trần A", worker=WorkerKind.LEADER)
    give(person="Trần B", worker=WorkerKind.DIRECT, money=300_000)
    give(person="Trần C")
    soon = datetime.date(2017, 10, 27)
    give(person="Trần D", kind=AwardKind.SUDDEN, achieved=DAY, decided=soon)
    give(title="MIN_FLAG", for_year=2014)
    found = cases.read(read_statistics, 1)
    (line,) = found.lines
    assert (line.units, line.small, line.people, line.money) == (1, 1, 4, 900_000)
    assert line.workers == {WorkerKind.LEADER: 1, WorkerKind.DIRECT: 1, None: 2}
    assert [one.days for one in found.sudden] == [None, 7]
    assert found.sudden[1].who == "Trần D"
    assert cases.read(read_flags, 2017, ["MIN_FLAG"]) == {1: ((2014, "MIN_FLAG"),)}
    assert cases.read(read_flags, 2020, ["MIN_FLAG"]) == {}


def test_grounds_with_a_proof_are_no_longer_asked_for(cases: OpenStore) -> None:
    one = add(cases, 7, "MIN_FLAG")
    for ground in ("leader", "targets"):
        values = {"registration_id": one.id, "ground": ground, "proof": "Có"}
        cases.registers.save(FlagProof.model_validate(values))
    bare = FlagProof.model_validate({"registration_id": one.id, "ground": "unity"})
    cases.registers.save(bare)
    notes = cases.read(read_notes, 1, shipped_rules(), cases.read(read_book, 1))[stored_id(one)]
    lacking = next(note for note in notes if note.grounds)
    assert list(lacking.grounds) == ["unity", "party"]
