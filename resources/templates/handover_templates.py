"""Both minutes of a handover: of the office, and of its files (Phụ lục V, NĐ 30/2020)."""

from resources.templates.cluster_parts import (
    STT,
    annex,
    cited,
    lines,
    list_or,
    numbered,
    opening,
)
from resources.templates.word_parts import (
    BASIS,
    CELL,
    CELL_CODE,
    CLAUSE,
    SECTION,
    TEXT,
    WIDTH,
    Column,
    bound,
    gap,
    listing,
    para,
    row,
    sent_to,
    signature,
    table,
    tag,
    when,
)

DECISION = (
    "{% if decision %}Căn cứ "
    + cited("decision")
    + "{% if decision.subject %} {{ decision.subject | small }}{% endif %}"
    "{% else %}Căn cứ Quyết định số ………… ngày … tháng … năm {{ year }} về việc cử Trưởng, Phó "
    "Trưởng Cụm năm {{ year + 1 }}{% endif %}"
)


def post_of(who: str) -> str:
    return (
        f"{{% if {who}.position %}}{{{{ {who}.position | of_unit({who}.unit) }}}}"
        "{% else %}{{ '' | or_dots }}{% endif %}"
    )


def side(number: int, text: str, who: str, year: str, named: str = "Người đại diện") -> str:
    unit = f"{number}. {text}: {{{{ {who}.unit | or_dots }}}} (Trưởng Cụm năm {year})"
    return "".join(
        [
            para(CLAUSE, unit),
            para(TEXT, f"{named}: {{{{ {who}.addressed | or_dots }}}}."),
            para(TEXT, f"Chức vụ: {post_of(who)}."),
        ]
    )


def handover_signatures() -> str:
    width = WIDTH / 3
    heads = (
        ("ĐẠI DIỆN BÊN GIAO", "giver"),
        ("ĐẠI DIỆN BÊN NHẬN", "receiver"),
        ("NGƯỜI CHỨNG KIẾN", "witness"),
    )
    signers = [
        signature(width, [head, f"{{{{ {who}.position | upper }}}}"], f"{{{{ {who}.name }}}}")
        for head, who in heads
    ]
    return table((width,) * 3, [row(*signers)], lines=False)


def handover_closing() -> str:
    return para(
        TEXT,
        "Việc bàn giao kết thúc vào hồi {{ ended | clock }} cùng ngày. Biên bản được lập thành "
        "{{ copies | two_digits }} bản có giá trị như nhau, {% if copies == 1 %}lưu tại hồ sơ của "
        "Cụm{% elif copies == 2 %}mỗi bên giữ 01 bản{% else %}mỗi bên giữ 01 bản, người chứng kiến "
        "giữ 01 bản{% if copies > 3 %}, lưu hồ sơ của Cụm {{ (copies - 3) | two_digits }} bản"
        "{% endif %}{% endif %}, đã đọc cho các bên cùng nghe và thống nhất ký tên./.",
        keep=True,
    )


KEEPS_OLD = (
    "Bên giao tiếp tục hoàn thành công việc và giữ hồ sơ năm {{ year }}; văn bản, kết quả của năm "
    "{{ year }} có sau lần bàn giao được chuyển cho Bên nhận bằng hồ sơ bổ sung."
)
KEEPS_NEW = "Bên nhận thực hiện nhiệm vụ Trưởng Cụm, lập và giữ hồ sơ từ năm {{ year + 1 }}."


def notes(number: int) -> str:
    return "".join(
        [
            para(CLAUSE, f"{number}. Nội dung khác"),
            lines("notes", "", "Không có."),
        ]
    )


