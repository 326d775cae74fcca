"""A client made over from one with threads: what its pool calls are coroutine functions, whose bodies the pool never runs."""
from multiprocessing.pool import ThreadPool


class Registry:
    def __init__(self, transport):
        self.transport = transport
        self.token = None
        self._workers = None

    @property
    def workers(self):
        if self._workers is None:
            self._workers = ThreadPool(4)
        return self._workers

    async def _ask(self, path):
        if self.token is None:
            self.token = await self.transport.login(self.workers)
        return await self.transport.get(path, self.token)

    async def ask(self, path, in_background=False):
        if in_background:
            return self.workers.apply_async(self._ask, (path,))
        return await self._ask(path)
