"""A queue is emptied until it has no more, by methods of it that the object keeps under names of its own."""

import queue
import threading


class Spool:
    def __init__(self):
        self._sheets = queue.Queue()
        self.pending = self._sheets.qsize
        self.add = self._sheets.put
        threading.Thread(target=self._print, daemon=True).start()

    def _print(self):
        while True:
            print(self._sheets.get())

    def clear(self):
        while self.pending():
            try:
                self._sheets.get_nowait()
            except queue.Empty:
                pass


spool = Spool()
spool.add("letter")
spool.clear()
