"""A decorator that gives its wrapper back through `cast` still wraps: cast changes nothing."""
import threading
from collections.abc import Callable
from typing import Any, TypeVar, cast

guard = threading.Lock()
F = TypeVar("F", bound=Callable[..., Any])


def guarded(func: F) -> F:
    def within(*args: Any) -> Any:
        with guard:
            return func(*args)

    return cast(F, within)


class Tally:
    def __init__(self) -> None:
        self.votes = 0

    @guarded
    def vote(self) -> None:
        self.votes += 1


tally = Tally()
voters = [threading.Thread(target=tally.vote) for _ in range(5)]
for voter in voters:
    voter.start()
for voter in voters:
    voter.join()
