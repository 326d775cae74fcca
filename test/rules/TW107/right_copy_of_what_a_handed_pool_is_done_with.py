from concurrent.futures import ThreadPoolExecutor


class Runner:
    def __init__(self, pool: ThreadPoolExecutor):
        self._pool = pool
        self._running = {}

    def launch(self, key, job):
        future = self._pool.submit(job, key)
        self._running[future] = key
        future.add_done_callback(self._done)

    def _done(self, future):
        self._running.pop(future, None)

    def report(self):
        for future in list(self._running):
            print(self._running.get(future))
