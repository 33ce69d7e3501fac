"""What the QR on minutes, reading and tally says: title, figures, check code; never a mark."""

from collections.abc import Iterator
from typing import Final

from thidua_desktop.services.issuing.printed_round import PrintedRound
from thidua_desktop.texts.documents import check_text as check_texts
from thidua_desktop.texts.documents.documents import within_sentence

MOST_BYTES: Final = 700
"""With more the code would be too fine for a telephone at three centimetres."""


def check_text(printed: PrintedRound) -> str:
    """Give it; empty before the result is sealed. Names give way to their number where too many."""
    if not printed.round.check_code:
        return ""
    full = "\n".join(_lines(printed, named=True))
    if len(full.encode()) <= MOST_BYTES:
        return full
    return "\n".join(_lines(printed, named=False))


def _lines(printed: PrintedRound, *, named: bool) -> Iterator[str]:
    conference, view = printed.conference, printed.round
    ledger, tally = view.ledger, view.tally
    yield check_texts.head(
        within_sentence(printed.about), conference.cluster.name, conference.record.date
    )
    yield check_texts.papers(ledger.issued or 0, view.returned, tally.valid, tally.invalid)
    for result in view.results:
        votes = [(name.name, name.agree, result.base_count) for name in result.elected]
        yield (
            check_texts.elected(result.name, votes)
            if named or not votes
            else check_texts.elected_number(result.name, len(votes))
        )
    yield check_texts.code(view.check_code or "")
