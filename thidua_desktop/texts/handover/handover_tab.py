"""What the tab *Bàn giao* says: its steps, who keeps which year, and what each button does."""

from typing import Final

from thidua_desktop.texts.base.numbers import file_size

CAPTION: Final = "Bàn giao năm {0}"
STEPS: Final = (
    "Bàn giao nhiệm vụ",
    "Hồ sơ điện tử bàn giao",
    "Giao nhận hồ sơ, tài liệu",
    "Hồ sơ bổ sung",
    "Nhận hồ sơ",
)

# ---------------------------------------------------------------- trạng thái của các bước
MINUTES_STATES: Final = {
    "none": "Chưa lập biên bản",
    "written": "Đã lập, chưa ký",
    "signed": "Biên bản đã ký",
}
NOT_SENT: Final = "Chưa lập"
AFTER_SENDING: Final = "Sau khi giao hồ sơ điện tử bàn giao"
NOT_SUPPLEMENTED: Final = "Chưa gửi lần nào"
FROM_KEEPER: Final = "Nhận từ đơn vị giữ năm này"
FROM_FILE: Final = "Từ tệp .thidua"


def sent_on(when: str) -> str:
    return f"Đã lập {when}"


def received_on(when: str) -> str:
    return f"Đã nhận {when}"


def supplemented(times: int) -> str:
    return f"Đã gửi {times} lần"


# ---------------------------------------------------------------- ai giữ năm nào
THIS_OFFICE: Final = "Đơn vị này"
NEXT_HEAD: Final = "Trưởng Cụm năm {0}"


def kept_here(year: int, office: str, *, closed: bool) -> str:
    after = "đã khóa, mở lại ở thẻ Tổng quan khi cần sửa" if closed else "tiếp tục lưu tại đây"
    return f"Năm {year}: {office or THIS_OFFICE} giữ hồ sơ, {after}."


def kept_elsewhere(year: int, keeper: str) -> str:
    return f"Năm {year}: {keeper} giữ và tiếp tục lưu hồ sơ; ở đây chỉ xem."


def not_opened(year: int, receiver: str, *, sent: bool) -> str:
    head = receiver or NEXT_HEAD.format(year)
    if sent:
        return f"Năm {year}: {head} mở và giữ hồ sơ, trong tệp dữ liệu nhận bàn giao."
    named = f"Trưởng Cụm: {receiver}" if receiver else "chưa có Trưởng Cụm"
    return f"Năm {year}: chưa mở; {named}."


# ---------------------------------------------------------------- hai biên bản
FORM: Final = "Nội dung biên bản"
OPEN_WORK: Final = "Công việc chưa hoàn thành"
OPEN_WORK_NONE: Final = (
    "Không có công việc của kế hoạch hoặc kiến nghị kiểm tra chưa hoàn thành; biên bản ghi: không "
    "có."
)
WORK_COLUMNS: Final = ("Nội dung công việc, nguồn", "Đơn vị, thời hạn")
FILES: Final = "Danh mục hồ sơ"
FILES_NONE: Final = "Chưa có tệp nào của năm này. Tệp được liệt kê khi lập văn bản hoặc đính kèm."
FILE_COLUMNS: Final = ("Hồ sơ, tên tệp", "Mã xác thực (SHA-256)")
MAKE: Final = "Lập biên bản"
OPEN: Final = "Mở biên bản"
SIGNED: Final = "Ghi nhận đã ký"
NOT_WRITTEN: Final = (
    "Kiểm tra nội dung đã điền sẵn rồi lập biên bản. Ô để trống được in thành dòng chấm để ghi tay."
)
UNSAVED: Final = "Sửa ô được nêu rồi lập biên bản."
LOCKED_UNWRITTEN: Final = "Chưa có biên bản của năm này và năm này chỉ được xem."
SIGN_TITLE: Final = "Biên bản đã được các bên ký?"
SIGN_TEXT: Final = "Tệp {0} được ghi nhận là bản đã ký."
SIGN_CONSEQUENCES: Final = (
    "Tệp này không bao giờ bị ghi đè; lập lại biên bản sẽ lưu thành tệp khác.",
)
SIGNED_MESSAGE: Final = "Đã ghi nhận biên bản đã ký."
STOPPED: Final = "Đã dừng theo yêu cầu; chưa có gì được lưu."
NOT_OPENED: Final = "Không mở được {0}. Tệp ở thư mục: {1}"


def work_count(number: int) -> str:
    return f"{number} công việc"


def files_count(number: int) -> str:
    return f"{number} tệp"


def written_state(name: str, *, signed: bool) -> str:
    if signed:
        return f"Đã ký: {name}. Lập lại sẽ lưu thành tệp khác."
    return f"Đã lập: {name}. In, ký rồi ghi nhận đã ký."


def package_listed(name: str) -> str:
    return f"Hồ sơ điện tử bàn giao nêu trong biên bản: {name}"


PACKAGE_UNLISTED: Final = (
    "Chưa lập hồ sơ điện tử bàn giao (bước 2): biên bản để trống tên tệp và mã xác thực."
)
NO_SERIES: Final = "Số văn bản đi cuối cùng: chưa có văn bản đi nào được đăng ký."


def series_listed(series: str) -> str:
    return f"Số văn bản đi cuối cùng: {series}"


