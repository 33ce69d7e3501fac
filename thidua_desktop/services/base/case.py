"""The one way to a use case: a function over a unit of work, in a transaction of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec, TypeVar

from thidua_desktop.services.base.ports import NewUnitOfWork, UnitOfWork

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Case:
    """Calls a function with a new unit of work; the journal knows it by the function's name."""

    new_uow: NewUnitOfWork

    def do(
        self, act: Callable[Concatenate[UnitOfWork, P], T], /, *args: P.args, **named: P.kwargs
    ) -> T:
        """Do it and make it durable; where it raises, nothing was stored."""
        with self.new_uow(act.__name__) as uow:
            done = act(uow, *args, **named)
            uow.commit()
            return done

    def read(
        self, look: Callable[Concatenate[UnitOfWork, P], T], /, *args: P.args, **named: P.kwargs
    ) -> T:
        """Give what it gives; nothing that it might change is kept."""
        with self.new_uow(look.__name__) as uow:
            return look(uow, *args, **named)
