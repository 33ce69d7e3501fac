"""What stands at the head of every document, and what says that it is not final."""

import datetime
from dataclasses import dataclass
from typing import Any

from thidua_desktop.records.documents import Document
from thidua_desktop.services.issuing.check_text import check_text
from thidua_desktop.services.issuing.printed_round import PrintedRound
from thidua_desktop.texts.documents.documents import turn_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody named in a text: with the form of address, and bare for the signature."""

    name: str = ""
    addressed: str = ""
    position: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedDocument:
    """A document that another one rests on: what asked, decided or issued."""

    kind: str
    number: str
    date: datetime.date | None
    issuer: str
    subject: str


def cited(document: Document | None) -> CitedDocument | None:
    """Give a document as it is cited."""
    if document is None:
        return None
    return CitedDocument(
        kind=document.kind,
        number=document.number,
        date=document.date,
        issuer=document.issuer,
        subject=document.subject,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What every document of a round says at its head."""

    authority: str
    cluster: str
    cluster_code: str
    year: int
    illustrative: bool
    turn: int
    remark: str
    check_code: str
    check_text: str


def letterhead(
    printed: PrintedRound, *, counted: bool, always_turn: bool = False
) -> dict[str, Any]:
    """Give it; the colour of the paper only where a conference has several papers.

    `counted` names a recount, `always_turn` the first vòng too.
    """
    conference, view = printed.conference, printed.round
    colour = view.record.colour if len(conference.rounds) > 1 else ""
    return {
        "authority": conference.cluster.authority,
        "cluster": conference.cluster.name,
        "cluster_code": conference.cluster.code,
        "year": conference.year.year,
        "illustrative": conference.illustrative,
        "turn": view.turn,
        "remark": turn_text(
            view.turn,
            view.form_serial,
            view.session if counted else 1,
            colour,
            len(view.ballot.annulled),
            always_turn=always_turn,
        ),
        "check_code": view.check_code or "",
        "check_text": check_text(printed),
    }
