"""What the tab *Đơn vị* shows, in words; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.people import Person
from thidua_desktop.services.people.unit_people import Post
from thidua_desktop.services.units.unit_details import UnitDetails, UnitYears, YearOfUnit
from thidua_desktop.services.units.year_units import Leading, UnitOfYear
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import dated, short_date
from thidua_desktop.texts.units import units as texts


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the card: a tone, what it is about, how it stands."""

    tone: str
    about: str
    text: str


# ---------------------------------------------------------------- the list
def name_text(one: UnitOfYear) -> str:
    """The name; of a unit that is no more also what became of it."""
    unit = one.unit
    if unit.succession is not None and one.successor is not None:
        return texts.BECAME[unit.succession].format(unit.name, one.successor.name)
    return texts.ENDED.format(unit.name) if unit.valid_to and not one.position else unit.name


def name_tone(one: UnitOfYear) -> str:
    """Grey is whoever is no member of the year."""
    return "" if one.position else "secondary"


def liaison_text(one: UnitOfYear) -> str:
    if one.has_liaison:
        return texts.HAS_LIAISON
    return texts.NO_LIAISON if one.position else ""


def liaison_tone(one: UnitOfYear) -> str:
    """A missing liaison is to be asked for."""
    missing = one.position and not one.has_liaison
    return "warning" if missing else name_tone(one)


def flags_text(one: UnitOfYear) -> str:
    """How many titles the published rounds brought the unit; nothing for none."""
    return str(len(one.flags)) if one.flags else ""


# ---------------------------------------------------------------- under the title
def about_text(one: UnitOfYear, details: UnitDetails) -> str:
    """What the unit is in the cluster, what became of it and what it was before, line by line."""
    lines = [_leading(leading) for leading in one.leading]
    year = details.year.year
    lines.append((texts.FIGURES_OF if one.position else texts.NOT_MEMBER).format(year))
    if one.unit.succession is not None and one.successor is not None:
        lines.append(_succeeded(one.unit, one.successor))
    lines += [_predecessor(unit) for unit in details.predecessors]
    if details.origin is not None:
        lines.append(texts.SPLIT_FROM.format(details.origin.name, *_split(one.unit)))
    lines += [texts.SPLIT_OFF.format(unit.name, *_split(unit)) for unit in details.offshoots]
    return "\n".join(lines)


def _leading(leading: Leading) -> str:
    text = texts.ROLE_IN.format(choice_text(leading.role), leading.year)
    document = leading.document
    if document is None:
        return text
    return texts.BY_DOCUMENT.format(text, dated(document.number, document.date))


def _succeeded(unit: Unit, successor: Unit) -> str:
    assert unit.succession is not None
    since = successor.valid_from
    day = texts.FROM_DAY.format(short_date(since)) if since and unit.valid_to else ""
    return texts.SUCCEEDED[unit.succession].format(successor.name, day, _basis(unit))


def _predecessor(unit: Unit) -> str:
    assert unit.succession is not None
    day = texts.UNTIL_DAY.format(short_date(unit.valid_to)) if unit.valid_to else ""
    return texts.PREDECESSOR[unit.succession].format(unit.name, day, _basis(unit))


def _split(unit: Unit) -> tuple[str, str]:
    """From which day a part of another unit is one of its own, and by what."""
    day = texts.FROM_DAY.format(short_date(unit.valid_from)) if unit.valid_from else ""
    return day, texts.BY_BASIS.format(unit.origin_basis) if unit.origin_basis else ""


def _basis(unit: Unit) -> str:
    return texts.BY_BASIS.format(unit.succession_basis) if unit.succession_basis else ""


# ---------------------------------------------------------------- people
def posts_text(person: Person, details: UnitDetails) -> str:
    """The post, and each role with its dates, those held now first."""
    held = [_post(post) for post in details.posts if post.person.id == person.id]
    return "\n".join(filter(None, (person.position, *(held or [texts.NO_ROLE]))))


def posts_tone(person: Person, details: UnitDetails) -> str:
    """Whoever holds no role now is grey."""
    own = [post for post in details.posts if post.person.id == person.id]
    return "" if any(post.role.until is None for post in own) else "secondary"


def _post(post: Post) -> str:
    role = post.role
    parts = [choice_text(role.role)]
    if role.since:
        parts.append(texts.SINCE.format(short_date(role.since)))
    if role.until:
        parts.append(texts.UNTIL.format(short_date(role.until)))
    if post.document is not None:
        parts.append(post.document.number)
    return "  ·  ".join(parts)


# ---------------------------------------------------------------- this year, and the years before
def year_facts(one: YearOfUnit) -> tuple[Fact, ...]:
    return tuple(
        Fact(fact.tone, fact.title, fact.now(lines))
        if lines
        else Fact(fact.none_tone, fact.title, fact.none)
        for fact, lines in one.facts
    )


def before_facts(years: UnitYears) -> Sequence[Fact]:
    """The years before, newest first; of a year under another name that name is said."""
    unit_id = years.this_year.unit.id
    return [_before(one, other=one.unit.id != unit_id) for one in years.before]


def _before(one: YearOfUnit, *, other: bool) -> Fact:
    known = [(fact, lines) for fact, lines in reversed(one.facts) if lines and fact.before]
    parts = [choice_text(one.role)] if one.role else []
    parts += [fact.before(lines) for fact, lines in known if fact.before]
    text = "; ".join(parts)
    text = text[:1].upper() + text[1:]
    tone = "elected" if any(fact.tone == "elected" for fact, _ in known) else "secondary"
    if other:
        text = texts.UNDER_NAME.format(text, one.unit.name)
    return Fact(tone, str(one.year.year), text)
