"""What the cluster drafts: công văn, tờ trình, quyết định, quy chế; báo cáo thành tích."""

from collections.abc import Callable
from functools import partial

from resources.templates.cluster_parts import (
    BLANK,
    PLACE_DATE,
    STT,
    addressed,
    halves,
    letter_opening,
    list_or,
    numbered,
    opening,
    signed_for_the_unit,
)
from resources.templates.word_parts import (
    ANNEX_TITLE,
    BASIS,
    CELL,
    CLAUSE,
    ENDED,
    PART,
    REMARK,
    SECTION,
    SENT_LINE,
    SENT_TO,
    SIGNER,
    SIGNER_NAME,
    SMALL,
    SUBJECT,
    TEXT,
    TYPE_NAME,
    WIDE,
    YEAR_NOTE,
    Column,
    Style,
    agency,
    each,
    gap,
    letterhead,
    listing,
    note,
    para,
    plain,
    sent_to,
    short_rule,
    tag,
    title,
    when,
)

_SEAL = 76
"""Points above the name of who signs with the agency's seal: 27 mm."""
_QUOTED = "“{{ title }}”"
_FROM = "{{ meeting }} {{ meeting_date | long_date }}"


def _sent() -> str:
    return para(SENT_TO, "Nơi nhận:") + each("line in sent", para(SENT_LINE, "{{ line }}"))


def signed_by(*heads: str) -> str:
    """Nơi nhận at the left; at the right who signs for whom, room for the seal, the name."""
    above = "".join(para(SIGNER, head) for head in heads) or each(
        "line in signature", para(SIGNER, "{{ line }}")
    )
    name = "" if heads else "{{ signer_name }}"
    return halves(_sent(), above + para(SIGNER_NAME, name, before=_SEAL))


def _bases() -> str:
    return each("line in bases", para(BASIS, "{{ line }}"))


def _ending(style: Style, text: str) -> str:
    """A line of a text; with the last one goes who signs."""
    return when("loop.last", para(style, text, keep=True), otherwise=[para(style, text)])


def written() -> str:
    """A text that is written like a law, or in plain paragraphs."""
    return "".join(
        [
            tag("for line in body"),
            when("line.kind == 'part'", para(PART, "{{ line.text }}", before=6)),
            when("line.kind == 'part_title'", para(PART, "{{ line.text | upper }}", after=6)),
            when("line.kind == 'heading'", para(SECTION, "{{ line.text }}")),
            when(
                "line.kind == 'article'",
                para(CLAUSE, "{{ line.lead }} {{ line.text }}"),
            ),
            when("line.kind == 'text'", _ending(TEXT, "{{ line.text }}")),
            tag("endfor"),
        ]
    )


def letter() -> str:
    """Công văn (Mẫu 1.5)."""
    return "".join(
        [
            letter_opening("{{ about }}"),
            addressed("addressees", " | without_stop"),
            gap(6),
            each("line in bases", para(TEXT, "{{ line }}")),
            tag("for line in body"),
            _ending(TEXT, "{% if line.lead %}{{ line.lead }} {% endif %}{{ line.text }}"),
            tag("endfor"),
            gap(6, keep=True),
            signed_by(),
        ]
    )


def _decision(number: str, who: str, right: str, head: Callable[[float], str], draft: str) -> str:
    """How a decision begins (Mẫu 1.2): who decides, on what it rests, at whose proposal."""
    return "".join(
        [
            letterhead(number, right, draft, agency=head),
            note("illustrative", YEAR_NOTE),
            title("QUYẾT ĐỊNH", ["{{ subject }}"]),
            para(SUBJECT, who),
            gap(8),
            each(
                "line in bases",
                para(BASIS, "{{ line | without_stop }};"),
            ),
            para(BASIS, "Theo đề nghị của {{ proposer | or_dots }}."),
            para(SUBJECT, "QUYẾT ĐỊNH:", before=8, after=6),
        ]
    )


def _second_article(usual: str) -> str:
    """What the office wrote for it, else what such a decision usually says."""
    written = para(TEXT, "{% if loop.first %}Điều 2. {% endif %}{{ line.text }}")
    usually = para(TEXT, usual, lead="Điều 2. ")
    return when("body", each("line in body", written), otherwise=[usually])


