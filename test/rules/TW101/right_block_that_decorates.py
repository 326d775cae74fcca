import threading
from contextlib import ContextDecorator


class TurnstileClosed(ContextDecorator):
    """Nobody else passes while a visitor is counted."""

    def __init__(self, gate):
        self.gate = gate
        self._key = threading.Lock()

    def __enter__(self):
        self._key.acquire()
        return self

    def __exit__(self, *failure):
        self._key.release()
        return False


north = TurnstileClosed("north")
visitors = 0


@north
def let_in(group):
    global visitors
    visitors += group


def let_out(group):
    global visitors
    with north:
        visitors -= group


guards = [threading.Thread(target=work, args=(4,)) for work in (let_in, let_out, let_in)]
for guard in guards:
    guard.start()
for guard in guards:
    guard.join()
print(visitors)
