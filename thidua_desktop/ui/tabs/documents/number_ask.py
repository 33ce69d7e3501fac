"""The question before a number is taken: of which kind, and of which day."""

import datetime
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from thidua_desktop import zone
from thidua_desktop.domain.document_types import TYPES
from thidua_desktop.records.base import FieldKind
from thidua_desktop.texts.documents import documents_tab as texts
from thidua_desktop.ui.widgets.ask.ask import Ask, Question, ask, asked


def ask_number(
    parent: QWidget, year: int | None, issue: Callable[[str, datetime.date], object]
) -> Ask:
    """Ask for the kind and the day; today where it is of the year that is shown or the next."""
    today = zone.local(datetime.datetime.now(datetime.UTC)).date()
    near = year is None or today.year in (year, year + 1)
    names = tuple(TYPES.values())
    question = Question(
        texts.ISSUE_TITLE,
        texts.ISSUE_WORDS,
        texts.ISSUE,
        (
            asked("kind", texts.ISSUE_KIND, FieldKind.CHOICE, names, TYPES["KH"]),
            asked("day", texts.ISSUE_DAY, FieldKind.DATE, value=today if near else None),
        ),
    )
    return ask(parent, question, lambda a: issue(a["kind"], a["day"]))