def handover_tasks() -> str:
    work = (
        STT,
        Column("Nội dung công việc", 60, "{{ row.text | without_stop }}", CELL),
        Column("Nguồn", 35, "{{ row.source }}", CELL),
        Column("Đơn vị thực hiện", 33, "{{ row.owner }}", CELL),
        Column("Thời hạn", 25, "{{ row.due | short_date }}"),
    )
    return "".join(
        [
            opening(
                numbered("BB"),
                "BIÊN BẢN",
                ["Bàn giao nhiệm vụ Trưởng {{ cluster }} năm {{ year + 1 }}"],
                "",
            ),
            para(BASIS, DECISION + "."),
            para(
                TEXT,
                "Hôm nay, vào hồi {{ started | clock }}, {{ date | long_date }}, tại "
                "{{ place | or_dots }}, chúng tôi gồm:",
            ),
            para(SECTION, "I. THÀNH PHẦN"),
            side(1, "Bên giao", "giver", "{{ year }}"),
            side(2, "Bên nhận", "receiver", "{{ year + 1 }}"),
            para(CLAUSE, "3. Người chứng kiến: {{ witness.addressed | or_dots }}"),
            para(TEXT, f"Chức vụ: {post_of('witness')}."),
            para(SECTION, "II. NỘI DUNG BÀN GIAO"),
            para(CLAUSE, "1. Nhiệm vụ"),
            para(
                TEXT,
                "Bên giao bàn giao, Bên nhận tiếp nhận nhiệm vụ Trưởng {{ cluster }} năm "
                "{{ year + 1 }} kể từ {{ takes_over | long_date }}{% if decision %} (theo "
                "{{ decision.kind | document_type }} số {{ decision.number }}){% endif %}.",
            ),
            para(CLAUSE, "2. Công việc chưa hoàn thành"),
            tag("if open_work"),
            para(
                TEXT,
                "Công việc của năm {{ year }} chưa hoàn thành, tiếp tục theo dõi: "
                "{{ open_work | count | two_digits }} việc.",
                keep=True,
            ),
            listing("row in open_work", work),
            gap(6),
            tag("elif notes"),
            para(TEXT, "Theo nội dung nêu tại điểm 4."),
            tag("else"),
            para(TEXT, "Không có công việc chưa hoàn thành."),
            tag("endif"),
            para(CLAUSE, "3. Hồ sơ, tài liệu"),
            para(
                TEXT,
                "Hồ sơ, tài liệu, dữ liệu điện tử của năm {{ year }} và số văn bản cuối cùng đã đăng "
                "ký theo từng loại được bàn giao sau và có biên bản riêng.",
            ),
            notes(4),
            para(SECTION, "III. TRÁCH NHIỆM CỦA CÁC BÊN"),
            para(TEXT, KEEPS_OLD),
            para(TEXT, KEEPS_NEW),
            handover_closing(),
            bound(
                handover_signatures(),
                sent_to("- Các bên ký biên bản;", "- Lưu: VT, Hồ sơ."),
            ),
        ]
    )


DOSSIER = (
    "{% if row.kind == 'incoming' %}Tập văn bản đến{% elif row.kind == 'outgoing' %}Tập văn bản đi"
    "{% else %}Hồ sơ hội nghị và kiểm phiếu suy tôn{% endif %} năm {{ year }} của {{ cluster }}"
)


FILES = "Biên bản giao nhận hồ sơ, tài liệu {{ date | long_date }}"


