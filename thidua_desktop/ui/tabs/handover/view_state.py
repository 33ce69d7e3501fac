"""What the tab shows of a handover, worked out without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from thidua_desktop.records.choices import PackageKind
from thidua_desktop.services.base.canonical import local_time
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.handover import handover_tab as texts
from thidua_desktop.texts.handover import package as package_texts
from thidua_desktop.texts.handover.handover import number_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thidua_desktop.records.handover import Package
    from thidua_desktop.services.handover.handover_status import HandoverStatus
    from thidua_desktop.services.handover.handover_view import HandoverView
    from thidua_desktop.services.handover.package_views import Inspected, SendPreview
    from thidua_desktop.services.years.year_status import YearStatus


@dataclass(frozen=True, slots=True)
class StepText:
    title: str
    text: str
    done: bool


@dataclass(frozen=True, slots=True)
class HistoryLine:
    when: str
    what: str
    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """A package that may be received: what it is, what it holds, what taking it would do."""

    title: str
    facts: tuple[str, ...]
    target: str
    heading: str
    lines: tuple[str, ...]
    asks_office: bool
    office: str
    """The unit's code, empty where the package names none."""


def steps(status: HandoverStatus, tasks: HandoverView, files: HandoverView) -> tuple[StepText, ...]:
    sent = status.sent(PackageKind.HANDOVER)
    came = status.received(PackageKind.HANDOVER)
    later = status.sent(PackageKind.SUPPLEMENT)
    if status.status.keeper:
        supplement = texts.FROM_KEEPER
    elif later:
        supplement = texts.supplemented(len(later))
    else:
        supplement = texts.NOT_SUPPLEMENTED if sent else texts.AFTER_SENDING
    text = (
        (texts.MINUTES_STATES[minutes_state(tasks)], tasks.signed),
        (_package_state(sent, came), bool(sent or came)),
        (texts.MINUTES_STATES[minutes_state(files)], files.signed),
        (supplement, bool(later)),
        (texts.FROM_FILE, False),
    )
    return tuple(
        StepText(title, message, done)
        for title, (message, done) in zip(texts.STEPS, text, strict=True)
    )


def _package_state(sent: tuple[Package, ...], came: tuple[Package, ...]) -> str:
    if sent:
        return texts.sent_on(day_of(sent[-1]))
    return texts.received_on(day_of(came[-1])) if came else texts.NOT_SENT


def minutes_state(view: HandoverView) -> str:
    if view.signed:
        return "signed"
    return "written" if view.minutes else "none"


def keepers(found: HandoverStatus) -> tuple[str, ...]:
    here = _kept(found.status, found.office)
    if found.following is not None:
        return here, _kept(found.following, found.office)
    sent = bool(found.sent(PackageKind.HANDOVER))
    return here, texts.not_opened(found.year + 1, found.receiver, sent=sent)


def _kept(status: YearStatus, office: str) -> str:
    if status.keeper:
        return texts.kept_elsewhere(status.year.year, status.keeper)
    return texts.kept_here(status.year.year, office, closed=status.year.closed)


def minutes_text(view: HandoverView, *, locked: bool) -> tuple[str, str]:
    if view.minutes:
        last = view.minutes[-1]
        tone = "good" if last.signed else "info"
        return tone, texts.written_state(last.name, signed=last.signed)
    if locked and view.record.id is None:
        return "warning", texts.LOCKED_UNWRITTEN
    return "info", texts.NOT_WRITTEN


def listed(view: HandoverView) -> tuple[str, ...]:
    """Say what the minutes of the files will name beside the files."""
    return (
        texts.package_listed(view.package.name) if view.package else texts.PACKAGE_UNLISTED,
        _series((end.series, end.number) for end in view.series),
    )


def _series(ends: Iterable[tuple[str, int]]) -> str:
    message = ", ".join(f"{number_text(number)}/{series}" for series, number in ends)
    return texts.series_listed(message) if message else texts.NO_SERIES


