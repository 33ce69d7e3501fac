"""What the documents that the cluster drafts say by themselves: how they cite, sign, are sent."""

import datetime
from collections.abc import Sequence
from typing import Final

from thidua_desktop.domain.codes.documents import DraftForm, DraftState, SignAs
from thidua_desktop.domain.document_types import type_name
from thidua_desktop.domain.documents.legal_bases import LegalBasis
from thidua_desktop.texts.base.numbers import long_date
from thidua_desktop.texts.documents.documents import DOTS, council, day_or_dots

DRAFTING: Final = "Soạn thảo, trình ký"
WAITS: Final = {
    DraftState.SUBMITTED: "Ký văn bản đã trình: {0}",
    DraftState.SIGNED: "Cấp số, ngày và phát hành văn bản đã ký: {0}",
}
"""What is still to be done with it."""
BASIS: Final = "Căn cứ {0}"
LAW: Final = "Luật Thi đua, khen thưởng và các văn bản hướng dẫn thi hành"
LEADERS: Final = "Quyết định cử Trưởng, Phó Trưởng Cụm thi đua năm {0}"
_LEADERS_DOTTED: Final = "Quyết định số {0} {1} về việc cử Trưởng, Phó Trưởng Cụm thi đua năm {2}"
_MEETING: Final = "kết quả {0} {1}"
_SHORT: Final = 60

MINISTER: Final = "Bộ trưởng {0}"
NEW_SUBJECT: Final = f"Về việc {DOTS}"
LACKS_SUBJECT: Final = "trích yếu"

LACKS_BASES: Final = "căn cứ pháp lý của năm (bộ quy tắc chưa có)"
LACKS_BASIS: Final = "số, ngày của {0} (ghi ở thẻ Văn bản)"
_UNCONFIRMED: Final = "căn cứ chưa được xác nhận: {0}"
LACKS_SIGNER: Final = "họ và tên người ký"
LACKS_POST: Final = "chức vụ ở cơ quan của người ký"
LACKS_PLACE: Final = "địa danh của Cụm"
LACKS_PROPOSER: Final = "đơn vị đề nghị (mục Theo đề nghị của)"
LACKS_SCORES: Final = "điểm, xếp hạng của các đơn vị"

LACKS_TITLE: Final = "{0} được đề nghị “{1}” nhưng chưa được đề nghị “{2}” trong cùng năm"

KINDS: Final = {
    DraftForm.LETTER: "",
    DraftForm.PROPOSAL: "TTr",
    DraftForm.TELLERS: "QĐ",
    DraftForm.FLAGS: "QĐ",
    DraftForm.LEADERS: "QĐ",
    DraftForm.REGULATION: "QC",
    DraftForm.WRITTEN: "",
}
SUBJECTS: Final = {
    DraftForm.LETTER: "",
    DraftForm.PROPOSAL: "Về việc đề nghị tặng Cờ thi đua năm {0}",
    DraftForm.TELLERS: "Về việc thành lập Ban kiểm phiếu tại hội nghị tổng kết công tác thi đua, "
    "khen thưởng năm {0}",
    DraftForm.FLAGS: "Về việc tặng Cờ thi đua năm {0}",
    DraftForm.LEADERS: "Về việc cử Trưởng, Phó Trưởng Cụm thi đua năm {1}",
    DraftForm.REGULATION: "Tổ chức và hoạt động của {2}",
    DraftForm.WRITTEN: "",
}
RECIPIENTS: Final = {
    DraftForm.LETTER: ("Như trên", "Lưu: VT, Hồ sơ"),
    DraftForm.PROPOSAL: ("Như trên", "Các đơn vị thành viên Cụm", "Lưu: VT, Hồ sơ"),
    DraftForm.TELLERS: ("Như Điều 3", "Các đơn vị thành viên Cụm", "Lưu: VT, Hồ sơ"),
    DraftForm.FLAGS: ("Như Điều 3", "Các đơn vị thành viên Cụm", "Lưu: VT, TĐKT"),
    DraftForm.LEADERS: ("Như Điều 3", "Các đơn vị thành viên Cụm", "Lưu: VT, TĐKT"),
    DraftForm.REGULATION: ("Các đơn vị thành viên Cụm", "Lưu: VT, Hồ sơ"),
    DraftForm.WRITTEN: (),
}
"""Each line as it is proposed; the office changes them."""


