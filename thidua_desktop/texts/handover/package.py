"""What is said of electronic handover files: what is in one, and why one is refused."""

import datetime
import re
from typing import Final

from thidua_desktop.domain.codes.handover import PackageFault, Side
from thidua_desktop.texts.base.numbers import clock_time, long_date, short_date
from thidua_desktop.texts.base.vietnamese import fold

ENDING: Final = ".thidua"
FILES_FILTER: Final = f"Hồ sơ điện tử bàn giao (*{ENDING})"

_UNTOUCHED: Final = "Chưa có gì được lưu vào máy này."
_ASK_AGAIN: Final = "Đề nghị bên giao gửi lại tệp."
_NOTHING_MADE: Final = "Chưa lập tệp nào, dữ liệu giữ nguyên."

FAULTS: Final = {
    PackageFault.DAMAGED: (
        f"Tệp hồ sơ điện tử bị hỏng hoặc bị cắt mất một phần. {_UNTOUCHED} {_ASK_AGAIN}"
    ),
    PackageFault.FOREIGN: (
        "Tệp không phải hồ sơ điện tử bàn giao của Thi đua, hoặc danh mục trong tệp đã bị sửa. "
        f"{_UNTOUCHED} Hãy chọn tệp khác."
    ),
    PackageFault.NEWER: (
        f"Hồ sơ do bản Thi đua mới hơn lập, bản này không đọc được. {_UNTOUCHED} "
        "Hãy cài bản mới rồi nhận lại."
    ),
    PackageFault.PATH: (
        "Hồ sơ có tên tệp không an toàn (dẫn ra ngoài thư mục, trùng nhau hoặc hệ thống không cho "
        f"dùng). {_UNTOUCHED} {_ASK_AGAIN}"
    ),
    PackageFault.TOO_LARGE: (
        f"Hồ sơ khi mở ra lớn hơn mức cho phép, có thể là tệp phá hoại. {_UNTOUCHED} {_ASK_AGAIN}"
    ),
    PackageFault.NOT_READABLE: (
        f"Hồ sơ bị đặt mật khẩu hoặc nén theo cách không đọc được. {_UNTOUCHED} {_ASK_AGAIN}"
    ),
    PackageFault.FILES_DIFFER: (
        "Các tệp trong hồ sơ không khớp danh mục và mã xác thực (thiếu, thừa hoặc đã bị thay đổi). "
        f"{_UNTOUCHED} {_ASK_AGAIN}"
    ),
    PackageFault.STORE_UNSOUND: f"Dữ liệu trong hồ sơ không nguyên vẹn. {_UNTOUCHED} {_ASK_AGAIN}",
    PackageFault.MANIFEST_DISAGREES: (
        f"Danh mục của hồ sơ không khớp dữ liệu trong hồ sơ. {_UNTOUCHED} {_ASK_AGAIN}"
    ),
    PackageFault.OTHER_CLUSTER: (
        f"Hồ sơ là của Cụm thi đua khác với tệp dữ liệu đang có. {_UNTOUCHED} "
        "Hãy chọn tệp dữ liệu mới để nhận."
    ),
    PackageFault.NAMES_TAKEN: (
        f"Nơi nhận đã có tệp hoặc thư mục trùng tên. {_UNTOUCHED} "
        "Hãy chọn tên tệp dữ liệu khác hoặc thư mục khác."
    ),
    PackageFault.NO_UNIT: (
        f"Không có đơn vị mang ký hiệu này trong hồ sơ. {_UNTOUCHED} Hãy ghi đúng ký hiệu đơn vị "
        f"nhận."
    ),
    PackageFault.NO_STORE: (
        "Hồ sơ bổ sung được nhận vào tệp dữ liệu đang có, nhưng không tìm thấy tệp đó. "
        f"{_UNTOUCHED} Hãy chọn tệp dữ liệu đã nhận bàn giao."
    ),
    PackageFault.OUT_OF_ORDER: (
        "Đã nhận một hồ sơ bổ sung mà hồ sơ này không biết đến: hồ sơ này được lập trước, hoặc nơi "
        f"gửi đã quay về bản sao cũ của dữ liệu. {_UNTOUCHED} Hãy nhận hồ sơ bổ sung lập sau cùng; "
        "nếu nơi gửi đã quay về bản sao cũ, đề nghị nơi gửi giao lại hồ sơ của cả năm."
    ),
    PackageFault.NO_YEAR: f"Dữ liệu không có năm thi đua này. {_NOTHING_MADE} Hãy chọn năm khác.",
    PackageFault.NO_HEAD: (
        f"Chưa xác định đơn vị giao: năm này chưa có Trưởng Cụm. {_NOTHING_MADE} "
        "Hãy ghi Trưởng Cụm ở thẻ Tổng quan."
    ),
    PackageFault.KEPT_ELSEWHERE: (
        f"Hồ sơ của năm này do đơn vị khác giữ nên không giao từ đây được. {_NOTHING_MADE} "
        "Hãy chọn năm khác."
    ),
    PackageFault.OUT_EXISTS: f"Đã có tệp mang tên này. {_NOTHING_MADE} Hãy chọn tên khác.",
    PackageFault.NOT_HANDED_OVER: (
        f"Năm này chưa giao hồ sơ điện tử bàn giao nên chưa có gì để bổ sung. {_NOTHING_MADE} "
        "Hãy lập hồ sơ điện tử bàn giao trước."
    ),
    PackageFault.NOTHING_NEW: (
        f"Từ khi bàn giao, năm này không có gì mới để bổ sung. {_NOTHING_MADE}"
    ),
    PackageFault.FILE_NAME: (
        "Có tệp mang tên mà máy khác không nhận được (quá dài, có ký tự lạ, hoặc trùng tên tệp "
        f"khác chỉ khác chữ hoa chữ thường). {_NOTHING_MADE} Hãy đổi tên tệp đó rồi giao lại."
    ),
    PackageFault.STORE_CHANGED: (
        f"Dữ liệu vừa thay đổi trong lúc lập hồ sơ. {_NOTHING_MADE} Hãy giao lại."
    ),
    PackageFault.OWN_STORE_UNSOUND: (
        f"Tệp dữ liệu không nguyên vẹn nên chưa bàn giao được. {_NOTHING_MADE} "
        "Hãy khôi phục từ bản sao lưu."
    ),
}


