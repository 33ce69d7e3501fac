"""Bảng tự chấm, bảng tổng hợp điểm, xếp hạng (3.16) and quyết định ban hành bảng tiêu chí (3.15)."""

from functools import partial

from resources.templates.cluster_parts import (
    annex,
    numbered,
    opening,
    signed,
    signed_for_the_cluster,
    signed_for_the_unit,
)
from resources.templates.word_parts import (
    BASIS,
    CELL,
    REMARK,
    SECTION,
    SUBJECT,
    TEXT,
    WIDE,
    Column,
    agency,
    cell,
    each,
    gap,
    listing,
    para,
    row,
    table,
    when,
)

_BOLD = "{% if row.heading %}{{ row.text | upper }}{% else %}{{ row.text }}{% endif %}"


def self_score() -> str:
    """Of a unit, across the page: its own points, the cluster's beside them."""
    columns = (
        Column("STT", 13, "{{ row.code }}"),
        Column("Tiêu chí", 74, _BOLD, CELL),
        Column("Điểm tối đa", 16, "{{ row.maximum }}"),
        Column("Số liệu", 24, "{{ row.figure }}"),
        Column("Điểm tự chấm", 17, "{{ row.own or '–' }}"),
        Column("Tài liệu minh chứng", 46, "{{ row.evidence | listed }}", CELL),
        Column("Điểm Cụm thẩm định", 20, "{{ row.cluster or '–' }}"),
        Column("Chênh lệch, lý do", 37, "{{ row.note }}", CELL),
    )
    quarter = WIDE / 4
    signers = [
        signed("", "NGƯỜI LẬP"),
        signed_for_the_unit(),
        signed("", "TỔ THẨM ĐỊNH"),
        signed("", "TRƯỞNG CỤM"),
    ]
    return "".join(
        [
            opening(
                "",
                "BẢNG TỰ CHẤM ĐIỂM",
                ["Thi đua năm {{ year }}"],
                "",
                remark=para(REMARK, "(Theo {{ table }})"),
                width=WIDE,
                agency=partial(agency, of="unit"),
            ),
            listing("row in lines", columns),
            para(
                TEXT,
                "Tổng điểm tự chấm: {{ own or 'chưa đủ điểm' }}/{{ maximum }}"
                "{% if cluster_points %}; Cụm thẩm định: {{ cluster_points }}{% endif %}. "
                "{{ rounding }}",
                before=6,
                keep=True,
            ),
            gap(6, keep=True),
            table(
                (quarter,) * len(signers),
                [row(*(cell(quarter, one, top=True) for one in signers))],
                lines=False,
            ),
        ]
    )


def score_summary() -> str:
    """Of the cluster, across the page: who ranks where, and by what."""
    columns = (
        Column("STT", 11, "{{ row.place }}"),
        Column("Đơn vị", 62, "{{ row.unit }}", CELL),
        Column("Điểm các nhóm", 56, "{{ row.groups or '–' }}", CELL),
        Column("Điểm thưởng", 16, "{{ row.bonus or '–' }}"),
        Column("Điểm trừ", 16, "{{ row.penalty or '–' }}"),
        Column("Tổng tự chấm", 19, "{{ row.own or '–' }}"),
        Column("Tổng thẩm định", 20, "{{ row.total or '–' }}"),
        Column("Xếp hạng", 15, "{{ row.rank or '–' }}"),
        Column("Ghi chú", 32, "{{ row.note }}", CELL),
    )
    return "".join(
        [
            opening(
                "",
                "BẢNG TỔNG HỢP ĐIỂM, XẾP HẠNG",
                ["Thi đua năm {{ year }}"],
                remark=when("tables", para(REMARK, "(Theo {{ tables | listed }})")),
                width=WIDE,
            ),
            listing("row in rows", columns),
            para(
                TEXT,
                "Đã xếp hạng {{ ranked | two_digits }}/{{ units | two_digits }} đơn vị; đơn vị bằng "
                "điểm cùng một hạng{% if breakers %}, trừ khi phân định được bằng: "
                "{{ breakers | map('small') | listed | without_stop }}{% endif %}. "
                "{{ rounding | listed(' ') }}",
                before=6,
            ),
            para(
                TEXT,
                "Điểm là căn cứ để lập danh sách đề cử; việc suy tôn do hội nghị bỏ phiếu quyết định.",
                keep=True,
            ),
            gap(6, keep=True),
            signed_for_the_cluster("- Các đơn vị thành viên;", "- Lưu: VT, Hồ sơ.", width=WIDE),
        ]
    )


NOTE_COLUMN = Column("Ghi chú", 20, "{{ row.note }}", CELL)


def criteria_decision() -> str:
    """Mẫu 1.2: the table is its annex."""
    columns = (
        Column("STT", 13, "{{ row.code }}"),
        Column("Tiêu chí", 60, _BOLD, CELL),
        Column("Điểm chuẩn", 18, "{{ row.maximum }}"),
        Column("Cách chấm", 54, "{{ row.how }}", CELL),
    )
    wide = (*columns[:-1], Column("Cách chấm", 74, "{{ row.how }}", CELL))
    return "".join(
        [
            opening(
                "{% if document %}Số: {{ document.number }}{% else %}"
                + numbered("QĐ")
                + "{% endif %}",
                "QUYẾT ĐỊNH",
                ["Ban hành {{ table }}"],
            ),
            para(SUBJECT, "TRƯỞNG {{ cluster | upper }}"),
            gap(8),
            each("line in bases", para(BASIS, "{{ line | without_stop }};")),
            para(BASIS, "Theo ý kiến thống nhất của các đơn vị thành viên {{ cluster }}."),
            para(SUBJECT, "QUYẾT ĐỊNH:", before=8, after=6),
            para(
                TEXT,
                "Ban hành kèm theo Quyết định này {{ table }}"
                "{% if units %}, áp dụng đối với đơn vị thuộc loại {{ units | small }}{% endif %}, "
                "thang điểm {{ total }}.",
                lead="Điều 1. ",
            ),
            para(
                TEXT,
                "Các đơn vị tự chấm điểm, gửi kèm tài liệu minh chứng; Cụm thẩm định. Chênh "
                "lệch lớn hơn {{ tolerance }} điểm giữa điểm tự chấm và điểm thẩm định phải được giải "
                "trình. {{ rounding }}{% if breakers %} Khi bằng điểm, lần lượt xét: "
                "{{ breakers | map('small') | listed | with_stop }}{% endif %}",
                lead="Điều 2. ",
            ),
            para(
                TEXT,
                "Quyết định này có hiệu lực kể từ ngày ký. Các đơn vị thành viên "
                "{{ cluster }} chịu trách nhiệm thi hành Quyết định này./.",
                lead="Điều 3. ",
                keep=True,
            ),
            gap(6, keep=True),
            signed_for_the_cluster("- Như Điều 3;", "- {{ authority }} (để b/c);", "- Lưu: VT."),
            annex(
                "",
                "{{ table | upper }}",
                "Quyết định{% if document %} số {{ document.number }}{% if document.date %} "
                "{{ document.date | long_date }}{% endif %}{% endif %} của {{ cluster }}",
            ),
            when(
                "lines | selectattr('note') | list",
                listing("row in lines", (*columns, NOTE_COLUMN)),
                otherwise=[listing("row in lines", wide)],
            ),
            para(SECTION, "Thang điểm: {{ total }}.", keep=False),
        ]
    )
