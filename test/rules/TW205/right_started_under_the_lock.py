from threading import Event, Lock, Thread


class Foghorn:
    def __init__(self):
        self._lock = Lock()
        self._clear = Event()
        self._horn = None

    def sound(self):
        with self._lock:
            if self._horn is not None and self._horn.is_alive():
                return
            self._clear.clear()
            self._horn = Thread(target=self._blow)
            self._horn.start()

    def sound_for(self, ship):
        with self._lock:
            if self._horn is not None and self._horn.is_alive():
                return
            self._clear.clear()
            horn = self._horn = Thread(target=self._blow, name=ship)
            horn.start()

    def stop(self):
        with self._lock:
            horn, self._horn = self._horn, None
        self._clear.set()
        if horn is not None:
            horn.join()

    def _blow(self):
        while not self._clear.wait(30):
            print("hoot")
