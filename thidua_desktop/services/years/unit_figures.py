"""Biên chế, mảng việc, chức danh thủ trưởng: what a unit was in a year stands in its membership."""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol, TypeVar

from thidua_desktop.records.base import Record
from thidua_desktop.records.cluster import (
    FIGURES,
    EmulationYear,
    Figures,
    Membership,
    MemberUnit,
    Unit,
)

R = TypeVar("R", bound=Record)
_ADDED = ("work_areas", "staff", "women")


class Finds(Protocol):
    """A store, or the changes of a transaction, in which one reads."""

    def find(self, kind: type[R], /, **equal: Any) -> Sequence[R]:
        """Give the records whose fields equal these."""
        ...


def figures_of(record: Figures) -> dict[str, Any]:
    """Give the figures alone."""
    return record.model_dump(include=set(FIGURES))


def unit_of(member: MemberUnit) -> Unit:
    """Give the unit alone."""
    return Unit.model_construct(**member.model_dump(exclude=set(FIGURES)))


def figures_in(registers: Finds, unit_id: int | None, year: int) -> Figures:
    """Give the figures of a unit in a year.

    Where it was no member then, those of the nearest year before; where there is none, after.
    """
    years = {one.id: one.year for one in registers.find(EmulationYear)}
    members = registers.find(Membership, unit_id=unit_id)
    near = sorted(members, key=lambda one: _distance(years[one.year_id], year))
    return near[0] if near else Figures()


def head_posts(registers: Finds, year: int) -> dict[int, str]:
    """Give what the head of each unit is called in a year, as `head_post` does, read at once."""
    years = {one.id: one.year for one in registers.find(EmulationYear)}
    members = registers.find(Membership)
    far = sorted(members, key=lambda one: _distance(years[one.year_id], year), reverse=True)
    return {one.unit_id: one.head_post for one in far}  # the nearest one comes last


def head_post(registers: Finds, unit_id: int | None, year: int) -> str:
    """Give what the head of a unit is called in a year (Cục trưởng, Chánh Thanh tra)."""
    return figures_in(registers, unit_id, year).head_post


def together(several: Sequence[Figures]) -> dict[str, Any]:
    """Give the figures of units that become one: added up, each work area once.

    What one of them does not tell is not known of all of them.
    """
    if not several:
        return {}
    if len(several) == 1:
        return figures_of(several[0])
    areas = dict.fromkeys(area for one in several for area in one.area_list)
    posts = dict.fromkeys(one.head_post for one in several)
    return {
        **{name: _sum(getattr(one, name) for one in several) for name in _ADDED},
        "area_names": "\n".join(areas),
        "head_post": next(iter(posts)) if len(posts) == 1 else "",
    }


def left_over(before: Figures, gone: Figures) -> dict[str, Any]:
    """Give what is left of a unit's figures after a part of it became a unit of its own."""
    moved = set(gone.area_list)
    left: dict[str, Any] = {
        name: _less(getattr(before, name), getattr(gone, name)) for name in _ADDED
    }
    left["area_names"] = "\n".join(area for area in before.area_list if area not in moved)
    return left


def _distance(year: int, wanted: int) -> tuple[bool, int]:
    return year > wanted, abs(year - wanted)


def _sum(values: Iterable[int | None]) -> int | None:
    known = list(values)
    return None if None in known else sum(value or 0 for value in known)


def _less(before: int | None, gone: int | None) -> int | None:
    return before if before is None or gone is None else before - gone
