"""Báo cáo sơ kết and tổng kết of the cluster, with annexes PL1 to PL4 (NĐ 30/2020, Mẫu 1.4)."""

from dataclasses import replace

from resources.templates.cluster_parts import (
    BLANK,
    STT,
    annex,
    lines,
    list_or,
    numbered,
    opening,
    signed_for_the_cluster,
)
from resources.templates.word_parts import (
    CELL,
    CLAUSE,
    SECTION,
    TEXT,
    Column,
    each,
    gap,
    listing,
    para,
    when,
)

NONE_YET = "Chưa có số liệu."


def targets(half: bool) -> tuple[Column, ...]:
    """What was reached beside what was registered: DOMAIN-WORK 3.13."""
    return (
        Column("STT", 11, "{{ loop.index }}"),
        Column("Chỉ tiêu", 52, "{{ row.text }}", CELL),
        Column("ĐVT", 17, "{{ row.unit_of_measure }}"),
        Column("Đăng ký năm", 24, "{{ row.planned }}"),
        Column("Thực hiện 6 tháng" if half else "Thực hiện năm", 24, "{{ row.actual or '–' }}"),
        Column("% so với năm" if half else "Tỷ lệ", 20, "{{ row.share or '–' }}"),
        Column("Số đơn vị đạt", 17, "{{ row.met }}/{{ row.total }}"),
    )


def by_unit(half: bool) -> tuple[Column, ...]:
    beyond = () if half else (Column("Vượt", 21, "{{ row.beyond }}"),)
    return (
        STT,
        Column("Đơn vị", 69 if half else 48, "{{ row.name }}", CELL),
        Column("Số chỉ tiêu", 21, "{{ row.total }}"),
        Column("Đạt", 21, "{{ row.met }}"),
        *beyond,
        Column("Không đạt", 21, "{{ row.not_met }}"),
        Column("Chưa báo cáo", 21, "{{ row.missing }}"),
    )


TITLES = (
    STT,
    Column("Danh hiệu", 58, "{{ row.name }}", CELL),
    Column("Đăng ký", 19, "{{ row.registered }}"),
    Column("Rút, điều chỉnh", 19, "{{ row.gone }}"),
    Column("Còn lại", 19, "{{ row.kept }}"),
    Column("Được suy tôn", 19, "{{ row.elected }}"),
    Column("Được tặng", 19, "{{ row.awarded }}"),
)
TITLES_NOT_AWARDED = (STT, replace(TITLES[1], width=77), *TITLES[2:-1])
SCORES = (
    STT,
    Column("Đơn vị", 78, "{{ row.name }}", CELL),
    Column("Điểm tự chấm", 25, "{{ row.own }}"),
    Column("Điểm Cụm thẩm định", 27, "{{ row.cluster }}"),
    Column("Xếp hạng", 23, "{{ row.rank }}"),
)
AWARDS = (
    STT,
    Column("Danh hiệu, hình thức khen thưởng", 78, "{{ row.name }}", CELL),
    Column("Tập thể", 22, "{{ row.collectives }}"),
    Column("Cá nhân", 22, "{{ row.people }}"),
    Column("Trong đó: trực tiếp", 31, "{{ row.direct }}"),
)


