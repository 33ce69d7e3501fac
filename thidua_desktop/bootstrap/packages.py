"""Making electronic handover files (.thidua) of the store that is open."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from thidua_desktop import __version__
from thidua_desktop.domain.codes.handover import PackageFault
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.package.package_places import package_folders
from thidua_desktop.files.package.package_read import PackageReader, file_sha256
from thidua_desktop.files.package.package_write import (
    Source,
    folder_sources,
    total_size,
    write_package,
)
from thidua_desktop.files.placing import DiskPlacer, disk_error, scratch
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import PackageKind, YearEventKind
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.documents import Attachment
from thidua_desktop.records.handover import Package
from thidua_desktop.records.year import YearEvent
from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Steps
from thidua_desktop.services.base.ports import Clock, UnitOfWork
from thidua_desktop.services.contributed import OPEN_WORK
from thidua_desktop.services.handover.package_manifest import (
    ATTACHMENTS,
    CHANGES,
    FORMAT,
    STORE,
    JournalPoint,
    Manifest,
    Named,
    PackedFile,
    PackedTask,
)
from thidua_desktop.services.handover.package_views import SendPreview, Sent
from thidua_desktop.services.handover.receive_handover import package_record, supplements
from thidua_desktop.services.handover.send_handover import (
    HandoverPlan,
    last_sent,
    plan_handover,
    record_handover,
    take_back,
)
from thidua_desktop.services.handover.supplement_collect import collect_supplement
from thidua_desktop.services.handover.supplement_rows import Supplement, supplement_json
from thidua_desktop.storage.engine import Store, SystemClock, open_store
from thidua_desktop.storage.opening import REVISIONS
from thidua_desktop.storage.verify import verify_store
from thidua_desktop.storage.withhold import withhold_marks
from thidua_desktop.texts.sentences import sentence


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the list of a package says beside its files."""

    plan: HandoverPlan
    kind: PackageKind
    at: str
    marks: bool
    journal: JournalPoint
    base: JournalPoint
    earlier: tuple[str, ...] = ()

    def manifest(self, files: tuple[PackedFile, ...]) -> Manifest:
        plan = self.plan
        receiver = plan.receiver
        return Manifest(
            format=FORMAT,
            kind=self.kind,
            program=__version__,
            revision=REVISIONS[-1],
            cluster=Named(code=plan.cluster.code, name=plan.cluster.name),
            year=plan.year.year,
            from_unit=Named(code=plan.giver.code, name=plan.giver.name),
            to_unit=Named(code=receiver.code, name=receiver.name) if receiver else None,
            made_at=self.at,
            with_marks=self.marks,
            journal=self.journal,
            base=self.base,
            earlier=self.earlier,
            files=files,
            series=plan.series,
            open_tasks=tuple(
                PackedTask(source=item.source, text=item.text, owner=item.owner, due=item.due)
                for item in plan.open_work
            ),
        )


