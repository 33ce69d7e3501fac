"""The dialogs of the tab *Nhân sự*: roles added, mended, handed on or removed, and the address."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from thidua_desktop.records.base import FieldKind
from thidua_desktop.records.choices import AddressUse
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.people.people_address import address_rules, change_addresses
from thidua_desktop.services.people.people_cases import PeopleCases, role_links
from thidua_desktop.services.people.person_facts import Held
from thidua_desktop.services.people.unit_roles import change_holder, keep_role
from thidua_desktop.texts.base.choices import choice_words
from thidua_desktop.texts.documents.documents import TITLES
from thidua_desktop.texts.people import people as texts
from thidua_desktop.ui.shell.acting import Acting
from thidua_desktop.ui.tabs.people.holder_dialog import HolderDialog
from thidua_desktop.ui.widgets.ask.ask import Ask, Question, ask, asked
from thidua_desktop.ui.widgets.register.record_dialog import (
    RecordDialog,
    RecordQuestion,
    ask_record,
)

_ADDED = (("role",), ("since", "until"), ("document_id",))
_EDITED = (("since", "until"), ("document_id",))


def ask_role(
    parent: QWidget, cases: PeopleCases, person: Person, year: int | None, acting: Acting
) -> RecordDialog:
    """Ask for another role of a person in the unit."""
    question = RecordQuestion(
        title=f"{texts.ADD_ROLE} – {person.name}",
        primary=texts.ADD_ROLE,
        kind=UnitRole,
        rows=_ADDED,
        given={"person_id": person.id, "unit_id": person.unit_id},
        links=cases.read(role_links),
        year=year,
    )
    change = cases.people.registers.do
    return ask_record(
        parent,
        question,
        lambda role: acting.do(change, keep_role, role).say(texts.ROLE_ADDED),
    )


def ask_dates(
    parent: QWidget, cases: PeopleCases, held: Held, year: int | None, acting: Acting
) -> RecordDialog:
    """Ask for the dates and the document of a role."""
    question = RecordQuestion(
        title=f"{texts.EDIT_ROLE_TITLE} – {choice_words(held.role.role)}",
        primary=texts.KEEP,
        kind=UnitRole,
        rows=_EDITED,
        record=held.role,
        links=cases.read(role_links),
        year=year,
    )
    change = cases.people.registers.do
    return ask_record(
        parent,
        question,
        lambda role: acting.do(change, keep_role, role).say(texts.ROLE_CHANGED),
    )


def ask_holder(
    parent: QWidget,
    cases: PeopleCases,
    person: Person,
    held: Held,
    year: int | None,
    acting: Acting,
) -> HolderDialog:
    """Ask who follows in a role, and from which day."""
    change = cases.people.registers.do
    dialog = HolderDialog(
        parent,
        held,
        person,
        cases.people.of_unit(held.role.unit_id),
        cases.read(role_links),
        year,
        lambda wanted: acting.do(change, change_holder, wanted).say(texts.HOLDER_CHANGED),
    )
    dialog.open()
    return dialog


def ask_remove(parent: QWidget, person: Person, held: Held, remove: Callable[[], object]) -> Ask:
    """Ask before a role that was written down by mistake goes."""
    title = texts.REMOVE_ASKS.format(choice_words(held.role.role), person.name)
    question = Question(title, texts.REMOVE_WORDS, texts.REMOVE, danger=True)
    return ask(parent, question, lambda _answers: remove())


def ask_addresses(parent: QWidget, cases: PeopleCases, acting: Acting) -> Ask:
    """Ask how each kind of document addresses people."""
    words = {choice_words(use): use for use in AddressUse}
    existing = cases.read(address_rules)
    fields = tuple(
        asked(kind, TITLES[kind], FieldKind.CHOICE, tuple(words), choice_words(use))
        for kind, use in existing.items()
    )
    question = Question(texts.ADDRESSES_TITLE, texts.ADDRESSES_WORDS, texts.KEEP, fields)

    def keep(answers: dict[str, str]) -> None:
        uses = {kind: words[answers[kind]] for kind in existing}
        acting.do(cases.people.registers.do, change_addresses, uses).say(texts.ADDRESSES_KEPT)

    return ask(parent, question, keep)
