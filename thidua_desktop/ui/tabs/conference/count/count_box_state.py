"""The opening of the box: what stands against the figures, before it is recorded; without Qt."""

from dataclasses import dataclass
from datetime import UTC, datetime, time

from thidua_desktop.domain.codes.round import LedgerCode
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.conference import count_page as texts
from thidua_desktop.texts.sentences import way_out, what

NOT_COUNTED = -1


@dataclass(frozen=True, slots=True)
class BoxView:
    """What is said of the number of papers that came back."""

    ready: bool
    fault: str = ""
    way_out: str = ""
    notice: str = ""


def box_view(view: RoundView, returned: int) -> BoxView:
    """Compare what came back with what was handed out."""
    issued = view.ledger.issued or 0
    if returned == NOT_COUNTED:
        return BoxView(ready=False)
    if returned > issued:
        code = LedgerCode.RETURNED_OVER_ISSUED
        return BoxView(ready=False, fault=what(code), way_out=way_out(code))
    missing = issued - returned
    return BoxView(ready=True, notice=texts.less_returned(missing) if missing else "")


def moment_text(chosen: time, now: datetime) -> str:
    """Give the time of day, today and here, as the store keeps times."""
    local = now.astimezone()
    moment = local.replace(hour=chosen.hour, minute=chosen.minute, second=0, microsecond=0)
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
