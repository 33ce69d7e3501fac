"""What is said of a document that is compared with the store."""

from collections.abc import Mapping
from typing import Final

_SENTENCES: Final[Mapping[str, str]] = {
    "D00": "Văn bản đúng là tệp {name} đã lập cho lần bỏ phiếu {round_code}.",
    "D01": (
        "Mã kiểm chứng {code} đúng với kết quả của lần bỏ phiếu {round_code}, nhưng tệp này khác "
        "tệp chương trình đã lập. Đọc lại từng số trong văn bản so với bản đã ký."
    ),
    "D02": (
        "Mã kiểm chứng {code} thuộc một kết quả trước đây của lần bỏ phiếu {round_code}; kết quả "
        "đó đã được kiểm lại hoặc đã bị hủy."
    ),
    "D03": "Mã kiểm chứng {code} không có trong tệp dữ liệu này.",
    "D04": "Văn bản không có mã kiểm chứng và không phải tệp chương trình đã lập.",
    "D05": "Văn bản đúng là tệp {name} đã lập, nhưng kết quả ghi trong đó đã được thay thế.",
}


_OF_A_YEAR: Final = "Văn bản đúng là tệp {name} đã lập."


def sentence(finding: str, *, name: str = "", round_code: str = "", code: str = "") -> str:
    """Say what was found; a file of a year belongs to no round."""
    if finding == "D00" and not round_code:
        return _OF_A_YEAR.format(name=name)
    return _SENTENCES[finding].format(name=name, round_code=round_code, code=code)
