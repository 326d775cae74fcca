"""The thread says itself that it runs: a stop that comes before that is undone."""

import threading


class Beacon:
    def __init__(self):
        self.lit = False
        self.flashes = 0
        self.thread = None

    def light(self):
        self.thread = threading.Thread(target=self._flash)
        self.thread.start()

    def _flash(self):
        self.lit = True
        while self.lit:  # expect: TW108:information
            self.flashes += 1

    def put_out(self):
        self.lit = False
        self.thread.join()


beacon = Beacon()
beacon.light()
beacon.put_out()
print(beacon.flashes)
