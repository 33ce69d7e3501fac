"""A template that is filled again is not compiled again, and says what it is given each time."""

import pytest
from jinja2 import StrictUndefined, UndefinedError

from thidua_desktop.files.word import kept_environment
from thidua_desktop.files.word.kept_environment import KeptEnvironment


def test_the_same_sentences_arecompiled_once_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_environment, "compiled", {})
    for name in ("Cục A", "Cục B <&>"):
        made = KeptEnvironment(undefined=StrictUndefined, autoescape=True)
        made.filters["loud"] = str.upper
        shown = made.from_string("{{ name | loud }}").render(name=name)
        assert shown == name.upper().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert list(kept_environment.compiled) == ["{{ name | loud }}"]


def test_what_is_kept_has_an_end_and_a_fault_stays_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_environment, "compiled", {})
    made = KeptEnvironment(undefined=StrictUndefined)
    for number in range(100):
        assert made.from_string(f"{number}").render() == f"{number}"
    assert len(kept_environment.compiled) == 64
    for _ in range(2):
        with pytest.raises(UndefinedError):
            made.from_string("{{ nobody }}").render()
