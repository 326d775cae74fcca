"""What a thread passes is none of the constants for which the number is changed."""

import threading


class Parser:
    def __init__(self):
        self.seen = 0
        self.missed = 0

    def parse_out(self, message):
        self.note(message, "out")

    def parse_in(self, message):
        self.note(message, "in")

    def note(self, message, kind):
        if kind in ("out", "all"):
            self.seen = self.seen + len(message)
        if kind not in ("out", "all"):
            self.missed = self.missed + len(message)


parser = Parser()
threads = [
    threading.Thread(target=parser.parse_out, args=("a",)),
    threading.Thread(target=parser.parse_in, args=("b",)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(parser.seen, parser.missed)
