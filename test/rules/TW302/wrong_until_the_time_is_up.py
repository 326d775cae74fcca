"""The clock ends the loop, and until then a round without a new line does nothing but ask."""
import time
from threading import Lock, Thread


class Log:
    def __init__(self, stream):
        self.stream = stream
        self.lines = []
        self.seen = 0
        self.lock = Lock()
        self.thread = Thread(target=self.fill, daemon=True)
        self.thread.start()

    def fill(self):
        for line in self.stream:
            with self.lock:
                self.lines.append(line)

    def wait_for(self, word, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:  # expect: TW302
            if len(self.lines) > self.seen:
                line = self.lines[self.seen]
                self.seen += 1
                if word in line:
                    return line
        raise TimeoutError(word)