def inspection_source(period: str, unit: str) -> str:
    return f"Kiểm tra {period[:1].lower()}{period[1:]} tại {unit}"


def default_name(cluster_code: str, year: int, *, supplement: bool) -> str:
    """Name a package in ASCII, as every system takes it: ban-giao-ctdiii-2017.thidua."""
    code = re.sub(r"[^a-z0-9]+", "-", fold(cluster_code)).strip("-")
    stem = "bo-sung" if supplement else "ban-giao"
    return "-".join(part for part in (stem, code, str(year)) if part) + ENDING


# ---------------------------------------------------------------- what is in one
_SIDES: Final = {
    Side.ONLY_HERE: "chỉ có ở tệp dữ liệu đang có",
    Side.ONLY_RECEIVED: "chỉ có trong hồ sơ nhận",
    Side.BOTH: "hai bên ghi khác nhau",
}
SAME: Final = "Tệp dữ liệu đang có và hồ sơ nhận không khác nhau."
DIFFERENCES: Final = "Khác nhau giữa tệp dữ liệu đang có và hồ sơ nhận:"


def difference_line(title: str, name: str, side: Side) -> str:
    return f"{title} {name}: {_SIDES[side]}"


def sent(year: int, name: str, *, supplement: bool) -> str:
    what = "hồ sơ bổ sung" if supplement else "hồ sơ điện tử bàn giao"
    return f"Đã lập {what} năm {year}: {name}"


def holds(files: int, tasks: int, sha256: str) -> str:
    return f"{files} tệp, {tasks} công việc chuyển tiếp. Mã xác thực (SHA-256): {sha256}"


def sent_before(moment: datetime.datetime, name: str) -> str:
    return (
        f"Năm này đã giao ngày {short_date(moment.date())} (tệp {name}). Hồ sơ bổ sung chỉ nối "
        "tiếp hồ sơ giao sau cùng: lập lại thì nơi nhận phải nhận tệp mới. Nếu chỉ có thêm nội "
        "dung của năm, lập hồ sơ bổ sung."
    )


def guessable(papers: int) -> str:
    return (
        f"{papers} lần nhập phiếu do phiên bản 0.1.0 lưu: dù không kèm nội dung từng phiếu, ai giữ "
        "hồ sơ vẫn có thể dò ra từ mã của nhật ký. Chỉ giao cho nơi được phép biết nội dung phiếu."
    )


def keeps(year: int, giver: str, receiver: str) -> str:
    after = f"; {receiver} giữ từ năm {year + 1}" if receiver else ""
    return f"{giver} giữ và tiếp tục lưu hồ sơ năm {year}{after}."


def marks(*, with_marks: bool) -> str:
    text = "Có kèm" if with_marks else "Không kèm"
    return f"{text} nội dung từng phiếu."


def missing(name: str) -> str:
    return f"Không tìm thấy tệp đính kèm nên không có trong hồ sơ: {name}"


def received(year: int, path: str, *, supplement: bool) -> str:
    if supplement:
        return f"Đã nhận hồ sơ bổ sung năm {year} vào {path}."
    return f"Đã nhận hồ sơ điện tử bàn giao năm {year}: {path}"


def would_be_taken(year: int, path: str, *, supplement: bool) -> str:
    what = "Hồ sơ bổ sung" if supplement else "Hồ sơ điện tử bàn giao"
    return f"{what} năm {year} nguyên vẹn, sẽ được lưu vào {path}. Chưa lưu nội dung nào."


def office_is(name: str) -> str:
    if not name:
        return "Chưa có đơn vị nhận: hồ sơ không nêu Trưởng Cụm năm sau."
    return f"Đơn vị dùng tệp dữ liệu này: {name}"


def from_whom(giver: str, made_at: datetime.datetime) -> str:
    return f"Bên giao: {giver}, lập lúc {clock_time(made_at)}, {long_date(made_at.date())}"


def series_line(series: str, last: int) -> str:
    return f"Số cuối cùng của {series}: {last}"
