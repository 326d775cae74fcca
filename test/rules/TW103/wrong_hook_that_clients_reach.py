"""What a class leaves to those below it, and calls on its own thread, clients don't call, but where a public method leads to it."""

import threading
from abc import ABC, abstractmethod


class Service(ABC):
    def __init__(self, show):
        self._stop = threading.Event()
        self.show = show
        self.active = None
        self.wanted = "standby"

    @abstractmethod
    def serve(self):
        """What the thread does until it is told to stop."""

    def _run(self):
        while not self._stop.is_set():
            self.serve()

    def start(self):
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def stop(self):
        self._stop.set()
        self._thread.join()


class Stepped(Service, ABC):
    def step(self):
        self.serve()


class Camera(Service):
    def __init__(self, show):
        super().__init__(show)
        self._modes_lock = threading.Lock()

    def want(self, mode):
        with self._modes_lock:
            self.wanted = mode

    def start(self):
        super().start()

    def serve(self):
        with self._modes_lock:
            wanted, active = self.wanted, self.active
        if wanted == active:
            return
        self.show(wanted)
        with self._modes_lock:
            self.active = wanted


class Lamp(Stepped):
    def __init__(self, show):
        super().__init__(show)
        self._level_lock = threading.Lock()

    def dim(self, level):
        with self._level_lock:
            self.wanted = level

    def start(self):
        super().start()

    def serve(self):
        with self._level_lock:
            wanted, active = self.wanted, self.active
        if wanted == active:  # expect: TW103
            return
        self.show(wanted)
        with self._level_lock:
            self.active = wanted
