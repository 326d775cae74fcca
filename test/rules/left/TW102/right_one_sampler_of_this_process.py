"""A sampler that runs once in each process: what keeps a second one out is a flag and the process that set it."""
import os
import threading
import time


class Sampler:
    def __init__(self):
        self.lock = threading.Lock()
        self.sampling = False
        self.owner = None
        self.thread = None
        self.samples = 0

    def ensure_sampling(self):
        if self.sampling and self.owner == os.getpid():
            return
        with self.lock:
            if self.sampling and self.owner == os.getpid():
                return
            self.owner = os.getpid()
            self.sampling = True
            self.thread = threading.Thread(target=self._sample, daemon=True)
            self.thread.start()

    def _sample(self):
        for _ in range(1200):
            self.samples += 1
            time.sleep(0.05)

    def close(self):
        if self.thread is not None:
            self.thread.join()


def handle_requests(sampler, requests):
    for request in requests:
        sampler.ensure_sampling()
        request.answer()


def main(requests):
    sampler = Sampler()
    handle_requests(sampler, requests)
    sampler.close()
