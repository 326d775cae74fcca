import threading
from collections import deque


class Backend:
    def __init__(self, server):
        self.server = server
        self.to_send = deque()
        self.timer = None

    def _launch(self):
        if self.timer is None:  # expect: TW103
            self.timer = threading.Timer(2, self._flush)
            self.timer.start()

    def _flush(self):
        while True:
            try:
                task = self.to_send.pop()
            except IndexError:
                break
            self.server.send(task)
        self.timer = None

    def queue(self, task):
        self.to_send.appendleft(task)
        self._launch()


def main(server):
    backend = Backend(server)
    while True:
        backend.queue(input("task: "))
