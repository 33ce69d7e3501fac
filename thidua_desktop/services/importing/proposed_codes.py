"""The codes of rows that have none: that of the stored record so called, else the initials."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from thidua_desktop.domain.abbreviations import full_likeness
from thidua_desktop.domain.codes.registers import ImportHint
from thidua_desktop.domain.initials import proposed_code
from thidua_desktop.records.base import tidy
from thidua_desktop.services.importing.target import Target


@dataclass(frozen=True, slots=True)
class Proposed:
    """A code and what is to be said of it."""

    code: str
    hint: StrEnum | None
    details: tuple[str, ...] = ()


def proposed_codes(target: Target, names: Mapping[int, str]) -> Mapping[int, Proposed]:
    """Give a code for each row by its name; unique among those stored and proposed."""
    assert target.code is not None
    stored = {
        str(getattr(record, "name", "")): str(getattr(record, target.code.name))
        for record in target.stored
    }
    alike = {full_likeness(name): name for name in stored}
    taken = {code.casefold() for code in stored.values()}
    found: dict[int, Proposed] = {}
    used: set[str] = set()
    for number, written in names.items():
        name = tidy(written).strip()
        same = name if name in stored else alike.get(full_likeness(name), "")
        if same and stored[same] not in used:
            code = stored[same]
            hint = None if same == name else ImportHint.STORED_ALIKE
            found[number] = Proposed(code, hint, (f"{same} ({code})",))
        else:
            code = proposed_code(name, taken)
            found[number] = Proposed(code, ImportHint.CODE_PROPOSED, (code,))
        used.add(code)
        taken.add(code.casefold())
    return found
