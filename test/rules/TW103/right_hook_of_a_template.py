"""What a class leaves to those below it, and calls on its own thread, clients don't call."""

import threading
from abc import ABC, abstractmethod


class Service(ABC):
    def __init__(self):
        self._stop = threading.Event()

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


class Camera(Service):
    def __init__(self, show):
        super().__init__()
        self._requests_lock = threading.Lock()
        self._requests = []
        self.show = show
        self.active = None
        self.wanted = "standby"

    def ask(self, request):
        with self._requests_lock:
            self._requests.append(request)

    def want(self, mode):
        with self._requests_lock:
            self.wanted = mode

    def start(self):
        super().start()

    def serve(self):
        with self._requests_lock:
            wanted, active = self.wanted, self.active
        if wanted == active:
            return
        self.show(wanted)
        with self._requests_lock:
            self.active = wanted
