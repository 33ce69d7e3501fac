"""What the documents of a year rest on, and what its dossiers hold: by the year's rule set.

A year that keeps an older copy of its rule set has none; the register of documents says the rest.
"""

import datetime
from collections.abc import Mapping
from typing import Any, Final

from thidua_desktop.domain.citation import Citation
from thidua_desktop.domain.documents.legal_bases import (
    BasisOf,
    DossierPart,
    DossierRule,
    LegalBasis,
    in_force,
)
from thidua_desktop.services.registers.title_names import rule_tables

_OF_PAPERS: Final = ("bases", "dossier")
_USUAL: Final = (DossierPart.PROPOSAL, DossierPart.REPORT, DossierPart.MINUTES)


def bases_on(rules_body: str, day: datetime.date, of: BasisOf) -> tuple[LegalBasis, ...]:
    """Give what is in force on a day."""
    rows = rule_tables(rules_body).get("bases", ())
    return in_force(map(_basis, rows), day, of)


def voted_by(rules_body: str) -> str:
    """Give what of a rule set a ballot may rest on: all but what documents and dossiers need."""
    tables = rule_tables(rules_body)
    kept = {key: rows for key, rows in tables.items() if key not in _OF_PAPERS}
    return repr(kept) if tables else rules_body


def dossier_rules(rules_body: str) -> tuple[DossierRule, ...]:
    """Give the parts of a dossier; of an older copy the usual ones, without their articles."""
    rows = rule_tables(rules_body).get("dossier") or [{"part": part} for part in _USUAL]
    return tuple(
        DossierRule(DossierPart(row["part"]), tuple(row.get("titles", ())), _citation(row))
        for row in rows
    )


def _basis(row: Mapping[str, Any]) -> LegalBasis:
    return LegalBasis(
        row["text"],
        BasisOf(row.get("of", BasisOf.ALL)),
        row.get("starts"),
        row.get("ends"),
        _citation(row),
    )


def _citation(row: Mapping[str, Any]) -> Citation:
    return Citation(row.get("source", ""), bool(row.get("confirmed")), row.get("precedent", ""))
