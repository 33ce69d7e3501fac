"""What the tally workbook says, without Excel: figures, names, differences; no paper's marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from thidua_desktop.domain.codes.ballot import Base, CheckMethod, Compare, Marking, Outcome
from thidua_desktop.domain.codes.round import LedgerCode
from thidua_desktop.domain.comparison import same
from thidua_desktop.domain.outcome import ContestResult
from thidua_desktop.domain.shares import is_adjusted
from thidua_desktop.domain.title_result import TitleResult
from thidua_desktop.records.choices import TellerRole
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.issuing.check_text import check_text
from thidua_desktop.services.issuing.letterhead_facts import letterhead
from thidua_desktop.services.issuing.printed_round import PrintedRound
from thidua_desktop.texts.base import excel
from thidua_desktop.texts.base.numbers import long_date, short_date
from thidua_desktop.texts.conference import codes


@dataclass(frozen=True, slots=True)
class Heading:
    authority: str
    cluster: str
    title: str
    meeting: str
    place_date: str
    code: str
    illustrative: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of the ledger: a figure, or the sum (+) and difference (−) of lines above or below.

    Its share is that of the line `share_of`; where `rest_of` names another part of the same
    whole, it is what that one leaves, so that both add up to 100,00 %.
    """

    id: str
    label: str
    value: int | None
    plus: tuple[str, ...] = ()
    minus: tuple[str, ...] = ()
    share_of: str = ""
    rest_of: str = ""
    part: bool = False  # một lý do, trong đó

    @property
    def computed(self) -> bool:
        """Whether the sheet reckons it."""
        return bool(self.plus)


@dataclass(frozen=True, slots=True)
class Check:
    """A condition between two lines: `left` ≤ or = `right` + `extra`."""

    label: str
    left: str
    right: str
    extra: int = 0
    equal: bool = False


@dataclass(frozen=True, slots=True)
class NameLine:
    """One name in the order of the result; votes on paper and written ones apart."""

    number: int
    name: str
    agree: int
    disagree: int
    none: int
    written_agree: int
    written_disagree: int
    withdrawn: bool
    outcome: str

    @property
    def all_agree(self) -> int:
        """Agreeing votes, written ones among them."""
        return self.agree + self.written_agree