# ---------------------------------------------------------------- hồ sơ điện tử
PACKAGE: Final = "Hồ sơ điện tử bàn giao năm {0}"
PACKAGE_TEXT: Final = (
    "Một tệp .thidua gồm dữ liệu, văn bản đã lập, mẫu, tệp đính kèm, danh sách mã xác thực, "
    "công việc chuyển tiếp và số văn bản cuối cùng của từng loại."
)
SUPPLEMENT: Final = "Hồ sơ bổ sung năm {0}"
SUPPLEMENT_TEXT: Final = (
    "Chỉ gồm nội dung mới của năm {0} từ sau lần bàn giao; các năm sau ở nơi nhận giữ nguyên. Lần "
    "gửi sau gồm cả nội dung của lần gửi trước, nhận lại không lưu hai lần."
)
MARKS: Final = "Nội dung từng phiếu"
WITHOUT: Final = "Không kèm nội dung từng phiếu"
WITHOUT_TEXT: Final = (
    "Hồ sơ có mẫu phiếu, cân đối phiếu, kết quả và mã kiểm chứng; không xem được nội dung từng "
    "phiếu. Bên nhận kiểm tra được dữ liệu nguyên vẹn, không đếm lại được phiếu."
)
WITH: Final = "Kèm nội dung từng phiếu"
WITH_TEXT: Final = (
    "Bên nhận xem được nội dung từng phiếu và đếm lại được. Chỉ chọn khi hai bên thống nhất giao "
    "cả "
    "phần này."
)
COUNTING: Final = (
    "Đang kiểm phiếu: {0}. Kết thúc kiểm phiếu rồi lập, hoặc chọn kèm nội dung từng phiếu."
)
MAKE_PACKAGE: Final = "Lập hồ sơ điện tử bàn giao…"
MAKE_SUPPLEMENT: Final = "Lập hồ sơ bổ sung…"
PACKING: Final = "Đang lập hồ sơ điện tử bàn giao"
AFTERWARDS: Final = "Sau khi lập"
HISTORY: Final = "Hồ sơ đã giao, đã nhận"
HISTORY_NONE: Final = "Chưa có hồ sơ điện tử bàn giao nào của năm này được giao hoặc nhận."
HISTORY_COLUMNS: Final = ("Thời điểm", "Hồ sơ, tên tệp", "Mã xác thực (SHA-256)")
GIVEN: Final = "Đã giao"
TAKEN: Final = "Đã nhận"
NO_RECEIVER: Final = (
    "Chưa có Trưởng Cụm năm {0}: hồ sơ không nêu bên nhận. Bổ sung ở thẻ Tổng quan trước khi lập."
)
NEWS: Final = "Nội dung mới từ khi bàn giao"
NEWS_NONE: Final = "Nội dung mới của năm được liệt kê ở đây sau khi giao hồ sơ điện tử bàn giao."
KEPT_THERE: Final = (
    "Hồ sơ năm {0} do {1} giữ: nơi đó lập hồ sơ bổ sung, ở đây nhận. Bấm Nhận hồ sơ bổ sung để "
    "chọn tệp."
)
GET_SUPPLEMENT: Final = "Nhận hồ sơ bổ sung…"


def sides(giver: str, receiver: str) -> str:
    return f"Bên giao: {giver}\nBên nhận: {receiver}" if receiver else f"Bên giao: {giver}"


def holds(files: int, size: int, tasks: int) -> str:
    return f"{files} tệp, {file_size(size)}; {tasks} công việc chuyển tiếp"


def missing(names: tuple[str, ...]) -> str:
    return f"Không tìm thấy tệp đính kèm, hồ sơ sẽ thiếu: {', '.join(names)}"


def made(name: str) -> str:
    return f"Đã lập {name}. Gửi tệp này cho Bên nhận."


def hash_line(sha256: str) -> str:
    """A hash in four parts, so that two people can compare it and it can wrap."""
    parts = (sha256[at : at + 16] for at in range(0, len(sha256), 16))
    return f"Mã xác thực (SHA-256): {' '.join(parts)}"


# ---------------------------------------------------------------- nhận hồ sơ
RECEIVE: Final = "Nhận hồ sơ điện tử bàn giao"
RECEIVE_TEXT: Final = (
    "Chọn tệp .thidua được giao. Mọi mã xác thực và nhật ký được kiểm tra trước; chưa có gì được "
    "lưu cho đến khi bấm Nhận hồ sơ."
)
CHOOSE: Final = "Chọn tệp hồ sơ…"
CHECKING: Final = "Đang kiểm tra hồ sơ"
RECEIVING: Final = "Đang nhận hồ sơ"
TAKE: Final = "Nhận hồ sơ"
SOUND: Final = "Hồ sơ nguyên vẹn: mọi tệp đúng mã xác thực, nhật ký liền mạch."
OFFICE: Final = "Đơn vị nhận"
OFFICE_HELP: Final = "Đơn vị sẽ dùng tệp dữ liệu được nhận"
CHANGES: Final = "Thay đổi khi nhận"
NO_CHANGES: Final = "Không có gì thay đổi: hồ sơ này đã được nhận trước đó."
BESIDE: Final = "Tệp dữ liệu mới được lưu cạnh tệp đang mở, tệp đang mở giữ nguyên: {0}"
INTO: Final = "Nội dung mới được lưu vào tệp dữ liệu đang mở: {0}"
NOTHING_CHOSEN: Final = "Chưa chọn hồ sơ. Bấm F9 để chọn tệp .thidua."
KINDS: Final = {
    "handover": "Hồ sơ điện tử bàn giao năm {0} của {1}",
    "supplement": "Hồ sơ bổ sung năm {0} của {1}",
}
