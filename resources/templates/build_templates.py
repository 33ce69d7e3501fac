"""Builds the shipped Word templates from one description of the format (NĐ 30/2020, Phụ lục I).

    python -m resources.templates.build_templates [--check]

A change of the decree is one edit in word_parts.py, of what the cluster's documents share one in
cluster_parts.py; a change of a sentence is an edit of its document, in the module that has it.
An office edits its own copies in Word; this script is not needed for that.
"""

import argparse
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from resources.templates import (
    allotment_template,
    draft_templates,
    follow_up_templates,
    handover_templates,
    inspection_templates,
    journal_template,
    meeting_templates,
    minutes_template,
    paper_templates,
    plan_templates,
    registration_templates,
    review_template,
    scoring_templates,
)
from resources.templates.word_parts import (
    CELL,
    CELL_CODE,
    FONT,
    LOW_TOP,
    NOTE,
    OFFICE,
    PACKAGE,
    RELATED,
    SUBJECT,
    TEXT,
    TOP,
    TYPE_NAME,
    WIDTH,
    XML,
    YEAR_NOTE,
    Column,
    W,
    each,
    footer_xml,
    gap,
    header_xml,
    listing,
    para,
    section_xml,
    short_rule,
    styles_xml,
)

HERE = Path(__file__).resolve().parent

# ---------------------------------------------------------------- danh sách trường


def field_list() -> str:
    """What a template may say, with today's value: written beside the office's own templates."""
    fields = (
        Column("Trường", 55, "{{ row.name }}", CELL_CODE),
        Column("Nội dung", 55, "{{ row.explanation }}", CELL),
        Column("Hôm nay", 55, "{{ row.value }}", CELL),
    )
    filters = (
        Column("Bộ lọc", 55, "{{ row.name }}", CELL_CODE),
        Column("Cách dùng", 110, "{{ row.explanation }}", CELL),
    )
    return "".join(
        [
            para(TYPE_NAME, "DANH SÁCH TRƯỜNG"),
            para(SUBJECT, "{{ title }}"),
            short_rule(WIDTH, after=8),
            each("line in how", para(TEXT, "{{ line }}")),
            listing("row in fields", fields),
            gap(12),
            listing("row in filters", filters),
        ]
    )


# ---------------------------------------------------------------- the package


@dataclass(frozen=True)
class Template:
    """A shipped template: its file's name, its title, its text, what its header and footer say."""

    name: str
    title: str
    body: Callable[[], str]
    header: str = ""
    footer: str = ""
    top: float = TOP
    wide: bool = False


THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
CHECK_CODE = "{% if check_code %}Mã kiểm chứng: {{ check_code }}{% endif %}"
BALLOTS = tuple(
    Template(
        f"ballot_{marking}",
        "Phiếu suy tôn",
        partial(paper_templates.ballot, marking),
        top=LOW_TOP,
    )
    for marking in paper_templates.BOXES
)
MEETINGS = (
    Template("invitation", "Giấy mời", meeting_templates.invitation, YEAR_NOTE),
    Template("programme", "Chương trình hội nghị", meeting_templates.programme, YEAR_NOTE),
    Template("meeting_script", "Kịch bản điều hành", meeting_templates.meeting_script, YEAR_NOTE),
    Template("delegates", "Danh sách đại biểu, điểm danh", meeting_templates.delegates, YEAR_NOTE),
    Template("name_plates", "Biển tên", meeting_templates.name_plates),
    Template("nominees", "Danh sách đề cử", meeting_templates.nominees, YEAR_NOTE),
    Template("meeting_minutes", "Biên bản hội nghị", meeting_templates.meeting_minutes, YEAR_NOTE),
    Template("conclusion", "Thông báo kết luận hội nghị", meeting_templates.conclusion, YEAR_NOTE),
    Template("article", "Bài viết cho cổng thông tin", meeting_templates.article, YEAR_NOTE),
    Template(
        "paper_receipt", "Danh sách ký nhận phiếu", meeting_templates.paper_receipt, YEAR_NOTE
    ),
    Template(
        "blank_minutes",
        "Biên bản kiểm phiếu để ghi tay",
        meeting_templates.blank_minutes,
        YEAR_NOTE,
    ),
    Template("seal_label", "Nhãn niêm phong", meeting_templates.seal_label),
    Template("how_to_vote", "Hướng dẫn ghi phiếu", meeting_templates.how_to_vote),
)
TEMPLATES = (
    *BALLOTS,
    Template("hand_tally", "Bảng ghi kiểm phiếu thủ công", paper_templates.hand_tally, top=LOW_TOP),
    Template("envelope", "Nhãn phong bì", paper_templates.envelope, top=LOW_TOP),
    Template("reading", "Công bố kết quả kiểm phiếu", paper_templates.reading, NOTE, CHECK_CODE),
    Template("minutes", "Biên bản kiểm phiếu", minutes_template.minutes, NOTE, CHECK_CODE),
    Template(
        "count_journal",
        "Nhật ký kiểm phiếu",
        journal_template.count_journal,
        NOTE,
        CHECK_CODE,
        wide=True,
    ),
    Template(
        "handover_tasks", "Biên bản bàn giao nhiệm vụ", handover_templates.handover_tasks, YEAR_NOTE
    ),
    Template(
        "handover_files",
        "Biên bản giao nhận hồ sơ, tài liệu",
        handover_templates.handover_files,
        YEAR_NOTE,
    ),
    Template("reminder", "Công văn đôn đốc", follow_up_templates.reminder, YEAR_NOTE),
    Template(
        "review_half",
        "Báo cáo sơ kết 6 tháng",
        partial(review_template.review, half=True),
        YEAR_NOTE,
    ),
    Template(
        "review_year",
        "Báo cáo tổng kết năm",
        partial(review_template.review, half=False),
        YEAR_NOTE,
    ),
    Template(
        "inspection_plan", "Kế hoạch kiểm tra", inspection_templates.inspection_plan, YEAR_NOTE
    ),
    Template(
        "inspection_team",
        "Quyết định thành lập Đoàn kiểm tra",
        inspection_templates.inspection_team,
        YEAR_NOTE,
    ),
    Template(
        "inspection_letter", "Công văn kiểm tra", inspection_templates.inspection_letter, YEAR_NOTE
    ),
    Template(
        "self_inspection",
        "Đề cương báo cáo tự kiểm tra",
        inspection_templates.self_inspection,
        YEAR_NOTE,
    ),
    Template(
        "inspection_minutes",
        "Biên bản kiểm tra",
        inspection_templates.inspection_minutes,
        YEAR_NOTE,
    ),
    Template(
        "inspection_notice",
        "Thông báo kết quả kiểm tra",
        inspection_templates.inspection_notice,
        YEAR_NOTE,
    ),
    Template("plan", "Kế hoạch hoạt động", plan_templates.plan, YEAR_NOTE),
    Template(
        "movement_plan",
        "Kế hoạch triển khai phong trào",
        plan_templates.movement_plan,
        YEAR_NOTE,
    ),
    Template("pledge", "Giao ước thi đua", plan_templates.pledge, YEAR_NOTE),
    Template(
        "registration_form",
        "Bản đăng ký thi đua",
        registration_templates.registration_form,
        YEAR_NOTE,
    ),
    Template(
        "registration_report",
        "Báo cáo kết quả đăng ký thi đua",
        registration_templates.registration_report,
        YEAR_NOTE,
    ),
    Template(
        "registration_annex",
        "Bảng tổng hợp đăng ký",
        registration_templates.registration_annex,
        YEAR_NOTE,
        wide=True,
    ),
    Template(
        "nominee_sheet",
        "Tài liệu bình xét",
        registration_templates.nominee_sheet,
        YEAR_NOTE,
        wide=True,
    ),
    Template("letter", "Công văn", draft_templates.letter, YEAR_NOTE),
    Template("proposal", "Tờ trình đề nghị tặng Cờ thi đua", draft_templates.proposal, YEAR_NOTE),
    Template(
        "tellers_decision",
        "Quyết định thành lập Ban kiểm phiếu",
        draft_templates.tellers_decision,
        YEAR_NOTE,
    ),
    Template(
        "flags_decision",
        "Dự thảo Quyết định tặng Cờ thi đua",
        draft_templates.flags_decision,
        YEAR_NOTE,
    ),
    Template(
        "leaders_decision",
        "Dự thảo Quyết định cử Trưởng, Phó Trưởng Cụm",
        draft_templates.leaders_decision,
        YEAR_NOTE,
    ),
    Template("regulation", "Quy chế hoạt động của Cụm", draft_templates.regulation, YEAR_NOTE),
    Template(
        "achievement_report",
        "Báo cáo thành tích",
        draft_templates.achievement_report,
        YEAR_NOTE,
    ),
    Template(
        "allotment_annex",
        "Phụ lục phương án phân bổ số lượng danh hiệu",
        allotment_template.allotment_annex,
        YEAR_NOTE,
        wide=True,
    ),
    Template(
        "dossier_contents",
        "Mục lục hồ sơ đề nghị",
        draft_templates.dossier_contents,
        YEAR_NOTE,
        wide=True,
    ),
    Template("self_score", "Bảng tự chấm điểm", scoring_templates.self_score, YEAR_NOTE, wide=True),
    Template(
        "score_summary",
        "Bảng tổng hợp điểm, xếp hạng",
        scoring_templates.score_summary,
        YEAR_NOTE,
        wide=True,
    ),
    Template(
        "criteria_decision",
        "Quyết định ban hành bảng tiêu chí",
        scoring_templates.criteria_decision,
        YEAR_NOTE,
    ),
    *MEETINGS,
    Template("field_list", "Danh sách trường", field_list),
)