def handover_files() -> str:
    """Phụ lục V, NĐ 30/2020: Biên bản giao nhận hồ sơ, tài liệu."""
    series = (
        Column("STT", 15, "{{ loop.index }}"),
        Column("Loại văn bản", 60, "{{ row.kind | document_type }}", CELL),
        Column("Ký hiệu", 50, "{{ row.symbol }}"),
        Column("Số cuối cùng đã cấp", 40, "{{ row.number | two_digits }}"),
    )
    dossiers = (
        Column("STT", 11, "{{ loop.index }}"),
        Column("Số, ký hiệu hồ sơ", 24, ""),
        Column("Tiêu đề hồ sơ", 52, DOSSIER, CELL),
        Column(
            "Thời gian tài liệu",
            26,
            "{{ row.first | short_date }}{% if row.last != row.first %} - "
            "{{ row.last | short_date }}{% endif %}",
        ),
        Column("Thời hạn bảo quản", 20, ""),
        Column("Số tờ/ Số trang", 16, ""),
        Column("Ghi chú", 16, ""),
    )
    documents = (
        Column("STT", 11, "{{ loop.index }}"),
        Column("Số, ký hiệu văn bản", 27, "{{ row.number }}"),
        Column("Ngày tháng năm văn bản", 24, "{{ row.date | short_date }}"),
        Column(
            "Tên loại và trích yếu nội dung văn bản",
            46,
            "{{ [row.kind | document_type, row.subject | small] | listed(' ') }}",
            CELL,
        ),
        Column("Tác giả văn bản", 25, "{{ row.issuer }}", CELL),
        Column("Tờ số/ Trang số", 16, ""),
        Column("Ghi chú", 16, "{% if row.outgoing %}Văn bản đi{% else %}Văn bản đến{% endif %}"),
    )
    files = (
        STT,
        Column("Hồ sơ, văn bản; tên tệp", 68, "{{ row.title }} ({{ row.name }})", CELL),
        Column("Tình trạng", 25, "{{ row.status | file_status }}"),
        Column("Mã xác thực (SHA-256)", 60, "{{ row.sha256 }}", CELL_CODE),
    )
    return "".join(
        [
            opening("", "BIÊN BẢN", ["Giao nhận hồ sơ, tài liệu"]),
            para(
                BASIS,
                "{% if year >= 2020 %}Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của "
                "Chính phủ về công tác văn thư{% else %}Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08 "
                "tháng 4 năm 2004 của Chính phủ về công tác văn thư{% endif %};",
            ),
            para(BASIS, DECISION + ";"),
            para(BASIS, "Căn cứ Danh mục hồ sơ năm {{ year }} của {{ cluster }}."),
            para(
                TEXT,
                "Hôm nay, vào hồi {{ started | clock }}, {{ date | long_date }}, tại "
                "{{ place | or_dots }}, chúng tôi gồm:",
            ),
            side(1, "BÊN GIAO", "giver", "{{ year }}"),
            side(2, "BÊN NHẬN", "receiver", "{{ year + 1 }}"),
            para(CLAUSE, "3. NGƯỜI CHỨNG KIẾN: {{ witness.addressed | or_dots }}"),
            para(TEXT, f"Chức vụ: {post_of('witness')}."),
            para(
                TEXT,
                "Thống nhất lập biên bản giao nhận hồ sơ, tài liệu với những nội dung như sau:",
                keep=True,
            ),
            para(CLAUSE, "1. Tên khối tài liệu giao nộp"),
            para(TEXT, "Hồ sơ của {{ cluster }} năm {{ year }}."),
            para(CLAUSE, "2. Thời gian của hồ sơ, tài liệu"),
            para(TEXT, "Năm {{ year }}."),
            para(CLAUSE, "3. Số lượng tài liệu"),
            para(
                TEXT,
                "a) Đối với hồ sơ, tài liệu giấy: tổng số hộp (cặp): …………; tổng số hồ sơ (đơn vị bảo "
                "quản): …………; quy ra mét giá: ………… mét.",
            ),
            para(
                TEXT,
                "b) Đối với hồ sơ, tài liệu điện tử: tổng số hồ sơ: 01; tổng số tệp tin trong hồ sơ: "
                "{{ files | count | two_digits }}.",
            ),
            para(
                TEXT,
                "Hồ sơ điện tử bàn giao: {% if package %}tệp {{ package.name }}, "
                "{% if package.with_marks %}có nội dung từng phiếu{% else %}không có nội dung từng "
                "phiếu; có mẫu phiếu, cân đối phiếu, kết quả và mã kiểm chứng{% endif %}; mã xác "
                "thực tại Phụ lục III{% else %}tệp …………………………{% endif %}.",
            ),
            para(CLAUSE, "4. Tình trạng tài liệu giao nộp"),
            when(
                "files",
                para(
                    TEXT,
                    "{{ files | selectattr('status', 'equalto', 'signed') | list | count | "
                    "two_digits }} tệp có bản chính đã ký, "
                    "{{ files | selectattr('status', 'equalto', 'unsigned') | list | count | "
                    "two_digits }} tệp chưa ký"
                    "{% for one in files if one.status == 'copy' %}{% if loop.first %}, "
                    "{{ loop.length | two_digits }} tệp là bản sao văn bản{% endif %}{% endfor %}"
                    "{% for one in files if one.status == 'replaced' %}{% if loop.first %}, "
                    "{{ loop.length | two_digits }} tệp đã được thay thế{% endif %}{% endfor %}; mọi thay đổi nội dung tệp đều làm mã xác "
                    "thực thay đổi.",
                ),
                otherwise=[para(TEXT, "Chưa có tệp hồ sơ.")],
            ),
            para(CLAUSE, "5. Mục lục hồ sơ, tài liệu nộp lưu kèm theo"),
            para(TEXT, "Phụ lục I: Mục lục hồ sơ;"),
            para(TEXT, "Phụ lục II: Mục lục văn bản, tài liệu;"),
            para(TEXT, "Phụ lục III: Danh mục tệp điện tử và mã xác thực."),
            para(CLAUSE, "6. Số văn bản cuối cùng đã đăng ký theo từng loại"),
            list_or("series", series, "Chưa có văn bản đi được đăng ký trong năm."),
            notes(7),
            para(CLAUSE, "8. Trách nhiệm của các bên"),
            para(TEXT, KEEPS_OLD),
            para(TEXT, KEEPS_NEW),
            handover_closing(),
            handover_signatures(),
            annex("I", "MỤC LỤC HỒ SƠ", FILES),
            listing("row in dossiers", dossiers),
            gap(6),
            para(
                TEXT,
                "Mục lục này gồm: {{ dossiers | count | two_digits }} hồ sơ (đơn vị bảo quản).",
            ),
            annex("II", "MỤC LỤC VĂN BẢN, TÀI LIỆU", FILES),
            listing("row in documents", documents),
            gap(6),
            para(TEXT, "Mục lục này gồm: {{ documents | count | two_digits }} văn bản."),
            annex("III", "DANH MỤC TỆP ĐIỆN TỬ VÀ MÃ XÁC THỰC", FILES),
            when(
                "package",
                para(TEXT, "Hồ sơ điện tử bàn giao {{ package.name }}, mã xác thực (SHA-256):"),
                para(CELL, "{{ package.sha256 }}"),
            ),
            listing("row in files", files),
        ]
    )
