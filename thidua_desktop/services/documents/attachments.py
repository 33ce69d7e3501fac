"""Files kept with a document or as proof of a task: copied beside the store, their hash noted."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.documents import Attachment
from thidua_desktop.records.plans import TaskFile
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.services.registers.registers import RegisterChanges, Registers

FileRecord = Attachment | TaskFile
"""What notes a file: of a document, or of a task."""


class FileState(StrEnum):
    """How the file of an attachment stands in the folder."""

    SOUND = "sound"
    MISSING = "missing"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file as it lies in the folder; `new` if it was not there before."""

    name: str
    sha256: str
    size: int
    new: bool


class AttachmentFolder(Protocol):
    """The folder of attached files beside the store."""

    @property
    def path(self) -> Path: ...

    def keep(self, source: Path) -> KeptFile:
        """Copy a file in, under its name or the next that is free. Raises Refused."""
        ...

    def drop(self, name: str) -> None:
        """Remove a file that was copied in and is not wanted after all."""
        ...

    def state(self, name: str, sha256: str, size: int) -> FileState:
        """Say whether a file is there as it was copied in."""
        ...


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """An attachment and how its file stands."""

    attachment: FileRecord
    state: FileState
    path: Path


class Attachments:
    """Attaches, lists and takes off files; the file stays in the folder, so that undo finds it."""

    def __init__(
        self,
        registers: Registers,
        folder: AttachmentFolder,
        kind: type[FileRecord] = Attachment,
    ) -> None:
        self._registers = registers
        self._folder = folder
        self.kind, self.by = kind, kind.register.year

    def list(self, owner_id: int) -> Sequence[AttachedFile]:
        """Give the files of a document or a task, each compared with what was attached."""
        return tuple(
            AttachedFile(
                one,
                self._folder.state(one.name, one.sha256, one.size),
                self._folder.path / one.name,
            )
            for one in self._registers.list(self.kind, **{self.by: owner_id})
        )

    def attach(self, owner_id: int, *sources: Path) -> Sequence[FileRecord]:
        """Copy files in and note them, as one change; give those that were not attached already.

        Raises Refused where one cannot be copied or may not be noted: then none is.
        """
        kept: list[KeptFile] = []
        try:
            for source in sources:
                kept.append(self._folder.keep(source))
            with self._registers.changing("attach_file") as changes:
                return self._noted(changes, owner_id, kept)
        except BaseException:
            for file in kept:
                if file.new:
                    self._folder.drop(file.name)
            raise

    def take_off(self, *attachments: FileRecord) -> None:
        """Take files off, as one change."""
        with self._registers.changing("take_off_file") as changes:
            for attachment in attachments:
                changes.delete(attachment)

    def _noted(
        self, changes: RegisterChanges, owner_id: int, kept: Sequence[KeptFile]
    ) -> Sequence[FileRecord]:
        there = {one.sha256 for one in changes.find(self.kind, **{self.by: owner_id})}
        noted: list[FileRecord] = []
        for file in kept:
            if file.sha256 not in there:
                there.add(file.sha256)
                values = {"name": file.name, "sha256": file.sha256, "size": file.size}
                made = self.kind.model_validate({self.by: owner_id, **values})
                noted.append(changes.save(made))
        return tuple(noted)


class FilesOfDocument(RecordSource[FileRecord]):
    """The files of the document or task that is shown; each was compared when they were read."""

    def __init__(self, attachments: Attachments, registers: Registers) -> None:
        super().__init__(attachments.kind, registers, {attachments.by: 0})
        self._attachments = attachments
        self._files: dict[int, AttachedFile] = {}

    def rows(self) -> Sequence[FileRecord]:
        files = self._attachments.list(self.fixed[self._attachments.by])
        self._files = {stored_id(one.attachment): one for one in files}
        return [one.attachment for one in files]

    def file(self, attachment: FileRecord) -> AttachedFile:
        return self._files[stored_id(attachment)]

    def delete(self, *records: Record) -> None:
        self._attachments.take_off(*(one for one in records if isinstance(one, FileRecord)))
