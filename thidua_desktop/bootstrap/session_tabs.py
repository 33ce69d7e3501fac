"""The tabs of an open store: each is made when it is first looked at, for the year shown then."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.base import Record
from thidua_desktop.records.choices import StepProduct
from thidua_desktop.texts.base import start
from thidua_desktop.texts.conference import steps
from thidua_desktop.ui.widgets.base.file_picker import SystemFilePicker
from thidua_desktop.ui.widgets.base.leavable import all_may_leave

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget

    from thidua_desktop.services.open_store import OpenStore
    from thidua_desktop.services.search import Spot
    from thidua_desktop.services.years.rule_choices import RuleSets
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.storage.engine import Store
    from thidua_desktop.ui.shell.changes import Changes
    from thidua_desktop.ui.tabs.conference.tab import ConferenceTab
    from thidua_desktop.ui.tabs.handover.tab import HandoverTab
    from thidua_desktop.ui.tabs.people.tab import PeopleTab
    from thidua_desktop.ui.tabs.registration.tab import RegistrationTab
    from thidua_desktop.ui.tabs.units.tab import UnitsTab
    from thidua_desktop.ui.tabs.years.tab import YearTab
    from thidua_desktop.ui.widgets.base.file_picker import FilePicker, Opener
    from thidua_desktop.ui.widgets.register.paged_tab import PagedTab
    from thidua_desktop.ui.widgets.register.register_look import PageLook
    from thidua_desktop.ui.widgets.register.register_page import PageParts
    from thidua_desktop.ui.widgets.register.register_tab import RegisterTab

TITLES = (
    start.YEAR_TAB,
    start.UNITS,
    start.PEOPLE,
    start.PLANS,
    start.REGISTRATION,
    start.INSPECTIONS,
    start.SCORING,
    steps.TAB,
    start.DOCUMENTS,
    start.HANDOVER,
)
"""In the order of the year's work."""

YEAR, UNITS, PEOPLE, PLANS, REGISTRATION, INSPECTIONS, SCORING, CONFERENCE, DOCUMENTS, HANDOVER = (
    range(len(TITLES))
)
R = TypeVar("R", bound=Record)
T = TypeVar(
    "T",
    "YearTab",
    "UnitsTab",
    "PeopleTab",
    "PagedTab",
    "RegistrationTab",
    "HandoverTab",
)
_NAMES = (
    "year",
    "units",
    "people",
    "plans",
    "registration",
    "inspections",
    "scoring",
    "conference",
    "documents",
    "handover",
)
_PLACES = {
    StepProduct.MINISTRY_PLAN: PLANS,
    StepProduct.CLUSTER_PLAN: PLANS,
    StepProduct.PLEDGE: PLANS,
    StepProduct.UNIT_PLANS: PLANS,
    StepProduct.HALF_YEAR_REVIEW: PLANS,
    StepProduct.UNIT_REPORTS: PLANS,
    StepProduct.REGISTRATIONS: REGISTRATION,
    StepProduct.HALF_YEAR_INSPECTION: INSPECTIONS,
    StepProduct.YEAR_INSPECTION: INSPECTIONS,
    StepProduct.SCORES: SCORING,
    StepProduct.CONFERENCE: CONFERENCE,
    StepProduct.PUBLISHED: CONFERENCE,
    StepProduct.PROPOSAL: DOCUMENTS,
    StepProduct.AWARDS: DOCUMENTS,
    StepProduct.HANDOVER_TASKS: HANDOVER,
    StepProduct.HANDOVER_FILES: HANDOVER,
    StepProduct.PACKAGE: HANDOVER,
}
"""Where what a step of the year produces is made."""


