"""Where the parts of a package stand beside a store, and how they get there: all or none."""

import contextlib
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Final

from thidua_desktop import durable
from thidua_desktop.domain.codes.handover import PackageFault
from thidua_desktop.files.package.package_read import file_sha256
from thidua_desktop.files.placing import disk_error
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.handover.package_manifest import (
    ATTACHMENTS,
    DOCUMENTS,
    STORE,
    TEMPLATES,
)
from thidua_desktop.texts.documents.documents import (
    attachments_folder,
    documents_folder,
    templates_folder,
)

ENDING: Final = ".thidua-db"


def package_folders(store: Path) -> dict[str, Path]:
    """Give the folders beside a store by what they are called in a package."""
    return {
        DOCUMENTS: store.with_name(documents_folder(store.stem)),
        TEMPLATES: store.with_name(templates_folder(store.stem)),
        ATTACHMENTS: store.with_name(attachments_folder(store.stem)),
    }


def refuse_no_place(target: Path) -> None:
    """Raise Refused where the system knows no such folder, or takes no such name."""
    try:
        target.parent.stat()
        for place in _places(target).values():
            with contextlib.suppress(FileNotFoundError):
                place.stat()
    except OSError as error:
        raise disk_error(error, target.parent) from error


def free_place(store: Path, year: int) -> Path:
    """Give where a received store goes: this place, or the first free one beside the store there.

    Raises Refused for a place beside which another store's files lie.
    """
    if not store.exists():
        _refuse_taken(store)
        return store
    paths = (
        store.with_name(f"{store.stem}-{year}{f'-{n}' if n > 1 else ''}{store.suffix or ENDING}")
        for n in count(1)
    )
    return next(path for path in paths if not _taken(path))


def place_parts(folder: Path, target: Path) -> None:
    """Rename every part of a handover into its place; where one cannot go, none stays."""
    _refuse_taken(target)
    done: list[tuple[Path, Path]] = []
    try:
        for name, place in _places(target).items():
            part = folder / name
            if part.exists():
                part.rename(place)
                done.append((part, place))
        durable.sync_folder(target.parent)
    except OSError as error:
        for part, place in reversed(done):
            place.rename(part)
        raise disk_error(error, target.parent) from error


@contextlib.contextmanager
def added(folder: Path, store: Path) -> Iterator[dict[tuple[str, str], str]]:
    """Put the files of a supplement beside the store, never over one that holds something else.

    Gives those that got another name; if the block fails, all are gone again.
    """
    renamed: dict[tuple[str, str], str] = {}
    new: list[Path] = []
    try:
        try:
            for name, place in package_folders(store).items():
                for part in sorted(path for path in (folder / name).rglob("*") if path.is_file()):
                    wanted = place / part.relative_to(folder / name)
                    free = _same_or_free(part, wanted)
                    if free != wanted:
                        renamed[name, wanted.name] = free.name
                    if not free.exists():
                        free.parent.mkdir(parents=True, exist_ok=True)
                        durable.put(part, free)
                        new.append(free)
        except OSError as error:
            raise disk_error(error, store.parent) from error
        yield renamed
    except BaseException:
        _remove(new)
        raise


def _remove(new: Iterable[Path]) -> None:
    """Take away what was added, and the folders that hold nothing else."""
    for path in new:
        path.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            path.parent.rmdir()


def _refuse_taken(target: Path) -> None:
    taken = _taken(target)
    if taken:
        raise Refused(PackageFault.NAMES_TAKEN, ", ".join(taken))


def _places(target: Path) -> dict[str, Path]:
    """Where each part goes; the store last, so that it never stands there alone."""
    return {**package_folders(target), STORE: target}


def _taken(target: Path) -> list[str]:
    return [place.name for place in _places(target).values() if place.exists()]


def _same_or_free(part: Path, wanted: Path) -> Path:
    """Give the wanted place, or the next in which nothing, or the very same, lies."""
    digest = file_sha256(part)
    paths = (wanted.with_stem(f"{wanted.stem}-{n}") if n > 1 else wanted for n in count(1))
    return next(path for path in paths if not path.exists() or file_sha256(path) == digest)
