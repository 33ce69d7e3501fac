"""The dialogs of the tab *Nhân sự*: roles added, mended or handed on, and the address."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from thidua_desktop.records.base import FieldKind, stored_id
from thidua_desktop.records.choices import AddressForm, AddressUse, PersonRole
from thidua_desktop.records.people import Person, UnitRole, UnitStay
from thidua_desktop.services.people.people_address import address_rules, change_addresses
from thidua_desktop.services.people.people_cases import PeopleCases, role_links
from thidua_desktop.services.people.person_facts import Held
from thidua_desktop.services.people.unit_roles import (
    HolderChange,
    change_holder,
    keep_role,
    writable_span,
)
from thidua_desktop.services.people.unit_stays import move_person
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.documents.documents import TITLES
from thidua_desktop.texts.people import people as texts
from thidua_desktop.ui.shell.acting import Acting
from thidua_desktop.ui.widgets.ask.ask import Answers, Ask, Question, ask, asked, asked_of
from thidua_desktop.ui.widgets.ask.asked_fields import AskedFields
from thidua_desktop.ui.widgets.register.record_dialog import (
    RecordDialog,
    RecordQuestion,
    ask_record,
)

_ADDED = (("role",), ("since", "until"), ("document_id",))
_EDITED = (("since", "until"), ("document_id",))
_OF_PERSON = ("address", "name", "position", "phone", "email")
_HOLDER = (
    ("who",),
    ("address", "name"),
    ("position",),
    ("phone", "email"),
    ("since", "document_id"),
)


def ask_role(
    parent: QWidget, cases: PeopleCases, person: Person, year: int | None, acting: Acting
) -> RecordDialog:
    question = RecordQuestion(
        title=f"{texts.ADD_ROLE} – {person.name}",
        primary=texts.ADD_ROLE,
        kind=UnitRole,
        rows=_ADDED,
        given={
            "person_id": person.id,
            "unit_id": person.unit_id,
            **(cases.read(writable_span, year) if year else {}),
        },
        links=cases.read(role_links),
        year=year,
        more=True,
    )
    change = cases.people.registers.do
    return ask_record(
        parent,
        question,
        lambda role: acting.do(change, keep_role, role).announce(texts.ROLE_ADDED),
    )


def ask_dates(
    parent: QWidget, cases: PeopleCases, held: Held, year: int | None, acting: Acting
) -> RecordDialog:
    question = RecordQuestion(
        title=f"{texts.EDIT_ROLE_TITLE} – {choice_text(held.role.role)}",
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
        lambda role: acting.do(change, keep_role, role).announce(texts.ROLE_CHANGED),
    )


def ask_holder(
    parent: QWidget,
    cases: PeopleCases,
    person: Person,
    held: Held,
    year: int | None,
    acting: Acting,
) -> Ask:
    """Ask who follows in a role, somebody of the unit or somebody new, and from which day."""
    others = [one for one in cases.people.of_unit(held.role.unit_id) if one.id != person.id]
    who = {texts.HOLDER_NEW: None, **{_called(one): one for one in others}}
    since, document = asked_of(UnitRole, "since", "document_id")
    title = texts.CHANGE_HOLDER[held.role.role]
    question = Question(
        f"{title} – {held.unit.name}",
        texts.HOLDER_TEXT.format(person.name),
        title,
        (
            asked("who", texts.HOLDER, FieldKind.CHOICE, who),
            *asked_of(Person, *_OF_PERSON),
            replace(since, required=True, help=texts.HOLDER_SINCE),
            document,
        ),
        links=cases.read(role_links),
        year=year,
        rows=_HOLDER,
        dress=lambda fields: _follow_holder(fields, held),
        stays=True,
    )

    def change(answers: Answers) -> None:
        base = answers["who"].model_dump() if answers["who"] else {"unit_id": held.unit.id}
        named = Person.model_validate({**base, **{name: answers[name] for name in _OF_PERSON}})
        wanted = HolderChange(
            held=held.role,
            person=named,
            since=answers["since"],
            document_id=answers["document_id"],
        )
        change_it = cases.people.registers.do
        acting.do(change_it, change_holder, wanted).announce(texts.HOLDER_CHANGED)

    return ask(parent, question, change)


def _follow_holder(fields: AskedFields, held: Held) -> None:
    """Whoever is chosen brings their facts; of a new head the post is that of the unit's head."""
    head = held.role.role is PersonRole.HEAD
    new = Person.model_construct(
        address=AddressForm.NONE, name="", position=held.head_post if head else ""
    )

    def show(name: str) -> None:
        if name == "who":
            person = fields.value("who") or new
            for one in _OF_PERSON:
                fields.put(one, getattr(person, one))

    fields.edited.connect(show)
    show("who")


def _called(person: Person) -> str:
    return " · ".join(part for part in (person.name, person.mark, person.position) if part)


def ask_move(
    parent: QWidget, cases: PeopleCases, person: Person, year: int | None, acting: Acting
) -> Ask:
    links = cases.people.links()
    unit, since = asked_of(UnitStay, "unit_id", "since")
    question = Question(
        f"{texts.MOVE.rstrip('…')} – {person.name}",
        texts.MOVE_TEXT.format(links["units"][person.unit_id]),
        texts.MOVE_DO,
        (unit, replace(since, required=True, help="")),
        links=links,
        year=year,
        stays=True,
    )

    def move(answers: Answers) -> None:
        wanted = UnitStay(person_id=stored_id(person), **answers)
        acting.do(cases.people.registers.do, move_person, wanted).announce(texts.MOVED)

    return ask(parent, question, move)


def ask_addresses(parent: QWidget, cases: PeopleCases, acting: Acting) -> Ask:
    text = {choice_text(use): use for use in AddressUse}
    existing = cases.read(address_rules)
    fields = tuple(
        asked(kind, TITLES[kind], FieldKind.CHOICE, text, use) for kind, use in existing.items()
    )
    question = Question(texts.ADDRESSES_TITLE, texts.ADDRESSES_TEXT, texts.KEEP, fields)

    def keep(answers: Answers) -> None:
        uses = {kind: answers[kind] for kind in existing}
        acting.do(cases.people.registers.do, change_addresses, uses).announce(texts.ADDRESSES_KEPT)

    return ask(parent, question, keep)
