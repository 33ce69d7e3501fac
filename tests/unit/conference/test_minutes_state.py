"""What step 5 offers in each state, and why not."""

from dataclasses import replace

import pytest

from tests.support.sample_views import (
    SECTOR,
    sample_conference,
    sample_form,
    sample_papers,
    sample_round,
    typed_minutes,
)
from thidua_desktop.domain.codes.ballot import Marking
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import LedgerCode, RoundState, WarningCode
from thidua_desktop.services.base.count_rows import DocumentRow
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.conference.sealed_result import Earlier
from thidua_desktop.texts.conference import results as texts
from thidua_desktop.ui.tabs.conference.minutes.minutes_state import (
    blanks,
    contest_lines,
    document_lines,
    fields_editable,
    main_act,
    matters,
    recount_line,
    sums,
)


def row(name: str, state: str, kind: DocumentKind = DocumentKind.MINUTES) -> DocumentRow:
    return DocumentRow(round_id=1, at="", kind=kind, name=name, session=1, sha256="", state=state)


def agreed(**changes: object) -> RoundView:
    return sample_round(state=RoundState.AGREED, **changes)  # type: ignore[arg-type]  # any part


def tied(state: RoundState) -> RoundView:
    """Three names level for the last two seats of the second title."""
    form = sample_form(names=6)
    papers = [
        replace(paper, typed_reason=None, marks="000" + marks)
        for paper, marks in zip(sample_papers(form), ("110", "101", "011") * 4, strict=True)
    ]
    sector = replace(form.contest(SECTOR), seats=2)
    return sample_round(
        replace(form, contests=(form.contests[0], sector)), papers=papers, state=state
    )


def test_what_comes_next_in_each_state() -> None:
    printed = sample_round(documents=(row("a.docx", "issued"),))
    acts = [
        main_act(view, None).id
        for view in (
            sample_round(state=RoundState.CHECKING),
            agreed(),
            sample_round(),
            printed,
            sample_round(state=RoundState.SIGNED),
            sample_round(state=RoundState.PUBLISHED),
            sample_round(state=RoundState.ANNULLED),
        )
    ]
    assert acts == ["", "seal", "print", "sign", "go_on", "go_on", ""]


def test_open_sums_are_never_sealed() -> None:
    view = agreed(errors=(LedgerCode.ENTERED_NOT_RETURNED,))
    act = main_act(view, None)
    assert (act.enabled, act.why) == (False, texts.SUMS_OPEN)
    first, fault = sums(view)
    assert (first.tone, fault.tone) == ("bad", "bad")
    assert fault.text.startswith("L05: Số phiếu đã nhập khác")
    assert fault.way_out.startswith("Nhập tiếp")


def test_notices_are_no_faults() -> None:
    line = sums(agreed(warnings=(WarningCode.QUORUM,)))[1]
    assert (line.tone, line.way_out) == ("warning", "")


def test_minutes_that_could_not_be_placed_are_not_signed() -> None:
    view = sample_round(documents=(row("a.docx", "issued"), row("a.docx", "not_placed")))
    assert main_act(view, None).id == "print"
    assert document_lines(view)[0].state == "chưa lưu được tệp"


@pytest.mark.parametrize(
    ("earlier", "act", "tone"),
    [
        (Earlier("AAAA-BBBB-CCCC", same=True, minutes="a.docx"), "sign", "good"),
        (Earlier("AAAA-BBBB-CCCC", same=True, minutes=""), "print", "good"),
        (Earlier("AAAA-BBBB-CCCC", same=False, minutes="a.docx"), "print", "warning"),
    ],
)
def test_after_a_recount(earlier: Earlier, act: str, tone: str) -> None:
    assert main_act(sample_round(session=2), earlier).id == act
    line = recount_line(earlier)
    assert line is not None
    assert line.tone == tone
    assert recount_line(None) is None


