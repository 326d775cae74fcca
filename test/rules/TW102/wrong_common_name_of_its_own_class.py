# What `get` is called by matters, however common a name that is.
import threading


class Well:
    def __init__(self):
        self._buckets = 0
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self):
        while True:
            self.get()

    def get(self):
        self._buckets += 1  # expect: TW102

    def once(self):
        self.get()
