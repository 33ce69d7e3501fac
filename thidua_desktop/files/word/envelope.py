"""Nhãn phong bì: what is pasted on the envelope that holds the papers."""

from pathlib import Path
from typing import Any

from thidua_desktop.files.word.letterhead import letterhead, paper_remark, when_words
from thidua_desktop.files.word.render import render, template_path
from thidua_desktop.services.issuing.printed_round import PrintedRound
from thidua_desktop.texts.base.numbers import in_words, two_digits
from thidua_desktop.texts.conference.minutes import HEAD, SECRETARY
from thidua_desktop.texts.documents.documents import ILLUSTRATIVE, ballot_titles


def envelope_context(printed: PrintedRound) -> dict[str, Any]:
    """Give title, round, number of papers, time, signatures and who receives it."""
    conference, view = printed.conference, printed.round
    minutes = printed.minutes
    ended = minutes.ended.isoformat() if minutes.ended else ""
    _, about = ballot_titles(view.record.title, conference.year.year)
    head, secretary = conference.teller("head"), conference.teller("secretary")
    event = view.last_event("envelope")
    detail = {} if event is None else event.detail
    return {
        **letterhead(conference),
        "meeting": conference.record.name,
        "about": about,
        "remark": paper_remark(conference, view, counted=True),
        "code": view.record.code,
        "papers": f"{two_digits(view.returned)} ({in_words(view.returned)})",
        "valid": two_digits(view.tally.valid),
        "invalid": two_digits(view.tally.invalid),
        "time": when_words(str(detail.get("sealed_at", "")) or ended, conference.record.date),
        "received_by": str(detail.get("received_by", "")) or minutes.received_by,
        "illustrative_note": ILLUSTRATIVE if conference.illustrative else "",
        "check_code": view.check_code or "",
        "secretary_title": SECRETARY,
        "secretary_name": secretary.name if secretary else "",
        "head_title": HEAD,
        "head_name": head.name if head else "",
    }


def write_envelope(printed: PrintedRound, own_templates: Path | None = None) -> bytes:
    """Write the label."""
    template = template_path("envelope.docx", own_templates)
    return render(template, envelope_context(printed))
