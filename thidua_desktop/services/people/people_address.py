"""Cách xưng hô: how people are addressed in each kind of document."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.choices import AddressForm, AddressUse
from thidua_desktop.records.people import AddressRule, Person
from thidua_desktop.services.base.document_kinds import MINUTES_OF
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.texts.people.people import addressed as addressed_text

ADDRESSING: Final[tuple[str, ...]] = (DocumentKind.MINUTES, *MINUTES_OF.values())
"""The kinds in whose text people are addressed; a signature is the bare name in every kind."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """The rule of each kind of document, and the people who are linked to it."""

    people: Mapping[int, Person] = field(default_factory=dict)
    rules: Mapping[str, AddressUse] = field(default_factory=dict)

    def address(
        self, kind: str, name: str, person_id: int | None = None, *, begins: bool = False
    ) -> str:
        """Address somebody; `begins` where a line begins with it. No name gives no words.

        Who has no form recorded is *ông/bà*; a bare name is left only by the rule of the kind.
        """
        use = self.rules.get(kind, AddressUse.PERSON)
        if not name or use is AddressUse.NONE:
            return name
        person = self.people.get(person_id) if person_id is not None else None
        form = person.address if person else AddressForm.NONE
        if use is AddressUse.COMRADE:
            form = AddressForm.COMRADE
        return addressed_text(form, name, begins=begins)


def read_addresses(registers: RegisterStore, person_ids: Iterable[int | None]) -> Addresses:
    """Read the rules and these people."""
    people = {
        person_id: person
        for person_id in set(person_ids)
        if person_id is not None
        for person in registers.find(Person, id=person_id)
    }
    rules = {rule.document_kind: rule.use for rule in registers.find(AddressRule)}
    return Addresses(people, rules)


def addressed(
    uow: UnitOfWork,
    document_kind: str,
    name: str,
    person_id: int | None = None,
    *,
    unit_id: int | None = None,
    begins: bool = False,
) -> str:
    """Address somebody in a kind of document; without a link, the person of the unit so named."""
    if person_id is None and unit_id is not None:
        called = uow.registers.find(Person, unit_id=unit_id, name=name)
        person_id = called[0].id if len(called) == 1 else None
    return read_addresses(uow.registers, [person_id]).address(
        document_kind, name, person_id, begins=begins
    )


def address_rules(uow: UnitOfWork) -> Mapping[str, AddressUse]:
    """Give the rule of every kind; where none stands, each person's own form."""
    rules = {rule.document_kind: rule.use for rule in uow.registers.find(AddressRule)}
    return {kind: rules.get(kind, AddressUse.PERSON) for kind in ADDRESSING}


def change_addresses(changes: RegisterChanges, uses: Mapping[str, AddressUse]) -> None:
    """Keep the rules of these kinds as one change."""
    for kind, use in uses.items():
        found = changes.find(AddressRule, document_kind=kind)
        if found:
            changes.save(found[0].model_copy(update={"use": use}))
        elif use is not AddressUse.PERSON:
            changes.save(AddressRule(document_kind=kind, use=use))
