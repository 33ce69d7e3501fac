"""What the tab *Nhân sự* can do, made once and handed to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from thidua_desktop.records.base import Record
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.ports import NewUnitOfWork, UnitOfWork
from thidua_desktop.services.people.people import People
from thidua_desktop.services.people.person_facts import (
    FactOfPerson,
    Held,
    PersonFacts,
    YearOfPerson,
    read_person,
)
from thidua_desktop.services.people.unit_roles import delete_role, keep_role
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.registers.register_links import linked_names
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.services.registers.registers import RegisterChanges, Registers


@dataclass(frozen=True, kw_only=True)
class PeopleCases(Case):
    """What does the use cases of people over one store."""

    people: People
    facts: Sequence[FactOfPerson] = ()
    """What the card says of the years of a person, as the capabilities contribute it."""


def role_links(uow: UnitOfWork) -> LinkNames:
    """Give what a role's document is called where it is chosen."""
    return {Document.register.name: linked_names(uow.registers, Document.register.name)}


def people_cases(
    new_uow: NewUnitOfWork, registers: Registers, facts: Sequence[FactOfPerson] = ()
) -> PeopleCases:
    """Make them; `registers` are those of the session, so that one undo serves all."""
    return PeopleCases(new_uow=new_uow, people=People(new_uow, registers), facts=facts)


def _years(
    uow: UnitOfWork, person: Person, facts: Sequence[FactOfPerson]
) -> tuple[YearOfPerson, ...]:
    """The newest year first."""
    found = [line for fact in facts for line in fact(uow, person)]
    return tuple(sorted(found, key=lambda one: one.year, reverse=True))


class RolesOfPerson(RecordSource[UnitRole]):
    """The roles of the person that is shown, the newest first, with what else is known of each."""

    def __init__(self, cases: PeopleCases) -> None:
        super().__init__(UnitRole, cases.people.registers, {"person_id": 0})
        self._cases = cases
        self.facts = PersonFacts((), (), ())
        self.years: Sequence[YearOfPerson] = ()

    def rows(self) -> Sequence[UnitRole]:
        found = self.registers.list(Person, id=self.fixed["person_id"])
        self.facts = self._cases.read(read_person, found[0]) if found else PersonFacts((), (), ())
        self.years = self._cases.read(_years, found[0], self._cases.facts) if found else ()
        return [held.role for held in self.facts.held]

    def held(self, role: UnitRole) -> Held:
        return next(held for held in self.facts.held if held.role.id == role.id)

    def put(self, changes: RegisterChanges, record: Record) -> Record:
        assert isinstance(record, UnitRole)
        return keep_role(changes, record).role

    def gone(self, changes: RegisterChanges, record: Record) -> None:
        assert isinstance(record, UnitRole)
        delete_role(changes, record)