def tellers_decision() -> str:
    """Quyết định thành lập Ban kiểm phiếu (Mẫu 1.2; DOMAIN 3.12)."""
    member = (
        "{{ loop.index }}. {{ row.addressed or row.name }}"
        "{% if row.position %}, {{ row.position }}{% endif %}"
        "{% if row.unit %}{% if row.position %} {% else %}, {% endif %}{{ row.unit }}{% endif %}"
        " – {{ row.role | role }}" + ENDED
    )
    duties = (
        "Ban kiểm phiếu có nhiệm vụ kiểm tra, niêm phong hòm phiếu; hướng dẫn cách thức bỏ phiếu; "
        "phát, thu và kiểm phiếu; lập biên bản kiểm phiếu; công bố kết quả; niêm phong phiếu và bàn "
        "giao theo quy định. Ban kiểm phiếu tự giải thể sau khi công bố kết quả."
    )
    return "".join(
        [
            _decision(numbered("QĐ"), "TRƯỞNG {{ cluster | upper }}", PLACE_DATE, agency, ""),
            para(
                TEXT,
                "Thành lập Ban kiểm phiếu tại " + _FROM + ", gồm các ông (bà) có tên sau:",
                lead="Điều 1. ",
                keep=True,
            ),
            each("row in tellers", para(TEXT, member)),
            _second_article(duties),
            para(
                TEXT,
                "Quyết định này có hiệu lực kể từ ngày ký. Các đơn vị thành viên Cụm và các ông (bà) "
                "có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
                lead="Điều 3. ",
                keep=True,
            ),
            gap(6, keep=True),
            signed_by(),
        ]
    )


PROPOSED_VOTES = (
    "{{ row.agree | figure }}/{{ row.base | figure }}"
    "{% if row.turn > 1 %} (vòng {{ row.turn }}){% endif %}"
)


def proposal() -> str:
    """Tờ trình đề nghị tặng Cờ thi đua (Mẫu 1.4; DOMAIN 3.10)."""
    columns = (
        STT,
        Column("Tên tập thể", 60, "{{ row.unit }}", CELL),
        Column("Số phiếu đồng ý/tổng số", 28, PROPOSED_VOTES),
        Column("Tỷ lệ", 22, "{{ row.agree | percent(row.base) }}"),
        Column("Điểm (hạng)", 43, "{{ row.score or '–' }}"),
    )
    number = "{{ ['I', 'II', 'III', 'IV', 'V', 'VI'][loop.index0] }}"
    return "".join(
        [
            opening(numbered("TTr"), "TỜ TRÌNH", ["{{ subject }}"]),
            addressed("addressees", " | without_stop"),
            gap(6),
            _bases(),
            para(
                TEXT,
                "{% if members %}Năm {{ year }}, {{ cluster }} có {{ members | two_digits }} đơn vị "
                "thành viên. {% endif %}{% if scored %}Các đơn vị đã tự chấm điểm, Cụm đã thẩm định, xếp "
                "hạng. {% endif %}{% if balloted %}Tại " + _FROM + ", "
                "{% if present %}với {{ present | two_digits }}"
                "{% if eligible %}/{{ eligible | two_digits }}{% endif %} đơn vị có mặt, {% endif %}"
                "Cụm đã bỏ phiếu suy tôn tập thể đề nghị tặng Cờ thi đua.{% endif %}",
            ),
            when("body", each("line in body", para(TEXT, "{{ line.text }}"))),
            para(
                TEXT,
                "{{ cluster }} đề nghị {{ addressees | map('without_stop') | listed('; ') | or_dots }} "
                "xem xét, trình cấp có thẩm quyền tặng:",
                keep=True,
            ),
            tag("for list in titles"),
            para(SECTION, number + ". {{ list.name | upper }}"),
            para(
                TEXT,
                "Đề nghị tặng “{{ list.name }}” năm {{ year }} cho {{ list.rows | count | two_digits }} "
                "tập thể:",
                keep=True,
            ),
            listing("row in list.rows", columns),
            gap(6),
            tag("endfor"),
            para(
                TEXT,
                "Hồ sơ kèm theo gồm: biên bản hội nghị, biên bản kiểm phiếu, báo cáo thành tích của "
                "{{ units | count | two_digits }} tập thể{% if scored %}, bảng tổng hợp điểm{% endif %}.",
            ),
            para(
                TEXT,
                "Kính trình {{ addressees | map('without_stop') | listed('; ') | or_dots }} xem xét, "
                "quyết định./.",
                keep=True,
            ),
            gap(6, keep=True),
            signed_by(),
        ]
    )


def _ministry(within: float) -> str:
    return plain("{{ authority | upper }}", SMALL, bold=True) + short_rule(within)


_MINISTRY_NUMBER = "Số: {{ '' | blank_number }}/QĐ-{{ ministry_code }}"
_BY_MINISTER = ("BỘ TRƯỞNG",)
_DRAFT = "(Dự thảo)"
_MINISTER = "BỘ TRƯỞNG {{ authority | upper }}"


