"""A document is begun: as its form usually is, from a file that was written, as a correction."""

from typing import Final

from thidua_desktop.domain.awards import AwardLevel
from thidua_desktop.domain.codes.documents import DraftCode, DraftForm
from thidua_desktop.domain.document_types import TYPES
from thidua_desktop.domain.states import SIGNED_DRAFTS
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import Cluster, EmulationYear
from thidua_desktop.records.drafts import OF_ITS_WAY, Draft
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.count_rows import DocumentRow
from thidua_desktop.services.base.document_kinds import current_documents, current_files
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import rounds_of_year
from thidua_desktop.services.documents.draft_guard import refuse_replaced
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.registers.title_names import flag_codes, rule_tables
from thidua_desktop.texts.documents import drafts as texts
from thidua_desktop.texts.documents.documents import TITLES
from thidua_desktop.texts.documents.regulation import REGULATION

_ANEW: Final = {name: Draft.model_fields[name].default for name in ("id", *OF_ITS_WAY)}
"""What a correction does not take over."""


def new_draft(changes: RegisterChanges, year_id: int, form: DraftForm) -> Draft:
    """Begin a document of a form; what it usually says stands in it and may be changed."""
    registers = changes.uow.registers
    year = registers.get(EmulationYear, year_id)
    cluster = next(iter(registers.find(Cluster)), None)
    name = cluster.name if cluster else ""
    subject = texts.SUBJECTS[form].format(year.year, year.year + 1, name)
    return changes.save(
        Draft(
            year_id=year_id,
            form=form,
            kind=texts.KINDS[form],
            subject=subject or texts.NEW_SUBJECT,
            title=ministry_flag(year.rules_body) if form is DraftForm.FLAGS else "",
            addressee=texts.addressee(form, cluster.authority if cluster else ""),
            body=REGULATION if form is DraftForm.REGULATION else "",
            recipients="\n".join(texts.RECIPIENTS[form]),
        )
    )


def ministry_flag(rules_body: str) -> str:
    """Give the flag that the ministry itself awards; empty where the rule set tells none."""
    flags = flag_codes(rules_body)
    of_ministry = (
        one["code"]
        for one in rule_tables(rules_body).get("titles", ())
        if one["code"] in flags and one.get("level") == AwardLevel.MINISTRY
    )
    return next(of_ministry, "")


def files_to_sign(uow: UnitOfWork, year_id: int) -> tuple[tuple[str, str], ...]:
    """Give the files of a year that no draft holds yet, each with its kind, newest first."""
    known = {one.file for one in uow.registers.find(Draft, year_id=year_id)}
    found = [
        (f.name, f.kind) for f in current_files(uow.registers.find(IssuedFile, year_id=year_id))
    ]
    for ballot in rounds_of_year(uow.registers, year_id):
        rows = current_documents(uow.count.rows(DocumentRow, round_id=stored_id(ballot)))
        found += [(row.name, row.kind) for row in rows if row.state != "not_placed"]
    return tuple((name, kind) for name, kind in reversed(found) if name not in known)


def draft_of_file(changes: RegisterChanges, year_id: int, name: str, kind: str) -> Draft:
    """Begin the way of a file that another page wrote: its number and scan are kept here too."""
    title = TITLES[kind]
    code = next((code for code, type_ in TYPES.items() if title.startswith(type_)), "")
    return changes.save(
        Draft(year_id=year_id, form=DraftForm.WRITTEN, kind=code, subject=title, file=name)
    )


def correct_draft(changes: RegisterChanges, draft: Draft) -> Draft:
    """Lập văn bản thay thế: only of what is signed; a draft is changed itself. Raises Refused."""
    refuse_replaced(draft)
    if draft.state not in SIGNED_DRAFTS:
        raise Refused(DraftCode.NOT_SIGNED)
    return changes.save(draft.model_copy(update={**_ANEW, "replaces_id": draft.id}))


def note_file(changes: RegisterChanges, draft: Draft, name: str) -> Draft:
    """Keep under which name its file was written last."""
    return changes.save(draft.model_copy(update={"file": name}))
