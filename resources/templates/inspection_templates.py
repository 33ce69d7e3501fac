"""The papers of inspections: plan, decision on the team, letter, outline, minutes, notice."""

from resources.templates.cluster_parts import (
    BLANK,
    COUNCIL,
    STT,
    annex,
    letter_opening,
    lines,
    list_or,
    numbered,
    opening,
    signatures,
    signed_for_the_cluster,
)
from resources.templates.word_parts import (
    BASIS,
    CELL,
    CELL_MIDDLE,
    CLAUSE,
    ENDED,
    SECTION,
    SUBJECT,
    TEXT,
    Column,
    bound,
    each,
    gap,
    listing,
    para,
    plain,
    sent_to,
    tag,
    when,
)

WORK = "công tác thi đua, khen thưởng"
PLAN = (
    "{% if plan %}{{ plan.kind | document_type }} số {{ plan.number }}"
    "{% if plan.date %} {{ plan.date | long_date }}{% endif %}"
    "{% else %}Kế hoạch số ………… ngày … tháng … năm {{ year }}{% endif %} của {{ cluster }} về kiểm "
    "tra công tác thi đua, khen thưởng năm {{ year }}"
)
SPAN = (
    "{% if first == last %}{{ first | long_date }}{% else %}từ {{ first | long_date }} đến "
    "{{ last | long_date }}{% endif %}"
)
WHO = "{{ [row.name, row.position | of_unit(row.unit)] | listed(', ') }}"


ABOVE = "Như đã nêu tại điểm 3 Mục II."


def team_list(mark: str = "-") -> str:
    return each("row in team", para(TEXT, f"{mark} {WHO} – {{{{ row.role }}}}{ENDED}"))


RECOMMENDATIONS = (
    STT,
    Column("Kiến nghị", 85, "{{ row.text | without_stop }}", CELL),
    Column("Đơn vị thực hiện", 42, "{{ row.owner }}", CELL),
    Column("Thời hạn", 26, "{{ row.due | short_date }}"),
)


