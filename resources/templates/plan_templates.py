"""Kế hoạch hoạt động, kế hoạch triển khai phong trào (NĐ 30/2020, Mẫu 1.4), giao ước thi đua."""

from resources.templates.cluster_parts import (
    PLACE_DATE,
    lines,
    opening,
    signed_for_the_cluster,
)
from resources.templates.word_parts import (
    BODY,
    CELL,
    CLAUSE,
    REMARK,
    SECTION,
    SIGN_CELL,
    SIGNER,
    SIGNER_NAME,
    SMALL,
    TEXT,
    WIDTH,
    YEAR_NOTE,
    Column,
    cell,
    each,
    gap,
    listing,
    note,
    para,
    plain,
    row,
    row_tag,
    rule,
    table,
    tag,
    title,
    when,
)

NUMBER = "Số: {% if number %}{{ number }}{% else %}{{ '' | blank_number }}/KH-{{ cluster_code }}{% endif %}"
HIGHER = (
    "{% if higher %}Thực hiện {{ higher.name }}{% if higher.number %}"
    "{% if higher.kind == 'QĐ' %} ban hành kèm theo {{ higher.kind | document_type }}"
    "{% else %} ({{ higher.kind | document_type }}{% endif %} số {{ higher.number }}"
    "{% if higher.date %} {{ higher.date | long_date }}{% endif %}"
    "{% if higher.issuer %} của {{ higher.issuer }}{% endif %}"
    "{% if higher.kind != 'QĐ' %}){% endif %}{% endif %}, {% endif %}"
)
SENT_TO = (
    "- Lãnh đạo {{ authority }} (để b/c);",
    "- Vụ Thi đua - Khen thưởng;",
    "- Các đơn vị thành viên Cụm;",
    "- Lưu: VT, Hồ sơ.",
)
TASKS = (
    Column("STT", 11, "{{ loop.index }}"),
    Column("Nội dung công việc", 50, "{{ row.text }}", CELL),
    Column("Đơn vị chủ trì", 30, "{{ row.owner }}", CELL),
    Column("Đơn vị phối hợp", 26, "{{ row.partners }}", CELL),
    Column("Thời hạn", 23, "{{ row.due | short_date }}{{ row.due_words }}"),
    Column("Sản phẩm", 25, "{{ row.product }}", CELL),
)
ROLES = (
    "Trưởng Cụm chỉ đạo, đôn đốc việc thực hiện Kế hoạch; chủ trì các hội nghị của Cụm",
    "Phó Trưởng Cụm giúp Trưởng Cụm theo dõi, kiểm tra việc thực hiện",
    "Các đơn vị thành viên xây dựng kế hoạch của đơn vị, tổ chức thực hiện và báo cáo đúng thời hạn",
)


def purpose() -> str:
    """I. MỤC ĐÍCH, YÊU CẦU, what the office did not write in the words of the template."""
    return "".join(
        [
            para(SECTION, "I. MỤC ĐÍCH, YÊU CẦU"),
            para(CLAUSE, "1. Mục đích"),
            when(
                "purpose",
                lines("purpose"),
                otherwise=[
                    para(
                        TEXT,
                        "Tổ chức thực hiện thống nhất, hiệu quả phong trào thi đua năm {{ year }} tại "
                        "các đơn vị trong Cụm, góp phần hoàn thành nhiệm vụ chính trị được giao.",
                    )
                ],
            ),
            para(CLAUSE, "2. Yêu cầu"),
            when(
                "requirements",
                lines("requirements"),
                otherwise=[
                    para(
                        TEXT,
                        "Nội dung, chỉ tiêu thi đua cụ thể, phù hợp với điều kiện của từng đơn vị; kiểm "
                        "tra, sơ kết, tổng kết đúng thời hạn.",
                    )
                ],
            ),
        ]
    )


def organisation(number: str) -> str:
    """The last part, which ends the document."""
    *first, last = ROLES
    line = "{{ loop.index }}. {{ line | without_stop }}"
    return "".join(
        [
            para(SECTION, f"{number}. TỔ CHỨC THỰC HIỆN"),
            when(
                "organisation",
                each(
                    "line in organisation",
                    when(
                        "loop.last",
                        para(TEXT, f"{line}./.", keep=True),
                        otherwise=[para(TEXT, f"{line}.")],
                    ),
                ),
                otherwise=[
                    *(para(TEXT, f"{at}. {text}.") for at, text in enumerate(first, 1)),
                    para(TEXT, f"{len(ROLES)}. {last}./.", keep=True),
                ],
            ),
            gap(6, keep=True),
            signed_for_the_cluster(*SENT_TO),
        ]
    )


