"""What a third party needs to count a sealed round again, without the store (DESIGN 5)."""

import csv
import io
from collections.abc import Mapping
from typing import Any

from thidua_desktop.domain.ballot import ContestId, NameCode, Paper
from thidua_desktop.domain.codes.round import RefusalCode
from thidua_desktop.domain.comparison import resolved
from thidua_desktop.domain.tally import Opinions
from thidua_desktop.services.base.canonical import canonical_json
from thidua_desktop.services.base.count_rows import ResultRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import FIGURE_NAMES, append_event
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.round_view import FIRST_PASS, RESOLVING_PASS, RoundView

FORM, PAPERS, RESULT = "form.json", "papers.csv", "result.json"


def recount_bundle(uow: UnitOfWork, round_id: int) -> Mapping[str, bytes]:
    """Give the files by name: form and figures, papers, sealed result with code and journal head.

    The papers have no numbers and stand in the order of their marks, so that nothing tells in
    which order they came out of the box. Raises Refused where nothing is sealed or where what the
    papers held is not in the store.
    """
    view = read_round(uow, round_id)
    if view.check_code is None:
        raise Refused(RefusalCode.WRONG_STATE, view.state, "recount_bundle")
    if view.withheld:
        raise Refused(RefusalCode.PAPERS_WITHHELD)
    [*_, sealed] = uow.count.rows(ResultRow, round_id=round_id, session=view.session)
    result = {
        "body": sealed.body,
        "check_code": sealed.check_code,
        "journal_head": sealed.journal_head,
    }
    return {
        FORM: canonical_json(_form(view)).encode(),
        PAPERS: _papers(view).encode(),
        RESULT: canonical_json(result).encode(),
    }


def record_bundle(uow: UnitOfWork, round_id: int, allowed_by: str) -> None:
    """Trưởng Ban kiểm phiếu cho lập hồ sơ đếm lại: who did, each time that it is written."""
    append_event(uow, round_id, "bundle", {"allowed_by": allowed_by})


def _form(view: RoundView) -> dict[str, Any]:
    form, ledger = view.form, view.ledger
    return {
        "round": view.record.code,
        "version": form.version,
        "marking": form.marking,
        "spoils": form.spoils,
        "blank_is_invalid": form.blank_is_invalid,
        "figures": {name: getattr(ledger, name) for name in FIGURE_NAMES},
        "contests": [
            {
                "id": contest.id,
                "title": contest.title,
                "seats": contest.seats,
                "majority": contest.written_majority,
                "compare": contest.compare,
                "base": contest.base,
                "requires": contest.requires,
                "max_agree": contest.max_agree,
                "names": [
                    {
                        "code": name.code,
                        "out": name.withdrawn,
                        "written": _written(view, contest.id, name.code, out=name.withdrawn),
                    }
                    for name in contest.candidates
                ],
            }
            for contest in form.contests
        ],
    }


def _written(view: RoundView, contest: ContestId, name: NameCode, *, out: bool) -> dict[str, int]:
    opinions = view.written.get((contest, name))
    if out or opinions is None:
        opinions = Opinions()
    return {"agree": opinions.agree, "disagree": opinions.disagree}


def _papers(view: RoundView) -> str:
    counted = resolved(view.papers.get(FIRST_PASS, {}), view.papers.get(RESOLVING_PASS, {}))
    columns = [f"{c.id}:{name.code}" for c in view.form.contests for name in c.candidates]
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\n")
    lines.writerow(["invalid", *columns])
    lines.writerows(sorted(map(_line, counted.values())))
    return out.getvalue()


def _line(paper: Paper) -> list[str]:
    return [paper.typed_reason or "", *paper.marks]