def inspection_plan() -> str:
    """Kế hoạch kiểm tra (Mẫu 1.4), with the schedule as its annex."""
    schedule = (
        STT,
        Column("Đơn vị được kiểm tra", 30, "{{ row.unit }}", CELL),
        Column("Đơn vị kiểm tra", 25, "{{ row.inspector or 'Đoàn kiểm tra của Cụm' }}", CELL),
        Column("Kỳ", 16, "{{ row.period }}"),
        Column(
            "Ngày, giờ",
            26,
            "{{ row.date | short_date }}{% if row.starts %}, {{ row.starts | clock }}{% endif %}",
        ),
        Column(
            "Địa điểm, đầu mối",
            34,
            "{{ [row.place, row.contact] | listed }}",
            CELL,
        ),
        Column("Hạn gửi báo cáo", 22, "{{ row.report_due | short_date }}"),
    )
    return "".join(
        [
            opening(numbered("KH"), "KẾ HOẠCH", [f"Kiểm tra {WORK} năm {{{{ year }}}}"]),
            para(
                TEXT,
                "{% if based_on %}Thực hiện {{ based_on }}, {% else %}Theo chương trình công tác năm "
                "{{ year }}, {% endif %}{{ cluster }} ban hành Kế hoạch kiểm tra công tác thi đua, khen "
                "thưởng năm {{ year }} như sau:",
            ),
            para(SECTION, "I. MỤC ĐÍCH, YÊU CẦU"),
            each("line in purpose", para(TEXT, "{{ loop.index }}. {{ line | with_stop }}")),
            para(SECTION, "II. NỘI DUNG KIỂM TRA"),
            tag("for item in contents"),
            when("item.new_heading", para(CLAUSE, "{{ item.heading }}")),
            para(TEXT, "{{ item.code or loop.index }}. {{ item.text }}."),
            tag("endfor"),
            para(SECTION, "III. PHƯƠNG PHÁP, HÌNH THỨC KIỂM TRA"),
            para(TEXT, "1. Hình thức: {{ kinds | listed }}."),
            when(
                "crosswise",
                para(
                    TEXT,
                    "Kiểm tra chéo: mỗi đơn vị kiểm tra một đơn vị và được một đơn vị khác kiểm tra, "
                    "theo lịch kèm theo.",
                ),
            ),
            para(TEXT, "2. Phương pháp:", keep=True),
            lines("methods"),
            para(SECTION, "IV. ĐỐI TƯỢNG, THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN ĐOÀN KIỂM TRA"),
            para(
                TEXT,
                "1. Đối tượng: {{ units | count | two_digits }} đơn vị: {{ units | listed }}.",
            ),
            para(
                TEXT,
                "2. Thời gian: " + SPAN + "; lịch cụ thể và địa điểm tại Phụ lục kèm theo.",
            ),
            when(
                "team",
                para(TEXT, "3. Thành phần Đoàn kiểm tra:", keep=True),
                team_list(),
                otherwise=[
                    para(
                        TEXT,
                        "3. Thành phần Đoàn kiểm tra: theo quyết định của Trưởng Cụm thi đua.",
                    )
                ],
            ),
            para(SECTION, "V. TỔ CHỨC THỰC HIỆN"),
            para(
                TEXT,
                "1. Đơn vị được kiểm tra chuẩn bị báo cáo tự kiểm tra theo đề cương, hồ sơ, tài liệu liên "
                "quan và gửi báo cáo về Cụm {% if report_due %}trước {{ report_due | long_date }}"
                "{% else %}theo thời hạn tại Phụ lục{% endif %}.",
            ),
            para(
                TEXT,
                "2. Đoàn kiểm tra làm việc theo lịch, lập biên bản tại từng đơn vị và báo cáo Trưởng Cụm "
                "để thông báo kết quả.",
            ),
            when("result_use", para(TEXT, "3. {{ result_use | with_stop }}")),
            each(
                "line in funding",
                para(TEXT, "{{ loop.index + (3 if result_use else 2) }}. {{ line | with_stop }}"),
            ),
            para(
                TEXT,
                "Trên đây là Kế hoạch kiểm tra công tác thi đua, khen thưởng năm {{ year }} của "
                "{{ cluster }}; đề nghị các đơn vị phối hợp thực hiện./.",
                keep=True,
            ),
            gap(6, keep=True),
            signed_for_the_cluster(
                COUNCIL,
                "- Các đơn vị thành viên Cụm;",
                "- Thành viên Đoàn kiểm tra;",
                "- Lưu: VT, Hồ sơ.",
            ),
            annex("", "LỊCH KIỂM TRA", f"Kế hoạch kiểm tra {WORK} năm {{{{ year }}}}"),
            listing("row in schedule", schedule),
        ]
    )


def inspection_team() -> str:
    """Quyết định thành lập Đoàn kiểm tra (Mẫu 1.2)."""
    return "".join(
        [
            opening(
                numbered("QĐ"),
                "QUYẾT ĐỊNH",
                [f"Về việc thành lập Đoàn kiểm tra {WORK} năm {{{{ year }}}}"],
            ),
            para(SUBJECT, "TRƯỞNG {{ cluster | upper }}"),
            gap(8),
            each("line in bases", para(BASIS, "{{ line | without_stop }};")),
            para(BASIS, "Căn cứ " + PLAN + ";"),
            para(BASIS, "Theo đề nghị của {{ proposer | or_dots }}."),
            para(SUBJECT, "QUYẾT ĐỊNH:", before=8, after=6),
            para(
                TEXT,
                "Thành lập Đoàn kiểm tra công tác thi đua, khen thưởng năm {{ year }} của "
                "{{ cluster }}, gồm các ông (bà) có tên sau:",
                lead="Điều 1. ",
                keep=True,
            ),
            team_list("{{ loop.index }}."),
            para(
                TEXT,
                "Đoàn kiểm tra có nhiệm vụ kiểm tra công tác thi đua, khen thưởng tại "
                "{{ units | count | two_digits }} đơn vị: {{ units | listed }}; thời gian "
                + SPAN
                + "; lập biên bản, báo cáo kết quả với Trưởng Cụm. Thành viên không tham gia "
                "kiểm tra đơn vị của mình. Đoàn kiểm tra tự giải thể sau khi thông báo kết quả.",
                lead="Điều 2. ",
            ),
            para(
                TEXT,
                "Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các đơn vị được kiểm tra và "
                "các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
                lead="Điều 3. ",
                keep=True,
            ),
            gap(6, keep=True),
            signed_for_the_cluster(
                "- Như Điều 3;", "- Các đơn vị thành viên Cụm;", "- Lưu: VT, Hồ sơ."
            ),
        ]
    )


