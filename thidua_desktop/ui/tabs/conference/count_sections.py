"""Sections of a page of which one is shown: the others take no room; and how wide a page gets."""

from typing import Final

from PySide6.QtWidgets import QSizePolicy, QStackedWidget

from thidua_desktop.domain.ballot import BallotForm
from thidua_desktop.ui.tabs.conference.count_words import MANY_NAMES

_ONE_COLUMN: Final = 1080
_NO_LIMIT: Final = 16_777_215


def widest(form: BallotForm) -> int:
    """In one column a name and its opinion stay within one glance of each other."""
    return _NO_LIMIT if len(form.candidates) > MANY_NAMES else _ONE_COLUMN


def fit_to_current(sections: QStackedWidget) -> None:
    """Let the section that is shown alone say how large the page must be."""

    def fit() -> None:
        for at in range(sections.count()):
            kind = QSizePolicy.Policy.Preferred
            if at != sections.currentIndex():
                kind = QSizePolicy.Policy.Ignored
            if (section := sections.widget(at)) is not None:
                section.setSizePolicy(kind, kind)
        sections.updateGeometry()

    sections.currentChanged.connect(lambda _at: fit())
    fit()
