"""The list in a package (manifest.json): what it is, whose, and every file with its hash."""

import datetime
import json
from collections.abc import Iterable
from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from thidua_desktop.domain.codes.handover import PackageFault
from thidua_desktop.records.base import YEARS
from thidua_desktop.records.choices import PackageKind
from thidua_desktop.services.base.canonical import canonical_json
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.years.open_work import OpenItem

FORMAT: Final = 1
MANIFEST: Final = "manifest.json"
STORE: Final = "store.thidua-db"
CHANGES: Final = "changes.json"
DOCUMENTS: Final = "van-ban"
TEMPLATES: Final = "mau"
ATTACHMENTS: Final = "dinh-kem"
FOLDERS: Final = (DOCUMENTS, TEMPLATES, ATTACHMENTS)


def _a_moment(text: str) -> str:
    """Refuse what looks like a time and is none: 2017-13-32T25:00:00Z."""
    datetime.datetime.fromisoformat(text)
    return text


Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Count = Annotated[int, Field(ge=0, le=10**15)]


class Part(BaseModel):
    """A part of the list: exactly these fields, of exactly these types."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Named(Part):
    """A unit or a cluster."""

    code: str
    name: str


class JournalPoint(Part):
    """A row of the journal and its hash."""

    id: Count
    hash: Hash


class PackedFile(Part):
    """A file of the package."""

    path: str
    size: Count
    sha256: Hash


class PackedTask(Part):
    """Unfinished work, for whoever reads the list without the program."""

    source: str
    text: str
    owner: str
    due: datetime.date | None


def packed_tasks(items: Iterable[OpenItem]) -> tuple[PackedTask, ...]:
    """Give unfinished work as the list tells it."""
    return tuple(
        PackedTask(source=item.source, text=item.text, owner=item.owner, due=item.due)
        for item in items
    )


class ClosedSeries(Part):
    """The closing number of a series of outgoing documents."""

    series: str
    last: Count


class Manifest(Part):
    """The whole list.

    `journal` is the last row of the journal of the store inside; for a supplement of the sender's.
    `base` is the row that both offices have: a supplement continues the package of that row, and
    `earlier` are the supplements that its sender made of it before.
    """

    format: int
    kind: PackageKind
    program: str
    revision: Annotated[str, Field(pattern=r"^[0-9]{4}$")]
    cluster: Named
    year: Annotated[int, Field(ge=YEARS[0], le=YEARS[-1])]
    from_unit: Named
    to_unit: Named | None
    made_at: Annotated[str, Field(pattern=r"^2[0-9]{3}-[0-9T:-]{14}Z$"), AfterValidator(_a_moment)]
    with_marks: bool
    journal: JournalPoint
    base: JournalPoint
    earlier: tuple[Hash, ...]
    files: tuple[PackedFile, ...]
    open_tasks: tuple[PackedTask, ...]
    series: tuple[ClosedSeries, ...]

    def text(self) -> str:
        return canonical_json(self.model_dump(mode="json"))


def read_manifest(body: bytes) -> Manifest:
    """Read the list of a package. Raises Refused for another's, or a newer one."""
    try:
        text = body.decode("utf-8")
        value = json.loads(text)
        if not isinstance(value, dict) or canonical_json(value) != text:
            raise Refused(PackageFault.FOREIGN, MANIFEST)
        given = value.get("format")
        if type(given) is int and given > FORMAT:
            raise Refused(PackageFault.NEWER, str(given))
        manifest = Manifest.model_validate_json(text)
    except (UnicodeError, ValidationError, ValueError, RecursionError) as error:
        raise Refused(PackageFault.FOREIGN, MANIFEST) from error
    if manifest.format != FORMAT:
        raise Refused(PackageFault.FOREIGN, MANIFEST)
    return manifest


def refuse_newer_store(manifest: Manifest, own: str) -> None:
    """Refuse a package whose store a newer program has written."""
    if manifest.revision > own:
        raise Refused(PackageFault.NEWER, manifest.revision)
