"""The sample without its inspections, for tests that begin with none or with their own."""

from thidua_desktop.records.follow_up import GoodExample
from thidua_desktop.records.inspections import Checklist, Inspection
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.registers.registers import RegisterChanges


def forget_visits(cases: OpenStore) -> None:
    """Take the visits out, signed ones too, as no window does."""
    with cases.new_uow("forget_visits") as uow:
        changes = RegisterChanges(uow)
        for example in uow.registers.find(GoodExample):
            if example.inspection_id is not None:
                changes.save(example.model_copy(update={"inspection_id": None}))
        for kind in (Inspection, Checklist):
            for one in uow.registers.find(kind):
                changes.delete(one)
        uow.commit()
