"""Drafts of each form, and the report of a proposed unit, made up for the tests of documents."""

import datetime
from typing import Any

from tests.support.sample_head import sample_decision, sample_head
from tests.support.sample_views import FLAG_NAME, SECTOR_NAME, UNITS, sample_conference
from thidua_desktop.domain.citation import Citation
from thidua_desktop.domain.codes.documents import DocumentKind, DraftForm
from thidua_desktop.domain.codes.plans import Grade
from thidua_desktop.domain.documents.legal_bases import BasisOf, DossierPart, LegalBasis
from thidua_desktop.records.choices import Direction, ExampleKind
from thidua_desktop.records.cluster import Membership, Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.drafts import Draft
from thidua_desktop.records.follow_up import GoodExample
from thidua_desktop.records.plans import PlanTarget
from thidua_desktop.records.registration import GrantedAward, Rating
from thidua_desktop.services.documents.dossier import (
    Dossier,
    DossierFile,
    DossierItem,
    Place,
    UnitDossier,
)
from thidua_desktop.services.issuing.drafts.achievement_facts import AchievementView
from thidua_desktop.services.issuing.drafts.book_facts import BookView
from thidua_desktop.services.issuing.drafts.dossier_facts import DossierPaper
from thidua_desktop.services.issuing.drafts.draft_facts import DraftView
from thidua_desktop.services.issuing.letterhead_facts import Person
from thidua_desktop.services.registration.proposed_units import ProposedUnit
from thidua_desktop.services.years.leaders import LeadersOfYear
from thidua_desktop.texts.documents import drafts as texts

DAY = datetime.date(2017, 11, 22)
FORMS = {
    DocumentKind.LETTER: DraftForm.LETTER,
    DocumentKind.PROPOSAL: DraftForm.PROPOSAL,
    DocumentKind.TELLERS_DECISION: DraftForm.TELLERS,
    DocumentKind.FLAGS_DECISION: DraftForm.FLAGS,
    DocumentKind.LEADERS_DECISION: DraftForm.LEADERS,
    DocumentKind.REGULATION: DraftForm.REGULATION,
}
_BODIES = {
    DraftForm.LETTER: "Cụm thi đua đề nghị các đơn vị gửi ý kiến.\nTrân trọng",
    DraftForm.REGULATION: "Chương I\nQuy định chung\nĐiều 1. Phạm vi điều chỉnh\n1. Một khoản.",
}
_SUBJECTS = {
    DraftForm.LETTER: "V/v lấy ý kiến về Quy chế hoạt động của Cụm",
}


def sample_units() -> tuple[Unit, ...]:
    return tuple(Unit(id=n, code=code, name=name) for n, (code, name) in enumerate(UNITS, 1))


def sample_proposed() -> tuple[ProposedUnit, ...]:
    """Two units for the first flag, four for the second, with made-up votes."""
    units = sample_units()
    places = (
        ("GOV_FLAG", FLAG_NAME, ((0, 11), (8, 10))),
        ("MIN_FLAG", SECTOR_NAME, ((0, 12), (8, 11), (3, 10), (2, 9))),
    )
    return tuple(
        ProposedUnit(
            title=code,
            title_name=name,
            unit=units[at],
            agree=agree,
            base=12,
            score="95.5",
            rank=1,
        )
        for code, name, rows in places
        for at, agree in rows
    )


def sample_draft(form: DraftForm, **given: Any) -> Draft:
    values = {
        "subject": _SUBJECTS.get(form)
        or texts.SUBJECTS[form].format(2017, 2018, "Cụm thi đua số III"),
        "kind": texts.KINDS[form],
        "body": _BODIES.get(form, ""),
        "addressee": "Hội đồng Thi đua - Khen thưởng ngành Tư pháp",
        "proposer": "Vụ Thi đua - Khen thưởng",
        "title": "MIN_FLAG" if form is DraftForm.FLAGS else "",
    }
    return Draft.model_validate({"id": 1, "year_id": 1, "form": form, **values, **given})


