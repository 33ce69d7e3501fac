"""Random keys, held keys, clicks, wheel and window events on the count page, for a moment."""

from pathlib import Path

import pytest

from tests.support.hammer import PAPERS, hammer_count

EVENTS = 500


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.usefixtures("qtbot")
def test_nothing_is_stored_that_nobody_meant(seed: int, tmp_path: Path) -> None:
    hammer = hammer_count(tmp_path, seed, lambda h: h.acts > EVENTS or len(h.meant) == PAPERS)
    assert len(hammer.meant) == PAPERS
