"""Step 1 without its window: what is proposed, what a name needs, why a form is not frozen."""

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.support import sample_views as views
from tests.support.rounds import withdrawal
from tests.support.word_reader import lines, tables
from thidua_desktop.domain.codes.ballot import Base, Compare, Marking, Spoils
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.choices import HallShows
from thidua_desktop.records.conference import BallotRound, Contest, Nominee
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.conference_view import ConferenceView, read_conference
from thidua_desktop.services.conference.draft_paper import (
    add_contest,
    add_names,
    add_paper,
    change_contest_title,
    change_seats,
    delete_paper,
    draft_contests,
    move_contest,
    move_name,
    remove_contest,
    remove_name,
)
from thidua_desktop.services.conference.freeze_form import amend_form, freeze_form, unfreeze_form
from thidua_desktop.services.conference.hand_out import hand_out
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.ui.tabs.conference.prepare.prepare_sheet import SheetName, sheet
from thidua_desktop.ui.tabs.conference.prepare.prepare_state import (
    PrepareState,
    free_units,
    needed_text,
    prepare_state,
    titles_to_choose,
)


def conference_of(cases: OpenStore) -> ConferenceView:
    found = cases.read(read_conference)
    assert found is not None
    return found


def first_round(cases: OpenStore) -> RoundView:
    return cases.read(read_round, conference_of(cases).rounds[0].id or 0)


def state_of(cases: OpenStore, view: RoundView, before: RoundView | None = None) -> PrepareState:
    contests = cases.read(draft_contests, view.id)
    return prepare_state(conference_of(cases), view, contests, cases.propose_contest, before)


# ------------------------------------------------------------------ the words of the paper
@pytest.mark.parametrize("marking", list(Marking))
@pytest.mark.parametrize("names", [1, 12, 40])
@pytest.mark.parametrize("spoils", list(Spoils))
def test_the_drawn_paper_says_what_the_word_file_says(
    marking: Marking, names: int, spoils: Spoils
) -> None:
    form = replace(views.sample_form(marking, names=names), spoils=spoils)
    one, other = views.sample_record(colour="vàng"), views.sample_record(id=2, code="2")
    conference = views.sample_conference(rounds=(one, other))
    view = views.sample_round(
        form, papers=[], state=RoundState.READY, record=one, form_serial=2, turn=2
    )
    drawn = sheet(conference, view, view.form_serial)
    body = views.written(DocumentKind.BALLOT, views.printed(conference, view))
    shown = lines(body)
    assert drawn.remark == "(Vòng 2 – Mẫu B – giấy màu vàng)"
    assert drawn.note == "Mẫu minh họa"
    title = (drawn.authority, drawn.cluster, drawn.heading, drawn.about, drawn.remark, drawn.note)
    contests = [text for one in drawn.contests for text in (one.heading, one.rule) if text]
    assert [
        message for message in (*title, *drawn.instructions, *contests) if message not in shown
    ] == []
    assert [
        [list(drawn.columns), *([*_row(name, len(drawn.columns))] for name in one.names)]
        for one in drawn.contests
    ] == tables(body)[2:]


def _row(name: SheetName, columns: int) -> list[str]:
    """The row as it is printed: its boxes are empty, the number stands last."""
    ends = [name.number] if name.number else []
    return [name.place, name.name, *[""] * (columns - 2 - len(ends)), *ends]


