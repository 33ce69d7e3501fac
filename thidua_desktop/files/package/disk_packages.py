"""Packages on the disk, for whoever sends or takes them (`services/handover/ports.py`)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from thidua_desktop import durable
from thidua_desktop.domain.codes.handover import PackageFault
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.package.package_places import (
    added,
    free_place,
    package_folders,
    place_parts,
    refuse_no_place,
)
from thidua_desktop.files.package.package_read import PackageReader, file_sha256
from thidua_desktop.files.package.package_write import folder_sources, total_size, write_package
from thidua_desktop.files.placing import DiskPlacer, disk_error, scratch
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Steps
from thidua_desktop.services.handover.package_manifest import Manifest, PackedFile
from thidua_desktop.services.handover.ports import Source


class DiskPackages(DiskPlacer):
    scratch = staticmethod(scratch)
    total_size = staticmethod(total_size)
    opened = PackageReader
    sha256 = staticmethod(file_sha256)
    refuse_no_place = staticmethod(refuse_no_place)
    free_place = staticmethod(free_place)
    place_parts = staticmethod(place_parts)
    added = staticmethod(added)
    read = staticmethod(Path.read_bytes)

    @contextmanager
    def staged(self, out: Path) -> Iterator[Path]:
        if out.exists():
            raise Refused(PackageFault.OUT_EXISTS, out.name)
        if not out.parent.is_dir():
            raise Refused(KnownFault.FOLDER_MISSING, str(out.parent))
        staged = self.stage(out.parent, b"")
        try:
            yield staged
        finally:
            self.discard(staged)

    def pack(
        self,
        staged: Path,
        sources: Sequence[Source],
        manifest_of: Callable[[tuple[PackedFile, ...]], Manifest],
    ) -> Steps[tuple[Manifest, str]]:
        manifest = yield from write_package(staged, sources, manifest_of)
        with PackageReader(staged) as reader:
            yield from reader.check()
        return manifest, file_sha256(staged)

    def put(self, staged: Path, out: Path) -> None:
        try:
            durable.put(staged, out)
        except OSError as error:
            raise disk_error(error, out.parent) from error

    def beside(self, store: Path) -> tuple[Source, ...]:
        folders = package_folders(store).items()
        return tuple(source for name, place in folders for source in folder_sources(name, place))

    def named(
        self, store: Path, names: Iterable[tuple[str, str]]
    ) -> tuple[tuple[Source, ...], tuple[str, ...]]:
        folders = package_folders(store)
        found = {Source(f"{folder}/{name}", folders[folder] / name): name for folder, name in names}
        there = tuple(source for source in found if source.file.is_file())
        return there, tuple(name for source, name in found.items() if source not in there)
