import threading
from contextlib import nullcontext


class Turnstile:
    def __init__(self):
        self._gate = threading.Lock()
        self.visitors = 0

    def _guard(self, careful):
        return self._gate if careful else nullcontext()

    def enter(self, people, careful=True):
        with self._guard(careful):
            self.visitors += people  # expect: TW104


def rush_hour(turnstile, careful):
    for _ in range(500):
        turnstile.enter(2, careful)


turnstile = Turnstile()
north = threading.Thread(target=rush_hour, args=(turnstile, True))
south = threading.Thread(target=rush_hour, args=(turnstile, False))
north.start()
south.start()
north.join()
south.join()
print(turnstile.visitors)
