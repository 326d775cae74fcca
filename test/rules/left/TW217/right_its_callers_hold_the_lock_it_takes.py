import queue
import threading


class Announcer:
    """To wait here for its thread would be to wait for ever: whoever ends it has the lock that the thread takes to speak."""

    def __init__(self, station):
        self._station = station
        self._over = False
        self._lines = queue.Queue()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def say(self, line):
        self._lines.put(line)

    def _run(self):
        while not self._over:
            self._station.on_line(self._lines.get())

    def close(self):
        self._over = True
        self._lines.put(None)


class Station:
    def __init__(self):
        self._lock = threading.Lock()
        self._is_open = True
        self._announcer = Announcer(self)

    def on_line(self, line):
        with self._lock:
            if self._is_open:
                print(line)

    def close(self):
        with self._lock:
            self._is_open = False
            self._announcer.close()


station = Station()
station.close()
