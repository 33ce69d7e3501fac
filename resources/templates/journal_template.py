"""Nhật ký kiểm phiếu, across the page: every act of a ballot, without a mark of a paper."""

from resources.templates.cluster_parts import signatures
from resources.templates.word_parts import (
    CELL,
    NOTE,
    ON_REMARK,
    TEXT,
    WIDE,
    Column,
    gap,
    letterhead,
    listing,
    note,
    para,
    title,
    when,
)


def count_journal() -> str:
    columns = (
        Column("Số", 14, "{{ row.number }}"),
        Column("Thời điểm", 40, "{{ row.at }}"),
        Column("Người thực hiện", 40, "{{ row.actor }}", CELL),
        Column("Nội dung", 62, "{{ row.what }}", CELL),
        Column("Trước → sau", 96, "{{ row.fields }}", CELL),
    )
    return "".join(
        [
            letterhead(width=WIDE),
            note("illustrative or not check_code", NOTE),
            title("NHẬT KÝ KIỂM PHIẾU", ["{{ about }}", "{{ meeting }}"], ON_REMARK, width=WIDE),
            para(
                TEXT,
                "Nhật ký ghi mọi thao tác của lần bỏ phiếu theo thứ tự thời gian; không có nội dung "
                "của từng phiếu. Số là số của dòng trong nhật ký của tệp dữ liệu.",
            ),
            listing("row in entries", columns),
            when("check_code", para(TEXT, "Mã kiểm chứng: {{ check_code }}.", before=6, keep=True)),
            gap(6),
            signatures(
                ("THƯ KÝ", "{{ secretary.name }}"),
                ("TRƯỞNG BAN KIỂM PHIẾU", "{{ head.name }}"),
                width=WIDE,
            ),
        ]
    )
