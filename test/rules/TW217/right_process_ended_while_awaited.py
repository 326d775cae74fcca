"""A thread that waits for a process: to end that is what the thread waits for, and takes nothing away from it."""

import multiprocessing
import threading


class Kitchen:
    def __init__(self, cook, orders):
        self.orders = orders
        self.closing = False
        self.process = multiprocessing.Process(target=cook)
        self.watcher = threading.Thread(target=self.watch, daemon=True)

    def open(self):
        self.process.start()
        self.watcher.start()

    def watch(self):
        self.process.join()
        if not self.closing:
            self.orders.put("the cook has left")

    def close(self):
        self.closing = True
        self.process.join(5)
        if self.process.is_alive():
            self.process.terminate()