# ------------------------------------------------------------------ what a name needs
@pytest.mark.parametrize(
    ("majority", "compare", "base", "eligible", "text"),
    [
        (
            "2/3",
            Compare.AT_LEAST,
            Base.ELIGIBLE,
            12,
            "Cần ít nhất 8 phiếu đồng ý: 2/3 của 12 (tổng số đơn vị thành viên).",
        ),
        (
            "1/2",
            Compare.MORE_THAN,
            Base.ELIGIBLE,
            12,
            "Cần ít nhất 7 phiếu đồng ý: trên 1/2 của 12 (tổng số đơn vị thành viên).",
        ),
        (
            "2/3",
            Compare.AT_LEAST,
            Base.VALID,
            12,
            (
                "Cần 2/3 số phiếu hợp lệ; số phiếu xác định khi kiểm phiếu. "
                "Ví dụ 12 phiếu: ít nhất 8 phiếu đồng ý."
            ),
        ),
        (
            "2/3",
            Compare.AT_LEAST,
            Base.PRESENT,
            0,
            "Cần 2/3 số có mặt; số phiếu xác định khi kiểm phiếu.",
        ),
        (
            "2/3",
            Compare.AT_LEAST,
            Base.ELIGIBLE,
            0,
            (
                "Cần 2/3 tổng số đơn vị thành viên; ghi số đơn vị có quyền bỏ phiếu để biết số "
                "phiếu phải đạt."
            ),
        ),
        (
            "3/2",
            Compare.AT_LEAST,
            Base.ELIGIBLE,
            12,
            "Tỷ lệ 3/2 không thể đạt; sửa tỷ lệ phải đạt.",
        ),
        (
            "1/1",
            Compare.MORE_THAN,
            Base.ELIGIBLE,
            12,
            "Tỷ lệ trên 100% không thể đạt; sửa tỷ lệ phải đạt.",
        ),
    ],
)
def test_the_votes_needed_are_spelled_out(
    majority: str, compare: Compare, base: Base, eligible: int, text: str
) -> None:
    contest = replace(
        views.sample_form().contests[0], majority=Fraction(majority), compare=compare, base=base
    )
    assert needed_text(contest, eligible) == text


def test_a_base_that_is_known_by_now_is_named() -> None:
    contest = replace(views.sample_form().contests[0], base=Base.PRESENT)
    assert needed_text(contest, 12, {Base.PRESENT: 11}) == (
        "Cần ít nhất 8 phiếu đồng ý: 2/3 của 11 (số có mặt)."
    )


# ------------------------------------------------------------------ what is proposed
def test_a_rule_is_proposed_with_where_it_stands(cases: OpenStore) -> None:
    year = conference_of(cases).year
    proposal = cases.propose_contest(year, "GOV_FLAG")
    assert (proposal.majority, proposal.compare, proposal.base) == (
        "2/3",
        Compare.AT_LEAST,
        Base.ELIGIBLE,
    )
    assert (proposal.requires, proposal.max_rounds) == ("MIN_FLAG", 2)
    assert not proposal.citation.confirmed
    assert "TANDTC" in proposal.citation.precedent
    codes = [title.code for title in cases.propose_contest.titles(year)]
    assert codes[:2] == ["GOV_FLAG", "MIN_FLAG"]
    assert "BASE_FIGHTER" not in codes  # a person's title is not voted on by the cluster


def test_a_year_without_rules_proposes_the_usual(cases: OpenStore) -> None:
    year = conference_of(cases).year.model_copy(update={"rules_body": ""})
    assert cases.propose_contest.titles(year) == ()
    proposal = cases.propose_contest(year, "MIN_FLAG")
    assert (proposal.majority, proposal.title.name) == ("2/3", "MIN_FLAG")


def test_titles_not_yet_on_the_paper_come_first(cases: OpenStore) -> None:
    conference, view = conference_of(cases), first_round(cases)
    readiness = cases.read(draft_contests, view.id)
    titles = [
        title.code for title in titles_to_choose(conference.year, cases.propose_contest, readiness)
    ]
    assert titles[-2:] == ["GOV_FLAG", "MIN_FLAG"]


