import threading


class Sampler(threading.Thread):
    def __init__(self):
        super().__init__()
        self._stop_asked = threading.Event()
        self.samples = []

    def run(self):
        while True:
            if self._stop_asked.is_set():
                break
            if self.samples:
                self._stop_asked.wait(60)
                continue
            self.samples.append(1)
            self._stop_asked.wait(60)

    @property
    def is_stopping(self):
        return self._stop_asked.is_set()

    def close(self):
        self._stop_asked.set()
        self.join()


sampler = Sampler()
print(sampler.is_stopping)
sampler.start()
sampler.close()
print(sampler.is_stopping)
