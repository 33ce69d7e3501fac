"""The inspections of 2017 in the window, from the plan to what was recommended and is done."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from tests.support.visits import forget_visits
from tests.support.whole_inspections import (
    HALF,
    NO_BOOK,
    SCATTERED,
    InspectedYear,
    Inspectors,
)
from tests.support.windows import activate
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.domain.codes.inspections import FollowState, Verdict, VisitState
from thidua_desktop.records.inspections import Finding, Inspection, InspectionPlan
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.ui.shell.app_window import AppWindow

PAPERS = (
    *(
        f"{name}-2017-{unit}-{period}.docx"
        for name in ("Cong-van-kiem-tra", "De-cuong-bao-cao-tu-kiem-tra", "Bien-ban-kiem-tra")
        for unit in ("tgpl", "ttr")
        for period in ("6-thang", "ca-nam")
    ),
    "Ke-hoach-kiem-tra-2017.docx",
    "Quyet-dinh-thanh-lap-Doan-kiem-tra-2017.docx",
    "Thong-bao-ket-qua-kiem-tra-2017-6-thang.docx",
    "Thong-bao-ket-qua-kiem-tra-2017-ca-nam.docx",
    "Tong-hop-kien-nghi-kiem-tra-2017.xlsx",
)
MOST_KEYS = 450, 700, 590
"""Until the first visits are announced, for the half year, for the whole year; letters too."""


def nobody_looks(_name: str) -> None:
    """A test looks at what is stored."""


@pytest.fixture
def year(qtbot: QtBot, session: Session, tmp_path: Path) -> InspectedYear:
    """The sample of which nothing was inspected yet."""
    forget_visits(session.cases)
    for plan in session.cases.registers.list(InspectionPlan):
        session.cases.registers.delete(plan)
    picker = FakePicker()
    picker.file = tmp_path / "mang-di.thidua-db"
    session.tabs._opener = lambda _path: True
    session.tabs._parts = replace(session.tabs._parts, files=picker)
    session.changes.settle()
    activate(qtbot, session.window)
    return InspectedYear(session, nobody_looks)


@pytest.mark.expects_dialog
def test_two_units_are_inspected_twice_by_keys(
    qtbot: QtBot, year: InspectedYear, settings: QSettings, tmp_path: Path
) -> None:
    @contextmanager
    def at_the_unit() -> Iterator[Inspectors]:
        window = AppWindow(settings)
        qtbot.addWidget(window)
        window.show()
        opened = Session(window, tmp_path / "mang-di.thidua-db", settings)
        activate(qtbot, window)
        yield Inspectors(opened, nobody_looks)
        window.close()
        opened.close()
        activate(qtbot, year.session.window)

    year.plan_half_year()
    keys = [year.keyboard.pressed]
    year.at_the_first_unit(at_the_unit)
    year.at_the_second_unit()
    year.sign(HALF, "23/6", "30/6")
    year.follow_half_year()
    keys.append(year.keyboard.pressed)
    year.whole_year()
    year.close()
    keys.append(year.keyboard.pressed)
    stored(year.session.cases)
    names = [path.name for path in year.session.cases.documents.iterdir()]
    assert sorted(names) == sorted(PAPERS)
    spent = [one - before for before, one in pairwise((0, *keys))]
    assert all(one <= most for one, most in zip(spent, MOST_KEYS, strict=True)), spent


def stored(cases: OpenStore) -> None:
    """What four visits leave behind."""
    visits = cases.registers.list(Inspection)
    assert [one.state for one in visits] == [VisitState.CLOSED] * 4
    findings = cases.registers.list(Finding)
    assert len(findings) == 20
    assert Verdict.NOT_CHECKED not in {one.verdict for one in findings}
    asked = [one for one in findings if one.recommendation]
    assert [one.follow for one in asked] == [FollowState.ACCEPTED] * 3
    assert all(one.due and one.proof for one in asked)
    assert asked[0].limits == f"{SCATTERED}\n{NO_BOOK}"
