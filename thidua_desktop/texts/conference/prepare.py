"""What step 1, Chuẩn bị, says."""

from collections.abc import Sequence
from typing import Final

from thidua_desktop.domain.codes.round import FormFault
from thidua_desktop.texts.base.numbers import ratio, two_digits
from thidua_desktop.texts.conference.codes import BASES
from thidua_desktop.texts.conference.refusals import FORM_FAULTS

# ---------------------------------------------------------------- phiếu
NO_PAPER: Final = (
    "Hội nghị chưa có phiếu nào. Thêm phiếu, rồi chọn danh hiệu và tập thể để suy tôn."
)
ADD_PAPER: Final = "Thêm phiếu"
ADD_PAPER_TITLE: Final = "Thêm một phiếu cho hội nghị"
ADD_PAPER_TEXT: Final = (
    "Một hội nghị có thể có nhiều phiếu, mỗi danh hiệu một phiếu; mỗi phiếu nên in trên một màu "
    "giấy. Các phiếu dùng chung Ban kiểm phiếu, danh sách đại biểu và hòm phiếu."
)
PAPER_TITLE: Final = "Tên phiếu"
PAPER_COLOUR: Final = "Màu giấy"
PAPER_LIKE: Final = "Danh hiệu và tập thể"
PAPER_EMPTY: Final = "Để trống, chọn sau"
COLOURS: Final = ("trắng", "vàng", "hồng", "xanh", "xám")
PAPER_ADDED: Final = "Đã thêm phiếu. Việc tiếp theo: thêm danh hiệu và tập thể."
DELETE_PAPER: Final = "Xóa phiếu"
DELETE_PAPER_TEXT: Final = "Danh hiệu và danh sách tập thể trên phiếu này cũng bị xóa."
PAPER_DELETED: Final = "Đã xóa phiếu đang soạn."
NOT_DELETED_FROZEN: Final = "Phiếu đã từng chốt mẫu nên được giữ lại."
NOT_DELETED_CONTINUED: Final = "Có vòng sau tiếp theo phiếu này nên không xóa được."

PASSES: Final = ("1 lượt", "2 lượt, đối chiếu từng phiếu")
TITLE_HELP: Final = "In ở đầu phiếu"
COLOUR_HELP: Final = "Để phân biệt các phiếu"
PASSES_HELP: Final = "Lượt 2 do người khác đọc hoặc nhập"
ROUNDS_HELP: Final = "Kể cả vòng đầu"
QUORUM_HELP: Final = "Ví dụ: 2/3 tổng số"
PROXIES_HELP: Final = "0 nếu không cho"
ELIGIBLE: Final = "Số đơn vị (đại biểu) có quyền bỏ phiếu"
ELIGIBLE_HELP: Final = "Mỗi đơn vị (đại biểu) một phiếu"
CHAIR_HELP: Final = "Nhập để tìm trong Nhân sự"
NO_CHAIR_UNIT: Final = "(chưa ghi)"
SPOILS_HELP: Final = "Cả phiếu, hoặc chỉ phần của danh hiệu đó"
HALL_HELP: Final = "Khi công bố kết quả; chốt rồi vẫn đổi được"
BLANK_TEXT: Final = "Phiếu trắng là không hợp lệ"
WRITTEN_TEXT: Final = "Nhận ý kiến bằng văn bản"

# ---------------------------------------------------------------- danh hiệu
ADD_CONTEST: Final = "Thêm danh hiệu"
NO_CONTEST: Final = "Phiếu chưa có danh hiệu. Thêm danh hiệu; quy tắc được đề xuất theo năm."
CONTEST_TITLE: Final = "Danh hiệu"
CONTEST_TITLE_HELP: Final = "Theo bộ quy tắc của năm"
CONTEST_NAME: Final = "Tên in trên phiếu"
CONTEST_NAME_HELP: Final = "Sửa được"
SEATS_HELP: Final = "Số tập thể"
COMPARE_HELP: Final = "Với tỷ lệ phải đạt"
BASE_HELP: Final = "Cơ sở tính tỷ lệ"
REQUIRES_HELP: Final = "Danh hiệu khác trên phiếu này"
SEATS: Final = "Số lượng suy tôn"
MAJORITY: Final = "Tỷ lệ phải đạt"
COMPARE: Final = "So sánh"
BASE: Final = "Tính trên"
MAX_AGREE: Final = "Số tập thể được đồng ý tối đa"
MAX_AGREE_HELP: Final = "Quá số này: phiếu không hợp lệ"
MAX_AGREE_BY_SEATS: Final = "Theo số lượng suy tôn"
UNLIMITED: Final = "không giới hạn"
REQUIRES: Final = "Chỉ xét tập thể được suy tôn"
REQUIRES_NOTHING: Final = "(không có điều kiện)"
USE_PROPOSED: Final = "Áp dụng mức đề xuất"
REMOVE_CONTEST: Final = "Xóa danh hiệu"
CONTEST_UP: Final = "Đưa danh hiệu lên trước"
CONTEST_DOWN: Final = "Đưa danh hiệu xuống sau"
CONTEST_ADDED: Final = "Đã thêm danh hiệu với quy tắc đề xuất. Việc tiếp theo: thêm tập thể."
NO_TITLES: Final = "Bộ quy tắc của năm không có danh hiệu tập thể nào để chọn."

