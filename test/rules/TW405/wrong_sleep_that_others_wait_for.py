import threading
import time


class Meter:
    def __init__(self):
        self.lock = threading.Lock()
        self.value = 0
        self.thread = threading.Thread(target=self.poll, daemon=True)
        self.thread.start()

    def poll(self):
        while True:
            with self.lock:
                self.value += 1
                time.sleep(1)  # expect: TW405:information

    def read(self):
        with self.lock:
            return self.value


meter = Meter()
for _ in range(3):
    print(meter.read())