def flags_decision() -> str:
    """Dự thảo Quyết định tặng Cờ thi đua of the ministry, with its list (DOMAIN 3.12)."""
    columns = (STT, Column("Tên tập thể", 153, "{{ row }}", CELL))
    return "".join(
        [
            _decision(_MINISTRY_NUMBER, _MINISTER, PLACE_DATE, _ministry, _DRAFT),
            para(
                TEXT,
                "Tặng danh hiệu "
                + _QUOTED
                + " năm {{ year }} cho {{ units | count | two_digits }} tập "
                "thể (có danh sách kèm theo), đã có thành tích xuất sắc, dẫn đầu phong trào thi đua của "
                "{{ cluster }} năm {{ year }}.",
                lead="Điều 1. ",
            ),
            _second_article(
                "Tiền thưởng kèm theo danh hiệu thi đua thực hiện theo quy định của pháp luật về "
                "thi đua, khen thưởng, trích từ Quỹ Thi đua - Khen thưởng của {{ authority }}.",
            ),
            para(
                TEXT,
                "Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, {{ proposer | or_dots }}, "
                "thủ trưởng các đơn vị có liên quan và các tập thể có tên tại Điều 1 chịu trách nhiệm thi "
                "hành Quyết định này./.",
                lead="Điều 3. ",
                keep=True,
            ),
            gap(6, keep=True),
            signed_by(*_BY_MINISTER),
            para(TYPE_NAME, "DANH SÁCH", page=True),
            para(ANNEX_TITLE, "TẬP THỂ ĐƯỢC TẶNG {{ title | upper }} NĂM {{ year }}"),
            para(
                REMARK,
                "(Kèm theo Quyết định số {{ '' | blank_number }}/QĐ-{{ ministry_code }} "
                "{{ date | long_date }} của Bộ trưởng {{ authority }})",
            ),
            gap(10),
            listing("row in units", columns),
        ]
    )


def leaders_decision() -> str:
    """Dự thảo Quyết định cử Trưởng, Phó Trưởng Cụm of the ministry (DOMAIN 3.12)."""
    return "".join(
        [
            _decision(_MINISTRY_NUMBER, _MINISTER, PLACE_DATE, _ministry, _DRAFT),
            para(
                TEXT,
                "Cử thủ trưởng các đơn vị sau đây giữ nhiệm vụ Trưởng, Phó Trưởng {{ cluster }} năm "
                "{{ next_year }}:",
                lead="Điều 1. ",
                keep=True,
            ),
            para(TEXT, "1. Trưởng Cụm: thủ trưởng {{ chief }};"),
            when(
                "deputies",
                each(
                    "line in deputies",
                    para(
                        TEXT,
                        "{{ loop.index + 1 }}. Phó Trưởng Cụm: thủ trưởng {{ line }}" + ENDED,
                    ),
                ),
                otherwise=[para(TEXT, "2. Phó Trưởng Cụm: {{ '' | or_dots }}.")],
            ),
            _second_article(
                "Trưởng, Phó Trưởng {{ cluster }} thực hiện nhiệm vụ, quyền hạn theo Quy chế tổ chức "
                "và hoạt động của Cụm thi đua, từ ngày 01 tháng 01 năm {{ next_year }} đến ngày 31 "
                "tháng 12 năm {{ next_year }}.",
            ),
            para(
                TEXT,
                "Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, {{ proposer | or_dots }}, "
                "thủ trưởng các đơn vị có tên tại Điều 1 và các đơn vị thành viên {{ cluster }} chịu trách "
                "nhiệm thi hành Quyết định này./.",
                lead="Điều 3. ",
                keep=True,
            ),
            gap(6, keep=True),
            signed_by(*_BY_MINISTER),
        ]
    )


def regulation() -> str:
    """Quy chế tổ chức và hoạt động của Cụm (DOMAIN-WORK 3.29)."""
    return "".join(
        [
            opening(numbered("QC"), "QUY CHẾ", ["{{ subject }}"]),
            _bases(),
            written(),
            gap(6, keep=True),
            signed_by(),
        ]
    )


def _past(of: str, head: str) -> str:
    columns = (
        Column("Năm", 18, "{{ row.year }}"),
        Column(head, 67, "{{ row.name }}", CELL),
        Column("Số, ngày, cơ quan ban hành quyết định", 80, "{{ row.decision }}", CELL),
    )
    return list_or(of, columns, BLANK)


