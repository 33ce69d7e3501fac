"""Nhận bàn giao at the start: what is in the package, then all of it or nothing."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.packages import package_receiver
from thidua_desktop.records.choices import PackageKind
from thidua_desktop.services.base.canonical import local_time
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Stopped
from thidua_desktop.services.handover.package_views import Inspected, Received
from thidua_desktop.texts.base import start as texts
from thidua_desktop.texts.handover import package as words
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.ask.ask import Question, ask, asked, tell
from thidua_desktop.ui.widgets.base.long_work import LongWork


class StartReceive:
    """Asks once what was found is seen; `take` is given the new store."""

    def __init__(self, page: QWidget, take: Callable[[Path], None]) -> None:
        self._page = page
        self._take = take
        self._desk = package_receiver(wiring.login_name())
        self._work = LongWork(page)

    def inspect(self, package: Path, store: Path) -> None:
        try:
            wiring.make_folder(store.parent)
        except Refused as error:
            self._refuse(error)
            return
        self._work.in_steps(
            texts.CHECKING,
            self._desk.inspect(package, store),
            lambda found: self._ask(package, store, found),
            self._refuse,
        )

    def _ask(self, package: Path, store: Path, found: Inspected) -> None:
        if found.manifest.kind is PackageKind.SUPPLEMENT:
            tell(self._page, texts.RECEIVE, texts.NO_SUPPLEMENT_HERE, "warning")
            return
        ask(
            self._page,
            _question(found),
            lambda answers: self._receive(package, store, answers["office"].strip()),
        )

    def _receive(self, package: Path, store: Path, office: str) -> None:
        def taken(received: Received) -> None:
            self._take(received.path)

        steps = self._desk.receive(package, store, office)
        self._work.in_steps(texts.RECEIVING, steps, taken, self._refuse)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, Refused):
            tell(self._page, texts.NOT_RECEIVED, sentence(error), "bad")
        elif not isinstance(error, Stopped):
            raise error


def _question(found: Inspected) -> Question:
    manifest = found.manifest
    unit = manifest.to_unit
    lines = [
        words.holds(len(manifest.files), len(manifest.open_tasks), found.sha256),
        words.marks(with_marks=manifest.with_marks),
        words.keeps(manifest.year, manifest.from_unit.name, unit.name if unit else ""),
        texts.WRITTEN_TO.format(found.target.name),
    ]
    lines += [
        words.difference_line(one.kind.register.title, one.name, one.side)
        for one in found.differences
    ]
    made_at = local_time(manifest.made_at)
    return Question(
        texts.RECEIVE_ASKS.format(manifest.cluster.name, manifest.year),
        words.from_whom(manifest.from_unit.name, made_at),
        texts.RECEIVE_DOES,
        fields=(
            asked("office", texts.OFFICE, value=unit.code if unit else "", help=texts.OFFICE_HELP),
        ),
        consequences=tuple(lines),
    )
