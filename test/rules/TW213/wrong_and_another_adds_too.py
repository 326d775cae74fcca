import threading


class Meter:
    def __init__(self):
        self.thread = threading.Thread(target=self.run)
        self.thread.start()  # expect: TW213
        self.total = 0

    def run(self):
        for i in range(100):
            self.total += i  # expect: TW102

    def add(self, n):
        self.total += n  # expect: TW102


meter = Meter()
for i in range(100):
    meter.add(i)
meter.thread.join()
print(meter.total)