# ------------------------------------------------------------------ the page
def test_the_sample_is_ready_to_freeze(cases: OpenStore) -> None:
    state = state_of(cases, first_round(cases))
    assert state.editing
    assert state.faults == ()
    assert state.readiness == "Mẫu phiếu đầy đủ, có thể chốt. 02 danh hiệu, 10 tập thể."
    first, second = state.contests
    assert (first.count, second.count) == ("06 tập thể, số 1–6", "04 tập thể, số 7–10")
    assert first.needed.startswith("Cần ít nhất 8 phiếu đồng ý: 2/3 của 12")
    assert first.source.startswith("Chưa có quy định được xác nhận, theo tiền lệ: Thông tư 04")
    assert second.source.endswith("Điều kiện: Nghị định 91/2017/NĐ-CP, Điều 11.")
    assert (first.offered, first.differs) == (None, "")


def test_every_reason_is_said_with_its_title(cases: OpenStore) -> None:
    view = first_round(cases)
    for contest in cases.read(draft_contests, view.id):
        for nominee in contest.nominees:
            cases.registers.delete(nominee)
        cases.registers.save(contest.record.model_copy(update={"majority": "3/2"}))
    state = state_of(cases, first_round(cases))
    assert state.faults == (
        "Cờ thi đua ngành Tư pháp: chưa có tập thể",
        "Cờ thi đua ngành Tư pháp: tỷ lệ phải đạt chưa đúng",
        "Cờ thi đua của Chính phủ: chưa có tập thể",
        "Cờ thi đua của Chính phủ: tỷ lệ phải đạt chưa đúng",
    )
    assert state.contests[0].differs == "Khác mức đề xuất: 2/3 tổng số đơn vị thành viên."
    assert state.contests[0].count == "chưa có tập thể"


def test_a_frozen_form_says_when_and_what_may_still_be_done(cases: OpenStore) -> None:
    view = first_round(cases)
    cases.do(freeze_form, view.id)
    state = state_of(cases, first_round(cases))
    assert (state.editing, state.may_unfreeze, state.may_print) == (False, True, True)
    assert state.readiness.startswith("Đã chốt mẫu phiếu lúc ")
    assert state.why_not_deleted
    cases.do(unfreeze_form, view.id, "đổi danh sách", "Trưởng Cụm")
    state = state_of(cases, first_round(cases))
    assert (state.serial, state.badges) == (2, ("Mẫu B",))
    cases.do(freeze_form, view.id)
    cases.do(hand_out, view.id, {"eligible": 12, "present": 12, "printed": 12, "issued": 12})
    state = state_of(cases, first_round(cases))
    assert (state.may_unfreeze, state.may_print) == (False, True)
    assert "Mẫu B" in state.readiness
    assert "không mở lại được" in state.readiness


def test_a_further_round_says_what_it_continues(cases: OpenStore) -> None:
    view = first_round(cases)
    further = views.sample_round(
        view.form,
        papers=[],
        state=RoundState.DRAFT,
        turn=2,
        record=view.record.model_copy(update={"id": view.id, "continues_round_id": 7}),
    )
    state = state_of(cases, further, before=replace(view, state=RoundState.SEALED))
    assert state.badges == ("Vòng 2",)
    assert state.notice.startswith("Tiếp theo phiếu 1 (Phiếu suy tôn")
    assert "Cờ thi đua của Chính phủ 02" in state.notice
    again = state_of(cases, further, before=replace(view, state=RoundState.ANNULLED))
    assert again.notice == "Bỏ phiếu lại, thay phiếu 1 đã hủy kết quả."


def test_only_names_of_the_required_title_can_be_chosen(cases: OpenStore) -> None:
    conference, view = conference_of(cases), first_round(cases)
    contests = cases.read(draft_contests, view.id)
    free = free_units(conference, contests[1], contests)
    assert len(free) == 8
    assert sum(may for _, _, may in free) == 2


