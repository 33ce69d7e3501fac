"""The two lists of step 2: who votes, and who counts."""

import datetime

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from thidua_desktop.records.base import FieldKind, FieldSpec
from thidua_desktop.records.choices import TellerRole
from thidua_desktop.records.conference import Delegate, Teller
from thidua_desktop.records.people import Person
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.people.person_choices import PersonChoices
from thidua_desktop.texts.base.choices import choice_words
from thidua_desktop.texts.conference import hand_out as texts
from thidua_desktop.ui.tabs.conference.desk import Desk
from thidua_desktop.ui.tabs.conference.hand_out.hand_out_state import DelegateLine
from thidua_desktop.ui.widgets.ask.ask import Ask, Question, ask, asked
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

ROW = 36
SHOWN_ROWS = 5
FULL_PAGE = 810
"""So high is the page with the fewest rows."""
HEADING = 44


def _time(moment: datetime.time | None) -> str:
    return moment.strftime("%H:%M") if moment else ""


def _who(line: DelegateLine) -> str:
    return texts.who(line.delegate.name, substitute=line.delegate.substitute)


def _came(line: DelegateLine) -> str:
    return texts.came(_time(line.delegate.arrived), _time(line.delegate.left))


def _tone(line: DelegateLine) -> str:
    if line.delegate.left:
        return "warning"
    return "good" if line.delegate.arrived else "secondary"


