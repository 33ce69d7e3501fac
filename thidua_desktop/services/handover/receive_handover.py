"""Nhận hồ sơ điện tử: whether a package says what its store says, and what is kept of receiving."""

from collections.abc import Iterable

from thidua_desktop import __version__
from thidua_desktop.domain.codes.handover import PackageFault
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import PackageKind, YearEventKind
from thidua_desktop.records.cluster import Cluster, EmulationYear, Unit
from thidua_desktop.records.handover import Package
from thidua_desktop.records.year import YearEvent
from thidua_desktop.services.base.count_rows import MIGRATED, WITHHELD_MARKS, PaperRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.handover.package_manifest import Manifest, Named, packed_tasks
from thidua_desktop.services.handover.send_handover import closed_series
from thidua_desktop.services.years.open_work import ReadOpenWork, open_work


def refuse_disagreement(
    uow: UnitOfWork, manifest: Manifest, undone: Iterable[ReadOpenWork]
) -> None:
    """Refuse a handover whose list is that of another store than the one inside."""
    registers = uow.registers
    last = uow.journal_rows(max(manifest.journal.id - 1, 0))
    clusters = registers.find(Cluster)
    years = registers.find(EmulationYear, year=manifest.year)
    keepers = [_named(registers.get(Unit, y.keeper_unit_id)) for y in years if y.keeper_unit_id]
    to_unit = manifest.to_unit
    # What follows was written when a store of an older program was brought up just now.
    more = [row for row in last[1:] if not row.use_case.startswith(MIGRATED)]
    wrong = {
        "journal": more
        or [(row.id, row.hash) for row in last[:1]]
        != [(manifest.journal.id, manifest.journal.hash)],
        "base": manifest.base != manifest.journal,
        "cluster": [(c.code, c.name) for c in clusters]
        != [(manifest.cluster.code, manifest.cluster.name)],
        "year": not years,
        "from_unit": keepers != [manifest.from_unit],
        "to_unit": to_unit and to_unit not in map(_named, registers.find(Unit, code=to_unit.code)),
        "with_marks": _lies_about_marks(uow, manifest),
    }
    if years and manifest.program == __version__:  # another may have reckoned otherwise
        year_id = stored_id(years[0])
        tasks = packed_tasks(open_work(uow, year_id, undone))
        wrong["series"] = manifest.series != closed_series(uow, year_id)
        wrong["open_tasks"] = manifest.open_tasks != tasks
    found = [name for name, is_wrong in wrong.items() if is_wrong]
    if found:
        raise Refused(PackageFault.MANIFEST_DISAGREES, ", ".join(found))


def _lies_about_marks(uow: UnitOfWork, manifest: Manifest) -> bool:
    """Say whether what the papers held is there though it should not be, or the other way round."""
    papers = uow.count.rows(PaperRow)
    there = any(row.marks != WITHHELD_MARKS for row in papers)
    return bool(papers) and there is not manifest.with_marks


def refuse_other_cluster(uow: UnitOfWork, manifest: Manifest) -> None:
    """Refuse what comes from another cluster than the one of an existing store."""
    codes = [cluster.code for cluster in uow.registers.find(Cluster)]
    if codes and codes != [manifest.cluster.code]:
        raise Refused(PackageFault.OTHER_CLUSTER, manifest.cluster.name)


def supplements(uow: UnitOfWork, base_id: int, *, received: bool = False) -> list[Package]:
    """Give the supplements of a handover that were sent from here, or came in."""
    kind = PackageKind.SUPPLEMENT
    return uow.registers.find(Package, base_id=base_id, received=received, kind=kind)


def refuse_out_of_order(uow: UnitOfWork, manifest: Manifest, digest: str) -> None:
    """Refuse a supplement that knows nothing of one which came before it.

    It is older, or its sender went back to an older copy of the store: what it says of a row would
    undo what came since, or be said of another row of the same number.
    """
    came = {package.sha256 for package in supplements(uow, manifest.base.id, received=True)}
    if came - {digest} - set(manifest.earlier):
        raise Refused(PackageFault.OUT_OF_ORDER)


def take_office(uow: UnitOfWork, manifest: Manifest, office: str) -> str:
    """Say in a received store whose it is now, and give that unit's name; "" where nobody knows."""
    code = office or (manifest.to_unit.code if manifest.to_unit else "")
    found = uow.registers.find(Unit, code=code) if code else []
    if code and not found:
        raise Refused(PackageFault.NO_UNIT, code)
    cluster = uow.registers.find(Cluster)[0]
    unit_id = stored_id(found[-1]) if found else None  # an earlier one has left it its code
    uow.registers.update(cluster.model_copy(update={"office_unit_id": unit_id}))
    return found[-1].name if found else ""


def record_received(uow: UnitOfWork, manifest: Manifest, name: str, digest: str, at: str) -> None:
    """Keep which package came in."""
    registers = uow.registers
    year_id = _year_id(registers, manifest)
    supplement = manifest.kind is PackageKind.SUPPLEMENT
    kind = YearEventKind.SUPPLEMENTED if supplement else YearEventKind.RECEIVED
    registers.add(YearEvent(year_id=year_id, at=at, kind=kind))
    registers.add(package_record(manifest, year_id, name, digest, at, received=True))


def package_record(
    manifest: Manifest, year_id: int, name: str, digest: str, at: str, *, received: bool
) -> Package:
    """Give what a store keeps of a package that was sent or received."""
    return Package(
        year_id=year_id,
        kind=manifest.kind,
        received=received,
        at=at,
        name=name,
        sha256=digest,
        with_marks=manifest.with_marks,
        base_id=manifest.base.id,
        base_hash=manifest.base.hash,
    )


def _named(unit: Unit) -> Named:
    return Named(code=unit.code, name=unit.name)


def _year_id(registers: RegisterStore, manifest: Manifest) -> int:
    found = registers.find(EmulationYear, year=manifest.year)
    if not found:
        raise Refused(PackageFault.NO_YEAR, str(manifest.year))
    return stored_id(found[0])
