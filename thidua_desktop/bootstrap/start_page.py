"""What the window offers where no store is open: the sample, a new cluster, a handover."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from thidua_desktop import paths
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.packages import package_receiver
from thidua_desktop.bootstrap.window import SAMPLE_STORE
from thidua_desktop.domain.codes.loading import YearFault
from thidua_desktop.records.choices import PackageKind
from thidua_desktop.services.base.canonical import local_time
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Stopped
from thidua_desktop.services.handover.package_views import Inspected, Received
from thidua_desktop.texts.base import start as texts
from thidua_desktop.texts.handover import package as package_texts
from thidua_desktop.texts.handover.package import FILES_FILTER
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.shell.errors import show_known_error
from thidua_desktop.ui.widgets.ask.ask import Question, ask, asked, inform
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.file_picker import FilePicker, SystemFilePicker
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, vbox
from thidua_desktop.ui.widgets.base.long_work import LongWork
from thidua_desktop.ui.widgets.count.sign import Sign


class StartReceive:
    """Asks once what was found is seen; `take` is given the new store."""

    def __init__(self, page: QWidget, take: Callable[[Path], None]) -> None:
        self._page = page
        self._take = take
        self._receiver = package_receiver(wiring.login_name())
        self._work = LongWork(page)

    def inspect(self, package: Path, store: Path) -> None:
        try:
            wiring.make_folder(store.parent)
        except Refused as error:
            self._refuse(error)
            return
        self._work.in_steps(
            texts.CHECKING,
            self._receiver.inspect(package, store),
            lambda found: self._ask(package, store, found),
            self._refuse,
        )

    def _ask(self, package: Path, store: Path, found: Inspected) -> None:
        if found.manifest.kind is PackageKind.SUPPLEMENT:
            inform(self._page, texts.RECEIVE, texts.NO_SUPPLEMENT_HERE, "warning")
            return
        ask(
            self._page,
            _question(found),
            lambda answers: self._receive(package, store, answers["office"].strip()),
        )

    def _receive(self, package: Path, store: Path, office: str) -> None:
        def taken(received: Received) -> None:
            self._take(received.path)

        steps = self._receiver.receive(package, store, office)
        self._work.in_steps(texts.RECEIVING, steps, taken, self._refuse)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, Refused):
            inform(self._page, texts.NOT_RECEIVED, sentence(error), "bad")
        elif not isinstance(error, Stopped):
            raise error


def _question(found: Inspected) -> Question:
    manifest = found.manifest
    unit = manifest.to_unit
    lines = [
        package_texts.holds(len(manifest.files), len(manifest.open_tasks), found.sha256),
        package_texts.marks(with_marks=manifest.with_marks),
        package_texts.keeps(manifest.year, manifest.from_unit.name, unit.name if unit else ""),
        texts.WRITTEN_TO.format(found.target.name),
    ]
    lines += [
        package_texts.difference_line(one.kind.register.title, one.name, one.side)
        for one in found.differences
    ]
    made_at = local_time(manifest.made_at)
    return Question(
        texts.RECEIVE_ASKS.format(manifest.cluster.name, manifest.year),
        package_texts.from_whom(manifest.from_unit.name, made_at),
        texts.RECEIVE_DOES,
        fields=(
            asked("office", texts.OFFICE, value=unit.code if unit else "", help=texts.OFFICE_HELP),
        ),
        consequences=tuple(lines),
    )


CARD_WIDTH = 340


class StartPage(QWidget):
    """Each way in ends with `take` being given a store that exists."""

    def __init__(self, take: Callable[[Path], None], *, picker: FilePicker | None = None) -> None:
        super().__init__()
        self._take = take
        self._picker = picker or SystemFilePicker()
        self._receiving = StartReceive(self, take)
        self.new = button(texts.NEW_CLUSTER, "primary", clicked=self._on_new)
        self.receive = button(texts.RECEIVE, clicked=self._on_receive)
        self.sample = button(texts.OPEN_SAMPLE, clicked=self._on_sample)
        self.store = button(texts.OPEN_STORE, "link", clicked=self._on_store)
        self.load = button(texts.LOAD_YEAR, "link", clicked=self._on_load)
        cards = hbox(None, gap=16)
        for icon, title, about, choice in (
            ("building", texts.NEW_TITLE, texts.NEW_TEXT, self.new),
            ("folder", texts.RECEIVE_TITLE, texts.RECEIVE_TEXT, self.receive),
            ("eye", texts.SAMPLE_TITLE, texts.SAMPLE_TEXT, self.sample),
        ):
            cards.addWidget(_card(icon, title, about, choice))
        cards.addStretch(1)
        others = hbox(None, self.store, self.load, None)
        whole = vbox(
            None,
            (label(texts.WELCOME, "heading"), 0, Qt.AlignmentFlag.AlignHCenter),
            (label(texts.NO_STORE, "secondary"), 0, Qt.AlignmentFlag.AlignHCenter),
            cards,
            others,
            on=self,
            gap=20,
            around=None,
        )
        whole.addStretch(2)

    def _on_sample(self) -> None:
        path = paths.user_data() / SAMPLE_STORE
        try:
            if not path.exists():
                wiring.make_sample(path)
        except Refused as error:
            show_known_error(self, error)
        else:
            self._take(path)

    def _on_new(self) -> None:
        from thidua_desktop.bootstrap.start_cluster import ask_cluster

        self._with_place(
            texts.NEW_CLUSTER, lambda path: ask_cluster(self, path, self._picker, self._take)
        )

    def _on_receive(self) -> None:
        self._picker.open_file(
            self,
            texts.RECEIVE,
            FILES_FILTER,
            lambda package: self._with_place(
                texts.RECEIVE, lambda path: self._receiving.inspect(package, path)
            ),
        )

    def _with_place(self, title: str, then: Callable[[Path], object]) -> None:
        """Give the usual place of a store; where one stands already, ask for another."""
        usual = paths.default_store()
        if not usual.exists():
            then(usual)
            return
        self._picker.save_file(self, title, texts.STORE_NAME, texts.STORES, then)

    def _on_store(self) -> None:
        self._picker.open_file(self, texts.OPEN_STORE_TITLE, texts.STORES, self._take)

    def _on_load(self) -> None:
        self._picker.open_file(
            self,
            texts.LOAD_YEAR_TITLE,
            texts.YEARS,
            lambda year: self.load_year(year, paths.default_store()),
        )

    def load_year(self, year: Path, store: Path) -> None:
        """Load a year into the default store; what is wrong with it is listed, nothing stored."""
        try:
            body = wiring.read_file(year)
            wiring.make_folder(store.parent)
            wiring.load_year(body, store, wiring.login_name())
        except Refused as refused:
            if isinstance(refused.code, YearFault):
                inform(self, texts.FAULTS_TITLE, sentence(refused), "bad")
            else:
                show_known_error(self, refused)
        else:
            self._take(store)


def _card(icon: str, title: str, text: str, choice: QPushButton) -> Card:
    card = Card(title)
    card.setFixedWidth(CARD_WIDTH)
    card.body.addWidget(Sign(icon, Role.PRIMARY, 32), 0, Qt.AlignmentFlag.AlignLeft)
    card.body.addWidget(label(text, "secondary", wrap=True))
    card.body.addStretch(1)
    card.body.addWidget(choice)
    return card