def test_a_tie_waits_for_sealing_then_has_two_ways_out() -> None:
    (before,) = [m for m in matters(tied(RoundState.AGREED)) if m.contest == SECTOR]
    assert (before.may_continue, before.may_decide, before.why_not) == (
        False,
        False,
        texts.SEAL_FIRST,
    )
    (after,) = [m for m in matters(tied(RoundState.SEALED)) if m.contest == SECTOR]
    assert (after.may_continue, after.may_decide, after.seats) == (True, True, 2)
    assert len(after.names) == 3
    (signed,) = [m for m in matters(tied(RoundState.PUBLISHED)) if m.contest == SECTOR]
    assert not signed.may_decide


def test_no_more_rounds_than_the_rule_allows() -> None:
    view = replace(tied(RoundState.SEALED), turn=2)
    (matter,) = [m for m in matters(view) if m.contest == SECTOR]
    assert (matter.may_continue, matter.may_decide) == (False, True)
    assert matter.why_not == texts.rounds_over(2)


def test_a_title_that_waits_for_another_has_no_way_of_its_own() -> None:
    waiting = [m for m in matters(tied(RoundState.SEALED)) if m.contest != SECTOR]
    assert all(not m.may_continue and not m.may_decide for m in waiting)


def test_a_further_round_that_was_prepared_is_opened_not_made_twice() -> None:
    view = tied(RoundState.SEALED)
    record = view.record.model_copy(update={"id": 9, "code": "1-2"})
    further = replace(view, record=record, state=RoundState.DRAFT)
    (matter,) = [m for m in matters(view, (further,)) if m.contest == SECTOR]
    assert (matter.further_id, matter.may_continue) == (9, False)
    annulled = replace(further, state=RoundState.ANNULLED)
    (again,) = [m for m in matters(view, (annulled,)) if m.contest == SECTOR]
    assert (again.further_id, again.may_continue) == (None, True)


def test_nothing_is_to_be_decided_before_the_papers_agree() -> None:
    assert matters(tied(RoundState.CHECKING)) == ()


def test_documents_say_what_can_be_made() -> None:
    lines = document_lines(agreed())
    assert [(line.kind, line.may_make) for line in lines] == [
        (DocumentKind.MINUTES, False),
        (DocumentKind.READING, False),
        (DocumentKind.WORKBOOK, True),
    ]
    assert lines[0].why_not == texts.NOT_YET_SEALED
    others = document_lines(sample_round(documents=(row("p.docx", "issued", DocumentKind.BALLOT),)))
    assert (others[-1].name, others[-1].may_make) == ("p.docx", False)


def test_what_is_typed_may_be_changed_until_it_is_signed() -> None:
    assert fields_editable(sample_round())
    assert not fields_editable(sample_round(state=RoundState.SIGNED))


def test_what_the_minutes_would_leave_blank_is_said_before_they_are_printed() -> None:
    conference = sample_conference()
    typed = typed_minutes(
        place="Hội trường", ended="2017-11-22T16:05", basis="Quy chế", received_by="Văn phòng"
    )
    assert blanks(conference, typed) == ""
    nobody = conference.record.model_copy(update={"chair_name": "", "chair_position": ""})
    message = blanks(replace(conference, record=nobody), typed_minutes())
    assert message == (
        "Chưa có họ tên người chủ trì hội nghị, chức vụ người chủ trì hội nghị, địa điểm, thời "
        "điểm kết thúc, căn cứ bỏ phiếu, người nhận phiếu; biên bản in dòng chấm để ghi tay."
    )


def test_results_are_ranked_with_their_sentence() -> None:
    first, second = contest_lines(sample_round())
    assert second.needs == "Suy tôn 04 · được suy tôn 04 · mức phải đạt: 2/3, ít nhất 8 phiếu"
    top = second.lines[0]
    assert (top.place, top.agree, top.share, top.tone) == (1, "11", "91,67%", "good")
    assert top.sentence.startswith("Được 11/12 phiếu đồng ý, đạt 91,67%")
    assert first.lines[0].outcome == "Được suy tôn"


@pytest.mark.parametrize("marking", list(Marking))
def test_every_marking_has_lines(marking: Marking) -> None:
    lines = contest_lines(sample_round(sample_form(marking)))
    assert sum(len(contest.lines) for contest in lines) == 12
