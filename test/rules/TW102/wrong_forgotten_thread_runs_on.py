import queue
import threading


class Pump:
    def __init__(self):
        self._jobs = queue.Queue()
        self._thread = None
        self.done = 0

    def start(self):
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self):
        while True:
            self._one()

    def _one(self):
        job = self._jobs.get()
        job()
        self.done += 1  # expect: TW102

    def forget(self):
        self._thread = None

    def put(self, job):
        self._jobs.put(job)
        if self._thread is None:
            self._one()


if __name__ == "__main__":
    pump = Pump()
    pump.start()
    pump.put(print)
    pump.forget()
    pump.put(print)
