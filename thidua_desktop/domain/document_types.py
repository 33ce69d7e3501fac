"""Tên loại văn bản: the 29 types of NĐ 30/2020 Điều 7, with copies and letters, by abbreviation.

Abbreviations are those of Phụ lục III. A công văn has none in its symbol; CV is what people write.
"""

from typing import Final

from thidua_desktop.domain.lookalike import likeness

TYPES: Final = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CV": "Công văn",
    "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu",
    "GNP": "Giấy nghỉ phép",
    "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển",
    "PB": "Phiếu báo",
    "TCg": "Thư công",
    "SY": "Bản sao y",
    "TrS": "Bản trích sao",
    "SL": "Bản sao lục",
}
LETTER: Final = "CV"
"""Công văn: the one type that does not stand in a symbol."""

_CODES: Final = {likeness(text): code for code, name in TYPES.items() for text in (code, name)}


def type_code(written: str) -> str:
    """Give the abbreviation of a type, however it is written; another word stays as it is."""
    return _CODES.get(likeness(written), written.strip())


def type_name(written: str) -> str:
    """Give a type in full; another word stays as it is."""
    return TYPES.get(type_code(written), written.strip())
