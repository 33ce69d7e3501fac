"""What the page *Hồ sơ đề nghị* and the list of contents say."""

from collections.abc import Sequence
from typing import Final

from thidua_desktop.domain.citation import Citation
from thidua_desktop.domain.documents.legal_bases import DossierPart

PARTS: Final = {
    DossierPart.PROPOSAL: "Tờ trình",
    DossierPart.REPORT: "Báo cáo thành tích",
    DossierPart.MINUTES: "Biên bản bình xét thi đua (biên bản hội nghị, biên bản kiểm phiếu)",
    DossierPart.OPINION: "Ý kiến của cơ quan liên quan ở trung ương (do Bộ lấy)",
}
_FOLDERS: Final = {
    DossierPart.PROPOSAL: "01-To-trinh",
    DossierPart.MINUTES: "02-Bien-ban",
    DossierPart.REPORT: "03-Bao-cao-thanh-tich",
    DossierPart.OPINION: "04-Y-kien",
}
_UNCONFIRMED: Final = "{0} (chưa xác nhận)"
_PRECEDENT: Final = "tham khảo {0}"
_NO_SOURCE: Final = "chưa có căn cứ trong bộ quy tắc"

NO_PROPOSAL: Final = "chưa lập tờ trình"
PROPOSAL_UNSIGNED: Final = "tờ trình chưa có bản chụp đã ký"
NO_REPORT: Final = "chưa lập báo cáo thành tích"
REPORT_UNSIGNED: Final = "báo cáo thành tích chưa có bản đơn vị đã ký"
NO_COUNT_MINUTES: Final = "biên bản kiểm phiếu chưa ký"
NO_MEETING_MINUTES: Final = "chưa có biên bản hội nghị đã ký"
_WHERE: Final = {
    NO_PROPOSAL: "trang Soạn thảo, trình ký",
    NO_MEETING_MINUTES: "đưa vào trình ký hoặc vào Sổ đăng ký",
}
"""Where in the program it is made good: for the screen, not for the list that goes to others."""
_LACKING: Final = "{0} ({1})"

TITLE: Final = "Hồ sơ đề nghị"
ABOUT: Final = (
    "Mỗi tập thể được suy tôn, đề nghị có một hồ sơ: 01 bộ bản chính và tệp điện tử. Chọn một tập "
    "thể để xem từng thành phần."
)
EMPTY: Final = (
    "Chưa có tập thể nào được suy tôn hoặc đề nghị tặng Cờ thi đua trong năm này. Kết quả đã công "
    "bố ở thẻ Hội nghị hiện ở đây."
)
EMPTY_ITEMS: Final = "Chọn một tập thể để xem thành phần hồ sơ."
ITEMS: Final = "Thành phần hồ sơ"
UNIT: Final = "Tập thể"
TITLES: Final = "Danh hiệu đề nghị"
STATE: Final = "Tình trạng"
PART: Final = "Thành phần"
ARTICLE: Final = "Căn cứ"
THERE: Final = "Đã có"
MISSING: Final = "Còn thiếu"
COMPLETE: Final = "Đủ thành phần"
_LACKS: Final = "Thiếu {0} mục"
REPORT: Final = "Lập báo cáo thành tích"
REPORT_KEY: Final = "F9"
MAKE: Final = "Lập thư mục và tệp nén hồ sơ…"
MAKE_KEY: Final = "F4"
CHOOSE: Final = "Chọn nơi lưu hồ sơ đề nghị"
WORKING: Final = "Đang lập hồ sơ đề nghị"
MADE: Final = "Đã lập {0} và {1}: {2} tệp"
MADE_OPEN: Final = "Đã lập {0} và {1}: {2} tệp; còn thiếu {3} thành phần"
STOPPED: Final = "Đã dừng, chưa lập hồ sơ."
SIGNED: Final = "{0} (đã ký)"


def folder(part: DossierPart, unit_code: str) -> str:
    """Where a file goes in the folder of the dossier, in ASCII but for the unit's own code."""
    return f"{_FOLDERS[part]}/{unit_code}" if unit_code else _FOLDERS[part]


def article(citation: Citation) -> str:
    """Where a part is asked for, or that it is not known."""
    if citation.source:
        return citation.source if citation.confirmed else _UNCONFIRMED.format(citation.source)
    return _PRECEDENT.format(citation.precedent) if citation.precedent else _NO_SOURCE


def state(missing: int) -> str:
    return _LACKS.format(missing) if missing else COMPLETE


def there(names: Sequence[tuple[str, bool]]) -> str:
    return "; ".join(SIGNED.format(name) if signed else name for name, signed in names)


def lacking(missing: Sequence[str]) -> str:
    return "; ".join(_LACKING.format(one, _WHERE[one]) if one in _WHERE else one for one in missing)


def folder_name(year: int) -> str:
    return f"Ho-so-de-nghi-{year}"
