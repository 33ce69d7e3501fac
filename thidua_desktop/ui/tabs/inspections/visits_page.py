"""*Cuộc kiểm tra*: the visits of the year; each is planned, moved on, checked and written up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from thidua_desktop import zone
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.inspections import VisitMove
from thidua_desktop.domain.states import SIGNED_VISITS
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import MemberRole
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.inspections import (
    Checklist,
    Finding,
    Inspection,
    InspectionMember,
)
from thidua_desktop.services.inspections.checklists import newest_lists, take_items
from thidua_desktop.services.inspections.good_practice import keep_examples
from thidua_desktop.services.inspections.move_visit import move_visit
from thidua_desktop.services.inspections.repeat_visit import repeat_visit
from thidua_desktop.services.inspections.sources import ItemSource, VisitSource
from thidua_desktop.services.inspections.team import add_member, same_team, set_lead
from thidua_desktop.services.inspections.visit_guard import AFTER_SIGNING
from thidua_desktop.services.inspections.visit_reading import VisitRow, registered_work
from thidua_desktop.services.people.person_choices import PersonChoices, person_choices
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.documents.documents import TITLES
from thidua_desktop.texts.inspections import away
from thidua_desktop.texts.inspections import inspections as texts
from thidua_desktop.ui.tabs.inspections import asks
from thidua_desktop.ui.tabs.inspections.away_actions import AwayActions
from thidua_desktop.ui.tabs.inspections.columns import finding_columns, visit_columns
from thidua_desktop.ui.tabs.inspections.item_dialog import ItemDialog
from thidua_desktop.ui.tabs.inspections.visit_strip import VisitStrip
from thidua_desktop.ui.tabs.inspections.work_dialog import WorkDialog
from thidua_desktop.ui.widgets.ask.ask import ask, inform
from thidua_desktop.ui.widgets.base.editors import lock_editor
from thidua_desktop.ui.widgets.register.record_dialog import RecordQuestion, ask_record
from thidua_desktop.ui.widgets.register.register_look import Child, PageLook
from thidua_desktop.ui.widgets.register.register_tab import RegisterTab

if TYPE_CHECKING:
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.tabs.inspections.parts import InspectionParts
    from thidua_desktop.ui.widgets.ask.ask import Answers

FORM: Final = (
    ("unit_id", "period"),
    ("kind", "planned", "starts"),
    ("place", "inspector_unit_id"),
    ("lead_name", "lead_position", "lead_unit_id"),
    ("contact_name", "contact_phone"),
    ("report_due", "report_received"),
    ("notice_id",),
)
GENERAL: Final = (
    ("started", "ended", "copies"),
    ("unit_people",),
    ("strengths",),
    ("limits",),
    ("causes",),
    ("good_practice",),
    ("unit_opinion",),
)
_PLANNED: Final = tuple(name for row in FORM for name in row)
_MESSAGES: Final = tuple(name for row in GENERAL for name in row)
_ELSEWHERE: Final = tuple(n for n in Inspection.model_fields if n not in ("id", *_PLANNED))
_NOT_GIVEN_YET: Final = tuple(n for n in Inspection.model_fields if n not in ("id", *_MESSAGES))
_ITEM: Final = (
    ("code", "position"),
    ("heading",),
    ("item",),
    ("look_for",),
    ("verdict", "work", "severity"),
    ("seen",),
    ("finding",),
    ("strengths",),
    ("limits",),
    ("good_practice",),
    ("recommendation",),
    ("addressee", "owner_unit_id", "due"),
)
PAPERS: Final = (
    DocumentKind.INSPECTION_LETTER,
    DocumentKind.SELF_INSPECTION,
    DocumentKind.INSPECTION_MINUTES,
)
"""What is written of one visit."""
_MEMBER: Final = (("role",), ("name", "position"), ("unit_id",))


class VisitsPage(RegisterTab[VisitRow]):
    """The list of visits, the card of one with its items and team, and what is done with it."""

    def __init__(self, parts: InspectionParts) -> None:
        self._parts = parts
        self._status: YearStatus | None = None
        look: PageLook[VisitRow] = PageLook(
            text=texts.INSPECTIONS,
            title=lambda row: f"{row.unit} – {choice_text(row.visit.period)}",
            rows=FORM,
            without=_ELSEWHERE,
            columns=visit_columns(),
            children=(self._items(), self._team()),
            can_add=not parts.away,
        )
        super().__init__(VisitSource(parts.registers, parts.cases), parts.page, look)
        self.items, self.team = self.page.children_shown
        self.strip = VisitStrip()
        self.away = AwayActions(self.page, parts)
        delete = self.page.card.delete_button  # the buttons of the strip need the room
        delete.setText("")
        delete.setAccessibleName(texts.INSPECTIONS.delete)
        delete.setToolTip(texts.INSPECTIONS.delete)
        self._add_actions()
        self.page.card.add_at_foot(self.strip)
        self.page.row_shown.connect(self._show_row)

    def show_year(self, status: YearStatus) -> None:
        """Show the visits of a year; what is typed for the one before is stored first."""
        self._status = status
        super().show_year(status)
        self._show_row(self.page.current())

    # ------------------------------------------------------------ what belongs to a visit

    def _items(self) -> Child[Finding]:
        return Child(
            Finding,
            by="inspection_id",
            source=ItemSource(self._parts.registers),
            typed=("verdict", "work", "severity"),
            columns=finding_columns(),
            title=lambda one: one.item,
            text=texts.FINDINGS,
            rows=_ITEM,
            open=lambda one: self.check_items(stored_id(one)),
            several=("verdict", "work", "severity", "owner_unit_id", "due"),
        )

    def _team(self) -> Child[InspectionMember]:
        return Child(
            InspectionMember,
            by="inspection_id",
            shown=("role", "name", "position", "unit_id"),
            typed=("role",),
            text=texts.TEAM,
            rows=_MEMBER,
        )

    def _add_actions(self) -> None:
        strip = self.strip
        strip.move_wanted.connect(self._ask_move)
        strip.check_wanted.connect(self.check_items)
        strip.general_wanted.connect(self.ask_general)
        strip.more.add(texts.REGISTERED_WORK, self.show_work, "flag")
        self._changing = [
            strip.more.add(texts.TAKE_ITEMS, self._ask_list),
            strip.more.add(texts.LEAD, partial(self._ask_person, lead=True), "person"),
            strip.more.add(texts.MEMBER, partial(self._ask_person, lead=False), "person"),
            strip.more.add(texts.SAME_TEAM, self._same_team),
            strip.more.add(texts.REPEAT, self._ask_repeat, "refresh"),
            strip.more.add(texts.EXAMPLES, self._keep_examples, "flag"),
        ]
        for kind in PAPERS:
            strip.papers.add(TITLES[kind], partial(self._write, kind), "word")
        if not self._parts.away:
            self._changing.append(strip.more.add(away.TAKE, self.away.take, "box"))
            self._changing.append(strip.more.add(away.RECEIVE, self.away.receive, "arrow-down"))

    def _show_row(self, row: VisitRow | None) -> None:
        self.strip.setVisible(row is not None)
        if row is not None:
            locked = self._status is None or not self._status.writable
            self.strip.show_row(row, locked=locked)
            for action in self._changing:
                action.setEnabled(not locked)
            self._lock_signed(row, locked=locked)

    def _lock_signed(self, row: VisitRow, *, locked: bool) -> None:
        """What was signed is read, but for what follows from the minutes."""
        signed = locked or row.state in SIGNED_VISITS
        for name in self.page.form.names():
            free = name in AFTER_SIGNING[Inspection]
            editor = self.page.form.field(name).editor
            lock_editor(editor, locked=locked if free else signed)
        self.items.set_locked(locked=signed)
        self.team.set_locked(locked=signed)
        self.page.card.delete_button.setEnabled(not signed)

    # ------------------------------------------------------------ what is done with a visit

    def _row(self) -> VisitRow | None:
        """Store what is typed and give the visit that is shown."""
        return self.page.current() if self.page.may_leave() else None

    def _ask_move(self, move: VisitMove) -> None:
        row = self._row()
        if row is None or self._status is None:
            return
        visit_id, planned = stored_id(row.visit), row.visit.planned
        today = zone.local(self._parts.clock.now()).date()
        day = planned if move is VisitMove.VISIT and planned else today
        question = asks.move_question(move, day, self._status.year.year)

        def answered(answers: Answers) -> None:
            day, reason = answers.get("day"), answers.get("reason", "")
            done = self.page.acting.do(
                self._parts.registers.do, move_visit, visit_id, move, day, reason
            )
            done.announce(texts.MOVED, texts.MOVE_ASKS[move])

        ask(self, question, answered)

    def check_items(self, finding_id: int | None = None) -> None:
        row = self._row()
        if row is None:
            return
        if not self.items.records():
            self._ask_list()
            return
        locked = self._status is None or not self._status.writable
        dialog = ItemDialog(self, self._parts, row.visit, finding_id, locked=locked)
        dialog.open()

    def show_work(self) -> None:
        row = self._row()
        if row is not None:
            found = self._parts.cases.read(registered_work, stored_id(row.visit))
            period = row.visit.period
            WorkDialog(self, row.unit, period, found.targets, found.titles).open()

    def ask_general(self) -> None:
        """What is said of the visit as a whole, and by the unit."""
        row = self._row()
        if row is None or self._status is None:
            return
        question = RecordQuestion(
            title=texts.GENERAL_TITLE,
            primary=texts.MOVE_DO,
            kind=Inspection,
            rows=GENERAL,
            without=_NOT_GIVEN_YET,
            record=row.visit,
            locked=not self._status.writable or row.state in SIGNED_VISITS,
        )
        ask_record(self, question, self._keep_general)

    def _keep_general(self, visit: Inspection) -> None:
        self.page.acting.do(self.source.save, visit).announce(texts.GENERAL_SAVED)

    def _ask_list(self) -> None:
        row = self._row()
        if row is None:
            return
        lists = newest_lists(self._parts.registers.list(Checklist))
        if not lists:
            inform(self, texts.TAKE_TITLE, texts.NO_LISTS, "warning")
            return
        visit_id = stored_id(row.visit)

        def answered(answers: Answers) -> None:
            do = self._parts.registers.do
            self.page.acting.do(do, take_items, visit_id, answers["list"]).announce(texts.TAKEN)

        ask(self, asks.list_question(lists), answered)

    def _people(self, row: VisitRow) -> PersonChoices:
        """Everybody of the other units."""
        units = [one for one in self._parts.registers.list(Unit) if one.id != row.visit.unit_id]
        day = row.visit.date or row.visit.planned or zone.local(self._parts.clock.now()).date()
        return self._parts.cases.read(person_choices, units, day)

    def _ask_person(self, *, lead: bool) -> None:
        row = self._row()
        if row is None:
            return
        people = self._people(row)
        if not people.choices:
            inform(self, texts.TEAM_TITLE, texts.NO_PEOPLE, "warning")
            return
        visit_id = stored_id(row.visit)
        named = {one.person.id: one for one in people.choices}

        def answered(answers: Answers) -> None:
            choice = named[answers["person"]]
            person = choice.person.model_copy(update={"position": choice.position})
            do = self._parts.registers.do
            if lead:
                done = self.page.acting.do(do, set_lead, visit_id, person)
                done.announce(texts.TEAM_SET, person.name)
                return
            role = MemberRole(answers["role"])
            self.page.acting.do(do, add_member, visit_id, person, role).announce(
                texts.TEAM_SET, person.name
            )

        ask(self, asks.team_question(people, lead=lead), answered)

    def _same_team(self) -> None:
        row = self._row()
        if row is None:
            return
        others = [
            stored_id(one.visit)
            for one in self.source.rows()
            if one.visit.period is row.visit.period
            and one.visit.id != row.visit.id
            and one.visit.date is None
        ]
        do = self._parts.registers.do
        done = self.page.acting.try_to(do, same_team, stored_id(row.visit), others)
        done.announce(texts.SAME_TEAM_MESSAGE, len(others))

    def _write(self, kind: DocumentKind) -> None:
        row = self._row()
        if row is not None:
            self._parts.write_document(self.page.acting, stored_id(row.visit), kind)

    def _keep_examples(self) -> None:
        row = self._row()
        if row is None:
            return
        do = self._parts.registers.do
        done = self.page.acting.try_to(do, keep_examples, stored_id(row.visit))
        if done and done.result:
            done.announce(texts.EXAMPLES_KEPT, done.result)
        elif done:
            self.page.acting.announce("info", texts.EXAMPLES_NONE)

    def _ask_repeat(self) -> None:
        row = self._row()
        if row is None or self._status is None:
            return
        years = {str(one.year): stored_id(one) for one in self._parts.registers.list(EmulationYear)}
        visit_id = stored_id(row.visit)

        def answered(answers: Answers) -> None:
            do, year_id, period = self._parts.registers.do, answers["year_id"], answers["period"]
            done = self.page.acting.do(do, repeat_visit, visit_id, year_id, period)
            done.announce(texts.REPEATED)
            self.page.choose(done.result.id)

        ask(self, asks.repeat_question(years, stored_id(self._status.year)), answered)