def inspection_letter() -> str:
    """Công văn kiểm tra (Mẫu 1.5)."""
    about = f"kiểm tra {WORK} tại {{{{ unit }}}}"
    return "".join(
        [
            letter_opening(about),
            plain("Kính gửi: {{ unit }}.", 14, before=12),
            gap(6),
            para(
                TEXT,
                "Thực hiện "
                + PLAN
                + ", {{ cluster }} thông báo việc kiểm tra tại {{ unit }} như sau:",
            ),
            para(
                TEXT,
                "1. Thời gian: {% if starts %}từ {{ starts | clock }}, {% endif %}{{ planned | long_date }}.",
            ),
            para(
                TEXT,
                "2. Địa điểm: {{ place | or_dots }}{% if by_report %} (kiểm tra qua báo cáo){% endif %}.",
            ),
            when("inspector", para(TEXT, "3. Đơn vị kiểm tra (kiểm tra chéo): {{ inspector }}.")),
            para(
                TEXT,
                "{% if inspector %}4{% else %}3{% endif %}. Thành phần Đoàn kiểm tra:",
                keep=True,
            ),
            team_list(),
            para(
                TEXT,
                "{% if inspector %}5{% else %}4{% endif %}. Nội dung kiểm tra ({{ period }}):",
                keep=True,
            ),
            each("item in items", para(TEXT, "- {{ item.text | without_stop }}" + ENDED)),
            para(
                TEXT,
                "{{ cluster }} đề nghị {{ unit }} bố trí đại diện lãnh đạo, công chức đầu mối và các bộ phận "
                "liên quan làm việc với Đoàn; chuẩn bị hồ sơ, tài liệu; gửi báo cáo tự kiểm tra theo đề cương "
                "kèm theo về Cụm trước {{ report_due | long_date }}"
                "{% if contact %}. Đầu mối của đơn vị: {{ contact }}{% if contact_phone %}, điện thoại "
                "{{ contact_phone }}{% endif %}{% endif %}.",
                keep=True,
            ),
            para(TEXT, "Trân trọng./.", keep=True),
            gap(6, keep=True),
            signed_for_the_cluster(
                "- Như trên;", "- Thành viên Đoàn kiểm tra;", "- Lưu: VT, Hồ sơ."
            ),
        ]
    )


def targets() -> str:
    columns = (
        STT,
        Column("Chỉ tiêu", 73, "{{ row.text }}", CELL),
        Column("ĐVT", 20, "{{ row.unit }}"),
        Column("Đăng ký", 20, "{{ row.planned }}"),
        Column("Kết quả", 20, "{{ row.achieved }}"),
        Column("Tỷ lệ, đánh giá", 20, "{{ row.share }}"),
    )
    return list_or("targets", columns, "Đơn vị chưa có chỉ tiêu trong Kế hoạch của năm.")


