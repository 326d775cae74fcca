"""Made once: the second start is of the same thread."""

import threading


class Server:
    def __init__(self):
        self.go = threading.Event()
        self._thread = threading.Thread(target=self._run)
        print("over")

    def _make(self):
        self._thread = threading.Thread(target=self._run)

    def start(self):
        self.go.set()
        self._thread.start()  # expect: TW205

    def stop(self):
        self.go.clear()
        self._thread.join()

    def _run(self):
        while self.go.is_set():
            print("serving")
        print("over")


server = Server()
server.start()
server.stop()
server.start()
server.stop()
