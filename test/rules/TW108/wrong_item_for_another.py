"""Who sets the flag hands an item to another queue, and to this one only before it sets the flag."""

import queue
import threading


class Worker(threading.Thread):
    def __init__(self):
        super().__init__()
        self._running = True
        self._requests = queue.Queue()
        self._answers = queue.Queue()

    def run(self):
        while self._running:  # expect: TW108
            request = self._requests.get()
            print(request)

    def stop(self):
        self.submit("last")
        self._running = False
        self.answer("stopped")
        self.join()

    def submit(self, request):
        self._requests.put(request)

    def answer(self, text):
        self._answers.put(text)


worker = Worker()
worker.start()
worker.submit("hello")
worker.stop()
