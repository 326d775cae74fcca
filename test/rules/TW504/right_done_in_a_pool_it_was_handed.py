import asyncio
from concurrent.futures import ThreadPoolExecutor


class Waiter:
    def __init__(self, pool: ThreadPoolExecutor):
        self.loop = asyncio.new_event_loop()
        self.pool = pool
        self.answer = self.loop.create_future()

    def ask(self, job):
        self.pool.submit(job).add_done_callback(self._done)

    def _done(self, future):
        self.loop.call_soon_threadsafe(self.answer.set_result, future.result())
