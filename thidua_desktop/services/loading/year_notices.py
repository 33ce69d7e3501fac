"""Eligibility, quota and registration in a year file: notices, never refusals."""

from collections.abc import Iterator

from thidua_desktop.domain.awards import AwardSubject
from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.loading import YearNotice
from thidua_desktop.domain.lookalike import told_apart
from thidua_desktop.domain.quota import exceeds
from thidua_desktop.domain.states import GONE
from thidua_desktop.services.loading.year_file import ContestEntry, Entry, RoundEntry, YearFile


def year_notices(year: YearFile) -> tuple[Fault, ...]:
    """Give everything that the secretariat should look at, in the order of the file."""
    return tuple(_notices(year))


def _notices(year: YearFile) -> Iterator[Fault]:
    rules = year.rules
    if not rules.first_year <= year.year <= (rules.last_year or year.year):
        yield Fault(YearNotice.RULES_OUT_OF_TIME, (str(year.year),))
    for entry in year.rounds:
        if not entry.opened and _more_than_a_draft(entry):
            yield Fault(YearNotice.DRAFT_IGNORES, (entry.id,))
        yield from _look_alike(year, entry)
        for contest in entry.contests:
            yield from _unregistered(year, contest)
            yield from _over_quota(year, contest)
            yield from _without_prerequisite(year, entry, contest)


def _more_than_a_draft(entry: RoundEntry) -> bool:
    figures = (entry.printed, entry.spoilt, entry.issued, entry.returned)
    withdrawn = any(contest.withdrawn for contest in entry.contests)
    return withdrawn or bool(entry.written) or any(figure is not None for figure in figures)


def _look_alike(year: YearFile, entry: RoundEntry) -> Iterator[Fault]:
    units = {unit.values["code"]: unit.values["name"] for unit in year.units}
    names = {code: units[code] for one in entry.contests for code in one.candidates}
    apart = told_apart(names)
    found = [apart[code] for code in names if apart[code] != names[code]]
    if found:
        yield Fault(YearNotice.LOOK_ALIKE, (f"{entry.id}: {'; '.join(found)}",))


def _unregistered(year: YearFile, contest: ContestEntry) -> Iterator[Fault]:
    if not year.rules.registration_required or not year.work["registrations"]:
        return
    title = year.rules.title(contest.values["title"])
    if title is None or title.subject is AwardSubject.PERSON:
        return
    registered = {
        entry.links["unit_id"]
        for entry in year.work["registrations"]
        if entry.values["title"] == contest.values["title"] and not _is_gone(entry)
    }
    for code in contest.candidates:
        if code not in registered:
            yield Fault(YearNotice.NOT_REGISTERED, (f"{contest.id}:{code}",))


def _over_quota(year: YearFile, contest: ContestEntry) -> Iterator[Fault]:
    for quota in year.rules.quotas_of(contest.values["title"]):
        seats = contest.values["seats"]
        if exceeds(quota, seats):
            yield Fault(YearNotice.QUOTA, (f"{contest.id}: {seats} > {quota.allotted}",))


def _without_prerequisite(
    year: YearFile, entry: RoundEntry, contest: ContestEntry
) -> Iterator[Fault]:
    """Note a title that presupposes one on another paper: only the secretariat can see to that."""
    titles = {other.id: other.values["title"] for other in entry.contests}
    for required in year.rules.required_same_year(contest.values["title"]):
        if titles.get(contest.values["requires"]) != required:
            yield Fault(YearNotice.PREREQUISITE, (contest.id,))


def _is_gone(registration: Entry) -> bool:
    moves = [*registration.parts["moves"], *registration.parts["withdrawal"]]
    return any(move.values["state"] in GONE for move in moves[-1:])