def self_inspection() -> str:
    """Đề cương báo cáo tự kiểm tra, with what the registers know of the unit filled in."""
    issued = (
        Column("STT", 12, "{{ row }}"),
        Column("Số, ký hiệu", 35, ""),
        Column("Ngày", 28, ""),
        Column("Trích yếu", 90, ""),
    )
    awards = (
        Column("Hình thức khen thưởng", 65, "{{ row }}", CELL),
        Column("Tập thể", 25, ""),
        Column("Cá nhân lãnh đạo", 37, ""),
        Column("Cá nhân trực tiếp", 38, ""),
    )
    return "".join(
        [
            opening(
                "",
                "ĐỀ CƯƠNG BÁO CÁO",
                [f"Tự kiểm tra {WORK} {{{{ period }}}}", "của {{ unit }}"],
                "",
            ),
            para(
                TEXT,
                "(Đơn vị hoàn thành báo cáo theo đề cương này, thủ trưởng đơn vị ký và gửi về Cụm trước "
                "{{ report_due | long_date }}. Số liệu đã đăng ký được điền sẵn.)",
            ),
            para(SECTION, "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO"),
            para(TEXT, "1. Văn bản đã ban hành:", keep=True),
            listing("row in [1, 2, 3]", issued),
            gap(6),
            para(TEXT, "2. Tuyên truyền, quán triệt, triển khai: …………………………"),
            para(SECTION, "II. KẾT QUẢ TỔ CHỨC PHONG TRÀO THI ĐUA"),
            para(TEXT, "1. Phát động, đăng ký, ký giao ước: …………………………"),
            para(
                TEXT,
                "{% if titles %}Danh hiệu đã đăng ký với Cụm: {{ titles | listed }}.{% else %}Danh hiệu đã "
                "đăng ký với Cụm: ………………………….{% endif %}",
            ),
            para(TEXT, "2. Kết quả thực hiện chỉ tiêu đã đăng ký:", keep=True),
            targets(),
            para(TEXT, "3. Sơ kết, tổng kết; điển hình tiên tiến, cách làm hay: …………………………"),
            para(SECTION, "III. CÔNG TÁC KHEN THƯỞNG"),
            para(TEXT, "1. Tiêu chuẩn, trình tự, thủ tục, hồ sơ: …………………………"),
            para(TEXT, "2. Số liệu khen thưởng:", keep=True),
            listing(
                "row in ['Danh hiệu thi đua', 'Bằng khen', 'Giấy khen', 'Hình thức khác']", awards
            ),
            gap(6),
            para(TEXT, "3. Quỹ thi đua, khen thưởng: …………………………"),
            para(SECTION, "IV. TỔ CHỨC LÀM CÔNG TÁC THI ĐUA, KHEN THƯỞNG; HỘI ĐỒNG"),
            para(
                TEXT,
                "Công chức đầu mối{% if contact %}: {{ contact }}{% endif %}; Hội đồng: …………………………",
            ),
            para(SECTION, "V. KẾT QUẢ THEO TỪNG NỘI DUNG KIỂM TRA"),
            each(
                "item in items",
                para(TEXT, "{{ item.code or loop.index }}. {{ item.text }}: …………………………"),
                when("item.look_for", para(TEXT, "Hồ sơ chuẩn bị: {{ item.look_for }}.")),
            ),
            para(SECTION, "VI. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN"),
            para(TEXT, BLANK),
            para(SECTION, "VII. KIẾN NGHỊ, ĐỀ XUẤT"),
            para(TEXT, BLANK),
            para(TEXT, "Phụ lục: danh mục hồ sơ, tài liệu kèm theo.", keep=True),
            signatures(("NGƯỜI LẬP", ""), ("THỦ TRƯỞNG ĐƠN VỊ", "")),
        ]
    )


