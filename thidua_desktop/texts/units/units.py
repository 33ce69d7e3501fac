"""What the tab *Đơn vị* says: the list, the card of a unit, renaming and merging."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from thidua_desktop.domain.codes.units import SuccessionFault
from thidua_desktop.texts.registers.register_page import RegisterTexts

TEXTS: Final = RegisterTexts(
    one="đơn vị",
    add="Thêm đơn vị",
    delete="Xóa đơn vị",
    new="Đơn vị mới",
    new_text=(
        "Ghi tên đầy đủ và ký hiệu; đơn vị được lưu khi đủ hai mục này và đứng cuối danh sách."
    ),
    empty="Chưa có đơn vị nào trong năm này. Thêm từng đơn vị, hoặc nhập cả danh sách từ Excel.",
    nothing_found="Không có đơn vị nào khớp với từ cần lọc. Xóa ô lọc để xem tất cả.",
    choose="Chọn một đơn vị ở danh sách bên trái để xem và sửa.",
    delete_text="Đơn vị được xóa khỏi danh sách năm nay và khỏi sổ đơn vị. Ctrl+Z để hoàn tác.",
    file_name="Danh sách đơn vị",
    title="Danh sách đơn vị thành viên",
    key_taken="Ký hiệu đã dùng.",
)

# ---------------------------------------------------------------- danh sách
COLUMNS: Final = ("STT", "Tên đơn vị", "Lĩnh vực", "Đầu mối", "Cờ thi đua")
HAS_LIAISON: Final = "đã có"
NO_LIAISON: Final = "chưa có"
FORMER: Final = "Cả đơn vị khác"
FORMER_TIP: Final = "Hiển thị cả đơn vị cũ và đơn vị không có trong danh sách của năm"
BECAME: Final = {"merged": "{0} (đã sáp nhập vào {1})", "renamed": "{0} (đã đổi tên thành {1})"}
ENDED: Final = "{0} (đã kết thúc)"

# ---------------------------------------------------------------- việc với một đơn vị
ACTIONS: Final = "Thao tác"
RENAME: Final = "Đổi tên đơn vị…"
MERGE: Final = "Sáp nhập đơn vị…"
SPLIT: Final = "Tách đơn vị…"
MOVE_UP: Final = "Đưa lên một dòng"
MOVE_DOWN: Final = "Đưa xuống một dòng"
UP_KEY: Final = "Ctrl+Up"
DOWN_KEY: Final = "Ctrl+Down"
TAKE_OUT: Final = "Đưa ra khỏi danh sách năm {0}"
PUT_IN: Final = "Đưa vào danh sách năm {0}"
MOVED: Final = "Đã đổi thứ tự lúc {0}  ·  Ctrl+Z hoàn tác"
TAKEN_OUT: Final = "Đã đưa ra khỏi danh sách lúc {0}  ·  Ctrl+Z hoàn tác"
WAS_PUT_IN: Final = "Đã đưa vào cuối danh sách lúc {0}  ·  Ctrl+Z hoàn tác"

# ---------------------------------------------------------------- thẻ của đơn vị
ROLE_IN: Final = "{0} năm {1}"
BY_DOCUMENT: Final = "{0}  ·  {1}"
SUCCEEDED: Final = {
    "merged": "Đã sáp nhập vào {0}{1}{2}.",
    "renamed": "Đã đổi tên thành {0}{1}{2}.",
}
FROM_DAY: Final = " từ ngày {0}"
BY_BASIS: Final = ", theo {0}"
PREDECESSOR: Final = {
    "merged": "Sáp nhập từ {0}{1}{2}.",
    "renamed": "Tên trước đây: {0}{1}{2}.",
}
UNTIL_DAY: Final = " (đến hết ngày {0})"
SPLIT_FROM: Final = "Tách từ {0}{1}{2}."
SPLIT_OFF: Final = "Đã tách ra: {0}{1}{2}."
NOT_MEMBER: Final = "Không có trong danh sách thành viên năm {0}."
FIGURES_OF: Final = "Chức danh thủ trưởng, lĩnh vực phụ trách, biên chế: số liệu của năm {0}."
PEOPLE: Final = RegisterTexts(
    one="người",
    add="Thêm người",
    delete="Xóa người này",
    delete_text="Người này được xóa khỏi Nhân sự. Ctrl+Z để hoàn tác.",
    new="Người mới của đơn vị",
    edit="Sửa nhân sự",
    empty="Chưa có nhân sự của đơn vị.",
    title="Nhân sự của đơn vị",
)
NAME_OF: Final = "Họ và tên"
POSTS: Final = "Chức vụ, nhiệm vụ"
SINCE: Final = "từ {0}"
UNTIL: Final = "đến hết {0}"
NO_ROLE: Final = "Không giữ nhiệm vụ"
THIS_YEAR: Final = "Năm nay"
INSPECTION: Final = "Kiểm tra"
INSPECTED_ON: Final = "{0}, ngày {1}"
NOT_INSPECTED: Final = "Không thuộc kế hoạch kiểm tra"
AWARDED: Final = "Được khen thưởng"
AWARDED_NONE: Final = "Chưa có"
TITLES_BEFORE: Final = "Danh hiệu các năm trước"
WAS_AWARDED: Final = "được tặng {0}"
REGISTRATION: Final = "Đăng ký danh hiệu"
REGISTERED: Final = "{0} danh hiệu"
NOT_REGISTERED: Final = "Chưa đăng ký"
TARGETS: Final = "Chỉ tiêu thi đua"
NO_TARGETS: Final = "Chưa có"
REPORTS: Final = "Báo cáo"
NO_REPORTS: Final = "Chưa có trong sổ đăng ký văn bản đến"
ELECTED: Final = "Được suy tôn"
ELECTED_NONE: Final = "Chưa có"
BEFORE: Final = "Các năm trước"
UNDER_NAME: Final = "{0} (khi là {1})"
WAS_ELECTED: Final = "được suy tôn {0}"
WAS_REGISTERED: Final = "đăng ký {0} danh hiệu"
HAD_TARGETS: Final = "chỉ tiêu thi đua {0}"
WAS_INSPECTED: Final = "được kiểm tra {0}"

# ---------------------------------------------------------------- đổi tên, sáp nhập
RENAME_TITLE: Final = "Đổi tên {0}"
MERGE_TITLE: Final = "Sáp nhập đơn vị"
SPLIT_TITLE: Final = "Tách một phần của {0} thành đơn vị mới"
RENAME_TEXT: Final = "Các năm trước giữ tên cũ; từ ngày đổi tên, đơn vị mang tên và ký hiệu mới."
MERGE_TEXT: Final = (
    "Các năm trước giữ tên đơn vị cũ; từ ngày sáp nhập, đơn vị tiếp nhận thay các đơn vị đó."
)
DO_RENAME: Final = "Đổi tên"
SPLIT_TEXT: Final = (
    "Đơn vị cũ vẫn hoạt động với phần còn lại. Đơn vị cũ chia hết thì tách từng đơn vị mới, rồi "
    "đổi tên đơn vị cũ thành đơn vị còn lại."
)
DO_MERGE: Final = "Sáp nhập"
DO_SPLIT: Final = "Tách đơn vị"
NEW_NAME: Final = "Tên đầy đủ mới"
NEW_CODE: Final = "Ký hiệu mới"
KEEP_CODE: Final = "Có thể giữ {0}"
NEW_SHORT_NAME: Final = "Tên ngắn mới"
DAY: Final = "Từ ngày"
DAY_HELP: Final = "Ngày đầu tiên mang tên mới"
BASIS: Final = "Căn cứ"
BASIS_HELP: Final = "Số, ký hiệu và ngày của văn bản"
OLD_UNITS: Final = "Các đơn vị sáp nhập"
INTO: Final = "Sáp nhập vào"
INTO_HELP: Final = "Để trống: thành lập đơn vị mới"
FIGURES_AFTER: Final = "Biên chế, lĩnh vực dưới đây: sau sáp nhập, điền sẵn là tổng các đơn vị."
FIGURES_GONE: Final = "Biên chế, lĩnh vực dưới đây: số liệu chuyển sang đơn vị mới."
GOING_ALONG: Final = "Người chuyển sang"
NOBODY: Final = "Đơn vị chưa có nhân sự."
WILL_HAPPEN: Final = "Thay đổi"
FILL_FIRST: Final = "Ghi tên và ký hiệu mới để xem trước."
CHOOSE_FIRST: Final = "Chọn các đơn vị và nơi sáp nhập vào để xem trước."
RENAMED: Final = "Đã đổi tên lúc {0}  ·  Ctrl+Z hoàn tác"
SPLIT_DONE: Final = "Đã tách đơn vị lúc {0}  ·  Ctrl+Z hoàn tác"
MERGED: Final = "Đã sáp nhập lúc {0}  ·  Ctrl+Z hoàn tác"

OLD_ENDS: Final = "{0}: đến hết ngày {1}, vẫn giữ tên trong danh sách, kết quả các năm trước."
OLD_GOES_ON: Final = "{0}: vẫn hoạt động; một phần tách ra từ ngày {1}."
NEW_BEGINS: Final = "{0} ({1}): đơn vị mới, có từ ngày {2}."
KEPT_TAKES: Final = "{0}: tiếp nhận từ ngày {1}."
JOINS_LIST: Final = "Năm {0}: {1} đứng cuối danh sách, STT {2}."
TAKES_PLACE: Final = "Năm {0}: {1} đứng ở STT {2}, thay {3}."
KEEPS_PLACE: Final = "Năm {0}: {1} giữ nguyên STT."
LEAVE_LIST: Final = "Năm {0}: {1} ra khỏi danh sách."
HAS_FIGURES: Final = "Năm {0}: {1} có {2}."
NO_LISTS: Final = "Danh sách các năm đang có trong sổ không đổi."
EARLIER_LISTS: Final = "Danh sách các năm trước năm {0} giữ nguyên."
PEOPLE_KEEP: Final = "{0} người chuyển sang {1}, giữ nguyên nhiệm vụ: {2}."
PEOPLE_MOVE: Final = "{0} người chuyển sang {1}: {2}."
PEOPLE_STAY: Final = "{0} người ở lại đơn vị cũ: {1}."
ROLES_END: Final = "Nhiệm vụ kết thúc hết ngày {0}: {1}. Nhiệm vụ mới ghi ở thẻ Nhân sự."
ROLE_OF: Final = "{0} ({1})"
DRAFTS_NAME: Final = (
    "Phiếu {0} năm {1} chưa chốt mẫu, còn mang tên cũ: sửa ở bước Chuẩn bị của hội nghị."
)
APPOINTED: Final = "{0} năm {1}: chuyển cho {2}."
APPOINTED_TWICE: Final = (
    "{0} năm {1} của đơn vị cũ: không chuyển, vì {2} đã giữ nhiệm vụ trong năm đó."
)
AND_MORE: Final = "{0} và {1} người khác"
NAMED_AT_MOST: Final = 4


def figures(shown: Mapping[str, Any]) -> str:
    named = len(str(shown.get("area_names") or "").splitlines()) or None
    areas = shown.get("work_areas")
    parts = (
        ("{0} biên chế", shown.get("staff")),
        ("{0} nữ", shown.get("women")),
        ("{0} lĩnh vực phụ trách", named if areas is None else areas),
    )
    return ", ".join(text.format(number) for text, number in parts if number is not None)


FAULTS: Final = {
    SuccessionFault.CODE_TAKEN: (
        "Ký hiệu {0} đã dùng. Ghi ký hiệu khác; đơn vị cũ giữ ký hiệu của mình."
    ),
    SuccessionFault.MORE_THAN_ALL: (
        "Số liệu chuyển đi nhiều hơn số liệu năm {0} của {1}. Ghi lại, hoặc sửa số liệu của đơn vị "
        "trước."
    ),
    SuccessionFault.CIRCLE: "{0} lại là đơn vị được sáp nhập. Chọn nơi sáp nhập vào khác.",
    SuccessionFault.BEFORE_ITS_TIME: "{0} chỉ có từ ngày {1}. Chọn ngày sau ngày đó.",
    SuccessionFault.FROZEN_ROUND: (
        "Phiếu {0} đã chốt mẫu và chưa công bố, trên phiếu có đơn vị cũ. Công bố kết quả "
        "hoặc mở lại mẫu phiếu trước."
    ),
    SuccessionFault.ENDED: (
        "{0} đã kết thúc trước ngày đó. Chọn đơn vị đang hoạt động hoặc ngày sớm hơn."
    ),
    SuccessionFault.TOO_FEW: "Chọn ít nhất hai đơn vị để sáp nhập thành đơn vị mới.",
    SuccessionFault.SUCCESSOR_ENDED: (
        "{0} đã kết thúc, không tiếp nhận được. Chọn đơn vị đang hoạt động."
    ),
    SuccessionFault.LOCKED_YEAR: (
        "Hồ sơ năm {0} đã khóa và {1} là thành viên của năm đó. Chọn ngày từ 01/01/{2}, hoặc mở "
        "lại "
        "hồ sơ năm {0} kèm lý do ở thẻ Tổng quan."
    ),
    SuccessionFault.PERSON_TWICE: (
        "Hai người cùng tên {0} sẽ ở một đơn vị. Nhập mục Ghi chú phân biệt ở thẻ Nhân sự trước."
    ),
}


def years_of_titles(found: Iterable[tuple[str, int]]) -> list[str]:
    """One line a title with its years: Cờ thi đua ngành Tư pháp: 2014, 2016."""
    years: dict[str, set[int]] = {}
    for title, year in found:
        years.setdefault(title, set()).add(year)
    return [f"{title}: {', '.join(map(str, sorted(own)))}" for title, own in years.items()]
