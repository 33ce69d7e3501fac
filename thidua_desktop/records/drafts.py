"""Documents that the cluster drafts, submits and signs, until văn thư gives them a number."""

import datetime
from typing import ClassVar, Final

from thidua_desktop.domain.codes.documents import DraftForm, DraftState, SignAs
from thidua_desktop.domain.document_types import TYPES
from thidua_desktop.records.base import (
    TITLES,
    FieldKind,
    Record,
    Register,
    field,
    name_field,
)

_LINES = 4000
OF_ITS_WAY: Final = (
    "state",
    "submitted",
    "initialled_by",
    "signed",
    "scan",
    "scan_sha256",
    "scan_size",
    "file",
    "document_id",
    "replaces_id",
)
"""What its moves write, and nobody types: a new document has none of it."""


class Draft(Record):
    """Văn bản soạn thảo: what stands in it, how far it is, the signed scan, its number's document.

    Number and date are those of `document_id`, which văn thư fills in once it is signed: nothing
    of the file is written anew for them. `replaces_id` is the signed one that it corrects.
    """

    register: ClassVar[Register] = Register(
        "drafts", "Văn bản soạn thảo", ("year_id", "form", "subject"), ("year_id", "id"), "year_id"
    )
    exact: ClassVar[tuple[str, ...]] = ("file", "scan")

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    form: DraftForm = field(title="Văn bản")
    kind: str = field(
        title="Tên loại",
        help="Để trống nếu là công văn",
        max_length=60,
        default="",
        offered=tuple(TYPES.values()),
    )
    subject: str = name_field(title="Trích yếu", max_length=1000)
    title: str = field(
        title="Danh hiệu", help="Theo bộ quy tắc của năm", max_length=40, default="", named=TITLES
    )
    addressee: str = field(
        title="Kính gửi", help="Mỗi dòng một nơi", max_length=1000, multiline=True, default=""
    )
    bases: str = field(
        title="Căn cứ khác",
        help="Mỗi dòng một căn cứ, viết liền sau căn cứ của bộ quy tắc",
        max_length=_LINES,
        multiline=True,
        default="",
    )
    proposer: str = field(title="Theo đề nghị của", max_length=300, default="")
    body: str = field(
        title="Nội dung",
        help="Mỗi dòng một đoạn; để trống nếu dùng nội dung có sẵn",
        max_length=60_000,
        multiline=True,
        default="",
    )
    recipients: str = field(
        title="Nơi nhận", help="Mỗi dòng một nơi", max_length=1000, multiline=True, default=""
    )
    sign_as: SignAs = field(title="Thẩm quyền ký", default=SignAs.FOR_CLUSTER)
    signer: str = field(
        title="Người ký",
        help="Để trống nếu là thủ trưởng đơn vị Trưởng Cụm",
        max_length=120,
        default="",
        kind=FieldKind.PERSON,
    )
    signer_position: str = field(
        title="Chức vụ ở cơ quan", help="Ví dụ: Phó Cục trưởng", max_length=200, default=""
    )
    state: DraftState = field(title="Trạng thái", default=DraftState.DRAFT)
    submitted: datetime.date | None = field(title="Ngày trình ký", default=None)
    initialled_by: str = field(
        title="Người ký nháy", max_length=120, default="", kind=FieldKind.PERSON
    )
    signed: datetime.date | None = field(title="Ngày ký", default=None)
    scan: str = field(title="Bản chụp đã ký", max_length=200, default="")
    scan_sha256: str = field(title="Mã xác thực (SHA-256)", max_length=64, default="")
    scan_size: int = field(title="Số byte", ge=0, le=10**12, default=0)
    file: str = field(title="Tệp đã lập", max_length=200, default="")
    document_id: int | None = field(title="Văn bản đã phát hành", link="documents", default=None)
    replaces_id: int | None = field(title="Thay thế văn bản", link="drafts", default=None)
    note: str = field(title="Ghi chú", max_length=500, default="")

    def rivals(self) -> tuple[dict[str, object], ...]:
        """None: a correction has the form and the subject of what it corrects."""
        return ()