def inspection_minutes() -> str:
    """Biên bản kiểm tra (Mẫu 1.9: no line with place and date)."""
    seen = (
        STT,
        Column("Nội dung", 83, "{{ row.text }}", CELL),
        Column("Hồ sơ, tài liệu đã xem", 70, "{{ row.seen | listed }}", CELL),
    )
    found = (
        Column("Mục", 14, "{{ row.code or loop.index }}"),
        Column("Nội dung", 58, "{{ row.text }}", CELL),
        Column("Kết quả", 19, "{{ row.verdict }}", CELL_MIDDLE),
        Column(
            "Ưu điểm, nhận xét",
            37,
            "{{ [row.finding, row.strengths, row.good_practice] | map('with_stop') | listed(' ') }}",
            CELL,
        ),
        Column("Tồn tại, hạn chế", 37, "{{ row.limits }}", CELL),
    )
    before = (
        STT,
        Column("Kiến nghị của cuộc trước", 68, "{{ row.text }}", CELL),
        Column("Đơn vị báo cáo", 55, "{{ row.answer }}", CELL),
        Column("Kết quả hiện nay", 30, "{{ row.now }}"),
    )
    return "".join(
        [
            opening(
                numbered("BB"),
                "BIÊN BẢN",
                [f"Kiểm tra {WORK} {{{{ period }}}}", "tại {{ unit }}"],
                "",
            ),
            para(
                TEXT,
                "Thực hiện "
                + PLAN
                + ", vào hồi {{ started | clock }}, {{ visited | long_date }}, tại "
                "{{ place | or_dots }}, Đoàn kiểm tra của {{ cluster }} tiến hành kiểm tra tại {{ unit }}.",
            ),
            para(SECTION, "I. THÀNH PHẦN"),
            para(TEXT, "1. Đoàn kiểm tra:", keep=True),
            team_list(),
            para(TEXT, "2. Đơn vị được kiểm tra:", keep=True),
            lines("unit_people", "- ", f"- {BLANK}"),
            para(SECTION, "II. NỘI DUNG"),
            para(TEXT, "1. Đơn vị báo cáo kết quả tự kiểm tra."),
            para(TEXT, "2. Đoàn kiểm tra xem hồ sơ, tài liệu:", keep=True),
            tag("set with_papers = items | selectattr('seen') | list"),
            list_or("with_papers", seen, "Hồ sơ, tài liệu do đơn vị cung cấp tại buổi làm việc."),
            para(TEXT, "3. Kết quả theo từng nội dung:", keep=True),
            listing("row in items", found, long=True),
            gap(6),
            when(
                "before",
                para(TEXT, "Việc thực hiện kiến nghị của cuộc kiểm tra trước:", keep=True),
                listing("row in before", before),
                gap(6),
            ),
            para(TEXT, "4. Kết quả thực hiện chỉ tiêu đã đăng ký:", keep=True),
            targets(),
            para(SECTION, "III. NHẬN XÉT CHUNG"),
            para(CLAUSE, "1. Ưu điểm"),
            lines("strengths", "- ", f"{{% if met %}}{ABOVE}{{% else %}}Không có.{{% endif %}}"),
            para(CLAUSE, "2. Tồn tại, hạn chế"),
            lines("limits", "- ", f"{{% if unmet %}}{ABOVE}{{% else %}}Không có.{{% endif %}}"),
            when("causes", para(CLAUSE, "3. Nguyên nhân"), lines("causes")),
            when(
                "good_practice",
                para(CLAUSE, "{% if causes %}4{% else %}3{% endif %}. Điển hình, cách làm hay"),
                lines("good_practice"),
            ),
            para(SECTION, "IV. KIẾN NGHỊ"),
            list_or("recommendations", RECOMMENDATIONS, "Không có kiến nghị."),
            para(SECTION, "V. Ý KIẾN CỦA ĐƠN VỊ ĐƯỢC KIỂM TRA"),
            lines("unit_opinion", "", BLANK),
            para(
                TEXT,
                "Buổi làm việc kết thúc vào hồi {{ ended | clock }} cùng ngày. Biên bản được lập thành "
                "{{ copies | two_digits }} bản có giá trị như nhau, {% if copies == 2 %}mỗi bên giữ 01 bản"
                "{% else %}mỗi bên giữ ít nhất 01 bản{% endif %}, đã đọc cho các bên cùng nghe và thống nhất "
                "ký tên./.",
                keep=True,
            ),
            bound(
                signatures(
                    ("ĐẠI DIỆN ĐƠN VỊ", "{{ unit_signer }}"),
                    ("THƯ KÝ", "{{ secretary }}"),
                    ("TRƯỞNG ĐOÀN", "{{ lead }}"),
                ),
                sent_to("- {{ unit }};", "- Trưởng Cụm (để b/c);", "- Lưu: VT, Hồ sơ kiểm tra."),
            ),
        ]
    )


