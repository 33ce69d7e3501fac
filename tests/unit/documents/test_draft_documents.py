"""What the cluster drafts: căn cứ with their stops, who signs for whom, what is left open."""

from dataclasses import replace

import pytest

from tests.support.sample_drafts import sample_achievements, sample_draft_view
from tests.support.word_reader import opened, paragraphs
from thidua_desktop.domain.codes.documents import DocumentKind, DraftCode, DraftForm, SignAs
from thidua_desktop.files.documents import document_writer
from thidua_desktop.paths import resources
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.issuing.drafts.achievement_facts import proposed_needed
from thidua_desktop.services.issuing.drafts.decision_facts import (
    flags_facts,
    flags_needed,
    leaders_needed,
    tellers_needed,
)
from thidua_desktop.services.issuing.drafts.draft_facts import (
    DraftView,
    draft_facts,
    draft_lacks,
    letter_needs,
)
from thidua_desktop.services.issuing.drafts.proposal_facts import proposal_facts, proposal_needs
from thidua_desktop.services.issuing.letterhead_facts import Person
from thidua_desktop.services.years.leaders import LeadersOfYear
from thidua_desktop.texts.documents.drafts import addressee


def _lines(kind: DocumentKind, view: DraftView) -> list[str]:
    body = document_writer()(DOCUMENTS[kind], view)
    return [one.text for one in paragraphs(opened(body))]


def test_each_basis_ends_with_a_semicolon_and_the_last_with_a_full_stop() -> None:
    view = sample_draft_view(DraftForm.PROPOSAL, bases="Căn cứ Quy chế thi đua;")
    bases = draft_facts(view).bases
    assert bases[0] == "Căn cứ Luật Thi đua, khen thưởng;"
    assert bases[-1] == "Căn cứ Quy chế thi đua."
    assert all(one.endswith(";") for one in bases[:-1])
    decided = _lines(DocumentKind.TELLERS_DECISION, sample_draft_view(DraftForm.TELLERS))
    cited = [line for line in decided if line.startswith("Căn cứ")]
    assert all(line.endswith(";") for line in cited)
    assert "Theo đề nghị của Vụ Thi đua - Khen thưởng." in decided


@pytest.mark.parametrize(
    ("authority", "whole"),
    [("Bộ Tư pháp", "ngành Tư pháp"), ("Ủy ban nhân dân tỉnh A", "Ủy ban nhân dân tỉnh A")],
)
def test_a_proposal_goes_to_the_council_of_the_clusters_own_ministry(
    authority: str, whole: str
) -> None:
    to = addressee(DraftForm.PROPOSAL, authority)
    assert to == f"Hội đồng Thi đua - Khen thưởng {whole}"
    assert addressee(DraftForm.LETTER, authority) == ""


def test_who_is_proposed_without_the_title_that_goes_before_it_is_told() -> None:
    view = sample_draft_view(DraftForm.PROPOSAL)
    body = (resources() / "rules" / "2003-nd91.toml").read_text("utf-8")
    year = view.head.year.model_copy(update={"rules_body": body})
    by_rules = replace(view, head=replace(view.head, year=year))
    assert not any("trong cùng năm" in one for one in draft_lacks(by_rules))
    alone = tuple(one for one in view.proposed if one.title == "GOV_FLAG")
    told = [one for one in draft_lacks(replace(by_rules, proposed=alone)) if "cùng năm" in one]
    assert len(told) == len(alone)
    assert told[0].endswith("chưa được đề nghị “Cờ thi đua ngành Tư pháp” trong cùng năm")


def test_what_is_not_in_the_register_is_dotted_and_told() -> None:
    view = replace(sample_draft_view(DraftForm.PROPOSAL), decision=None)
    line = next(one for one in draft_facts(view).bases if "cử Trưởng" in one)
    assert "số ………… ngày …… tháng …… năm ……" in line
    assert any("Quyết định cử Trưởng, Phó Trưởng Cụm" in one for one in draft_lacks(view))
    none = replace(view, bases=())
    assert "căn cứ pháp lý của năm (bộ quy tắc chưa có)" in draft_lacks(none)


