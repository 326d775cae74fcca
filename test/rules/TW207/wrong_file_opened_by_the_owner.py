"""The thread writes into a file that its owner has opened."""

import queue
import threading


class Journal:
    def __init__(self, path):
        self.file = open(path, "w")
        self.lines = queue.Queue()
        self.writer = threading.Thread(target=self.write, daemon=True)  # expect: TW207
        self.writer.start()

    def note(self, line):
        self.lines.put(line)

    def write(self):
        while True:
            self.file.write(self.lines.get() + "\n")


journal = Journal("journal.txt")
for number in range(100):
    journal.note(f"line {number}")
