"""Taking electronic handover files (.thidua): checked as a whole first, then all or nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from thidua_desktop.domain.codes.handover import PackageFault, SupplementCode
from thidua_desktop.files.package.package_places import (
    add_files,
    free_beside,
    place_parts,
    refuse_no_place,
    refuse_taken,
    remove_files,
)
from thidua_desktop.files.package.package_read import PackageReader, file_sha256
from thidua_desktop.files.placing import scratch
from thidua_desktop.records.choices import PackageKind
from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.count_rows import RECEIVE_SUPPLEMENT as USE_CASE
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
from thidua_desktop.services.handover.receive_handover import (
    record_received,
    refuse_disagreement,
    refuse_other_cluster,
    refuse_out_of_order,
    take_office,
)
from thidua_desktop.services.handover.supplement_apply import apply_supplement, plan_supplement
from thidua_desktop.services.handover.supplement_rows import Supplement, read_supplement
from thidua_desktop.storage.engine import Store, SystemClock, open_store
from thidua_desktop.storage.opening import REVISIONS
from thidua_desktop.storage.verify import verify_store
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

    def supplement(self) -> Supplement:
        """Read the changes. Raises Refused, for another's list too."""
        try:
            text = (self.folder / CHANGES).read_bytes().decode()
        except UnicodeDecodeError as error:
            raise Refused(SupplementCode.MALFORMED, CHANGES) from error
        supplement = read_supplement(text)
        said = (self.manifest.year, self.manifest.base.id, self.manifest.base.hash)
        told = (supplement.year, supplement.base_id, supplement.base_hash)
        if said != told or (supplement.with_marks and not self.manifest.with_marks):
            raise Refused(PackageFault.MANIFEST_DISAGREES, CHANGES)
        return supplement


class PackageReceiver:
    """Takes packages into a new store, beside an existing one, or, of a supplement, into it.

    `existing` is the store that this program has open, if any.
    """

    def __init__(
        self, actor: str, clock: Clock | None = None, existing: Store | None = None
    ) -> None:
        self._actor = actor
        self._clock = clock or SystemClock()
        self._own = existing

    def inspect(self, package: Path, store: Path) -> Steps[Inspected]:
        refuse_no_place(store)
        with scratch() as folder:
            unpacked = yield from self._unpack(package, folder)
            return self._found(unpacked, store)

    def receive(self, package: Path, store: Path, office: str = "") -> Steps[Received]:
        refuse_no_place(store)
        with scratch(store.parent) as folder:
            unpacked = yield from self._unpack(package, folder)
            found = self._found(unpacked, store)
            if found.manifest.kind is PackageKind.SUPPLEMENT:
                self._take_supplement(unpacked, store)
                return Received(store, found, "")
            name = self._make_own(unpacked, office)
            place_parts(unpacked.folder, found.target)
            return Received(found.target, found, name)

    def _unpack(self, package: Path, folder: Path) -> Steps[_Unpacked]:
        with PackageReader(package) as reader:
            manifest = reader.manifest
            refuse_newer_store(manifest, REVISIONS[-1])
            sizes = {file.path: file.size for file in manifest.files}
            if sizes.get(CHANGES, 0) > LARGEST_CHANGES:
                raise Refused(PackageFault.TOO_LARGE, CHANGES)
            holds = sizes.keys() & {STORE, CHANGES}
            if holds != {STORE if manifest.kind is PackageKind.HANDOVER else CHANGES}:
                raise Refused(PackageFault.FILES_DIFFER, ", ".join(sorted(holds)))
            yield from reader.extract(folder)
        return _Unpacked(folder, manifest, package.name, file_sha256(package))

    def _found(self, unpacked: _Unpacked, store: Path) -> Inspected:
        """Check what was unpacked against itself, and against an existing store."""
        manifest, digest = unpacked.manifest, unpacked.sha256
        if manifest.kind is PackageKind.SUPPLEMENT:
            supplement = unpacked.supplement()
            with self._existing(store) as existing, self._uow(existing, USE_CASE) as uow:
                refuse_other_cluster(uow, manifest)
                refuse_out_of_order(uow, manifest, digest)
                changes = plan_supplement(uow, supplement)
            return Inspected(manifest, digest, store, changes=changes)
        self._check_store(unpacked)
        if not store.exists():
            refuse_taken(store)
            return Inspected(manifest, digest, store)
        target = free_beside(store, manifest.year)
        return Inspected(manifest, digest, target, self._differences(unpacked, store))

    def _check_store(self, unpacked: _Unpacked) -> None:
        """Every row, the whole journal and every result; an older store is brought up first."""
        with _unsound():
            if unpacked.manifest.revision != REVISIONS[-1]:
                open_store(unpacked.store).close()
            for finding in verify_store(unpacked.store).findings:
                raise Refused(PackageFault.STORE_UNSOUND, sentence(finding))
            store = open_store(unpacked.store)
        try:
            with self._uow(store, "inspect_package") as uow:
                refuse_disagreement(uow, unpacked.manifest)
            for found in Case(new_uow=store.new_uow(self._actor)).read(recount_check).findings:
                raise Refused(PackageFault.STORE_UNSOUND, sentence(found))
        finally:
            store.close()

    def _differences(self, unpacked: _Unpacked, store: Path) -> tuple[Difference, ...]:
        received = open_store(unpacked.store)
        try:
            with (
                self._existing(store) as existing,
                self._uow(existing, "compare_stores") as here,
                self._uow(received, "compare_stores") as there,
            ):
                refuse_other_cluster(here, unpacked.manifest)
                return compare_stores(here, there)
        finally:
            received.close()

    def _make_own(self, unpacked: _Unpacked, office: str) -> str:
        """Make the unpacked store the receiver's; give the name of the unit."""
        store = open_store(unpacked.store, clock=self._clock)
        try:
            with self._uow(store, "receive_handover") as uow:
                name = take_office(uow, unpacked.manifest, office)
                self._record(uow, unpacked)
                uow.commit()
        finally:
            store.close()
        return name

    def _take_supplement(self, unpacked: _Unpacked, store: Path) -> None:
        with self._existing(store) as existing, self._uow(existing, USE_CASE) as uow:
            renamed, added = add_files(unpacked.folder, store)
            try:
                apply_supplement(uow, unpacked.supplement(), renamed)
                self._record(uow, unpacked)
                uow.commit()
            except BaseException:
                remove_files(added)
                raise

    def _record(self, uow: UnitOfWork, unpacked: _Unpacked) -> None:
        at = utc_text(self._clock.now())
        record_received(uow, unpacked.manifest, unpacked.name, unpacked.sha256, at)

    def _uow(self, store: Store, use_case: str) -> UnitOfWork:
        return store.new_uow(self._actor)(use_case)

    @contextmanager
    def _existing(self, path: Path) -> Iterator[Store]:
        """Give an existing store: the one that is open, or another for as long as it is needed."""
        if not path.exists():
            raise Refused(PackageFault.NO_STORE, path.name)
        if self._own is not None and path.samefile(self._own.path):
            yield self._own
            return
        store = open_store(path, clock=self._clock)
        try:
            yield store
        finally:
            store.close()


@contextmanager
def _unsound() -> Iterator[None]:
    """Say of the store in a package what is else said of one that somebody opens."""
    try:
        yield
    except Refused as error:
        raise Refused(PackageFault.STORE_UNSOUND, *error.details) from error
