"""A ballot held again, or counted again: what it is called, and what its documents say."""

from pathlib import Path

from tests.support.rounds import (
    WHO,
    WHY,
    contest,
    count_round,
    form,
    further,
    open_draft,
    print_minutes,
    year_cases,
)
from tests.support.word_reader import text
from thidua_desktop.domain.codes.documents import DocumentKind, DocumentState
from thidua_desktop.services.conference.conference_view import read_conference
from thidua_desktop.services.conference.further_round import further_round, vote_again
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.seal_round import (
    annul_round,
    recount,
    seal_round,
    sign_minutes,
)
from thidua_desktop.services.documents.document_state import document_states
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.texts.conference.ballots import ballot_text
from thidua_desktop.ui.tabs.conference.minutes.minutes_state import (
    contest_lines,
    document_lines,
    sums,
)
from thidua_desktop.ui.tabs.conference.steps_state import step_views

TIED = ["110", "110", "110", "110"]


def called(cases: OpenStore, round_id: int) -> str:
    view, conference = cases.read(read_round, round_id), cases.read(read_conference)
    assert conference is not None
    assert conference.ballot(view.record) == view.ballot
    return ballot_text(view.ballot)


def minutes(cases: OpenStore, round_id: int, folder: Path) -> str:
    made = cases.issue_document(round_id, DocumentKind.MINUTES, folder)
    return text(made.path.read_bytes())


def tied(cases: OpenStore, round_id: int) -> None:
    count_round(cases, round_id, TIED)
    cases.do(seal_round, round_id)


def annulled(cases: OpenStore, round_id: int) -> None:
    cases.do(annul_round, round_id, "Có phiếu lạ", "Hội nghị", "Niêm phong riêng")


def test_ballots_are_called_by_words(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC")), 4) as (cases, first):
        tied(cases, first)
        second = cases.do(further_round, first, "C")
        assert (called(cases, first), called(cases, second)) == ("phiếu 1", "phiếu 1, vòng 2")
        open_draft(cases, second, 4)
        annulled(cases, second)
        again = cases.do(vote_again, second)
        assert cases.read(read_round, again).record.code == "1-2-lai"
        assert called(cases, again) == "phiếu 1, vòng 2, bỏ phiếu lại"
        open_draft(cases, again, 4)
        annulled(cases, again)
        third = cases.do(vote_again, again)
        assert called(cases, third) == "phiếu 1, vòng 2, bỏ phiếu lại lần 2"


def test_two_further_ballots_of_one_turn_are_told_apart(tmp_path: Path) -> None:
    plain = form(contest("C", "ABC"), contest("D", "ABC"))
    with year_cases(tmp_path, plain, 4) as (cases, first):
        count_round(cases, first, ["110110"] * 4)
        cases.do(seal_round, first)
        found = [cases.do(further_round, first, code) for code in "CD"]
        message = [called(cases, one) for one in found]
        assert len(set(message)) == 2
        assert all(word.startswith("phiếu 1, vòng 2, danh hiệu “") for word in message)


def test_the_minutes_of_a_repeated_vote_name_the_annulled_one(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC")), 4) as (cases, first):
        tied(cases, first)
        annulled(cases, first)
        again = cases.do(vote_again, first)
        open_draft(cases, again, 4)
        tied(cases, again)
        message = minutes(cases, again, tmp_path)
        assert "Lần bỏ phiếu này thay cho lần bỏ phiếu trước (phiếu 1) đã bị hủy kết quả" in message
        assert (
            "người quyết định: Hội nghị; lý do: Có phiếu lạ; xử lý phiếu của lần trước: Niêm "
            "phong riêng." in message
        )
        assert "(Bỏ phiếu lại)" in message


def test_round_1_claims_no_minutes_that_do_not_exist(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC")), 4) as (cases, first):
        tied(cases, first)
        second = cases.do(further_round, first, "C")
        assert "vòng 2" not in minutes(cases, first, tmp_path)
        open_draft(cases, second, 4)
        message = minutes(cases, first, tmp_path)
        assert "Hội nghị bỏ phiếu vòng 2 đối với danh hiệu “Cờ thi đua ngành Tư pháp”." in message
        count_round(cases, second, ["10"] * 4)
        cases.do(seal_round, second)
        print_minutes(cases, second)
        assert "ngành Tư pháp”, có biên bản riêng." in minutes(cases, first, tmp_path)
        annulled(cases, second)
        assert "Hội nghị bỏ phiếu vòng 2" not in minutes(cases, first, tmp_path)


def test_documents_of_an_earlier_count_are_replaced(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC")), 4) as (cases, first):
        count_round(cases, first, ["100"] * 4)
        cases.do(seal_round, first)
        for kind in (DocumentKind.READING, DocumentKind.MINUTES):
            cases.issue_document(first, kind, tmp_path)
        cases.do(sign_minutes, first)
        cases.do(recount, first, WHY)
        assert set(cases.read(document_states, first).values()) == {DocumentState.RECOUNTING}
        count_round(cases, first, ["100"] * 4)
        same = cases.read(document_states, first)
        assert sorted(same.values()) == [DocumentState.ISSUED, DocumentState.SIGNED]
        cases.do(recount, first, WHY)
        count_round(cases, first, ["100", "100", "100", "010"])
        cases.do(seal_round, first)
        cases.issue_document(first, DocumentKind.MINUTES, tmp_path)
        states = cases.read(document_states, first)
        lines = document_lines(cases.read(read_round, first), states)
        assert [line.state for line in lines if line.name] == [
            "đã được thay thế do kiểm phiếu lại",
            "đã lập",
            "đã được thay thế do kiểm phiếu lại",
        ]


def test_nothing_of_an_annulled_round_is_green(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC")), 4) as (cases, first):
        count_round(cases, first, ["100"] * 4)
        cases.do(seal_round, first)
        cases.issue_document(first, DocumentKind.MINUTES, tmp_path)
        annulled(cases, first)
        view, states = cases.read(read_round, first), cases.read(document_states, first)
        assert "done" not in [step.kind for step in step_views(view)]
        tones = [line.tone for line in sums(view)]
        tones += [line.tone for line in document_lines(view, states)]
        tones += [line.tone for title in contest_lines(view) for line in title.lines]
        assert "good" not in tones
        assert "của lần bỏ phiếu đã hủy kết quả" in [
            line.state for line in document_lines(view, states)
        ]


def test_an_annulled_further_ballot_held_anew_settles_the_tie(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC")), 4) as (cases, first):
        tied(cases, first)
        second = further(cases, first, "C", ["10"] * 4)
        cases.do(annul_round, second, WHY, WHO, "Hủy phiếu")
        again = cases.do(vote_again, second)
        open_draft(cases, again, 4)
        count_round(cases, again, ["01"] * 4)
        cases.do(seal_round, again)
        message = minutes(cases, again, tmp_path)
        assert "(phiếu 1, vòng 2) đã bị hủy kết quả" in message
        assert "(Vòng 2 – Bỏ phiếu lại)" in message
