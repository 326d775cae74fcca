"""One of the threads names the other's entry as well."""

import threading


class Station:
    def __init__(self):
        self.counts = {"sent": 0, "read": 0}
        threading.Thread(target=self.read, daemon=True).start()
        threading.Thread(target=self.send, daemon=True).start()

    def read(self):
        while True:
            self.count("read", len(input()))

    def send(self):
        while True:
            print("status?")
            self.count("sent", 7)
            self.count("read", 1)

    def count(self, direction, size):
        self.counts[direction] += size  # expect: TW102


Station()
input()
