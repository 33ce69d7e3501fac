"""Bản đăng ký thi đua, báo cáo kết quả đăng ký, bảng tổng hợp, tài liệu bình xét (Mẫu 1.4)."""

from functools import partial

from resources.templates.cluster_parts import (
    STT,
    halves,
    numbered,
    opening,
    signed_for_the_cluster,
    signed_for_the_unit,
)
from resources.templates.word_parts import (
    CELL,
    REMARK,
    SECTION,
    TEXT,
    WIDE,
    Column,
    agency,
    each,
    gap,
    listing,
    para,
    plain,
    sent_to,
    when,
)

_NONE = "Không đăng ký."


def registration_form() -> str:
    """Of a unit (DOMAIN-WORK 3.3): targets, titles, commendations."""
    targets = (
        STT,
        Column("Nội dung chỉ tiêu", 83, "{{ row.text }}", CELL),
        Column("Đơn vị tính", 25, "{{ row.unit_of_measure }}"),
        Column("Chỉ tiêu đăng ký", 25, "{{ row.planned }}"),
        Column("Ghi chú", 20, ""),
    )
    collectives = (
        STT,
        Column("Tập thể", 78, "{{ row.who }}", CELL),
        Column("Danh hiệu, hình thức đăng ký", 75, "{{ row.title }}", CELL),
    )
    people = (
        STT,
        Column("Họ và tên", 48, "{{ row.who }}", CELL),
        Column("Chức vụ", 45, "{{ row.position }}", CELL),
        Column("Danh hiệu, hình thức đăng ký", 60, "{{ row.title }}", CELL),
    )
    sent = sent_to("- Như trên;", "- Lưu: VT, Hồ sơ.")
    return "".join(
        [
            opening(
                "Số: {{ '' | blank_number }}/ĐK-{{ unit_code }}",
                "BẢN ĐĂNG KÝ",
                ["Thi đua năm {{ year }}"],
                agency=partial(agency, of="unit"),
            ),
            plain("Kính gửi: {{ cluster }}", 14, before=6),
            para(SECTION, "I. NỘI DUNG, CHỈ TIÊU THI ĐUA"),
            when(
                "targets",
                listing("row in targets", targets),
                otherwise=[para(TEXT, "Đơn vị chưa gửi chỉ tiêu.")],
            ),
            para(SECTION, "II. DANH HIỆU THI ĐUA"),
            para(TEXT, "1. Tập thể", keep=True),
            when(
                "collectives",
                listing("row in collectives", collectives),
                otherwise=[para(TEXT, _NONE)],
            ),
            para(TEXT, "2. Cá nhân", keep=True, before=6),
            when(
                "people",
                listing("row in people", people),
                otherwise=[para(TEXT, _NONE)],
            ),
            para(SECTION, "III. HÌNH THỨC KHEN THƯỞNG"),
            when(
                "commendations",
                listing("row in commendations", people),
                otherwise=[para(TEXT, _NONE)],
            ),
            para(
                TEXT,
                "Trên đây là đăng ký thi đua năm {{ year }} của {{ unit }}./.",
                before=6,
                keep=True,
            ),
            gap(6, keep=True),
            halves(sent, signed_for_the_unit()),
        ]
    )


_LATE = (
    "{% if units_late %}Đăng ký sau thời hạn{% if due %} {{ due | long_date }}{% endif %}: "
    "{{ units_late | listed }}.{% elif due %}Các đơn vị đăng ký đúng thời hạn {{ due | long_date }}."
    "{% endif %}"
)


