import threading
import time
from concurrent.futures import Future


class Sampler:
    def __init__(self):
        self.ending = threading.Event()
        self.ended = Future()
        threading.Thread(target=self.sample, daemon=True).start()

    def sample(self):
        while not self.ending.is_set():
            print("sample")
            time.sleep(0.1)
        self.ended.set_result(None)

    def close(self):
        self.ending.set()
        self.ended.result()


sampler = Sampler()
time.sleep(1)
sampler.close()
