import logging
import queue
import threading


class Session(threading.Thread):
    def __init__(self, lines):
        super().__init__()
        self.lines = lines

    def run(self):
        try:
            while True:
                self._handle(self.lines.get())
        except Exception:
            logging.exception("the session broke")

    def _handle(self, line):
        if line == "bye":
            self.close()
        else:
            print(line)

    def close(self):
        self.lines.put("")
        self.join()  # expect: TW212


session = Session(queue.Queue())
session.start()
session.lines.put(input())
session.close()
