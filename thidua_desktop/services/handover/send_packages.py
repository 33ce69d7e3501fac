"""Making electronic handover files (.thidua) of the store that is open."""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

from thidua_desktop import __version__
from thidua_desktop.domain.codes.handover import PackageFault
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import PackageKind
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.documents import Attachment
from thidua_desktop.records.drafts import Draft
from thidua_desktop.records.handover import Package
from thidua_desktop.records.plans import TaskFile
from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.count_rows import PAPERS, WITHHELD_MARKS, PaperRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Steps
from thidua_desktop.services.base.ports import Clock, UnitOfWork
from thidua_desktop.services.handover.package_manifest import (
    ATTACHMENTS,
    CHANGES,
    FORMAT,
    STORE,
    JournalPoint,
    Manifest,
    Named,
    PackedFile,
    packed_tasks,
)
from thidua_desktop.services.handover.package_views import SendPreview, Sent
from thidua_desktop.services.handover.ports import OpenedStore, PackageFiles, Source, Stores
from thidua_desktop.services.handover.receive_handover import package_record, supplements
from thidua_desktop.services.handover.send_handover import (
    HandoverPlan,
    last_sent,
    plan_handover,
    send_handover,
    send_supplement,
    take_back,
)
from thidua_desktop.services.handover.supplement_collect import collect_supplement
from thidua_desktop.services.handover.supplement_rows import Supplement, supplement_json
from thidua_desktop.services.years.open_work import ReadOpenWork, open_work
from thidua_desktop.texts.sentences import sentence

_HIDDEN: Final = {"salt", "withheld"}
"""A journal row that has one of these gives no paper away."""


