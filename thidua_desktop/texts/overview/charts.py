"""What the charts are called, and their parts."""

from collections.abc import Mapping, Sequence
from typing import Final

from thidua_desktop.domain.work.charts import BarRow, ChartKind

TITLES: Final[Mapping[ChartKind, str]] = {
    ChartKind.TARGETS: "Chỉ tiêu đạt theo đơn vị",
    ChartKind.REGISTRATIONS: "Đăng ký theo danh hiệu",
    ChartKind.REPORTS: "Báo cáo đúng hạn theo đơn vị",
    ChartKind.REQUESTS: "Kiến nghị, chỉ đạo",
}
PARTS: Final[Mapping[ChartKind, Sequence[str]]] = {
    ChartKind.TARGETS: ("đạt", "không đạt", "chưa báo cáo"),
    ChartKind.REGISTRATIONS: ("đang đăng ký", "đã rút, điều chỉnh"),
    ChartKind.REPORTS: ("đúng hạn", "chậm", "quá hạn chưa gửi"),
    ChartKind.REQUESTS: ("đã hoàn thành", "đang thực hiện", "quá hạn"),
}
EMPTY: Final[Mapping[ChartKind, str]] = {
    ChartKind.TARGETS: "Chưa có chỉ tiêu nào của đơn vị.",
    ChartKind.REGISTRATIONS: "Chưa có đăng ký nào.",
    ChartKind.REPORTS: "Chưa có báo cáo nào đến hạn.",
    ChartKind.REQUESTS: "Chưa có kiến nghị, chỉ đạo nào.",
}
COPY: Final = "Sao chép ảnh"
COPY_KEY: Final = "Ctrl+C"
COPIED: Final = "Đã sao chép ảnh: {0}"
OF_YEAR: Final = "{0} năm {1}"
OTHERS: Final = "{0} đơn vị có tỷ lệ thấp nhất; còn {1} đơn vị khác"
NUMBERS: Final = "{0}/{1}"


def read_out(row: BarRow, parts: Sequence[str]) -> str:
    """A row in words, for whoever does not see it: Cục Con nuôi: đạt 4, không đạt 1."""
    shown = ", ".join(f"{part} {count}" for part, count in zip(parts, row.parts, strict=True))
    return f"{row.name}: {shown}"
