import threading


class Turnstile:
    def __init__(self):
        self._people = threading.Condition()
        self._inside = 0

    def _changed(self):
        self._people.notify_all()  # expect: TW409

    def enter(self):
        with self._people:
            self._inside += 1
            self._changed()

    def leave(self):
        with self._people:
            self._inside -= 1
        self._changed()

    def until_empty(self):
        with self._people:
            self._people.wait_for(lambda: self._inside == 0)


turnstile = Turnstile()
turnstile.enter()
guard = threading.Thread(target=turnstile.until_empty)
guard.start()
turnstile.leave()
guard.join()