def inspection_notice() -> str:
    """Thông báo kết quả kiểm tra (Mẫu 1.4), with what was found in each unit as its annex."""
    summary = (
        STT,
        Column("Đơn vị", 25, "{{ row.unit }}", CELL),
        Column("Ngày", 23, "{{ row.date | short_date }}"),
        Column("Nội dung đạt/ chưa đạt", 20, "{{ row.met }}/{{ row.unmet }}"),
        Column("Hạn chế", 35, "{{ row.limits | map('with_stop') | listed(' ') }}", CELL),
        Column(
            "Kiến nghị",
            50,
            "{% for one in row.recommendations %}{{ one.text | without_stop }} "
            "({% if one.due %}{{ one.due | short_date }}; {% endif %}{{ one.state | small }})"
            "{% if not loop.last %}; {% endif %}{% endfor %}",
            CELL,
        ),
    )

    def by_unit(of: str) -> str:
        message = "{{ row.unit }}: {{ row." + of + " | map('with_stop') | listed(' ') }}"
        return each("row in results", when(f"row.{of}", para(TEXT, f"- {message}")))

    def asked(text: str, of: str) -> str:
        return when(
            of,
            para(TEXT, f"- {text}:", keep=True),
            listing(f"row in {of}", RECOMMENDATIONS),
            gap(6),
        )

    return "".join(
        [
            opening(numbered("TB"), "THÔNG BÁO", [f"Kết quả kiểm tra {WORK} {{{{ period }}}}"]),
            para(
                TEXT,
                "Thực hiện " + PLAN + ", " + SPAN + ", Đoàn kiểm tra đã kiểm tra "
                "công tác thi đua, khen thưởng tại {{ results | count | two_digits }} đơn vị. "
                "{{ cluster }} thông báo kết quả như sau (tổng hợp tại Phụ lục):",
            ),
            para(SECTION, "1. Ưu điểm"),
            each(
                "row in results",
                para(
                    TEXT,
                    "- {{ row.unit }}: "
                    "{% if row.met %}đạt {{ row.met | two_digits }}/{{ row.total | two_digits }} nội "
                    "dung kiểm tra. {% endif %}"
                    "{% if row.strengths %}{{ row.strengths | map('with_stop') | listed(' ') }}"
                    "{% elif not row.met %}Chưa có.{% endif %}",
                ),
            ),
            when(
                "results | selectattr('good_practice') | list",
                para(TEXT, "Điển hình, cách làm hay:", keep=True),
                by_unit("good_practice"),
            ),
            para(SECTION, "2. Tồn tại, hạn chế"),
            by_unit("limits"),
            when("not results | selectattr('limits') | list", para(TEXT, "Không có.")),
            when(
                "results | selectattr('causes') | list",
                para(SECTION, "3. Nguyên nhân"),
                by_unit("causes"),
            ),
            para(
                SECTION,
                "{% if results | selectattr('causes') | list %}4{% else %}3{% endif %}. Kiến nghị",
            ),
            asked("Đối với đơn vị", "for_units"),
            asked("Đối với Cụm", "for_cluster"),
            asked("Đối với Bộ", "for_ministry"),
            when(
                "not for_units and not for_cluster and not for_ministry",
                para(TEXT, "Không có kiến nghị."),
            ),
            para(
                TEXT,
                "{% if closed %}Đến nay, {{ closed | two_digits }} kiến nghị đã thực hiện xong"
                "{% if open %}, {{ open | two_digits }} kiến nghị đang theo dõi{% endif %}. {% endif %}"
                "{% if open %}{{ cluster }} yêu cầu các đơn vị báo cáo kết quả khắc phục, "
                "kèm tài liệu chứng minh, theo thời hạn của từng kiến nghị{% if due %}, chậm nhất "
                "{{ due | long_date }}{% endif %}.{% endif %}",
            ),
            para(
                TEXT,
                "{{ cluster }} thông báo để các đơn vị biết, thực hiện./.",
                keep=True,
            ),
            gap(6, keep=True),
            signed_for_the_cluster(
                COUNCIL,
                "- Các đơn vị thành viên Cụm;",
                "- Lưu: VT, Hồ sơ.",
            ),
            annex(
                "",
                "TỔNG HỢP KẾT QUẢ KIỂM TRA",
                f"Thông báo kết quả kiểm tra {WORK} {{{{ period }}}}",
            ),
            listing("row in results", summary),
        ]
    )
