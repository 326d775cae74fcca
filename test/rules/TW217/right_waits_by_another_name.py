import threading
import time


class Worker:
    def __init__(self):
        self.done = threading.Event()
        self.watcher = threading.Thread(target=self._watch)
        self.watcher.start()

    def _watch(self):
        while not self.done.is_set():
            print("alive")
            time.sleep(0.5)

    def stop(self):
        self.done.set()

    def wait_closed(self):
        self.watcher.join()


worker = Worker()
input("Enter ends")
worker.stop()
worker.wait_closed()
