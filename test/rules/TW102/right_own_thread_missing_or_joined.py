import queue
import threading


class Pump:
    def __init__(self):
        self._jobs = queue.Queue()
        self._thread = None
        self._stopping = threading.Event()
        self.done = 0

    def start(self):
        if self._thread is not None:
            return
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self):
        while not self._stopping.is_set():
            self._one()

    def _one(self):
        job = self._jobs.get()
        job()
        self.done += 1

    def put(self, job):
        self._jobs.put(job)
        if self._thread is None:
            self._one()

    def stop(self):
        if self._thread is None:
            return
        self._stopping.set()
        self._jobs.put(print)
        self._thread.join()
        self._thread = None

    def close(self):
        if self._thread is not None:
            self.stop()
        self.done += self._jobs.qsize()


if __name__ == "__main__":
    pump = Pump()
    pump.put(print)
    pump.start()
    pump.put(print)
    pump.close()
