"""The facts of the list of contents of the dossiers: what is there of each unit, what lacks."""

from dataclasses import dataclass

from thidua_desktop.domain.codes.documents import DraftCode
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.documents.dossier import Dossier, UnitDossier, read_dossier
from thidua_desktop.services.issuing.year_head import (
    YearHead,
    YearHeadFacts,
    read_year_head,
    year_head_facts,
)
from thidua_desktop.texts.documents import dossier as texts


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierPaper:
    """The dossiers under the head of the year."""

    head: YearHead
    dossier: Dossier


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierItemFacts:
    """A part of a dossier."""

    name: str
    article: str
    files: str
    missing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitDossierFacts:
    """The dossier of a unit."""

    unit: str
    titles: tuple[str, ...]
    parts: tuple[DossierItemFacts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsFacts(YearHeadFacts):
    """Everything that the list may say."""

    units: tuple[UnitDossierFacts, ...]
    files: int
    missing: int


def read_dossier_paper(uow: UnitOfWork, year_id: int) -> DossierPaper:
    """Read the dossiers of a year."""
    return DossierPaper(head=read_year_head(uow, year_id, None), dossier=read_dossier(uow, year_id))


def dossier_facts(paper: DossierPaper) -> ContentsFacts:
    """Gather what the list says."""
    dossier = paper.dossier
    return ContentsFacts(
        **year_head_facts(paper.head, None),
        units=tuple(_unit(one) for one in dossier.units),
        files=len(dossier.files),
        missing=sum(one.missing for one in dossier.units),
    )


def _unit(one: UnitDossier) -> UnitDossierFacts:
    return UnitDossierFacts(
        unit=one.unit.name,
        titles=one.titles,
        parts=tuple(
            DossierItemFacts(
                name=texts.PARTS[item.part],
                article=texts.article(item.citation),
                files=texts.there([(file.name, file.signed) for file in item.files]),
                missing="; ".join(item.missing),
            )
            for item in one.items
        ),
    )


def proposed_somebody(paper: DossierPaper) -> DraftCode | None:
    """There is a dossier where somebody is proposed."""
    return None if paper.dossier.units else DraftCode.NOTHING_IN_DOSSIER
