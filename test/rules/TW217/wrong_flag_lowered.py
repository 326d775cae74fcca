import threading
import time


class Poller:
    def __init__(self):
        self.running = True
        self.values = []
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def _run(self):
        while self.running:  # expect: TW108
            self.values.append(time.monotonic())
            time.sleep(1)

    def shutdown(self):
        self.running = False  # expect: TW217


poller = Poller()
time.sleep(3)
poller.shutdown()
