"""From registering to being awarded: how far each came, and how many came how far."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.domain.states import DROPPED, GONE, REGISTRATION

_BEFORE_BALLOT = frozenset(
    {
        RegistrationState.REGISTERED,
        RegistrationState.ELIGIBLE,
        RegistrationState.INELIGIBLE,
        RegistrationState.NOMINATED,
        RegistrationState.NOT_NOMINATED,
    }
)
"""States over which what was voted on stands: it is a fact."""

_NOT_YET = frozenset({RegistrationState.REGISTERED, RegistrationState.ELIGIBLE})
"""Those over which a name on the paper stands; who was found not to be eligible is still named."""


def stage(
    stored: RegistrationState, ballot: RegistrationState | None, *, awarded: bool
) -> RegistrationState:
    """Give how far a registration is: by its moves, the ballot of the year and what was awarded."""
    if awarded and stored not in GONE:
        return RegistrationState.AWARDED
    beneath = _NOT_YET if ballot is RegistrationState.NOMINATED else _BEFORE_BALLOT
    return ballot if ballot is not None and stored in beneath else stored


def entered(states: Iterable[RegistrationState]) -> frozenset[RegistrationState]:
    """Give what was passed through: who was voted on was nominated, who was nominated eligible."""
    found = {RegistrationState.REGISTERED, *states}
    if found & {RegistrationState.ELECTED, RegistrationState.NOT_ELECTED}:
        found.add(RegistrationState.NOMINATED)
    if found & {RegistrationState.NOMINATED, RegistrationState.NOT_NOMINATED}:
        found.add(RegistrationState.ELIGIBLE)
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Funnel:
    """How many: of the usual states all that passed through them, of drops those that ended there.

    What is neither awarded nor dropped is still open.
    """

    counts: Mapping[RegistrationState, int] = field(default_factory=dict)

    def __getitem__(self, state: RegistrationState) -> int:
        return self.counts.get(state, 0)

    @property
    def dropped(self) -> int:
        return sum(self[state] for state in DROPPED)

    @property
    def gone(self) -> int:
        """How many were withdrawn or adjusted."""
        return sum(self[state] for state in GONE)

    @property
    def left(self) -> int:
        """How many stayed registered."""
        return self[RegistrationState.REGISTERED] - self.gone

    @property
    def open(self) -> int:
        return self[RegistrationState.REGISTERED] - self.dropped - self[RegistrationState.AWARDED]


def funnel(ways: Iterable[tuple[RegistrationState, frozenset[RegistrationState]]]) -> Funnel:
    """Count registrations, each by the state that it has and those that it entered."""
    counts: Counter[RegistrationState] = Counter()
    for (now, passed), times in Counter(ways).items():  # most go one of a few ways
        entered_by = [state for state in REGISTRATION.order if state in passed | {now}]
        counts.update(dict.fromkeys(entered_by, times))
        counts.update(dict.fromkeys({now} & DROPPED, times))
    return Funnel(dict(counts))
