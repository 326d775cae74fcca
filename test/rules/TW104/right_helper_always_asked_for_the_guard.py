import os
import threading
from contextlib import nullcontext

ALONE = os.environ.get("ALONE") == "1"


class Turnstile:
    def __init__(self):
        self._gate = threading.Lock()
        self.visitors = 0

    def _guard(self, careful):
        return self._gate if careful else nullcontext()

    def enter(self, people, careful=True):
        with self._guard(careful):
            self.visitors += people

    def leave(self, people):
        with nullcontext() if ALONE else self._gate:
            self.visitors -= people


def rush_hour(turnstile):
    for _ in range(500):
        turnstile.enter(2)
        turnstile.leave(1)


turnstile = Turnstile()
turnstile.enter(5, careful=False)
doors = [threading.Thread(target=rush_hour, args=(turnstile,)) for _ in range(2)]
for door in doors:
    door.start()
for door in doors:
    door.join()
print(turnstile.visitors)
