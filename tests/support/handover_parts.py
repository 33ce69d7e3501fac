"""The tab *Bàn giao* of an office, over a real store and real packages."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.cases import FakeClock, year_store
from tests.support.fake_picker import FakePicker
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.packages import package_receiver, package_sender
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.years.year_status import YearStatus, read_years
from thidua_desktop.storage.engine import Store, open_store
from thidua_desktop.ui.tabs.handover.parts import HandoverParts


@dataclass
class Office:
    """An office with its store open; what it was to show is remembered."""

    cases: OpenStore
    store: Store
    picker: FakePicker = field(default_factory=FakePicker)
    opened: list[Path] = field(default_factory=list)
    stores: list[Path] = field(default_factory=list)

    def parts(self) -> HandoverParts:
        """Wire the tab as bootstrap does."""
        cases, clock = self.cases, self.cases.clock
        return HandoverParts(
            case=cases,
            registers=cases.registers,
            sends=package_sender(self.store, "thử", clock),
            receives=package_receiver("thử", clock, existing=self.store),
            files=self.picker,
            store=cases.store,
            documents=cases.documents,
            open_store=self.stores.append,
            opener=self._open,
        )

    def year(self, number: int = 2017) -> YearStatus:
        """Give a year as it stands."""
        years = {one.year.year: one for one in self.cases.read(read_years)}
        return years[number]

    def _open(self, path: Path) -> bool:
        self.opened.append(path)
        return True


@contextmanager
def sample_office(folder: Path) -> Iterator[Office]:
    """Give an office with the sample of 2017, whose successor is named."""
    clock = FakeClock()
    with closing(year_store(folder / "cum.thidua-db", clock)) as store:
        yield Office(wiring.use_cases(store, "thử"), store)


@contextmanager
def current_office(path: Path) -> Iterator[Office]:
    """Give the office of a store that was received."""
    clock = FakeClock()
    with closing(open_store(path, clock=clock)) as store:
        yield Office(wiring.use_cases(store, "thử"), store)