def achievement_report() -> str:
    """Báo cáo thành tích của tập thể (DOMAIN-WORK 3.25), prefilled."""
    reached = (
        STT,
        Column("Chỉ tiêu", 73, "{{ row.text }}", CELL),
        Column("Đơn vị tính", 20, "{{ row.unit }}"),
        Column("Đăng ký", 20, "{{ row.planned }}"),
        Column("Kết quả", 20, "{{ row.achieved }}"),
        Column("Tỷ lệ, đánh giá", 20, "{{ row.share }}"),
    )
    confirmed = "".join(
        [para(SIGNER, "XÁC NHẬN CỦA CẤP TRÌNH"), para(SIGNER_NAME, "", before=_SEAL)]
    )
    return "".join(
        [
            opening(
                "Số: {{ '' | blank_number }}/BC-{{ unit_code }}",
                "BÁO CÁO",
                ["Thành tích đề nghị tặng {{ titles | listed(', ') }} năm {{ year }}"],
                agency=partial(agency, of="unit"),
            ),
            para(SECTION, "I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH"),
            para(CLAUSE, "1. Đặc điểm, tình hình"),
            para(
                TEXT,
                "{{ unit }} có {% if staff is not none %}{{ staff | two_digits }}{% else %}……{% endif %} "
                "công chức, viên chức, người lao động{% if women is not none %}, trong đó "
                "{{ women | two_digits }} nữ{% endif %}.",
            ),
            para(CLAUSE, "2. Chức năng, nhiệm vụ"),
            when(
                "areas",
                para(TEXT, "Các lĩnh vực phụ trách: {{ areas | map('without_stop') | listed }}."),
                otherwise=[
                    para(
                        TEXT,
                        "{% if area_count %}Đơn vị phụ trách {{ area_count | two_digits }} lĩnh vực: "
                        "{% endif %}" + BLANK,
                    )
                ],
            ),
            para(SECTION, "II. THÀNH TÍCH ĐẠT ĐƯỢC"),
            para(CLAUSE, "1. Kết quả thực hiện nhiệm vụ, chỉ tiêu thi đua năm {{ year }}"),
            list_or("targets", reached, BLANK),
            when(
                "rating",
                para(
                    TEXT,
                    "Xếp loại năm {{ year }} của đơn vị: {{ rating | small }}"
                    "{% if party_rating %}; xếp loại tổ chức đảng: {{ party_rating | small }}{% endif %}.",
                ),
            ),
            para(CLAUSE, "2. Biện pháp, sáng kiến, cách làm hay"),
            each("line in examples", para(TEXT, "- {{ line | with_stop }}")),
            para(TEXT, BLANK),
            para(
                CLAUSE,
                "3. Việc thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước",
            ),
            para(TEXT, BLANK),
            para(CLAUSE, "4. Hoạt động của tổ chức đảng, đoàn thể"),
            para(TEXT, BLANK),
            para(SECTION, "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG"),
            para(CLAUSE, "1. Danh hiệu thi đua"),
            _past("past_titles", "Danh hiệu"),
            para(CLAUSE, "2. Hình thức khen thưởng"),
            _past("past_commendations", "Hình thức"),
            para(
                TEXT,
                "Trên đây là báo cáo thành tích năm {{ year }} của {{ unit }}./.",
                before=6,
                keep=True,
            ),
            gap(6, keep=True),
            halves(confirmed, signed_for_the_unit(_SEAL)),
            sent_to("- {{ cluster }};", "- Lưu: VT, Hồ sơ."),
        ]
    )


def dossier_contents() -> str:
    """Mục lục hồ sơ đề nghị, across the page: for each unit what the article asks for."""
    columns = (
        STT,
        Column("Thành phần hồ sơ", 68, "{{ row.name }}", CELL),
        Column("Căn cứ", 52, "{{ row.article | capital }}", CELL),
        Column("Đã có", 72, "{{ row.files }}", CELL),
        Column("Còn thiếu", 48, "{{ row.missing | capital }}", CELL),
    )
    return "".join(
        [
            opening(
                "", "MỤC LỤC HỒ SƠ", ["Đề nghị tặng Cờ thi đua năm {{ year }}"], "", width=WIDE
            ),
            para(
                TEXT,
                "Hồ sơ gồm {{ units | count | two_digits }} tập thể, {{ files | two_digits }} tệp"
                "{% if missing %}; còn thiếu {{ missing | two_digits }} thành phần{% endif %}.",
            ),
            tag("for unit in units"),
            para(SECTION, "{{ loop.index }}. {{ unit.unit }}"),
            para(TEXT, "Đề nghị tặng: {{ unit.titles | listed }}.", keep=True),
            listing("row in unit.parts", columns),
            gap(6),
            tag("endfor"),
        ]
    )
