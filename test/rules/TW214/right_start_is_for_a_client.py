import threading


class Sampler:
    def __init__(self):
        self._thread = threading.Thread(target=self.sample, daemon=True)

    def start(self):
        self._thread.start()

    def sample(self):
        print("one sample")
