"""A thread that asks whether it runs, which it always does where it asks: each of its rounds works."""

import threading


class Scale:
    def __init__(self, port):
        self.port = port
        self.closed = threading.Event()
        self.worker = threading.Thread(target=self.weigh)
        self.worker.start()

    def weigh(self):
        while not self.closed.is_set():
            if self.worker.is_alive():
                print(self.port.read())

    def close(self):
        self.closed.set()
        self.worker.join()
