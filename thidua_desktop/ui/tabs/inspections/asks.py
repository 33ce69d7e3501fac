"""What is asked of a visit: the day of its next step, a list, somebody for the team."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua_desktop.domain.codes.inspections import VisitMove
from thidua_desktop.records.base import FieldKind, stored_id
from thidua_desktop.records.choices import InspectionPeriod, MemberRole
from thidua_desktop.records.people import Person
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.inspections import inspections as texts
from thidua_desktop.ui.widgets.ask.ask import Question, asked

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from thidua_desktop.records.inspections import Checklist
    from thidua_desktop.services.people.person_choices import PersonChoices


def move_question(move: VisitMove, day: datetime.date, year: int | None) -> Question:
    if move is VisitMove.BACK:
        fields = (asked("reason", texts.ASK_REASON, FieldKind.LONG_TEXT),)
    else:
        fields = (asked("day", texts.ASK_DAY, FieldKind.DATE, value=day),)
    return Question(
        texts.MOVE_ASKS[move],
        texts.MOVE_TEXT[move],
        texts.MOVE_DO,
        fields,
        stays=True,
        year=year,
        danger=move is VisitMove.BACK,
    )


def list_question(lists: Sequence[Checklist]) -> Question:
    named = {texts.list_name(one.name, one.version): stored_id(one) for one in lists}
    field = asked("list", texts.CHECKLIST, FieldKind.CHOICE, named)
    return Question(texts.TAKE_TITLE, texts.TAKE_TEXT, texts.TAKE_DO, (field,), stays=True)


def team_question(people: PersonChoices, *, lead: bool) -> Question:
    """Ask for somebody of Nhân sự, found by letters, and for the role of who is not the lead."""
    named = {stored_id(one.person): one.label for one in people.choices}
    fields = [asked("person", texts.PERSON, link=Person.register.name)]
    if not lead:
        roles = {choice_text(role): role for role in MemberRole}
        usual = MemberRole.MEMBER
        fields.append(asked("role", texts.ROLE, FieldKind.CHOICE, roles, usual))
    return Question(
        texts.TEAM_TITLE,
        texts.TEAM_TEXT,
        texts.TEAM_DO,
        tuple(fields),
        links={Person.register.name: named},
        stays=True,
    )


def repeat_question(year_names: Mapping[str, int], year_id: int) -> Question:
    """Ask in which year and period what is open is looked at again."""
    periods = {choice_text(one): one for one in InspectionPeriod}
    year_field = asked("year_id", texts.YEAR, FieldKind.CHOICE, year_names, year_id)
    period = asked("period", texts.PERIOD, FieldKind.CHOICE, periods, InspectionPeriod.YEAR)
    return Question(
        texts.REPEAT_TITLE, texts.REPEAT_TEXT, texts.REPEAT_DO, (year_field, period), stays=True
    )
