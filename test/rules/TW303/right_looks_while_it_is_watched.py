import threading
import time


class Watch:
    def __init__(self):
        self.seen = []
        self.running = threading.Event()
        self.thread = None

    def __enter__(self):
        self.running.set()
        self.thread = threading.Thread(target=self._run)
        self.thread.start()
        return self

    def _run(self):
        while self.running.is_set():
            self.seen.append(time.perf_counter())
            time.sleep(0.01)

    def __exit__(self, *exc):
        self.running.clear()
        self.thread.join()


with Watch() as watch:
    time.sleep(1)
    print("so far", len(watch.seen))
print(len(watch.seen))