def registration_report() -> str:
    """Of the cluster to the ministry (3.5): how it went, the numbers of each title."""
    titles = (
        STT,
        Column("Danh hiệu thi đua, hình thức khen thưởng", 73, "{{ row.name }}", CELL),
        Column("Đăng ký", 20, "{{ row.registered }}"),
        Column("Điều chỉnh", 20, "{{ row.adjusted }}"),
        Column("Rút", 20, "{{ row.withdrawn }}"),
        Column("Còn lại", 20, "{{ row.left }}"),
    )
    return "".join(
        [
            opening(numbered("BC"), "BÁO CÁO", ["Kết quả đăng ký thi đua năm {{ year }}"]),
            para(SECTION, "1. Tình hình tổ chức đăng ký"),
            para(
                TEXT,
                "{{ cluster }} có {{ units | two_digits }} đơn vị thành viên; "
                "{{ units_done | two_digits }} đơn vị đã đăng ký danh hiệu thi đua năm {{ year }}"
                "{% if units_missing %}, chưa đăng ký: {{ units_missing | listed }}{% endif %}. "
                + _LATE,
            ),
            para(SECTION, "2. Kết quả đăng ký"),
            para(
                TEXT,
                "Các đơn vị, tập thể, cá nhân có {{ total.registered | two_digits }} đăng ký"
                "{% if total.adjusted %}, điều chỉnh {{ total.adjusted | two_digits }}{% endif %}"
                "{% if total.withdrawn %}, rút {{ total.withdrawn | two_digits }}{% endif %}, "
                "còn {{ total.left | two_digits }} đăng ký, gồm:",
                keep=True,
            ),
            listing("row in titles", titles),
            para(
                TEXT,
                "Đăng ký của từng đơn vị có trong bảng tổng hợp kèm theo.",
                before=6,
            ),
            para(SECTION, "3. Kiến nghị"),
            para(
                TEXT,
                "{{ cluster }} kính báo cáo {{ authority }} và đề nghị theo dõi, tổng hợp làm căn cứ "
                "bình xét, đề nghị khen thưởng cuối năm./.",
                keep=True,
            ),
            gap(6, keep=True),
            signed_for_the_cluster(
                "- {{ authority }} (để b/c);", "- Các đơn vị thành viên;", "- Lưu: VT, Hồ sơ."
            ),
        ]
    )


def registration_annex() -> str:
    """Of the report (3.4), across the page: what each unit registered, changed and took back."""
    columns = (
        STT,
        Column("Đơn vị", 46, "{{ row.name }}", CELL),
        Column("Danh hiệu đăng ký (số lượng)", 64, "{{ row.titles }}", CELL),
        Column("Đăng ký", 17, "{{ row.registered }}"),
        Column("Điều chỉnh", 17, "{{ row.adjusted }}"),
        Column("Rút", 14, "{{ row.withdrawn }}"),
        Column("Còn lại", 16, "{{ row.left }}"),
        Column("Ngày đăng ký", 24, "{{ row.received | short_date }}"),
        Column("Lý do điều chỉnh, rút", 42, "{{ row.note }}", CELL),
    )
    return "".join(
        [
            opening(
                "",
                "BẢNG TỔNG HỢP ĐĂNG KÝ",
                ["Danh hiệu thi đua, hình thức khen thưởng năm {{ year }}"],
                "",
                remark=para(
                    REMARK,
                    "(Kèm theo Báo cáo kết quả đăng ký thi đua năm {{ year }} của {{ cluster }})",
                ),
                width=WIDE,
            ),
            listing("row in by_unit", columns),
            para(
                TEXT,
                "Cộng: {{ total.registered | two_digits }} đăng ký"
                "{% if total.adjusted %}; điều chỉnh {{ total.adjusted | two_digits }}{% endif %}"
                "{% if total.withdrawn %}; rút {{ total.withdrawn | two_digits }}{% endif %}; còn lại "
                "{{ total.left | two_digits }}.",
                before=6,
            ),
        ]
    )


def nominee_sheet() -> str:
    """Tài liệu bình xét (3.22), across the page: one table for each title."""
    columns = (
        Column("STT", 11, "{{ row.place }}"),
        Column("Tập thể", 36, "{{ row.unit }}", CELL),
        Column("Ngày đăng ký", 23, "{{ row.registered | short_date }}"),
        Column("Chỉ tiêu đạt", 17, "{{ row.targets }}"),
        Column("Điểm (hạng)", 17, "{{ row.score }}"),
        Column("Lĩnh vực", 14, "{{ row.areas | figure }}"),
        Column("Kiểm tra", 28, "{{ row.inspections }}", CELL),
        Column("Xếp loại năm", 24, "{{ row.rating }}", CELL),
        Column("Cờ 5 năm gần nhất", 30, "{{ row.flags }}", CELL),
        Column(
            "Căn cứ và minh chứng; lý do",
            52,
            "{% if row.place %}{{ row.proofs }}{% else %}{{ row.remark }}{% endif %}",
            CELL,
        ),
    )
    return "".join(
        [
            opening(
                "", "TÀI LIỆU BÌNH XÉT", ["Đề nghị tặng Cờ thi đua năm {{ year }}"], "", width=WIDE
            ),
            each(
                "list in lists",
                para(SECTION, "{{ list.title }}"),
                listing("row in list.rows", columns),
                gap(8),
            ),
            para(
                TEXT,
                "Tập thể có số thứ tự là tập thể đủ điều kiện, theo thứ hạng điểm hoặc theo danh sách "
                "đơn vị khi chưa có điểm; tập thể không có số thứ tự không được đưa vào danh sách đề cử, "
                "có lý do kèm theo. Căn cứ xét tặng cờ: {{ grounds | listed }}.",
            ),
        ]
    )
