import threading
import time


class Bell:
    def __init__(self, times, on_ring):
        self.lock = threading.RLock()
        self.times = []
        self.on_ring = on_ring
        self.load(times)
        threading.Thread(target=self.watch, daemon=True).start()

    def load(self, times):
        with self.lock:
            self.times.extend(times)

    def watch(self):
        while True:
            with self.lock:
                if time.strftime("%H:%M") in self.times:
                    self.on_ring()
            time.sleep(60)


Bell(["07:00"], input)
time.sleep(3600)
