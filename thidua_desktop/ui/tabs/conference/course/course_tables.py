"""The tables of a conference's course: programme, who is invited, guests, notes, shows of hands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeVar

from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.course import (
    AgendaItem,
    ConferenceNote,
    Guest,
    HandVote,
    Invitation,
)
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.conference import course as texts
from thidua_desktop.ui.widgets.register.child_table import ChildTable
from thidua_desktop.ui.widgets.register.register_columns import register_columns
from thidua_desktop.ui.widgets.register.register_look import Child
from thidua_desktop.ui.widgets.table.rows_model import Column

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thidua_desktop.services.registers.link_names import LinkNames
    from thidua_desktop.ui.tabs.conference.context import ConferenceContext

R = TypeVar("R", bound=Record)

_AGENDA_ROWS: Final = (
    ("position", "starts", "ends"),
    ("kind",),
    ("text",),
    ("speaker",),
    ("script",),
    ("needs",),
    ("document_id",),
)
_NOTE_ROWS: Final = (
    ("said_at", "kind"),
    ("item_id",),
    ("speaker", "position"),
    ("unit_id",),
    ("text",),
    ("recommendation_id",),
)


class CourseSource(RecordSource[R]):
    """Records of the context's conference; only its own programme and members are offered."""

    def __init__(self, kind: type[R], context: ConferenceContext) -> None:
        super().__init__(kind, context.cases.registers)
        self._context = context

    def links(self) -> LinkNames:
        found = dict(super().links())
        conference = self._context.conference
        if conference is not None:
            found["units"] = conference.unit_names
            found["agenda_items"] = self._items(stored_id(conference.record))
        return found

    def given(self) -> Mapping[str, object]:
        """A new one comes after the others."""
        if "position" not in self.kind.model_fields or self.kind in (ConferenceNote, Guest):
            return {}
        return {"position": max((one.position for one in self._placed()), default=0) + 1}

    def _placed(self) -> list[AgendaItem | HandVote | Invitation]:
        return [one for one in self.rows() if isinstance(one, AgendaItem | HandVote | Invitation)]

    def _items(self, conference_id: int) -> Mapping[int, str]:
        found = self.registers.list(AgendaItem, conference_id=conference_id)
        return {stored_id(one): one.text for one in found}


def _columns(source: CourseSource[R], *shown: str, **widths: int) -> tuple[Column[R], ...]:
    """The columns of fields that point nowhere, as wide as what is typed in them."""
    made = register_columns(source, dict, shown)
    return tuple(
        replace(one, width=widths.get(one.name, one.width)) for one in made if not one.hidden
    )


def _table(context: ConferenceContext, child: Child[R]) -> ChildTable[R]:
    return ChildTable(child, context.acting, context.cases.registers)


def agenda_table(context: ConferenceContext) -> ChildTable[AgendaItem]:
    """Hours, what and who are typed where they stand."""
    typed = ("position", "starts", "ends", "text", "speaker")
    source = CourseSource(AgendaItem, context)
    child: Child[AgendaItem] = Child(
        AgendaItem,
        by="conference_id",
        columns=tuple(
            replace(one, wrap=one.wrap or one.name == "speaker")
            for one in _columns(source, *typed, position=64, starts=76, ends=76, speaker=220)
        ),
        typed=typed,
        text=texts.AGENDA,
        rows=_AGENDA_ROWS,
        source=source,
        excel=False,
    )
    return _table(context, child)


def invitation_table(context: ConferenceContext) -> ChildTable[Invitation]:
    source = CourseSource(Invitation, context)
    child: Child[Invitation] = Child(
        Invitation,
        by="conference_id",
        columns=_columns(source, "kind", "addressed", "per_unit", kind=180),
        typed=("addressed", "per_unit"),
        text=texts.INVITATIONS,
        rows=(("position", "kind"), ("addressed",), ("per_unit",), ("request",)),
        source=source,
        excel=False,
    )
    return _table(context, child)


def guest_table(context: ConferenceContext) -> ChildTable[Guest]:
    source = CourseSource(Guest, context)
    typed = ("protocol", "name", "position", "arrived")
    child: Child[Guest] = Child(
        Guest,
        by="conference_id",
        columns=_columns(source, *typed, protocol=90, name=190, arrived=90),
        typed=typed,
        text=texts.GUESTS,
        rows=(("kind", "protocol"), ("name",), ("position",), ("arrived",)),
        source=source,
        excel=False,
    )
    return _table(context, child)


def hand_table(context: ConferenceContext) -> ChildTable[HandVote]:
    """The counts are typed as they are called out."""
    source = CourseSource(HandVote, context)
    counts = ("agree", "disagree", "other")
    child: Child[HandVote] = Child(
        HandVote,
        by="conference_id",
        columns=_columns(source, "question", *counts, **dict.fromkeys(counts, 132)),
        typed=("question", *counts),
        text=texts.HANDS,
        rows=(("item_id",), ("position",), ("question",), counts),
        source=source,
        excel=False,
    )
    return _table(context, child)


def note_table(context: ConferenceContext) -> ChildTable[ConferenceNote]:
    child: Child[ConferenceNote] = Child(
        ConferenceNote,
        by="conference_id",
        text=texts.NOTES,
        rows=_NOTE_ROWS,
        source=CourseSource(ConferenceNote, context),
        columns=(
            Column(texts.HOUR, lambda one: texts.hour_text(one.said_at), width=84),
            Column(texts.KIND, lambda one: choice_text(one.kind), width=128, wrap=True),
            Column(texts.TEXT, _said, stretch=True, wrap=True),
            Column(texts.STATE, _followed, width=112, tone=lambda _one: "good"),
        ),
        title=lambda one: one.text,
        excel=False,
    )
    return _table(context, child)


def _said(one: ConferenceNote) -> str:
    who = one.speaker or one.position
    return texts.SAID_BY.format(who, one.text) if who else one.text


def _followed(one: ConferenceNote) -> str:
    return texts.FOLLOWED_MARK if one.recommendation_id is not None else ""
