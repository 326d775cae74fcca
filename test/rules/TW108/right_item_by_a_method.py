"""Who sets the flag hands the worker one more item by a method of its own, which ends its wait at once."""

import queue
import threading


class Worker(threading.Thread):
    def __init__(self):
        super().__init__()
        self._running = True
        self._requests = queue.Queue()

    def run(self):
        while self._running:
            request = self._requests.get()
            if not self._running:
                break
            print(request)

    def stop(self):
        self._running = False
        self.submit("stop")
        self.join()

    def submit(self, request):
        self._requests.put(request)


worker = Worker()
worker.start()
worker.submit("hello")
worker.stop()