# ---------------------------------------------------------------- tên
NUMBER: Final = "Số"
NAME: Final = "Tên tập thể"
NO_NAMES: Final = "Chưa có tập thể nào. Bấm Thêm tập thể (Insert) để chọn từ các đơn vị của Cụm."
ADD_NAMES: Final = "Thêm tập thể"
REMOVE_NAME: Final = "Xóa tập thể"
NAME_UP: Final = "Lên"
NAME_DOWN: Final = "Xuống"
NAMES_KEYS: Final = "Insert thêm · Delete xóa · Alt+↑, Alt+↓ đổi thứ tự"
CHOOSE_NAMES: Final = "Chọn đơn vị đưa vào danh sách"
CHOOSE_KEYS: Final = "Phím cách: chọn hoặc bỏ chọn · Ctrl+A: chọn tất cả · Enter: thêm"
CHOOSE_ALL: Final = "Chọn tất cả"
CANCEL: Final = "Hủy bỏ"
ALL_NAMED: Final = "Mọi đơn vị đều đã có tên trong danh sách này."
NOT_THERE: Final = "không có trong danh sách của danh hiệu làm điều kiện"

# ---------------------------------------------------------------- chốt, in
FREEZE: Final = "Chốt mẫu phiếu"
FREEZE_TITLE: Final = "Chốt mẫu phiếu"
FREEZE_FORM: Final = "Mẫu phiếu và quy tắc kiểm phiếu không sửa được; phiếu in đúng theo mẫu này."
FREEZE_BACK: Final = "Còn mở lại được, kèm lý do, cho đến khi phát phiếu đầu tiên."
FREEZE_FLOOR: Final = "Sau khi phát phiếu, thay đổi chỉ ghi ở bước 2, kèm người quyết định."
FROZEN_DONE: Final = "Đã chốt mẫu phiếu. Việc tiếp theo: in phiếu và bảng ghi kiểm phiếu thủ công."
UNFREEZE: Final = "Mở lại mẫu phiếu"
UNFREEZE_TEXT: Final = "Phiếu đã in không dùng nữa; mẫu chốt lần sau in chữ “{0}”."
WHY: Final = "Lý do"
DECIDED_BY: Final = "Người quyết định"
UNFREEZE_DONE: Final = "Đã mở lại mẫu phiếu. Sửa rồi chốt lại."
GO_ON: Final = "Sang bước 2"
READ_ONLY: Final = "Mẫu phiếu đã chốt: chỉ để xem, trừ mục “Nội dung trình chiếu tại hội trường”."
PAPERS_OUT: Final = "Phiếu đã phát ra nên không mở lại được; thay đổi ghi ở bước 2."
ANNULLED: Final = "Kết quả của phiếu này đã bị hủy; bỏ phiếu lại bằng một phiếu khác."
NO_MEMBERS: Final = "Không còn là thành viên năm nay: {0}. Thay bằng đơn vị kế tiếp rồi chốt."
READY: Final = "Mẫu phiếu đầy đủ, có thể chốt."
NOT_READY: Final = "Chưa chốt được:"
SAVED: Final = "Đã lưu lúc {0}"
SAVES_ITSELF: Final = "Mọi sửa đổi được tự động lưu"

# ---------------------------------------------------------------- xem trước
PREVIEW: Final = "Xem trước phiếu"
PREVIEW_DRAFT: Final = "Như sẽ in sau khi chốt"
PREVIEW_FROZEN: Final = "Theo mẫu đã chốt"
PREVIOUS_PAGE: Final = "Trang trước"
NEXT_PAGE: Final = "Trang sau"
STAMP: Final = "(Dấu)"
NATION: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"
EDITABLE: Final = "Sửa được."
NOT_A_SHARE: Final = "Không quá 1, ví dụ 2/3."


def look_alike(names: Sequence[str]) -> str:
    return (
        f"Trùng tên hoặc tên gần giống nhau: {'; '.join(names)}. Ký hiệu đơn vị được in sau tên để "
        "phân biệt; nếu có tên ghi sai, hãy sửa rồi chốt."
    )


