"""A thread is started once, whoever starts it"""

import threading
import queue


class Node:
    def __init__(self):
        self._queue = queue.Queue()
        self._thread = None
        self._sent = 0
        self._stop = threading.Event()

    def listen(self):
        self._worker = threading.Thread(target=self._work, daemon=True)
        self._worker.start()

    def _work(self):
        while True:
            message = self._queue.get()
            threading.Thread(target=self._control, args=(message,), daemon=True).start()  # expect: TW208:information

    def _control(self, message):
        if message == "start":
            self.start()
        elif message == "stop":
            self.stop()

    def warm_up(self):
        self._thread = threading.Thread(target=self._generate, daemon=True)

    def start(self):
        self._thread.start()

    def stop(self):
        self._stop.set()
        self._thread.join()

    def _generate(self):
        while not self._stop.is_set():
            self._sent += 1
            self._queue.put("sent")
