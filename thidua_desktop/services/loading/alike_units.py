"""Units of a year file that a reader takes for one another, or for a unit that is stored."""

from collections.abc import Iterable, Iterator

from thidua_desktop.domain.abbreviations import full_likeness
from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.loading import YearNotice
from thidua_desktop.domain.lookalike import likeness
from thidua_desktop.records.cluster import Unit
from thidua_desktop.services.loading.year_file import YearFile


def alike_units(year: YearFile, stored: Iterable[Unit]) -> Iterator[Fault]:
    """Give each unit whose code or name looks like that of another code; never a refusal."""
    seen = {like: unit.code for unit in stored for like in _likes(unit.code, unit.name)}
    for entry in year.units:
        code, name = str(entry.values["code"]), str(entry.values["name"])
        for like in _likes(code, name):
            other = seen.setdefault(like, code)
            if other != code:
                yield Fault(YearNotice.UNIT_ALIKE, (f"{name} ({code})", other))
                break


def _likes(code: str, name: str) -> tuple[tuple[str, str], ...]:
    return (("code", likeness(code)), ("name", full_likeness(name)))
