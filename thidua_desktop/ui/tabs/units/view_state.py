"""What the tab *Đơn vị* shows, in words; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from thidua_desktop.services.year_units import UnitOfYear, UnitRole
from thidua_desktop.texts import registers as texts
from thidua_desktop.texts.choices import choice_words
from thidua_desktop.texts.numbers import short_date
from thidua_desktop.texts.vietnamese import found


@dataclass(frozen=True, slots=True)
class Fact:
    """A line under *Năm nay*: a tone, what it is about, how it stands."""

    tone: str
    about: str
    words: str


def shown_units(units: Sequence[UnitOfYear], query: str) -> tuple[UnitOfYear, ...]:
    """The units that the filter lets through, diacritics apart."""
    return tuple(
        one
        for one in units
        if found(
            query, one.unit.code, one.unit.name, one.unit.short_name, one.unit.head_name,
            one.unit.liaison_name,
        )
    )  # fmt: skip


def count_words(shown: int, total: int) -> str:
    """How many units are shown, of how many."""
    if shown == total:
        return texts.UNITS_COUNT.format(total)
    return texts.UNITS_SHOWN.format(shown, total)


def liaison_words(one: UnitOfYear) -> str:
    """Whether the unit has named its liaison."""
    return texts.HAS_LIAISON if one.unit.liaison_name else texts.NO_LIAISON


def liaison_tone(one: UnitOfYear) -> str:
    """A missing liaison is to be asked for."""
    return "" if one.unit.liaison_name else "warning"


def flags_words(one: UnitOfYear) -> str:
    """How many titles the published rounds brought the unit; nothing for none."""
    return str(len(one.flags)) if one.flags else ""


def role_words(one: UnitOfYear) -> str:
    """What the unit is in the cluster, by which decision: one line a role."""
    return "\n".join(_role(role) for role in one.roles)


def _role(role: UnitRole) -> str:
    words = texts.ROLE_IN.format(choice_words(role.role), role.year)
    if role.document is None:
        return words
    if role.document.date is None:
        return texts.BY_NUMBER.format(words, role.document.number)
    day = short_date(role.document.date)
    return texts.BY_DOCUMENT.format(words, role.document.number, day)


def facts(one: UnitOfYear) -> tuple[Fact, ...]:
    """What concerns the unit this year."""
    inspected = [
        texts.INSPECTED_ON.format(choice_words(visit.period), short_date(visit.date))
        if visit.date
        else choice_words(visit.period)
        for visit in one.inspections
    ]
    return (
        Fact(
            "good" if inspected else "secondary",
            texts.INSPECTION,
            "\n".join(inspected) or texts.NOT_INSPECTED,
        ),
        Fact(
            "good" if one.registrations else "warning",
            texts.REGISTRATION,
            texts.REGISTERED.format(len(one.registrations))
            if one.registrations
            else texts.NOT_REGISTERED,
        ),
        Fact(
            "elected" if one.flags else "secondary",
            texts.ELECTED,
            "\n".join(one.flags) or texts.ELECTED_NONE,
        ),
    )


def clock_words(moment: datetime | None) -> str:
    """A moment as the clock on the wall shows it."""
    return f"{moment.astimezone():%H:%M}" if moment else ""


def left_words(faults: int, hints: int, *, said: bool = True) -> tuple[str, str]:
    """Tone and words at the foot: what is still to be mended or looked at.

    Of a new unit nothing is said to be wrong as long as nothing was typed.
    """
    if faults and not said:
        return "secondary", texts.STILL_NEEDED.format(faults)
    if faults:
        return "bad", texts.FAULTS_LEFT.format(faults)
    if hints:
        return "warning", texts.HINTS_LEFT.format(hints)
    return "", ""