class DelegateTable(TableView):
    """The delegates; space says that one has come, Enter opens one."""

    toggled = Signal(object)
    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.lines: RowsModel[DelegateLine] = RowsModel(
            (
                Column(texts.STT, lambda line: line.place, "center", 56),
                Column(texts.UNIT, lambda line: line.unit, stretch=True, wrap=True),
                Column(texts.DELEGATE, _who),
                Column(texts.PRESENT, _came, width=152, tone=_tone),
            )
        )
        super().__init__(self.lines, texts.DELEGATES_EMPTY, parent, row_height=ROW)
        self.fit(0)

    def fit(self, room: int) -> None:
        """Show more rows where the page has more room than everything on it needs."""
        rows = SHOWN_ROWS + max(0, room - FULL_PAGE) // ROW
        self.setFixedHeight(HEADING + ROW * rows + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.chosen() >= 0:
            self.toggled.emit(self.lines.row(self.chosen()).delegate)
        elif event.key() == Qt.Key.Key_Insert:
            self.add_wanted.emit()
        else:
            super().keyPressEvent(event)

    def show_lines(self, lines: tuple[DelegateLine, ...]) -> None:
        """Show the lines and keep the chosen one chosen."""
        chosen = self.chosen()
        with QSignalBlocker(self):
            self.lines.set_rows(lines)
            self.choose(chosen if chosen >= 0 else 0)


class TellerTable(TableView):
    """The teller committee; Enter opens one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.lines: RowsModel[tuple[Teller, str]] = RowsModel(
            (
                Column(texts.NAME, lambda line: line[0].name, stretch=True),
                Column(texts.ROLE, lambda line: choice_words(line[0].role)),
                Column(texts.UNIT, lambda line: line[1]),
            )
        )
        super().__init__(self.lines, texts.TELLERS_EMPTY, parent, row_height=ROW)
        self.setFixedHeight(HEADING + ROW * 3 + 4)

    def show_tellers(self, conference: ConferenceView) -> None:
        """Show the committee as it stands."""
        self.lines.set_rows([(t, conference.unit_name(t.unit_id)) for t in conference.tellers])
        if self.chosen() < 0:
            self.choose(0)


def ask_teller(desk: Desk, parent: QWidget, teller: Teller | None) -> None:
    """Ask for a member of the committee and store the answer."""
    conference = desk.conference
    assert conference is not None
    offered = desk.offered_people()
    units = {texts.NO_UNIT: None, **{name: one for one, name in conference.unit_names.items()}}
    roles = {choice_words(role): role for role in TellerRole}
    unit = conference.unit_name(teller.unit_id) if teller else ""
    role = teller.role if teller else _next_role(conference)
    question = Question(
        texts.EDIT_TELLER_TITLE if teller else texts.ADD_TELLER_TITLE,
        "",
        texts.KEEP,
        (
            _name_field(offered, *((teller.name, teller.person_id) if teller else ("", None))),
            asked("role", texts.ROLE, FieldKind.CHOICE, tuple(roles), choice_words(role)),
            asked(
                "unit",
                texts.UNIT,
                FieldKind.CHOICE,
                tuple(units),
                unit or texts.NO_UNIT,
            ),
        ),
    )

    def keep(answers: dict[str, str]) -> None:
        person = offered.chosen(answers["name"])
        record = Teller(
            id=teller.id if teller else None,
            conference_id=conference.record.id or 0,
            name=person.name if person else answers["name"],
            person_id=person.id if person else None,
            role=roles[answers["role"]],
            unit_id=units[answers["unit"]],
            position=teller.position if teller else len(conference.tellers) + 1,
        )
        desk.save(record)

    _follow_name(ask(parent, question, keep), offered, conference)


def _name_field(
    offered: PersonChoices, name: str, person_id: int | None, *, required: bool = True
) -> FieldSpec:
    """A line that offers people; whoever is linked stands there as offered."""
    linked = next((c.label for c in offered.choices if c.person.id == person_id), name)
    return asked(
        "name",
        texts.NAME,
        FieldKind.PERSON,
        offered.labels,
        linked,
        required=required,
        help=texts.NAME_HELP,
    )


def _follow_name(dialog: Ask, offered: PersonChoices, conference: ConferenceView) -> None:
    """Whoever is chosen brings unit and post; a unit without a name brings its head."""
    line, unit_box = dialog.field("name").editor, dialog.field("unit").editor
    assert isinstance(line, QLineEdit)
    assert isinstance(unit_box, QComboBox)

    def on_name(text: str) -> None:
        choice = offered.of(offered.chosen(text))
        if choice is None:
            return
        with QSignalBlocker(unit_box):
            dialog.fill("unit", conference.unit_name(choice.person.unit_id) or texts.NO_UNIT)
        if "position" in dialog.answers():
            dialog.fill("position", choice.position)

    def on_unit(name: str) -> None:
        units = (unit for unit, known in conference.unit_names.items() if known == name)
        head = offered.of(offered.head(next(units, None)))
        if head is not None and not line.text() and "position" in dialog.answers():
            dialog.fill("name", head.label)

    line.textChanged.connect(on_name)
    unit_box.currentTextChanged.connect(on_unit)


def _next_role(conference: ConferenceView) -> TellerRole:
    """The role that is still free, in the order in which a committee is named."""
    for role in (TellerRole.HEAD, TellerRole.SECRETARY):
        if conference.teller(role) is None:
            return role
    return TellerRole.MEMBER


def ask_delegate(desk: Desk, parent: QWidget, delegate: Delegate | None) -> None:
    """Ask for a delegate and store the answer."""
    conference = desk.conference
    assert conference is not None
    offered = desk.offered_people()
    existing = delegate or Delegate(conference_id=conference.record.id or 0)
    units = {texts.NO_UNIT: None, **{name: one for one, name in conference.unit_names.items()}}
    unit = conference.unit_name(existing.unit_id)
    question = Question(
        texts.EDIT_DELEGATE_TITLE,
        "",
        texts.KEEP,
        (
            asked(
                "unit",
                texts.UNIT,
                FieldKind.CHOICE,
                tuple(units),
                unit or texts.NO_UNIT,
            ),
            _name_field(offered, existing.name, existing.person_id, required=False),
            asked("position", texts.POSITION, value=existing.position, required=False),
            asked(
                "arrived",
                texts.ARRIVED_AT,
                value=_time(existing.arrived),
                required=False,
                help="14:05",
            ),
            asked("left", texts.LEFT_AT, value=_time(existing.left), required=False),
            asked(
                "substitute",
                texts.SUBSTITUTE,
                FieldKind.FLAG,
                value="1" if existing.substitute else "",
                required=False,
            ),
            asked(
                "votes",
                texts.VOTES,
                FieldKind.FLAG,
                value="1" if existing.votes else "",
                required=False,
            ),
        ),
    )

    def keep(answers: dict[str, str]) -> None:
        try:
            person = offered.chosen(answers["name"])
            record = _answered(existing, units[answers["unit"]], answers, person)
        except ValueError:
            desk.refused.emit(texts.TIME_WRONG)
            return
        desk.save(record)

    _follow_name(ask(parent, question, keep), offered, conference)


def _moment(words: str) -> datetime.time | None:
    """Read 14:05 or 14h05; nothing where nothing was typed."""
    return datetime.time.fromisoformat(words.replace("h", ":").rjust(5, "0")) if words else None


def _answered(
    existing: Delegate, unit_id: int | None, answers: dict[str, str], person: Person | None
) -> Delegate:
    return existing.model_copy(
        update={
            "unit_id": unit_id,
            "name": person.name if person else answers["name"],
            "person_id": person.id if person else None,
            "position": answers["position"],
            "arrived": _moment(answers["arrived"]),
            "left": _moment(answers["left"]),
            "substitute": bool(answers["substitute"]),
            "votes": bool(answers["votes"]),
        }
    )
