"""A sampler that is started anew whenever another rate is asked for, beside the one that still runs."""
import threading
import time


class Sampler:
    def __init__(self):
        self.lock = threading.Lock()
        self.sampling = False
        self.rate = 1.0
        self.samples = 0

    def ensure_sampling(self, rate):
        with self.lock:
            if self.sampling and self.rate == rate:
                return
            self.sampling = True
            thread = threading.Thread(target=self._sample, args=(rate,), daemon=True)
            thread.start()

    def _sample(self, rate):
        for _ in range(1200):
            self.samples += 1  # expect: TW102
            time.sleep(rate)


def main(requests):
    sampler = Sampler()
    for request in requests:
        sampler.ensure_sampling(request.rate)
        request.answer()