class PackageSender:
    """Hands over the store that is open, and later what is new in the year handed over."""

    def __init__(
        self,
        store: OpenedStore,
        actor: str,
        clock: Clock,
        undone: Iterable[ReadOpenWork],
        stores: Stores,
        files: PackageFiles,
    ) -> None:
        self._store = store
        self._actor = actor
        self._clock = clock
        self._undone = tuple(undone)
        self._stores = stores
        self._files = files
        self._case = Case(new_uow=store.new_uow(actor))

    def preview_send(self, year: int | None = None) -> SendPreview:
        """Say what a handover of the year would hold. Raises Refused."""
        plan = self._case.read(plan_handover, self._undone, year)
        _, missing = self._files.named(self._store.path, self._case.read(_attached))
        return self._preview(plan, self._sources(self._store.path), missing)

    def send(self, out: Path, year: int | None = None, *, marks: bool = False) -> Steps[Sent]:
        """Make the package of the whole store, or nothing at all."""
        with self._files.staged(out) as staged, self._files.scratch() as folder:
            preview, head = self.preview_send(year), self._store.head.hash
            plan, at = preview.plan, utc_text(self._clock.now())
            marks = marks and self._case.read(_holds_marks)
            copy = folder / STORE
            self._store.copy_to(copy)
            plan, point = self._make_ready(copy, plan, at, marks=marks)
            listed = self._list(PackageKind.HANDOVER, plan, at, point, point, marks=marks)
            found = yield from self._files.pack(staged, self._sources(copy), listed)
            sent = Sent(out, found[1], found[0], preview.missing)
            before = self._case.do(send_handover, plan, at, _sent_record(plan, sent, at), head)
            with self._taken_back(plan, before):
                self._files.put(staged, out)
        return sent

    def preview_supplement(self, year: int | None = None) -> SendPreview:
        """Say what a supplement (hồ sơ bổ sung) of the year would hold. Raises Refused."""
        plan, _, supplement = self._supplement(year, marks=False)
        return self._preview(plan, *self._named(supplement))

    def send_supplement(
        self, out: Path, year: int | None = None, *, marks: bool = False
    ) -> Steps[Sent]:
        """Make the supplement, or nothing at all."""
        with self._files.staged(out) as staged, self._files.scratch() as folder:
            plan, base, supplement = self._supplement(year, marks=marks)
            at, kind = utc_text(self._clock.now()), PackageKind.SUPPLEMENT
            point = JournalPoint(id=base.base_id, hash=base.base_hash)
            earlier = tuple(one.sha256 for one in self._case.read(supplements, base.base_id))
            listed = self._list(kind, plan, at, _head(self._store), point, earlier, marks=marks)
            changes = self._files.stage(folder, supplement_json(supplement).encode())
            there, missing = self._named(supplement)
            sources = (Source(CHANGES, changes), *there)
            found = yield from self._files.pack(staged, sources, listed)
            sent = Sent(out, found[1], found[0], missing)
            self._case.do(send_supplement, plan, at, _sent_record(plan, sent, at))
            with self._taken_back(plan, ()):
                self._files.put(staged, out)
        return sent

    def _sources(self, store: Path) -> tuple[Source, ...]:
        return Source(STORE, store), *self._files.beside(self._store.path)

    def _named(self, supplement: Supplement) -> tuple[tuple[Source, ...], tuple[str, ...]]:
        names = dict.fromkeys((folder, name) for folder, name, _ in supplement.files)
        return self._files.named(self._store.path, names)

    def _preview(
        self, plan: HandoverPlan, sources: tuple[Source, ...], missing: tuple[str, ...]
    ) -> SendPreview:
        guessable = self._case.read(unsalted_papers)
        return SendPreview(plan, len(sources), self._files.total_size(sources), missing, guessable)

    def _make_ready(
        self, copy: Path, plan: HandoverPlan, at: str, *, marks: bool
    ) -> tuple[HandoverPlan, JournalPoint]:
        """Make of a copy what the receiver gets; give what it leaves open and its last row."""
        with self._stores.opened(copy) as store:
            case = Case(new_uow=store.new_uow(self._actor))
            case.do(send_handover, plan, at)
            left = case.read(open_work, plan.year_id, self._undone)
            point = _head(store)
        if not marks:
            self._stores.withhold_marks(copy)
        for finding in self._stores.findings(copy):
            raise Refused(PackageFault.OWN_STORE_UNSOUND, sentence(finding))
        return replace(plan, open_work=left), point

    @contextmanager
    def _taken_back(self, plan: HandoverPlan, before: tuple[EmulationYear, ...]) -> Iterator[None]:
        """Take the record back where the package cannot go into its place."""
        try:
            yield
        except BaseException:
            with self._case.new_uow(send_handover.__name__) as uow:
                take_back(uow, plan, before)
                uow.commit()
            raise

    def _supplement(
        self, year: int | None, *, marks: bool
    ) -> tuple[HandoverPlan, Package, Supplement]:
        handed_over, base = self._case.read(last_sent, year)
        plan = self._case.read(plan_handover, self._undone, handed_over.year)
        supplement = self._case.read(
            collect_supplement, stored_id(handed_over), base.base_id, with_marks=marks
        )
        if supplement.empty:
            raise Refused(PackageFault.NOTHING_NEW, str(handed_over.year))
        return plan, base, supplement

    def _list(
        self,
        kind: PackageKind,
        plan: HandoverPlan,
        at: str,
        journal: JournalPoint,
        base: JournalPoint,
        earlier: tuple[str, ...] = (),
        *,
        marks: bool,
    ) -> Callable[[tuple[PackedFile, ...]], Manifest]:
        receiver = plan.receiver
        return lambda files: Manifest(
            format=FORMAT,
            kind=kind,
            program=__version__,
            revision=self._stores.revision,
            cluster=Named(code=plan.cluster.code, name=plan.cluster.name),
            year=plan.year.year,
            from_unit=Named(code=plan.giver.code, name=plan.giver.name),
            to_unit=Named(code=receiver.code, name=receiver.name) if receiver else None,
            made_at=at,
            with_marks=marks,
            journal=journal,
            base=base,
            earlier=earlier,
            files=files,
            open_tasks=packed_tasks(plan.open_work),
            series=plan.series,
        )


def _holds_marks(uow: UnitOfWork) -> bool:
    """Say whether marks can go along: papers that came without them have none."""
    papers = uow.count.rows(PaperRow)
    return not papers or any(row.marks != WITHHELD_MARKS for row in papers)


def unsalted_papers(uow: UnitOfWork) -> int:
    """Say how many papers were typed by a program whose journal had no salt (0.1.0).

    What they held can be found from the journal's hashes by trying, even where it is left out.
    """
    rows = (row.change for row in uow.journal_rows() if f'"{PAPERS}"' in row.change)
    changes = (json.loads(change) for change in rows)
    return sum(
        change.get("table") == PAPERS
        for row in changes
        if not any(one.keys() & _HIDDEN for one in row)
        for change in row
    )


def _attached(uow: UnitOfWork) -> list[tuple[str, str]]:
    """Files of documents and tasks, and the scans of what is signed and has no number yet."""
    names = [attached.name for attached in uow.registers.find(Attachment)]
    names += [one.name for one in uow.registers.find(TaskFile)]
    names += [one.scan for one in uow.registers.find(Draft) if one.scan]
    return [(ATTACHMENTS, name) for name in dict.fromkeys(names)]


def _head(store: OpenedStore) -> JournalPoint:
    return JournalPoint(id=store.head.id, hash=store.head.hash)


def _sent_record(plan: HandoverPlan, sent: Sent, at: str) -> Package:
    return package_record(
        sent.manifest, plan.year_id, sent.path.name, sent.sha256, at, received=False
    )
