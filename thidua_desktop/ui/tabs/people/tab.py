"""The tab *Nhân sự*: the list at the left, the card of the chosen person at the right."""

from thidua_desktop.records.people import Person, UnitRole, UnitStay
from thidua_desktop.services.people.people import PersonOfYear
from thidua_desktop.services.people.people_cases import PeopleCases, RolesOfPerson
from thidua_desktop.services.people.person_facts import read_person
from thidua_desktop.services.years.year_status import YearStatus
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.vietnamese import person_key, sort_key
from thidua_desktop.texts.people import people as texts
from thidua_desktop.ui.tabs.people import asks, view_state
from thidua_desktop.ui.tabs.people.narrowing import Narrowing
from thidua_desktop.ui.tabs.people.person_panel import PersonPanel
from thidua_desktop.ui.tabs.people.view_state import role_text
from thidua_desktop.ui.widgets.base.labels import button, label
from thidua_desktop.ui.widgets.base.tab_order import tab_in_order
from thidua_desktop.ui.widgets.register.register_look import Child
from thidua_desktop.ui.widgets.register.register_page import PageLook, PageParts
from thidua_desktop.ui.widgets.register.register_tab import RegisterTab
from thidua_desktop.ui.widgets.table.rows_model import Column


def people_columns() -> tuple[Column[PersonOfYear], ...]:
    unit, name, position, role, phone, email = texts.COLUMNS
    return (
        Column(
            unit,
            lambda row: row.unit.brief,
            width=168,
            wrap=True,
            sort=lambda row: sort_key(row.unit.name),
            name="unit",
        ),
        Column(
            name,
            lambda row: row.person.name,
            width=164,
            wrap=True,
            sort=lambda row: person_key(row.person.name),
            name="name",
            called=True,
        ),
        Column(position, lambda row: row.person.position, stretch=True, wrap=True, name="position"),
        Column(role, role_text, width=112, wrap=True, name="role"),
        Column(phone, lambda row: row.person.phone, width=132, wrap=True, name="phone"),
        Column(email, lambda row: row.person.email, width=200, name="email", hidden=True),
        Column(
            texts.PROTOCOL,
            lambda row: row.person.protocol,
            width=120,
            align="right",
            sort=lambda row: row.person.protocol,
            name="protocol",
            hidden=True,
        ),
    )


_ROWS = (
    ("unit_id",),
    ("address", "name"),
    ("position",),
    ("joined", "left"),
    ("protocol", "phone"),
    ("email", "mark"),
)
_STAYS: Child[UnitStay] = Child(
    UnitStay,
    by="person_id",
    shown=("unit_id", "since", "until"),
    text=texts.STAYS,
    excel=False,
)


