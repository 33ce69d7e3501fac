"""How the registers of the tab *Đăng ký* look: registrations, ratings, awards."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.domain.states import DROPPED
from thidua_desktop.records.registration import FlagProof, GrantedAward, Rating, RegistrationMove
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.vietnamese import person_key
from thidua_desktop.texts.registration import awards as award_texts
from thidua_desktop.texts.registration import funnel as funnel_texts
from thidua_desktop.texts.registration import registration as texts
from thidua_desktop.ui.widgets.register.register_columns import register_columns
from thidua_desktop.ui.widgets.register.register_look import Child, PageLook
from thidua_desktop.ui.widgets.table.rows_model import Column

if TYPE_CHECKING:
    from collections.abc import Callable

    from thidua_desktop.services.registration.registration_source import AwardSource, MoveSource
    from thidua_desktop.services.registration.year_book import Registered
    from thidua_desktop.services.registration.year_registrations import YearRegistrations

_ROWS: Final = (
    ("unit_id",),
    ("title",),
    ("person_id", "person"),
    ("collective",),
    ("date", "document_id"),
)
_SHOWN: Final = ("unit_id", "title", "date")
_JOINED: Final = ("person", "person_id", "collective", "state")
_WON: Final = (RegistrationState.ELECTED, RegistrationState.AWARDED)
_WIDTHS: Final = {"title": 150, "date": 108}

RATINGS: Final[PageLook[Rating]] = PageLook(
    text=award_texts.RATINGS,
    rows=(
        ("unit_id",),
        ("person_id",),
        ("grade",),
        ("party_grade",),
        ("date", "document_id"),
        ("note",),
    ),
    shown=("unit_id", "person_id", "grade", "party_grade"),
)
_AWARDS: Final[PageLook[GrantedAward]] = PageLook(
    text=award_texts.AWARDS,
    rows=(
        ("unit_id",),
        ("title",),
        ("for_year", "kind"),
        ("person_id", "person"),
        ("collective", "worker"),
        ("achieved", "decided"),
        ("document_id", "money"),
        ("note",),
    ),
)
_AWARDS_SHOWN: Final = ("unit_id", "title", "for_year", "decided")


def awards(source: AwardSource) -> PageLook[GrantedAward]:
    """Whoever was awarded stands in one column, in the list of people or not."""
    made = register_columns(source, source.names, _AWARDS_SHOWN)
    who: Column[GrantedAward] = Column(
        award_texts.WHO, source.who, width=160, wrap=True, sort=_by_name(source), name="who"
    )
    shown = [column for column in made if column.name not in _JOINED]
    return replace(_AWARDS, title=source.called, columns=(*shown[:2], who, *shown[2:]))


def _by_name(source: AwardSource) -> Callable[[GrantedAward], object]:
    return lambda one: person_key(source.who(one))


def registrations(
    source: YearRegistrations,
    moves: MoveSource,
    ask_move: Callable[[], object],
) -> PageLook[Registered]:
    children: tuple[Child[Any], ...] = (
        Child(
            RegistrationMove,
            by="registration_id",
            shown=("state", "date", "reason"),
            text=funnel_texts.MOVES,
            rows=(("state", "date"), ("document_id",), ("reason",)),
            source=moves,
            add=ask_move,
            excel=False,
        ),
        Child(
            FlagProof,
            by="registration_id",
            shown=("ground", "met", "proof"),
            text=funnel_texts.PROOFS,
            rows=(("ground", "met"), ("proof",), ("document_id",)),
            excel=False,
        ),
    )
    return PageLook(
        text=texts.TEXTS,
        title=source.called,
        rows=_ROWS,
        without=("state",),
        columns=_columns(source),
        children=children,
    )


def _columns(source: YearRegistrations) -> tuple[Column[Registered], ...]:
    """Units and titles have long names, which are read whole; who it is stands in one column."""
    made = tuple(
        replace(
            column,
            width=_WIDTHS.get(column.name, 0 if column.name == "unit_id" else column.width),
            stretch=column.name == "unit_id",
            wrap=column.name in ("unit_id", "title"),
        )
        for column in register_columns(source, source.names, _SHOWN)
        if column.name not in _JOINED
    )
    who: Column[Registered] = Column(
        texts.WHO,
        lambda row: row.person or row.record.collective,
        width=130,
        wrap=True,
        sort=lambda row: person_key(row.person or row.record.collective),
        name="who",
    )
    state: Column[Registered] = Column(
        texts.STATE,
        lambda row: choice_text(row.state),
        width=116,
        wrap=True,
        tone=_tone,
        sort=lambda row: list(RegistrationState).index(row.state),
        name="state",
    )
    return (*made[:2], who, state, *made[2:])


def _tone(row: Registered) -> str:
    if row.state in DROPPED:
        return "secondary"
    return "good" if row.state in _WON else ""
