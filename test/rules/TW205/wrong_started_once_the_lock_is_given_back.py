from threading import Event, Lock, Thread


class Lighthouse:
    """Keepers and ships ask it to shine."""

    def __init__(self):
        self._lock = Lock()
        self._dark = Event()
        self._lamp = None

    def shine(self):
        with self._lock:
            if self._lamp is not None and self._lamp.is_alive():
                return
            self._dark.clear()
            self._lamp = Thread(target=self._turn)
        self._lamp.start()  # expect: TW205

    def go_out(self):
        with self._lock:
            lamp, self._lamp = self._lamp, None
        self._dark.set()
        if lamp is not None:
            lamp.join()

    def _turn(self):
        while not self._dark.wait(10):
            print("flash")
