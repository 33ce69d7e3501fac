"""Công văn đôn đốc, báo cáo sơ kết, báo cáo tổng kết (NĐ 30/2020, Mẫu 1.4 and 1.5)."""

from resources.templates.cluster_parts import (
    addressed,
    cited,
    letter_opening,
    signed_for_the_cluster,
)
from resources.templates.word_parts import (
    CELL,
    TEXT,
    Column,
    gap,
    listing,
    para,
)

DOCUMENT = cited("asked_by")
EARLIER = cited("earlier")


def reminder() -> str:
    about = (
        "đôn đốc gửi {{ report }} năm {{ year }}"
        "{% if turn > 1 %} (lần thứ {{ turn | ordinal }}){% endif %}"
    )
    late = (
        Column("STT", 15, "{{ loop.index }}"),
        Column("Đơn vị", 90, "{{ row.name }}", CELL),
        Column("Thời hạn", 30, "{{ row.due | short_date }}"),
        Column("Số ngày chậm", 30, "{{ row.days }}"),
    )
    return "".join(
        [
            letter_opening(about),
            addressed("units", ".name"),
            gap(6),
            para(
                TEXT,
                "{% if asked_by %}Thực hiện "
                + DOCUMENT
                + ", {% else %}Theo chương trình công tác năm {{ year }} của {{ cluster }}, {% endif %}"
                "các đơn vị thành viên gửi {{ report }} về Cụm{% if due %} trước {{ due | long_date }}"
                "{% endif %}.",
            ),
            para(
                TEXT,
                "Đến {{ date | long_date }}, Cụm chưa nhận được {{ report }} của "
                "{{ units | count | two_digits }} đơn vị"
                "{% if before %}, mặc dù đã có {% if earlier %}"
                + EARLIER
                + "{% else %}công văn đôn đốc {{ before | long_date }}{% endif %}{% endif %}:",
                keep=True,
            ),
            listing("row in units", late),
            gap(6),
            para(
                TEXT,
                "{{ cluster }} đề nghị {% if units | count > 1 %}các {% endif %}đơn vị khẩn trương hoàn "
                "thành và gửi {{ report }} (bản giấy và bản điện tử) trước {{ new_due | long_date }}{% if contact %}; đầu mối tiếp nhận: "
                "{{ contact }}{% endif %}.",
            ),
            para(
                TEXT,
                "Số ngày gửi chậm được ghi nhận và là căn cứ chấm điểm thi đua của đơn vị theo bảng tiêu "
                "chí của Cụm.",
            ),
            para(TEXT, "Trân trọng./.", keep=True),
            gap(6, keep=True),
            signed_for_the_cluster("- Như trên;", "- Lưu: VT, Hồ sơ."),
        ]
    )