class PackageSender:
    """Hands over the store that is open, and later what is new in the year handed over."""

    def __init__(self, store: Store, actor: str, clock: Clock | None = None) -> None:
        self._store = store
        self._actor = actor
        self._clock = clock or SystemClock()
        self._new_uow = store.new_uow(actor)
        self._placer = DiskPlacer()

    # ------------------------------------------------------------------ the whole store
    def preview_send(self, year: int | None = None) -> SendPreview:
        with self._new_uow("preview_handover") as uow:
            plan = plan_handover(uow, OPEN_WORK, year)
            missing = self._missing_attachments(uow)
        sources = (Source(STORE, self._store.path), *self._folders())
        return SendPreview(plan, len(sources), total_size(sources), missing)

    def send(self, out: Path, year: int | None = None, *, marks: bool = False) -> Steps[Sent]:
        _refuse_existing(out)
        preview, head = self.preview_send(year), self._store.head
        plan, at = preview.plan, utc_text(self._clock.now())
        with scratch() as folder:
            copy = folder / STORE
            self._store.copy_to(copy)
            point = self._make_ready(copy, plan, at, marks=marks)
            facts = _Facts(plan, PackageKind.HANDOVER, at, marks, point, point)
            with self._staged(out) as staged:
                sources = (Source(STORE, copy), *self._folders())
                sent = yield from _pack(staged, out, sources, facts)
                before = self._record_sent(plan, sent, at, head.hash)
                with self._taken_back(plan, before):
                    _place(staged, out)
        return replace(sent, missing=preview.missing)

    def _make_ready(self, copy: Path, plan: HandoverPlan, at: str, *, marks: bool) -> JournalPoint:
        """Make of a copy what the receiver gets; give the last row of its journal."""
        store = open_store(copy, clock=self._clock)
        try:
            with store.new_uow(self._actor)("send_handover") as uow:
                record_handover(uow, plan, at)
                uow.commit()
            point = JournalPoint(id=store.head.id, hash=store.head.hash)
        finally:
            store.close()
        if not marks:
            withhold_marks(copy)
        found = verify_store(copy).findings
        if found:
            raise Refused(PackageFault.OWN_STORE_UNSOUND, sentence(found[0]))
        return point

    def _record_sent(
        self, plan: HandoverPlan, sent: Sent, at: str, head: str
    ) -> tuple[EmulationYear, ...]:
        with self._new_uow("send_handover") as uow:
            if uow.journal_head() != head:
                raise Refused(PackageFault.STORE_CHANGED)
            before = record_handover(uow, plan, at)
            uow.registers.add(_sent_record(plan, sent, at))
            uow.commit()
        return before

    @contextmanager
    def _taken_back(self, plan: HandoverPlan, before: tuple[EmulationYear, ...]) -> Iterator[None]:
        """Take the record back where the package cannot go into its place."""
        try:
            yield
        except BaseException:
            with self._new_uow("send_handover") as uow:
                take_back(uow, plan, before)
                uow.commit()
            raise

    # ------------------------------------------------------------------ hồ sơ bổ sung
    def preview_supplement(self, year: int | None = None) -> SendPreview:
        plan, _, supplement = self._supplement(year, marks=False)
        sources, missing = self._supplement_sources(supplement)
        return SendPreview(plan, len(sources), total_size(sources), missing)

    def send_supplement(
        self, out: Path, year: int | None = None, *, marks: bool = False
    ) -> Steps[Sent]:
        _refuse_existing(out)
        plan, base, supplement = self._supplement(year, marks=marks)
        at, head = utc_text(self._clock.now()), self._store.head
        facts = _Facts(
            plan,
            PackageKind.SUPPLEMENT,
            at,
            marks,
            JournalPoint(id=head.id, hash=head.hash),
            JournalPoint(id=base.base_id, hash=base.base_hash),
            self._earlier(base),
        )
        with scratch() as folder, self._staged(out) as staged:
            changes = self._placer.stage(folder, supplement_json(supplement).encode())
            found, missing = self._supplement_sources(supplement)
            sent = yield from _pack(staged, out, (Source(CHANGES, changes), *found), facts)
            self._record_supplement(plan, sent, at)
            with self._taken_back(plan, ()):
                _place(staged, out)
        return replace(sent, missing=missing)

    def _supplement(
        self, year: int | None, *, marks: bool
    ) -> tuple[HandoverPlan, Package, Supplement]:
        with self._new_uow("preview_supplement") as uow:
            handed_over, base = last_sent(uow, year)
            plan = plan_handover(uow, OPEN_WORK, handed_over.year)
            supplement = collect_supplement(
                uow, stored_id(handed_over), base.base_id, with_marks=marks
            )
        if supplement.empty:
            raise Refused(PackageFault.NOTHING_NEW, str(handed_over.year))
        return plan, base, supplement

    def _earlier(self, base: Package) -> tuple[str, ...]:
        """Give the supplements of the same handover that were made before."""
        with self._new_uow("preview_supplement") as uow:
            return tuple(package.sha256 for package in supplements(uow, base.base_id))

    def _supplement_sources(
        self, supplement: Supplement
    ) -> tuple[tuple[Source, ...], tuple[str, ...]]:
        folders = package_folders(self._store.path)
        wanted = dict.fromkeys((folder, name) for folder, name, _ in supplement.files)
        found = {
            Source(f"{folder}/{name}", folders[folder] / name): name for folder, name in wanted
        }
        there = tuple(source for source in found if source.file.is_file())
        return there, tuple(name for source, name in found.items() if source not in there)

    def _record_supplement(self, plan: HandoverPlan, sent: Sent, at: str) -> None:
        with self._new_uow("send_supplement") as uow:
            uow.registers.add(
                YearEvent(year_id=plan.year_id, at=at, kind=YearEventKind.SUPPLEMENTED)
            )
            uow.registers.add(_sent_record(plan, sent, at))
            uow.commit()

    # ------------------------------------------------------------------ both
    def _folders(self) -> tuple[Source, ...]:
        folders = package_folders(self._store.path)
        return tuple(
            source for name, folder in folders.items() for source in folder_sources(name, folder)
        )

    def _missing_attachments(self, uow: UnitOfWork) -> tuple[str, ...]:
        folder = package_folders(self._store.path)[ATTACHMENTS]
        names = (attached.name for attached in uow.registers.find(Attachment))
        return tuple(name for name in names if not (folder / name).is_file())

    @contextmanager
    def _staged(self, out: Path) -> Iterator[Path]:
        """Give a file of a temporary name beside the place of the package."""
        staged = self._placer.stage(out.parent, b"")
        try:
            yield staged
        finally:
            self._placer.discard(staged)


def _pack(staged: Path, out: Path, sources: Sequence[Source], facts: _Facts) -> Steps[Sent]:
    """Write the package, and read it again as its receiver will."""
    manifest = yield from write_package(staged, sources, facts.manifest)
    with PackageReader(staged) as reader:
        yield from reader.check()
    return Sent(out, file_sha256(staged), manifest, ())


def _sent_record(plan: HandoverPlan, sent: Sent, at: str) -> Package:
    return package_record(
        sent.manifest, plan.year_id, sent.path.name, sent.sha256, at, received=False
    )


def _refuse_existing(out: Path) -> None:
    if out.exists():
        raise Refused(PackageFault.OUT_EXISTS, out.name)
    if not out.parent.is_dir():
        raise Refused(KnownFault.FOLDER_MISSING, str(out.parent))


def _place(staged: Path, out: Path) -> None:
    try:
        staged.rename(out)
    except OSError as error:
        raise disk_error(error, out.parent) from error
