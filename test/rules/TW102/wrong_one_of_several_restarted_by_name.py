import threading
import time


class Hub:
    def __init__(self):
        self.threads = {}
        self.events = 0

    def listen(self, name):
        for _ in range(20):
            c = self.events
            time.sleep(0.1)
            self.events = c + 1  # expect: TW102

    def ensure(self, name):
        t = self.threads.get(name)
        if t is None or not t.is_alive():
            t = threading.Thread(target=self.listen, args=(name,), daemon=True)
            self.threads[name] = t
            t.start()


h = Hub()
while True:
    for name in ("a", "b", "c"):
        h.ensure(name)
    time.sleep(1)
