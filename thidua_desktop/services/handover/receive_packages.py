"""Taking electronic handover files (.thidua): checked as a whole first, then all or nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from thidua_desktop.domain.codes.handover import PackageFault, SupplementCode
from thidua_desktop.records.choices import PackageKind
from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Steps
from thidua_desktop.services.base.ports import Clock, UnitOfWork
from thidua_desktop.services.conference.sealed_result import recount_check
from thidua_desktop.services.handover.compare_stores import Difference, compare_stores
from thidua_desktop.services.handover.package_manifest import (
    CHANGES,
    STORE,
    Manifest,
    refuse_newer_store,
)
from thidua_desktop.services.handover.package_views import Inspected, Received
from thidua_desktop.services.handover.ports import OpenedStore, PackageFiles, Stores
from thidua_desktop.services.handover.receive_handover import (
    record_received,
    refuse_disagreement,
    refuse_other_cluster,
    refuse_out_of_order,
    take_office,
)
from thidua_desktop.services.handover.supplement_apply import (
    SupplementPlan,
    apply_supplement,
    plan_supplement,
)
from thidua_desktop.services.handover.supplement_rows import Supplement, read_supplement
from thidua_desktop.services.years.open_work import ReadOpenWork
from thidua_desktop.texts.sentences import sentence

LARGEST_CHANGES: Final = 256 * 1024 * 1024  # they are read as a whole


@dataclass(frozen=True, slots=True)
class _Unpacked:
    """A package whose every byte was compared, in a folder of its own."""

    folder: Path
    manifest: Manifest
    name: str
    sha256: str

    @property
    def store(self) -> Path:
        return self.folder / STORE


class PackageReceiver:
    """Takes packages into a new store, beside an existing one, or, of a supplement, into it."""

    def __init__(
        self,
        actor: str,
        clock: Clock,
        undone: Iterable[ReadOpenWork],
        stores: Stores,
        files: PackageFiles,
    ) -> None:
        self._actor = actor
        self._clock = clock
        self._undone = tuple(undone)
        self._stores = stores
        self._files = files

    def inspect(self, package: Path, store: Path) -> Steps[Inspected]:
        """Check all of a package and say what taking it would do; nothing is written."""
        self._files.refuse_no_place(store)
        with self._files.scratch() as folder:
            unpacked = yield from self._unpack(package, folder)
            return self._found(unpacked, store)

    def receive(self, package: Path, store: Path, office: str = "") -> Steps[Received]:
        """Take the package, or nothing at all."""
        self._files.refuse_no_place(store)
        with self._files.scratch(store.parent) as folder:
            unpacked = yield from self._unpack(package, folder)
            found = self._found(unpacked, store)
            at = utc_text(self._clock.now())
            if found.manifest.kind is PackageKind.SUPPLEMENT:
                self._stores.back_up(store)
                with (
                    self._stores.opened(store) as existing,
                    self._files.added(folder, store) as renamed,
                ):
                    supplement = self._supplement(unpacked)
                    self._case(existing).do(receive_supplement, unpacked, supplement, renamed, at)
                return Received(store, found, "")
            with self._stores.opened(unpacked.store) as own:
                name = self._case(own).do(receive_handover, unpacked, office, at)
            self._files.place_parts(folder, found.target)
            return Received(found.target, found, name)

    def _unpack(self, package: Path, folder: Path) -> Steps[_Unpacked]:
        with self._files.opened(package) as opened:
            manifest = opened.manifest
            refuse_newer_store(manifest, self._stores.revision)
            sizes = {file.path: file.size for file in manifest.files}
            if sizes.get(CHANGES, 0) > LARGEST_CHANGES:
                raise Refused(PackageFault.TOO_LARGE, CHANGES)
            holds = sizes.keys() & {STORE, CHANGES}
            if holds != {STORE if manifest.kind is PackageKind.HANDOVER else CHANGES}:
                raise Refused(PackageFault.FILES_DIFFER, ", ".join(sorted(holds)))
            yield from opened.extract(folder)
        return _Unpacked(folder, manifest, package.name, self._files.sha256(package))

    def _supplement(self, unpacked: _Unpacked) -> Supplement:
        try:
            text = self._files.read(unpacked.folder / CHANGES).decode()
        except UnicodeDecodeError as error:
            raise Refused(SupplementCode.MALFORMED, CHANGES) from error
        found, manifest = read_supplement(text), unpacked.manifest
        listed = (manifest.year, manifest.base.id, manifest.base.hash)
        other = listed != (found.year, found.base_id, found.base_hash)
        if other or (found.with_marks and not manifest.with_marks):
            raise Refused(PackageFault.MANIFEST_DISAGREES, CHANGES)
        return found

    def _found(self, unpacked: _Unpacked, store: Path) -> Inspected:
        manifest, digest = unpacked.manifest, unpacked.sha256
        if manifest.kind is PackageKind.SUPPLEMENT:
            supplement = self._supplement(unpacked)
            with self._stores.opened(store) as existing:
                changes = self._case(existing).read(_changes, unpacked, supplement)
            return Inspected(manifest, digest, store, changes=changes)
        self._check_store(unpacked)
        target = self._files.free_place(store, manifest.year)
        differences = self._differences(unpacked, store) if target != store else ()
        return Inspected(manifest, digest, target, differences)

    def _check_store(self, unpacked: _Unpacked) -> None:
        """Every row, the whole journal and every result; an older store is brought up first."""
        try:
            if unpacked.manifest.revision != self._stores.revision:
                with self._stores.opened(unpacked.store):
                    pass
            findings = self._stores.findings(unpacked.store)
        except Refused as error:
            raise Refused(PackageFault.STORE_UNSOUND, *error.details) from error
        for finding in findings:
            raise Refused(PackageFault.STORE_UNSOUND, sentence(finding))
        with self._stores.opened(unpacked.store) as store:
            self._case(store).read(refuse_disagreement, unpacked.manifest, self._undone)
            for finding in self._case(store).read(recount_check).findings:
                raise Refused(PackageFault.STORE_UNSOUND, sentence(finding))

    def _differences(self, unpacked: _Unpacked, store: Path) -> tuple[Difference, ...]:
        with (
            self._stores.opened(unpacked.store) as received,
            self._stores.opened(store) as existing,
            self._case(existing).new_uow(compare_stores.__name__) as here,
            self._case(received).new_uow(compare_stores.__name__) as there,
        ):
            refuse_other_cluster(here, unpacked.manifest)
            return compare_stores(here, there)

    def _case(self, store: OpenedStore) -> Case:
        return Case(new_uow=store.new_uow(self._actor))


def receive_handover(uow: UnitOfWork, unpacked: _Unpacked, office: str, at: str) -> str:
    """Make the unpacked store the receiver's; give the name of the unit."""
    name = take_office(uow, unpacked.manifest, office)
    record_received(uow, unpacked.manifest, unpacked.name, unpacked.sha256, at)
    return name


def receive_supplement(
    uow: UnitOfWork,
    unpacked: _Unpacked,
    supplement: Supplement,
    renamed: Mapping[tuple[str, str], str],
    at: str,
) -> None:
    """Take what is new into an existing store; `renamed` says where its files were put."""
    apply_supplement(uow, supplement, renamed)
    record_received(uow, unpacked.manifest, unpacked.name, unpacked.sha256, at)


def _changes(uow: UnitOfWork, unpacked: _Unpacked, supplement: Supplement) -> SupplementPlan:
    refuse_other_cluster(uow, unpacked.manifest)
    refuse_out_of_order(uow, unpacked.manifest, unpacked.sha256)
    return plan_supplement(uow, supplement)
