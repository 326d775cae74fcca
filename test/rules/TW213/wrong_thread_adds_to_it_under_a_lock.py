import threading


class Meter:
    def __init__(self):
        self.lock = threading.Lock()
        self.thread = threading.Thread(target=self.run)
        self.thread.start()  # expect: TW213
        self.total = 0

    def run(self):
        for i in range(100):
            with self.lock:
                self.total += i

    def read(self):
        with self.lock:
            return self.total


meter = Meter()
print(meter.read())
meter.thread.join()
print(meter.total)