def history(packages: tuple[Package, ...]) -> tuple[HistoryLine, ...]:
    """Give what went and came, the last first."""
    return tuple(
        HistoryLine(
            moment_of(package),
            f"{choice_text(package.kind)} · {texts.TAKEN if package.received else texts.GIVEN}",
            package.name,
            package.sha256,
        )
        for package in reversed(packages)
    )


def preview_lines(preview: SendPreview) -> tuple[str, ...]:
    plan = preview.plan
    receiver = plan.receiver.name if plan.receiver else ""
    size = texts.holds(preview.files, preview.size, len(plan.open_work))
    series = _series((end.series, end.last) for end in plan.series)
    return (texts.sides(plan.giver.name, receiver), size, series)


def preview_warnings(
    preview: SendPreview, *, marks: bool, supplement: bool = False
) -> tuple[str, ...]:
    plan = preview.plan
    found = [] if plan.receiver else [texts.NO_RECEIVER.format(plan.year.year + 1)]
    if plan.sent is not None and not supplement:
        found.append(package_texts.sent_before(local_time(plan.sent.at), plan.sent.name))
    if preview.missing:
        found.append(texts.missing(preview.missing))
    if plan.counting and not marks:
        found.append(texts.COUNTING.format(", ".join(plan.counting)))
    if preview.guessable and not marks:
        found.append(package_texts.guessable(preview.guessable))
    return tuple(found)


def keeps_after(preview: SendPreview) -> str:
    plan = preview.plan
    receiver = plan.receiver.name if plan.receiver else ""
    return package_texts.keeps(plan.year.year, plan.giver.name, receiver)


def chosen(found: Inspected) -> Chosen:
    manifest = found.manifest
    handover = manifest.kind is PackageKind.HANDOVER
    where = texts.BESIDE if handover else texts.INTO
    facts = [
        package_texts.from_whom(manifest.from_unit.name, local_time(manifest.made_at)),
        texts.holds(
            len(manifest.files), sum(f.size for f in manifest.files), len(manifest.open_tasks)
        ),
        texts.hash_line(found.sha256),
        _series((end.series, end.last) for end in manifest.series),
        package_texts.marks(with_marks=manifest.with_marks),
    ]
    receiver = manifest.to_unit.name if manifest.to_unit else ""
    facts.append(package_texts.keeps(manifest.year, manifest.from_unit.name, receiver))
    heading, lines = _differences(found) if handover else _changes(found)
    return Chosen(
        title=texts.KINDS[manifest.kind].format(manifest.year, manifest.cluster.name),
        facts=tuple(facts),
        target=where.format(found.target.name),
        heading=heading,
        lines=lines,
        asks_office=handover,
        office=manifest.to_unit.code if manifest.to_unit else "",
    )


def _differences(found: Inspected) -> tuple[str, tuple[str, ...]]:
    lines = tuple(
        package_texts.difference_line(one.kind.register.title, one.name, one.side)
        for one in found.differences
    )
    return (package_texts.DIFFERENCES, lines) if lines else (package_texts.SAME, ())


def _changes(found: Inspected) -> tuple[str, tuple[str, ...]]:
    from thidua_desktop.texts.handover.supplement import count_line, plan_line

    plan = found.changes
    if plan is None or plan.empty:
        return texts.NO_CHANGES, ()
    lines = [plan_line(c.kind, c.register, c.label, c.fields) for c in plan.changes]
    if plan.count_rows:
        lines.append(count_line(plan.count_rows))
    return texts.CHANGES, tuple(lines)


def day_of(package: Package) -> str:
    """The local day on which a package was made or taken."""
    return short_date(local_time(package.at).date())


def moment_of(package: Package) -> str:
    return local_moment(package.at)


def local_moment(at: str) -> str:
    """A stored moment as people read it: 20/12/2017 10:05."""
    moment = local_time(at)
    return f"{short_date(moment.date())} {moment:%H:%M}"
