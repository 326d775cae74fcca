"""The thread puts a new one in its own place when it is over: that is the one which is started next."""

import threading


class Server:
    def __init__(self):
        self.go = threading.Event()
        self._make()

    def _make(self):
        self._thread = threading.Thread(target=self._run)

    def start(self):
        self.go.set()
        self._thread.start()

    def stop(self):
        self.go.clear()
        self._thread.join()

    def _run(self):
        while self.go.is_set():
            print("serving")
        self._make()


server = Server()
server.start()
server.stop()
server.start()
server.stop()
