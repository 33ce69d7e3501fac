"""Conferences and rounds made up for the tests of documents, counted by the domain itself."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from thidua_desktop.domain.ballot import (
    Amendment,
    BallotForm,
    Candidate,
    Contest,
    ContestId,
    NameCode,
    Paper,
    amended,
)
from thidua_desktop.domain.codes.ballot import (
    Base,
    CheckMethod,
    Compare,
    InvalidReason,
    Mark,
    Marking,
)
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import Move, RoundState
from thidua_desktop.domain.ledger import Ledger
from thidua_desktop.domain.outcome import decide
from thidua_desktop.domain.tally import Opinions, count
from thidua_desktop.files.documents import document_writer
from thidua_desktop.records.choices import TellerRole
from thidua_desktop.records.cluster import Cluster, EmulationYear, Unit
from thidua_desktop.records.conference import BallotRound, Conference, Delegate, Minutes, Teller
from thidua_desktop.services.base.count_rows import AmendmentRow, LedgerRow
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.conference.round_view import MoveInfo, PassInfo, RoundView
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.issuing.printed_round import PrintedRound

CHECK_CODE = "7K2M-9QXD-4TBA"
AT = "2017-11-22T07:00:00Z"

UNITS = (
    ("HTQTCT", "Cục Hộ tịch, quốc tịch, chứng thực"),
    ("THADS", "Tổng cục Thi hành án dân sự"),
    ("BTNN", "Cục Bồi thường nhà nước"),
    ("KTVB", "Cục Kiểm tra văn bản quy phạm pháp luật"),
    ("GDBD", "Cục Đăng ký quốc gia giao dịch bảo đảm"),
    ("TGPL", "Cục Trợ giúp pháp lý"),
    ("CN", "Cục Con nuôi"),
    ("CNTT", "Cục Công nghệ thông tin"),
    ("TTB", "Thanh tra Bộ"),
    ("CTPN", "Cục Công tác phía Nam"),
    ("BTTP", "Cục Bổ trợ tư pháp"),
    ("QLXLVPHC", "Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật"),
)

FLAG = ContestId("CO_CP")
SECTOR = ContestId("CO_NGANH")
FLAG_NAME = "Cờ thi đua của Chính phủ"
SECTOR_NAME = "Cờ thi đua ngành Tư pháp"


def unit_names(number: int) -> list[tuple[str, str]]:
    """As many units as asked for, the longest Vietnamese names among them."""
    known = list(UNITS[:number])
    for index in range(len(known) + 1, number + 1):
        name = f"Phòng Nghiệp vụ và tổ chức thi hành án dân sự khu vực {index}"
        known.append((f"DV{index:02d}", name))
    return known


def sample_conference(
    *, units: int = 12, illustrative: bool = True, rounds: Sequence[BallotRound] = ()
) -> ConferenceView:
    """The conference of 22/11/2017 with made-up people."""
    members = tuple(
        Unit(id=index, code=code, name=name, short_name=code)
        for index, (code, name) in enumerate(unit_names(units), start=1)
    )
    return ConferenceView(
        cluster=Cluster(
            id=1,
            code="CTĐIII",
            name="Cụm thi đua số III",
            bloc="Khối các đơn vị thuộc Bộ Tư pháp",
            authority="Bộ Tư pháp",
            place="Hà Nội",
        ),
        year=EmulationYear(id=1, year=2017, rules="2003-nd91", illustrative=illustrative),
        record=Conference(
            id=1,
            year_id=1,
            name="Hội nghị tổng kết công tác thi đua, khen thưởng năm 2017",
            date=datetime.date(2017, 11, 22),
            start=datetime.time(14, 0),
            venue="Hội trường Bộ Tư pháp",
            chair_unit_id=1,
            chair_name="Nguyễn Văn An",
            chair_position="Cục trưởng",
            eligible=units,
            present=units,
            guests=28,
        ),
        units=members,
        tellers=(
            Teller(id=1, conference_id=1, name="Trần Thị Bình", role=TellerRole.HEAD, unit_id=5),
            Teller(
                id=2,
                conference_id=1,
                name="Lê Minh Châu",
                role=TellerRole.SECRETARY,
                unit_id=7,
                position=2,
            ),
            Teller(
                id=3,
                conference_id=1,
                name="Phạm Quốc Dũng",
                role=TellerRole.MEMBER,
                unit_id=8,
                position=3,
            ),
        )
        if units >= 8
        else (),
        delegates=tuple(
            Delegate(
                id=unit.id,
                conference_id=1,
                unit_id=unit.id,
                name=f"Đại biểu {unit.id}",
                position="Phó Cục trưởng",
                arrived=datetime.time(13, 45),
            )
            for unit in members
        ),
        rounds=tuple(rounds) or (sample_record(),),
        chair_leads=True,
    )


def sample_record(marking: Marking = Marking.AGREE, **changes: object) -> BallotRound:
    """The record of the round."""
    record = BallotRound(
        id=1,
        conference_id=1,
        code="1",
        title="Cờ thi đua năm 2017",
        colour="trắng",
        marking=marking,
    )
    return record.model_copy(update=changes)


def contest(
    contest_id: ContestId,
    name: str,
    names: Sequence[tuple[str, str]],
    *,
    seats: int,
    first: int,
    requires: ContestId | None = None,
    base: Base = Base.ELIGIBLE,
    max_agree: int | None = None,
) -> Contest:
    """One contest with these names, numbered from `first`."""
    candidates = tuple(
        Candidate(NameCode(code), title, number)
        for number, (code, title) in enumerate(names, start=first)
    )
    return Contest(
        contest_id,
        contest_id,
        name,
        seats,
        Fraction(2, 3),
        Compare.AT_LEAST,
        base,
        candidates,
        requires,
        max_agree,
    )


def sample_form(marking: Marking = Marking.AGREE, *, names: int = 12) -> BallotForm:
    """Two titles on one paper, `names` names in all (one title where there is one name)."""
    units = unit_names(max(names, 1))
    first = [units[i] for i in (0, 8)] if names >= 12 else units[: names // 2]
    rest = names - len(first)
    leading = [units[i] for i in (0, 3, 2, 8)] if names >= 12 else first
    sector = leading + [unit for unit in units if unit not in leading]
    contests = [
        contest(SECTOR, SECTOR_NAME, sector[:rest], seats=min(4, rest), first=len(first) + 1)
    ]
    if first:
        contests.insert(
            0,
            contest(FLAG, FLAG_NAME, first, seats=min(2, len(first)), first=1, requires=SECTOR),
        )
    return BallotForm(marking, tuple(contests), written_allowed=True)


def sample_papers(form: BallotForm, number: int = 12) -> list[Paper]:
    """Papers that elect the first names of each contest; the last one has no stamp.

    In choose and cross_out marking no paper leaves more names than there are seats.
    """
    papers = [Paper(voter + 1, _marks(form, voter)) for voter in range(number)]
    if number > 2:
        papers[-1] = replace(papers[-1], typed_reason=InvalidReason.NO_STAMP)
    return papers


def _marks(form: BallotForm, voter: int) -> str:
    marks = []
    for one in form.contests:
        places = one.seats
        for index in range(len(one.candidates)):
            leads = index < one.seats
            agrees = (voter * 5 + index) % 12 >= index if leads else (voter + index) % 4 == 0
            if form.marking is not Marking.AGREE:
                agrees = agrees and places > 0
                places -= agrees
            silent = form.marking is Marking.AGREE and (voter + index) % 7 == 0
            other = Mark.NONE if silent else Mark.DISAGREE
            marks.append(Mark.AGREE if agrees else other)
    return "".join(marks)


def sample_round(
    form: BallotForm | None = None,
    *,
    papers: Sequence[Paper] | None = None,
    state: RoundState = RoundState.SEALED,
    eligible: int = 12,
    amendments: Sequence[AmendmentRow] = (),
    written: Mapping[tuple[ContestId, NameCode], Opinions] | None = None,
    method: CheckMethod | None = CheckMethod.SECOND_PASS,
    found: Sequence[int] = (7,),
    **changes: object,
) -> RoundView:
    """A round counted to the end; `changes` replace fields of the view."""
    form = form or sample_form()
    form = amended(
        form,
        [
            Amendment(ContestId(row.contest), NameCode(row.code) if row.code else None, row.seats)
            for row in amendments
        ],
    )
    sheets = list(sample_papers(form) if papers is None else papers)
    voters = len(sheets)
    ledger = Ledger(eligible, voters, voters + 3, 1, voters, voters)
    tally = count(form, sheets, written)
    results = decide(form, ledger, tally)
    record = sample_record(form.marking)
    by_number = {paper.number: paper for paper in sheets}
    view = RoundView(
        record=record,
        state=state,
        session=1,
        form=form,
        form_serial=1,
        ledger=ledger,
        written=dict(written or {}),
        passes=_passes(method),
        papers={1: by_number, 2: by_number},
        entries={},
        decided={},
        tally=tally,
        results=results,
        final=results,
        differences=(),
        found_differences=tuple(found),
        hand=None,
        hand_difference=None,
        errors=(),
        warnings=(),
        check_code=CHECK_CODE if state in (RoundState.SEALED, RoundState.SIGNED) else None,
        moves=_moves(),
        events=(),
        amendments=tuple(amendments),
        decisions=(),
        documents=(),
        figures=(_figures(ledger, ""),),
        turn=1,
    )
    return replace(view, **changes)  # type: ignore[arg-type]  # any field


def _passes(method: CheckMethod | None) -> dict[int, PassInfo]:
    passes = {1: PassInfo(1, None, "Phạm Quốc Dũng", "Lê Minh Châu", "Trần Thị Bình", "")}
    if method is not None:
        passes[2] = PassInfo(2, method, "Lê Minh Châu", "Phạm Quốc Dũng", "Trần Thị Bình", "")
    return passes


def _moves() -> tuple[MoveInfo, ...]:
    moves: tuple[tuple[Move, RoundState, dict[str, object]], ...] = (
        (Move.FREEZE, RoundState.READY, {}),
        (Move.HAND_OUT, RoundState.ISSUED, {"voters": []}),
        (
            Move.OPEN_BOX,
            RoundState.OPENED,
            {"witnesses": "Nguyễn Văn An, Đỗ Thị Hoa", "opened_at": "2017-11-22T08:15:00Z"},
        ),
        (Move.START_COUNT, RoundState.COUNTING, {}),
        (Move.AGREE, RoundState.AGREED, {}),
        (Move.SEAL, RoundState.SEALED, {"check_code": CHECK_CODE}),
    )
    return tuple(MoveInfo(move, after, 1, AT, detail) for move, after, detail in moves)


def _figures(ledger: Ledger, reason: str) -> LedgerRow:
    return LedgerRow(
        round_id=1,
        at=AT,
        eligible=ledger.eligible,
        present=ledger.present,
        printed=ledger.printed,
        spoilt=ledger.spoilt,
        issued=ledger.issued,
        returned=ledger.returned,
        reason=reason,
    )


def typed_minutes(**typed: object) -> Minutes:
    """What is typed for the minutes of the sample; moments may be ISO text."""
    return Minutes.model_validate({"round_id": 1, **typed})


def printed(
    conference: ConferenceView | None = None,
    view: RoundView | None = None,
    minutes: Minutes | None = None,
) -> PrintedRound:
    """What the documents of a round are made from; of the sample where nothing else is given."""
    return PrintedRound(
        conference=conference or sample_conference(),
        round=view or sample_round(),
        minutes=minutes or typed_minutes(),
    )


def written(kind: DocumentKind, view: object) -> bytes:
    """A document as the program writes it, with the shipped template."""
    return document_writer()(DOCUMENTS[kind], view)
