"""What steps 3 and 4 share: the parts around their sections, of which one shows; the width."""

from typing import Final

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from thidua_desktop.domain.ballot import BallotForm
from thidua_desktop.ui.forms.ui_conference_check import Ui_CheckPage
from thidua_desktop.ui.forms.ui_conference_count import Ui_CountPage
from thidua_desktop.ui.tabs.conference.count.count_words import MANY_NAMES

_ONE_COLUMN: Final = 1080
_NO_LIMIT: Final = 16_777_215


def widest(form: BallotForm) -> int:
    """In one column a name and its opinion stay within one glance of each other."""
    return _NO_LIMIT if len(form.candidates) > MANY_NAMES else _ONE_COLUMN


def lay_around(
    form: Ui_CheckPage | Ui_CountPage,
    *,
    ways: QWidget,
    progress: QWidget,
    faults: QWidget,
    wait: QWidget,
) -> None:
    """Put in place what both pages have around the work itself."""
    form.waysPlace.addWidget(ways)
    form.progressPlace.addWidget(progress)
    form.faultsPlace.addWidget(faults)
    form.waitPlace.addWidget(wait)
    form.headRow.setStretch(0, 1)
    form.pageLayout.setStretch(3, 1)
    _fit_to_current(form.sections)


def _fit_to_current(sections: QStackedWidget) -> None:
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
