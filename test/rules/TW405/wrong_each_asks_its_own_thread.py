"""Each of several workers asks its own thread with the lock in hand that this needs."""

import queue
import threading


class Worker:
    def __init__(self, name):
        self.name = name
        self._lock = threading.Lock()
        self._jobs = queue.Queue()
        self._results = queue.Queue()
        self._done = 0
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self):
        while True:
            job = self._jobs.get()
            with self._lock:
                self._done += 1
            self._results.put(job * 2)

    def ask(self, job):
        with self._lock:
            self._jobs.put(job)
            return self._results.get()  # expect: TW405:error


def main():
    workers = [Worker(n) for n in "abc"]
    for worker in workers:
        print(worker.ask(3))


if __name__ == "__main__":
    main()
