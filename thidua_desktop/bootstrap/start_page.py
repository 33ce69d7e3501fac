"""What the window offers where no store is open: the sample, a store, a year to load."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thidua_desktop import paths
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.window import SAMPLE_STORE
from thidua_desktop.services.errors import KnownError
from thidua_desktop.services.year_faults import YearRefused
from thidua_desktop.texts import start as texts
from thidua_desktop.texts.load import year_fault
from thidua_desktop.ui.errors import show_known_error
from thidua_desktop.ui.widgets.ask import tell
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.file_picker import FilePicker, SystemFilePicker
from thidua_desktop.ui.widgets.labels import button, label

MOST_FAULTS = 8


class StartPage(QWidget):
    """Three ways in; each ends with `take` being given a store that exists."""

    def __init__(
        self, take: Callable[[Path], None], parent: QWidget | None = None, *,
        picker: FilePicker | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._take = take
        self._picker = picker or SystemFilePicker()
        card = Card()
        card.body.addWidget(label(texts.NO_STORE, "body", wrap=True))
        self.sample = button(texts.OPEN_SAMPLE, "primary", clicked=self._on_sample)
        self.load = button(texts.LOAD_YEAR, clicked=self._on_load)
        self.store = button(texts.OPEN_STORE, clicked=self._on_store)
        for choice in (self.sample, self.load, self.store):
            card.body.addWidget(choice)
        card.setFixedWidth(520)
        whole = QVBoxLayout(self)
        whole.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)

    def _on_sample(self) -> None:
        path = paths.user_data() / SAMPLE_STORE
        try:
            if not path.exists():
                wiring.make_sample(path)
        except KnownError as error:
            show_known_error(self, error)
        else:
            self._take(path)

    def _on_store(self) -> None:
        self._picker.open_file(self, texts.OPEN_STORE_TITLE, texts.STORES, self._take)

    def _on_load(self) -> None:
        self._picker.open_file(
            self, texts.LOAD_YEAR_TITLE, texts.YEARS,
            lambda year: self.load_year(year, paths.default_store()),
        )  # fmt: skip

    def load_year(self, year: Path, store: Path) -> None:
        """Load a year into the default store; what is wrong with it is listed, nothing stored."""
        try:
            body = wiring.read_file(year)
            wiring.make_folder(store.parent)
            wiring.load_year(body, store, wiring.login_name())
        except YearRefused as refused:
            lines = [year_fault(f.code, f.path, f.line, f.detail) for f in refused.faults]
            shown = lines[:MOST_FAULTS]
            if len(lines) > MOST_FAULTS:
                shown.append(texts.MORE_FAULTS)
            tell(self, texts.FAULTS_TITLE, "\n".join(shown), "bad")
        except KnownError as error:
            show_known_error(self, error)
        else:
            self._take(store)
