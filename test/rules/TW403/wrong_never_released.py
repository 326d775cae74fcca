import threading


class Printer:
    def __init__(self):
        self._lock = threading.Lock()
        self._queue = []

    def put(self, job):
        self._lock.acquire()  # expect: TW403
        self._queue.append(job)

    def run(self):
        thread = threading.Thread(target=self.put, args=("page",))
        thread.start()
        thread.join()
        self.put("cover")
