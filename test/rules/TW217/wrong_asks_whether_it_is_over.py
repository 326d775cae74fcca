import threading
import time


class Meter:
    def __init__(self, path):
        self.file = open(path, "a", encoding="utf-8")
        self.over = False
        self.thread = threading.Thread(target=self._measure)
        self.thread.start()

    def _measure(self):
        while not self.over:  # expect: TW108
            self.file.write(f"{time.time()}\n")
            if self.file.tell() > 1000:
                self.close()
            time.sleep(1)

    def close(self):
        self.over = True

    def stop(self):
        if self.over:  # expect: TW103
            return
        self.over = True  # expect: TW217
        self.file.close()


meter = Meter("load.txt")
time.sleep(10)
meter.stop()
