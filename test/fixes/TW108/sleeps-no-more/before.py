import threading
import time


class Sampler(threading.Thread):
    def __init__(self):
        super().__init__()
        self._stop_asked: bool = False
        self.samples = []

    def run(self):
        while True:
            if self._stop_asked is True:
                break
            if self.samples:
                time.sleep(60)
                continue
            self.samples.append(1)
            time.sleep(60)

    @property
    def is_stopping(self):
        return self._stop_asked

    def close(self):
        self._stop_asked = True
        self.join()


sampler = Sampler()
print(sampler.is_stopping)
sampler.start()
sampler.close()
print(sampler.is_stopping)
