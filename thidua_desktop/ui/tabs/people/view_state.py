"""What the tab *Nhân sự* shows, in words; no Qt."""

from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import UnitRole
from thidua_desktop.services.base.canonical import local_time
from thidua_desktop.services.people.people import PersonOfYear
from thidua_desktop.services.people.person_facts import Appearance, Held
from thidua_desktop.services.people.printed_names import Printed
from thidua_desktop.texts.base.numbers import dated, short_date
from thidua_desktop.texts.documents.documents import TITLES
from thidua_desktop.texts.people import people as texts


def role_text(row: PersonOfYear) -> str:
    """What the person was in the unit in the year; dates where it was not the whole year."""
    return "\n".join(_role(role) for role in row.roles)


def _role(role: UnitRole) -> str:
    text = texts.SHORT_ROLES[role.role]
    if role.until is None:
        return text
    return f"{text}\n{texts.UNTIL_SHORT.format(short_date(role.until))}"


def dates_text(role: UnitRole) -> str:
    since = texts.SINCE.format(short_date(role.since)) if role.since else ""
    if role.until is not None:
        until = texts.UNTIL.format(short_date(role.until))
        return f"{since or texts.BEFORE} {until}"
    return since or texts.ALWAYS


def document_text(document: Document | None) -> str:
    if document is None:
        return texts.NO_DOCUMENT
    return dated(document.number, document.date)


def held_text(held: Held, unit_id: int | None) -> str:
    """What is said under a role: its dates, its document, and the unit where it is another."""
    text = f"{dates_text(held.role)}  ·  {document_text(held.document)}"
    if held.unit.id != unit_id:
        text = f"{texts.AT_UNIT.format(held.unit.name)}  ·  {text}"
    return f"{text[:1].upper()}{text[1:]}"


def beside_text(held: Held) -> str:
    """A warning of other heads at the same time; nothing where there are none."""
    names = ", ".join(person.name for person in held.beside)
    return texts.BESIDE.format(names) if names else ""


def named_text(appearance: Appearance) -> tuple[str, str]:
    where = texts.NAMED.format(appearance.year, texts.PLACES[appearance.place])
    return where, appearance.conference


def printed_text(printed: Printed) -> str:
    moment = local_time(printed.at)
    return texts.PRINTED.format(
        TITLES.get(printed.kind, printed.kind), printed.name, f"{moment:%H:%M, %d/%m/%Y}"
    )
