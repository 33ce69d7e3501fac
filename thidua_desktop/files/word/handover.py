"""Biên bản bàn giao nhiệm vụ, Biên bản bàn giao hồ sơ: what both sides sign."""

from pathlib import Path
from typing import Any

from thidua_desktop.files.word.render import render, template_path
from thidua_desktop.services.handover.handover_view import HandoverView, Side
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.documents.documents import BLANK_NUMBER, ILLUSTRATIVE
from thidua_desktop.texts.handover import handover as words


def tasks_context(view: HandoverView) -> dict[str, Any]:
    """Give what the minutes of the ceremony say."""
    year = view.year.year
    return {
        **_shared(view),
        "subject": words.tasks_subject(view.cluster.name, year),
        "tasks_given": words.tasks_given(view.cluster.name, year),
        "work_heading": _work_heading(view),
        "open_work": _open_work(view),
        "files_follow": words.files_follow(year),
    }


def files_context(view: HandoverView) -> dict[str, Any]:
    """Give what the minutes of the files say."""
    package = view.package
    return {
        **_shared(view),
        "subject": words.files_subject(view.cluster.name, view.year.year),
        "files_heading": words.files_counted(len(view.files)) if view.files else words.NO_FILES,
        "files": _files(view),
        "package": words.package_lines(package.name, package.sha256, with_marks=package.with_marks)
        if package
        else words.no_package(),
        "hash_explained": words.HASH_EXPLAINED,
        "series_heading": "" if view.series else words.NO_SERIES,
        "series": _series(view),
    }


def _shared(view: HandoverView) -> dict[str, Any]:
    record, year = view.record, view.year.year
    note = [line.strip() for line in record.note.splitlines() if line.strip()]
    return {
        "authority": view.cluster.authority.upper(),
        "cluster": view.cluster.name.upper(),
        "cluster_code": view.cluster.code,
        "number": BLANK_NUMBER,
        "standing_note": ILLUSTRATIVE if view.year.illustrative else "",
        "basis": _basis(view),
        "opening": words.opening(record.date, record.start, record.venue),
        "giver_heading": words.side_heading(1, view.giver.unit, year),
        "giver_lines": _represented(view.giver),
        "receiver_heading": words.side_heading(2, view.receiver.unit, year + 1),
        "receiver_lines": _represented(view.receiver),
        "witness_heading": words.witnessed(view.witness.addressed),
        "witness_post": words.post(view.witness.position),
        "notes": note or [words.NOTHING],
        "keepers": [words.keeps_old(year), words.keeps_new(year)],
        "closing": words.closing(record.ended, record.copies),
        "signers": [
            _signer(words.GIVER, view.giver),
            _signer(words.RECEIVER, view.receiver),
            _signer(words.WITNESS, view.witness),
        ],
    }


def _basis(view: HandoverView) -> str:
    found = view.decision
    if found is None:
        return words.no_basis(view.year.year)
    return words.basis(found.kind, found.number, found.date, found.issuer, found.subject)


def _represented(side: Side) -> list[str]:
    return [words.represented(side.addressed), words.post(side.position)]


def _signer(title: str, side: Side) -> dict[str, str]:
    return {"title": title.upper(), "name": side.name}


def _work_heading(view: HandoverView) -> str:
    if not view.open_work:
        return words.NO_OPEN_WORK
    return words.open_work_said(view.year.year, len(view.open_work))


def _open_work(view: HandoverView) -> list[dict[str, str]]:
    return [
        {
            "place": str(place),
            "text": item.text,
            "source": item.source,
            "owner": item.owner,
            "due": short_date(item.due) if item.due else "",
        }
        for place, item in enumerate(view.open_work, 1)
    ]


def _files(view: HandoverView) -> list[dict[str, str]]:
    return [
        {
            "place": str(place),
            "title": file.title,
            "name": file.name,
            "state": words.SIGNED if file.signed else words.NOT_SIGNED,
            "sha256": file.sha256,
        }
        for place, file in enumerate(view.files, 1)
    ]


def _series(view: HandoverView) -> list[dict[str, str]]:
    return [
        {
            "place": str(place),
            "type": words.type_name(end.series.partition("-")[0]),
            "symbol": end.series,
            "number": words.number_words(end.number),
        }
        for place, end in enumerate(view.series, 1)
    ]


def write_handover_tasks(view: HandoverView, own_templates: Path | None = None) -> bytes:
    """Write the minutes of the ceremony."""
    return render(template_path("handover_tasks.docx", own_templates), tasks_context(view))


def write_handover_files(view: HandoverView, own_templates: Path | None = None) -> bytes:
    """Write the minutes of the files."""
    return render(template_path("handover_files.docx", own_templates), files_context(view))
