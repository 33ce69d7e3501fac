"""What the window offers where no store is open: the sample, a new cluster, a handover."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from thidua_desktop import paths
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.start_receive import StartReceive
from thidua_desktop.bootstrap.window import SAMPLE_STORE
from thidua_desktop.domain.codes.loading import YearFault
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.base import start as texts
from thidua_desktop.texts.handover.package import FILES_FILTER
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.shell.errors import show_known_error
from thidua_desktop.ui.widgets.ask.ask import tell
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.file_picker import FilePicker, SystemFilePicker
from thidua_desktop.ui.widgets.base.labels import button, label
from thidua_desktop.ui.widgets.count.sign import Sign

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
        cards = QHBoxLayout()
        cards.setSpacing(16)
        cards.addStretch(1)
        for icon, title, words, choice in (
            ("building", texts.NEW_TITLE, texts.NEW_WORDS, self.new),
            ("folder", texts.RECEIVE_TITLE, texts.RECEIVE_WORDS, self.receive),
            ("eye", texts.SAMPLE_TITLE, texts.SAMPLE_WORDS, self.sample),
        ):
            cards.addWidget(_card(icon, title, words, choice))
        cards.addStretch(1)
        others = QHBoxLayout()
        others.addStretch(1)
        others.addWidget(self.store)
        others.addWidget(self.load)
        others.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setSpacing(20)
        whole.addStretch(1)
        whole.addWidget(label(texts.WELCOME, "heading"), 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addWidget(label(texts.NO_STORE, "secondary"), 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addLayout(cards)
        whole.addLayout(others)
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
                tell(self, texts.FAULTS_TITLE, sentence(refused), "bad")
            else:
                show_known_error(self, refused)
        else:
            self._take(store)


def _card(icon: str, title: str, words: str, choice: QPushButton) -> Card:
    card = Card(title)
    card.setFixedWidth(CARD_WIDTH)
    card.body.addWidget(Sign(icon, Role.PRIMARY, 32), 0, Qt.AlignmentFlag.AlignLeft)
    card.body.addWidget(label(words, "secondary", wrap=True))
    card.body.addStretch(1)
    card.body.addWidget(choice)
    return card
