"""What the tab *Nhân sự* can do, made once and handed to it."""

from dataclasses import dataclass

from thidua_desktop.records.documents import Document
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.ports import NewUnitOfWork, UnitOfWork
from thidua_desktop.services.people.people import People
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.registers.register_links import linked_names
from thidua_desktop.services.registers.registers import Registers


@dataclass(frozen=True, kw_only=True)
class PeopleCases(Case):
    """What does the use cases of people over one store."""

    people: People


def role_links(uow: UnitOfWork) -> LinkNames:
    """Give what a role's document is called where it is chosen."""
    return {Document.register.name: linked_names(uow.registers, Document.register.name)}


def people_cases(new_uow: NewUnitOfWork, registers: Registers) -> PeopleCases:
    """Make them; `registers` are those of the session, so that one undo serves all."""
    return PeopleCases(new_uow=new_uow, people=People(new_uow, registers))
