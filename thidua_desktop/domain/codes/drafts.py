"""The codes of documents that are drafted, submitted and signed; they stand in stores for ever."""

from enum import StrEnum


class DraftForm(StrEnum):
    """Which document it is."""

    LETTER = "letter"  # công văn
    PROPOSAL = "proposal"  # tờ trình đề nghị tặng Cờ
    TELLERS = "tellers"  # quyết định thành lập Ban kiểm phiếu
    FLAGS = "flags"  # dự thảo quyết định tặng Cờ của Bộ
    LEADERS = "leaders"  # dự thảo quyết định cử Trưởng, Phó Trưởng Cụm của Bộ
    REGULATION = "regulation"  # quy chế hoạt động của Cụm
    WRITTEN = "written"  # văn bản khác mà chương trình đã lập


class DraftState(StrEnum):
    """How far it is."""

    DRAFT = "draft"  # dự thảo
    SUBMITTED = "submitted"  # trình ký
    SIGNED = "signed"  # đã ký
    ISSUED = "issued"  # đã phát hành
    REPLACED = "replaced"  # bị thay thế


class DraftMove(StrEnum):
    """What is done with it."""

    SUBMIT = "submit"  # trình ký
    RETURN = "return"  # trả lại dự thảo
    SIGN = "sign"  # ghi nhận đã ký
    ISSUE = "issue"  # phát hành
    REPLACE = "replace"  # bị văn bản khác thay thế


class SignAs(StrEnum):
    """Quyền hạn người ký (NĐ 30/2020, Phụ lục I, ô 7a)."""

    FOR_CLUSTER = "for_cluster"  # TM. Cụm, Trưởng Cụm
    DEPUTY = "deputy"  # KT. Trưởng Cụm, Phó Trưởng Cụm
    BY_ORDER = "by_order"  # TL. Trưởng Cụm


class DraftCode(StrEnum):
    """Why something cannot be done with it, or what it still lacks."""

    WRONG_STATE = "O01"
    SIGNED = "O02"  # đã ký thì không sửa, chỉ thay thế
    NO_SCAN = "O03"
    NO_NUMBER = "O04"
    NO_TELLERS = "O05"
    NO_RESULT = "O06"
    NO_TITLE = "O07"
    NO_LEADERS = "O08"
    NO_BODY = "O09"
    NO_ADDRESSEE = "O10"
    NOT_PROPOSED = "O11"
    NOT_SIGNED = "O12"  # chỉ văn bản đã ký mới lập văn bản thay thế
    NOTHING_IN_DOSSIER = "O13"
