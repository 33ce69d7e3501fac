"""What the window offers where no store is open: the sample, a store, a year to load."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

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
from thidua_desktop.ui.widgets.labels import button, label

MOST_FAULTS = 8


class StartPage(QWidget):
    """Three ways in; each ends with `take` being given a store that exists."""

    def __init__(self, take: Callable[[Path], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._take = take
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
        if not path.exists():
            wiring.make_sample(path)
        self._take(path)

    def _on_store(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, texts.OPEN_STORE, "", texts.STORES)
        if name:
            self._take(Path(name))

    def _on_load(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, texts.LOAD_YEAR, "", texts.YEARS)
        if name:
            self.load_year(Path(name), paths.default_store())

    def load_year(self, year: Path, store: Path) -> None:
        """Load a year into the default store; what is wrong with it is listed, nothing stored."""
        try:
            store.parent.mkdir(parents=True, exist_ok=True)
            wiring.load_year(year.read_bytes(), store)
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
