import socket
import threading
import time


class Statistics:
    """Only the loop takes entries out, and a test in it is as true as before: it is the loop that stops with RuntimeError."""

    def __init__(self):
        self.seen = {}

    def record(self, name):
        entry = self.seen.setdefault(name, [0, 0])
        entry[1] = time.time()

    def flush(self):
        for name, entry in self.seen.items():  # expect: TW107
            if entry[1] < time.time() - 60:
                del self.seen[name]
                break

    def every_minute(self):
        while True:
            time.sleep(60)
            self.flush()

    def serve(self):
        threading.Thread(target=self.every_minute, daemon=True).start()
        sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        sock.bind(("", 8125))
        while True:
            data, address = sock.recvfrom(512)
            self.record(data)


Statistics().serve()
