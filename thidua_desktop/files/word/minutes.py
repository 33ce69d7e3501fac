"""Biên bản kiểm phiếu: everything that the tellers found and how they found it."""

from datetime import date
from pathlib import Path
from typing import Any

from thidua_desktop.domain.ballot import BallotForm, Contest
from thidua_desktop.domain.codes.ballot import Spoils
from thidua_desktop.domain.outcome import ContestResult
from thidua_desktop.files.word.ballot import voters_limit
from thidua_desktop.files.word.letterhead import letterhead, paper_remark, standing_note, when_words
from thidua_desktop.files.word.minutes_course import course_lines
from thidua_desktop.files.word.minutes_result import conclusion_lines, contest_tables, ledger_rows
from thidua_desktop.files.word.render import render, template_path
from thidua_desktop.records.conference import Teller
from thidua_desktop.services.base.document_kinds import DocumentKind
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.documents.minutes_fields import MinutesFields
from thidua_desktop.texts.conference import minutes as words
from thidua_desktop.texts.conference import minutes_result as result_words
from thidua_desktop.texts.conference.ballot_paper import limit_words
from thidua_desktop.texts.conference.codes import BASES, MARKINGS, majority_words, reason_long
from thidua_desktop.texts.documents.documents import (
    BLANK_NUMBER,
    ballot_titles,
    within_sentence,
)

_KIND = DocumentKind.MINUTES
_COLUMNS = 3


def minutes_context(
    conference: ConferenceView, view: RoundView, fields: MinutesFields
) -> dict[str, Any]:
    """Give what the minutes say; no paper's number, order or marks is in it."""
    day = conference.conference.date
    _, about = ballot_titles(view.record.title, conference.year.year)
    subject = words.subject(within_sentence(about))
    reasons = [(reason_long(reason), number) for reason, number in view.tally.reasons.items()]
    return {
        **letterhead(conference),
        "cluster_code": conference.cluster.code,
        "number": fields.number or BLANK_NUMBER,
        "subject": words.counting_of(subject),
        "remark": paper_remark(conference, view, counted=True),
        "standing_note": standing_note(conference, view),
        "opening": _opening(conference, fields, day, subject),
        "tellers": _teller_lines(conference),
        "chair_line": _chair_line(conference),
        "rules": _rule_lines(view),
        "course": course_lines(view, fields),
        "ledger": ledger_rows(view),
        "invalid_reasons": result_words.invalid_reasons(reasons),
        "contests": contest_tables(view),
        "events": _paragraphs(fields.events),
        "complaints": _paragraphs(fields.complaints),
        "conclusion": conclusion_lines(conference, view),
        "sealed": result_words.sealed(view.check_code),
        "closing": result_words.closing(
            when_words(fields.ended, day), view.returned, fields.received_by, fields.copies
        ),
        "signatures": _signatures(conference),
        "chair_name": conference.conference.chair_name,
        "check_code": view.check_code or "",
    }


def _opening(conference: ConferenceView, fields: MinutesFields, day: date, subject: str) -> str:
    return words.opening(
        when_words(fields.started, day),
        fields.place or conference.conference.venue,
        conference.conference.name,
        subject,
    )


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()] or [words.NOTHING]


def _ordered(conference: ConferenceView) -> list[Teller]:
    """Trưởng ban first, then Thư ký, then the members."""
    order = list(words.ROLES)
    return sorted(conference.tellers, key=lambda t: (order.index(t.role), t.position))


def _teller_lines(conference: ConferenceView) -> list[str]:
    tellers = _ordered(conference)
    lines = []
    for number, teller in enumerate(tellers, 1):
        unit = conference.unit(teller.unit_id)
        last = number == len(tellers)
        addressed = conference.addresses.say(_KIND, teller.name, teller.person_id, begins=True)
        line = words.teller_line(addressed, unit.name if unit else "", teller.role, last)
        lines.append(f"{number}. {line}")
    return lines


def _chair_line(conference: ConferenceView) -> str:
    meeting = conference.conference
    unit = conference.unit(meeting.chair_unit_id)
    addressed = conference.addresses.say(_KIND, meeting.chair_name, meeting.chair_person_id)
    return words.chair_line(addressed, meeting.chair_position, unit.name if unit else "")


def _rule_lines(view: RoundView) -> list[str]:
    form = view.form
    lines = [words.SECRET.format(MARKINGS[form.marking])]
    lines += [
        _contest_rule(form, contest, result)
        for contest, result in zip(form.contests, view.results, strict=True)
    ]
    if form.spoils is Spoils.CONTEST:
        lines.append(words.CONTEST_SPOILT)
    return [*lines, words.ORDER]


def _contest_rule(form: BallotForm, contest: Contest, result: ContestResult) -> str:
    needed = words.needed(
        majority_words(result), BASES[result.base], result.base_count, result.needed
    )
    limit = limit_words(form.marking, voters_limit(form, contest))
    extra = [words.on_each_paper(limit)] if limit else []
    if contest.requires:
        extra.append(words.only_from(form.contest(contest.requires).name))
    return words.contest_rule(contest.name, contest.seats, len(contest.candidates), needed, extra)


def _signatures(conference: ConferenceView) -> list[list[dict[str, str]]]:
    """Rows of three: Thư ký left, the first member in the middle, Trưởng Ban right."""
    head, secretary = conference.teller("head"), conference.teller("secretary")
    members = [teller for teller in _ordered(conference) if teller not in (head, secretary)]
    first = [
        _signer(words.SECRETARY, secretary),
        _signer(words.MEMBER, members[0]) if members else _nobody(),
        _signer(words.HEAD, head),
    ]
    others = [_signer(words.ROLES[member.role], member) for member in members[1:]]
    rows = [others[start : start + _COLUMNS] for start in range(0, len(others), _COLUMNS)]
    return [first, *([*row, *[_nobody()] * (_COLUMNS - len(row))] for row in rows)]


def _signer(title: str, teller: Teller | None) -> dict[str, str]:
    return {"title": title.upper(), "name": teller.name if teller else ""}


def _nobody() -> dict[str, str]:
    return {"title": "", "name": ""}


def write_minutes(
    conference: ConferenceView,
    view: RoundView,
    fields: MinutesFields,
    own_templates: Path | None = None,
) -> bytes:
    """Write the minutes."""
    template = template_path("minutes.docx", own_templates)
    return render(template, minutes_context(conference, view, fields))
