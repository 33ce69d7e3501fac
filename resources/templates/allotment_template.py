"""Phụ lục phương án phân bổ số lượng danh hiệu: tài liệu thảo luận tại hội nghị, across the page."""

from resources.templates.cluster_parts import STT, cited, opening
from resources.templates.word_parts import (
    CELL,
    REMARK,
    SECTION,
    TEXT,
    WIDE,
    Column,
    each,
    gap,
    listing,
    para,
    when,
)

_UNITS = (
    STT,
    Column("Đơn vị", 120, "{{ row.name }}", CELL),
    Column("Biên chế", 26, "{{ row.staff | figure }}"),
    Column("Lĩnh vực phụ trách", 30, "{{ row.areas | figure }}"),
    Column("Điểm thi đua", 28, "{{ row.score or '–' }}"),
    Column("Hệ số", 26, "{{ row.coefficient or '–' }}"),
)
_PLACES = (
    STT,
    Column("Đơn vị", 74, "{{ row.name }}", CELL),
    Column("Chia đều", 27, "{{ row.equal or '–' }}"),
    Column("Theo biên chế", 27, "{{ row.staff or '–' }}"),
    Column("Theo lĩnh vực phụ trách", 27, "{{ row.areas or '–' }}"),
    Column("Theo điểm thi đua", 27, "{{ row.score or '–' }}"),
    Column("Theo bảng hệ số", 27, "{{ row.coefficient or '–' }}"),
    Column("Hội nghị thống nhất", 26, ""),
)
_FAIR = (
    Column("Phương án", 52, "{{ row.name }}", CELL),
    Column("Biên chế trên một danh hiệu", 55, "{{ row.staff_behind or '–' }}"),
    Column("Lĩnh vực trên một danh hiệu", 55, "{{ row.areas_behind or '–' }}"),
    Column("Đơn vị không có danh hiệu", 26, "{{ row.without }}"),
    Column("Đơn vị khác chia đều", 26, "{{ row.differs }}"),
    Column("Ngưỡng phần dư", 33, "{{ row.cut or '–' }}"),
)


_HOW = (
    STT,
    Column("Đơn vị", 70, "{{ row.name }}", CELL),
    Column("Cách tính", 165, "{{ row.how }}", CELL),
)
_ANSWER = (
    "{% if equal_share %}Nếu chia đều, mỗi đơn vị được {{ equal_share }} như nhau"
    "{% if largest %}, trong khi {{ largest.name }} có {{ largest.staff }} biên chế, gấp {{ times }} "
    "lần {{ smallest.name }} ({{ smallest.staff }} biên chế){% endif %}. {% endif %}"
    "Mức độ chênh lệch về khối lượng công việc đằng sau một danh hiệu của từng phương án như sau:"
)


def allotment_annex() -> str:
    """The figures, every way side by side, what the conference decides, how each is reckoned."""
    return "".join(
        [
            opening(
                "",
                "PHƯƠNG ÁN PHÂN BỔ",
                ["Số lượng {{ title }} năm {{ year }}: {{ number | two_digits }}"],
                "",
                remark=para(REMARK, "(Tài liệu thảo luận tại Hội nghị tổng kết của {{ cluster }})"),
                width=WIDE,
            ),
            para(TEXT, "Căn cứ " + cited("document") + ", {{ cluster }} trình hội nghị:"),
            para(SECTION, "1. Số liệu của các đơn vị"),
            listing("row in units", _UNITS),
            gap(6),
            when(
                "table",
                para(
                    TEXT,
                    "Hệ số theo {{ table }}{% if table_document %}, "
                    + cited("table_document")
                    + "{% endif %}.",
                ),
            ),
            para(SECTION, "2. Các phương án"),
            para(
                TEXT,
                "Mỗi phương án phân bổ theo phần dư lớn nhất trên phân số chính xác: mỗi đơn vị được "
                "phần nguyên của số tính được; số còn lại lần lượt thuộc về phần dư lớn hơn. Trong "
                "ngoặc là số tính được, làm tròn hai chữ số; nơi phần dư bằng nhau ở ngưỡng (ghi hai "
                "số, ví dụ 1–2), hội nghị quyết định.",
            ),
            listing("row in rows", _PLACES),
            gap(6),
            each("line in not_reckoned", para(TEXT, "Chưa tính {{ line | small | with_stop }}")),
            _conference(),
            para(SECTION, "3. Ý kiến về việc phân bổ “cào bằng”"),
            para(TEXT, _ANSWER, keep=True),
            listing("row in ways", _FAIR),
            gap(6),
            when(
                "applied",
                para(
                    TEXT,
                    "Phương án đã được thông qua: {{ applied | small }}"
                    "{% if decision %} (" + cited("decision") + "){% endif %}.",
                ),
            ),
            para(SECTION, "4. Cách tính của từng đơn vị"),
            each(
                "way in ways",
                para(TEXT, "{{ way.name }}:", keep=True),
                listing("row in way.reckoned", _HOW),
                gap(6),
            ),
        ]
    )


def _conference() -> str:
    """What is left to the conference, and what a larger number would take from whom."""
    left = (
        "{{ way.name }}: còn {{ way.left | two_digits }} chưa phân bổ, phần dư bằng nhau ở "
        "{% if way.tied | length == rows | length %}tất cả các đơn vị"
        "{% else %}{{ way.tied | listed(', ') }}{% endif %}; hội nghị quyết định."
    )
    losing = (
        "{{ way.name }}: nếu số lượng tăng thêm 1 thì {{ way.losing | listed(', ') }} giảm 1; "
        "phương pháp phần dư lớn nhất không loại trừ trường hợp này."
    )
    return each(
        "way in ways", when("way.left", para(TEXT, left)), when("way.losing", para(TEXT, losing))
    )
