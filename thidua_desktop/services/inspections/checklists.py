"""Danh mục nội dung kiểm tra: those that are shipped, their versions, what a visit takes."""

from collections.abc import Iterable

from thidua_desktop.domain.codes.inspections import InspectionCode
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.inspections import Checklist, ChecklistItem, Finding, Inspection
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import RegisterStore
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.texts.inspections.checklists import SHIPPED, ShippedList


def add_shipped_lists(changes: RegisterChanges) -> int:
    """Add the lists that come with the program and are not there; say how many were added."""
    known = {one.name for one in changes.find(Checklist)}
    missing = [one for one in SHIPPED if one.name not in known]
    for one in missing:
        _add(changes, one)
    return len(missing)


def _add(changes: RegisterChanges, shipped: ShippedList) -> None:
    made = changes.save(Checklist(name=shipped.name, source=shipped.source))
    for position, item in enumerate(shipped.items, 1):
        changes.save(
            ChecklistItem(
                checklist_id=stored_id(made),
                position=position,
                code=item.code,
                heading=item.heading,
                text=item.text,
                look_for=item.look_for,
            )
        )


def new_version(changes: RegisterChanges, checklist_id: int) -> Checklist:
    """Copy a list as the newest version of it; the older ones stay as visits used them."""
    (old,) = changes.find(Checklist, id=checklist_id)
    versions = [one.version for one in changes.find(Checklist, name=old.name)]
    made = changes.save(old.model_copy(update={"id": None, "version": max(versions) + 1}))
    for item in changes.find(ChecklistItem, checklist_id=checklist_id):
        changes.save(item.model_copy(update={"id": None, "checklist_id": stored_id(made)}))
    return made


def newest_lists(lists: Iterable[Checklist]) -> tuple[Checklist, ...]:
    """Of each list give the newest version."""
    newest: dict[str, Checklist] = {}
    for one in lists:
        if one.name not in newest or newest[one.name].version < one.version:
            newest[one.name] = one
    return tuple(newest.values())


def visits_using(registers: RegisterStore, one: Checklist) -> list[Inspection]:
    """Give the visits that took their items from this version."""
    return registers.find(Inspection, checklist_name=one.name, checklist_version=one.version)


def take_items(changes: RegisterChanges, visit_id: int, checklist_id: int) -> Inspection:
    """Copy the items of a list to a visit, which notes the version; those it has already stay.

    What the visit took of another list before goes, where nothing was noted on it.
    """
    (visit,) = changes.find(Inspection, id=visit_id)
    (chosen,) = changes.find(Checklist, id=checklist_id)
    items = changes.find(ChecklistItem, checklist_id=checklist_id)
    if not items:
        raise Refused(InspectionCode.NO_ITEMS)
    wanted = {item.text for item in items}
    for finding in changes.find(Finding, inspection_id=visit_id):
        if finding.item not in wanted and untouched(finding):
            changes.delete(finding)
    there = {one.item for one in changes.find(Finding, inspection_id=visit_id)}
    for item in items:
        if item.text not in there:
            changes.save(_finding(visit_id, item))
    named = {"checklist_name": chosen.name, "checklist_version": chosen.version}
    return changes.save(visit.model_copy(update=named))


def _finding(visit_id: int, item: ChecklistItem) -> Finding:
    return Finding(
        inspection_id=visit_id,
        position=item.position,
        code=item.code,
        heading=item.heading,
        item=item.text,
        look_for=item.look_for,
    )


_ITEM = ("id", "inspection_id", "position", "code", "heading", "item", "look_for")


def untouched(finding: Finding) -> bool:
    """Whether nothing was noted on an item yet."""
    bare = Finding(inspection_id=finding.inspection_id, item=finding.item)
    return bare.model_copy(update={name: getattr(finding, name) for name in _ITEM}) == finding
