import queue
import threading


class Pump:
    def __init__(self):
        self._jobs = queue.Queue()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        self._ready.set()
        self._handlers = {}
        self._jobs.put("warm up")

    def _run(self):
        self._ready.wait()
        while True:
            job = self._jobs.get()
            for handle in self._handlers.get(job, []):
                handle(job)


pump = Pump()