def review(*, half: bool) -> str:
    kind = "sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm {{ year }}"
    if not half:
        kind = "tổng kết công tác thi đua, khen thưởng năm {{ year }}"
    subject = f"{kind[:1].upper()}{kind[1:]}"
    of = f"Báo cáo {kind} của {{{{ cluster }}}}"
    parts = [
        opening(numbered("BC"), "BÁO CÁO", [subject]),
        para(
            TEXT,
            "Thực hiện phong trào thi đua năm {{ year }}"
            "{% if movement_name %} “{{ movement_name }}”{% endif %}"
            "{% if theme %} và chủ đề của Cụm “{{ theme }}”{% endif %}, {{ cluster }} báo cáo kết quả "
            f"{'6 tháng đầu năm' if half else 'năm {{ year }}'} như sau:",
        ),
        para(SECTION, "I. ĐẶC ĐIỂM, TÌNH HÌNH"),
        para(TEXT, "{{ cluster }} có {{ members | two_digits }} đơn vị thành viên."),
        lines("situation", ""),
        para(SECTION, f"II. KẾT QUẢ {'6 THÁNG ĐẦU NĂM' if half else 'THỰC HIỆN'}"),
        para(CLAUSE, "1. Triển khai phong trào, kế hoạch, giao ước"),
        lines("launched", ""),
        para(
            TEXT,
            "Báo cáo, hồ sơ của các đơn vị gửi Cụm: {{ reports_in_time | two_digits }} đúng hạn"
            "{% if reports_late %}, {{ reports_late | two_digits }} chậm{% endif %}"
            "{% if reports_missing %}, {{ reports_missing | two_digits }} quá hạn chưa gửi{% endif %}.",
        ),
        para(CLAUSE, "2. Kết quả phong trào, thực hiện chỉ tiêu"),
        lines("movement", ""),
        when(
            "tasks_total",
            para(
                TEXT,
                "Công việc theo kế hoạch: {{ tasks_total | two_digits }}; đã hoàn thành "
                "{{ tasks_done | two_digits }}{% if tasks_done_late %} (trong đó "
                "{{ tasks_done_late | two_digits }} chậm){% endif %}"
                "{% if tasks_overdue %}; quá hạn chưa hoàn thành {{ tasks_overdue | two_digits }}"
                "{% endif %}.",
            ),
        ),
        when(
            "targets_total",
            para(
                TEXT,
                "Chỉ tiêu của các đơn vị: {{ targets_total | two_digits }}; đạt "
                "{{ targets_met | two_digits }}"
                + (
                    ""
                    if half
                    else "{% if targets_beyond %}, trong đó vượt {{ targets_beyond | two_digits }}{% endif %}"
                )
                + "{% if targets_missing %}; chưa có kết quả {{ targets_missing | two_digits }}{% endif %}.",
                keep=True,
            ),
        ),
        when(
            "targets",
            listing("row in targets", targets(half), long=True),
            gap(6),
            otherwise=[para(TEXT, NONE_YET)],
        ),
        para(CLAUSE, "3. Phong trào chuyên đề"),
        lines("topical", "", "Không có."),
        para(CLAUSE, "4. Công tác kiểm tra"),
        lines("inspected", ""),
        para(
            TEXT,
            "{% if visits %}Đã kiểm tra {{ visits | two_digits }} cuộc tại {{ visited | two_digits }} đơn "
            "vị{% if findings_closed or findings_open %}; kiến nghị sau kiểm tra: {% endif %}"
            "{% if findings_closed %}{{ findings_closed | two_digits }} đã thực hiện{% endif %}"
            "{% if findings_closed and findings_open %}, {% endif %}"
            "{% if findings_open %}{{ findings_open | two_digits }} đang thực hiện{% endif %}."
            "{% else %}Chưa có cuộc kiểm tra nào.{% endif %}",
        ),
    ]
    if not half:
        parts += [
            para(CLAUSE, "5. Đăng ký danh hiệu và kết quả"),
            when(
                "titles",
                para(
                    TEXT,
                    "Đăng ký: {{ titles | sum(attribute='registered') | two_digits }}"
                    "{% if titles | sum(attribute='gone') %}; rút, điều chỉnh: "
                    "{{ titles | sum(attribute='gone') | two_digits }}; còn lại: "
                    "{{ titles | sum(attribute='kept') | two_digits }}{% endif %}"
                    "{% if titles | sum(attribute='elected') %}; được suy tôn: "
                    "{{ titles | sum(attribute='elected') | two_digits }}{% endif %}"
                    "{% if titles | sum(attribute='awarded') %}; được tặng: "
                    "{{ titles | sum(attribute='awarded') | two_digits }}{% endif %} (chi tiết tại "
                    "Phụ lục II).",
                ),
                otherwise=[para(TEXT, NONE_YET)],
            ),
            para(CLAUSE, "6. Công tác khen thưởng"),
            lines("awarded", ""),
            when(
                "awards",
                para(TEXT, "Số liệu khen thưởng tại Phụ lục IV."),
                otherwise=[para(TEXT, "Chưa có quyết định khen thưởng được ghi nhận trong năm.")],
            ),
        ]
    parts += [
        para(CLAUSE, f"{5 if half else 7}. Điển hình tiên tiến, mô hình mới, cách làm hay"),
        when(
            "examples",
            each(
                "one in examples",
                para(
                    TEXT,
                    "- {{ one.name }} ({{ one.unit }}{% if one.area %}, lĩnh vực {{ one.area | small }}"
                    "{% endif %}){% if one.what %}: {{ one.what | without_stop }}{% endif %}."
                    "{% if one.spread %} Đã nhân rộng: {{ one.spread | without_stop }}.{% endif %}",
                ),
            ),
            otherwise=[para(TEXT, NONE_YET)],
        ),
        para(CLAUSE, f"{6 if half else 8}. Công tác Đảng, đoàn thể"),
        lines("party", "", BLANK),
        para(SECTION, "III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN"),
        lines("shortcomings", "", BLANK),
        lines("causes", ""),
        para(SECTION, "IV. KIẾN NGHỊ, Ý KIẾN CHỈ ĐẠO"),
        when(
            "requests",
            para(CLAUSE, "1. Kiến nghị của các đơn vị"),
            each("one in requests", para(TEXT, REQUEST)),
        ),
        when(
            "directives",
            para(CLAUSE, "{% if requests %}2{% else %}1{% endif %}. Thực hiện ý kiến chỉ đạo"),
            each("one in directives", para(TEXT, REQUEST)),
        ),
        lines("proposals", ""),
        when("not requests and not directives and not proposals", para(TEXT, "Không có.")),
        para(
            SECTION,
            f"V. {'NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM' if half else 'PHƯƠNG HƯỚNG NĂM {{ year + 1 }}'}",
        ),
        lines("directions", "", BLANK),
        para(
            TEXT,
            f"Trên đây là Báo cáo {kind} của {{{{ cluster }}}} (có Phụ lục kèm theo)./.",
            keep=True,
        ),
        gap(6, keep=True),
        signed_for_the_cluster(
            "- Lãnh đạo Bộ phụ trách (để b/c);",
            "- Các đơn vị thành viên Cụm;",
            "- Lưu: VT, Hồ sơ.",
        ),
        annex("" if half else "I", "KẾT QUẢ THỰC HIỆN CHỈ TIÊU THEO ĐƠN VỊ", of),
        list_or("by_unit", by_unit(half), NONE_YET),
    ]
    if not half:
        parts += [
            annex("II", "ĐĂNG KÝ VÀ KẾT QUẢ DANH HIỆU THI ĐUA", of),
            when(
                "titles | selectattr('awarded') | list",
                list_or("titles", TITLES, NONE_YET),
                otherwise=[list_or("titles", TITLES_NOT_AWARDED, NONE_YET)],
            ),
            annex("III", "ĐIỂM, XẾP HẠNG CÁC ĐƠN VỊ", of),
            list_or("scores", SCORES, NONE_YET),
            annex("IV", "KẾT QUẢ KHEN THƯỞNG", of),
            list_or("awards", AWARDS, NONE_YET),
        ]
    return "".join(parts)


REQUEST = (
    "- {{ one.text | without_stop }}{% if one.by %} ({{ one.by }}){% endif %}{% if one.sent_to %}; đã chuyển "
    "{{ one.sent_to }}{% endif %}{% if one.answer %}; kết quả: {{ one.answer | without_stop }}"
    "{% elif not one.done %}; đang theo dõi, thực hiện{% endif %}."
)
