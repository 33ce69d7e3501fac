"""A second counter, written from DESIGN section 6 alone: slow, plain, sharing no code.

It knows nothing of `thidua_desktop.domain`; where both agree on random papers, both have read
the same rules.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction


@dataclass
class PlainContest:
    id: str
    names: list[str]
    seats: int
    majority: Fraction
    compare: str
    base: str
    requires: str | None = None
    max_agree: int | None = None
    withdrawn: set[str] = field(default_factory=set)


@dataclass
class PlainForm:
    marking: str
    contests: list[PlainContest]
    spoils: str = "paper"
    blank_is_invalid: bool = True
    version: int = 2


@dataclass
class PlainPaper:
    marks: dict[str, str]  # contest id -> one character a name, "." where there is no mark
    typed_reason: str | None = None


@dataclass
class PlainName:
    code: str
    agree: int = 0
    disagree: int = 0
    none: int = 0
    written_agree: int = 0
    written_disagree: int = 0
    share: Fraction | None = None
    outcome: str = ""


@dataclass
class PlainResult:
    entered: int
    valid: int
    invalid: int
    reasons: dict[str, int]
    base_counts: dict[str, int]
    needed: dict[str, int | None]
    spoilt: dict[str, int]
    names: dict[str, list[PlainName]]  # contest id -> names in the order of the result


Written = dict[tuple[str, str], tuple[int, int]]  # (contest, name) -> (agree, disagree)


def paper_faults(form: PlainForm, paper: PlainPaper) -> tuple[str | None, dict[str, str]]:
    """The one reason under which the paper is booked, and the contests spoilt alone (6.1)."""
    some_mark = False
    all_crossed = []
    too_many = []
    for contest in form.contests:
        read = []
        for name, mark in zip(contest.names, paper.marks[contest.id], strict=True):
            if name not in contest.withdrawn:
                read.append(mark)
        for mark in read:
            if form.marking == "agree" and mark != ".":
                some_mark = True
            if form.marking == "choose" and mark == "1":
                some_mark = True
        agreed = read.count("1")
        if form.marking == "cross_out" and read and agreed == 0:
            all_crossed.append(contest.id)
        if form.marking == "agree":
            if contest.max_agree is not None and agreed > contest.max_agree:
                too_many.append(contest.id)
        elif agreed > contest.seats:
            too_many.append(contest.id)
    if paper.typed_reason is not None:
        return paper.typed_reason, {}
    if form.marking != "cross_out" and form.blank_is_invalid and not some_mark:
        return "BLANK", {}
    if form.spoils == "contest":
        spoilt = {}
        for contest_id in all_crossed:
            spoilt[contest_id] = "ALL_CROSSED"
        for contest_id in too_many:
            spoilt[contest_id] = "TOO_MANY"
        return None, spoilt
    if all_crossed:
        return "ALL_CROSSED", {}
    if too_many:
        return "TOO_MANY", {}
    return None, {}


def naive_count(
    form: PlainForm, figures: dict[str, int], papers: list[PlainPaper], written: Written
) -> PlainResult:
    """Count the papers and say what becomes of each name."""
    reasons: dict[str, int] = {}
    spoilt_papers = {contest.id: 0 for contest in form.contests}
    names = {c.id: {code: PlainName(code) for code in c.names} for c in form.contests}
    valid = 0
    for paper in papers:
        reason, spoilt = paper_faults(form, paper)
        if reason is not None:
            reasons[reason] = reasons.get(reason, 0) + 1
            continue
        valid += 1
        for contest in form.contests:
            if contest.id in spoilt:
                spoilt_papers[contest.id] += 1
                continue
            for code, mark in zip(contest.names, paper.marks[contest.id], strict=True):
                if code not in contest.withdrawn:
                    _add(names[contest.id][code], mark)
    _add_written(form, names, written)

    base_counts = {}
    needed: dict[str, int | None] = {}
    for contest in form.contests:
        base = valid if contest.base == "valid" else figures[contest.base]
        base_counts[contest.id] = base
        needed[contest.id] = _needed(contest, base)
        for name in names[contest.id].values():
            name.share = Fraction(name.agree, base) if base else None
    outcomes = _outcomes(form, names, base_counts)
    ordered = {}
    for contest in form.contests:
        for code, name in names[contest.id].items():
            name.outcome = outcomes[contest.id][code]
        ordered[contest.id] = _in_order(contest, names[contest.id])
    invalid = sum(reasons.values())
    return PlainResult(
        len(papers), valid, invalid, reasons, base_counts, needed, spoilt_papers, ordered
    )


def _add(name: PlainName, mark: str) -> None:
    if mark == "1":
        name.agree += 1
    elif mark == "0":
        name.disagree += 1
    else:
        name.none += 1


def _add_written(form: PlainForm, names: dict[str, dict[str, PlainName]], written: Written) -> None:
    for contest in form.contests:
        for code in contest.names:
            if code in contest.withdrawn or (contest.id, code) not in written:
                continue
            agree, disagree = written[contest.id, code]
            name = names[contest.id][code]
            name.written_agree = agree
            name.written_disagree = disagree
            name.agree += agree
            name.disagree += disagree


def _passes(contest: PlainContest, agree: int, base: int) -> bool:
    if base == 0:
        return False
    if contest.compare == ">":
        return Fraction(agree, base) > contest.majority
    return Fraction(agree, base) >= contest.majority


def _needed(contest: PlainContest, base: int) -> int | None:
    if base == 0:
        return None
    votes = 0
    while not _passes(contest, votes, base):
        votes += 1
    return votes


def _in_order(contest: PlainContest, names: dict[str, PlainName]) -> list[PlainName]:
    """Agree from high to low, then the order of the form; withdrawn ones last (section 5)."""
    valid = [names[code] for code in contest.names if code not in contest.withdrawn]
    gone = [names[code] for code in contest.names if code in contest.withdrawn]
    return sorted(valid, key=lambda name: -name.agree) + gone


def _seat(passing: list[str], agree: Callable[[str], int], seats: int) -> dict[str, str]:
    """6.6: share the seats out among the names that pass."""
    if len(passing) <= seats:
        return dict.fromkeys(passing, "elected")
    cut = sorted((agree(code) for code in passing), reverse=True)[seats - 1]
    above = [code for code in passing if agree(code) > cut]
    at_cut = [code for code in passing if agree(code) == cut]
    below = [code for code in passing if agree(code) < cut]
    result = dict.fromkeys(above, "elected")
    result.update(dict.fromkeys(below, "beyond_seats"))
    fits = len(above) + len(at_cut) <= seats
    result.update(dict.fromkeys(at_cut, "elected" if fits else "tied"))
    return result


def _outcomes(
    form: PlainForm, names: dict[str, dict[str, PlainName]], bases: dict[str, int]
) -> dict[str, dict[str, str]]:
    by_id = {contest.id: contest for contest in form.contests}
    done: dict[str, dict[str, str]] = {}

    def settle(contest_id: str) -> dict[str, str]:
        if contest_id not in done:
            contest = by_id[contest_id]
            required = None if contest.requires is None else settle(contest.requires)
            done[contest_id] = _contest_outcomes(
                contest, names[contest_id], bases[contest_id], required, form.version
            )
        return done[contest_id]

    for contest in form.contests:
        settle(contest.id)
    return done


def _contest_outcomes(
    contest: PlainContest,
    names: dict[str, PlainName],
    base: int,
    required: dict[str, str] | None,
    version: int,
) -> dict[str, str]:
    def agree(code: str) -> int:
        return names[code].agree

    result: dict[str, str] = {}
    sure = []
    waiting = []
    for code in contest.names:
        there = "elected" if required is None else required[code]
        passes = _passes(contest, agree(code), base)
        if code in contest.withdrawn:
            result[code] = "withdrawn"
        elif version == 2 and not passes:
            result[code] = "short"
        elif there in ("tied", "requires_pending"):
            result[code] = "requires_pending"
            if passes:
                waiting.append(code)
        elif there != "elected":
            result[code] = "requires_unmet"
        elif passes:
            sure.append(code)
        else:
            result[code] = "short"
    without = _seat(sure, agree, contest.seats)
    with_them = _seat(sure + waiting, agree, contest.seats)
    for code in sure:
        same = without[code] == with_them[code]
        result[code] = without[code] if same else "requires_pending"
    return result
