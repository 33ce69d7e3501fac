"""A unit with its figures of a year: one record on the screen, two in the store."""

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import EmulationYear, Figures, Membership, MemberUnit, Unit
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.years.name_changes import follow_title
from thidua_desktop.services.years.unit_figures import figures_of, unit_of
from thidua_desktop.services.years.year_members import join


def member_unit(unit: Unit, member: Membership | None) -> MemberUnit:
    """Put a unit and its figures of a year together."""
    figures = figures_of(member) if member else {}
    return MemberUnit.model_construct(**{**unit.model_dump(), **figures_of(Figures()), **figures})


def keep_unit(changes: RegisterChanges, year_id: int, wanted: MemberUnit) -> MemberUnit:
    """Store both; a new unit becomes the last member of the year.

    Raises Refused for the figures of a unit that is no member: there is no year that they are of.
    """
    unit = changes.save(unit_of(wanted))
    if wanted.id is None:
        join(changes, year_id, stored_id(unit), wanted)
    else:
        keep_figures(changes, year_id, stored_id(unit), wanted)
    return MemberUnit.model_construct(**{**unit.model_dump(), **figures_of(wanted)})


def keep_figures(changes: RegisterChanges, year_id: int, unit_id: int, wanted: Figures) -> None:
    """Store the figures of a unit in a year."""
    given = figures_of(wanted)
    found = changes.find(Membership, year_id=year_id, unit_id=unit_id)
    for member in found:
        stored = changes.save(member.model_copy(update=given))
        follow_title(changes, member, stored)
    if not found and given != figures_of(Figures()):
        year = changes.find(EmulationYear, id=year_id)[0].year
        name = changes.find(Unit, id=unit_id)[0].name
        raise Refused(RegisterCode.FIGURES_OF_NO_MEMBER, name, str(year))
