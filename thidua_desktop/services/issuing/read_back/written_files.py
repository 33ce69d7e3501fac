"""Which document of the store a file is: by its hash, its name, or the check code in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.count_rows import DocumentRow, ResultRow
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.issuing.document_type import DocumentType, Scope
from thidua_desktop.services.issuing.document_types import DOCUMENTS


@dataclass(frozen=True, slots=True)
class Written:
    """A document as it was last written under a name; `of` is what it is of."""

    kind: DocumentKind
    of: int
    name: str
    at: str
    hashes: frozenset[str]


@dataclass(frozen=True, slots=True)
class SeenFile:
    """What is known of a file that somebody brings."""

    name: str
    sha256: str
    check_codes: tuple[str, ...]


def written_files(uow: UnitOfWork, seen: SeenFile) -> tuple[Written, ...]:
    """Give the documents that a file may be; none of one that the store does not know."""
    known = [*_of_rounds(uow), *_of_years(uow)]
    for found in (
        [one for one in known if seen.sha256 in one.hashes],
        [one for one in known if one.name == seen.name],
    ):
        if found:
            return tuple(found[-1:])
    rounds = {
        row.round_id for row in uow.count.rows(ResultRow) if row.check_code in seen.check_codes
    }
    ending = seen.name.rpartition(".")[2].lower()
    of_rounds = [one for one in known if DOCUMENTS[one.kind].scope is Scope.ROUND]
    return tuple(one for one in of_rounds if one.of in rounds and one.name.endswith(f".{ending}"))


def _of_rounds(uow: UnitOfWork) -> Iterator[Written]:
    by_name: dict[tuple[int, str], list[DocumentRow]] = {}
    for row in uow.count.rows(DocumentRow):
        by_name.setdefault((row.round_id, row.name), []).append(row)
    for (round_id, name), rows in by_name.items():
        hashes = frozenset(row.sha256 for row in rows)
        made = [row for row in rows if row.state == "issued"]
        yield Written(DocumentKind(rows[-1].kind), round_id, name, made[-1].at, hashes)


def _of_years(uow: UnitOfWork) -> Iterator[Written]:
    by_name: dict[tuple[int, str, str], list[IssuedFile]] = {}
    for file in uow.registers.find(IssuedFile):
        by_name.setdefault((file.year_id, file.kind, file.name), []).append(file)
    for (year_id, kind, name), files in by_name.items():
        document = DOCUMENTS.get(DocumentKind(kind))
        of = _subject(uow, document, year_id, name) if document is not None else None
        if of is not None:
            hashes = frozenset(file.sha256 for file in files)
            yield Written(DocumentKind(kind), of, name, files[-1].at, hashes)


def _subject(uow: UnitOfWork, document: DocumentType, year_id: int, name: str) -> int | None:
    """Of which record a file is: the one whose document would be called so."""
    if document.record is None:
        return year_id
    for of in map(stored_id, document.records(uow, year_id)):
        if _called(document.file_name(document.read(uow, of)), name):
            return of
    return None


def _called(wanted: str, name: str) -> bool:
    """Whether it is the wanted name, or the next that was free (…-2.docx)."""
    stem, _, ending = wanted.rpartition(".")
    rest = name.removeprefix(stem).removesuffix(f".{ending}")
    return name == wanted or (name == f"{stem}{rest}.{ending}" and rest[1:].isdigit())