@dataclass(frozen=True, slots=True)
class ContestBlock:
    heading: str
    base: str  # the ledger line that shares are reckoned on
    majority: Fraction
    more_than: bool
    names: tuple[NameLine, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandLine:
    label: str
    by_hand: int
    typed: int


@dataclass(frozen=True, slots=True)
class Workbook:
    heading: Heading
    figures: tuple[Figure, ...]
    checks: tuple[Check, ...]
    corrections: tuple[str, ...]
    adjusted: bool
    contests: tuple[ContestBlock, ...]
    marking: Marking
    written: bool
    base_text: str
    share_on_valid: bool
    secretary: str
    head_teller: str
    passes: tuple[tuple[str, ...], ...]
    differing: tuple[tuple[int, str], ...]
    differing_text: str  # instead of the table, where there is none
    hand: tuple[HandLine, ...]
    hand_text: str
    check_text: str

    @property
    def opinions(self) -> bool:
        """Whether a voter can have no opinion of a name."""
        return self.marking is Marking.AGREE


def workbook_context(printed: PrintedRound) -> Workbook:
    """Gather what the workbook shows. Of papers only numbers that differed, never marks."""
    conference, view = printed.conference, printed.round
    titles = {title.id: title for title in printed.titles}
    written = any(o.agree or o.disagree for o in view.written.values())
    bases = {contest.base for contest in view.results}
    on_valid = bool(view.tally.valid) and bases != {Base.VALID}
    secretary, head = conference.teller(TellerRole.SECRETARY), conference.teller(TellerRole.HEAD)
    return Workbook(
        heading=_heading(printed),
        figures=tuple(_figures(view)),
        checks=_checks(view),
        corrections=tuple(excel.CORRECTED.format(r.reason) for r in view.figures if r.reason),
        adjusted=_adjusted(view),
        contests=tuple(_contest(view, contest, titles[contest.id]) for contest in view.results),
        marking=view.form.marking,
        written=written,
        base_text=excel.SHARE_ON.format(codes.BASES[next(iter(bases))])
        if len(bases) == 1
        else excel.SHARE_ON_BASE,
        share_on_valid=on_valid,
        secretary=secretary.name if secretary else "",
        head_teller=head.name if head else "",
        passes=tuple(_passes(view)),
        differing=tuple((number, _settled_by(view, number)) for number in view.found_differences),
        differing_text=_differing_text(view),
        hand=tuple(_hand(view)),
        hand_text=excel.HAND_AGREES if view.hand and not view.hand_difference else "",
        check_text=check_text(printed),
    )


def _heading(printed: PrintedRound) -> Heading:
    conference, view, meeting = printed.conference, printed.round, printed.conference.record
    day = printed.minutes.ended.date() if printed.minutes.ended else meeting.date
    text = excel.DATE.format(meeting.name, short_date(meeting.date))
    remark = letterhead(printed, counted=True)["remark"]
    return Heading(
        authority=conference.cluster.authority,
        cluster=conference.cluster.name,
        title=f"{view.record.title} {remark}".strip(),
        meeting=f"{text}, {meeting.venue}" if meeting.venue else text,
        place_date=excel.PLACE_DATE.format(conference.cluster.place, long_date(day)),
        code=excel.CHECK_CODE.format(view.check_code) if view.check_code else excel.NOT_SEALED,
        illustrative=conference.illustrative,
    )


def _figures(view: RoundView) -> Iterator[Figure]:
    ledger, tally, titles = view.ledger, view.tally, excel.FIGURES
    reasons = tuple(
        Figure(reason, excel.REASON.format(codes.reason_long(reason)), n, (), (), "", part=True)
        for reason, n in tally.reasons.items()
        if n
    )
    parts = tuple(figure.id for figure in reasons)
    present, returned = ("eligible", "present"), ("issued", "returned")
    yield Figure("eligible", titles["eligible"], ledger.eligible)
    yield Figure("present", titles["present"], ledger.present, share_of="eligible")
    yield _difference("absent", *present, ledger.eligible, ledger.present, shared=True)
    yield Figure("printed", titles["printed"], ledger.printed)
    yield Figure("spoilt", titles["spoilt"], ledger.spoilt)
    usable = _difference("usable", "printed", "spoilt", ledger.printed, ledger.spoilt or 0)
    yield usable
    yield Figure("issued", titles["issued"], ledger.issued)
    yield _difference("unused", "usable", "issued", usable.value, ledger.issued)
    yield Figure("returned", titles["returned"], ledger.returned, share_of="issued")
    yield _difference("kept", *returned, ledger.issued, ledger.returned, shared=True)
    yield Figure("valid", titles["valid"], tally.valid, share_of="returned")
    yield Figure(
        "invalid", titles["invalid"], tally.invalid, parts, share_of="returned", rest_of="valid"
    )
    yield from reasons
    yield Figure("entered", titles["entered"], tally.entered, ("valid", "invalid"))


def _difference(
    name: str,
    whole: str,
    part: str,
    left: int | None,
    right: int | None,
    *,
    shared: bool = False,
) -> Figure:
    """What a part leaves of the whole; `shared` where the share of each is told."""
    of, rest = (whole, part) if shared else ("", "")
    if left is None or right is None:
        return Figure(name, excel.FIGURES[name], None, (), (), of, rest)
    return Figure(name, excel.FIGURES[name], left - right, (whole,), (part,), of, rest)


def _adjusted(view: RoundView) -> bool:
    """Whether a share was rounded for the sum otherwise than by itself."""
    ledger, tally = view.ledger, view.tally
    pairs = [
        ((ledger.eligible or 0), (ledger.present or 0)),
        ((ledger.issued or 0), (ledger.returned or 0)),
        (tally.entered, tally.valid),
    ]
    return any(whole >= part and is_adjusted((part, whole - part)) for whole, part in pairs)


def _checks(view: RoundView) -> tuple[Check, ...]:
    proxies, titles = view.form.proxies, excel.CHECK_TEXT
    voters = titles[LedgerCode.ISSUED_OVER_PRESENT]
    if proxies:
        voters = excel.WITH_PROXIES.format(voters, proxies)
    return (
        Check(titles[LedgerCode.PRESENT_OVER_ELIGIBLE], "present", "eligible"),
        Check(titles[LedgerCode.ISSUED_OVER_PRINTED], "issued", "usable"),
        Check(voters, "issued", "present", proxies),
        Check(titles[LedgerCode.RETURNED_OVER_ISSUED], "returned", "issued"),
        Check(titles[LedgerCode.ENTERED_NOT_RETURNED], "entered", "returned", equal=True),
    )


def _contest(view: RoundView, result: ContestResult, title: TitleResult) -> ContestBlock:
    heading = excel.CONTEST.format(
        result.name, f"{result.seats:02d}", codes.needed_text(result), codes.BASES[result.base]
    )
    return ContestBlock(
        heading=heading[:1].upper() + heading[1:],
        base=result.base.value,
        majority=result.majority,
        more_than=result.compare is Compare.MORE_THAN,
        names=tuple(
            NameLine(
                name.number,
                name.name,
                name.agree - name.written.agree,
                name.disagree - name.written.disagree,
                name.none,
                name.written.agree,
                name.written.disagree,
                name.outcome is Outcome.WITHDRAWN,
                codes.outcome_short(name.outcome, view.form.required_name(result.id)),
            )
            for name in result.names
        ),
        notes=tuple(_notes(view, result, title)),
    )


def _notes(view: RoundView, result: ContestResult, title: TitleResult) -> Iterator[str]:
    spoilt = view.tally.contest(result.id).spoilt
    if spoilt:
        yield excel.SPOILT.format(spoilt)
    if title.decided_later:
        yield excel.settled(title)


def _passes(view: RoundView) -> Iterator[tuple[str, ...]]:
    for number, info in sorted(view.passes.items()):
        how = codes.CHECK_METHODS[info.method] if info.method else excel.FIRST_PASS
        cells = (excel.PASS.format(number), how, info.reader, info.typist, info.checker)
        yield (*cells, info.reason)


def _differing_text(view: RoundView) -> str:
    if view.found_differences:
        return ""
    second = view.passes.get(2)
    if second is None or not view.compared:
        return excel.NOT_CHECKED if view.form.passes > 1 else excel.ONE_PASS
    by_hand = second.method is CheckMethod.HAND_TALLY
    return excel.CHECKED_BY_HAND if by_hand else excel.NO_DIFFERENCE


def _settled_by(view: RoundView, number: int) -> str:
    if number in view.differences:
        return excel.SETTLED_BY["open"]
    if number in view.decided:
        return excel.SETTLED_BY["head"].format(view.decided[number])
    if view.withheld:
        return excel.SETTLED_BY["withheld"]
    paper = view.papers.get(3, {}).get(number)
    if paper is None:
        return excel.SETTLED_BY["retyped"]
    first = view.papers.get(1, {}).get(number)
    return excel.SETTLED_BY["first" if first is not None and same(paper, first) else "second"]


def _hand(view: RoundView) -> Sequence[HandLine]:
    if view.hand is None or not view.hand_difference:
        return ()
    lines = []
    if view.hand_difference.papers:
        lines = [
            HandLine(excel.FIGURES["valid"], view.hand.valid, view.tally.valid),
            HandLine(excel.FIGURES["invalid"], view.hand.invalid, view.tally.invalid),
        ]
    for contest_id, code in view.hand_difference.names:
        contest = view.form.contest(contest_id)
        label = excel.HAND_NAME.format(contest.name, contest.candidate(code).name)
        typed = view.tally.contest(contest_id).names[code].agree
        lines.append(HandLine(label, view.hand.agree.get((contest_id, code), 0), typed))
    return lines
