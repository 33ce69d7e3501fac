"""What handing over needs of the world: other stores, and the files of a package."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.services.base.long_work import Steps
from thidua_desktop.services.base.ports import NewUnitOfWork
from thidua_desktop.services.handover.package_manifest import Manifest, PackedFile


@dataclass(frozen=True, slots=True)
class Source:
    """A file that goes into a package, under this path."""

    path: str
    file: Path


class JournalHead(Protocol):
    """The last row of a store's journal."""

    @property
    def id(self) -> int: ...
    @property
    def hash(self) -> str: ...


class OpenedStore(Protocol):
    """A store that is open."""

    path: Path

    @property
    def head(self) -> JournalHead: ...
    def new_uow(self, actor: str, /) -> NewUnitOfWork: ...
    def copy_to(self, target: Path, /) -> None: ...


class Stores(Protocol):
    """Stores that lie in files."""

    revision: str
    """The schema that this program writes."""

    def opened(self, path: Path, /) -> AbstractContextManager[OpenedStore]:
        """Open a store, brought up where it is older, and close it after. Raises Refused."""
        ...

    def back_up(self, path: Path, /) -> None:
        """Write a backup of a store, tried, among its own. Raises Refused."""
        ...

    def findings(self, path: Path, /) -> Sequence[Fault]:
        """Say what is not sound in a store that nobody has open."""
        ...

    def withhold_marks(self, path: Path, /) -> object:
        """Take what every paper held out of a store. Raises Refused."""
        ...


class OpenedPackage(Protocol):
    """A package whose list was read; its files are compared with it as they are read."""

    manifest: Manifest

    def extract(self, folder: Path, /) -> Steps[None]: ...


class PackageFiles(Protocol):
    """Packages, and the folders beside a store that go into them. Everything raises Refused."""

    def scratch(self, beside: Path | None = None, /) -> AbstractContextManager[Path]:
        """Give a folder that is gone afterwards."""
        ...

    def staged(self, out: Path, /) -> AbstractContextManager[Path]:
        """Give a file of a temporary name beside the place of a package, which must be free."""
        ...

    def pack(
        self,
        staged: Path,
        sources: Sequence[Source],
        manifest_of: Callable[[tuple[PackedFile, ...]], Manifest],
        /,
    ) -> Steps[tuple[Manifest, str]]:
        """Write the package and read it again as its receiver will; give its hash too."""
        ...

    def put(self, staged: Path, out: Path, /) -> None:
        """Rename the finished package into its place."""
        ...

    def beside(self, store: Path, /) -> tuple[Source, ...]:
        """Give every file of the folders beside a store."""
        ...

    def named(
        self, store: Path, names: Iterable[tuple[str, str]], /
    ) -> tuple[tuple[Source, ...], tuple[str, ...]]:
        """Of the files of these folders and names give those that are there; name the others."""
        ...

    def total_size(self, sources: Sequence[Source], /) -> int:
        """Give how many bytes will be packed."""
        ...

    def stage(self, folder: Path, body: bytes, /) -> Path:
        """Write a file of a temporary name into the folder."""
        ...

    def read(self, path: Path, /) -> bytes:
        """Give what a file holds."""
        ...

    def opened(self, package: Path, /) -> AbstractContextManager[OpenedPackage]:
        """Open a package."""
        ...

    def sha256(self, package: Path, /) -> str:
        """Give the hash of a package itself."""
        ...

    def refuse_no_place(self, store: Path, /) -> None:
        """Refuse a place that the system does not know."""
        ...

    def free_place(self, store: Path, year: int, /) -> Path:
        """Give where a received store goes: this place, or one beside the store that is there."""
        ...

    def place_parts(self, folder: Path, target: Path, /) -> None:
        """Put all that was unpacked in its place, or nothing."""
        ...

    def added(
        self, folder: Path, store: Path, /
    ) -> AbstractContextManager[Mapping[tuple[str, str], str]]:
        """Put files beside the store, gone again if the block fails; say which were renamed."""
        ...
