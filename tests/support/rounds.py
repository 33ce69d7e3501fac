"""A round of a made-up year brought to where a test begins, in a line or two."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

from tests.support.cases import sample_cases
from tests.support.naive_counter import PlainContest, PlainForm, Written
from tests.support.year_text import year_text
from thidua_desktop.domain.ballot import Amendment, ContestId, NameCode
from thidua_desktop.domain.codes.ballot import InvalidReason
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.base import stored_id
from thidua_desktop.services.base.count_rows import DocumentRow
from thidua_desktop.services.conference.conference_view import read_conference
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.further_round import further_round
from thidua_desktop.services.conference.hand_out import hand_out, open_box
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.record_paper import record_paper
from thidua_desktop.services.conference.run_pass import Hands, finish_pass, start_pass
from thidua_desktop.services.conference.seal_round import seal_round
from thidua_desktop.services.open_store import OpenStore

FIRST = Hands("Trưởng Ban", "Thư ký")
SECOND = Hands("Trưởng Ban", "Ủy viên")
WHO, WHY = "Trưởng Ban kiểm phiếu", "Hội nghị thống nhất"

Cell = str | tuple[str, InvalidReason]


def contest(
    contest_id: str, names: str, seats: int = 1, requires: str | None = None, majority: str = "1/2"
) -> PlainContest:
    """A contest of one-letter names, half of those present needed."""
    return PlainContest(
        contest_id, list(names), seats, Fraction(majority), ">=", "present", requires
    )


def form(*contests: PlainContest, marking: str = "agree") -> PlainForm:
    return PlainForm(marking, list(contests))


def figures(returned: int, eligible: int = 9, present: int = 6) -> dict[str, int]:
    return {
        "eligible": eligible,
        "present": present,
        "printed": 9,
        "spoilt": 0,
        "issued": returned,
        "returned": returned,
    }


def withdrawal(contest_id: str, code: str) -> Amendment:
    return Amendment(ContestId(contest_id), withdrawn=NameCode(code))


def other_seats(contest_id: str, seats: int) -> Amendment:
    return Amendment(ContestId(contest_id), seats=seats)


@contextmanager
def year_cases(
    folder: Path,
    plain: PlainForm,
    returned: int | None = None,
    *,
    passes: int = 1,
    written: Written | None = None,
) -> Iterator[tuple[OpenStore, int]]:
    """Give the use cases and the round: opened with these papers returned, or a draft."""
    text = year_text(
        plain, figures(returned or 0), passes=passes, opened=returned is not None, written=written
    )
    with sample_cases(folder, text.encode()) as cases:
        conference = cases.read(read_conference)
        assert conference is not None
        yield cases, stored_id(conference.rounds[0])


def head(cases: OpenStore) -> str:
    with cases.new_uow("head") as uow:
        return uow.journal_head()


def type_pass(
    cases: OpenStore, round_id: int, papers: Sequence[Cell], pass_number: int = 1
) -> None:
    """Type these papers as numbers 1, 2 …; a paper may come with its reason."""
    cases.do(start_pass, round_id, pass_number, FIRST if pass_number == 1 else SECOND)
    for number, paper in enumerate(papers, 1):
        marks, reason = paper if isinstance(paper, tuple) else (paper, None)
        cases.do(record_paper, cases.rounds, round_id, pass_number, number, marks, reason)


def count_round(
    cases: OpenStore, round_id: int, papers: Sequence[Cell], second: Sequence[Cell] | None = None
) -> RoundState:
    """Type one pass, or two, and end it."""
    type_pass(cases, round_id, papers)
    if second is not None:
        type_pass(cases, round_id, second, 2)
    return cases.do(finish_pass, round_id)


def open_draft(cases: OpenStore, round_id: int, returned: int) -> None:
    """Freeze a draft, hand it out and open its box."""
    known = figures(returned)
    del known["returned"]
    cases.do(freeze_form, round_id)
    cases.do(hand_out, round_id, known)
    cases.do(open_box, round_id, returned, "Ủy viên")


def further(cases: OpenStore, round_id: int, contest_id: str, papers: Sequence[Cell]) -> int:
    """Hold a further round of one contest until it is sealed."""
    again = cases.do(further_round, round_id, contest_id)
    open_draft(cases, again, len(papers))
    count_round(cases, again, papers)
    cases.do(seal_round, again)
    return again


def print_minutes(cases: OpenStore, round_id: int, name: str = "bien-ban.docx") -> None:
    """Say in the store that the minutes of this session were printed."""
    session = cases.read(read_round, round_id).session
    with cases.new_uow("issue_document") as uow:
        uow.count.append(
            DocumentRow(
                round_id=round_id,
                at="2017-11-22T09:00:00Z",
                kind=DocumentKind.MINUTES,
                name=name,
                session=session,
                sha256="0" * 64,
                state="issued",
            )
        )
        uow.commit()


def outcomes(cases: OpenStore, round_id: int, contest_id: str) -> dict[str, str]:
    """Name by name what the conference's outcome says of a contest."""
    results = cases.read(read_round, round_id).final
    result = next(result for result in results if result.id == contest_id)
    return {name.code: name.outcome.value for name in result.names}
