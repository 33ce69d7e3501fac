"""The year of 2017 in the window in one go: plan, targets, pledge, registration, ballot, tổng kết.

Nobody's name and no figure is typed twice: what follows is taken from where it was written.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.integration.inspections.test_papers import words_of
from tests.support.ready import ready_sample
from tests.support.registrations import emptied, states
from tests.support.whole_year import WholeYear
from thidua_desktop.domain.codes.registration import FlagGround, RegistrationState
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.conference import Contest, Nominee
from thidua_desktop.records.people import Person
from thidua_desktop.records.plans import Plan, PlanTarget
from thidua_desktop.records.pledge import Pledge, PledgeItem, PledgeSigner
from thidua_desktop.records.registration import FlagProof, Registration
from thidua_desktop.services.open_store import OpenStore

UNITS = ("hộ tịch", "kiểm tra văn", "bồi thường", "thanh tra b")
REACHED = tuple(str(n) for n in range(89, 101))
AGREED = "11111100"
COUNTED = ("12", "15", "0")
"""What the tellers count: papers and marks, not figures of the year."""
MOST_KEYS = {"plan": 130, "register": 210, "candidates": 8, "ballot": 280, "report": 40}
TITLES = ("cờ ngành", "cờ chính phủ")


def proved(cases: OpenStore) -> None:
    """The proofs are what only people know."""
    for one in cases.registers.list(Registration):
        for ground in FlagGround:
            values = {"registration_id": one.id, "ground": ground, "proof": "Báo cáo năm"}
            cases.registers.save(FlagProof.model_validate(values))


@pytest.fixture
def year(qapp: QApplication, tmp_path: Path) -> Iterator[WholeYear]:
    """The sample of which nothing was planned, pledged or registered."""
    store = tmp_path / "nam.thidua-db"
    ready_sample(store)
    made = WholeYear(qapp, tmp_path / "out", store, lambda _name: None)
    cases = emptied(made.context.cases)
    for kind in (Pledge, Plan, Nominee):
        cases.registers.delete(*cases.registers.list(kind))
    made.session.changes.settle()
    yield made
    made.close()


@pytest.mark.expects_dialog
def test_from_the_plan_to_the_report_of_the_year(year: WholeYear) -> None:
    cases, keyboard = year.context.cases, year.keyboard
    spent: dict[str, int] = {}

    def counted(stage: str) -> None:
        spent[stage] = keyboard.pressed - sum(spent.values())

    year.plan("Kế hoạch hoạt động của Cụm", {"đúng và trước": "", "ký số": "95,5"})
    year.figures_of_units(REACHED)
    year.pledge()
    drawn = [one.target_id for one in cases.registers.list(PledgeItem)]
    assert len(cases.registers.list(PlanTarget, id=drawn)) == 2
    assert len(cases.registers.list(PledgeSigner)) == 12
    counted("plan")
    year.register(*UNITS, titles=TITLES)
    counted("register")
    proved(cases)
    year.session.changes.settle()
    year.judge()
    assert set(states(cases, "MIN_FLAG").values()) == {RegistrationState.ELIGIBLE}
    year.candidates()
    counted("candidates")
    on_paper = [len(cases.registers.list(Nominee, contest_id=c.id)) for c in contests(cases)]
    assert on_paper == [4, 4]
    year.ballot((AGREED,) * 12)
    counted("ballot")
    assert set(states(cases, "MIN_FLAG").values()) == {RegistrationState.ELECTED}
    year.behind_the_elected()
    assert {row.state for row in year.session.tabs.registration.page.shown()} == {
        RegistrationState.ELECTED
    }
    year.review()
    counted("report")
    text = words_of(cases.documents / "Bao-cao-tong-ket-nam-2017.docx")
    assert "Chỉ tiêu của các đơn vị: 24; đạt 03, trong đó vượt 02; chưa có kết quả 12." in text
    for unit in cases.registers.list(Unit, id=[n.unit_id for n in cases.registers.list(Nominee)]):
        assert unit.name in text
    assert all(spent[stage] <= most for stage, most in MOST_KEYS.items()), spent
    figures = [one for one in keyboard.typed if one[:1].isdigit() and one not in COUNTED]
    assert len(figures) == len(set(figures)), "no figure is typed twice"
    names = {one.name for one in cases.registers.list(Unit)}
    names |= {one.name for one in cases.registers.list(Person)}
    assert names.isdisjoint(keyboard.typed), "no name is typed"


def contests(cases: OpenStore) -> Sequence[Contest]:
    return cases.registers.list(Contest)
