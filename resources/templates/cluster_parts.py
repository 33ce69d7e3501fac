"""What the documents of a cluster share: how they begin, cite, list, are signed, and their annexes."""

from collections.abc import Callable, Sequence

from resources.templates.word_parts import (
    ADDRESSED,
    ADDRESSEE,
    ANNEX_TITLE,
    BODY,
    ENDED,
    REMARK,
    SIGNER,
    SIGNER_NAME,
    TEXT,
    TYPE_NAME,
    WIDTH,
    YEAR_NOTE,
    Column,
    agency,
    cell,
    each,
    gap,
    letterhead,
    listing,
    note,
    para,
    plain,
    row,
    sent_to,
    signature,
    table,
    title,
    when,
)

BLANK = "…………………………"
"""Room for what nobody has written yet."""
PLACE_DATE = "{{ city | or_dots }}, {{ date | long_date }}"
COUNCIL = "- {{ authority | council }} (để b/c);"
"""To whom a document is told among Nơi nhận."""
STT = Column("STT", 12, "{{ loop.index }}")


def numbered(symbol: str) -> str:
    """Room for the number, and the symbol of the document's type before that of the cluster."""
    return f"Số: {{{{ '' | blank_number }}}}/{symbol}-{{{{ cluster_code }}}}"


def number_or_room(symbol: str) -> str:
    """The number that is registered already, or room for it."""
    return f"{{% if number %}}Số: {{{{ number }}}}{{% else %}}{numbered(symbol)}{{% endif %}}"


def letter_opening(about: str) -> str:
    """The head of a letter, which has no type's name (Mẫu 1.5)."""
    number = "Số: {{ '' | blank_number }}/{{ cluster_code }}"
    return letterhead(number, PLACE_DATE, f"V/v {about}") + note("illustrative", YEAR_NOTE)


def opening(
    number: str,
    name: str,
    subject: Sequence[str],
    right: str = PLACE_DATE,
    *,
    width: float = WIDTH,
    remark: str = "",
    agency: Callable[[float], str] = agency,
) -> str:
    """The head of a document with a type's name; minutes have no place and date at the right."""
    return "".join(
        [
            letterhead(number, right, width=width, agency=agency),
            note("illustrative", YEAR_NOTE),
            title(name, subject, remark, width),
        ]
    )


def cited(document: str) -> str:
    """A document by its type, number, date and issuer."""
    return (
        f"{{{{ {document}.kind | document_type }}}} số {{{{ {document}.number }}}}"
        f"{{% if {document}.date %}} {{{{ {document}.date | long_date }}}}{{% endif %}}"
        f"{{% if {document}.issuer %}} của {{{{ {document}.issuer }}}}{{% endif %}}"
    )


def addressed(of: str, said: str) -> str:
    """Kính gửi: one beside the words, several below them with hyphens under the colon (ô 9a)."""
    one = plain(f"Kính gửi: {{{{ {of}[0]{said} }}}}", BODY, before=12)
    name = f"- {{{{ line{said} }}}}" + ENDED
    several = para(ADDRESSED, "Kính gửi:") + each(f"line in {of}", para(ADDRESSEE, name))
    return when(f"{of} | count == 1", one, otherwise=[several])


def lines(of: str, mark: str = "- ", none: str = "") -> str:
    """Each line of a text as a paragraph; what is said where there is none."""
    shown = each(f"line in {of}", para(TEXT, mark + "{{ line | with_stop }}"))
    return when(of, shown, otherwise=[para(TEXT, none)]) if none else shown


def list_or(of: str, columns: Sequence[Column], none: str) -> str:
    """A table with one row for each; what is said where there is none."""
    return when(of, listing(f"row in {of}", columns), gap(6), otherwise=[para(TEXT, none)])


def annex(number: str, text: str, of: str) -> str:
    """The head of an annex, on a page of its own."""
    return "".join(
        [
            para(TYPE_NAME, f"Phụ lục {number}".strip(), page=True),
            para(ANNEX_TITLE, text),
            para(REMARK, f"(Kèm theo {of})"),
            gap(10),
        ]
    )


def halves(left: str, right: str, width: float = WIDTH) -> str:
    """Two columns of signatures, or Nơi nhận beside one."""
    half = width / 2
    return table(
        (half, half), [row(cell(half, left, top=True), cell(half, right, top=True))], lines=False
    )


def signatures(*columns: tuple[str, str], width: float = WIDTH) -> str:
    """Columns of what the signer is, room to sign, the name; one without a signer stays empty."""
    share = width / len(columns)
    cells = (signature(share, [head], name) if head else cell(share, "") for head, name in columns)
    return table((share,) * len(columns), [row(*cells)], lines=False)


def signed(name: str, *heads: str) -> str:
    """What the signer is, room to sign, the name."""
    return "".join([*(para(SIGNER, head) for head in heads), para(SIGNER_NAME, name)])


def signed_for_the_unit(room: float = -1) -> str:
    """The head of a unit; `room` is what is kept above the name for a seal."""
    return "".join(
        [
            para(SIGNER, "THỦ TRƯỞNG ĐƠN VỊ"),
            when("unit_signer.position", para(SIGNER, "{{ unit_signer.position | upper }}")),
            para(SIGNER_NAME, "{{ unit_signer.name }}", before=room),
        ]
    )


def signed_for_the_cluster(*to: str, width: float = WIDTH) -> str:
    """Nơi nhận at the left; for the cluster its head at the right, with the post of the unit."""
    post = "{{ signer.position | of_unit(signer.unit) | upper }}"
    signer = [
        para(SIGNER, "TM. {{ cluster | upper }}"),
        para(SIGNER, "TRƯỞNG CỤM"),
        when("signer.position", para(SIGNER, post)),
        para(SIGNER_NAME, "{{ signer.name }}"),
    ]
    return halves(sent_to(*to), "".join(signer), width)
