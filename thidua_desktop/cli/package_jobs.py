"""The jobs `handover` and `receive` of the command line (DESIGN 5)."""

import argparse
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.packages import package_receiver, package_sender
from thidua_desktop.cli.lines import announce, complain
from thidua_desktop.records.choices import PackageKind
from thidua_desktop.services.base.canonical import local_time
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.handover.package_manifest import Manifest
from thidua_desktop.services.handover.package_views import Inspected, SendPreview
from thidua_desktop.texts.handover import package as texts
from thidua_desktop.texts.handover.supplement import count_line, plan_line
from thidua_desktop.zone import local


def run_package(arguments: argparse.Namespace) -> None:
    """Do one of the two."""
    _handover(arguments) if arguments.job == "handover" else _receive(arguments)


def _handover(arguments: argparse.Namespace) -> None:
    """Make a package of a store, or a supplement of a year that was handed over."""
    with wiring.opened_store(arguments.store) as store:
        context = package_sender(store, wiring.login_name())
        if not arguments.supplement:
            _warn(context.preview_send(arguments.year), marks=arguments.marks)
        send = context.send_supplement if arguments.supplement else context.send
        sent = done_at_once(send(arguments.out, arguments.year, marks=arguments.marks))
    manifest = sent.manifest
    announce(texts.sent(manifest.year, sent.path.name, supplement=arguments.supplement))
    announce(texts.holds(len(manifest.files), len(manifest.open_tasks), sent.sha256))
    announce(*_facts(manifest))
    announce(*map(texts.missing, sent.missing))


def _warn(preview: SendPreview, *, marks: bool) -> None:
    sent = preview.plan.sent
    if sent is not None:
        moment = local(datetime.fromisoformat(sent.at))
        complain(texts.sent_before(moment, sent.name))
    if preview.guessable and not marks:
        complain(texts.guessable(preview.guessable))


def _receive(arguments: argparse.Namespace) -> None:
    """Take a package into a new store, beside an existing one, or into it."""
    context = package_receiver(wiring.login_name())
    if arguments.preview:
        _preview(done_at_once(context.inspect(arguments.package, arguments.store)), arguments.store)
        return
    taken = done_at_once(context.receive(arguments.package, arguments.store, arguments.office))
    manifest = taken.found.manifest
    supplement = manifest.kind is PackageKind.SUPPLEMENT
    announce(texts.received(manifest.year, taken.path.name, supplement=supplement))
    announce(*_contents(taken.found))
    announce(*(_changes(taken.found) if supplement else (texts.office_is(taken.office),)))
    if taken.path != arguments.store:
        announce(*_differences(taken.found))


def _preview(found: Inspected, store: Path) -> None:
    """Say what taking a sound package would do; nothing is written."""
    supplement = found.manifest.kind is PackageKind.SUPPLEMENT
    announce(texts.would_be_taken(found.manifest.year, found.target.name, supplement=supplement))
    announce(*_contents(found))
    if supplement:
        announce(*_changes(found))
    elif found.target != store:
        announce(*_differences(found))


def _contents(found: Inspected) -> Iterator[str]:
    manifest = found.manifest
    made_at = local_time(manifest.made_at)
    yield texts.from_whom(manifest.from_unit.name, made_at)
    yield texts.holds(len(manifest.files), len(manifest.open_tasks), found.sha256)
    yield from _facts(manifest)


def _facts(manifest: Manifest) -> Iterator[str]:
    receiver = manifest.to_unit.name if manifest.to_unit else ""
    yield texts.keeps(manifest.year, manifest.from_unit.name, receiver)
    yield texts.marks(with_marks=manifest.with_marks)
    for closed in manifest.series:
        yield texts.series_line(closed.series, closed.last)


def _differences(found: Inspected) -> Iterator[str]:
    yield texts.DIFFERENCES if found.differences else texts.SAME
    for one in found.differences:
        yield texts.difference_line(one.kind.register.title, one.name, one.side)


def _changes(found: Inspected) -> Iterator[str]:
    if found.changes is None:
        return
    for change in found.changes.changes:
        yield plan_line(change.kind, change.register, change.label, change.fields)
    if found.changes.count_rows:
        yield count_line(found.changes.count_rows)
