import threading
import time
from concurrent.futures import Future


class Sampler:
    def __init__(self):
        self.ending = threading.Event()
        self.begun = Future()
        threading.Thread(target=self.sample, daemon=True).start()

    def sample(self):
        self.begun.set_result(time.monotonic())
        while not self.ending.is_set():
            print("sample")
            time.sleep(0.1)

    def close(self):
        self.ending.set()  # expect: TW217
        print("began at", self.begun.result())


sampler = Sampler()
time.sleep(1)
sampler.close()
