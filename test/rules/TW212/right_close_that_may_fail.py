import logging
import queue
import threading


class Session(threading.Thread):
    def __init__(self, lines):
        super().__init__()
        self.lines = lines

    def run(self):
        while True:
            self._handle(self.lines.get())

    def _handle(self, line):
        if line != "bye":
            print(line)
            return
        try:
            self.close()
        except Exception:
            logging.debug("closed from within")

    def close(self):
        self.lines.put("")
        self.join()


session = Session(queue.Queue())
session.start()
session.lines.put(input())
session.close()
