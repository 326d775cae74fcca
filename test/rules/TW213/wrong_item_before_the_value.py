import queue
import threading


class Pump:
    def __init__(self):
        self._jobs = queue.Queue()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()  # expect: TW213
        self._jobs.put("warm up")
        self._handlers = {}

    def _run(self):
        while True:
            job = self._jobs.get()
            for handle in self._handlers.get(job, []):
                handle(job)


pump = Pump()