class PeopleTab(RegisterTab[PersonOfYear]):
    """Lists the people of the units of a year; what is typed in the card is stored by itself."""

    def __init__(
        self,
        cases: PeopleCases,
        parts: PageParts,
    ) -> None:
        self._cases = cases
        self._status: YearStatus | None = None
        self._roles = RolesOfPerson(cases)
        look = PageLook(
            text=texts.TEXTS,
            icon="person",
            title=lambda row: row.person.name,
            columns=people_columns(),
            rows=_ROWS,
            children=(self._held_roles(), _STAYS),
        )
        super().__init__(cases.people, parts, look)
        self.roles, self.stays = self.page.children_shown
        self.change_holder = self.roles.menu.add("", self._on_change_holder)
        self.narrowing = Narrowing()
        self.year_locked = label("", "secondary", wrap=True)
        self.panel = PersonPanel()
        self.move_button = button(texts.MOVE, "quiet", clicked=self._on_move)
        self._lay_out()
        self._connect()

    def show_year(self, status: YearStatus) -> None:
        """Show who is what in the units of a year; people belong to no one year."""
        self._status, self._year = status, status.year.year
        self.page.set_year(status.year.year)
        self._cases.people.show(status.year.id)
        self.narrowing.offer(status.year.year, self._cases.people.units())
        self.year_locked.setText(texts.YEAR_LOCKED.format(status.year.year))
        self.year_locked.setVisible(not status.writable)
        self._on_narrowed()

    def open_record(self, person_id: int) -> None:
        """Show somebody's card, whatever the list is narrowed to."""
        if not self.page.open_record(person_id) and self.page.may_leave():
            self.narrowing.choose(None, everybody=True)
            self.page.open_record(person_id)

    def _held_roles(self) -> Child[UnitRole]:
        return Child(
            UnitRole,
            by="person_id",
            text=texts.ROLES,
            source=self._roles,
            columns=(
                Column(
                    texts.ROLES.title,
                    lambda role: choice_text(role.role),
                    width=190,
                    wrap=True,
                    called=True,
                ),
                Column(texts.TERM, self._term, stretch=True, wrap=True, tone=self._tone),
            ),
            title=lambda role: choice_text(role.role),
            add=self._on_add_role,
            open=self._on_edit_role,
            several=("since", "until", "document_id"),
            excel=False,
        )

    def _term(self, role: UnitRole) -> str:
        """From when to when, by which document, and a warning where others are heads too."""
        held, row = self._roles.held(role), self.page.current()
        text = view_state.held_text(held, row.person.unit_id if row else None)
        return "\n".join(filter(None, (text, view_state.beside_text(held))))

    def _tone(self, role: UnitRole) -> str:
        return "warning" if self._roles.held(role).beside else ""

    def _lay_out(self) -> None:
        self.page.list.add_above(self.narrowing)
        self.page.list.add_above(self.year_locked)
        tab_in_order(self.page.list.menu, *self.narrowing.boxes, self.page.list.table)
        self.page.card.shorten_delete()
        self.page.card.add_to_head(self.move_button)
        self.page.card.add_below(self.panel)

    def _connect(self) -> None:
        page = self.page
        self.narrowing.changed.connect(self._on_narrowed)
        page.row_shown.connect(lambda _row: self._show_panel())
        page.stored.connect(self._on_stored)
        page.list.menu.add(texts.ADDRESSES, self._on_addresses)
        self.roles.menu.menu().aboutToShow.connect(self._offer_change)

    def _on_narrowed(self) -> None:
        if self._status is None:
            return
        chosen = self.narrowing
        self._cases.people.show(
            self._status.year.id, chosen.role(), chosen.unit_id(), everybody=chosen.everybody()
        )
        self.page.start_over()

    def _show_panel(self) -> None:
        row = self.page.current()
        self.panel.setVisible(row is not None)
        self.move_button.setVisible(row is not None)
        if row is not None:
            self.panel.show_facts(self._roles.facts, self._roles.years)

    def _on_stored(self, person: Person) -> None:
        """Somebody stored stays in sight; what is to be printed again is said at once."""
        row = self.page.current()
        if person.id is not None and (row is None or row.person.id != person.id):
            self.open_record(person.id)
        files = self._cases.read(read_person, person).outdated
        if files:
            self.page.acting.announce_done(texts.SAVED_REPRINT, len(files))

    # ------------------------------------------------------------ nhiệm vụ, xưng hô

    def _on_add_role(self) -> None:
        row = self.page.current()
        if row is not None and self.page.may_leave():
            asks.ask_role(self, self._cases, row.person, self._year, self.page.acting)

    def _on_edit_role(self, role: UnitRole) -> None:
        if self.page.may_leave():
            held = self._roles.held(role)
            asks.ask_dates(self, self._cases, held, self._year, self.page.acting)

    def _offer_change(self) -> None:
        role = self.roles.current()
        held_now = role is not None and role.until is None
        self.change_holder.setVisible(held_now)
        if role is not None and held_now:
            self.change_holder.setText(texts.CHANGE_HOLDER[role.role])

    def _on_change_holder(self) -> None:
        row, role = self.page.current(), self.roles.current()
        if row is not None and role is not None and self.page.may_leave():
            held = self._roles.held(role)
            asks.ask_holder(self, self._cases, row.person, held, self._year, self.page.acting)

    def _on_move(self) -> None:
        row = self.page.current()
        if row is not None and self.page.may_leave():
            asks.ask_move(self, self._cases, row.person, self._year, self.page.acting)

    def _on_addresses(self) -> None:
        asks.ask_addresses(self, self._cases, self.page.acting)