# ------------------------------------------------------------------ setting a paper up
def test_titles_bring_their_rule_and_find_their_condition(cases: OpenStore) -> None:
    conference = conference_of(cases)
    paper = cases.registers.do(add_paper, conference.record.id or 0, "Phiếu hai", "vàng")
    year = conference.year
    cases.registers.do(add_contest, cases.propose_contest, paper, year, "GOV_FLAG")
    cases.registers.do(add_contest, cases.propose_contest, paper, year, "MIN_FLAG")
    cases.registers.do(add_contest, cases.propose_contest, paper, year, "MIN_FLAG")
    gov, flag, second = cases.read(draft_contests, paper)
    assert gov.record.requires == flag.record.code == "MIN_FLAG"
    assert second.record.code == "MIN_FLAG-2"
    assert cases.registers.list(BallotRound, id=paper)[0].code == "2"
    units = [unit.id or 0 for unit in conference.units[:3]]
    cases.registers.do(add_names, flag.record, units)
    assert cases.read(draft_contests, paper)[1].record.max_agree == 1  # more names than seats
    cases.registers.do(change_seats, cases.read(draft_contests, paper)[1].record, 2)
    assert cases.read(draft_contests, paper)[1].record.max_agree == 2  # it goes with the seats
    cases.registers.do(remove_contest, cases.read(draft_contests, paper)[1].record)
    gov, second = cases.read(draft_contests, paper)
    assert (gov.record.requires, second.record.position) == ("", 2)
    cases.registers.do(move_contest, second.record, -1)
    assert [one.record.code for one in cases.read(draft_contests, paper)] == [
        "MIN_FLAG-2",
        "GOV_FLAG",
    ]
    cases.registers.do(
        change_contest_title,
        cases.propose_contest,
        cases.read(draft_contests, paper)[0].record,
        year,
        "EXCELLENT_COLLECTIVE",
    )
    assert cases.read(draft_contests, paper)[0].record.name == "Tập thể lao động xuất sắc"


def test_a_paper_like_another_has_its_names(cases: OpenStore) -> None:
    conference, view = conference_of(cases), first_round(cases)
    paper = cases.registers.do(add_paper, conference.record.id or 0, "Bản hai", "hồng", view.id)
    assert cases.read(read_round, paper).form == view.form
    cases.registers.do(delete_paper, paper)
    assert len(conference_of(cases).rounds) == 1


def test_a_frozen_form_cannot_be_changed_by_any_door(cases: OpenStore) -> None:
    view = first_round(cases)
    cases.do(freeze_form, view.id)
    contest = cases.read(draft_contests, view.id)[0]
    unit = conference_of(cases).units[1].id or 0
    for act in (
        lambda: cases.registers.save(view.record.model_copy(update={"title": "Khác"})),
        lambda: cases.registers.do(change_seats, contest.record, 5),
        lambda: cases.registers.do(add_names, contest.record, [unit]),
        lambda: cases.registers.do(move_name, contest.nominees[0], 1),
        lambda: cases.registers.do(remove_name, contest.nominees[0]),
        lambda: cases.registers.do(delete_paper, view.id),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code is RegisterCode.FORM_FROZEN
    assert cases.registers.list(Contest, round_id=view.id)[0] == contest.record
    assert len(cases.registers.list(Nominee, contest_id=contest.id)) == 6
    shown = view.record.model_copy(update={"hall_shows": HallShows.ALL})
    assert cases.registers.save(shown).hall_shows is HallShows.ALL


def test_what_was_changed_from_the_floor_ends_with_the_form_it_was_said_of(
    cases: OpenStore,
) -> None:
    view = first_round(cases)
    cases.do(freeze_form, view.id)
    code = view.form.contests[0].candidates[0].code
    cases.do(amend_form, view.id, withdrawal("MIN_FLAG", code), "xin rút", "Hội nghị")
    assert first_round(cases).form.candidates[0].withdrawn
    cases.do(unfreeze_form, view.id, "in mẫu khác", "Hội nghị")
    cases.registers.do(remove_contest, cases.read(draft_contests, view.id)[0].record)
    cases.do(freeze_form, view.id)
    after = first_round(cases)
    assert [contest.id for contest in after.form.contests] == ["GOV_FLAG"]
    assert after.amendments == ()