def turn(number: int) -> str:
    return f"Vòng {number}"


def form_letter(letter: str) -> str:
    return f"Mẫu {letter}"


def continues(ballot: str, title: str, seats: str) -> str:
    return f"Tiếp theo {ballot} ({title}); còn suy tôn: {seats}."


def seats_left(name: str, seats: int) -> str:
    return f"{name} {two_digits(seats)}"


def votes_again(ballot: str) -> str:
    return f"Bỏ phiếu lại, thay {ballot} đã hủy kết quả."


def like_paper(ballot: str, title: str) -> str:
    return f"Như {ballot}: {title}"


def delete_asks(ballot: str, title: str) -> str:
    return f"Xóa {ballot}: {title}?"


def remove_contest_asks(name: str) -> str:
    return f"Xóa danh hiệu “{name}” khỏi phiếu?"


def remove_contest_text(names: int) -> str:
    also = f"Danh sách {two_digits(names)} tập thể của danh hiệu này cũng bị xóa"
    return f"{also}; các số sau được đánh lại."


def contest_heading(number: int, name: str) -> str:
    return f"{number}. {name}"


def names_count(names: int, first: int, last: int) -> str:
    if not names:
        return "chưa có tập thể"
    numbers = f"số {first}" if first == last else f"số {first}–{last}"
    return f"{two_digits(names)} tập thể, {numbers}"


def majority(numerator: int, denominator: int, *, more_than: bool) -> str:
    text = ratio(numerator, denominator)
    return f"trên {text}" if more_than else text


def needed(votes: int, share: str, base: str, count: int) -> str:
    return f"Cần ít nhất {votes} phiếu đồng ý: {share} của {count} ({BASES[base]})."


def needed_later(share: str, base: str, votes: int | None, count: int) -> str:
    """The figure is not known before the count: say the rule and an example."""
    text = f"Cần {share} {BASES[base]}; số phiếu xác định khi kiểm phiếu."
    return text if votes is None else f"{text} Ví dụ {count} phiếu: ít nhất {votes} phiếu đồng ý."


def needed_unknown(share: str, base: str) -> str:
    """The number of votes is not known yet."""
    return f"Cần {share} {BASES[base]}; ghi số đơn vị có quyền bỏ phiếu để biết số phiếu phải đạt."


def needed_impossible(share: str) -> str:
    """Nobody can reach it."""
    return f"Tỷ lệ {share} không thể đạt; sửa tỷ lệ phải đạt."


def source(article: str, precedent: str, *, confirmed: bool) -> str:
    if confirmed and article:
        return f"Căn cứ: {article}."
    if article:
        return f"Chưa được xác nhận: {article}."
    if precedent:
        return f"Chưa có quy định được xác nhận, theo tiền lệ: {precedent}."
    return "Bộ quy tắc của năm không nêu tỷ lệ; đề xuất 2/3 số đơn vị."


def requires_source(article: str) -> str:
    return f"Điều kiện: {article}." if article else ""


def differs(share: str, base: str) -> str:
    return f"Khác mức đề xuất: {share} {BASES[base]}."


def offer_limit(seats: int) -> str:
    return f"Đề xuất: {seats}"


def offer_limit_why(names: int, seats: int) -> str:
    return (
        f"Có {two_digits(names)} tập thể cho {two_digits(seats)} vị trí: số lượng không quá {seats}"
    )


def add_names(count: int) -> str:
    return f"Thêm {count} tập thể" if count else "Thêm tập thể"


def not_there(name: str) -> str:
    return f"{name} ({NOT_THERE})"


def names_text(contest: str) -> str:
    return f"Danh hiệu “{contest}”. Số thứ tự chạy tiếp qua mọi danh hiệu trên phiếu."


def form_fault(kind: str, contest: str) -> str:
    text = FORM_FAULTS[FormFault(kind)]
    return f"{contest}: {text}" if contest else text


def field_fault(label: str, contest: str) -> str:
    place = f"{contest}: " if contest else ""
    return f"{place}mục “{label}” chưa đúng"


def frozen_at(moment: str, letter: str) -> str:
    form = f", {form_letter(letter)}" if letter != "A" else ""
    return f"Đã chốt mẫu phiếu lúc {moment}{form}."


def summary(contests: int, names: int) -> str:
    return f"{two_digits(contests)} danh hiệu, {two_digits(names)} tập thể."


def freeze_serial(letter: str) -> str:
    return f"Phiếu in chữ “{form_letter(letter)}”; phiếu in theo mẫu trước không dùng nữa."


def page_of(page: int, pages: int) -> str:
    return f"Trang {page}/{pages}"