@pytest.mark.parametrize(
    ("sign_as", "lines"),
    [
        (SignAs.FOR_CLUSTER, ("TM. CỤM THI ĐUA SỐ III", "TRƯỞNG CỤM", "CỤC TRƯỞNG")),
        (
            SignAs.DEPUTY,
            ("TM. CỤM THI ĐUA SỐ III", "KT. TRƯỞNG CỤM", "PHÓ TRƯỞNG CỤM", "CỤC TRƯỞNG"),
        ),
        (SignAs.BY_ORDER, ("TL. TRƯỞNG CỤM", "CỤC TRƯỞNG")),
    ],
)
def test_who_signs_for_whom(sign_as: SignAs, lines: tuple[str, ...]) -> None:
    view = replace(
        sample_draft_view(DraftForm.LETTER, sign_as=sign_as),
        signer=Person(name="Lê Văn Bình", position="Cục trưởng"),
    )
    assert draft_facts(view).signature == lines
    written = _lines(DocumentKind.LETTER, view)
    assert [line for line in written if line in lines] == list(lines)
    assert written.index("Lê Văn Bình") > written.index(lines[-1])


def test_a_letter_says_what_it_is_about_once_and_ends_with_its_mark() -> None:
    view = sample_draft_view(DraftForm.LETTER, addressee="Cục Con nuôi;\nThanh tra Bộ.")
    lines = _lines(DocumentKind.LETTER, view)
    assert "V/v lấy ý kiến về Quy chế hoạt động của Cụm" in lines
    assert "Trân trọng./." in lines
    assert [line for line in lines if line.startswith(("- Cục Con", "- Thanh"))] == [
        "- Cục Con nuôi;",
        "- Thanh tra Bộ.",
    ]
    assert letter_needs(sample_draft_view(DraftForm.LETTER, addressee="")) is DraftCode.NO_ADDRESSEE
    assert letter_needs(sample_draft_view(DraftForm.LETTER, body=" ")) is DraftCode.NO_BODY


def test_the_proposal_names_every_unit_flag_by_flag_with_its_votes() -> None:
    view = sample_draft_view(DraftForm.PROPOSAL)
    facts = proposal_facts(view)
    assert [len(one.rows) for one in facts.titles] == [2, 4]
    assert len(facts.units) == 4
    lines = _lines(DocumentKind.PROPOSAL, view)
    assert "11/12" in lines
    assert "91,67%" in lines
    assert lines.index("I. CỜ THI ĐUA CỦA CHÍNH PHỦ") < lines.index("II. CỜ THI ĐUA NGÀNH TƯ PHÁP")
    assert proposal_needs(replace(view, proposed=())) is DraftCode.NO_RESULT


def test_the_draft_for_the_ministry_is_of_one_flag_and_says_that_it_is_a_draft() -> None:
    view = sample_draft_view(DraftForm.FLAGS)
    assert len(flags_facts(view).units) == 4
    lines = _lines(DocumentKind.FLAGS_DECISION, view)
    assert "(Dự thảo)" in lines
    assert "CỤM THI ĐUA SỐ III" not in lines
    assert any("cho 04 tập thể" in line for line in lines)
    assert flags_needed(sample_draft_view(DraftForm.FLAGS, title="")) is DraftCode.NO_TITLE
    assert flags_needed(sample_draft_view(DraftForm.FLAGS, title="KHAC")) is DraftCode.NO_RESULT


def test_what_must_be_there_first() -> None:
    view = sample_draft_view(DraftForm.TELLERS)
    assert tellers_needed(view) is None
    assert tellers_needed(replace(view, conference=None)) is DraftCode.NO_TELLERS
    nobody = replace(view, next_leaders=LeadersOfYear(2018))
    assert leaders_needed(nobody) is DraftCode.NO_LEADERS
    assert proposed_needed(replace(sample_achievements(), titles=())) is DraftCode.NOT_PROPOSED