def cited(kind: str, number: str, day: datetime.date | None, issuer: str, subject: str) -> str:
    """A document of the register as a căn cứ names it; dots where its day is not known."""
    parts = [type_name(kind) or "Văn bản", f"số {number}", day_or_dots(day)]
    parts += [f"của {issuer}"] if issuer else []
    about = subject[:1].lower() + subject[1:]
    return " ".join([*parts, *([about] if about else [])])


def based(lines: Sequence[str]) -> tuple[str, ...]:
    """Each as a căn cứ begins, whether it was typed so or not."""
    return tuple(BASIS.format(line.removeprefix(BASIS.format(""))) for line in lines)


def meeting(name: str, day: datetime.date) -> str:
    """A conference as a căn cứ names it."""
    return _MEETING.format(f"{name[:1].lower()}{name[1:]}", long_date(day))


def unconfirmed(bases: Sequence[LegalBasis]) -> str:
    """Each by its short name, else by how it begins."""
    names = (one.citation.source or _shortened(one.text) for one in bases)
    return _UNCONFIRMED.format(", ".join(f"“{name}”" for name in names))


def _shortened(text: str) -> str:
    """The beginning of a long căn cứ, enough to know it by."""
    return text if len(text) <= _SHORT else f"{text[:_SHORT].rsplit(' ', 1)[0]}…"


def addressee(form: DraftForm, authority: str) -> str:
    """To whom it usually goes: a proposal goes to the council."""
    return council(authority) if form is DraftForm.PROPOSAL else ""


def leaders_dotted(year: int) -> str:
    """The decision that names the leaders of a year where it is not in the register."""
    return _LEADERS_DOTTED.format(DOTS, day_or_dots(None), year)


def signing(sign_as: SignAs, cluster: str, post: str) -> tuple[str, ...]:
    """The lines above the room to sign (ô 7a); with the agency's seal its post is the last."""
    heads = {
        SignAs.FOR_CLUSTER: (f"TM. {cluster}", "TRƯỞNG CỤM"),
        SignAs.DEPUTY: (f"TM. {cluster}", "KT. TRƯỞNG CỤM", "PHÓ TRƯỞNG CỤM"),
        SignAs.BY_ORDER: ("TL. TRƯỞNG CỤM",),
    }
    return tuple(line.upper() for line in (*heads[sign_as], post) if line)


def sent_lines(written: Sequence[str], form: DraftForm) -> tuple[str, ...]:
    """Nơi nhận, each with its hyphen and stop: the last ends with a full stop."""
    lines = [line.strip(" -;.") for line in (written or RECIPIENTS[form])]
    return tuple(
        f"- {line}{'.' if place == len(lines) else ';'}" for place, line in enumerate(lines, 1)
    )


def ended(lines: Sequence[str]) -> tuple[str, ...]:
    """Căn cứ one per line: each ends with a semicolon, the last with a full stop."""
    bare = [line.rstrip(" .;") for line in lines]
    return tuple(
        f"{line}{'.' if place == len(bare) else ';'}" for place, line in enumerate(bare, 1)
    )


def about(subject: str) -> str:
    """What a công văn is about, to follow *V/v*."""
    bare = subject
    for start in ("V/v", "Về việc"):
        if bare.casefold().startswith(start.casefold()):
            bare = bare[len(start) :].lstrip(" :")
    return f"{bare[:1].lower()}{bare[1:]}"


def closed(lines: Sequence[str]) -> tuple[str, ...]:
    """The last line ends the document: ./. (NĐ 30/2020, Phụ lục III)."""
    if not lines or lines[-1].endswith("./."):
        return tuple(lines)
    return (*lines[:-1], f"{lines[-1].rstrip(' .;')}./.")