def schedule(number: str) -> str:
    """The table of tasks; one without owner or date says so."""
    return "".join(
        [para(SECTION, f"{number}. TIẾN ĐỘ THỰC HIỆN"), listing("row in tasks", TASKS), gap(6)]
    )


def funding(number: str) -> str:
    return when("funding", para(SECTION, f"{number}. KINH PHÍ"), lines("funding", ""))


def plan() -> str:
    """3.1: Kế hoạch hoạt động."""
    themes = (
        "- Chủ đề thi đua của Cụm: {% for name in themes %}“{{ name }}”{% if not loop.last %}; "
        "{% endif %}{% endfor %}."
    )
    programmes = (
        "- Chương trình, nội dung thi đua: {% for name in programmes %}“{{ name }}”"
        "{% if not loop.last %}; {% endif %}{% endfor %}."
    )
    last = "{% if funding %}V{% else %}IV{% endif %}"
    return "".join(
        [
            opening(NUMBER, "KẾ HOẠCH", ["{{ subject }}"]),
            para(
                TEXT,
                HIGHER + "{{ cluster }} xây dựng Kế hoạch {{ subject | small }} như sau:",
            ),
            purpose(),
            para(SECTION, "II. NỘI DUNG, NHIỆM VỤ"),
            tag("for group in groups"),
            para(CLAUSE, "{{ loop.index }}. {{ group.heading }}"),
            when("group.about_movement and themes", para(TEXT, themes)),
            when("group.about_movement and programmes", para(TEXT, programmes)),
            each("task in group.tasks", para(TEXT, "- {{ task.text | without_stop }}.")),
            tag("endfor"),
            when(
                "targets",
                para(CLAUSE, "{{ groups | count + 1 }}. Chỉ tiêu thi đua của Cụm"),
                lines("targets"),
            ),
            schedule("III"),
            funding("IV"),
            organisation(last),
        ]
    )


def movement_plan() -> str:
    """3.2: Kế hoạch triển khai phong trào, chủ đề, chương trình."""
    last = (
        "{% set n = 3 + (1 if tasks else 0) + (1 if funding else 0) %}"
        "{{ ['', 'I', 'II', 'III', 'IV', 'V', 'VI'][n + 1] }}"
    )
    span = (
        "Từ {% if movement.starts %}{{ movement.starts | long_date }}{% else %}khi Kế hoạch được ban "
        "hành{% endif %} đến {% if movement.ends %}{{ movement.ends | long_date }}{% else %}hết năm "
        "{{ year }}{% endif %}."
    )
    reviews = (
        "{% if movement.first_review %}Sơ kết: {{ movement.first_review | long_date }}. {% endif %}"
        "{% if movement.last_review %}Tổng kết: {{ movement.last_review | long_date }}.{% endif %}"
    )
    return "".join(
        [
            opening(NUMBER, "KẾ HOẠCH", ["{{ subject }}"]),
            para(
                TEXT,
                HIGHER + "{{ cluster }} xây dựng Kế hoạch {{ subject | small }} như sau:",
            ),
            para(SECTION, "I. MỤC ĐÍCH, YÊU CẦU"),
            para(CLAUSE, "1. Mục đích"),
            when(
                "purpose",
                lines("purpose"),
                otherwise=[lines("movement.aim")],
            ),
            para(CLAUSE, "2. Yêu cầu"),
            when(
                "requirements",
                lines("requirements"),
                otherwise=[
                    para(
                        TEXT,
                        "Nội dung thi đua thiết thực, phù hợp với lĩnh vực phụ trách của từng đơn vị; bảo "
                        "đảm tính thực chất, hiệu quả.",
                    )
                ],
            ),
            para(SECTION, "II. ĐỐI TƯỢNG, NỘI DUNG, THỜI GIAN THI ĐUA"),
            para(CLAUSE, "1. Đối tượng thi đua"),
            when(
                "movement.subjects",
                lines("movement.subjects"),
                otherwise=[
                    para(
                        TEXT,
                        "Các đơn vị thành viên Cụm và công chức, viên chức, người lao động của các đơn "
                        "vị.",
                    )
                ],
            ),
            para(CLAUSE, "2. Nội dung thi đua"),
            lines("movement.contents"),
            when(
                "movement.measures", para(TEXT, "Biện pháp thực hiện:"), lines("movement.measures")
            ),
            when("targets", para(TEXT, "Chỉ tiêu:"), lines("targets")),
            para(CLAUSE, "3. Thời gian"),
            para(TEXT, span),
            when("movement.first_review or movement.last_review", para(TEXT, reviews)),
            when(
                "movement.slogan",
                para(CLAUSE, "4. Khẩu hiệu thi đua"),
                para(TEXT, "“{{ movement.slogan }}”."),
            ),
            para(SECTION, "III. KHEN THƯỞNG"),
            when(
                "movement.awards",
                lines("movement.awards"),
                otherwise=[
                    para(
                        TEXT,
                        "Căn cứ kết quả thực hiện, Cụm đề nghị cấp có thẩm quyền khen thưởng tập thể, cá "
                        "nhân có thành tích xuất sắc theo quy định.",
                    )
                ],
            ),
            when("tasks", schedule("IV")),
            funding("{% if tasks %}V{% else %}IV{% endif %}"),
            organisation(last),
        ]
    )


