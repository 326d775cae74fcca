import queue
import threading


class Keeper:
    def __init__(self):
        self._lock = threading.Lock()
        self._jobs = queue.Queue()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def put(self, name):
        self._jobs.put(name)

    def _run(self):
        while (name := self._jobs.get()) is not None:
            with self._lock:
                print(name)

    def close(self):
        self._jobs.put(None)
        with self._lock:
            self._thread.join()  # expect: TW405


class Channel:
    def __init__(self):
        self._keeper = None

    @property
    def keeper(self):
        if self._keeper is None:
            self._keeper = Keeper()
        return self._keeper


channel = Channel()
channel.keeper.put("a")
channel.keeper.put("b")
channel.keeper.close()
