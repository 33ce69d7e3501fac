"""The tab *Đơn vị*: the members of the year, and what can be done with a unit."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QCheckBox

from thidua_desktop.records.base import Record, field_specs, stored_id
from thidua_desktop.records.choices import SuccessionKind
from thidua_desktop.records.cluster import (
    FIGURES,
    MemberUnit,
)
from thidua_desktop.records.people import Person
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.units.succeed_unit import SUCCEED
from thidua_desktop.services.units.succession_plan import Succession
from thidua_desktop.services.units.unit_details import UnitDetails
from thidua_desktop.services.units.unit_source import PeopleOfUnit, UnitSource
from thidua_desktop.services.units.year_units import UnitOfYear, YearUnits
from thidua_desktop.services.years.unit_figures import unit_of
from thidua_desktop.services.years.year_members import move_member, put_member_in, take_member_out
from thidua_desktop.services.years.year_status import YearStatus
from thidua_desktop.texts.base.vietnamese import sort_key
from thidua_desktop.texts.units import units as texts
from thidua_desktop.ui.tabs.units import view_state
from thidua_desktop.ui.tabs.units.succession_dialog import SuccessionDialog
from thidua_desktop.ui.tabs.units.unit_facts import UnitFacts
from thidua_desktop.ui.widgets.base.editors import lock_editor
from thidua_desktop.ui.widgets.base.labels import on_key
from thidua_desktop.ui.widgets.base.menu_button import MenuButton
from thidua_desktop.ui.widgets.register.register_columns import field_column
from thidua_desktop.ui.widgets.register.register_look import Child
from thidua_desktop.ui.widgets.register.register_page import PageLook, PageParts
from thidua_desktop.ui.widgets.register.register_tab import RegisterTab
from thidua_desktop.ui.widgets.table.rows_model import Column

_ON_DEMAND = ("code", "short_name", "kind", "address", "staff", "women", "valid_from", "valid_to")


def unit_columns(record: Callable[[UnitOfYear], Record]) -> tuple[Column[UnitOfYear], ...]:
    number, name, areas, liaison, flags = texts.COLUMNS
    specs = {spec.name: spec for spec in field_specs(MemberUnit)}

    def no_links() -> LinkNames:
        return {}

    return (
        Column(
            number,
            lambda one: one.position,
            width=56,
            tone=lambda _one: "secondary",
            sort=lambda one: one.position,
            name="position",
        ),
        Column(
            name,
            view_state.name_text,
            stretch=True,
            wrap=True,
            tone=view_state.name_tone,
            sort=lambda one: sort_key(one.unit.name),
            name="name",
        ),
        Column(
            areas,
            lambda one: one.unit.area_count,
            align="center",
            width=100,
            tone=view_state.name_tone,
            sort=lambda one: one.unit.area_count,
            name="work_areas",
        ),
        Column(
            liaison,
            view_state.liaison_text,
            width=88,
            tone=view_state.liaison_tone,
            name="liaison",
        ),
        Column(
            flags,
            view_state.flags_text,
            align="center",
            width=104,
            tone=lambda _one: "elected",
            bold=lambda _one: True,
            sort=lambda one: len(one.flags) or None,
            name="flags",
        ),
        *(field_column(specs[name], record, no_links, hidden=True) for name in _ON_DEMAND),
    )


FORM = (
    ("name",),
    ("code", "short_name"),
    ("kind", "head_post"),
    ("address",),
    ("work_areas", "staff", "women"),
    ("area_names",),
    ("valid_from", "valid_to"),
)
_MESSAGE_IN_TEXT = (
    "successor_id",
    "succession",
    "succession_basis",
    "origin_id",
    "origin_basis",
)
_PERSON = (("address", "name"), ("position",), ("protocol", "phone"), ("email", "mark"))


_MESSAGES = {
    SuccessionKind.RENAMED: texts.RENAMED,
    SuccessionKind.MERGED: texts.MERGED,
    SuccessionKind.SPLIT: texts.SPLIT_DONE,
}


class UnitsTab(RegisterTab[UnitOfYear]):
    def __init__(
        self,
        units: YearUnits,
        parts: PageParts,
        open_person: Callable[[int], object] | None = None,
    ) -> None:
        self._units = units
        self._status: YearStatus | None = None
        self._source = UnitSource(units)
        self._people = PeopleOfUnit(units, self._source)
        self._open_person = open_person
        look: PageLook[UnitOfYear] = PageLook(
            text=texts.TEXTS,
            icon="building",
            title=lambda one: one.unit.name,
            rows=FORM,
            without=_MESSAGE_IN_TEXT,
            columns=unit_columns(self._source.record),
            children=(self._people_child(),),
        )
        super().__init__(self._source, parts, look)
        (self.people,) = self.page.children_shown
        self.facts = UnitFacts(parts.changes)
        self.page.card.add_below(self.facts)
        self.page.card.shorten_delete()  # a long name needs the room
        self.former = QCheckBox(texts.FORMER)
        self.former.setToolTip(texts.FORMER_TIP)
        self.page.list.add_tool(self.former)
        self.actions_button = MenuButton(texts.ACTIONS)
        self._add_actions()
        self.succession: SuccessionDialog | None = None
        self.former.toggled.connect(self._on_former)
        self.page.row_shown.connect(self._show_row)

    def _people_child(self) -> Child[Person]:
        opens, state = self._open_person, view_state
        return Child(
            Person,
            by="unit_id",
            text=texts.PEOPLE,
            source=self._people,
            rows=_PERSON,
            columns=(
                Column(texts.NAME_OF, lambda one: one.name, width=180, wrap=True, called=True),
                Column(
                    texts.POSTS,
                    lambda one: self._of_details(state.posts_text, one),
                    stretch=True,
                    wrap=True,
                    tone=lambda one: self._of_details(state.posts_tone, one),
                ),
            ),
            open=None if opens is None else lambda one: opens(stored_id(one)),
            excel=False,
        )

    def _of_details(self, describe: Callable[[Person, UnitDetails], str], person: Person) -> str:
        details = self._people.details
        return describe(person, details) if details is not None else ""

    def show_year(self, status: YearStatus) -> None:
        """Show the members of a year; the same year keeps its place in the list."""
        again = self._status is not None and self._status.year.id == status.year.id
        self._status = status
        self._source.year_id = status.year.id
        self.page.show_status(status)
        if again:
            self.page.refresh()
            self._show_row(self.page.current())
        else:
            self.page.start_over()

    def open_record(self, unit_id: int) -> None:
        """Show the card of a unit, also of one that is no member of the year."""
        if not self.page.open_record(unit_id) and self.page.may_leave():
            self.former.setChecked(True)
            self.page.open_record(unit_id)

    # ------------------------------------------------------------ what can be done with a unit

    def _add_actions(self) -> None:
        menu = self.actions_button
        self.rename = menu.add(texts.RENAME, lambda: self._succeed(SuccessionKind.RENAMED))
        self.merge = menu.add(texts.MERGE, lambda: self._succeed(SuccessionKind.MERGED))
        self.split = menu.add(texts.SPLIT, lambda: self._succeed(SuccessionKind.SPLIT))
        self.move_up = menu.add(
            f"{texts.MOVE_UP}\t{texts.UP_KEY}", lambda: self._move(up=True), "arrow-up"
        )
        self.move_down = menu.add(
            f"{texts.MOVE_DOWN}\t{texts.DOWN_KEY}", lambda: self._move(up=False), "arrow-down"
        )
        self.take_out = menu.add("", self._take_out)
        self.put_in = menu.add("", self._put_in)
        self.page.card.add_to_head(menu)
        for key, up in ((texts.UP_KEY, True), (texts.DOWN_KEY, False)):
            on_key(key, self.page.list.table, partial(self._move, up=up))

    def _show_row(self, one: UnitOfYear | None) -> None:
        status = self._status
        if one is None or status is None:
            self.facts.show_unit(lambda: None)
            self.actions_button.hide()
            return
        details = self._people.details
        assert details is not None
        self.page.card.set_about(view_state.about_text(one, details))
        member, year = one.position is not None, status.year.year
        for name in FIGURES:  # they are of a year, and so of a member
            editor = self.page.form.field(name).editor
            lock_editor(editor, locked=not member or not status.writable)
        year_id, unit_id = stored_id(status.year), stored_id(one.unit)
        self.facts.show_unit(lambda: self._units.years(year_id, unit_id), member=member)
        stands = one.unit.successor_id is None
        self.actions_button.show()
        self.actions_button.setEnabled(status.writable)
        self.rename.setEnabled(stands)
        self.merge.setEnabled(stands)
        self.split.setEnabled(stands)
        self.take_out.setText(texts.TAKE_OUT.format(year))
        self.put_in.setText(texts.PUT_IN.format(year))
        for action in (self.move_up, self.move_down, self.take_out):
            action.setVisible(member)
        self.put_in.setVisible(not member)

    def _move(self, *, up: bool) -> None:
        do = self._units.registers.do
        self._list_changes(lambda *of: do(move_member, *of, up=up), texts.MOVED)

    def _take_out(self) -> None:
        do = self._units.registers.do
        self._list_changes(lambda *of: do(take_member_out, *of), texts.TAKEN_OUT)

    def _put_in(self) -> None:
        do = self._units.registers.do
        self._list_changes(lambda *of: do(put_member_in, *of), texts.WAS_PUT_IN)

    def _list_changes(self, act: Callable[[int, int], object], message: str) -> None:
        one, status = self.page.current(), self._status
        if one is None or status is None or not status.writable or not self.page.may_leave():
            return
        year_id, unit_id = stored_id(status.year), stored_id(one.unit)
        self.page.acting.try_to(act, year_id, unit_id).announce(message)

    def _succeed(self, kind: SuccessionKind) -> None:
        one, status = self.page.current(), self._status
        if one is None or status is None or not status.writable or not self.page.may_leave():
            return
        self.succession = SuccessionDialog(
            self, self._units, kind, unit_of(one.unit), status.year, self._on_succession
        )
        self.succession.open()

    def _on_succession(self, wanted: Succession) -> None:
        message = _MESSAGES[wanted.kind]
        acting, succeed = self.page.acting, SUCCEED[wanted.kind]
        if made := acting.try_to(self._units.registers.do, succeed, wanted):
            self.page.choose(stored_id(made.result))
            acting.announce_done(message)

    def _on_former(self, shown: bool) -> None:
        self._source.former = shown
        self.page.refresh()
        if self.page.current() is None:
            self.page.choose_first()