def pledge() -> str:
    """3.6: Giao ước thi đua, no administrative type: without agency and number."""
    return "".join(
        [
            plain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", SMALL, bold=True),
            plain("Độc lập - Tự do - Hạnh phúc", BODY, bold=True),
            rule(60.5, WIDTH),
            note("illustrative", YEAR_NOTE),
            title("GIAO ƯỚC THI ĐUA NĂM {{ year }}", ["{{ cluster | upper }}"]),
            para(
                TEXT,
                "{% if movement %}Hưởng ứng {% if movement_kind == 'theme' %}chủ đề thi đua"
                "{% elif movement_kind == 'programme' %}nội dung thi đua{% else %}phong trào thi đua"
                "{% endif %} “{{ movement }}”, {% endif %}hôm nay, {{ date | long_date }}, tại "
                "{{ place | or_dots }}, {{ units | count | two_digits }} đơn vị thành viên {{ cluster }} "
                "gồm: {{ units | listed('; ') }} cùng ký kết giao ước thi đua năm {{ year }} với các nội "
                "dung sau:",
            ),
            each("line in items", para(TEXT, "{{ loop.index }}. {{ line | without_stop }}.")),
            when("promises", para(CLAUSE, "Các đơn vị cam kết:"), lines("promises")),
            para(
                TEXT,
                "Giao ước được lập thành {{ copies | two_digits }} bản, mỗi đơn vị giữ 01 bản, có giá trị "
                "như nhau./.",
                keep=True,
            ),
            para(REMARK, PLACE_DATE, before=6),
            para(SIGNER, "ĐẠI DIỆN CÁC ĐƠN VỊ", before=10),
            table(
                (WIDTH / 3,) * 3,
                [
                    row_tag("for row in rows", 3),
                    row(*(_head(name) for name in GRID)),
                    row(*(_name(name) for name in GRID)),
                    row_tag("endfor", 3),
                ],
                lines=False,
                apart=True,
            ),
            gap(10),
            table(
                (WIDTH / 2,) * 2,
                [
                    row(
                        _signer_head("CHỨNG KIẾN", "{{ witness.position | upper }}"),
                        _signer_head(
                            "TRƯỞNG CỤM", "{{ signer.position | of_unit(signer.unit) | upper }}"
                        ),
                    ),
                    row(*(_signer_name(f"{{{{ {one}.name }}}}") for one in ("witness", "signer"))),
                ],
                lines=False,
            ),
        ]
    )


GRID = ("first", "second", "third")


def _head(name: str) -> str:
    """The unit in capitals and the post; the names below stand on one level."""
    return cell(
        WIDTH / 3,
        para(SIGN_CELL, f"{{{{ row.{name}.unit | upper }}}}", before=8, keep=True)
        + para(SIGN_CELL, f"{{{{ row.{name}.position | upper }}}}", keep=True),
        top=True,
    )


def _name(name: str) -> str:
    """Room to sign, and the name."""
    return cell(WIDTH / 3, para(SIGNER_NAME, f"{{{{ row.{name}.name }}}}"), top=True)


def _signer_head(*heads: str) -> str:
    return cell(WIDTH / 2, "".join(para(SIGNER, one, keep=True) for one in heads), top=True)


def _signer_name(name: str) -> str:
    return cell(WIDTH / 2, para(SIGNER_NAME, name), top=True)
