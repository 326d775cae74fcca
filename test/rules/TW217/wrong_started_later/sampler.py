import threading


class Sampler:
    def __init__(self):
        self.samples = []
        self.stop_now = threading.Event()
        self.thread = None

    def begin(self):
        self.thread = threading.Thread(target=self._sample, daemon=True)
        self.thread.start()

    def _sample(self):
        while not self.stop_now.wait(0.5):
            self.samples.append(len(self.samples))

    def finish(self):
        self.stop_now.set()  # expect: TW217
