"""The fields of the paper itself: what it is called, how it is marked, how it is counted."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.conference import BallotRound, Conference
from thidua_desktop.services.people.person_choices import PersonChoice, PersonChoices
from thidua_desktop.texts.conference import prepare as texts
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.prepare.prepare_fields import RecordField
from thidua_desktop.ui.widgets.base.field import field_row
from thidua_desktop.ui.widgets.base.labels import vbox
from thidua_desktop.ui.widgets.base.person_line import PersonLine
from thidua_desktop.ui.widgets.base.scrolled import turn

_SIGNED = (RoundState.SIGNED, RoundState.PUBLISHED)


class _ChairName(RecordField):
    """The name as a line that offers people; `chosen` is one of them, if it was."""

    def __init__(self, context: ConferenceContext, parent: QWidget) -> None:
        self.chosen: PersonChoice | None = None
        self.offered = PersonChoices()
        self._context = context
        super().__init__(Conference, "chair_name", "", texts.CHAIR_HELP, parent)

    def _make_editor(self) -> QWidget:
        line = PersonLine()
        line.entered.connect(self._offer)
        return line

    def _offer(self) -> None:
        self.offered = self._context.offered_people()
        assert isinstance(self.editor, PersonLine)
        self.editor.offer(self.offered.labels)

    def _on_left(self) -> None:
        assert isinstance(self.editor, PersonLine)
        self.chosen = self.offered.of(self.offered.chosen(self.editor.text().strip()))
        if self.chosen is not None:
            self.editor.setText(self.chosen.person.name)
        super()._on_left()


class ChairFields(QWidget):
    """Each field keeps itself, until minutes are signed that name the chair."""

    faults_changed = Signal()

    def __init__(self, context: ConferenceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.unit = RecordField(
            Conference,
            "chair_unit_id",
            parent=self,
            choices=[(texts.NO_CHAIR_UNIT, None)],
            nothing="—",
        )
        self.name = _ChairName(context, self)
        self.position = RecordField(Conference, "chair_position", parent=self)
        self.fields = (self.unit, self.name, self.position)
        vbox(self.unit, field_row(self.name, self.position), on=self, gap=6)
        for field in self.fields:
            field.faults_changed.connect(self.faults_changed)
        self.unit.edited.connect(self._on_unit)
        self.name.edited.connect(self._on_name)
        self.position.edited.connect(lambda _name, value: self._keep(chair_position=value))

    def show_chair(self) -> None:
        conference, view = self._context.conference, self._context.round
        if conference is None or view is None:
            return
        units = [(name, unit_id) for unit_id, name in conference.unit_names.items()]
        self.unit.set_choices([(texts.NO_CHAIR_UNIT, None), *units])
        for field in self.fields:
            field.show_value(conference.record, editing=view.state not in _SIGNED)

    def _on_unit(self, _name: str, unit_id: int | None) -> None:
        """Where nobody is named yet, the unit's head is."""
        conference = self._context.conference
        head = None
        if conference is not None and not conference.record.chair_name:
            offered = self._context.offered_people()
            head = offered.of(offered.head(unit_id))
        self._keep(chair_unit_id=unit_id, **(_named(head) if head else {}))

    def _on_name(self, _name: str, name: str) -> None:
        chosen = self.name.chosen
        if chosen is None:
            self._keep(chair_name=name, chair_person_id=None)
        else:
            self._keep(chair_unit_id=chosen.person.unit_id, **_named(chosen))

    def _keep(self, **update: Any) -> None:
        conference = self._context.conference
        if conference is not None:
            record = conference.record.model_copy(update=update)
            self._context.save(record)


def _named(choice: PersonChoice) -> dict[str, Any]:
    return {
        "chair_name": choice.person.name,
        "chair_position": choice.position,
        "chair_person_id": choice.person.id,
    }


_FREE_WHEN_FROZEN = "hall_shows"
_NARROW = 640
"""Below this the words of two closed lists have no room beside one another."""


class PaperFields(QWidget):
    """Each field keeps itself; `faults_changed` where what stands in one could not be kept."""

    faults_changed = Signal()

    def begin(self, context: ConferenceContext) -> None:
        self._context = context
        self.fields = {field.spec.name: field for field in _make_fields(self)}
        self.eligible = RecordField(
            Conference, "eligible", texts.ELIGIBLE, texts.ELIGIBLE_HELP, self
        )
        self.chair = ChairFields(context, self)
        of = self.fields
        layout = vbox(on=self, gap=6)
        rows = (
            (of["title"], of["colour"]),
            (of["marking"], of["hall_shows"]),
            (of["passes"], of["spoils"]),
            (self.eligible, of["quorum"]),
            (of["max_rounds"], of["proxies"]),
            (of["blank_is_invalid"], of["written_allowed"]),
        )
        stretches = {0: (3, 1)}
        made = [field_row(*row, stretches=stretches.get(at, ())) for at, row in enumerate(rows)]
        for row in made:
            layout.addLayout(row)
        self._lists = made[1:3]
        layout.addWidget(self.chair)
        self.chair.faults_changed.connect(self.faults_changed)
        for field in self.fields.values():
            field.edited.connect(self._on_edited)
            field.faults_changed.connect(self.faults_changed)
        self.eligible.edited.connect(self._on_eligible)
        self.eligible.faults_changed.connect(self.faults_changed)

    def every_field(self) -> tuple[RecordField, ...]:
        return (*self.fields.values(), self.eligible, *self.chair.fields)

    def show_paper(self, *, editing: bool) -> None:
        conference, view = self._context.conference, self._context.round
        if conference is None or view is None:
            return
        for name, field in self.fields.items():
            field.show_value(view.record, editing=editing or name == _FREE_WHEN_FROZEN)
        self.eligible.show_value(conference.record, editing=editing)
        self.chair.show_chair()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for row in self._lists:
            turn(row, self.width(), below=_NARROW)

    def _on_edited(self, name: str, value: Any) -> None:
        view = self._context.round
        if view is not None:
            record = view.record.model_copy(update={name: value})
            self._context.save(record)

    def _on_eligible(self, name: str, value: Any) -> None:
        conference = self._context.conference
        if conference is not None:
            record = conference.record.model_copy(update={name: value})
            self._context.save(record)


def _make_fields(paper: QWidget) -> tuple[RecordField, ...]:
    made = (
        ("title", "", texts.TITLE_HELP),
        ("colour", "", texts.COLOUR_HELP),
        ("marking", "", ""),
        ("hall_shows", "", texts.HALL_HELP),
        ("spoils", "", texts.SPOILS_HELP),
        ("quorum", "", texts.QUORUM_HELP),
        ("max_rounds", "", texts.ROUNDS_HELP),
        ("proxies", "", texts.PROXIES_HELP),
        ("blank_is_invalid", texts.BLANK_TEXT, ""),
        ("written_allowed", texts.WRITTEN_TEXT, ""),
    )
    fields = [RecordField(BallotRound, *text, paper) for text in made]
    passes = [(text, number) for number, text in enumerate(texts.PASSES, 1)]
    fields.append(RecordField(BallotRound, "passes", "", texts.PASSES_HELP, paper, choices=passes))
    return tuple(fields)