def theme_xml() -> str:
    """Word itself needs none, but checkers of files ask for one: black on white, in one face."""
    names = ("dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
    colours = "".join(f'<a:{name}><a:srgbClr val="000000"/></a:{name}>' for name in names)
    face = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{XML}<a:theme xmlns:a="{DRAWING}" name="Thi đua"><a:themeElements>'
        '<a:clrScheme name="Thi đua"><a:dk1><a:srgbClr val="000000"/></a:dk1>'
        f'<a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>{colours}</a:clrScheme>'
        f'<a:fontScheme name="Thi đua"><a:majorFont>{face}</a:majorFont>'
        f'<a:minorFont>{face}</a:minorFont></a:fontScheme><a:fmtScheme name="Thi đua">'
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst>"
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def parts(template: Template) -> dict[str, str]:
    """Every file of the package, by its place in it."""
    kinds = {
        "document": "document.main",
        "styles": "styles",
        "settings": "settings",
        "header1": "header",
    }
    if template.footer:
        kinds["footer1"] = "footer"
    kinds["fontTable"] = "fontTable"
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{OFFICE}.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    overrides += f'<Override PartName="/word/theme1.xml" ContentType="{THEME}"/>'
    kinds["theme1"] = "theme"
    related = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATED}/{kind}" Target="{name}.xml"/>'
        for number, (name, kind) in enumerate(list(kinds.items())[1:], 1)
    )
    core = (
        f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{template.title}</dc:title><dc:creator>Thi đua</dc:creator>"
        "<cp:lastModifiedBy>Thi đua</cp:lastModifiedBy><dc:language>vi-VN</dc:language>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2024-01-01T00:00:00Z</dcterms:created>'
        "</cp:coreProperties>"
    )
    end = section_xml(bool(template.footer), template.top, wide=template.wide)
    found = {
        "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": f'{XML}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELATED}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml": core,
        "word/_rels/document.xml.rels": f'{XML}<Relationships xmlns="{PACKAGE}/relationships">'
        f"{related}</Relationships>",
        "word/document.xml": f"{XML}<w:document {W}><w:body>{template.body()}{end}</w:body></w:document>",
        "word/styles.xml": styles_xml(),
        "word/settings.xml": f'{XML}<w:settings {W}><w:defaultTabStop w:val="720"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>',
        "word/header1.xml": header_xml(template.header),
        "word/fontTable.xml": f'{XML}<w:fonts {W}><w:font w:name="{FONT}"/></w:fonts>',
        "word/theme1.xml": theme_xml(),
    }
    if template.footer:
        found["word/footer1.xml"] = footer_xml(template.footer)
    return found


def build(template: Template, target: Path) -> None:
    """Write one template; equal sources give equal bytes."""
    with zipfile.ZipFile(target, "w") as package:
        for name, text in parts(template).items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, text)


def is_fresh(template: Template, target: Path) -> bool:
    """Whether the file holds what would be written; how it is packed does not matter."""
    if not target.is_file():
        return False
    with zipfile.ZipFile(target) as package:
        found = {name: package.read(name).decode() for name in package.namelist()}
    return found == parts(template)


def main() -> int:
    """Build all, or say which are not what they should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    stale = [one.name for one in TEMPLATES if not is_fresh(one, HERE / f"{one.name}.docx")]
    for template in TEMPLATES:
        if template.name in stale and not check:
            build(template, HERE / f"{template.name}.docx")
    sys.stdout.write("".join(f"{name}.docx\n" for name in stale))
    return 1 if check and stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