class SessionTabs:
    def __init__(
        self,
        store: Store,
        cases: OpenStore,
        changes: Changes,
        conference: ConferenceTab,
        opener: Opener,
        settings: QSettings | None,
        open_store: Callable[[Path], object],
        show_tab: Callable[[int], object],
    ) -> None:
        self._store, self._cases, self._changes = store, cases, changes
        self.conference = conference
        self._opener, self._settings = opener, settings
        self._open_store, self._show_tab = open_store, show_tab
        self.show_place: Callable[[str, int], object] = lambda _table, _record_id: None
        """Shows a record of a register, wherever it stands."""
        self._files: FilePicker = SystemFilePicker()
        self._status: YearStatus | None = None
        self._behind: set[str] = set()  # the tabs still on the year that was shown before

    def makers(self) -> tuple[Callable[[], QWidget], ...]:
        return tuple(partial(getattr, self, name) for name in _NAMES)

    def is_away(self) -> bool:
        """Whether the store is a file with one visit, taken along to its unit."""
        from thidua_desktop.services.inspections.away_store import away_visit

        return self._cases.read(away_visit) is not None

    def show_year(self, status: YearStatus) -> None:
        """Put the tab that is seen on a year; the others follow when they are looked at.

        The conference always does: the hall shows it, whatever tab is seen here.
        """
        self._status = status
        self.conference.show_year(status)
        made = {name: self.__dict__[name] for name in _NAMES if name in self.__dict__}
        self._behind = made.keys() - {"conference"}
        for name, tab in made.items():
            if tab.isVisibleTo(tab.window()):
                self.follow(_NAMES.index(name))

    def follow(self, at: int) -> None:
        """Put a tab on the year that is shown, if it is not."""
        name = _NAMES[at]
        if name in self._behind and self._status is not None:
            self._behind.remove(name)
            getattr(self, name).show_year(self._status)

    def announce(self, at: int, tone: str, text: str) -> None:
        getattr(self, _NAMES[at]).announce(tone, text)

    def close(self) -> None:
        self._behind.clear()

    def unsaved(self) -> int | None:
        """Store what is being typed; give the tab of what is wrong and cannot be stored."""
        for at, name in enumerate(_NAMES):
            tab = self.__dict__.get(name)
            if tab is not None and not all_may_leave(tab):
                return at
        return None

    def show_record(self, target: Spot) -> int:
        """Show the card of what was found; give the tab that has it."""
        at = _NAMES.index(target.place)
        self.follow(at)
        tab = getattr(self, _NAMES[at])
        if target.record_id is not None and target.table:
            tab.open_in(target.table, target.record_id)
        elif target.record_id is not None:
            tab.open_record(target.record_id)
        return at

    @cached_property
    def year(self) -> YearTab:
        from thidua_desktop.ui.tabs.years.tab import YearTab

        return self._begun(
            YearTab(
                self._cases,
                self.rule_sets,
                self._parts,
                show_product=lambda product: self._show_tab(_PLACES[product]),
                show_record=self.show_place,
            )
        )

    @cached_property
    def rule_sets(self) -> RuleSets:
        """What a year may go by; reading a rule set takes a while."""
        from thidua_desktop.files.toml.rules_toml import shipped_rules

        return shipped_rules()

    @cached_property
    def units(self) -> UnitsTab:
        from thidua_desktop.services.contributed import FACTS_OF_UNIT
        from thidua_desktop.services.units.year_units import YearUnits
        from thidua_desktop.ui.tabs.units.tab import UnitsTab

        return self._begun(
            UnitsTab(
                YearUnits(self._cases.new_uow, self._cases.registers, FACTS_OF_UNIT),
                self._parts,
                self._open_person,
            )
        )

    @cached_property
    def people(self) -> PeopleTab:
        from thidua_desktop.services.contributed import FACTS_OF_PERSON
        from thidua_desktop.services.people.people_cases import people_cases
        from thidua_desktop.ui.tabs.people.tab import PeopleTab

        cases = people_cases(self._cases.new_uow, self._cases.registers, FACTS_OF_PERSON)
        return self._begun(PeopleTab(cases, self._parts))

    @cached_property
    def plans(self) -> PagedTab:
        from thidua_desktop.bootstrap.plan_pages import plans_tab

        made = plans_tab(self._cases, self._parts, self._opener, self._register_tab)
        return self._begun(made)

    @cached_property
    def registration(self) -> RegistrationTab:
        from thidua_desktop.services.registration.year_registrations import YearRegistrations
        from thidua_desktop.ui.tabs.registration.tab import RegistrationTab

        cases = self._cases
        source = YearRegistrations(cases.registers, cases, self.rule_sets)
        return self._begun(
            RegistrationTab(source, self._parts, cases, self.rule_sets, self._opener)
        )

    @cached_property
    def inspections(self) -> PagedTab:
        from thidua_desktop.bootstrap import wiring
        from thidua_desktop.storage.stores import StoreFiles
        from thidua_desktop.ui.tabs.inspections.parts import InspectionParts
        from thidua_desktop.ui.tabs.inspections.tab import inspections_tab

        parts = InspectionParts(
            cases=self._cases,
            page=self._parts,
            opener=self._opener,
            away_files=StoreFiles(self._cases.clock),
            actor=wiring.login_name(),
            away=self.is_away(),
        )
        return self._begun(inspections_tab(parts))

    @cached_property
    def scoring(self) -> PagedTab:
        from thidua_desktop.bootstrap.scoring_pages import scoring_tab

        made = scoring_tab(self._cases, self._parts, self._opener, self._register_tab)
        return self._begun(made)

    def _register_tab(self, kind: type[R], look: PageLook[R]) -> RegisterTab[R]:
        from thidua_desktop.services.registers.register_source import RecordSource
        from thidua_desktop.ui.widgets.register.register_tab import RegisterTab

        source = RecordSource(kind, self._cases.registers, {"year_id": 0})
        return RegisterTab(source, self._parts, look)

    @cached_property
    def documents(self) -> PagedTab:
        from thidua_desktop.bootstrap.document_pages import documents_tab

        return self._begun(documents_tab(self._cases, self._parts, self._opener))

    @cached_property
    def handover(self) -> HandoverTab:
        from thidua_desktop.bootstrap.handover_parts import handover_parts
        from thidua_desktop.ui.tabs.handover.tab import HandoverTab

        parts = handover_parts(
            self._store, self._cases, self._files, self._opener, self._open_store
        )
        return self._begun(HandoverTab(parts, self._changes))

    @cached_property
    def _parts(self) -> PageParts:
        from thidua_desktop.files.excel.register_sheet import RegisterSheets
        from thidua_desktop.ui.widgets.register.register_page import PageParts

        sheets = RegisterSheets(DiskPlacer())
        return PageParts(sheets, self._changes, self._files, self._settings)

    def _open_person(self, person_id: int) -> None:
        self._show_tab(PEOPLE)
        self.people.open_record(person_id)

    def _begun(self, tab: T) -> T:
        if self._status is not None:
            tab.show_year(self._status)
        return tab
