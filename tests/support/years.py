"""The sample with the use cases of its years, for tests of what people see of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

from tests.support.cases import sample_cases
from tests.support.fake_picker import FakePicker
from thidua_desktop.files.excel.register_sheet import RegisterSheets
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.files.toml.rules_toml import shipped_rules
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.years.year_status import YearStatus, read_years
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.shell.undo import Undo
from thidua_desktop.ui.tabs.years.tab import YearTab
from thidua_desktop.ui.widgets.register.register_page import PageParts


@dataclass(frozen=True)
class Years:
    """An open store of the sample."""

    cases: OpenStore
    changes: Changes

    def status(self, year: int = 2017) -> YearStatus:
        return next(one for one in self.cases.read(read_years) if one.year.year == year)

    def tab(self, settings: QSettings) -> YearTab:
        parts = PageParts(RegisterSheets(DiskPlacer()), self.changes, FakePicker(), settings)
        tab = YearTab(self.cases, shipped_rules(), parts)
        Undo(tab, self.cases.registers, self.changes, tab.announce)
        return tab


@contextmanager
def sample_years(folder: Path) -> Iterator[Years]:
    """Give the sample, which has one year; its checklist is still to be made."""
    with sample_cases(folder) as cases:
        cases.registers.delete(*cases.registers.list(YearStep))
        yield Years(cases, Changes(cases.commits))