def sample_basis(text: str, *, confirmed: bool) -> LegalBasis:
    return LegalBasis(text, BasisOf.ALL, None, None, Citation(text, confirmed=confirmed))


def sample_draft_view(form: DraftForm, **given: Any) -> DraftView:
    """A draft on the day of the conference; `given` are fields of the draft."""
    units = sample_units()
    return DraftView(
        head=sample_head(),
        draft=sample_draft(form, **given),
        document=None,
        day=DAY,
        signer=Person(
            name="Nguyễn Văn An", position="Cục trưởng Cục Hộ tịch, quốc tịch, chứng thực"
        ),
        bases=(
            sample_basis("Luật Thi đua, khen thưởng", confirmed=True),
            sample_basis("Nghị định số 91/2017/NĐ-CP", confirmed=False),
        ),
        decision=sample_decision(),
        conference=sample_conference(),
        proposed=sample_proposed(),
        next_leaders=LeadersOfYear(2018, units[11], (units[5],)),
    )


def sample_dossier() -> DossierPaper:
    """Two units: one whose dossier is complete, one that lacks its report."""
    law = Citation("Luật Thi đua, khen thưởng 2022, Điều 84(1)b", confirmed=True)
    other = Citation("", confirmed=False, precedent="Điều 84(1)c")
    there = DossierFile(Place.ATTACHED, "bao-cao.pdf", signed=True)
    units = sample_units()
    return DossierPaper(
        head=sample_head(),
        dossier=Dossier(
            sample_head().year,
            (
                UnitDossier(
                    units[0], 1, (FLAG_NAME,), (DossierItem(DossierPart.REPORT, law, (there,), ()),)
                ),
                UnitDossier(
                    units[1],
                    2,
                    (SECTOR_NAME,),
                    (DossierItem(DossierPart.MINUTES, other, (), ("chưa ký",)),),
                ),
            ),
        ),
    )


def sample_books() -> BookView:
    """One document that came and one that went out."""
    came = sample_draft_view(DraftForm.LETTER).decision
    assert came is not None
    went = Document(
        year_id=1,
        number="05/TTr-CTĐIII",
        date=DAY,
        kind="TTr",
        direction=Direction.OUTGOING,
        issuer="Cụm thi đua số III",
        signer="Nguyễn Văn An",
        subject="Về việc đề nghị tặng Cờ thi đua năm 2017",
        recipients="Hội đồng Thi đua - Khen thưởng",
        copies=3,
        passed_on=DAY,
    )
    return BookView(head=sample_head(), documents=(went, came))


def sample_achievements() -> AchievementView:
    """A unit with one row of each kind."""
    award = GrantedAward(id=1, year_id=1, unit_id=1, title="MIN_FLAG", for_year=2016)
    praise = GrantedAward(id=2, year_id=1, unit_id=1, title="MIN_CERT", for_year=2015)
    return AchievementView(
        head=sample_head(),
        unit=sample_units()[0],
        member=Membership(
            id=1, year_id=1, unit_id=1, position=1, staff=48, women=26, area_names="Hộ tịch\nQuốc"
        ),
        titles=(FLAG_NAME, SECTOR_NAME),
        targets=(
            PlanTarget(
                plan_id=1, text="Hồ sơ đúng hạn", unit_of_measure="%", planned="98", achieved="99.5"
            ),
        ),
        examples=(
            GoodExample(year_id=1, unit_id=1, kind=ExampleKind.MODEL, name="Một cửa", what="Nhanh"),
        ),
        rating=Rating(year_id=1, unit_id=1, grade=Grade.EXCELLENT, party_grade=Grade.GOOD),
        awards=((2016, award, sample_draft_view(DraftForm.LETTER).decision), (2015, praise, None)),
        names={"MIN_FLAG": SECTOR_NAME, "MIN_CERT": "Bằng khen của Bộ trưởng"},
        commendations=frozenset({"MIN_CERT"}),
        signer=Person(name="Nguyễn Văn An", position="Cục trưởng"),
    )
